/** How many addresses one file may hold, by the protocol. */
const LIMIT = 50_000;

/** A page as site maps list it. */
export interface SiteMapEntry {
	/** Its address. */
	readonly url: string;
	/** The day of its last change, where it is known. */
	readonly changed?: string | undefined;
}

/** Writes site maps (sitemaps.org, 0.9): the index and its parts, by file name. */
export function formatSiteMaps(
	entries: readonly SiteMapEntry[],
	urlOf: (file: string) => string
): Map<string, string> {
	const files = new Map<string, string>();
	for (let part = 0; part === 0 || part * LIMIT < entries.length; part += 1) {
		const rows = entries.slice(part * LIMIT, (part + 1) * LIMIT).map(({ url, changed }) => {
			const lastmod = changed === undefined ? '' : `<lastmod>${escape(changed)}</lastmod>`;
			return `<url><loc>${escape(url)}</loc>${lastmod}</url>`;
		});
		files.set(`sitemap-${part}.xml`, document('urlset', rows));
	}
	const parts = [...files.keys()].map(
		(name) => `<sitemap><loc>${escape(urlOf(name))}</loc></sitemap>`
	);
	files.set('sitemap-index.xml', document('sitemapindex', parts));
	return files;
}

function document(root: string, rows: readonly string[]): string {
	return [
		'<?xml version="1.0" encoding="utf-8"?>',
		`<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
		...rows,
		`</${root}>`,
		'',
	].join('\n');
}

function escape(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll("'", '&apos;');
}
