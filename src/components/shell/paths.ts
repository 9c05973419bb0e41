/**
 * The way from one page to another, relative, so that a built site works in any folder of any
 * host without being told where it lives. `from` is the path of the page (`Astro.url.pathname`),
 * with or without the base; `to` is a site path such as `/claims/x/#top`.
 */
export function relativePath(from: string, to: string, base = import.meta.env.BASE_URL): string {
	const root = base.replace(/\/$/u, '');
	const inside = from.startsWith(`${root}/`) ? from.slice(root.length) : from;
	const folder = inside.replace(/[^/]*$/u, '');
	const depth = folder.split('/').filter(Boolean).length;
	const [path = '', hash = ''] = to.split(/(?=#)/u);
	if (path === folder && hash !== '') return hash;
	const up = '../'.repeat(depth);
	return `${up}${path.replace(/^\//u, '')}${hash}` || './';
}
