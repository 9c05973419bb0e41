import type { PreparedSource } from './prepared-source.ts';
import { findToken, readBetween } from './prepared-source.ts';
import type { Gap } from './quote-parts.ts';
import { isName, isNegation, isNumber } from './word-flags.ts';
import type { WordFlag } from './word-flags.ts';
import { readWords } from './word-tokens.ts';
import type { WordToken } from './word-tokens.ts';

/** Why what a quotation leaves out or puts in is more than an editor may. */
export interface GapFault {
	/** `far`: the parts are no one statement; `change`: what is hidden changes the meaning. */
	readonly kind: 'far' | 'change';
	readonly flag?: WordFlag;
}

// Words that an ellipsis or an attribution may skip whatever stands around it: about three
// sentences.
const SHORTEST_REACH = 60;
// Two long parts prove more than two short ones: “we … win” can be found in any speech.
const REACH_PER_WORD = 40;
// Brackets may stand for a pronoun, a verb form, a short descriptor; not for half a sentence.
const MAX_REPLACED_WORDS = 4;

/** How many words a gap may skip, given the number of words of the shorter part beside it. */
export function reachOfGap(words: number): number {
	return Math.max(SHORTEST_REACH, REACH_PER_WORD * words);
}

/** Checks what the source has where a quotation has a gap, from one offset to another. */
export function findGapFault(
	gap: Gap,
	source: PreparedSource,
	from: number,
	until: number,
	shorterPart: number
): GapFault | undefined {
	const tokens = readBetween(source, from, until);
	const words = tokens.filter((token) => token.kind === 'word');
	const inserted = readWords(gap.inserted);
	const hasInsertedNegation = inserted.some(isNegation);
	if (gap.kinds.has('ellipsis') || gap.kinds.has('split')) {
		if (words.length > reachOfGap(shorterPart)) return { kind: 'far' };
		if (hasInsertedNegation || dropsNegation(tokens)) return { kind: 'change', flag: 'negation' };
		return undefined;
	}
	if (words.length > MAX_REPLACED_WORDS) return { kind: 'far' };
	if (tokens.some((token) => token.kind === 'mark' && /^[.!?;…]$/.test(token.key))) {
		return { kind: 'far' };
	}
	if (gap.stem !== '' && !hasStem(words, gap.stem)) return { kind: 'far' };
	if (hasInsertedNegation || words.some(isNegation)) return { kind: 'change', flag: 'negation' };
	return compareReplaced(words, inserted, source);
}

/** Checks brackets at the edge of a quotation against the one word of the source beside it. */
export function findEdgeFault(
	gap: Gap,
	source: PreparedSource,
	offset: number,
	side: 'before' | 'after'
): GapFault | undefined {
	const inserted = readWords(gap.inserted);
	if (inserted.some(isNegation)) return { kind: 'change', flag: 'negation' };
	if (inserted.length === 0 || gap.kinds.has('ellipsis')) return undefined;
	const place = findToken(source, offset);
	const beside = source.tokens[side === 'before' ? place - 1 : place];
	if (beside === undefined || beside.kind === 'mark') return undefined;
	const isAlike =
		(isNumber(beside) && inserted.some(isNumber)) ||
		(isNameAt(beside, source) &&
			inserted.some((token, at) => isName(token, inserted[at - 1], source.isWrittenSmall)));
	return isAlike ? compareReplaced([beside], inserted, source) : undefined;
}

/** Tells whether the word before a place denies what follows: `not | at war`. */
export function isDeniedBefore(source: PreparedSource, offset: number): boolean {
	const before = source.tokens[findToken(source, offset) - 1];
	return before !== undefined && isNegation(before);
}

/**
 * Tells whether skipped words take a negation from the words that stay. A clause that is skipped
 * whole may deny what it likes; one that a part was cut from may not.
 */
function dropsNegation(skipped: readonly WordToken[]): boolean {
	const isClauseMark = (token: WordToken): boolean =>
		token.kind === 'mark' && /^[,.;:!?…"()[\]-]$/.test(token.key);
	const first = skipped.findIndex(isClauseMark);
	const last = skipped.findLastIndex(isClauseMark);
	if (first === -1) return skipped.some(isNegation);
	return skipped.slice(0, first).some(isNegation) || skipped.slice(last + 1).some(isNegation);
}

function compareReplaced(
	words: readonly WordToken[],
	inserted: readonly WordToken[],
	source: PreparedSource
): GapFault | undefined {
	const kept = new Set(inserted.map((token) => token.bare));
	for (const word of words) {
		if (kept.has(word.bare)) continue;
		if (isNumber(word)) return { kind: 'change', flag: 'number' };
		if (isNameAt(word, source)) return { kind: 'change', flag: 'name' };
	}
	return undefined;
}

function isNameAt(word: WordToken, source: PreparedSource): boolean {
	return isName(word, source.tokens[findToken(source, word.start) - 1], source.isWrittenSmall);
}

function hasStem(words: readonly WordToken[], stem: string): boolean {
	const letters = stem.toLowerCase();
	return words.some((word) => {
		const whole = word.text.toLowerCase();
		return whole.startsWith(letters) || whole.endsWith(letters);
	});
}
