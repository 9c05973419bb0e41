/** The file for addresses that do not exist: hosts show it at any depth, so its links stay absolute. */
export const NOT_FOUND_PAGE = '404.html';

/** Elements that fetch a file with the page. */
const FETCHED = /(<(?:script|link|img|source)\b[^<>]*?\s(?:href|src)=")([^"]*)(")/giu;
/** An attribute that names a file or page. */
const REFERENCE = /(<[a-z][^<>]*?\s(?:href|src)=")([^"]*)(")/giu;

/** How a page's references are rewritten. */
export interface RelativeOptions {
	/** The base path of the build, `/` or `/a/b/`. */
	readonly base: string;
	/** Whether links name `index.html`, for hosts without directory indexes. */
	readonly htmlFiles: boolean;
}

/**
 * Makes a built page's references to scripts, styles and other pages relative, so that the site
 * works in whatever folder it is put. `page` is the file's path in the site.
 *
 *     <script src="/_astro/x.js">  →  <script src="../../_astro/x.js">
 *     <a href="../claims/">        →  <a href="../claims/index.html">   (htmlFiles)
 */
export function makeRelative(
	html: string,
	page: string,
	{ base, htmlFiles }: RelativeOptions
): string {
	const assets = `${base.replace(/\/?$/u, '/')}_astro/`;
	const up = '../'.repeat(page.split('/').length - 1) || './';
	// A page has hundreds of links and a handful of files.
	return html.replace(
		htmlFiles ? REFERENCE : FETCHED,
		(whole, before: string, target: string, after: string) => {
			if (target.startsWith(assets)) {
				if (page === NOT_FOUND_PAGE) return whole;
				return `${before}${up}_astro/${target.slice(assets.length)}${after}`;
			}
			return htmlFiles ? `${before}${nameFile(target, base)}${after}` : whole;
		}
	);
}

/** Names the file behind a link to a folder of this site; leaves every other link alone. */
function nameFile(target: string, base: string): string {
	if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/iu.test(target)) return target;
	if (target.startsWith('/') && !target.startsWith(base)) return target;
	const [, path = '', rest = ''] = /^([^?#]*)(.*)$/su.exec(target) ?? [];
	if (path === '.' || path === '..') return `${path}/index.html${rest}`;
	return path.endsWith('/') ? `${path}index.html${rest}` : target;
}
