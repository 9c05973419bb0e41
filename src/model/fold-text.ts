/**
 * Text with everything folded that printing and copying change without changing a word: kinds of
 * spaces, of quotation marks, of dashes, and words broken at the end of a line.
 *
 * Spaces, quotation marks and dashes cannot simply be replaced by one form: a line-end hyphen may
 * belong to the word (`like-⏎minded`) or not (`secu-⏎rity`), and only the other text can tell. So
 * the `key` holds letters, digits, punctuation and single spaces, and `joints` remembers what stood
 * before each of its characters; two texts are the same when their keys are and their joints agree.
 */
export interface FoldedText {
	/** The text as it was given. */
	readonly text: string;
	/** What is searched: no quotation marks, no dashes, single spaces. */
	readonly key: string;
	/** For each character of the key, what stood before it: a `JOINT` and perhaps quotation marks. */
	readonly joints: Uint8Array;
	/** For each character of the key, where it starts in the text. */
	readonly starts: Int32Array;
	/** For each character of the key, where it ends in the text. */
	readonly ends: Int32Array;
}

/** What can stand between two characters of a key. */
export const JOINT = {
	none: 0,
	/** A hyphen inside a compound: `like-minded`, `2010–2014`. */
	hyphen: 1,
	/** A dash between words, with spaces or long: `world — and`, `world--and`. */
	dash: 2,
	/** A hyphen that may only mark the end of a line. */
	lineEnd: 3,
	/** A minus before a number: `to -5`. */
	minus: 4,
	/** A hyphen before a space: `pre- and post-war`, or a line end that was joined. */
	suspended: 5,
} as const;

/** The part of a joint that holds the kind of dash. */
export const DASH_BITS = 7;
/** Set when a quotation mark stood there. */
export const QUOTE_BIT = 8;
/** Set when that mark opened a line, as printers repeat it at each paragraph of a quotation. */
export const LINE_QUOTE_BIT = 16;

