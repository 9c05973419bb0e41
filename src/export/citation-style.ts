import CSL from 'citeproc';
import type { CslItem } from './citation-item.ts';
import apa from './csl/apa.csl?raw';
import chicago from './csl/chicago-fullnote-bibliography.csl?raw';
import locale from './csl/locales-en-US.xml?raw';
import mla from './csl/modern-language-association.csl?raw';

/** The styles that citations come in, and how each says that words are quoted at second hand. */
export const citationStyles = {
	apa: { name: 'APA', csl: apa, quotedIn: 'as cited in' },
	chicago: { name: 'Chicago', csl: chicago, quotedIn: 'quoted in' },
	mla: { name: 'MLA', csl: mla, quotedIn: 'qtd. in' },
} as const;

/** The name of a style. */
export type CitationStyleName = keyof typeof citationStyles;

/** A run of a formatted citation. */
export interface Run {
	readonly text: string;
	readonly isItalic: boolean;
}

/** A work formatted in one style. */
export interface Formatted {
	/** The entry for the list of works. */
	readonly reference: readonly Run[];
	/** What stands in the text or in the note. */
	readonly inText: readonly Run[];
}

/** Where in the work, and whose words. */
export interface Place {
	readonly paragraph?: number | undefined;
	readonly speaker?: string | undefined;
}

/**
 * Formats works in one citation style, with the processor that Zotero uses. It takes milliseconds
 * a work, and the works of an edition differ in little: the form is worked out once for works that
 * have all but their title, day and address in common.
 */
export class CitationFormatter {
	readonly #style: CitationStyleName;
	#engine: InstanceType<typeof CSL.Engine>;
	readonly #templates = new Map<string, Formatted>();
	#item: object = {};
	/** The last title in capitals: an article is cited once for each quotation in it. */
	#capitals = { title: '', inCapitals: '' };

	constructor(style: CitationStyleName) {
		this.#style = style;
		this.#engine = this.#start();
	}

	#start(): InstanceType<typeof CSL.Engine> {
		const system = { retrieveLocale: () => locale, retrieveItem: () => this.#item };
		const engine = new CSL.Engine(system, citationStyles[this.#style].csl, 'en-US', true);
		engine.setOutputFormat('html');
		return engine;
	}

	/** Formats one work on its own: no other work’s author or year has a say in it. */
	format(item: CslItem, place: Place = {}): Formatted {
		const [year = 0, month = 0, day = 0] = item.issued?.['date-parts'][0] ?? [];
		const { title, URL, issued: _issued, note: _note, id: _id, ...shared } = item;
		const key = JSON.stringify([shared, month, Object.keys(place)]);
		const isPlain =
			PLAIN_TITLE.test(title) && year >= 1000 && day > 0 && !/\d/u.test(JSON.stringify(shared));
		if (!isPlain) return this.formatAfresh(item, place);
		let template = this.#templates.get(key);
		if (template === undefined) {
			const issued = { 'date-parts': [[STAND_IN.year, month, STAND_IN.day]] } as const;
			const stand = { ...shared, id: 'template', title: STAND_IN.title, URL: STAND_IN.url, issued };
			template = this.formatAfresh(stand, {
				...(place.paragraph !== undefined && { paragraph: STAND_IN.paragraph }),
				...(place.speaker !== undefined && { speaker: STAND_IN.speaker }),
			});
			this.#templates.set(key, template);
		}
		const isEnglish = /^en\b/iu.test(item.language);
		const values: Readonly<Record<string, string>> = {
			[STAND_IN.year]: String(year),
			[STAND_IN.day]: String(day),
			[STAND_IN.paragraph]: String(place.paragraph),
			[STAND_IN.title]: title,
			[STAND_IN.titleInCapitals]: isEnglish ? this.#inCapitals(title) : title,
			[STAND_IN.url]: URL,
			[STAND_IN.speaker]: place.speaker ?? '',
		};
		const fill = (runs: readonly Run[]): Run[] =>
			runs.map(({ text, isItalic }) => ({
				text: text.replace(STAND_INS, (found) => values[found] ?? found),
				isItalic,
			}));
		return { reference: fill(template.reference), inText: fill(template.inText) };
	}

	#inCapitals(title: string): string {
		if (this.#capitals.title !== title)
			this.#capitals = { title, inCapitals: CSL.Output.Formatters.title(this.#engine, title) };
		return this.#capitals.inCapitals;
	}

	/** The same by the processor alone: what `format` must equal. */
	formatAfresh(item: CslItem, place: Place = {}): Formatted {
		const guarded = JSON.parse(guard(JSON.stringify(item))) as CslItem;
		try {
			return this.#process(guarded, place);
		} catch {
			// A few titles break it, and it is of no use after: those without a letter (it sets titles in
			// capitals) and those that are names of its own (`valueOf`).
			this.#engine = this.#start();
			const title = `<span class="nocase">${guarded.title}${NOTHING}</span>`;
			return this.#process({ ...guarded, title }, place);
		}
	}

	#process(item: CslItem, { paragraph, speaker }: Place): Formatted {
		this.#item = item;
		this.#engine.updateItems([]);
		this.#engine.updateItems([item.id]);
		const [, entries] = this.#engine.makeBibliography() || [{}, []];
		const cluster = this.#engine.makeCitationCluster([
			{
				id: item.id,
				...(paragraph !== undefined && { locator: String(paragraph), label: 'paragraph' }),
				...(speaker !== undefined && {
					prefix: guard(`${speaker}, ${citationStyles[this.#style].quotedIn} `),
				}),
			},
		]);
		return { reference: toRuns(entries[0] ?? ''), inText: toRuns(cluster) };
	}
}

