import type { SiteMapEntry } from './site-map.ts';

/** As in `current-content.ts`: pages and what is done after them are two programs in one process. */
const KEY = Symbol.for('on-the-record.finished-pages');

type Pages = Map<string, SiteMapEntry>;

function pages(): Pages {
	// Only this function writes under this key.
	const known = Reflect.get(globalThis, KEY) as Pages | undefined;
	if (known !== undefined) return known;
	const fresh: Pages = new Map();
	Reflect.set(globalThis, KEY, fresh);
	return fresh;
}

/** Leaves what the site map says of a page, by its file. */
export function notePage(file: string, entry: SiteMapEntry): void {
	pages().set(file, entry);
}

/** What was noted since the last time, in the order of the files. */
export function takePages(): SiteMapEntry[] {
	const noted = [...pages()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
	pages().clear();
	return noted;
}
