import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build, transform, type Plugin } from 'esbuild';
import type { FileRow } from '../components/one-file/file-rows.ts';
import type { SearchRecord } from '../export/search-records.ts';
import { loadEdition } from '../load-edition.ts';
import { toSearchable } from './build-index.ts';
import { toFileIndex } from './file-index.ts';

const ROWS = /<script[^>]*id="edition-rows">([\s\S]*?)<\/script>/u;
/** What the page wrote for this step. */
interface PageRows {
	/** The records of the file, in their order. */
	readonly ids: readonly string[];
	readonly rows: readonly FileRow[];
}
const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/iu;

/** After the pages: puts script and index into the one-file edition, and moves it to `/edition.html`. */
export function oneFile(): AstroIntegration {
	return {
		name: 'one-file',
		hooks: {
			'astro:build:done': async ({ dir }) => {
				const { records } = toSearchable(await loadEdition());
				await finishFiles(fileURLToPath(dir), [...records()]);
			},
		},
	};
}

/** Turns `edition/index.html` into `edition.html`, and `edition/<article>/index.html` likewise. */
async function finishFiles(outDir: string, all: readonly SearchRecord[]): Promise<void> {
	const folder = path.join(outDir, 'edition');
	if (!existsSync(folder)) return;
	const records = new Map(all.map((record) => [record.id, record]));
	const script = await bundleScript();
	const finish = async (from: string, to: string): Promise<void> => {
		const html = await readFile(from, 'utf8');
		await rm(from);
		await mkdir(path.dirname(to), { recursive: true });
		await writeFile(to, finishFile(html, records, script));
	};
	const parts = (await readdir(folder, { withFileTypes: true })).filter((one) => one.isDirectory());
	for (const { name } of parts) {
		await finish(path.join(folder, name, 'index.html'), path.join(folder, `${name}.html`));
		await rm(path.join(folder, name), { recursive: true });
	}
	await finish(path.join(folder, 'index.html'), path.join(outDir, 'edition.html'));
	if (parts.length === 0) await rm(folder, { recursive: true });
}

/** One file with everything in it: no address is left that a browser would fetch by itself. */
function finishFile(
	html: string,
	records: ReadonlyMap<string, SearchRecord>,
	script: string
): string {
	const found = ROWS.exec(html);
	if (found === null) return html.replace(POLICY, () => policyFor(html, null));
	// Written by the page in this same build.
	const { ids, rows } = JSON.parse(found[1] ?? '') as PageRows;
	const index = toFileIndex(
		ids.flatMap((id) => {
			const record = records.get(id);
			return record === undefined ? [] : [record];
		})
	);
	return html
		.replace(POLICY, () => policyFor(html, script))
		.replace(ROWS, () => '')
		.replace(
			'</body>',
			() =>
				`${jsonBlock('edition-rows', rows)}${jsonBlock('edition-index', index)}<script>${script}</script></body>`
		);
}

function jsonBlock(id: string, data: unknown): string {
	const text = JSON.stringify(data).replaceAll('<', '\\u003c');
	return `<script type="application/json" id="${id}">${text}</script>`;
}

/** Allows what stands in the file and nothing else. */
function policyFor(html: string, script: string | null): string {
	const digest = (text: string): string =>
		`'sha256-${createHash('sha256').update(text).digest('base64')}'`;
	const styles = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/gu)].map((one) =>
		digest(one[1] ?? '')
	);
	const policy = [
		"default-src 'none'",
		'img-src data:',
		`style-src ${[...new Set(styles)].join(' ') || "'none'"}`,
		`script-src ${script === null ? "'none'" : digest(script)}`,
		"base-uri 'none'",
		"form-action 'none'",
	];
	return `<meta http-equiv="content-security-policy" content="${policy.join('; ')}">`;
}

/** As Vite does it: a style sheet as text, for a component that brings its own. */
const inlineStyles: Plugin = {
	name: 'inline-styles',
	setup(bundler) {
		bundler.onResolve({ filter: /\.css\?inline$/ }, ({ path: name, resolveDir }) => ({
			path: path.join(resolveDir, name.replace(/\?inline$/u, '')),
			namespace: 'inline-styles',
		}));
		bundler.onLoad({ filter: /./, namespace: 'inline-styles' }, async ({ path: file }) => {
			const { code } = await transform(await readFile(file, 'utf8'), {
				loader: 'css',
				minify: true,
			});
			return { contents: code, loader: 'text' };
		});
	},
};

async function bundleScript(): Promise<string> {
	const { outputFiles } = await build({
		entryPoints: [fileURLToPath(new URL('../components/one-file/one-file.ts', import.meta.url))],
		bundle: true,
		minify: true,
		format: 'iife',
		target: ['es2022'],
		write: false,
		plugins: [inlineStyles],
		logLevel: 'error',
	});
	return outputFiles[0]?.text.trim() ?? '';
}