// Invisible characters that copying brings along; they never are part of a word.
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF]/;
const SPACE = /^\s$/u;
const DASH = /^[-\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]$/;
const LONG_DASH = /^[\u2014\u2015\uFE58]$/;
const SOFT_HYPHEN = '\u00AD';
const APOSTROPHE = /^['\u2018\u2019\u02BC\uFF07`\u00B4]$/;
const QUOTATION_MARK =
	/^["'`\u00B4\u2018-\u201F\u00AB\u00BB\u2039\u203A\u02BC\uFF02\uFF07\u300C-\u300F]$/;
const LETTER = /^\p{L}/u;
const WORD_CHARACTER = /^[\p{L}\p{N}\p{M}]/u;
const LIGATURE = /^[\uFB00-\uFB06]$/;

interface Character {
	readonly value: string;
	readonly start: number;
	readonly end: number;
}

/** Tells whether a text starts with a letter or digit. */
export function isWordCharacter(character: string | undefined): boolean {
	if (character === undefined || character === '') return false;
	const code = character.charCodeAt(0);
	if (code < 128) {
		return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
	}
	return WORD_CHARACTER.test(character);
}

/** Tells whether a character is a quotation mark of any kind, or an apostrophe. */
export function isQuotationMark(character: string): boolean {
	return QUOTATION_MARK.test(character);
}

/** Tells whether a character is a hyphen or dash of any kind. */
export function isDash(character: string): boolean {
	return DASH.test(character);
}

/** Tells whether a character only sets others apart: a space, or a hyphen that no line needed. */
function isNothing(character: string | undefined): boolean {
	return character !== undefined && (SPACE.test(character) || character === SOFT_HYPHEN);
}

/** Splits a text into characters with their accents composed, leaving out invisible ones. */
function readCharacters(text: string): Character[] {
	const characters: Character[] = [];
	for (const match of text.matchAll(/\P{M}[\p{M}\u200B-\u200D\u2060\uFEFF]*|\p{M}+/gsu)) {
		const raw = match[0];
		const start = match.index;
		const end = start + raw.length;
		if (raw.length === 1 && !INVISIBLE.test(raw)) {
			characters.push({ value: raw, start, end });
			continue;
		}
		const visible = raw.replace(/[\u200B-\u200D\u2060\uFEFF]/g, '');
		if (visible === '') continue;
		const previous = characters.at(-1);
		// An accent that an invisible character had cut off from its letter.
		if (previous !== undefined && /^\p{M}/u.test(visible)) {
			characters.pop();
			const value = (previous.value + visible).normalize('NFC');
			characters.push({ value, start: previous.start, end });
			continue;
		}
		characters.push({ value: visible.normalize('NFC'), start, end });
	}
	return characters;
}

/** Folds a text for comparison, keeping for every character its place in the original. */
export function foldCharacters(text: string): FoldedText {
	const characters = readCharacters(text);
	const values: string[] = [];
	const joints: number[] = [];
	const starts: number[] = [];
	const ends: number[] = [];

	// What has been read since the last character of the key and waits for the next one.
	let space = false;
	let dash = '';
	let spaceBeforeDash = false;
	let spaceAfterDash = false;
	let lineAfterDash = false;
	let quote = 0;
	let apostrophe: Character | undefined;
	let lineStart = true;

	const emit = (value: string, start: number, end: number, joint: number): void => {
		// One entry for each code unit, so that a place in the key is a place in these lists.
		for (let unit = 0; unit < value.length; unit++) {
			values.push(value.charAt(unit));
			joints.push(unit === 0 ? joint : 0);
			starts.push(start);
			ends.push(end);
		}
	};

	const dashJoint = (next: string): number => {
		const previous = values.at(-1) ?? '';
		const betweenLetters = LETTER.test(previous) && LETTER.test(next);
		if (dash === SOFT_HYPHEN) {
			if (spaceBeforeDash || previous === '') return JOINT.none;
			if (!spaceAfterDash) return JOINT.lineEnd;
			return lineAfterDash ? JOINT.lineEnd : JOINT.suspended;
		}
		if (dash.length > 1 || LONG_DASH.test(dash)) return JOINT.dash;
		if (spaceBeforeDash) {
			return !spaceAfterDash && /^\p{N}/u.test(next) ? JOINT.minus : JOINT.dash;
		}
		if (!spaceAfterDash) return previous === '' ? JOINT.minus : JOINT.hyphen;
		if (!betweenLetters) return JOINT.dash;
		return lineAfterDash ? JOINT.lineEnd : JOINT.suspended;
	};

	for (let index = 0; index < characters.length; index++) {
		const character = characters[index];
		if (character === undefined) break;
		let { value, end } = character;

		if (SPACE.test(value)) {
			const breaksLine = value === '\n' || value === '\r' || value === '\u2029';
			if (breaksLine) lineStart = true;
			if (dash !== '') {
				spaceAfterDash = true;
				if (breaksLine) lineAfterDash = true;
			} else {
				space = true;
			}
			continue;
		}
		if (DASH.test(value) || value === SOFT_HYPHEN) {
			if (dash === '' || dash === SOFT_HYPHEN) {
				if (value !== SOFT_HYPHEN || dash === '') {
					if (dash === '') spaceBeforeDash = space;
					dash = value;
				}
			} else if (value !== SOFT_HYPHEN) {
				dash += value;
				spaceAfterDash = false;
				lineAfterDash = false;
			}
			lineStart = false;
			continue;
		}
		if (QUOTATION_MARK.test(value)) {
			const touchesWord = !space && dash === '' && quote === 0 && apostrophe === undefined;
			if (APOSTROPHE.test(value) && touchesWord && isWordCharacter(values.at(-1))) {
				apostrophe = character;
			} else {
				if (quote === 0 && lineStart) quote = LINE_QUOTE_BIT;
				quote |= QUOTE_BIT;
			}
			continue;
		}
		lineStart = false;

		if (value === '.') {
			// `...` and `. . .` are the one sign `…`.
			let last = index;
			for (let dots = 1; dots < 3; dots++) {
				let next = last + 1;
				while (isNothing(characters[next]?.value)) next++;
				if (characters[next]?.value !== '.') {
					last = -1;
					break;
				}
				last = next;
			}
			if (last !== -1) {
				index = last;
				value = '…';
				end = characters[last]?.end ?? end;
			}
		}
		if (LIGATURE.test(value)) value = value.normalize('NFKC');

		if (apostrophe !== undefined) {
			if (!space && dash === '' && quote === 0 && isWordCharacter(value)) {
				emit("'", apostrophe.start, apostrophe.end, 0);
			} else {
				quote |= QUOTE_BIT;
			}
			apostrophe = undefined;
		}
		let joint: number = JOINT.none;
		if (dash !== '') {
			joint = dashJoint(value);
			if (joint === JOINT.none) space ||= spaceBeforeDash || spaceAfterDash;
			else space = false;
		}
		const previous = values.at(-1);
		const closesUp =
			value === '…' || previous === '…' || (value === '%' && /^\p{N}/u.test(previous ?? ''));
		if (space && previous !== undefined && !closesUp) {
			const before = ends.at(-1) ?? character.start;
			emit(' ', before, character.start, 0);
		}
		emit(value, character.start, end, joint | quote);
		space = false;
		dash = '';
		spaceBeforeDash = false;
		spaceAfterDash = false;
		lineAfterDash = false;
		quote = 0;
	}

	return {
		text,
		key: values.join(''),
		joints: Uint8Array.from(joints),
		starts: Int32Array.from(starts),
		ends: Int32Array.from(ends),
	};
}

/** Folds a text to one plain form: `“a – b”` and `"a—b"` become the same string. */
export function foldText(text: string): string {
	const { key, joints } = foldCharacters(text);
	let folded = '';
	for (let index = 0; index < key.length; index++) {
		const joint = joints[index] ?? 0;
		const dash = joint & DASH_BITS;
		if (dash === JOINT.lineEnd || dash === JOINT.suspended) folded += SOFT_HYPHEN;
		else if (dash !== JOINT.none) folded += '-';
		if ((joint & QUOTE_BIT) !== 0) folded += '"';
		folded += key.charAt(index);
	}
	return folded;
}

/** Tells whether what stands between two characters means the same in both texts. */
export function jointsAgree(first: number, second: number): boolean {
	if (first === second) return true;
	const firstDash = first & DASH_BITS;
	const secondDash = second & DASH_BITS;
	const dashesAgree =
		firstDash === secondDash ||
		isLineEnd(firstDash) ||
		isLineEnd(secondDash) ||
		(firstDash !== JOINT.none && secondDash !== JOINT.none);
	if (!dashesAgree) return false;
	const quotesAgree =
		(first & QUOTE_BIT) === (second & QUOTE_BIT) || ((first | second) & LINE_QUOTE_BIT) !== 0;
	return quotesAgree;
}

function isLineEnd(dash: number): boolean {
	return dash === JOINT.lineEnd || dash === JOINT.suspended;
}
