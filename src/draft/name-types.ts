import {
	DOCUMENT_HEADS,
	EVENT_HEADS,
	OFFICES,
	ORGANISATION_HEADS,
	PLACE_HEADS,
	PROGRAMME_HEADS,
	ROLE_NOUNS,
	type NameType,
} from './kinds-of-names.ts';
import { kindsOf } from './language-model.ts';
import type { NameText } from './name-text.ts';
import {
	ACRONYM,
	HEADS,
	isCommonWord,
	isFirstName,
	isKnownPlaceOrCountry,
	isPlural,
	singular,
} from './name-words.ts';
import { isDemonym } from './places.ts';
import { reportingVerb } from './reporting-verbs.ts';

/** The types that the words around a name can speak for. */
export type ScoredType = 'person' | 'organisation' | 'place' | 'document';

/** How strongly the words around a name speak for each type. */
export type Scores = Readonly<Record<ScoredType, number>>;

const FOREIGN_ORGANISATIONS =
	/^(?:instituto|istituto|universidad|universidade|université|università|universität|banco|banca|banque|partido|parti|movimento|movimiento|ministère|fundación|fondation)$/;
const WORK_NOUNS = new Set(
	'book novel film movie song album play musical opera poem essay memoir biography documentary comic game videogame series sitcom show single episode novella thriller'.split(
		' '
	)
);
const PAPER_NOUNS = new Set(
	'magazine newspaper journal daily weekly tabloid broadcaster channel website network company firm band group agency organisation organization charity club team party retailer airline startup publisher bank union'.split(
		' '
	)
);
const PLACE_PREPOSITIONS = new Set(
	'in near outside throughout across around into towards toward'.split(' ')
);
const OWNED_BY_BODIES = new Set(
	'officials spokesman spokeswoman spokesperson members employees staff shares executives lawyers attorneys researchers scientists forces troops fans users customers'.split(
		' '
	)
);
const ORGANISATION_ONLY = new Set(['congress']);

/** Tells a name’s type by its head, as a rule the last word or the one before `of`; null where there is none. */
export function typeByHead(t: NameText, from: number, to: number): NameType | null {
	let head = to - 1;
	for (let index = from + 1; index < to; index++) {
		if (/^(?:of|for|on)$/.test(t.words[index]!.lower)) {
			head = index - 1;
			break;
		}
	}
	while (head > from && /^(?:\d+|[IVX]+)$/.test(t.words[head]!.text)) head--;
	// "Temple University Japan", "Fan Expo Canada 2016"
	for (let start = head; start > from && head === to - 1; start--) {
		if (
			isKnownPlaceOrCountry(t.phrase(start, to)) &&
			HEADS.has(singular(t.words[start - 1]!.lower))
		)
			head = start - 1;
	}
	while (
		head > from &&
		isKnownPlaceOrCountry(t.words[head]!.lower) &&
		t.some(from, head, (word) => EVENT_HEADS.has(word.lower))
	)
		head--;
	const { lower: printed } = t.words[head]!;
	const lower = HEADS.has(printed) ? printed : singular(printed);
	if (
		/^(?:cent(?:er|re))$/.test(lower) &&
		/^(?:for|of|on)$/.test(t.word(head + 1)?.lower ?? '') &&
		head + 1 < to
	)
		return 'organisation';
	if (
		lower === 'bank' &&
		from < head &&
		/^(?:west|left|right|south|north)$/.test(t.words[head - 1]!.lower)
	)
		return 'place';
	if (lower === 'conference' && isDemonym(t.words[from]!.lower)) return 'organisation';
	if (EVENT_HEADS.has(lower) && !ORGANISATION_ONLY.has(lower)) return 'event';
	if (DOCUMENT_HEADS.has(lower)) return 'document';
	if (lower === 'district' && t.words[head - 1]?.lower === 'school') return 'organisation';
	if (ORGANISATION_HEADS.has(lower) && lower !== 'city') return 'organisation';
	if (PLACE_HEADS.has(lower)) return 'place';
	if (PROGRAMME_HEADS.has(lower)) return 'programme';
	const { lower: opening } = t.words[from]!;
	if (
		/^(?:mount|lake|cape|fort|port|isle|camp|rio|san|santa|los|las|el|new|glen|loch|st|st\.)$/.test(
			opening
		) &&
		to - from <= 3 &&
		!isFirstName(t.words[to - 1]!.lower)
	) {
		return opening === 'new' && isCommonWord(t.words[to - 1]!.lower) ? null : 'place';
	}
	if (/^(?:hurricane|cyclone|typhoon|storm|operation)$/.test(opening)) return 'event';
	// Ships and spacecraft have no type of their own; their missions have.
	if (
		/^(?:uss|hms|hmas|hmcs|rms|spacecraft)$/.test(opening) ||
		(opening === 'space' && t.words[from + 1]!.lower === 'shuttle')
	)
		return 'programme';
	if (opening === 'team' || opening === 'radio' || FOREIGN_ORGANISATIONS.test(opening))
		return 'organisation';
	if (
		isKnownPlaceOrCountry(opening) &&
		!isFirstName(opening) &&
		isPlural(printed) &&
		to - from === 2
	)
		return 'organisation';
	if (isDemonym(opening) && !isFirstName(t.words[to - 1]!.lower)) {
		return isPlural(t.words[to - 1]!.lower) && isCommonWord(t.words[to - 1]!.lower)
			? 'group'
			: 'organisation';
	}
	return null;
}

