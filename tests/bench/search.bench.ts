import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import MiniSearch from 'minisearch';
import { fold } from '../../src/components/search/fold.ts';
import { executablePath } from '../playwright.config.ts';
import { serveCompressed, type CompressedHost } from './compressed-host.ts';
import type { Figure, Suite } from './figure.ts';
import { cacheFolder, contentOf, root } from './folders.ts';
import { measureRun } from './measure-run.ts';

/** About 17, 1,150 and 11,600 quotations: each generated article has seventeen. */
const SIZES = [1, 68, 685] as const;

const COLD_BYTES_AT_ONE = 110_000;
const MOST_OF_MINISEARCH = 0.5;
const KEYSTROKE_MS = 50;
const LARGE = 10_000;

interface Cost {
	readonly bytes: number;
	readonly ms: number;
}

/**
 * What the first search and every further keystroke cost a reader, beside MiniSearch with a whole
 * index, in the same browser run. Arguments are numbers of articles.
 */
export const measure: Suite = async (argv, say) => {
	const sizes = argv.length > 0 ? argv.map(Number) : SIZES;
	const browser = await chromium.launch({
		...(executablePath !== undefined && { executablePath }),
		args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
	});
	const figures: Figure[] = [];
	try {
		for (const articles of sizes) {
			say(`${articles.toLocaleString('en')} articles: building`);
			const outDir = path.join(cacheFolder, 'search', String(articles));
			await measureRun([process.execPath, 'src/cli/main.ts', 'build'], {
				cwd: root,
				env: { CONTENT_DIR: await contentOf({ articles }), OUT_DIR: outDir },
			});
			figures.push(...(await measureSite(browser, outDir, say)));
		}
	} finally {
		await browser.close();
	}
	return figures;
};

async function measureSite(
	browser: Browser,
	outDir: string,
	say: (progress: string) => void
): Promise<Figure[]> {
	const { quotes } = JSON.parse(readFileSync(path.join(outDir, 'data/quotes.json'), 'utf8')) as {
		quotes: { id: string; article: string; text: string }[];
	};
	const label = `${quotes.length.toLocaleString('en')} quotations`;
	const word = typicalWord(quotes.map(({ text }) => text));
	say(`${label}: searching for “${word}”`);
	const host = await serveCompressed(outDir, miniSearchFiles(quotes));
	// The offline worker would fetch the whole edition beside what is measured.
	const context = await browser.newContext({ serviceWorkers: 'block' });
	try {
		const page = await context.newPage();
		const cold = await ours(page, host, word);
		const strokes = await keystrokes(page, word);
		const warm = await ours(page, host, word);
		const mini = await context.newPage();
		const miniCold = await theirs(mini, host, word);
		const miniStrokes = await miniKeystrokes(mini, word);
		const miniWarm = await theirs(mini, host, word);
		const isLarge = quotes.length > LARGE;
		const name = (what: string): string => `${label}: ${what}`;
		const beside = (value: number): Figure['beside'] => ({ name: 'MiniSearch', value });
		return [
			{
				name: name('first search cold, bytes'),
				value: cold.bytes,
				unit: 'B',
				beside: beside(miniCold.bytes),
				...(quotes.length < 100 && { goal: { value: COLD_BYTES_AT_ONE } }),
				...(isLarge && { goal: { ratio: MOST_OF_MINISEARCH } }),
			},
			{ name: name('first search cold'), value: cold.ms, unit: 'ms', beside: beside(miniCold.ms) },
			{
				name: name('first search warm, bytes'),
				value: warm.bytes,
				unit: 'B',
				beside: beside(miniWarm.bytes),
			},
			{ name: name('first search warm'), value: warm.ms, unit: 'ms', beside: beside(miniWarm.ms) },
			{
				name: name('keystroke to painted results, median'),
				value: median(strokes),
				unit: 'ms',
				beside: beside(median(miniStrokes)),
				goal: { value: KEYSTROKE_MS },
			},
			{
				name: name('keystroke to painted results, slowest'),
				value: Math.max(...strokes),
				unit: 'ms',
				beside: beside(Math.max(...miniStrokes)),
			},
		];
	} finally {
		await context.close();
		await host.stop();
	}
}

