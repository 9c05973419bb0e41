import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatHeadersFile, formatHtaccess } from '../export/host-config.ts';
import { linksFrom, type LinkTo } from '../export/links.ts';
import { keepOwnHashes } from './own-hashes.ts';
import { makeRelative, NOT_FOUND_PAGE, type RelativeOptions } from './relative-assets.ts';
import { formatSiteMaps, type SiteMapEntry } from './site-map.ts';

const PAGES_AT_ONCE = 16;

/**
 * After the build: makes pages independent of the folder they are put in, lists them in a site map,
 * and writes what hosts want to be told. Runs before anything that keeps copies of pages (the offline worker).
 */
export function publish(): AstroIntegration {
	let options: RelativeOptions = { base: '/', htmlFiles: false };
	let linkTo: LinkTo = (to) => to;
	return {
		name: 'on-the-record-publish',
		hooks: {
			// Vite would preload scripts from the root of the host, wherever the site lives.
			'astro:config:setup': ({ updateConfig }) => {
				const plugin = {
					name: 'on-the-record-no-preload',
					config: () => ({ build: { modulePreload: false as const } }),
				};
				updateConfig({ vite: { plugins: [plugin] } });
			},
			'astro:config:done': ({ config }) => {
				options = { base: config.base, htmlFiles: process.env['HTML_FILES'] === '1' };
				linkTo = linksFrom({ site: config.site, ...options });
			},
			'astro:build:done': async ({ dir }) => {
				const folder = fileURLToPath(dir);
				const entries = await finishPages(folder, options, linkTo);
				const maps = formatSiteMaps(entries, (file) => linkTo(`/${file}`));
				const hostFiles = [
					['_headers', formatHeadersFile(options.base)],
					['.htaccess', formatHtaccess(options.base)],
					// GitHub Pages leaves out folders that begin with an underscore unless it finds this.
					['.nojekyll', ''],
				] as const;
				for (const [name, text] of [...maps, ...hostFiles])
					await writeFile(path.join(folder, name), text);
			},
		},
	};
}

async function finishPages(
	folder: string,
	options: RelativeOptions,
	linkTo: LinkTo
): Promise<SiteMapEntry[]> {
	const names = (await readdir(folder, { recursive: true }))
		.map((name) => name.split(path.sep).join('/'))
		.filter((name) => name.endsWith('.html'))
		.sort();
	const entries: (SiteMapEntry | null)[] = [];
	// Several at once: reading and writing one takes longer than the work on it.
	const left = names.entries();
	const work = async (): Promise<void> => {
		for (const [number, name] of left)
			entries[number] = await finishPage(folder, name, options, linkTo);
	};
	await Promise.all(Array.from({ length: PAGES_AT_ONCE }, work));
	return entries.filter((one) => one !== null);
}

/** Finishes one page; gives its line in the site map, where it has one. */
async function finishPage(
	folder: string,
	name: string,
	options: RelativeOptions,
	linkTo: LinkTo
): Promise<SiteMapEntry | null> {
	const file = path.join(folder, name);
	const html = await readFile(file, 'utf8');
	const finished = keepOwnHashes(makeRelative(html, name, options));
	if (finished !== html) await writeFile(file, finished);
	if (name === NOT_FOUND_PAGE || isHidden(finished)) return null;
	return {
		url: linkTo(`/${name.replace(/(^|\/)index\.html$/u, '$1')}`),
		changed: lastChange(finished),
	};
}

/** Whether a page asks search engines not to list it. */
function isHidden(html: string): boolean {
	return /<meta name="robots" content="[^"]*noindex/u.test(html);
}

/** The day an article last changed, as its head tells. */
function lastChange(html: string): string | undefined {
	const match =
		/<meta property="article:modified_time" content="([^"]+)"/u.exec(html) ??
		/<meta property="article:published_time" content="([^"]+)"/u.exec(html);
	return match?.[1];
}
