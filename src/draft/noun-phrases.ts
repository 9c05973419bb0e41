import { HONORIFICS, OFFICE_QUALIFIERS, OFFICES, ROLE_NOUNS } from './kinds-of-names.ts';
import { isDemonym } from './places.ts';
import type { Report } from './report.ts';

/** A phrase that can be the subject of a reporting verb. */
export interface NounPhrase {
	readonly kind: 'name' | 'pronoun' | 'descriptor';
	/** Its words: from this index … */
	readonly from: number;
	/** … up to, and not including, this one. */
	readonly to: number;
	/** The name it is or ends in: an index into the report's names; null for the other kinds. */
	readonly name: number | null;
}

const PRONOUNS = new Set('he she they it we i who'.split(' '));
const TIME_WORDS = new Set(
	(
		'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight week month year morning' +
		' afternoon evening night day january february march april may june july august september october november december' +
		' weekend earlier later ago recently time hours minutes days weeks months years'
	).split(' ')
);
/** `a spokesman for the company`: a person who belongs to a body or a place. */
const LINKS = new Set('for of from at with in'.split(' '));
const PEOPLE_NOUNS = new Set(
	(
		'authors author officials official spokesman spokeswoman spokesperson spokespeople members member leaders leader residents' +
		' researchers scientists lawyers police witnesses experts analysts critics opponents supporters campaigners activists' +
		' representatives representative people man woman men women students teachers parents doctors workers employees one some many' +
		' others several few two three none poster posters user users commenter commenters source sources head director professor' +
		' president chairman chief secretary minister ministers mayor governor group team report study statement document letter' +
		' government department ministry office authors editors owner owners family families friends mother father'
	).split(' ')
);
const LONGEST = 14;