/** From the wish to search to results on the screen, and all that came over the line for it. */
async function ours(page: Page, host: CompressedHost, word: string): Promise<Cost> {
	await page.goto(`${host.url}claims/`);
	await host.quiet();
	const before = host.sent();
	const ms = await page.evaluate(async (text) => {
		const from = performance.now();
		document.querySelector<HTMLElement>('search-opener button')?.click();
		const seen = (selector: string): Promise<HTMLElement> =>
			new Promise((resolve) => {
				const look = (): void => {
					const element = document.querySelector<HTMLElement>(selector);
					if (element === null) requestAnimationFrame(look);
					else resolve(element);
				};
				look();
			});
		const field = (await seen('search-box input[role=searchbox]')) as HTMLInputElement;
		field.value = text;
		field.dispatchEvent(new InputEvent('input', { bubbles: true }));
		await seen(`[data-search-results][data-query=${JSON.stringify(text)}] [data-kind]`);
		await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
		return performance.now() - from;
	}, word);
	await host.quiet();
	return { bytes: host.sent() - before, ms };
}

/** Each further letter of a word: from the key to results on the screen. */
function keystrokes(page: Page, word: string): Promise<number[]> {
	return page.evaluate(async (text) => {
		const field = document.querySelector<HTMLInputElement>('search-box input[role=searchbox]');
		const results = document.querySelector<HTMLElement>('[data-search-results]');
		const times: number[] = [];
		// The first round warms the parts of the index that the letters need.
		for (const isMeasured of [false, true]) {
			for (let length = 2; length <= text.length; length += 1) {
				if (field === null || results === null) return [];
				const typed = text.slice(0, length);
				delete results.dataset['query'];
				const from = performance.now();
				field.value = typed;
				field.dispatchEvent(new InputEvent('input', { bubbles: true }));
				while (results.dataset['query'] !== typed)
					await new Promise((resolve) => setTimeout(resolve));
				await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
				if (isMeasured) times.push(performance.now() - from);
			}
		}
		return times;
	}, word);
}

async function theirs(page: Page, host: CompressedHost, word: string): Promise<Cost> {
	const before = host.sent();
	await page.goto(`${host.url}minisearch/`);
	const ms = await page.evaluate(
		(text) => (window as unknown as { first(text: string): Promise<number> }).first(text),
		word
	);
	await host.quiet();
	return { bytes: host.sent() - before, ms };
}

function miniKeystrokes(page: Page, word: string): Promise<number[]> {
	return page.evaluate(
		(text) => (window as unknown as { strokes(text: string): Promise<number[]> }).strokes(text),
		word
	);
}

/** A word that a fair share of quotations has: neither everywhere nor nearly nowhere. */
function typicalWord(texts: readonly string[]): string {
	const counts = new Map<string, number>();
	for (const text of texts)
		for (const word of new Set(fold(text).split(' ')))
			if (word.length > 5) counts.set(word, (counts.get(word) ?? 0) + 1);
	const common = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
	return common[Math.floor(common.length / 10)]?.[0] ?? 'security';
}

/** MiniSearch as a page would use it: the library, and the whole index of all quotations as JSON. */
function miniSearchFiles(
	quotes: readonly { readonly id: string; readonly article: string; readonly text: string }[]
): Map<string, string> {
	const options = { fields: ['text'], storeFields: ['text', 'article'] };
	const index = new MiniSearch(options);
	index.addAll(quotes.map((quote, id) => ({ ...quote, id })));
	const library = readFileSync(path.join(root, 'node_modules/minisearch/dist/es/index.js'), 'utf8');
	const script = `
		import MiniSearch from './library.js';
		const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
		const list = document.querySelector('ol');
		let index;
		const show = async (text) => {
			const found = index.search(text, { prefix: true, combineWith: 'AND' }).slice(0, 20);
			list.replaceChildren(...found.map(({ text }) => Object.assign(document.createElement('li'), { textContent: text })));
			await painted();
		};
		window.first = async (text) => {
			const from = performance.now();
			index = await MiniSearch.loadJSONAsync(await (await fetch('index.json')).text(), ${JSON.stringify(options)});
			await show(text);
			return performance.now() - from;
		};
		window.strokes = async (text) => {
			const times = [];
			for (let length = 2; length <= text.length; length += 1) {
				const from = performance.now();
				await show(text.slice(0, length));
				times.push(performance.now() - from);
			}
			return times;
		};`;
	return new Map([
		[
			'/minisearch/',
			'<!doctype html><title>MiniSearch</title><ol></ol><script type="module" src="page.js"></script>',
		],
		['/minisearch/page.js', script],
		['/minisearch/library.js', library],
		['/minisearch/index.json', JSON.stringify(index)],
	]);
}

function median(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
