import { isAnswered } from '../../model/answers.ts';
import type { Claim, Entity, Utterance } from '../../model/edition.ts';
import {
	ENTITY_WORDS,
	KIND_WORDS,
	STATUS_WORDS,
	TYPE_WORDS,
	VERDICT_WORDS,
	verdictOf,
} from './vocabulary.ts';

/** Something a list can be filtered by. */
export interface Facet {
	/** The name in the page's address, and in the items' `data-…`. */
	readonly name: string;
	readonly label: string;
	readonly options: readonly FacetOption[];
}

/** One value of a facet, with how many items have it. */
export interface FacetOption {
	readonly value: string;
	readonly label: string;
	readonly count: number;
}

/** A way to sort a list: by the items' `data-sort-…`, upwards or downwards. */
export interface SortOption {
	readonly value: string;
	readonly label: string;
}

/** What a list of utterances can be filtered by. */
export function utteranceFacets(utterances: readonly Utterance[]): Facet[] {
	return present([
		facet('speaker', 'Speaker', utterances, ({ speaker }) => named(speaker)),
		facet('kind', 'Speech', utterances, ({ kind }) => [[kind, KIND_WORDS[kind]]]),
		facet('check', 'Wording', utterances, (one) => {
			const verdict = verdictOf(one);
			return one.kind === 'direct' ? [[verdict, VERDICT_WORDS[verdict]]] : [];
		}),
		facet('article', 'Article', utterances, ({ article }) => [[article.id, article.title]]),
	]);
}

/** What a list of claims can be filtered by. */
export function claimFacets(claims: readonly Claim[]): Facet[] {
	return present([
		facet('status', 'Status', claims, ({ status }) => [[status, STATUS_WORDS[status]]]),
		facet('type', 'Type', claims, ({ type }) => [[type, TYPE_WORDS[type]]]),
		facet('answer', 'Answer', claims, (claim) => [
			isAnswered(claim) ? ['yes', 'Others answer or contrast'] : ['no', 'Nobody answers'],
		]),
		facet('speaker', 'Speaker', claims, (claim) => [
			...claim.speakers.flatMap(named),
			...(isReporters(claim) ? [['reporter', 'The reporter'] as const] : []),
		]),
		facet('article', 'Article', claims, (claim) =>
			claim.assertions.map(({ article }) => [article.id, article.title])
		),
	]);
}

/** What a list of entities can be filtered by. */
export function entityFacets(entities: readonly Entity[]): Facet[] {
	return present([
		facet('type', 'Kind', entities, ({ type }) => [[type, ENTITY_WORDS[type].many]]),
		facet('heard', 'Voice', entities, ({ speaks }) => [
			speaks ? ['yes', 'Has words in the edition'] : ['no', 'Has none'],
		]),
	]);
}

/** Whether the reporter puts a claim forward. */
export function isReporters(claim: Pick<Claim, 'assertions'>): boolean {
	return claim.assertions.some((one) => one.speaker === null);
}

function named(speaker: Entity | null): [string, string][] {
	return speaker === null ? [] : [[speaker.id, speaker.name]];
}

function facet<Item>(
	name: string,
	label: string,
	items: readonly Item[],
	valuesOf: (item: Item) => readonly (readonly [value: string, label: string])[]
): Facet {
	const options = new Map<string, { label: string; count: number }>();
	for (const item of items) {
		for (const [value, text] of new Map(valuesOf(item))) {
			const option = options.get(value) ?? { label: text, count: 0 };
			options.set(value, { ...option, count: option.count + 1 });
		}
	}
	return { name, label, options: [...options].map(([value, option]) => ({ value, ...option })) };
}

/** A menu with more lines than these is no way to find one of them. */
const MOST_OPTIONS = 60;

/** A facet with one value divides nothing. */
function present(facets: readonly Facet[]): Facet[] {
	return facets.filter(({ options }) => options.length > 1 && options.length <= MOST_OPTIONS);
}
