/** The file for addresses that do not exist: hosts show it at any depth, so its links stay absolute. */
export const NOT_FOUND_PAGE = '404.html';

/** An element that fetches a file with the page, up to the address. */
const FETCHING = /^<(?:script|link|img|source)\b[^<>]*\s(?:href|src)=$/iu;
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
 * works in whatever folder it is put. `page` is the file's path in the site. The page is read and
 * given with a character for each of its bytes.
 *
 *     <script src="/_astro/x.js">  →  <script src="../../_astro/x.js">
 *     <a href="../claims/">        →  <a href="../claims/index.html">   (htmlFiles)
 */
export function makeRelative(
	html: string,
	page: string,
	{ base: path, htmlFiles }: RelativeOptions
): string {
	// A folder may have a name beyond ASCII.
	const base = Buffer.from(path).toString('latin1');
	const assets = `${base.replace(/\/?$/u, '/')}_astro/`;
	const up = '../'.repeat(page.split('/').length - 1) || './';
	const near = page === NOT_FOUND_PAGE ? html : replaceFetched(html, assets, `${up}_astro/`);
	return htmlFiles
		? near.replace(
				REFERENCE,
				(_whole, before: string, target: string, after: string) =>
					`${before}${nameFile(target, base)}${after}`
			)
		: near;
}

/** A page has hundreds of links and a handful of files: it is cut where these are, not searched. */
function replaceFetched(html: string, from: string, to: string): string {
	const wanted = `"${from}`;
	let result = '';
	let done = 0;
	for (let at = html.indexOf(wanted); at !== -1; at = html.indexOf(wanted, at + 1)) {
		const element = html.slice(html.lastIndexOf('<', at), at);
		if (!FETCHING.test(element)) continue;
		result += `${html.slice(done, at)}"${to}`;
		done = at + wanted.length;
	}
	return result + html.slice(done);
}

/** Names the file behind a link to a folder of this site; leaves every other link alone. */
function nameFile(target: string, base: string): string {
	if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/iu.test(target)) return target;
	if (target.startsWith('/') && !target.startsWith(base)) return target;
	const [, path = '', rest = ''] = /^([^?#]*)(.*)$/su.exec(target) ?? [];
	if (path === '.' || path === '..') return `${path}/index.html${rest}`;
	return path.endsWith('/') ? `${path}index.html${rest}` : target;
}
