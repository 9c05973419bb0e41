import type { Article, Claim, Edition, Utterance } from '../model/edition.ts';
import type { LinkTo } from './links.ts';

/** A name in CSL: a person’s in two parts, anyone else’s as it is. */
export type CslName =
	{ readonly family: string; readonly given: string } | { readonly literal: string };

/** A work in CSL-JSON, as far as ours need it. */
export interface CslItem {
	readonly id: string;
	readonly type: 'article-newspaper' | 'webpage';
	readonly title: string;
	readonly author?: readonly CslName[];
	readonly 'container-title': string;
	readonly publisher?: string;
	readonly issued?: { readonly 'date-parts': readonly [readonly number[]] };
	readonly URL: string;
	readonly language: string;
	readonly note?: string;
}

/** What is cited: a work, and the place and voice in it where it is a quotation. */
export interface Citable {
	readonly item: CslItem;
	/** The words, where words are cited. */
	readonly words?: string;
	/** Whose words they are. */
	readonly speaker?: string;
	/** The paragraph they stand in. */
	readonly paragraph?: number;
}

/** An article, to be cited. */
export function citeArticle(article: Article, edition: Edition, linkTo: LinkTo): Citable {
	return { item: articleItem(article, edition, linkTo(article.path), article.id) };
}

/** A quotation, to be cited: words of a speaker in an article. */
export function citeQuotation(quotation: Utterance, edition: Edition, linkTo: LinkTo): Citable {
	const { article, text, paragraph } = quotation;
	const speaker = quotation.speaker?.name ?? 'An unnamed speaker';
	const item = articleItem(
		article,
		edition,
		linkTo(quotation.path),
		`${article.id}-${quotation.id}`
	);
	const note = `${speaker}, quoted in paragraph ${paragraph}: “${text}”`;
	return { item: { ...item, note }, words: text, speaker, paragraph };
}

/** A claim, to be cited: a page of the edition, as its last change left it. */
export function citeClaim(claim: Claim, edition: Edition, linkTo: LinkTo): Citable {
	const date = claim.history.at(-1)?.date ?? claim.assertions[0]?.article.date;
	return {
		item: {
			id: claim.id,
			type: 'webpage',
			title: claim.statement.replace(/\.$/u, ''),
			...publisherOf(edition),
			'container-title': edition.name,
			...(date !== undefined && { issued: toIssued(date) }),
			URL: linkTo(claim.path),
			language: edition.language,
		},
	};
}

function articleItem(article: Article, edition: Edition, url: string, id: string): CslItem {
	return {
		id,
		type: 'article-newspaper',
		title: article.title,
		...(article.authors.length > 0 && {
			author: article.authors.map((name) => toCslName(name, edition)),
		}),
		'container-title': edition.name,
		...publisherOf(edition),
		issued: toIssued(article.date),
		URL: url,
		language: article.language,
	};
}

/** Publishers of the same name as their edition are not named twice. */
function publisherOf(edition: Edition): { publisher?: string } {
	return edition.publisher === edition.name ? {} : { publisher: edition.publisher };
}

function toIssued(date: string): { 'date-parts': [number[]] } {
	return { 'date-parts': [date.split('-').map(Number)] };
}

const DESK =
	/^the\s|\b(?:agency|board|bureau|collective|committee|desk|editors|news|newsroom|office|press|project|staff|team)\b/iu;

/** A byline names a person unless it is a desk’s: then it is one whole. */
export function toCslName(name: string, edition: Pick<Edition, 'name' | 'publisher'>): CslName {
	const [, given = '', family = ''] = /^(.+)\s(\S+)$/u.exec(name.trim()) ?? [];
	const isDesk = DESK.test(name) || name === edition.publisher || name === edition.name;
	return isDesk || family === '' ? { literal: name } : { family, given };
}
