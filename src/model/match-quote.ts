import { findPart, placeInText } from './find-parts.ts';
import type { Occurrence } from './find-parts.ts';
import { findEdgeFault, findGapFault, isDeniedBefore } from './gap-fault.ts';
import type { GapFault } from './gap-fault.ts';
import { findNearestPassage } from './nearest-passage.ts';
import type { NearestPassage } from './nearest-passage.ts';
import type { PreparedSource } from './prepared-source.ts';
import { splitQuote } from './quote-parts.ts';
import type { Gap, QuoteParts } from './quote-parts.ts';
import type { DiffEntry } from './word-diff.ts';
import { readWords } from './word-tokens.ts';

export { prepareSource } from './prepared-source.ts';
export type { PreparedSource } from './prepared-source.ts';
export type { DiffEntry } from './word-diff.ts';

/** What the check of a quotation found. */
export type MatchVerdict = 'verbatim' | 'shortened' | 'differs' | 'not-found' | 'no-source';

/** How it was found: the first rule, in this order, that applies. */
export type MatchRule = 'literal' | 'folded' | 'brackets' | 'ellipsis' | 'nearest' | 'none';

/** The result of looking a quotation up in a source. */
export interface QuoteMatch {
	readonly verdict: MatchVerdict;
	readonly rule: MatchRule;
	/** The words of the source, from the first part of the quotation to the last. */
	readonly passage?: string;
	/** Where the parts stand in the source, as offsets. */
	readonly at?: readonly (readonly [number, number])[];
	/** What differs, word by word; only where the verdict is `differs`. */
	readonly diff?: readonly DiffEntry[];
	/** True when the source denies these words just before them: `not | at war`. */
	readonly isDenied?: boolean;
}

// The nearest passage is called that when it shares at least this much of the weight of the words.
// Below it the words are those that any two texts on one subject share.
const NEAREST_SHARE = 0.5;

// Of the places where the part before may stand, so many are tried, nearest first.
const PREDECESSORS_TRIED = 24;

interface Chain {
	readonly places: readonly Occurrence[];
	/** What is wrong with the gap before each part; the last is the gap after the last part. */
	readonly faults: readonly (GapFault | undefined)[];
}

/**
 * Checks whether a quotation stands in a source. Segments are the parts of a quotation that its
 * attribution splits. Tried in order: the words as they are, then with spaces, marks, dashes and
 * line-end hyphens folded, then without the editor's brackets, then the parts around ellipses, and
 * last the nearest passage, which never is better than `differs`.
 */
export function matchQuote(
	segments: readonly string[],
	source: PreparedSource | undefined
): QuoteMatch {
	if (source === undefined || source.text.trim() === '') {
		return { verdict: 'no-source', rule: 'none' };
	}
	const printed = splitQuote(segments, { brackets: 'words', ellipses: 'words' });
	if (printed.parts.length === 0) return { verdict: 'not-found', rule: 'none' };

	const lookUp = makeLookUp(source);
	const readings: { rule: MatchRule; quote: QuoteParts }[] = [{ rule: 'folded', quote: printed }];
	const withoutBrackets = splitQuote(segments, { brackets: 'gap', ellipses: 'words' });
	if (hasBrackets(withoutBrackets)) readings.push({ rule: 'brackets', quote: withoutBrackets });
	for (const brackets of ['words', 'gap'] as const) {
		const quote = splitQuote(segments, { brackets, ellipses: 'gap' });
		const isNew = brackets === 'words' || hasBrackets(quote);
		if (quote.kinds.has('ellipsis') && isNew) readings.push({ rule: 'ellipsis', quote });
	}

	for (const { rule, quote } of readings) {
		const chain = findChain(quote, source, lookUp, false);
		if (chain === undefined) continue;
		// Short parts stand in many places. Where they stand closest is what was meant, even if a
		// place further off would be kinder.
		const closest = findChain(quote, source, lookUp, true);
		if (closest !== undefined && lengthOf(closest) < lengthOf(chain)) {
			return describeFaulty(quote, closest, rule === 'folded' ? 'nearest' : rule, source);
		}
		const isLiteral = rule === 'folded' && chain.places.every((place) => place.isLiteral);
		return describeFaithful(chain, isLiteral ? 'literal' : rule, source);
	}
	for (const { rule, quote } of readings) {
		const chain = findChain(quote, source, lookUp, true);
		if (chain !== undefined) {
			return describeFaulty(quote, chain, rule === 'folded' ? 'nearest' : rule, source);
		}
	}
	return describeNearest(segments, source);
}

