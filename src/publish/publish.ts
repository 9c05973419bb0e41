import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatHeadersFile, formatHtaccess } from '../export/host-config.ts';
import { linksFrom, type LinkTo } from '../export/links.ts';
import { takePages } from './finished-pages.ts';
import { formatSiteMaps } from './site-map.ts';

/**
 * Makes pages independent of the folder they are put in, as they are written; after the build lists
 * them in a site map, and writes what hosts want to be told.
 */
export function publish(): AstroIntegration {
	let base = '/';
	let linkTo: LinkTo = (to) => to;
	return {
		name: 'on-the-record-publish',
		hooks: {
			'astro:config:setup': ({ command, addMiddleware, updateConfig }) => {
				if (command === 'build') {
					const entrypoint = new URL('finish-page.ts', import.meta.url);
					addMiddleware({ entrypoint, order: 'pre' });
				}
				// Vite would preload scripts from the root of the host, wherever the site lives.
				const plugin = {
					name: 'on-the-record-no-preload',
					config: () => ({ build: { modulePreload: false as const } }),
				};
				updateConfig({ vite: { plugins: [plugin] } });
			},
			'astro:config:done': ({ config }) => {
				({ base } = config);
				const htmlFiles = process.env['HTML_FILES'] === '1';
				linkTo = linksFrom({ site: config.site, base, htmlFiles });
			},
			'astro:build:done': async ({ dir }) => {
				const folder = fileURLToPath(dir);
				const maps = formatSiteMaps(takePages(), (file) => linkTo(`/${file}`));
				const hostFiles = [
					['_headers', formatHeadersFile(base)],
					['.htaccess', formatHtaccess(base)],
					// GitHub Pages leaves out folders that begin with an underscore unless it finds this.
					['.nojekyll', ''],
				] as const;
				for (const [name, text] of [...maps, ...hostFiles])
					await writeFile(path.join(folder, name), text);
			},
		},
	};
}
