import type { Article, AssertionOf, Edition, MentionOf, Utterance } from '../model/edition.ts';
import type { LinkTo } from './links.ts';

/** Words around a passage that tell it from the same words elsewhere. */
const CONTEXT_LENGTH = 32;
/** Of so many letters most stretches of a text stand in it only once. */
const STRETCH = 16;

interface TextQuoteSelector {
	readonly type: 'TextQuoteSelector';
	readonly exact: string;
	readonly prefix: string;
	readonly suffix: string;
}
interface TextPositionSelector {
	readonly type: 'TextPositionSelector';
	readonly start: number;
	readonly end: number;
}
interface FragmentSelector {
	readonly type: 'FragmentSelector';
	readonly conformsTo: 'http://tools.ietf.org/rfc/rfc3236';
	/** The paragraph's HTML id. */
	readonly value: string;
	readonly refinedBy: TextPositionSelector;
}

/** One passage of an article, as any annotation tool finds it again. */
export interface Target {
	readonly source: string;
	readonly selector: readonly [FragmentSelector, TextQuoteSelector];
}

type Body =
	| {
			readonly type: 'SpecificResource';
			readonly source: string;
			readonly purpose: 'identifying' | 'linking';
	  }
	| {
			readonly type: 'TextualBody';
			readonly value: string;
			readonly format: 'text/plain';
			readonly language: string;
			readonly purpose: 'describing' | 'tagging';
	  };

/** One annotation after the W3C Web Annotation Data Model. */
export interface WebAnnotation {
	readonly id: string;
	readonly type: 'Annotation';
	readonly motivation: 'identifying' | 'describing' | 'linking';
	readonly rights?: string;
	readonly body: readonly Body[];
	readonly target: Target | readonly Target[];
}

/** One annotation a line: a changed sentence is a few changed lines. */
export function formatAnnotationPage(article: Article, edition: Edition, linkTo: LinkTo): string {
	const { items, ...head } = toAnnotationPage(article, edition, linkTo);
	const opening = JSON.stringify(head).slice(0, -1);
	return `${opening},"items":[\n${items.map((one) => JSON.stringify(one)).join(',\n')}\n]}\n`;
}

/** Every annotation of one article, as `/articles/<id>/annotations.jsonld` gives it. */
export function toAnnotationPage(
	article: Article,
	edition: Edition,
	linkTo: LinkTo
): { '@context': string; items: WebAnnotation[] } & Record<string, unknown> {
	const write = new AnnotationWriter(article, edition, linkTo);
	const items = [
		...article.utterances.map((one) => write.utterance(one)),
		...article.assertions.map((one) => write.assertion(one)),
		...article.mentions.map((one) => write.mention(one)),
	];
	return {
		'@context': 'http://www.w3.org/ns/anno.jsonld',
		id: linkTo(`${article.path}annotations.jsonld`),
		type: 'AnnotationPage',
		partOf: {
			id: linkTo(`${article.path}annotations.jsonld#all`),
			type: 'AnnotationCollection',
			label: article.title,
			total: items.length,
		},
		startIndex: 0,
		items,
	};
}

class AnnotationWriter {
	readonly #article: Article;
	readonly #language: string;
	readonly #linkTo: LinkTo;
	readonly #source: string;
	readonly #rights: { readonly rights?: string };
	/** Where each assertion stands: its mark knows. */
	readonly #placeOf = new Map<AssertionOf, { readonly start: number; readonly end: number }>();
	/** Describes passages of the whole text, which has one paragraph a line. */
	readonly #describeQuote: DescribeQuote;
	/** Where each paragraph begins in it. */
	readonly #begins: readonly number[];

