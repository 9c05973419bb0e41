import type { Edition } from '../../model/edition.ts';

/** A page of the main navigation. */
export interface NavItem {
	readonly label: string;
	readonly path: string;
}

/** The main navigation: one article is named alone, more are listed on the home page. */
export function mainNavigation(edition: Pick<Edition, 'articles'>): NavItem[] {
	const [first, ...others] = edition.articles;
	const articles =
		first !== undefined && others.length === 0
			? { label: 'Article', path: first.path }
			: { label: 'Articles', path: '/' };
	return [
		articles,
		{ label: 'Quotations', path: '/quotes/' },
		{ label: 'Speakers', path: '/speakers/' },
		{ label: 'Claims', path: '/claims/' },
		{ label: 'Entities', path: '/entities/' },
		{ label: 'Timeline', path: '/timeline/' },
		{ label: 'About', path: '/about/' },
	];
}

/** Whether a page belongs under a navigation item: the page itself or one below it. */
export function isCurrent(item: NavItem, here: string): boolean {
	return item.path === '/'
		? here === '/' || here.startsWith('/articles/')
		: here.startsWith(item.path);
}
