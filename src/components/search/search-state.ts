import { RECORD_KINDS } from '../../export/search-records.ts';
import { FACETS, type Filters } from './record-table.ts';

/** What a reader searches for, as it stands in an address. */
export interface SearchState {
	readonly text: string;
	readonly filters: Filters;
}

const NAMES = ['kind', ...FACETS] as const;

/** Reads `?q=…&kind=quote&speaker=…`; unknown kinds are ignored. */
export function readState(search: string): SearchState {
	const query = new URLSearchParams(search);
	const chosen = NAMES.flatMap((name) => {
		const value = query.get(name) ?? '';
		const isKnown = name !== 'kind' || RECORD_KINDS.some((kind) => kind === value);
		return value !== '' && isKnown ? [[name, value] as const] : [];
	});
	return { text: query.get('q') ?? '', filters: Object.fromEntries(chosen) };
}

/** The query part of an address, empty or with its question mark. */
export function writeState({ text, filters }: SearchState): string {
	const query = new URLSearchParams();
	if (text.trim() !== '') query.set('q', text);
	for (const name of NAMES) {
		const value = filters[name];
		if (value !== undefined) query.set(name, value);
	}
	return query.size === 0 ? '' : `?${query}`;
}

/** Whether there is nothing to search for. */
export function isEmptyState({ text, filters }: SearchState): boolean {
	return text.trim() === '' && Object.keys(filters).length === 0;
}

/** The address of a result: where it stands, and the words to mark there. */
export function resultHref(root: string, path: string, words: string): string {
	// In an edition in one file everything stands on this page.
	if (path.startsWith('#')) return path;
	const [page = '', hash = ''] = path.replace(/^\//u, '').split('#');
	const mark = words.trim() === '' ? '' : `?${new URLSearchParams({ h: words })}`;
	return `${root}${page}${mark}${hash === '' ? '' : `#${hash}`}`;
}

/** A page of the site, seen from this one; some hosts want its file named (`index.html`). */
export function pageHref(root: string, file: string, page: string): string {
	return `${root}${page}/${file}`;
}
