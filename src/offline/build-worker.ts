import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
// The package's own entry loads Babel and Rollup, which only its other functions use.
import { injectManifest } from 'workbox-build/build/inject-manifest.js';
import { loadEdition } from '../load-edition.ts';
import { addressOf, listFiles, MOST_BYTES, type SiteFile } from './precache-list.ts';
import { RETIRED_WORKER } from '../export/retired-worker.ts';

/** Names that change whenever the content does: scripts and search files carry a hash. */
const HASHED = /(?:^|\/)(?:_astro\/|pagefind\/.*unknown_[0-9a-z_]*[0-9a-f]{7,}\.)/u;

const FILES_AT_ONCE = 16;

/** After everything else: the worker that keeps the edition for reading offline. */
export function offlineWorker(): AstroIntegration {
	let htmlFiles = false;
	return {
		name: 'offline-worker',
		hooks: {
			'astro:config:done': () => {
				htmlFiles = process.env['HTML_FILES'] === '1';
			},
			'astro:build:done': async ({ dir, logger }) => {
				const outDir = fileURLToPath(dir);
				if (process.env['OFFLINE'] === '0') {
					await writeFile(path.join(outDir, 'sw.js'), RETIRED_WORKER);
					return;
				}
				// Newest first.
				const { articles } = await loadEdition();
				const newest = articles.map((one) => one.id);
				const { count, megabytes } = await buildWorker(outDir, newest, htmlFiles);
				logger.info(`${count} files to keep offline, ${megabytes.toFixed(1)} MB`);
			},
		},
	};
}

/** Writes `sw.js` and `offline.json` into a built site; an edition larger than `most` is not kept whole. */
export async function buildWorker(
	outDir: string,
	newestArticles: readonly string[],
	htmlFiles: boolean,
	most = MOST_BYTES
): Promise<{ readonly count: number; readonly megabytes: number }> {
	const files = await filesOf(outDir);
	const { paths, whole, search } = listFiles(files, newestArticles, most);
	const { version, digests } = await digest(outDir, files);
	const bundled = path.join(outDir, 'sw.js');
	await build({
		entryPoints: [fileURLToPath(new URL('service-worker.ts', import.meta.url))],
		outfile: bundled,
		bundle: true,
		minify: true,
		format: 'iife',
		target: ['es2022'],
		define: {
			'process.env.NODE_ENV': '"production"',
			VERSION: JSON.stringify(version),
			WHOLE: JSON.stringify(whole),
			SEARCH: JSON.stringify(search),
		},
		logLevel: 'error',
	});
	const bytes = new Map(files.map((file) => [file.path, file.bytes]));
	const { count, warnings } = await injectManifest({
		swSrc: bundled,
		swDest: bundled,
		globDirectory: outDir,
		// Workbox would read every file of the site a second time.
		globPatterns: [],
		additionalManifestEntries: paths.map((file) => ({
			url: addressOf(file, htmlFiles),
			revision: HASHED.test(file) ? null : (digests.get(file) ?? null),
		})),
	});
	if (warnings.length > 0) throw new Error(warnings.join('\n'));
	await writeFile(path.join(outDir, 'offline.json'), `${JSON.stringify({ version })}\n`);
	const size = paths.reduce((sum, file) => sum + (bytes.get(file) ?? 0), 0);
	return { count, megabytes: size / 1024 / 1024 };
}

async function filesOf(folder: string): Promise<SiteFile[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const names = entries
		.filter((one) => one.isFile())
		.map((one) => path.join(one.parentPath, one.name))
		.sort();
	return Promise.all(
		names.map(async (name) => ({
			path: path.relative(folder, name).split(path.sep).join('/'),
			bytes: (await stat(name)).size,
		}))
	);
}

/** What each file holds, and all together, as hashes. */
async function digest(
	outDir: string,
	files: readonly SiteFile[]
): Promise<{ readonly version: string; readonly digests: ReadonlyMap<string, string> }> {
	const hashed = files.filter(({ path: name }) => name !== 'sw.js' && name !== 'offline.json');
	const digests = new Map<string, string>();
	const left = hashed.values();
	const work = async (): Promise<void> => {
		for (const { path: name } of left) {
			const content = await readFile(path.join(outDir, name));
			digests.set(name, createHash('sha256').update(content).digest('hex').slice(0, 32));
		}
	};
	await Promise.all(Array.from({ length: FILES_AT_ONCE }, work));
	const version = createHash('sha256');
	for (const { path: name } of hashed) version.update(`${name}\n${digests.get(name) ?? ''}\n`);
	return { version: version.digest('hex').slice(0, 16), digests };
}
