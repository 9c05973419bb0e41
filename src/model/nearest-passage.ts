import { reachOfGap } from './gap-fault.ts';
import type { PreparedSource } from './prepared-source.ts';
import type { QuoteParts } from './quote-parts.ts';
import { alignTokens, describePairs, printRange, scoreTokens } from './word-diff.ts';
import type { DiffEntry, TokenPair, TokenRange } from './word-diff.ts';
import { readWords } from './word-tokens.ts';
import type { WordToken } from './word-tokens.ts';

/** The passage of a source that comes nearest to a quotation. */
export interface NearestPassage {
	/** How near, from 0 to 1. */
	readonly score: number;
	/** Where its parts stand in the text of the source. */
	readonly at: readonly (readonly [number, number])[];
	/** The comparison, word by word. */
	readonly diff: readonly DiffEntry[];
}

// A word that makes up this share of a source, and stands in it this often, is a common one: `the`.
const COMMON_SHARE = 0.006;
const COMMON_COUNT = 4;
// Ten common words in the right order prove less than three rare ones.
const COMMON_WEIGHT = 0.3;
// With this many rare words to look for, the common ones are not looked for: they stand everywhere.
const ENOUGH_RARE_WORDS = 3;
// A window is longer than the quotation by this factor and these words, for words it left out.
const WINDOW_FACTOR = 1.3;
const WINDOW_EXTRA = 4;
// The best windows by words shared, in any order, are compared closely; the best of them wins.
const WINDOWS_COMPARED = 3;

// A part of which less is found does not stand there.
const PART_SHARE = 0.4;

interface PlacedPart {
	readonly range: TokenRange;
	readonly first: number;
	readonly end: number;
	readonly pairs: readonly TokenPair[];
	/** Weight of the words matched, and of all words of both sides. */
	readonly matched: number;
	readonly total: number;
}

/** Finds the passage that comes nearest to a quotation, its parts in order. */
export function findNearestPassage(
	quote: QuoteParts,
	source: PreparedSource
): NearestPassage | undefined {
	const ranges = quote.parts.map(({ text }) => ({
		text,
		tokens: readWords(text),
		isWrittenSmall: source.isWrittenSmall,
	}));
	const sizes = ranges.map((range) => range.tokens.length);
	const anchor = sizes.indexOf(Math.max(...sizes));
	const placed: (PlacedPart | undefined)[] = ranges.map(() => undefined);
	const place = (index: number, from: number, until: number): void => {
		const range = ranges[index];
		if (range !== undefined) placed[index] = placePart(range, source, from, until);
	};
	place(anchor, 0, source.tokens.length);
	const found = placed[anchor];
	if (found === undefined) return undefined;
	// The other parts are looked for beside it, as far as a gap may reach.
	let [from, until] = [found.first, found.end];
	for (let index = anchor - 1; index >= 0; index--) {
		place(index, Math.max(0, from - reachOfGap(sizes[index] ?? 0)), from);
		from = placed[index]?.first ?? from;
	}
	for (let index = anchor + 1; index < ranges.length; index++) {
		const limit = until + reachOfGap(sizes[index] ?? 0) + (sizes[index] ?? 0);
		place(index, until, Math.min(source.tokens.length, limit));
		until = placed[index]?.end ?? until;
	}

	let [matched, total] = [0, 0];
	const at: [number, number][] = [];
	const diff: DiffEntry[] = [];
	for (const [index, range] of ranges.entries()) {
		const printed = quote.parts[index]?.gap?.printed ?? '';
		if (printed !== '') diff.push({ op: 'same', quote: printed, source: '…' });
		const part = placed[index];
		if (part === undefined) {
			// Its words may stand elsewhere, out of order: said, but not here.
			const elsewhere = placePart(range, source, 0, source.tokens.length);
			matched += elsewhere?.matched ?? 0;
			total += elsewhere?.total ?? weigh(range.tokens, source);
			diff.push({ op: 'added', quote: printRange(range, 0, range.tokens.length), source: '' });
			continue;
		}
		matched += part.matched;
		total += part.total;
		const widened = widen(part, source);
		const first = source.tokens[widened.first];
		const last = source.tokens[widened.end - 1];
		if (first && last) at.push([first.start, last.end]);
		diff.push(
			...describePairs(range, sourceRange(source, widened.first, widened.end), widened.pairs)
		);
	}
	if (quote.tail?.printed) diff.push({ op: 'same', quote: quote.tail.printed, source: '…' });
	return { score: total === 0 ? 0 : (2 * matched) / total, at, diff };
}

