import {
	DASH_BITS,
	JOINT,
	QUOTE_BIT,
	foldCharacters,
	isWordCharacter,
	jointsAgree,
} from './fold-text.ts';
import type { FoldedText } from './fold-text.ts';

/** Where a part of a quotation stands in a folded source, as places in its key. */
export interface Occurrence {
	readonly start: number;
	readonly end: number;
	/** True when it stands there to the character. */
	readonly isLiteral: boolean;
}

// A part of one very common word stands everywhere; past this many places more are no help.
const MAX_OCCURRENCES = 2_000;

const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * Tells whether a text may be cut at a place without cutting a word, a number or a compound:
 * `nuclear` is not a part of `non-nuclear`, nor `2` of `2.5` or `can` of `can’t`.
 */
export function isWordBoundary(text: FoldedText, place: number, side: 'start' | 'end'): boolean {
	const { key, joints } = text;
	if (place <= 0 || place >= key.length) return true;
	const left = key.charAt(place - 1);
	const right = key.charAt(place);
	const joint = joints[place] ?? 0;
	const dash = joint & DASH_BITS;
	if (dash === JOINT.dash || dash === JOINT.suspended) return true;
	if (dash === JOINT.minus) return side === 'end';
	if ((joint & QUOTE_BIT) !== 0) return true;
	const isLeftWord = isWordCharacter(left);
	const isRightWord = isWordCharacter(right);
	if (isLeftWord && isRightWord) {
		return dash === JOINT.none && (UNSPACED.test(left) || UNSPACED.test(right));
	}
	// Half of a character outside the basic plane.
	if (/[\uD800-\uDBFF]/.test(left) && /[\uDC00-\uDFFF]/.test(right)) return false;
	if (isLeftWord) {
		if (right === "'") return false;
		if (right === '%') return !/\p{N}/u.test(left);
		return !isJoiner(right, left, key.charAt(place + 1), joints[place + 1] ?? 0);
	}
	if (isRightWord) {
		if (left === "'") return false;
		if (/\p{Sc}/u.test(left)) return !/\p{N}/u.test(right);
		return !isJoiner(left, key.charAt(place - 2), right, joints[place - 1] ?? 0);
	}
	return true;
}

/** Tells whether a mark holds a number or an abbreviation together: `2.5`, `1,000`, `U.S`, `R&D`. */
function isJoiner(mark: string, left: string, right: string, joint: number): boolean {
	if (joint !== 0 || !isWordCharacter(left) || !isWordCharacter(right)) return false;
	if (mark === '.' || mark === '&') return true;
	return (mark === ',' || mark === ':') && /\p{N}/u.test(left) && /\p{N}/u.test(right);
}

/** Finds every place where a part of a quotation stands in a source, whole words only. */
export function findPart(part: string, source: FoldedText): Occurrence[] {
	const readings = [foldCharacters(part)];
	// A line end that was joined with a space: `secu- rity`.
	if (/\p{L}-\s\p{Ll}/u.test(part)) {
		readings.push(foldCharacters(part.replace(/(\p{L})-\s(?=\p{Ll})/gu, '$1-\n')));
	}
	const occurrences = new Map<number, Occurrence>();
	for (const folded of readings) {
		if (folded.key === '') continue;
		let start = source.key.indexOf(folded.key);
		while (start !== -1 && occurrences.size < MAX_OCCURRENCES) {
			const end = start + folded.key.length;
			if (
				!occurrences.has(start) &&
				isWordBoundary(source, start, 'start') &&
				isWordBoundary(source, end, 'end') &&
				hasSameJoints(folded, source, start)
			) {
				occurrences.set(start, { start, end, isLiteral: printPlace(source, start, end) === part });
			}
			start = source.key.indexOf(folded.key, start + 1);
		}
	}
	return [...occurrences.values()].sort((first, second) => first.start - second.start);
}

function hasSameJoints(part: FoldedText, source: FoldedText, start: number): boolean {
	for (let index = 1; index < part.key.length; index++) {
		if (!jointsAgree(part.joints[index] ?? 0, source.joints[start + index] ?? 0)) return false;
	}
	return true;
}

/** Gives the offsets in the source's own text of a run of its key. */
export function placeInText(source: FoldedText, start: number, end: number): [number, number] {
	return [source.starts[start] ?? 0, source.ends[end - 1] ?? 0];
}

/** Prints a run of the key as it stands in the source's own text. */
export function printPlace(source: FoldedText, start: number, end: number): string {
	return source.text.slice(...placeInText(source, start, end));
}
