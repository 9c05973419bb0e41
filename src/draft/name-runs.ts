import {
	DOCUMENT_HEADS,
	EVENT_HEADS,
	GROUP_NAMES,
	HONORIFICS,
	KNOWN_ORGANISATIONS,
	OFFICES,
	ORGANISATION_HEADS,
	ROLE_NOUNS,
} from './kinds-of-names.ts';
import { kindsOf } from './language-model.ts';
import type { NameText } from './name-text.ts';
import {
	ACRONYM,
	CAPITALISED,
	FUNCTION_TAGS,
	HEADS,
	isAgentPlural,
	isCommonWord,
	isCompound,
	isFirstName,
	isKnownOrganisation,
	isKnownPlaceOrCountry,
	normalise,
} from './name-words.ts';
import { findCountry, isDemonym, isKnownPlace } from './places.ts';
import type { Sentence } from './sentences.ts';
import type { Word } from './words.ts';

/** Words with capitals that belong together: from one index up to, and not including, another. */
export interface Run {
	readonly from: number;
	readonly to: number;
}

const PARTICLES = new Set(
	'de del della di da do dos das du van von der den ter bin ibn al el la le ben abu e y'.split(' ')
);
const CALENDAR = new Set(
	(
		'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september' +
		' october november december jan jan. feb feb. mar. apr. aug aug. sept sept. sep oct oct. nov nov. dec dec. am pm a.m. p.m. gmt utc est edt pst bst'
	).split(' ')
);
const NEVER = new Set(
	"i i'm i've i'll i'd ok okay mr mrs ms cet dvd tv cd pc dna rna gdp gnp vat iq ceo cfo coo cto hiv aids covid covid-19 ufo ngo ngos suv atm gps id ids lgbt lgbtq am fm hd ev evs pr hr q&a rsvp mp mps phd faq pdf usd nz$ us$ re".split(
		' '
	)
);
/** Words that are places or names too, but as the first word of a sentence seldom are. */
const ORDINARY_FIRST = new Set(
	'male nice split reading mobile bath cork para deal hull male sale ware rugby orange van may will mark bill frank grace hope faith joy rich chase grant miles pat sue rose dawn art drew'.split(
		' '
	)
);
const SINGLE_CAPS_THAT_NAME = new Set(
	'parliament congress senate constitution internet pentagon kremlin vatican treasury olympics bible quran koran capitol commonwealth bundestag commons holocaust ramadan christmas easter taliban'.split(
		' '
	)
);
const CLEAR_SHARE_OF_CAPITALS = 0.6;

/** A headline in title case, or a line in capitals, tells nothing by its capitals. */
export function isTitleCase(t: NameText, sentence: Sentence): boolean {
	const block = t.blocks[sentence.block]!;
	let capitals = 0;
	let all = 0;
	let shouted = 0;
	for (let index = sentence.from; index < sentence.to; index++) {
		const word = t.words[index]!;
		if (!/^\p{L}{4,}$/u.test(word.text)) continue;
		all++;
		if (CAPITALISED.test(word.text)) capitals++;
		if (word.text === word.text.toUpperCase()) shouted++;
	}
	if (all >= 4 && shouted / all > CLEAR_SHARE_OF_CAPITALS) return true;
	const isHeading = block.kind === 'title' || block.kind === 'heading';
	return isHeading && all >= 4 && capitals / all > CLEAR_SHARE_OF_CAPITALS;
}

/** Finds the runs of capitalised words in a sentence that seem to be names. */
export function findRuns(t: NameText, sentence: Sentence): Run[] {
	const runs: Run[] = [];
	let index = sentence.from;
	while (index < sentence.to) {
		if (!isNameLike(t, index, sentence)) {
			index++;
			continue;
		}
		const from = index;
		let to = knownPhraseEnd(t, index, sentence) ?? index + 1;
		for (;;) {
			const next = extend(t, from, to, sentence);
			if (next === to) break;
			to = next;
		}
		runs.push({ from, to });
		index = to;
	}
	return runs;
}

/** The names in a compound: `Japan-NATO`, `trans-Atlantic`, `Scientology-related`. */
export function capitalParts(t: NameText, word: Word): { start: number; text: string }[] {
	if (!isCompound(word.text)) return [];
	const lower = normalise(word.text);
	if (
		isKnownPlace(lower) ||
		findCountry(lower) ||
		KNOWN_ORGANISATIONS.has(lower) ||
		t.known.has(lower)
	)
		return [];
	const parts: { start: number; text: string }[] = [];
	for (const match of word.text.matchAll(/[^-‐‑]+/g))
		parts.push({ start: word.start + match.index, text: match[0] });
	const named = parts.filter((part) => CAPITALISED.test(part.text) && isNamePart(t, part.text));
	const rest = parts.filter((part) => !named.includes(part));
	if (named.length === 0 || rest.some((part) => CAPITALISED.test(part.text))) return [];
	return named;
}

