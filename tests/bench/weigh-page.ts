import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a page costs before a reader does anything, compressed, in bytes. */
export interface Weight {
	readonly html: number;
	readonly css: number;
	readonly js: number;
	readonly total: number;
	/** The page, its styles and its scripts. */
	readonly requests: number;
}

/** Weighs a built page with the styles and scripts it names, and those that they import. */
export function weighPage(folder: string, page: string): Weight {
	const file = path.join(folder, page, page.endsWith('.html') ? '' : 'index.html');
	const html = readFileSync(file, 'utf8');
	const at = path.dirname(file);
	const styles = new Set<string>();
	const scripts = new Set<string>();
	for (const tag of html.match(/<(?:link|script)\b[^>]*>/gu) ?? []) {
		const target = attribute(tag, tag.startsWith('<script') ? 'src' : 'href');
		if (target === undefined) continue;
		const found = resolve(folder, at, target);
		if (found === undefined) continue;
		if (tag.startsWith('<script') || attribute(tag, 'rel') === 'modulepreload') follow(found);
		else if (attribute(tag, 'rel') === 'stylesheet') styles.add(found);
	}
	const sizes = { html: sizeOf(html), css: sum(styles), js: sum(scripts) };
	return {
		...sizes,
		total: sizes.html + sizes.css + sizes.js,
		requests: 1 + styles.size + scripts.size,
	};

	function follow(script: string): void {
		if (scripts.has(script)) return;
		scripts.add(script);
		const code = readFileSync(script, 'utf8');
		for (const [, target = ''] of code.matchAll(/(?:from|import)\s*["']([^"']+\.js)["']/gu)) {
			const next = resolve(folder, path.dirname(script), target);
			if (next !== undefined) follow(next);
		}
	}
}

function attribute(tag: string, name: string): string | undefined {
	return new RegExp(`\\s${name}=["']?([^"'\\s>]+)`, 'u').exec(tag)?.[1];
}

function resolve(folder: string, at: string, target: string): string | undefined {
	if (/^[a-z]+:|^\/\//u.test(target)) return undefined;
	const file = target.startsWith('/') ? path.join(folder, target) : path.join(at, target);
	return existsSync(file) ? file : undefined;
}

function sum(files: ReadonlySet<string>): number {
	return [...files].reduce((total, file) => total + sizeOf(readFileSync(file)), 0);
}

/** A text's size as hosts send it. */
export function sizeOf(text: string | Buffer): number {
	return gzipSync(text, { level: 9 }).length;
}