/** Tells whether a run has the form of a person’s name. */
export function looksLikePerson(t: NameText, from: number, to: number): boolean {
	const length = to - from;
	const first = t.words[from]!;
	const last = t.words[to - 1]!;
	if (length === 1 || length > 5) return false;
	if (kindsOf(t.phrase(from, to)).includes('Person')) return true;
	if (
		t.some(
			from,
			to,
			(word) =>
				/^(?:of|for|and|&|the|in|on)$/.test(word.lower) ||
				/^\p{Lu}{2,}$/u.test(word.text) ||
				(HEADS.has(word.lower) && isKnownPlaceOrCountry(last.lower))
		)
	)
		return false;
	if (/^(?:\p{Lu}\.)+$/u.test(t.words[from + 1]?.text ?? '') && length > 2) return true;
	if (isFirstName(first.lower) && !HEADS.has(last.lower)) return true;
	return (
		kindsOf(last.lower).includes('LastName') &&
		!isCommonWord(first.lower) &&
		!isKnownPlaceOrCountry(first.lower)
	);
}

/** Scores the types of a name by the words around it and by its own form. */
export function scoreByContext(t: NameText, from: number, to: number): Scores {
	const score = contextScores(t, from, to);
	const length = to - from;
	const ordinary = t.some(from, to, (word) => isCommonWord(word.lower));
	const hasAcronym = t.some(
		from,
		to,
		(word) => /\p{N}/u.test(word.text) || (length > 1 && /^\p{Lu}{2,}$/u.test(word.text))
	);
	if (
		hasAcronym ||
		/\p{Ll}\p{Lu}/u.test(
			t.words[from]!.text.replace(/^(?:Mc|Mac|O[’']|De|Di|La|Le|Van|Von|Fitz)/, '')
		)
	)
		score.person -= 3;
	if (length === 1 && ordinary) score.person -= 2;
	score.person += length > 1 && length < 5 && !ordinary && !hasAcronym ? 2 : 0;
	score.organisation += ordinary || length > 4 ? 2 : 1;
	if (length === 1 && isFirstName(t.words[from]!.lower)) score.person += 2;
	if (length === 1 && kindsOf(t.words[from]!.lower).includes('LastName')) score.person += 2;
	return score;
}

function contextScores(t: NameText, from: number, to: number): Record<ScoredType, number> {
	const score: Record<ScoredType, number> = { person: 0, organisation: 0, place: 0, document: 0 };
	const before = t.word(from - 1);
	const earlier = t.word(from - 2);
	const after = t.word(to);
	const later = t.word(to + 1);
	if (before) {
		if (ROLE_NOUNS.has(before.lower)) score.person += 4;
		if (PLACE_PREPOSITIONS.has(before.lower)) score.place += 3;
		if (/^(?:at|from|to)$/.test(before.lower)) score.place += 1;
		if (
			before.lower === 'the' &&
			!/^(?:government|administration|regime|family|presidency|era|campaign)$/.test(
				after?.lower ?? ''
			)
		) {
			score.organisation += 2;
			score.person -= 3;
		}
		if (
			WORK_NOUNS.has(before.lower) ||
			(before.lower === ',' && WORK_NOUNS.has(earlier?.lower ?? ''))
		)
			score.document += 5;
		if (PAPER_NOUNS.has(before.lower)) score.organisation += 4;
		if (before.lower === 'to' && earlier?.lower === 'next') score.place += 4;
		if (
			/^(?:town|city|village|suburb|port|capital|district|province|county|region|state|island)$/.test(
				before.lower
			)
		)
			score.place += 4;
		if (
			before.lower === 'of' &&
			/^(?:town|city|village|suburb|port|capital|district|province|county|region|state|island|municipality|commune|prefecture|governorate|north|south|east|west|outside|mayor|streets|people)$/.test(
				earlier?.lower ?? ''
			)
		)
			score.place += 4;
		if (/^(?:by|with|told|and|mr|mrs|ms)$/.test(before.lower)) score.person += 1;
	}
	if (after) {
		if (after.text === ',' && later && /^\d{1,2}$/.test(later.text)) score.person += 5;
		if (after.text === ',' && later && isKnownPlaceOrCountry(later.lower)) score.place += 4;
		if (after.text === ',' && later && /^(?:an?|the|who|whose)$/.test(later.lower))
			score.person += 1;
		if (after.text === ',' && isRoleAhead(t, to + 1)) score.person += 5;
		if (after.lower === 'who') score.person += 4;
		const verb = reportingVerb(after);
		if (verb?.form === 'finite' && !verb.nounLike) score.person += 2;
		if (/^(?:government|administration|regime|family|presidency|era|campaign)$/.test(after.lower))
			score.person += 4;
		if (OWNED_BY_BODIES.has(after.lower)) score.organisation += 3;
		if (/^(?:was|is|has|had)$/.test(after.lower)) score.person += 1;
		if (after.text === '(' && later && ACRONYM.test(later.text)) score.organisation += 4;
	}
	return score;
}

/** `Rod Eddington, BA's chief executive,`: an apposition that names an office. */
function isRoleAhead(t: NameText, from: number): boolean {
	for (let index = from; index < from + 8; index++) {
		const word = t.word(index);
		if (
			word === undefined ||
			/^[,.;:)]$/.test(word.text) ||
			(word.tag === 'VERB' && !/(?:ing|ed)$/.test(word.lower)) ||
			word.tag === 'AUX'
		)
			return false;
		if (ROLE_NOUNS.has(word.lower) || OFFICES.has(word.lower)) return true;
	}
	return false;
}

/** Picks the type with the highest score. */
export function bestScore(score: Scores): ScoredType {
	const types: readonly ScoredType[] = ['person', 'organisation', 'place', 'document'];
	return types.reduce((a, b) => (score[b] > score[a] ? b : a));
}
