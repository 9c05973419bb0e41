import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build, transform, type Plugin } from 'esbuild';

/** What only a file with a search has. */
const ROWS = 'id="edition-rows"';
const POLICY = '<meta http-equiv="content-security-policy"';
const STYLE = /<style[^>]*>([\s\S]*?)<\/style>/gu;

/** After the pages: puts the script into the one-file edition, and moves it to `/edition.html`. */
export function oneFile(): AstroIntegration {
	return {
		name: 'one-file',
		hooks: {
			'astro:build:done': async ({ dir }) => {
				await finishFiles(fileURLToPath(dir));
			},
		},
	};
}

/** Turns `edition/index.html` into `edition.html`, and `edition/<article>/index.html` likewise. */
async function finishFiles(outDir: string): Promise<void> {
	const folder = path.join(outDir, 'edition');
	if (!existsSync(folder)) return;
	const finish = fileFinisher(await bundleScript());
	// One after the other: to hand each file to another thread and back takes longer than to read it.
	const move = (from: string, to: string): void => {
		writeFileSync(to, finish(readFileSync(from, 'utf8')));
		rmSync(from);
	};
	const parts = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory());
	// First: an article may be called `index`.
	move(path.join(folder, 'index.html'), path.join(outDir, 'edition.html'));
	for (const { name } of parts) {
		move(path.join(folder, name, 'index.html'), path.join(folder, `${name}.html`));
		rmdirSync(path.join(folder, name));
	}
	if (parts.length === 0) rmdirSync(folder);
}

/**
 * Gives one file everything it needs: no address is left that a browser would fetch by itself, and
 * the policy allows what stands in the file and nothing else.
 */
export function fileFinisher(script: string): (html: string) => string {
	// Files differ in their text, not in their script and styles.
	const digests = new Map<string, string>();
	const digestOf = (text: string): string => {
		let digest = digests.get(text);
		if (digest === undefined) {
			digest = `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
			digests.set(text, digest);
		}
		return digest;
	};
	return (html) => {
		const hasSearch = html.includes(ROWS);
		const head = html.slice(0, html.indexOf('</head>'));
		const styles = new Set([...head.matchAll(STYLE)].map((one) => digestOf(one[1] ?? '')));
		const policy = [
			"default-src 'none'",
			'img-src data:',
			`style-src ${[...styles].join(' ') || "'none'"}`,
			`script-src ${hasSearch ? digestOf(script) : "'none'"}`,
			"base-uri 'none'",
			"form-action 'none'",
		];
		const start = head.indexOf(POLICY);
		if (start === -1) throw new Error('A page of the one-file edition has no policy to replace.');
		const rest = html.indexOf('>', start) + 1;
		const end = html.lastIndexOf('</body>');
		return [
			html.slice(0, start),
			`${POLICY} content="${policy.join('; ')}">`,
			html.slice(rest, end),
			hasSearch ? `<script>${script}</script>` : '',
			html.slice(end),
		].join('');
	};
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