	constructor(article: Article, edition: Edition, linkTo: LinkTo) {
		this.#article = article;
		this.#language = edition.language;
		this.#linkTo = linkTo;
		this.#source = linkTo(article.path);
		this.#rights = edition.licenceUrl === undefined ? {} : { rights: edition.licenceUrl };
		const paragraphs = article.document.paragraphs.map((one) => one.text);
		this.#describeQuote = quoteDescriber(paragraphs.join('\n'));
		let begin = 0;
		this.#begins = paragraphs.map((text) => {
			begin += text.length + 1;
			return begin - text.length - 1;
		});
		article.marks.forEach((mark) => {
			if (mark.kind === 'assertion') this.#placeOf.set(mark.assertion, mark.annotation);
		});
	}

	utterance(utterance: Utterance): WebAnnotation {
		const { speaker, roles, verb } = utterance;
		const anchor = utterance.segments[0]?.anchor ?? utterance.id;
		const who = [speaker?.name ?? 'Unknown speaker', ...roles.map((one) => one.title)].join(', ');
		const how = utterance.kind === 'direct' ? 'direct speech' : 'reported speech';
		return {
			...this.#head(anchor, 'describing'),
			body: [
				...(speaker === null
					? []
					: [this.#link(speaker.speakerPath ?? speaker.path, 'identifying')]),
				this.#words(verb === null ? `${who}: ${how}` : `${who}: ${how} (${verb})`, 'describing'),
				this.#words(how, 'tagging'),
			],
			target: this.#targets(utterance.segments),
		};
	}

	assertion(assertion: AssertionOf): WebAnnotation {
		const { claim, speaker, stance } = assertion;
		const { start, end } = this.#placeOf.get(assertion) ?? { start: 0, end: 0 };
		return {
			...this.#head(assertion.anchor, 'linking'),
			body: [
				this.#link(claim.path, 'linking'),
				...(speaker === null
					? []
					: [this.#link(speaker.speakerPath ?? speaker.path, 'identifying')]),
				this.#words(claim.statement, 'describing'),
				this.#words(stance, 'tagging'),
			],
			target: this.#target(assertion.paragraph, start, end),
		};
	}

	mention(mention: MentionOf): WebAnnotation {
		const { entity, paragraph, start, end } = mention;
		return {
			...this.#head(`m-${paragraph}-${start}-${end}`, 'identifying'),
			body: [
				this.#link(entity.path, 'identifying'),
				...entity.sameAs.map(
					(source) => ({ type: 'SpecificResource', source, purpose: 'identifying' }) as const
				),
				this.#words(entity.type, 'tagging'),
			],
			target: this.#target(paragraph, start, end),
		};
	}

	#head(
		anchor: string,
		motivation: WebAnnotation['motivation']
	): Omit<WebAnnotation, 'body' | 'target'> {
		const id = this.#linkTo(`${this.#article.path}annotations.jsonld#${anchor}`);
		return { id, type: 'Annotation', motivation, ...this.#rights };
	}

	#link(path: string, purpose: 'identifying' | 'linking'): Body {
		return { type: 'SpecificResource', source: this.#linkTo(path), purpose };
	}

	#words(value: string, purpose: 'describing' | 'tagging'): Body {
		return { type: 'TextualBody', value, format: 'text/plain', language: this.#language, purpose };
	}

	#targets(segments: Utterance['segments']): Target | readonly Target[] {
		const targets = segments.map((one) => this.#target(one.paragraph, one.start, one.end));
		return targets.length === 1 ? targets[0]! : targets;
	}

	/**
	 * Two ways to the same words: by position inside the paragraph, and by quotation in the whole text
	 * for tools that know no paragraphs, or for a text that has changed.
	 */
	#target(paragraph: number, start: number, end: number): Target {
		const from = this.#begins[paragraph - 1] ?? 0;
		const to = from + (this.#article.document.paragraphs[paragraph - 1]?.text.length ?? 0);
		return {
			source: this.#source,
			selector: [
				{
					type: 'FragmentSelector',
					conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
					value: `p${paragraph}`,
					refinedBy: { type: 'TextPositionSelector', start, end },
				},
				this.#describeQuote(from + start, from + end, from, to),
			],
		};
	}
}

/** Describes a passage by its words, with what stands around it between two places of the text. */
type DescribeQuote = (start: number, end: number, from?: number, to?: number) => TextQuoteSelector;

/**
 * Describes passages of a text by their words, with as much around them as makes each the only such
 * place in the text.
 */
export function quoteDescriber(text: string): DescribeQuote {
	const nextUnique = nextUniqueStretches(text);
	const occursOnce = (first: number, last: number): boolean => {
		if ((nextUnique[first] ?? Infinity) + STRETCH <= last) return true;
		const words = text.slice(first, last);
		return text.indexOf(words) === first && !text.includes(words, first + 1);
	};
	return (start, end, from = 0, to = text.length) => {
		for (let length = CONTEXT_LENGTH; ; length *= 2) {
			const first = startOfCharacter(text, Math.max(from, start - length));
			const last = startOfCharacter(text, Math.min(to, end + length));
			const isAll = first === from && last === to;
			if (isAll || occursOnce(first, last))
				return {
					type: 'TextQuoteSelector',
					exact: text.slice(start, end),
					prefix: text.slice(first, start),
					suffix: text.slice(end, last),
				};
		}
	};
}

/**
 * For each place in a text, the next from which a stretch begins that stands nowhere else in it:
 * words with such a stretch among them need not be searched for. Stretches begin at spaces.
 */
function nextUniqueStretches(text: string): Uint32Array {
	const places = new Map<string, number>();
	const none = text.length;
	for (let at = text.indexOf(' '); at !== -1; at = text.indexOf(' ', at + 1)) {
		const stretch = text.slice(at, at + STRETCH);
		places.set(stretch, places.has(stretch) ? none : at);
	}
	const next = new Uint32Array(none).fill(none);
	for (const at of places.values()) if (at < none) next[at] = at;
	for (let at = none - 2; at >= 0; at -= 1)
		next[at] = Math.min(next[at] ?? none, next[at + 1] ?? none);
	return next;
}

/** Never between the halves of a character outside the basic plane. */
function startOfCharacter(text: string, at: number): number {
	const code = text.charCodeAt(at);
	return at > 0 && code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

/** Finds the words that a quote selector describes; the opposite of `quoteDescriber`. */
export function matchQuote(
	text: string,
	{ exact, prefix, suffix }: Pick<TextQuoteSelector, 'exact' | 'prefix' | 'suffix'>
): { start: number; end: number } | undefined {
	const at = text.indexOf(prefix + exact + suffix);
	if (at === -1) return undefined;
	return { start: at + prefix.length, end: at + prefix.length + exact.length };
}