function lengthOf(chain: Chain): number {
	return (chain.places.at(-1)?.end ?? 0) - (chain.places[0]?.start ?? 0);
}

function hasBrackets(quote: QuoteParts): boolean {
	return quote.parts.length > 0 && (quote.kinds.has('brackets') || quote.hasCaseBrackets);
}

type LookUp = (quote: QuoteParts, index: number) => readonly Occurrence[];

/** Looks parts up once, however many readings of the quotation share them. */
function makeLookUp(source: PreparedSource): LookUp {
	const known = new Map<string, readonly Occurrence[]>();
	const find = (text: string): readonly Occurrence[] => {
		const found = known.get(text) ?? findPart(text, source.folded);
		known.set(text, found);
		return found;
	};
	return (quote, index) => {
		const variants = quote.parts[index]?.variants ?? [];
		return variants.length === 1
			? find(variants[0] ?? '')
			: variants.flatMap(find).sort((first, second) => first.start - second.start);
	};
}

interface Step {
	readonly place: Occurrence;
	readonly before: Step | undefined;
	readonly fault: GapFault | undefined;
	/** Where the chain that leads here begins. */
	readonly start: number;
}

/**
 * Finds places for all parts, in order and as close together as can be. A chain that is literal
 * throughout is preferred; with `lenient`, gaps may hide what they must not.
 */
function findChain(
	quote: QuoteParts,
	source: PreparedSource,
	lookUp: LookUp,
	lenient: boolean
): Chain | undefined {
	const places = quote.parts.map((_, index) => lookUp(quote, index));
	if (places.some((list) => list.length === 0)) return undefined;
	const literal = places.map((list) => list.filter((place) => place.isLiteral));
	if (literal.every((list) => list.length > 0)) {
		const chain = linkPlaces(quote, literal, source, lenient);
		if (chain !== undefined) return chain;
	}
	return linkPlaces(quote, places, source, lenient);
}

function linkPlaces(
	quote: QuoteParts,
	places: readonly (readonly Occurrence[])[],
	source: PreparedSource,
	lenient: boolean
): Chain | undefined {
	const isAllowed = (fault: GapFault | undefined): boolean =>
		fault === undefined || (lenient && fault.kind === 'change');
	const sizes = quote.parts.map(
		(part) => readWords(part.text).filter((token) => token.kind === 'word').length
	);
	let steps: Step[] = [];
	for (const [index, list] of places.entries()) {
		const gap = quote.parts[index]?.gap;
		const shorter = Math.min(sizes[index - 1] ?? 0, sizes[index] ?? 0);
		const next: Step[] = [];
		for (const place of list) {
			const offset = placeInText(source.folded, place.start, place.end)[0];
			if (index === 0) {
				const fault = gap && findEdgeFault(gap, source, offset, 'before');
				if (isAllowed(fault)) next.push({ place, before: undefined, fault, start: place.start });
				continue;
			}
			const step = linkPlace(
				place,
				steps,
				(before) => {
					const from = placeInText(source.folded, before.start, before.end)[1];
					return gap && findGapFault(gap, source, from, offset, shorter);
				},
				isAllowed
			);
			if (step !== undefined) next.push(step);
		}
		steps = next;
	}

	let best: { step: Step; tailFault: GapFault | undefined } | undefined;
	for (const step of steps) {
		const offset = placeInText(source.folded, step.place.start, step.place.end)[1];
		const tailFault = quote.tail && findEdgeFault(quote.tail, source, offset, 'after');
		if (!isAllowed(tailFault)) continue;
		const length = step.place.end - step.start;
		if (best === undefined || length < best.step.place.end - best.step.start) {
			best = { step, tailFault };
		}
	}
	if (best === undefined) return undefined;
	const chain: Step[] = [];
	for (let step: Step | undefined = best.step; step; step = step.before) chain.unshift(step);
	return {
		places: chain.map((step) => step.place),
		faults: [...chain.map((step) => step.fault), best.tailFault],
	};
}

