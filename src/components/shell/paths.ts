const NOT_FOUND = /^\/404(?:\.html|\/)?$/u;

/**
 * The way from one page to another, relative, so that a built site works in any folder of any
 * host without being told where it lives. `from` is the path of the page (`Astro.url.pathname`),
 * with or without the base; `to` is a site path such as `/claims/x/#top`.
 */
export function relativePath(from: string, to: string, base = import.meta.env.BASE_URL): string {
	const { top, folder, up } = standingAt(from, base);
	if (top !== null) return `${top}${to}`;
	const at = to.indexOf('#');
	const path = at === -1 ? to : to.slice(0, at);
	const hash = at === -1 ? '' : to.slice(at);
	if (path === folder && hash !== '') return hash;
	if (path !== folder && folder !== '/' && path.startsWith(folder))
		return path.slice(folder.length) + hash;
	return `${up}${path.startsWith('/') ? path.slice(1) : path}${hash}` || './';
}

interface Standing {
	readonly from: string;
	readonly base: string;
	/** The top of the site for a page without a place of its own, else null. */
	readonly top: string | null;
	readonly folder: string;
	/** The way to the top of the site. */
	readonly up: string;
}

/** A page asks hundreds of times from where it stands. */
let last: Standing | undefined;

function standingAt(from: string, base: string): Standing {
	if (last?.from === from && last.base === base) return last;
	const path = sitePath(from, base);
	const folder = path.replace(/[^/]*$/u, '');
	const up = '../'.repeat(folder.split('/').filter(Boolean).length);
	// Hosts show the page for wrong addresses at any depth: its links start at the top.
	const top = NOT_FOUND.test(path) ? base.replace(/\/$/u, '') : null;
	last = { from, base, top, folder, up };
	return last;
}

/** A page's path in the model's form: without the base, as `/claims/x/`. */
export function sitePath(pathname: string, base = import.meta.env.BASE_URL): string {
	const root = base.replace(/\/$/u, '');
	// Astro gives the home page of a site in a folder without its closing slash.
	if (pathname === root) return '/';
	return pathname.startsWith(`${root}/`) ? pathname.slice(root.length) : pathname;
}