/** Reads the noun phrase that ends just before a word. */
export function nounPhraseBefore(report: Report, index: number, limit: number): NounPhrase | null {
	const { words, places, nameAt, names } = report;
	const last = index - 1;
	if (last < limit || places[last]! >= 0) return null;
	const word = words[last]!;
	if (PRONOUNS.has(word.lower) && (word.lower !== 'i' || word.text === 'I')) {
		return { kind: 'pronoun', from: last, to: index, name: null };
	}
	const nameIndex = nameAt[last]!;
	if (nameIndex >= 0) {
		const name = names[nameIndex]!;
		// "the NATO chief" ends in a noun; "the Ukrainian-born Smith" in a name.
		return withTitle(report, nameIndex, limit, name.to);
	}
	if (!isNounLike(report, last) || TIME_WORDS.has(word.lower)) return null;
	let from = last;
	while (from - 1 >= limit && index - from < LONGEST && isInsidePhrase(report, from - 1)) from--;
	const opener = words[from - 1];
	if (opener && from - 1 >= limit && places[from - 1]! < 0 && isOpener(report, from - 1)) from--;
	if (/^['’]s?$/.test(words[from]!.text)) {
		// "The report's authors": the owner belongs to the phrase.
		const owner = nounPhraseBefore(report, from, limit);
		if (owner) from = owner.from;
	}
	// "a spokesman for the company", "officials at the agency"
	const link = words[from - 1];
	if (link && from - 2 >= limit && LINKS.has(link.lower) && places[from - 1]! < 0) {
		const head = words[from - 2]!;
		if (PEOPLE_NOUNS.has(head.lower) || ROLE_NOUNS.has(head.lower) || OFFICES.has(head.lower)) {
			const outer = nounPhraseBefore(report, from - 1, limit);
			if (outer && outer.kind === 'descriptor') from = outer.from;
		}
	}
	if (from === last && !canStandAlone(report, last)) return null;
	return { kind: 'descriptor', from, to: index, name: null };
}

/** Reads the noun phrase that begins at a word: `team member Rodaba Noori`, `the company’s chief executive`. */
export function nounPhraseAfter(report: Report, index: number, limit: number): NounPhrase | null {
	const { words, places, nameAt, names } = report;
	const first = words[index];
	if (first === undefined || index >= limit || places[index]! >= 0) return null;
	if (PRONOUNS.has(first.lower)) return { kind: 'pronoun', from: index, to: index + 1, name: null };
	let to = index;
	let lastName = -1;
	let hasNoun = false;
	while (to < limit && to - index < LONGEST && places[to]! < 0) {
		const word = words[to]!;
		const nameIndex = nameAt[to]!;
		if (nameIndex >= 0) {
			const name = names[nameIndex]!;
			if (name.type === 'person') return { kind: 'name', from: index, to: name.to, name: nameIndex };
			lastName = nameIndex;
			to = Math.max(name.to, to + 1);
			continue;
		}
		if (/^['’]s?$/.test(word.text)) {
			lastName = -1;
			to++;
			continue;
		}
		if (LINKS.has(word.lower) && hasNoun && lastNounIsPerson(report, to - 1)) {
			to++;
			continue;
		}
		if (to === index ? isOpener(report, to) || isNounLike(report, to) || word.tag === 'ADJ' : isInsideForward(report, to)) {
			if (isNounLike(report, to)) {
				hasNoun = true;
				lastName = -1;
			}
			to++;
			continue;
		}
		break;
	}
	if (lastName >= 0) {
		const name = names[lastName]!;
		const only = words.slice(index, name.from).every((word) => /^(?:the|a|an)$/.test(word.lower));
		return only
			? { kind: 'name', from: index, to: name.to, name: lastName }
			: { kind: 'descriptor', from: index, to, name: null };
	}
	if (!hasNoun || TIME_WORDS.has(words[to - 1]!.lower)) return null;
	return { kind: 'descriptor', from: index, to, name: null };
}

/** A name takes its article, title and role along: `the Prime Minister Fumio Kishida`. */
function withTitle(report: Report, nameIndex: number, limit: number, to: number): NounPhrase {
	const { words, names } = report;
	const name = names[nameIndex]!;
	let from = Math.max(limit, name.titleFrom);
	while (from - 1 >= limit && report.places[from - 1]! < 0) {
		const before = words[from - 1]!;
		const isRole = ROLE_NOUNS.has(before.lower) || HONORIFICS.has(before.lower) || OFFICE_QUALIFIERS.has(before.lower);
		if (name.type === 'person' ? !isRole : before.lower !== 'the') break;
		from--;
	}
	return { kind: 'name', from, to, name: nameIndex };
}

function isNounLike(report: Report, index: number): boolean {
	const word = report.words[index]!;
	if (!/\p{L}/u.test(word.text)) return false;
	if (report.nameAt[index]! >= 0) return true;
	if (PEOPLE_NOUNS.has(word.lower) || ROLE_NOUNS.has(word.lower) || OFFICES.has(word.lower)) return true;
	return word.tag === 'NOUN' || word.tag === 'PROPN' || isDemonym(word.lower);
}

function isInsidePhrase(report: Report, index: number): boolean {
	if (report.places[index]! >= 0) return false;
	const word = report.words[index]!;
	if (/^['’]s?$/.test(word.text) && word.text.length > 1) return true;
	if (report.nameAt[index]! >= 0) return true;
	if (!/[\p{L}\p{N}]/u.test(word.text)) return false;
	if (TIME_WORDS.has(word.lower)) return false;
	return isNounLike(report, index) || word.tag === 'ADJ' || (word.tag === 'NUM' && !/^\d{4}$/.test(word.text));
}

function isInsideForward(report: Report, index: number): boolean {
	const word = report.words[index]!;
	if (!/[\p{L}\p{N}]/u.test(word.text) || TIME_WORDS.has(word.lower)) return false;
	return isNounLike(report, index) || word.tag === 'ADJ' || (word.lower === 'the' && LINKS.has(report.words[index - 1]?.lower ?? ''));
}

function isOpener(report: Report, index: number): boolean {
	const word = report.words[index]!;
	if (/^(?:the|a|an|one|another|his|her|its|their|our|my|this|that|these|those|some|many|most|several|other|both|two|three|no)$/.test(word.lower)) return true;
	return word.tag === 'DET' || (word.tag === 'NUM' && !/^\d{4}$/.test(word.text));
}

function canStandAlone(report: Report, index: number): boolean {
	const word = report.words[index]!;
	if (PEOPLE_NOUNS.has(word.lower) || ROLE_NOUNS.has(word.lower)) return true;
	return /s$/.test(word.lower) && (word.tag === 'NOUN' || word.tag === 'PROPN');
}

function lastNounIsPerson(report: Report, index: number): boolean {
	const word = report.words[index]!;
	return PEOPLE_NOUNS.has(word.lower) || ROLE_NOUNS.has(word.lower) || OFFICES.has(word.lower);
}
