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
const PREPOSITIONS = new Set(
	'for of from at with in on to by near about between against into over under during after before behind inside outside'.split(
		' '
	)
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
	const phrase = innermostPhraseBefore(report, index, limit);
	if (phrase === null || phrase.kind === 'pronoun') return phrase;
	const preposition = report.words[phrase.from - 1];
	if (
		preposition === undefined ||
		phrase.from - 1 < limit ||
		!PREPOSITIONS.has(preposition.lower) ||
		report.places[phrase.from - 1]! >= 0
	)
		return phrase;
	// "the environment in the Indo-Pacific": the phrase before the preposition is meant.
	const outer = nounPhraseBefore(report, phrase.from - 1, limit);
	const isPerson = phrase.name !== null && report.names[phrase.name]!.type === 'person';
	if (!isPerson) return outer === null ? null : { ...outer, to: phrase.to };
	// "Undersecretary for Education Mr. Toccafondi" names the person, "a spokesman for Mr. Toccafondi" another.
	if (outer === null || outer.kind !== 'descriptor') return phrase;
	const isOffice = outer.to - outer.from === 1 && OFFICES.has(report.words[outer.from]!.lower);
	return isOffice ? { ...phrase, from: outer.from } : { ...outer, to: phrase.to };
}

/** Reads the noun phrase that ends just before a word, whatever preposition it hangs on. */
export function innermostPhraseBefore(
	report: Report,
	index: number,
	limit: number
): NounPhrase | null {
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
			if (name.type === 'person')
				return { kind: 'name', from: index, to: name.to, name: nameIndex };
			lastName = nameIndex;
			to = Math.max(name.to, to + 1);
			continue;
		}
		if (/^['’]s?$/.test(word.text)) {
			lastName = -1;
			to++;
			continue;
		}
		if (
			(LINKS.has(word.lower) && hasNoun && lastNounIsPerson(report, to - 1)) ||
			(word.lower === 'of' &&
				/^(?:one|some|many|most|several|all|two|three)$/.test(words[to - 1]!.lower))
		) {
			to++;
			continue;
		}
		if (
			to === index
				? isOpener(report, to) || isNounLike(report, to) || word.tag === 'ADJ'
				: isInsideForward(report, to)
		) {
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
		// "the news agency Yonhap", "the Yonhap" name the body; "the Yonhap office" would not.
		const kind = words[name.from - 1]?.lower ?? '';
		const only =
			words.slice(index, name.from).every((word) => /^(?:the|a|an)$/.test(word.lower)) ||
			(name.from > index && BODY_NOUNS.has(kind));
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
		const isRole =
			ROLE_NOUNS.has(before.lower) ||
			HONORIFICS.has(before.lower) ||
			OFFICE_QUALIFIERS.has(before.lower);
		if (name.type === 'person' ? !isRole : before.lower !== 'the') break;
		from--;
	}
	return { kind: 'name', from, to, name: nameIndex };
}

function isNounLike(report: Report, index: number): boolean {
	const word = report.words[index]!;
	if (!/\p{L}/u.test(word.text)) return false;
	if (report.nameAt[index]! >= 0) return true;
	if (PEOPLE_NOUNS.has(word.lower) || ROLE_NOUNS.has(word.lower) || OFFICES.has(word.lower))
		return true;
	return word.tag === 'NOUN' || word.tag === 'PROPN' || isDemonym(word.lower);
}

function isInsidePhrase(report: Report, index: number): boolean {
	if (report.places[index]! >= 0) return false;
	const word = report.words[index]!;
	if (/^['’]s?$/.test(word.text) && word.text.length > 1) return true;
	if (report.nameAt[index]! >= 0) return true;
	if (!/[\p{L}\p{N}]/u.test(word.text)) return false;
	if (TIME_WORDS.has(word.lower)) return false;
	return (
		isNounLike(report, index) ||
		word.tag === 'ADJ' ||
		(word.tag === 'NUM' && !/^\d{4}$/.test(word.text))
	);
}

function isInsideForward(report: Report, index: number): boolean {
	const word = report.words[index]!;
	if (!/[\p{L}\p{N}]/u.test(word.text) || TIME_WORDS.has(word.lower)) return false;
	return (
		isNounLike(report, index) ||
		word.tag === 'ADJ' ||
		(/^(?:the|an?|his|her|their|its|our)$/.test(word.lower) &&
			LINKS.has(report.words[index - 1]?.lower ?? ''))
	);
}

function isOpener(report: Report, index: number): boolean {
	const word = report.words[index]!;
	if (
		/^(?:the|a|an|one|another|his|her|its|their|our|my|this|that|these|those|some|many|most|several|other|both|two|three|no)$/.test(
			word.lower
		)
	)
		return true;
	return word.tag === 'DET' || (word.tag === 'NUM' && !/^\d{4}$/.test(word.text));
}

function canStandAlone(report: Report, index: number): boolean {
	const word = report.words[index]!;
	if (PEOPLE_NOUNS.has(word.lower) || ROLE_NOUNS.has(word.lower) || OFFICES.has(word.lower))
		return true;
	return /s$/.test(word.lower) && (word.tag === 'NOUN' || word.tag === 'PROPN');
}

function lastNounIsPerson(report: Report, index: number): boolean {
	const word = report.words[index]!;
	return PEOPLE_NOUNS.has(word.lower) || ROLE_NOUNS.has(word.lower) || OFFICES.has(word.lower);
}

const DOCUMENT_NOUNS = new Set(
	'report study statement document letter article survey ruling judgment judgement website site sign note message editorial poll paper blog indictment complaint lawsuit filing memo transcript release bulletin notice text law constitution post entry review audit'.split(
		' '
	)
);
const BODY_NOUNS = new Set(
	'government ministry department office company firm agency group team organisation organization party council committee commission court club bank newspaper university institute association foundation union board service force army administration airline charity city state country nation embassy parliament opposition coalition alliance military magazine network channel station school hospital church police'.split(
		' '
	)
);

/** Tells whether a noun means a text or a speech that someone gave out. */
export function isTextNoun(head: string): boolean {
	return (
		DOCUMENT_NOUNS.has(head) ||
		/^(?:comments?|remarks?|words|tweets?|speech|email|announcement|testimony|argument|claim)$/.test(
			head
		)
	);
}

/** Tells whether a noun can say something: a person, a body, or a text. */
export function isSpeakerNoun(head: string): boolean {
	const bare = head.endsWith('s') && !head.endsWith('ss') ? head.slice(0, -1) : head;
	return (
		[head, bare].some(
			(word) =>
				PEOPLE_NOUNS.has(word) ||
				ROLE_NOUNS.has(word) ||
				OFFICES.has(word) ||
				DOCUMENT_NOUNS.has(word) ||
				BODY_NOUNS.has(word)
		) || /(?:[^aeiou]ers?|tors?|ists?|ians?|-olds?|people)$/.test(head)
	);
}
