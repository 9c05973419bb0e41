import { searchRecords, yearOf, type SearchRecord } from '../../export/search-records.ts';
import type { Article, Claim, Edition, Entity } from '../../model/edition.ts';
import { oncePer } from '../../model/once-per.ts';

/** The anchor, inside one file, of a site path; null for what the file does not hold. */
export type PlaceOf = (path: string) => string | null;

/** What stands in one file: all of a small edition, or one article of a large one with what it names. */
export interface FileScope {
	readonly edition: Edition;
	readonly articles: readonly Article[];
	readonly speakers: Edition['speakers'];
	readonly claims: Edition['claims'];
	readonly entities: Edition['entities'];
}

/** The scope of a file that holds these articles. */
export function scopeOf(edition: Edition, articles: readonly Article[]): FileScope {
	if (articles.length === edition.articles.length) return { ...edition, edition };
	const { speakers, claims, entities } = positionsIn(edition);
	const spoken = articles.flatMap((one) =>
		one.utterances.flatMap(({ speaker }) => (speaker === null ? [] : [speaker]))
	);
	const named = articles.flatMap((one) => one.mentions.map(({ entity }) => entity));
	return {
		edition,
		articles,
		speakers: inOrder(spoken, speakers),
		claims: inOrder(
			articles.flatMap((one) => one.assertions.map(({ claim }) => claim)),
			claims
		),
		entities: inOrder([...named, ...spoken], entities),
	};
}

type Positions<Item> = ReadonlyMap<Item, number>;
interface EditionPositions {
	readonly speakers: Positions<Entity>;
	readonly claims: Positions<Claim>;
	readonly entities: Positions<Entity>;
}

/** Where each thing stands in the edition's lists; worked out once, for each file asks. */
const positionsIn = oncePer((edition: Edition): EditionPositions => ({
	speakers: positionsOf(edition.speakers),
	claims: positionsOf(edition.claims),
	entities: positionsOf(edition.entities),
}));

function positionsOf<Item>(list: readonly Item[]): Positions<Item> {
	return new Map(list.map((one, index) => [one, index]));
}

/** Each of these once, as a list of the edition orders them; what is not in it is left out. */
function inOrder<Item>(items: readonly Item[], order: Positions<Item>): Item[] {
	return [...new Set(items)]
		.filter((one) => order.has(one))
		.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
}

/**
 * Where things stand inside one file. The anchors of a single article stay as they are on the
 * site; of several articles each keeps its own by its id.
 *
 *     /claims/x/            →  claim-x
 *     /articles/a/#q-words  →  q-words   or, among several articles, a--q-words
 */
export function placesIn(scope: FileScope): PlaceOf {
	const articles = new Set(scope.articles.map((one) => one.id));
	const known = new Map([
		...scope.claims.map((one) => [one.path, `claim-${one.id}`] as const),
		...scope.entities.map((one) => [one.path, `entity-${one.id}`] as const),
		...scope.speakers.map((one) => [one.speakerPath ?? '', `speaker-${one.id}`] as const),
	]);
	return (path) => {
		const [page = '', anchor = ''] = path.split('#');
		const article = /^\/articles\/([^/]+)\/$/u.exec(page)?.[1];
		if (article === undefined) return known.get(page) ?? null;
		if (!articles.has(article)) return null;
		return anchor === '' ? `article-${article}` : placeOfAnchor(scope, article, anchor);
	};
}

/** An anchor of an article inside one file. */
export function placeOfAnchor(scope: FileScope, article: string, anchor: string): string {
	return scope.articles.length === 1 ? anchor : `${article}--${anchor}`;
}

/** Who puts a claim forward in a file, or disputes it there: in a large edition others do elsewhere. */
export function claimantsIn(scope: FileScope): (claim: Claim) => readonly Entity[] {
	if (scope.articles.length === scope.edition.articles.length) return (claim) => claim.speakers;
	const assertions = scope.articles.flatMap((one) => one.assertions);
	const here = Map.groupBy(assertions, ({ claim }) => claim);
	return (claim) => {
		const speakers = new Set(here.get(claim)?.map(({ speaker }) => speaker));
		return claim.speakers.filter((one) => speakers.has(one));
	};
}

/** Up to so many articles stand in one file; beyond, each has a file of its own. */
export const MOST_ARTICLES = 50;

/**
 * The search records of a file, in their order. Of the articles where a claim or a name stands, and
 * of those who make a claim, they know those in the file: there is nothing else to choose from.
 */
export function recordsIn(scope: FileScope): SearchRecord[] {
	const placeOf = placesIn(scope);
	const claimants = claimantsIn(scope);
	const claimAt = new Map(scope.claims.map((one) => [one.path, one]));
	const byPage = recordsByPage(scope.edition);
	const pages = [...scope.articles, ...scope.claims, ...scope.entities].map((one) => one.path);
	return pages
		.flatMap((page) => byPage.get(page) ?? [])
		.filter(({ record }) => placeOf(record.url) !== null)
		.sort((a, b) => a.position - b.position)
		.map(({ record }) => {
			const claim = claimAt.get(record.url);
			return within(scope, record, claim && claimants(claim));
		});
}

function within(
	scope: FileScope,
	record: SearchRecord,
	claimants: readonly Entity[] | undefined
): SearchRecord {
	const here = scope.articles.filter(({ id }) => record.articleIds.includes(id));
	if (here.length === record.articleIds.length) return record;
	return {
		...record,
		...(claimants && {
			speakers: claimants.map((one) => one.name),
			speakerIds: claimants.map((one) => one.id),
		}),
		years: [...new Set(here.map(yearOf))],
		articles: here.map((one) => one.title),
		articleIds: here.map((one) => one.id),
	};
}

interface PlacedRecord {
	readonly record: SearchRecord;
	readonly position: number;
}

/** All records by the page they stand on; worked out once, for each file asks. */
const recordsByPage = oncePer((edition: Edition): ReadonlyMap<string, readonly PlacedRecord[]> => {
	const records = [...searchRecords(edition, (path) => path)];
	return Map.groupBy(
		records.map((record, position) => ({ record, position })),
		({ record }) => record.url.replace(/#.*$/u, '')
	);
});

/** The day of the last change in an edition; empty where there is no article yet. */
export function newestDate({ articles }: Pick<Edition, 'articles'>): string {
	return articles.reduce((newest, { updated, date }) => {
		const changed = updated ?? date;
		return changed > newest ? changed : newest;
	}, '');
}
