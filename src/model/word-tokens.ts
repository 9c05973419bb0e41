import { isDash, isQuotationMark } from './fold-text.ts';

/** A word or a punctuation mark of a text, as the word diff compares them. */
export interface WordToken {
	readonly kind: 'word' | 'mark';
	/** The token as printed. */
	readonly text: string;
	/** Where it starts in its text. */
	readonly start: number;
	/** Where it ends in its text. */
	readonly end: number;
	/** The token with its kinds of apostrophe, hyphen, dash and quotation mark folded. */
	readonly key: string;
	/** The key in small letters and without hyphens: what two spellings of one word share. */
	readonly bare: string;
	/** True when the word was broken at the end of a line, so that its hyphen may not be its own. */
	readonly broken: boolean;
}

// Scripts that put no spaces between words: each of their characters counts as one word.
const UNSPACED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}';
const CORE = `(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}\\u200B-\\u200D\\u2060\\uFEFF])+`;
const APOSTROPHE_JOIN = "['’‘ʼ＇`´]";
const NUMBER_JOIN = '(?<=\\p{N})[,:](?=\\p{N})';
const HYPHEN_JOIN = '[-\\u2010-\\u2013\\u2212\\u00AD](?:[^\\S\\n]*\\n\\s*(?=\\p{L}))?';
const TOKEN = new RegExp(
	`\\p{Sc}?${CORE}(?:(?:${APOSTROPHE_JOIN}|[.&]|${NUMBER_JOIN}|${HYPHEN_JOIN})${CORE})*(?:\\s?%)?` +
		`|[${UNSPACED}]\\p{M}*|\\.\\s?\\.\\s?\\.|-{2,3}|\\S`,
	'gu'
);

/** Splits a text into words and marks. Compounds, numbers with their signs and `U.S` stay whole. */
export function readWords(text: string): WordToken[] {
	const tokens: WordToken[] = [];
	for (const match of text.matchAll(TOKEN)) {
		const token = describeToken(match[0], match.index);
		if (token !== undefined) tokens.push(token);
	}
	return tokens;
}

function describeToken(text: string, start: number): WordToken | undefined {
	const end = start + text.length;
	if (!/[\p{L}\p{N}]/u.test(text)) {
		if (/^[\u200B-\u200D\u2060\uFEFF\u00AD]$/.test(text)) return undefined;
		const key = foldMark(text);
		return { kind: 'mark', text, start, end, key, bare: key, broken: false };
	}
	const key = text
		.normalize('NFC')
		.replace(/[\u200B-\u200D\u2060\uFEFF]/g, '')
		.replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'))
		.replace(/[’‘ʼ＇`´]/g, "'")
		.replace(/[\u2010-\u2013\u2212]/g, '-')
		.replace(/-?\s*\n\s*/g, '\u00AD')
		.replace(/\s/g, '');
	const broken = key.includes('\u00AD');
	const bare = key.replace(/[-\u00AD]/g, '').toLowerCase();
	return { kind: 'word', text, start, end, key, bare, broken };
}

function foldMark(mark: string): string {
	if (mark.startsWith('.') && mark.length > 1) return '…';
	if (mark.startsWith('--') || isDash(mark)) return '-';
	if (isQuotationMark(mark)) return '"';
	return mark;
}

/** Tells whether two tokens are the same but for what printing changes. */
export function isSameToken(first: WordToken, second: WordToken): boolean {
	if (first.key === second.key) return true;
	if (!first.broken && !second.broken) return false;
	// Case still counts; only the hyphens are in doubt.
	return first.key.replace(/[-\u00AD]/g, '') === second.key.replace(/[-\u00AD]/g, '');
}
