import {
	DOCUMENT_HEADS,
	EVENT_HEADS,
	KNOWN_ORGANISATIONS,
	OFFICE_QUALIFIERS,
	OFFICES,
	ORGANISATION_HEADS,
	PLACE_HEADS,
	PROGRAMME_HEADS,
} from './kinds-of-names.ts';
import { kindsOf } from './language-model.ts';
import { findCountry, isDemonym, isKnownPlace } from './places.ts';

/** A word that starts as names do. */
export const CAPITALISED = /^\p{Lu}|^(?:e|i)\p{Lu}|^(?:al|el)-\p{Lu}/u;
/** A name made of initials. */
export const ACRONYM = /^(?:\p{Lu}{2,6}s?|\p{Lu}[\p{Lu}\d&]{1,6}|(?:\p{Lu}\.){2,})$/u;
/** Parts of speech that are no names, whatever their capitals. */
export const FUNCTION_TAGS = new Set([
	'DET',
	'PRON',
	'ADP',
	'CCONJ',
	'SCONJ',
	'AUX',
	'ADV',
	'PART',
	'INTJ',
	'NUM',
]);
const COMMON_KINDS = new Set(
	(
		'Noun Singular Plural Adjective Comparative Superlative Infinitive PastTense PresentTense Gerund Participle' +
		' Actor Uncountable Adverb Determiner Conjunction Pronoun Preposition QuestionWord Expression Verb Modal Value'
	).split(' ')
);
/** Endings of ordinary nouns and adjectives that no lexicon lists in full. */
const ORDINARY_ENDINGS =
	/(?:tions?|ments?|ness|ities|ity|ships?|isms?|ances|ences|ings|tures?|ously|able|ible|ful|less|ical|ology|ography|tial|cial)$/;
const COMMON_HEADS = new Set([
	...OFFICES,
	...OFFICE_QUALIFIERS,
	'national',
	'world',
	'royal',
	'federal',
	'central',
	'global',
]);
/** Every word that can be the head of a name which is no person’s. */
export const HEADS = new Set([
	...ORGANISATION_HEADS,
	...PLACE_HEADS,
	...EVENT_HEADS,
	...DOCUMENT_HEADS,
	...PROGRAMME_HEADS,
]);

/** Normalises a name for comparison: lower case, straight apostrophes, single spaces, no article. */
export function normalise(name: string): string {
	return name
		.toLowerCase()
		.replaceAll(/[’‘]/g, "'")
		.replaceAll(/\s+/g, ' ')
		.replace(/^the /, '')
		.trim();
}

/** Tells whether a lower-case word is an ordinary one, names and all their heads aside. */
export function isCommonWord(lower: string): boolean {
	if (COMMON_HEADS.has(lower) || HEADS.has(lower)) return true;
	const bare = lower.replace(/'s$/, '');
	if (lower.length > 6 && ORDINARY_ENDINGS.test(bare) && !isKnownPlace(bare)) return true;
	return kindsOf(bare).some((kind) => COMMON_KINDS.has(kind));
}

/** Tells whether words are joined by a hyphen. */
export function isCompound(text: string): boolean {
	return /\p{L}[-‐‑]\p{L}/u.test(text);
}

/** Tells whether a name is one of a body we know. */
export function isKnownOrganisation(phrase: string): boolean {
	if (KNOWN_ORGANISATIONS.has(phrase)) return true;
	return (
		kindsOf(phrase).some((kind) => kind === 'Organization' || kind === 'SportsTeam') &&
		phrase.length > 2
	);
}

/** Tells whether a name is one of a place or a country we know. */
export function isKnownPlaceOrCountry(phrase: string): boolean {
	return findCountry(phrase) !== null || isKnownPlace(phrase);
}

/** First names that the lexicon lists only as words. */
const WORDS_AS_FIRST_NAMES = new Set(
	'rod rob pip sandy penny ginger skip buck chip bud jock rocky norm hank frank christian austin jordan randy mason victoria jean bill max ray gene guy dean earl cliff reed iris lily ruby violet olive ivy dick rusty jay herb ewan rhys angus hamish oleg hamid raj priya anil ravi narendra xi hiroshi kenji yuki fumio shinzo taro lee diego helmut park'.split(
		' '
	)
);

/** Tells whether a lower-case word is a first name. */
export function isFirstName(lower: string): boolean {
	if (WORDS_AS_FIRST_NAMES.has(lower)) return true;
	return kindsOf(lower).some(
		(kind) => kind === 'MaleName' || kind === 'FemaleName' || kind === 'FirstName'
	);
}

/** Tells whether a word names a people: `Afghans`. */
export function isPluralDemonym(lower: string): boolean {
	return (
		kindsOf(lower).includes('Plural') || (lower.endsWith('s') && isDemonym(lower.slice(0, -1)))
	);
}

/** `Observers`, `Voters`: people by what they do, whom a sentence's first capital makes look like a name. */
export function isAgentPlural(lower: string): boolean {
	return (
		/(?:[^aeiou]ers|tors|sors|ists|ians|ants|ents)$/.test(lower) &&
		!isKnownPlace(lower) &&
		!KNOWN_ORGANISATIONS.has(lower)
	);
}

/** Gives the singular of a regular plural. */
export function singular(lower: string): string {
	if (lower.endsWith('ies')) return `${lower.slice(0, -3)}y`;
	return lower.endsWith('s') && !lower.endsWith('ss') ? lower.slice(0, -1) : lower;
}

/** Tells whether a word looks like a plural. */
export function isPlural(lower: string): boolean {
	return lower.endsWith('s') && !lower.endsWith('ss');
}
