/** Gives site paths such as `/claims/x/#top` the form that files outside the pages need. */
export type LinkTo = (path: string) => string;

/** Where a built site lives, as far as the build was told. */
export interface Place {
	/** The host, for instance `https://example.org`; unknown where `SITE_URL` is not set. */
	readonly site?: string | undefined;
	/** The folder on the host, `/` or `/a/b/`. */
	readonly base: string;
	/** Whether links name `index.html`, for hosts without directory indexes. */
	readonly htmlFiles?: boolean;
}

/**
 * Makes links that work under the base path: whole addresses where the host is known, else from
 * the root of the host on.
 *
 *     /claims/x/#top  →  https://example.org/a/b/claims/x/#top  or  /a/b/claims/x/#top
 */
export function linksFrom({ site, base, htmlFiles = false }: Place): LinkTo {
	const root = base.replace(/\/$/u, '');
	const host = site?.replace(/\/+$/u, '') ?? '';
	return (path) => `${host}${root}${htmlFiles ? nameIndexFile(path) : path}`;
}

/** Names the file behind a folder: `/claims/x/#top` becomes `/claims/x/index.html#top`. */
export function nameIndexFile(path: string): string {
	return path.replace(/\/(?=$|[#?])/u, '/index.html');
}