/** Titles in which punctuation cannot meet the style’s own. */
const PLAIN_TITLE = /^[\p{L}\p{N}](?:(?:[’,–-]| (?! ))*[\p{L}\p{N}])*$/u;

/** Values that no work has, put in the place of what differs from work to work. */
const STAND_IN = {
	year: 7319,
	day: 29,
	paragraph: 86_753,
	title: 'qwxyzq',
	titleInCapitals: 'Qwxyzq',
	url: 'https://stand-in.example/',
	speaker: 'Stand In',
} as const;
const STAND_INS = new RegExp(Object.values(STAND_IN).join('|'), 'gu');

/** The plain text of a formatted citation. */
export function toPlainText(runs: readonly Run[]): string {
	return runs.map((one) => one.text).join('');
}

// The processor reads some tags in titles as formatting. Content has none: angle brackets pass
// through as characters of no other use.
const LESS = '\uE000';
const GREATER = '\uE001';
const NOTHING = '\uE002';

function guard(text: string): string {
	return text.replaceAll('<', LESS).replaceAll('>', GREATER);
}

function toRuns(html: string): Run[] {
	const runs: Run[] = [];
	let depth = 0;
	for (const [piece] of html.trim().matchAll(/<[^>]*>|[^<]+/gu)) {
		if (piece.startsWith('<')) {
			if (piece === '<i>') depth += 1;
			else if (piece === '</i>') depth -= 1;
			continue;
		}
		const text = decode(piece);
		const last = runs.at(-1);
		const isItalic = depth > 0;
		if (last?.isItalic === isItalic) runs[runs.length - 1] = { text: last.text + text, isItalic };
		else runs.push({ text, isItalic });
	}
	const last = runs.at(-1);
	if (last !== undefined) runs[runs.length - 1] = { ...last, text: last.text.trimEnd() };
	return runs.filter((one) => one.text !== '');
}

const ENTITIES: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	nbsp: '\u00A0',
};

function decode(text: string): string {
	return text
		.replace(
			/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/giu,
			(whole, decimal?: string, hex?: string, name?: string) => {
				if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
				if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
				return ENTITIES[name ?? ''] ?? whole;
			}
		)
		.replaceAll(LESS, '<')
		.replaceAll(GREATER, '>')
		.replaceAll(NOTHING, '');
}