/** `Globe and Mail`, `Bosnia and Herzegovina`, and what the edition calls its own: read whole. */
function knownPhraseEnd(t: NameText, index: number, sentence: Sentence): number | null {
	for (let to = Math.min(index + 7, sentence.to); to > index + 1; to--) {
		const last = t.words[to - 1]!;
		if (!/[\p{L}\p{N}]/u.test(last.text)) continue;
		const phrase = t.phrase(index, to);
		if (t.known.has(phrase)) return to;
		if (
			to - index > 2 &&
			CAPITALISED.test(last.text) &&
			(isKnownPlaceOrCountry(phrase) || isKnownOrganisation(phrase))
		)
			return to;
	}
	return null;
}

function isNameLike(t: NameText, index: number, sentence: Sentence): boolean {
	const word = t.words[index]!;
	if (!CAPITALISED.test(word.text)) return capitalParts(t, word).length > 0;
	if (CALENDAR.has(word.lower)) return t.known.has(word.lower) || isMonthSurname(t, index);
	if (NEVER.has(word.lower) && word.text !== 'MS' && !HONORIFICS.has(word.lower)) return false;
	if (/^I[’']/.test(word.text)) return false;
	if (t.word(index + 1)?.text === '/' && word.lower === 'pool') return false;
	if (
		t.word(index + 1)?.text === ':' &&
		/^(?:image|photo|photograph|picture|credit|source|update|file)$/.test(word.lower)
	)
		return false;
	if (/^[IVXLC]+$/.test(word.text) && word.text.length < 4 && t.initial[index] === 1) return false;
	if (t.initial[index] === 0) return !isLoneCommonWord(t, index);
	return isInitialName(t, index, sentence);
}

/** In mid-sentence a capital means a name, but for a single ordinary noun: `on Saturday Night`. */
function isLoneCommonWord(t: NameText, index: number): boolean {
	const word = t.words[index]!;
	const before = t.word(index - 1);
	const after = t.word(index + 1);
	if (word.text.length === 1 && word.text !== 'X')
		return !(
			after &&
			CAPITALISED.test(after.text) &&
			t.text.slice(word.end, after.start).length <= 1
		);
	if (before && CAPITALISED.test(before.text) && t.initial[index - 1] === 0) return false;
	if (
		after &&
		CAPITALISED.test(after.text) &&
		!CALENDAR.has(after.lower) &&
		t.initial[index + 1] === 0
	)
		return false;
	if (/^\p{Lu}{2,}$/u.test(word.text)) return isShouted(t, word);
	if (
		after &&
		(CAPITALISED.test(after.text) ||
			after.lower === 'of' ||
			after.lower === 'for' ||
			after.text === '&')
	)
		return false;
	if (before && (CAPITALISED.test(before.text) || /^['’]s$/i.test(before.text))) return false;
	if (
		SINGLE_CAPS_THAT_NAME.has(word.lower) ||
		findCountry(word.lower) ||
		KNOWN_ORGANISATIONS.has(word.lower)
	)
		return false;
	if (isKnownPlace(word.lower) || isDemonym(word.lower) || GROUP_NAMES.has(word.lower))
		return false;
	if (!isCommonWord(word.lower)) return false;
	const lowers = t.lowers.get(word.lower) ?? 0;
	const capitals = t.capitals.get(word.lower) ?? 0;
	return (
		lowers >= capitals || (capitals < 2 && before?.lower !== 'the' && FUNCTION_TAGS.has(word.tag))
	);
}

/** `Theresa May`, `Mrs May`: a month after a first name or a courtesy title is a surname. */
function isMonthSurname(t: NameText, index: number): boolean {
	const word = t.words[index]!;
	if (
		!/^(?:may|march|april|june|august)$/.test(word.lower) ||
		/^\d/.test(t.word(index + 1)?.text ?? '')
	)
		return false;
	const before = t.word(index - 1);
	return (
		before !== undefined &&
		CAPITALISED.test(before.text) &&
		(isFirstName(before.lower) || HONORIFICS.has(before.lower))
	);
}

/** `UNLESS of course` is emphasis; `FIRST` that stands again and again is a name. */
function isShouted(t: NameText, word: Word): boolean {
	if (KNOWN_ORGANISATIONS.has(word.lower) || findCountry(word.lower) || isKnownPlace(word.lower))
		return false;
	if ((t.capitals.get(word.lower) ?? 0) > 1) return false;
	return word.text.length > 6 || isCommonWord(word.lower) || FUNCTION_TAGS.has(word.tag);
}

function isInitialName(t: NameText, index: number, sentence: Sentence): boolean {
	const word = t.words[index]!;
	const next = t.word(index + 1);
	const nextCapital =
		next !== undefined &&
		index + 1 < sentence.to &&
		CAPITALISED.test(next.text) &&
		!CALENDAR.has(next.lower);
	if (
		/^(?:the|a|an|this|that|these|those|it|he|she|they|we|you|his|her|its|their|our|my|no|if|but|and|or|in|on|at|for|to|of|as|by|with|from|not|many|most|some|several|few|all|both|each|every|other|another|more|such|only|one|two|three|when|while|after|before|since|because|although|though|also|even|still|yet|then|there|here|now|however|meanwhile|later|earlier|once|what|who|why|how|where|which|let|so)$/.test(
			word.lower
		)
	) {
		return false;
	}
	if ((t.capitals.get(word.lower) ?? 0) > 0 && (t.lowers.get(word.lower) ?? 0) === 0) return true;
	if (nextCapital && startsKnownName(t, index, sentence)) return true;
	if (t.known.has(normalise(word.text))) return true;
	if (HONORIFICS.has(word.lower) || OFFICES.has(word.lower)) {
		return nextCapital || (next?.lower === 'of' && CAPITALISED.test(t.word(index + 2)?.text ?? ''));
	}
	if (ORDINARY_FIRST.has(word.lower)) return nextCapital && isFirstName(word.lower);
	const isGeo =
		findCountry(word.lower) !== null ||
		isKnownPlace(word.lower) ||
		KNOWN_ORGANISATIONS.has(word.lower);
	if (isGeo || isDemonym(word.lower) || GROUP_NAMES.has(word.lower))
		return word.lower !== 'us' || word.text === 'US';
	if (ACRONYM.test(word.text) && !isCommonWord(word.lower)) return true;
	if (
		nextCapital &&
		HEADS.has(next.lower) &&
		!ROLE_NOUNS.has(word.lower) &&
		!FUNCTION_TAGS.has(word.tag) &&
		word.tag !== 'VERB'
	)
		return true;
	if (t.lowers.has(word.lower) || isAgentPlural(word.lower)) return false;
	const isFunction =
		FUNCTION_TAGS.has(word.tag) || (word.tag === 'VERB' && !isFirstName(word.lower));
	if (nextCapital && !isFunction) {
		if (!isCommonWord(word.lower) || isFirstName(word.lower)) return true;
		return word.tag !== 'ADV' && !ROLE_NOUNS.has(word.lower) && t.initial[index + 1] === 0;
	}
	if (isFirstName(word.lower) || kindsOf(word.lower).includes('LastName'))
		return !isFunction && !isCommonWord(word.lower);
	return word.tag === 'PROPN' && !isCommonWord(word.lower) && !/(?:ly|ing)$/.test(word.lower);
}

/** `New Zealand`, `North Korea`, `World Bank`: the lexicon knows the words together. */
function startsKnownName(t: NameText, index: number, sentence: Sentence): boolean {
	for (let to = index + 2; to <= Math.min(index + 4, sentence.to); to++) {
		const phrase = t.phrase(index, to);
		if (t.known.has(phrase) || isKnownPlaceOrCountry(phrase) || isKnownOrganisation(phrase))
			return true;
	}
	return false;
}

/** Finds how far a run reaches past `to`: the same index when it ends there. */
function extend(t: NameText, from: number, to: number, sentence: Sentence): number {
	const last = t.words[to - 1]!;
	const next = t.word(to);
	if (next === undefined || to >= sentence.to) return to;
	const gap = t.text.slice(last.end, next.start);
	if (/[\n\r]/.test(gap) && t.text.slice(last.end, next.start).length > 2) return to;
	const joins = (index: number): boolean => {
		const word = t.word(index);
		return (
			word !== undefined &&
			index < sentence.to &&
			CAPITALISED.test(word.text) &&
			(!CALENDAR.has(word.lower) || isMonthSurname(t, index)) &&
			!NEVER.has(word.lower) &&
			t.initial[index] === 0 &&
			t.word(index + 1)?.text !== ':'
		);
	};
	if (joins(to)) return isCompound(next.text) && capitalParts(t, next).length > 1 ? to : to + 1;
	const after = t.word(to + 1);
	if (after === undefined) return to;
	if (next.lower === '&' && joins(to + 1)) return to + 2;
	if (
		PARTICLES.has(next.lower) &&
		/^\p{Ll}+$/u.test(next.text) &&
		joins(to + 1) &&
		(!isCommonWord(last.lower) || PARTICLES.has(last.lower))
	)
		return to + 2;
	if (
		PARTICLES.has(next.lower) &&
		/^(?:de|van|von)$/.test(next.lower) &&
		PARTICLES.has(after.lower) &&
		joins(to + 2)
	)
		return to + 3;
	if (
		/^['’]s$/i.test(next.text) &&
		joins(to + 1) &&
		/^(?:women|men|people|children|king|queen|st|lloyd|mcdonald|sotheby|christie|macy|moody|workers|player|writer)$/.test(
			last.lower
		)
	) {
		return to + 2;
	}
	if (
		/s['’]$/.test(last.text + next.text) &&
		joins(to + 1) &&
		ORGANISATION_HEADS.has(t.word(to + 1)!.lower)
	)
		return to + 2;
	if (/^(?:of|for|on|in)$/.test(next.lower) && canTakeOf(t, from, to, next.lower)) {
		if (joins(to + 1)) return to + 2;
		if (after.lower === 'the' && joins(to + 2)) return to + 3;
	}
	if (next.lower === 'and' && joins(to + 1) && isListInName(t, from, to, to + 1)) return to + 2;
	if (/^\d{1,4}$/.test(next.text) && takesNumber(t, from, to)) return to + 1;
	return to;
}

/** `University of`, `Department of`, `Group of`, `Battle of`: an ordinary noun with a capital before `of`. */
function canTakeOf(t: NameText, from: number, to: number, link: string): boolean {
	const last = t.words[to - 1]!;
	if (t.initial[to - 1] === 1 && to - 1 === from && !HEADS.has(last.lower)) return false;
	if (findCountry(last.lower) || isKnownPlace(last.lower) || isFirstName(last.lower))
		return link === 'of' && last.lower === 'republic';
	if (OFFICES.has(last.lower) && last.lower !== 'secretary') return link === 'of';
	if (link === 'of')
		return HEADS.has(last.lower) || (isCommonWord(last.lower) && !isDemonym(last.lower));
	if (link === 'in' || link === 'on')
		return (
			/^(?:council|committee|commission|institute|forum|conference|convention|treaty|group|panel|campaign)$/.test(
				last.lower
			) && link === 'on'
		);
	return /^(?:centre|center|institute|society|association|council|committee|foundation|agency|office|department|ministry|fund|organisation|organization|campaign|movement|party|alliance|academy|union|commission|programme|program|network|coalition|bank|court|school|authority|bureau|trust|citizens|americans|doctors|partnership)$/.test(
		last.lower
	);
}

/** `Department of Health and Human Services`, but not `Putin and Trump` or `Japan and South Korea`. */
function isListInName(t: NameText, from: number, to: number, after: number): boolean {
	const left = t.words[to - 1]!;
	const right = t.words[after]!;
	const hasHead = t.some(
		from,
		to,
		(word) => ORGANISATION_HEADS.has(word.lower) || DOCUMENT_HEADS.has(word.lower)
	);
	const ordinary =
		isCommonWord(left.lower) &&
		isCommonWord(right.lower) &&
		!OFFICES.has(right.lower) &&
		!isFirstName(right.lower);
	if (!ordinary) return false;
	if (hasHead && t.some(from, to, (word) => /^(?:of|for|on)$/.test(word.lower))) return true;
	for (let index = after; index < after + 4; index++) {
		const word = t.word(index);
		if (!word || !CAPITALISED.test(word.text)) return false;
		if (ORGANISATION_HEADS.has(word.lower) && to - from <= 3 && !hasHead) return index > after;
	}
	return false;
}

function takesNumber(t: NameText, from: number, to: number): boolean {
	return t.some(
		from,
		to,
		(word) =>
			EVENT_HEADS.has(word.lower) ||
			/^(?:apollo|sputnik|flight|route|soyuz|article|unit)$/.test(word.lower)
	);
}

function isNamePart(t: NameText, text: string): boolean {
	const lower = text.toLowerCase();
	if (findCountry(lower) !== null && (lower !== 'us' || text === 'US')) return true;
	return (
		isKnownPlace(lower) ||
		KNOWN_ORGANISATIONS.has(lower) ||
		t.known.has(lower) ||
		((t.capitals.get(lower) ?? 0) > 0 && !isDemonym(lower)) ||
		isDemonym(lower)
	);
}
