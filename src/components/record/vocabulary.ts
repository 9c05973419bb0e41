import type { ClaimStatus, ClaimType, Evidence, RelationKind } from '../../schema/claim.ts';
import type { EntityType } from '../../schema/entity.ts';
import type { Utterance, VerificationOf } from '../../model/edition.ts';
import type { TalkedAbout } from '../../model/unheard.ts';
import type { Heard } from '../../schema/annotation.ts';

/** What is known about a claim, in words. */
export const STATUS_WORDS: Readonly<Record<ClaimStatus, string>> = {
	unchecked: 'Unchecked',
	supported: 'Supported',
	contested: 'Contested',
	contradicted: 'Contradicted',
	pending: 'Pending',
	'came-true': 'Came true',
	'did-not-come-true': 'Did not come true',
};

/** What each status means, in one sentence. */
export const STATUS_MEANINGS: Readonly<Record<ClaimStatus, string>> = {
	unchecked: 'Reported as it was made; nobody here has looked further.',
	supported: 'What was read elsewhere supports it.',
	contested: 'What was read elsewhere points both ways, or its wording is disputed.',
	contradicted: 'What was read elsewhere speaks against it.',
	pending: 'It is about the future, and the day to judge it has not come.',
	'came-true': 'It was about the future, and it happened.',
	'did-not-come-true': 'It was about the future, and it did not happen.',
};

/** What kind of proposition a claim is, in words. */
export const TYPE_WORDS: Readonly<Record<ClaimType, string>> = {
	fact: 'Put forward as fact',
	warning: 'Warning',
	prediction: 'Prediction',
	evaluation: 'Evaluation',
	plan: 'Plan',
	recommendation: 'Recommendation',
	explanation: 'Explanation',
};

/** How a claim bears on another: read forwards, and from the other end. */
export const RELATION_WORDS: Readonly<
	Record<RelationKind, { readonly from: string; readonly to: string }>
> = {
	supports: { from: 'Supports', to: 'Supported by' },
	contrasts: { from: 'Contrasts with', to: 'Contrasts with' },
	elaborates: { from: 'Elaborates', to: 'Elaborated by' },
	explains: { from: 'Explains', to: 'Explained by' },
	'condition-of': { from: 'Is a condition of', to: 'Depends on' },
	answers: { from: 'Answers', to: 'Answered by' },
	narrows: { from: 'Narrows', to: 'Narrowed by' },
};

/** Who says that one claim bears on another. */
export const BASIS_WORDS = {
	text: 'The text says so.',
	inference: 'Our inference; the text does not say so.',
} as const;

/** Headings for evidence, by the way it points. */
export const BEARING_WORDS: Readonly<Record<Evidence['bearing'], string>> = {
	supports: 'For',
	contradicts: 'Against',
	context: 'Context',
};

/** Headings for kinds of entities. */
export const ENTITY_WORDS: Readonly<
	Record<EntityType, { readonly one: string; readonly many: string }>
> = {
	person: { one: 'Person', many: 'People' },
	organisation: { one: 'Organisation', many: 'Organisations' },
	group: { one: 'Group', many: 'Groups' },
	country: { one: 'Country', many: 'Countries' },
	place: { one: 'Place', many: 'Places' },
	event: { one: 'Event', many: 'Events' },
	programme: { one: 'Programme', many: 'Programmes' },
	document: { one: 'Document', many: 'Documents' },
	concept: { one: 'Concept', many: 'Concepts' },
};

/** Direct and indirect speech, in words. */
export const KIND_WORDS: Readonly<Record<Utterance['kind'], string>> = {
	direct: 'Quoted',
	indirect: 'Reported',
};

/** How the words reached the writer. */
export const HEARD_WORDS: Readonly<Record<Heard, string>> = {
	speech: 'in a speech',
	interview: 'in an interview',
	statement: 'in a statement',
	'press-conference': 'at a press conference',
	document: 'in writing',
	'second-hand': 'at second hand',
};

/** Whether someone who is talked about is heard. */
export const HEARING_WORDS: Readonly<Record<TalkedAbout['heard'], string>> = {
	itself: 'Heard',
	'through-a-member': 'Heard through someone in office there',
	not: 'Not heard',
};

/** What a quotation can be where no check says more. */
export type WordingVerdict = VerificationOf['verdict'] | 'not-checked';

/** The result of checking a quotation's words, in words. */
export const VERDICT_WORDS: Readonly<Record<WordingVerdict, string>> = {
	verbatim: 'As in the source',
	shortened: 'Shortened',
	differs: 'Differs from the source',
	'not-found': 'Not found in the source',
	'no-source': 'No source to check',
	stale: 'Changed since it was checked',
	'not-checked': 'Not checked',
};

/** What is known about a quotation's wording. */
export function verdictOf(utterance: Pick<Utterance, 'verification'>): WordingVerdict {
	return utterance.verification?.verdict ?? 'not-checked';
}

/** A number of things in words: `1 claim`, `2 claims`. */
export function count(number: number, one: string, many = `${one}s`): string {
	return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}
