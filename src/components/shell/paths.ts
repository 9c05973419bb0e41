const NOT_FOUND = /^\/404(?:\.html|\/)?$/u;

/**
 * The way from one page to another, relative, so that a built site works in any folder of any
 * host without being told where it lives. `from` is the path of the page (`Astro.url.pathname`),
 * with or without the base; `to` is a site path such as `/claims/x/#top`.
 */
export function relativePath(from: string, to: string, base = import.meta.env.BASE_URL): string {
	const root = base.replace(/\/$/u, '');
	// Hosts show the page for wrong addresses at any depth: its links start at the top.
	if (NOT_FOUND.test(sitePath(from, base))) return `${root}${to}`;
	const folder = sitePath(from, base).replace(/[^/]*$/u, '');
	const depth = folder.split('/').filter(Boolean).length;
	const [path = '', hash = ''] = to.split(/(?=#)/u);
	if (path === folder && hash !== '') return hash;
	if (path !== folder && folder !== '/' && path.startsWith(folder))
		return path.slice(folder.length) + hash;
	const up = '../'.repeat(depth);
	return `${up}${path.replace(/^\//u, '')}${hash}` || './';
}

/** A page's path in the model's form: without the base, as `/claims/x/`. */
export function sitePath(pathname: string, base = import.meta.env.BASE_URL): string {
	const root = base.replace(/\/$/u, '');
	// Astro gives the home page of a site in a folder without its closing slash.
	if (pathname === root) return '/';
	return pathname.startsWith(`${root}/`) ? pathname.slice(root.length) : pathname;
}
