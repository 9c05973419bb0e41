/** A file of a built site. */
export interface SiteFile {
	/** Path from the site's root, with forward slashes. */
	readonly path: string;
	readonly bytes: number;
}

/** Up to this size the whole edition is saved. */
export const MOST_BYTES = 50 * 1024 * 1024;

/** Files for hosts, not for readers; and the worker itself, which the browser keeps on its own. */
const NOT_FOR_READERS =
	/(?:^|\/)(?:_headers|_redirects|CNAME|\.[^/]*|[^/]*\.(?:toml|map))$|^(?:sw\.js|offline\.json|robots\.txt|vercel\.json|staticwebapp\.config\.json|sitemap[^/]*\.xml|articles\/[^/]+\/card\.png)$/u;
/** Scripts, the home page, the lists and what tells of the edition. */
const SHELL =
	/^(?:_astro\/.*|[^/]+\.(?:html|svg|webmanifest|png)|(?:search|about)\/.*|(?:quotes|speakers|claims|entities|timeline)\/index\.html)$/u;
const INDEX = /^pagefind\//u;
/** What of the index is loaded only on request. */
const SECOND_INDEX = /^pagefind\/(?:rest-\d+\/|facets-rest\.)/u;

/** What the offline worker keeps, and whether that is all. */
export interface PrecacheList {
	readonly paths: readonly string[];
	readonly whole: boolean;
	/** Whether the search index is among it. */
	readonly search: boolean;
}

/**
 * Lists what to keep: everything, up to 50 MB. Of a larger edition the shell, the search index
 * where it has room, and articles, newest first, while there is some left; readers then keep what they visit.
 */
export function listFiles(
	files: readonly SiteFile[],
	newestArticles: readonly string[],
	most = MOST_BYTES
): PrecacheList {
	const wanted = files.filter(({ path }) => !NOT_FOR_READERS.test(path));
	const total = sizeOf(wanted);
	if (total <= most) return { paths: wanted.map(({ path }) => path), whole: true, search: true };
	const places = new Map(newestArticles.map((id, place) => [id, place]));
	const articleOf = ({ path }: SiteFile): number =>
		places.get(/^articles\/([^/]+)\//u.exec(path)?.[1] ?? '') ?? -1;
	const rankOf = (file: SiteFile): number => {
		if (SHELL.test(file.path)) return 0;
		if (INDEX.test(file.path)) return SECOND_INDEX.test(file.path) ? Infinity : 1;
		const article = articleOf(file);
		return article >= 0 && file.path.endsWith('.html') ? 2 + article : Infinity;
	};
	const ranked = wanted
		.map((file) => ({ ...file, rank: rankOf(file) }))
		.filter(({ rank }) => rank !== Infinity)
		.sort((a, b) => a.rank - b.rank || (a.path < b.path ? -1 : 1));
	// Half an index finds half of the words and says so to nobody.
	const search = sizeOf(ranked.filter(({ rank }) => rank < 2)) <= most;
	const paths: string[] = [];
	let bytes = 0;
	for (const file of ranked.filter(({ rank }) => rank !== 1 || search)) {
		bytes += file.bytes;
		if (bytes > most) break;
		paths.push(file.path);
	}
	return { paths, whole: false, search };
}

function sizeOf(files: readonly SiteFile[]): number {
	return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** The address that readers use for a file: a folder's, where the file is its index. */
export function addressOf(path: string, htmlFiles: boolean): string {
	return htmlFiles ? path : path.replace(/(^|\/)index\.html$/u, '$1') || './';
}