/** Links a place to the nearest place of the part before it that the gap between allows. */
function linkPlace(
	place: Occurrence,
	before: readonly Step[],
	findFault: (before: Occurrence) => GapFault | undefined,
	isAllowed: (fault: GapFault | undefined) => boolean
): Step | undefined {
	let [low, high] = [0, before.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((before[middle]?.place.end ?? 0) <= place.start) low = middle + 1;
		else high = middle;
	}
	for (let index = low - 1; index >= Math.max(0, low - PREDECESSORS_TRIED); index--) {
		const step = before[index];
		if (step === undefined) break;
		const fault = findFault(step.place);
		if (isAllowed(fault)) return { place, before: step, fault, start: step.start };
		if (fault?.kind === 'far') break;
	}
	return undefined;
}

function describePlaces(
	places: readonly Occurrence[],
	source: PreparedSource
): { passage: string; at: [number, number][] } {
	const at = places.map((place) => placeInText(source.folded, place.start, place.end));
	return { passage: source.text.slice(at[0]?.[0] ?? 0, at.at(-1)?.[1] ?? 0), at };
}

function describeFaithful(chain: Chain, rule: MatchRule, source: PreparedSource): QuoteMatch {
	const found = describePlaces(chain.places, source);
	const isVerbatim = rule === 'literal' || rule === 'folded';
	const isDenied = isDeniedBefore(source, found.at[0]?.[0] ?? 0);
	return {
		verdict: isVerbatim ? 'verbatim' : 'shortened',
		rule,
		...found,
		...(isDenied ? { isDenied } : {}),
	};
}

/** Describes a quotation whose parts all stand there, but whose gaps hide a change of meaning. */
function describeFaulty(
	quote: QuoteParts,
	chain: Chain,
	rule: MatchRule,
	source: PreparedSource
): QuoteMatch {
	const found = describePlaces(chain.places, source);
	const diff: DiffEntry[] = [];
	const describeGap = (gap: Gap | undefined, index: number, hidden: string): void => {
		const fault = chain.faults[index];
		if (gap === undefined) return;
		if (fault === undefined) {
			if (gap.printed !== '') diff.push({ op: 'same', quote: gap.printed, source: '…' });
			return;
		}
		const op = hidden === '' ? 'added' : gap.printed === '' ? 'removed' : 'changed';
		const flag = fault.flag === undefined ? {} : { flag: fault.flag };
		diff.push({ op, quote: gap.printed, source: hidden, ...flag });
	};
	for (const [index, part] of quote.parts.entries()) {
		const [start, end] = found.at[index] ?? [0, 0];
		const from = found.at[index - 1]?.[1];
		describeGap(part.gap, index, from === undefined ? '' : source.text.slice(from, start).trim());
		diff.push({ op: 'same', quote: part.text, source: source.text.slice(start, end) });
	}
	describeGap(quote.tail, quote.parts.length, '');
	return { verdict: 'differs', rule, ...found, diff };
}

function describeNearest(segments: readonly string[], source: PreparedSource): QuoteMatch {
	const find = (reading: readonly string[]): NearestPassage | undefined => {
		const quote = splitQuote(reading, { brackets: 'words', ellipses: 'gap' });
		return quote.parts.length === 0 ? undefined : findNearestPassage(quote, source);
	};
	let best = find(segments);
	if (segments.some((segment) => segment.includes('['))) {
		// Brackets may be the source's own, so they are read both ways here too. Where nothing else
		// differs, it is the brackets that do.
		const without = find(segments.map(removeBrackets));
		const differs = without?.diff.some((entry) => entry.op !== 'same') === true;
		if (without !== undefined && differs && without.score > (best?.score ?? 0)) best = without;
	}
	if (best === undefined || best.score < NEAREST_SHARE)
		return { verdict: 'not-found', rule: 'none' };
	const from = Math.min(...best.at.map(([start]) => start));
	const until = Math.max(...best.at.map(([, end]) => end));
	return {
		verdict: 'differs',
		rule: 'nearest',
		passage: source.text.slice(from, until),
		at: best.at,
		diff: best.diff,
	};
}

function removeBrackets(segment: string): string {
	return segment.replace(/\[\s*(?:…|\.\s?\.\s?\.)\s*\]/g, '…').replace(/\s?\[[^[\]]*\]/g, '');
}
