import type { Article, Edition } from '../model/edition.ts';
import type { LinkTo } from './links.ts';

/** A `<meta>` element of the head. */
export interface MetaTag {
	readonly name: string;
	readonly content: string;
}

/** What Zotero and Google Scholar read from an article’s head. */
export function toScholarTags(article: Article, edition: Edition, linkTo: LinkTo): MetaTag[] {
	const authors = article.authors.length === 0 ? [edition.publisher] : article.authors;
	const date = article.date.replaceAll('-', '/');
	return [
		{ name: 'citation_title', content: article.title },
		...authors.map((content) => ({ name: 'citation_author', content })),
		{ name: 'citation_publication_date', content: date },
		{ name: 'citation_online_date', content: date },
		{ name: 'citation_journal_title', content: edition.name },
		{ name: 'citation_publisher', content: edition.publisher },
		{ name: 'citation_language', content: article.language },
		{ name: 'citation_public_url', content: linkTo(article.path) },
	];
}