/** Finds where in a range of the source's tokens a part of a quotation fits best. */
function placePart(
	range: TokenRange,
	source: PreparedSource,
	from: number,
	until: number
): PlacedPart | undefined {
	let best: PlacedPart | undefined;
	const size = Math.ceil(range.tokens.length * WINDOW_FACTOR) + WINDOW_EXTRA;
	for (const window of findWindows(range.tokens, source, from, until, size)) {
		const start = Math.max(from, window.first - size);
		const tokens = source.tokens.slice(start, Math.min(until, window.last + size));
		const pairs = alignTokens(range.tokens, tokens, (first, second) => {
			const score = scoreTokens(first, second);
			return score === 0 || first.kind === 'mark' ? score : score * weighWord(second, source);
		});
		const [firstPair, lastPair] = [pairs[0], pairs.at(-1)];
		if (firstPair === undefined || lastPair === undefined) continue;
		const shifted = pairs.map((pair) => ({
			quote: pair.quote,
			source: pair.source - firstPair.source,
		}));
		const [first, end] = [start + firstPair.source, start + lastPair.source + 1];
		let matched = 0;
		for (const pair of pairs) {
			const [word, other] = [range.tokens[pair.quote], tokens[pair.source]];
			if (word?.kind === 'word' && other) {
				matched += scoreTokens(word, other) * weighWord(other, source);
			}
		}
		const total = weigh(range.tokens, source) + weigh(source.tokens.slice(first, end), source);
		if (best === undefined || matched / total > best.matched / best.total) {
			best = { range, first, end, pairs: shifted, matched, total };
		}
	}
	return best !== undefined && (2 * best.matched) / best.total >= PART_SHARE ? best : undefined;
}

/** Finds the stretches of a source that share most words with a part of a quotation. */
function findWindows(
	tokens: readonly WordToken[],
	source: PreparedSource,
	from: number,
	until: number,
	size: number
): { first: number; last: number }[] {
	const counts = new Map<string, number>();
	let rare = 0;
	for (const token of tokens) {
		if (token.kind === 'mark') continue;
		counts.set(token.bare, (counts.get(token.bare) ?? 0) + 1);
		if (source.places.has(token.bare) && !isCommon(token, source)) rare++;
	}
	const hits: { place: number; bare: string; weight: number }[] = [];
	for (const bare of counts.keys()) {
		const places = source.places.get(bare) ?? [];
		const token = source.tokens[places[0] ?? -1];
		if (token === undefined) continue;
		if (rare >= ENOUGH_RARE_WORDS && isCommon(token, source)) continue;
		const weight = weighWord(token, source);
		for (const place of places) {
			if (place >= from && place < until) hits.push({ place, bare, weight });
		}
	}
	hits.sort((first, second) => first.place - second.place);

	const windows: { first: number; last: number; weight: number }[] = [];
	const inWindow = new Map<string, number>();
	let weight = 0;
	let left = 0;
	for (const hit of hits) {
		for (let oldest = hits[left]; oldest && oldest.place <= hit.place - size; oldest = hits[left]) {
			const count = inWindow.get(oldest.bare) ?? 0;
			inWindow.set(oldest.bare, count - 1);
			if (count <= (counts.get(oldest.bare) ?? 0)) weight -= oldest.weight;
			left++;
		}
		const count = (inWindow.get(hit.bare) ?? 0) + 1;
		inWindow.set(hit.bare, count);
		if (count <= (counts.get(hit.bare) ?? 0)) weight += hit.weight;
		windows.push({ first: hits[left]?.place ?? hit.place, last: hit.place, weight });
	}
	windows.sort((first, second) => second.weight - first.weight || first.first - second.first);
	const chosen: { first: number; last: number }[] = [];
	for (const window of windows) {
		if (chosen.length === WINDOWS_COMPARED) break;
		if (chosen.some((other) => Math.abs(other.last - window.last) < size)) continue;
		chosen.push(window);
	}
	return chosen;
}

/**
 * Widens a placed part by the words of the source that stand where its first and last words stand
 * in the quotation, so that `by 2028` is shown against `by 2027` and not as something added.
 */
function widen(
	part: PlacedPart,
	source: PreparedSource
): { first: number; end: number; pairs: TokenPair[] } {
	let { first, end } = part;
	const leading = part.pairs[0]?.quote ?? 0;
	for (let step = 0; step < leading && source.tokens[first - 1]?.kind === 'word'; step++) first--;
	const trailing = part.range.tokens.length - 1 - (part.pairs.at(-1)?.quote ?? 0);
	for (let step = 0; step < trailing && source.tokens[end]?.kind === 'word'; step++) end++;
	const shift = part.first - first;
	return {
		first,
		end,
		pairs: part.pairs.map((pair) => ({ quote: pair.quote, source: pair.source + shift })),
	};
}

function sourceRange(source: PreparedSource, first: number, end: number): TokenRange {
	return {
		text: source.text,
		tokens: source.tokens.slice(first, end),
		isWrittenSmall: source.isWrittenSmall,
	};
}

function isCommon(token: WordToken, source: PreparedSource): boolean {
	const count = source.places.get(token.bare)?.length ?? 0;
	return (
		count >= COMMON_COUNT &&
		count > source.wordCount * COMMON_SHARE &&
		source.isWrittenSmall(token.bare)
	);
}

function weighWord(token: WordToken, source: PreparedSource): number {
	return isCommon(token, source) ? COMMON_WEIGHT : 1;
}

function weigh(tokens: readonly WordToken[], source: PreparedSource): number {
	let weight = 0;
	for (const token of tokens) if (token.kind === 'word') weight += weighWord(token, source);
	return weight;
}
