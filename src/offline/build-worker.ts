import { createHash, hash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
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

interface HashedFile extends SiteFile {
	readonly digest: string;
}

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
	const files = readFiles(outDir);
	const { paths, whole, search } = listFiles(files, newestArticles, most);
	const version = versionOf(files);
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
	const known = new Map(files.map((file) => [file.path, file]));
	const { count, warnings } = await injectManifest({
		swSrc: bundled,
		swDest: bundled,
		globDirectory: outDir,
		// Workbox would read every file of the site a second time.
		globPatterns: [],
		additionalManifestEntries: paths.map((file) => ({
			url: addressOf(file, htmlFiles),
			revision: HASHED.test(file) ? null : (known.get(file)?.digest ?? null),
		})),
	});
	if (warnings.length > 0) throw new Error(warnings.join('\n'));
	await writeFile(path.join(outDir, 'offline.json'), `${JSON.stringify({ version })}\n`);
	const size = paths.reduce((sum, file) => sum + (known.get(file)?.bytes ?? 0), 0);
	return { count, megabytes: size / 1024 / 1024 };
}

/** Every file of a built site with its size and what it holds, as a hash. */
function readFiles(outDir: string): HashedFile[] {
	const names = readdirSync(outDir, { recursive: true, withFileTypes: true })
		.filter((one) => one.isFile())
		.map((one) => path.join(one.parentPath, one.name))
		.sort();
	// One after the other into the same memory: nothing else waits, and to hand each file to another
	// thread and back takes three times as long as to read it.
	let memory = Buffer.allocUnsafe(1024 * 1024);
	return names.map((name) => {
		const file = openSync(name, 'r');
		try {
			const bytes = fstatSync(file).size;
			if (bytes > memory.length) memory = Buffer.allocUnsafe(bytes);
			let read = 0;
			while (read < bytes) read += readSync(file, memory, read, bytes - read, read);
			const digest = hash('sha256', memory.subarray(0, bytes)).slice(0, 32);
			return { path: path.relative(outDir, name).split(path.sep).join('/'), bytes, digest };
		} finally {
			closeSync(file);
		}
	});
}

/** What the whole site holds, as a hash. */
function versionOf(files: readonly HashedFile[]): string {
	const version = createHash('sha256');
	for (const { path: name, digest } of files) {
		if (name !== 'sw.js' && name !== 'offline.json') version.update(`${name}\n${digest}\n`);
	}
	return version.digest('hex').slice(0, 16);
}
