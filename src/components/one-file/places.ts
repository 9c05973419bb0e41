import { toSearchRecords, type SearchRecord } from '../../export/search-records.ts';
import type { Article, Edition } from '../../model/edition.ts';

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
	const isHere = (one: { readonly article: Article }): boolean => articles.includes(one.article);
	return {
		edition,
		articles,
		speakers: edition.speakers.filter((one) => one.utterances.some(isHere)),
		claims: edition.claims.filter((one) => one.assertions.some(isHere)),
		entities: edition.entities.filter(
			(one) => one.mentions.some(isHere) || one.utterances.some(isHere)
		),
	};
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

/** Up to so many articles stand in one file; beyond, each has a file of its own. */
export const MOST_ARTICLES = 50;

/** The search records of a file, in their order. */
export function recordsIn(scope: FileScope): SearchRecord[] {
	const placeOf = placesIn(scope);
	return toSearchRecords(scope.edition, (path) => path).filter(({ url }) => placeOf(url) !== null);
}

/** The day of the last change in an edition; empty where there is no article yet. */
export function newestDate({ articles }: Pick<Edition, 'articles'>): string {
	return (
		articles
			.map((one) => one.updated ?? one.date)
			.sort()
			.at(-1) ?? ''
	);
}
