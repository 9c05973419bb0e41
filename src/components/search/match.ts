import { foldWords } from './fold.ts';
import { beginningOf, type Query } from './query.ts';

/** How well a record's words answer a query; lower is better. */
export const RANKS = { whole: 0, phrase: 1, words: 2, beginnings: 3, forms: 4 } as const;

/** A stretch of a text. */
export interface Range {
	readonly start: number;
	readonly end: number;
}

/** The rank of a record whose own text is the first `length` of its words; null where it does not match. */
export function rankOf(
	query: Query,
	words: readonly string[],
	length = words.length
): number | null {
	if (!query.phrases.every((phrase) => findRun(words, phrase, false) >= 0)) return null;
	const wanted = query.all.map(({ word }) => word);
	const at = findRun(words, wanted, query.isOpen);
	if (at >= 0) return at === 0 && wanted.length >= length ? RANKS.whole : RANKS.phrase;
	if (query.words.every((word) => words.includes(word))) return RANKS.words;
	if (query.words.every((word) => words.some((one) => one.startsWith(word))))
		return RANKS.beginnings;
	const hasForms = query.words.every((word) => {
		const beginning = beginningOf(word);
		return words.some((one) => one.startsWith(beginning));
	});
	return hasForms ? RANKS.forms : null;
}

/** Where words stand in a row, or -1. The last may be a beginning where it is still being typed. */
export function findRun(
	words: readonly string[],
	run: readonly string[],
	isLastOpen: boolean
): number {
	const last = run.length - 1;
	for (let at = 0; at + last < words.length; at += 1) {
		const fits = run.every((word, index) =>
			isLastOpen && index === last
				? words[at + index]?.startsWith(word) === true
				: words[at + index] === word
		);
		if (fits) return at;
	}
	return -1;
}

/**
 * The stretches of a text that answer a query: the whole run where the words stand in a row, else
 * each phrase and each word.
 */
export function findRanges(text: string, query: Query): Range[] {
	const found = foldWords(text);
	const words = found.map(({ word }) => word);
	const toRange = (from: number, count: number): Range => ({
		start: found[from]?.start ?? 0,
		end: found[from + count - 1]?.end ?? 0,
	});
	const wanted = query.all.map(({ word }) => word);
	if (wanted.length > 1) {
		const at = findRun(words, wanted, query.isOpen);
		if (at >= 0) return [toRange(at, wanted.length)];
	}
	const marked = new Set<number>();
	const ranges: Range[] = [];
	for (const phrase of query.phrases) {
		const at = findRun(words, phrase, false);
		if (at < 0) continue;
		ranges.push(toRange(at, phrase.length));
		for (let index = at; index < at + phrase.length; index += 1) marked.add(index);
	}
	for (const word of query.words) {
		// The word itself, where it is there; else what begins with it; else its other forms.
		const tests: ((one: string) => boolean)[] = [
			(one) => one === word,
			(one) => one.startsWith(word),
			(one) => one.startsWith(beginningOf(word)),
		];
		const test = tests.find((isLike) => words.some(isLike));
		if (test === undefined) continue;
		words.forEach((one, index) => {
			if (marked.has(index) || !test(one)) return;
			marked.add(index);
			ranges.push(toRange(index, 1));
		});
	}
	return join(ranges.sort((a, b) => a.start - b.start));
}

/** Two phrases may share words: what overlaps becomes one stretch. */
function join(ranges: readonly Range[]): Range[] {
	const joined: Range[] = [];
	for (const range of ranges) {
		const last = joined.at(-1);
		if (last === undefined || range.start >= last.end) joined.push(range);
		else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
	}
	return joined;
}
