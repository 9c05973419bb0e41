import { isQuotationMark } from './fold-text.ts';

/** Why a quotation has a gap before one of its parts. */
export type GapKind = 'split' | 'ellipsis' | 'brackets';

/** What stands between two parts of a quotation. */
export interface Gap {
	readonly kinds: ReadonlySet<GapKind>;
	/** The gap as the quotation prints it: `…`, `[the alliance]`; empty where it was split. */
	readonly printed: string;
	/** The editor's words in the brackets. */
	readonly inserted: string;
	/** Letters of a word that brackets change in part: `want` in `want[ed]`. */
	readonly stem: string;
}

/** A run of a quotation that must stand in the source as it is. */
export interface QuotePart {
	/** The words, without outer marks and closing commas and full stops. */
	readonly text: string;
	/** Other ways to read them, where brackets change the case of a letter: `[T]he`. */
	readonly variants: readonly string[];
	/** What stands before it, if anything. */
	readonly gap: Gap | undefined;
}

/** A quotation cut into parts. */
export interface QuoteParts {
	readonly parts: readonly QuotePart[];
	/** What stands after the last part, if anything. */
	readonly tail: Gap | undefined;
	/** Every kind of gap in it. */
	readonly kinds: ReadonlySet<GapKind>;
	/** True when brackets only change the case of letters. */
	readonly hasCaseBrackets: boolean;
}

/** What to read as a gap, and what as words of the source. */
export interface PartOptions {
	readonly brackets: 'words' | 'gap';
	readonly ellipses: 'words' | 'gap';
}

const ELLIPSIS = '…|\\.\\s?\\.\\s?\\.(?:\\s?\\.(?!\\.))?';
const BRACKETED_ELLIPSIS = `\\[\\s*(?:${ELLIPSIS})\\s*\\]|\\(\\s*(?:${ELLIPSIS})\\s*\\)`;
const BRACKETS = "(?<![\\p{L}\\p{N}'’-])(?:[\\p{L}\\p{N}'’-]*\\[[^\\[\\]]*\\][\\p{L}\\p{N}'’-]*)+";
const CASE_BRACKET = /(?<![\p{L}\p{N}])\[(\p{L})\](?=\p{L})/gu;

const WHOLE_ELLIPSIS = new RegExp(`^(?:${BRACKETED_ELLIPSIS}|${ELLIPSIS})$`, 'u');
const CASE_BRACKET_WORD = new RegExp(`^${CASE_BRACKET.source}\\p{L}+$`, 'u');

// More readings than this are not tried: nobody changes the case of five letters in one quotation.
const MAX_CASE_BRACKETS = 4;

/** Takes off what is not compared: outer marks and spaces, closing commas and full stops. */
export function trimPart(text: string, isClosing = true): string {
	let start = 0;
	let end = text.length;
	const isEdge = (character: string): boolean => /\s/.test(character) || isQuotationMark(character);
	while (start < end && isEdge(text.charAt(start))) start++;
	const isEnd = (character: string): boolean =>
		isEdge(character) || (isClosing && /[.,、。，]/.test(character));
	while (end > start && isEnd(text.charAt(end - 1))) {
		// Three dots are an ellipsis of the source, not a closing full stop.
		if (/(?:^|[^.])(?:\.\s?){2}\.$/.test(text.slice(Math.max(start, end - 8), end))) break;
		end--;
	}
	return text.slice(start, end);
}

/** Cuts a quotation into the parts that must stand in the source as they are. */
export function splitQuote(segments: readonly string[], options: PartOptions): QuoteParts {
	const patterns = [
		...(options.ellipses === 'gap' ? [BRACKETED_ELLIPSIS, ELLIPSIS] : []),
		...(options.brackets === 'gap' ? [BRACKETS] : []),
	];
	const parts: QuotePart[] = [];
	const kinds = new Set<GapKind>();
	let hasCaseBrackets = false;
	let gap: Gap | undefined;

	const addText = (text: string, isClosing = true): void => {
		const variants = options.brackets === 'gap' ? readCaseBrackets(text) : [text];
		if (variants.length > 1) hasCaseBrackets = true;
		const [first, ...others] = variants.map((variant) => trimPart(variant, isClosing));
		if (first === undefined || !/[\p{L}\p{N}]/u.test(first)) return;
		parts.push({ text: first, variants: [first, ...others], gap });
		gap = undefined;
	};
	const addGap = (kind: GapKind, printed = '', inserted = '', stem = ''): void => {
		if (kind !== 'split') kinds.add(kind);
		gap = {
			kinds: new Set([...(gap?.kinds ?? []), kind]),
			printed: [gap?.printed, printed].filter(Boolean).join(' '),
			inserted: [gap?.inserted, inserted].filter(Boolean).join(' '),
			stem: stem || (gap?.stem ?? ''),
		};
	};

	for (const [index, segment] of segments.entries()) {
		if (index > 0) addGap('split');
		if (patterns.length === 0) {
			addText(segment);
			continue;
		}
		let from = 0;
		for (const match of segment.matchAll(new RegExp(patterns.join('|'), 'gu'))) {
			const printed = match[0];
			// `[T]he` stays in its part, which is read in both cases.
			if (CASE_BRACKET_WORD.test(printed)) continue;
			const isEllipsis = WHOLE_ELLIPSIS.test(printed);
			if (isEllipsis && options.ellipses === 'words') continue;
			addText(segment.slice(from, match.index), isEllipsis);
			if (isEllipsis) {
				addGap('ellipsis', printed);
			} else {
				const inserted = [...printed.matchAll(/\[([^[\]]*)\]/g)].map((inner) => inner[1] ?? '');
				const stem = printed.replace(/\[[^[\]]*\]/g, '');
				addGap('brackets', printed, inserted.join(' '), stem);
			}
			from = match.index + printed.length;
		}
		addText(segment.slice(from));
	}
	return { parts, tail: gap, kinds, hasCaseBrackets };
}

function readCaseBrackets(text: string): string[] {
	let readings = [''];
	let from = 0;
	let count = 0;
	for (const match of text.matchAll(CASE_BRACKET)) {
		if (++count > MAX_CASE_BRACKETS) break;
		const before = text.slice(from, match.index);
		const letter = match[1] ?? '';
		const cases = [letter.toLowerCase(), letter.toUpperCase()];
		readings = readings.flatMap((reading) => cases.map((form) => reading + before + form));
		from = match.index + match[0].length;
	}
	return readings.map((reading) => reading + text.slice(from));
}
