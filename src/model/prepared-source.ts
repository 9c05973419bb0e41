import { foldCharacters } from './fold-text.ts';
import type { FoldedText } from './fold-text.ts';
import { readWords } from './word-tokens.ts';
import type { WordToken } from './word-tokens.ts';

/** A source read once, so that many quotations can be looked up in it. */
export interface PreparedSource {
	/** The text as it was given. */
	readonly text: string;
	/** The text with what printing changes folded. */
	readonly folded: FoldedText;
	/** Its words and marks in order. */
	readonly tokens: readonly WordToken[];
	/** For each word (bare, see `WordToken`), where it stands among the tokens. */
	readonly places: ReadonlyMap<string, readonly number[]>;
	/** How many words it has. */
	readonly wordCount: number;
	/** Tells whether the text writes a word with a small first letter somewhere. */
	readonly isWrittenSmall: (word: string) => boolean;
}

/** Reads a source once: folds it and lists where each word stands. */
export function prepareSource(text: string): PreparedSource {
	const tokens = readWords(text);
	const places = new Map<string, number[]>();
	const small = new Set<string>();
	let wordCount = 0;
	for (const [index, token] of tokens.entries()) {
		if (token.kind === 'mark') continue;
		wordCount++;
		const known = places.get(token.bare);
		if (known === undefined) places.set(token.bare, [index]);
		else known.push(index);
		if (/^\p{Ll}/u.test(token.key)) small.add(token.key);
	}
	return {
		text,
		folded: foldCharacters(text),
		tokens,
		places,
		wordCount,
		isWrittenSmall: (word) => small.has(word),
	};
}

/** Gives the index of the first token that ends after an offset of the text. */
export function findToken(source: PreparedSource, offset: number): number {
	let [low, high] = [0, source.tokens.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((source.tokens[middle]?.end ?? 0) <= offset) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Gives the tokens that lie between two offsets of the text. */
export function readBetween(source: PreparedSource, from: number, until: number): WordToken[] {
	const tokens: WordToken[] = [];
	for (let index = findToken(source, from); index < source.tokens.length; index++) {
		const token = source.tokens[index];
		if (token === undefined || token.start >= until) break;
		tokens.push(token);
	}
	return tokens;
}
