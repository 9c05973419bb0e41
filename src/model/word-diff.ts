import { flagChange, isName } from './word-flags.ts';
import type { WordFlag } from './word-flags.ts';
import { isSameToken } from './word-tokens.ts';
import type { WordToken } from './word-tokens.ts';

/** One run of words in the comparison of a quotation with its source. */
export interface DiffEntry {
	/** `added` stands only in the quotation, `removed` only in the source. */
	readonly op: 'same' | 'added' | 'removed' | 'changed';
	/** The words in the quotation; empty for `removed`. */
	readonly quote: string;
	/** The words in the source; empty for `added`. */
	readonly source: string;
	/** Set when the change touches a negation, a number or a name. */
	readonly flag?: WordFlag;
}

/** A run of tokens of one text. */
export interface TokenRange {
	/** The text the tokens were read from. */
	readonly text: string;
	/** The tokens. */
	readonly tokens: readonly WordToken[];
	/** Tells whether the text writes a word with a small first letter somewhere. */
	readonly isWrittenSmall: (word: string) => boolean;
}

/** A place where a word of the quotation meets a word of the source. */
export interface TokenPair {
	readonly quote: number;
	readonly source: number;
}

// A word that is the same counts in full, one that differs in case or hyphens a little less, so
// that of two ways to lay the words side by side the truer one wins.
const SAME_WORD = 1;
const SPELT_OTHERWISE = 0.8;
// A comma that happens to be the same must never pull words out of line.
const SAME_MARK = 0.2;
// What a word of the source that the quotation passes over takes off.
const SKIPPED_TOKEN = 0.05;

/** Scores how well two tokens match; 0 when they do not. */
export function scoreTokens(quote: WordToken, source: WordToken): number {
	if (quote.bare !== source.bare || quote.kind !== source.kind) return 0;
	if (quote.kind === 'mark') return SAME_MARK;
	return isSameToken(quote, source) ? SAME_WORD : SPELT_OTHERWISE;
}

/**
 * Lays a quotation beside a stretch of its source so that as much as possible matches, in order.
 * What the source has before the first match and after the last costs nothing; what it has between
 * costs a little, so that one `the` is not fetched from the next sentence.
 */
export function alignTokens(
	quote: readonly WordToken[],
	source: readonly WordToken[],
	score: (quote: WordToken, source: WordToken) => number = scoreTokens
): TokenPair[] {
	const width = source.length + 1;
	// The best that the rest of both can still score, once a first match is made.
	const rest = new Float32Array((quote.length + 1) * width);
	const restAt = (row: number, column: number): number => rest[row * width + column] ?? 0;
	const scoreAt = (row: number, column: number): number => {
		const [word, other] = [quote[row], source[column]];
		return word && other ? Math.fround(score(word, other)) : 0;
	};
	let start: TokenPair | undefined;
	let startScore = 0;
	for (let row = quote.length - 1; row >= 0; row--) {
		for (let column = source.length - 1; column >= 0; column--) {
			const matched = scoreAt(row, column);
			const taken = matched > 0 ? matched + restAt(row + 1, column + 1) : 0;
			if (taken > 0 && taken >= startScore) {
				start = { quote: row, source: column };
				startScore = taken;
			}
			const skipped = restAt(row, column + 1) - SKIPPED_TOKEN;
			rest[row * width + column] = Math.max(taken, restAt(row + 1, column), skipped, 0);
		}
	}
	const pairs: TokenPair[] = [];
	if (start === undefined) return pairs;
	let { quote: row, source: column } = start;
	while (row < quote.length && column < source.length) {
		const matched = scoreAt(row, column);
		const here = pairs.length === 0 ? Math.fround(startScore) : restAt(row, column);
		if (here === 0) break;
		if (matched > 0 && Math.fround(matched + restAt(row + 1, column + 1)) === here) {
			pairs.push({ quote: row++, source: column++ });
		} else if (restAt(row + 1, column) === here) {
			row++;
		} else {
			column++;
		}
	}
	return pairs;
}

/** Turns pairs of matching tokens into the entries of a diff. */
export function describePairs(
	quote: TokenRange,
	source: TokenRange,
	pairs: readonly TokenPair[]
): DiffEntry[] {
	const entries: DiffEntry[] = [];
	let [row, column] = [0, 0];
	let [sameRow, sameColumn] = [0, 0];
	const closeSame = (): void => {
		if (row > sameRow) {
			entries.push({
				op: 'same',
				quote: printRange(quote, sameRow, row),
				source: printRange(source, sameColumn, column),
			});
		}
	};
	for (const pair of [...pairs, { quote: quote.tokens.length, source: source.tokens.length }]) {
		const [first, second] = [quote.tokens[pair.quote], source.tokens[pair.source]];
		const isSame = first !== undefined && second !== undefined && isSameToken(first, second);
		const until =
			isSame || first === undefined ? pair : { quote: pair.quote + 1, source: pair.source + 1 };
		if (until.quote > row || until.source > column) {
			closeSame();
			entries.push(...describeChange(quote, source, [row, until.quote], [column, until.source]));
			[row, column] = [until.quote, until.source];
			[sameRow, sameColumn] = [row, column];
		}
		if (isSame) {
			row++;
			column++;
		}
	}
	closeSame();
	return entries;
}

function describeChange(
	quote: TokenRange,
	source: TokenRange,
	rows: readonly [number, number],
	columns: readonly [number, number]
): DiffEntry[] {
	const height = rows[1] - rows[0];
	const width = columns[1] - columns[0];
	// Word against word reads better than run against run, where the counts allow it.
	if (height === width && height > 1) {
		return Array.from({ length: height }, (_, step) =>
			describeChange(
				quote,
				source,
				[rows[0] + step, rows[0] + step + 1],
				[columns[0] + step, columns[0] + step + 1]
			)
		).flat();
	}
	const flag = flagChange(
		quote.tokens.slice(rows[0], rows[1]),
		source.tokens.slice(columns[0], columns[1]),
		{ quote: nameTest(quote), source: nameTest(source) }
	);
	return [
		{
			op: height === 0 ? 'removed' : width === 0 ? 'added' : 'changed',
			quote: printRange(quote, rows[0], rows[1]),
			source: printRange(source, columns[0], columns[1]),
			...(flag === undefined ? {} : { flag }),
		},
	];
}

/** Makes a test for names among the tokens of a range. */
export function nameTest(range: TokenRange): (token: WordToken) => boolean {
	return (token) => {
		const index = range.tokens.indexOf(token);
		return isName(token, range.tokens[index - 1], range.isWrittenSmall);
	};
}

/** Prints a run of tokens as it stands in its text. */
export function printRange(range: TokenRange, from: number, until: number): string {
	const [first, last] = [range.tokens[from], range.tokens[until - 1]];
	if (first === undefined || last === undefined || until <= from) return '';
	return range.text.slice(first.start, last.end);
}
