import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type Page } from '@playwright/test';
import { fold } from '../../src/components/search/fold.ts';
import { CHROMIUM_FLAGS, findChromium } from './browser.ts';
import { serveCompressed, type CompressedHost } from './compressed-host.ts';
import type { Figure, Suite } from './figure.ts';
import { builtSite } from './folders.ts';
import { makePeerPages, peerNames, SEARCH_PEERS } from './search-peers.ts';

/** About 17, 1,150 and 11,600 quotations: each generated article has seventeen. */
const SIZES = [1, 68, 685] as const;

const COLD_BYTES_AT_ONE = 110_000;
const MOST_OF_MINISEARCH = 0.5;
const KEYSTROKE_MS = 50;
const LARGE = 10_000;
/** So many exact phrases, of so many words each, are looked for. */
const PHRASES = 50;
const PHRASE_WORDS = 3;

const TYPED_WORDS: Readonly<Record<keyof Typed, string>> = {
	word: 'a word',
	quotation: 'a quotation',
	slip: 'a quotation with a slip',
};

interface Quote {
	readonly url: string;
	readonly text: string;
}

interface Cost {
	readonly bytes: number;
	readonly ms: number;
}

/** What is typed letter by letter. */
interface Typed {
	readonly word: string;
	readonly quotation: string;
	readonly slip: string;
}

/** What one search of ours or of a peer costs and finds. */
interface Measured {
	readonly cold: Cost;
	readonly warm: Cost;
	/** Letter by letter: a word, a whole quotation, and one with a slip in it. */
	readonly strokes: Readonly<Record<keyof Typed, readonly number[]>>;
	/** For each phrase the numbers of the quotations found. */
	readonly found: readonly (readonly number[])[];
}

/**
 * What the first search and every further keystroke cost a reader, and whether exact phrases are
 * found, beside libraries with a whole index, in the same browser run. Arguments are numbers of
 * articles.
 */
export const measure: Suite = async (argv, say) => {
	const sizes = argv.length > 0 ? argv.map(Number) : SIZES;
	const browser = await chromium.launch({
		executablePath: findChromium(),
		args: [...CHROMIUM_FLAGS],
	});
	const figures: Figure[] = [];
	try {
		for (const articles of sizes) {
			say(`${articles.toLocaleString('en')} articles: building`);
			figures.push(...(await measureSite(browser, await builtSite({ articles }), say)));
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
		quotes: readonly Quote[];
	};
	const texts = quotes.map(({ text }) => text);
	const label = `${quotes.length.toLocaleString('en')} quotations`;
	const typed = typedIn(texts);
	const phrases = phrasesOf(texts);
	const files = await makePeerPages(texts, say);
	const host = await serveCompressed(outDir, files);
	// The offline worker would fetch the whole edition beside what is measured.
	const context = await browser.newContext({ serviceWorkers: 'block' });
	const figures: Figure[] = [];
	try {
		say(`${label}: searching for “${typed.word}” and ${phrases.length} phrases`);
		const ours = await measureOurs(await context.newPage(), host, typed, phrases, quotes);
		for (const peer of peerNames) {
			say(`${label}: the same in ${SEARCH_PEERS[peer]}`);
			const page = await context.newPage();
			const theirs = await measurePeer(page, host, peer, typed, phrases);
			await page.close();
			const index = gzipSync(files.get(`/${peer}/index.json`) ?? '', { level: 9 }).length;
			figures.push(...compare(label, ours, theirs, peer, index, texts, phrases));
		}
	} finally {
		await context.close();
		await host.stop();
	}
	return figures;
}

function compare(
	label: string,
	ours: Measured,
	theirs: Measured,
	peer: keyof typeof SEARCH_PEERS,
	index: number,
	texts: readonly string[],
	phrases: readonly string[]
): Figure[] {
	const isFirst = peer === 'minisearch';
	const isLarge = texts.length > LARGE;
	const row = (
		what: string,
		unit: string,
		value: number,
		other: number,
		goal?: Figure['goal']
	): Figure => ({
		name: `${label}: ${what}`,
		value,
		unit,
		beside: { name: SEARCH_PEERS[peer], value: other },
		...(isFirst && goal !== undefined && { goal }),
	});
	const right = judge(ours.found, texts, phrases);
	const peerRight = judge(theirs.found, texts, phrases);
	return [
		row(
			'first search cold, all bytes',
			'B',
			ours.cold.bytes,
			theirs.cold.bytes,
			texts.length < 100 ? { value: COLD_BYTES_AT_ONE } : undefined
		),
		row(
			'first search cold, all bytes, beside the whole index alone',
			'B',
			ours.cold.bytes,
			index,
			isLarge ? { ratio: MOST_OF_MINISEARCH } : undefined
		),
		row('first search cold', 'ms', ours.cold.ms, theirs.cold.ms),
		row('first search warm, all bytes', 'B', ours.warm.bytes, theirs.warm.bytes),
		row('first search warm', 'ms', ours.warm.ms, theirs.warm.ms),
		...(Object.keys(TYPED_WORDS) as (keyof Typed)[]).flatMap((what) => {
			const [own, other] = [ours.strokes[what], theirs.strokes[what]];
			const goal = { value: KEYSTROKE_MS };
			const name = `keystroke to painted results, ${TYPED_WORDS[what]}`;
			return [
				row(`${name}, median`, 'ms', median(own), median(other), goal),
				row(`${name}, slowest`, 'ms', Math.max(...own), Math.max(...other), goal),
			];
		}),
		row('exact phrases, quotations missed', '%', right.missed, peerRight.missed, { value: 0 }),
		row('exact phrases, results without the phrase', '%', right.wrong, peerRight.wrong),
	];
}

async function measureOurs(
	page: Page,
	host: CompressedHost,
	typed: Typed,
	phrases: readonly string[],
	quotes: readonly Quote[]
): Promise<Measured> {
	const cold = await firstSearch(page, host, typed.word);
	const strokes = {
		word: await keystrokes(page, typed.word),
		quotation: await keystrokes(page, typed.quotation),
		slip: await keystrokes(page, typed.slip),
	};
	const warm = await firstSearch(page, host, typed.word);
	const numbers = new Map(quotes.map(({ url }, number) => [placeOf(url), number]));
	const addresses = await findPhrases(page, phrases);
	const found = addresses.map((all) => all.map((url) => numbers.get(placeOf(url)) ?? -1));
	return { cold, warm, strokes, found };
}

/** Article and anchor: what tells a quotation's address from all others. */
function placeOf(url: string): string {
	const { pathname, hash } = new URL(url, 'http://localhost');
	return pathname + hash;
}

/** From the wish to search to results on the screen, and all that came over the line for it. */
async function firstSearch(page: Page, host: CompressedHost, word: string): Promise<Cost> {
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
				const shown = new Promise<void>((resolve) => {
					const observer = new MutationObserver(() => {
						if (results.dataset['query'] !== typed) return;
						observer.disconnect();
						resolve();
					});
					observer.observe(results, { attributes: true });
				});
				const from = performance.now();
				field.value = typed;
				field.dispatchEvent(new InputEvent('input', { bubbles: true }));
				await shown;
				await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
				if (isMeasured) times.push(performance.now() - from);
			}
		}
		return times;
	}, word);
}

/** For each phrase, in double quotes, the addresses of all quotations found. */
function findPhrases(page: Page, phrases: readonly string[]): Promise<string[][]> {
	return page.evaluate(async (all) => {
		const field = document.querySelector<HTMLInputElement>('search-box input[role=searchbox]');
		const results = document.querySelector<HTMLElement>('[data-search-results]');
		if (field === null || results === null) return [];
		const until = async (isSo: () => boolean): Promise<void> => {
			while (!isSo()) await new Promise((resolve) => setTimeout(resolve));
		};
		const found: string[][] = [];
		for (const phrase of all) {
			field.value = `"${phrase}"`;
			field.dispatchEvent(new InputEvent('input', { bubbles: true }));
			await until(() => results.dataset['query'] === field.value);
			const shown = (): HTMLAnchorElement[] => [
				...results.querySelectorAll<HTMLAnchorElement>('[data-kind=quote] a'),
			];
			const more = (): HTMLElement | null =>
				results.querySelector<HTMLElement>('section:has([data-kind=quote]) > button');
			while (more() !== null) {
				const before = shown().length;
				more()?.click();
				await until(() => shown().length > before);
			}
			found.push(shown().map(({ href }) => href));
		}
		return found;
	}, phrases);
}

/** What a peer's page offers. */
interface PeerWindow {
	first(text: string): Promise<number>;
	strokes(text: string): Promise<number[]>;
	findAll(phrases: readonly string[]): Promise<number[][]>;
}

async function measurePeer(
	page: Page,
	host: CompressedHost,
	peer: string,
	typed: Typed,
	phrases: readonly string[]
): Promise<Measured> {
	const first = async (): Promise<Cost> => {
		await page.goto(`${host.url}${peer}/`);
		await host.quiet();
		const before = host.sent();
		const ms = await page.evaluate(
			(text) => (window as unknown as PeerWindow).first(text),
			typed.word
		);
		await host.quiet();
		return { bytes: host.sent() - before, ms };
	};
	const cold = await first();
	const type = (text: string): Promise<number[]> =>
		page.evaluate((letters) => (window as unknown as PeerWindow).strokes(letters), text);
	const strokes = {
		word: await type(typed.word),
		quotation: await type(typed.quotation),
		slip: await type(typed.slip),
	};
	const warm = await first();
	const found = await page.evaluate(
		(all) => (window as unknown as PeerWindow).findAll(all),
		phrases
	);
	return { cold, warm, strokes, found };
}

/** A typical word, the quotation in the middle, and the same with a wrong letter in its middle. */
function typedIn(texts: readonly string[]): Typed {
	const quotation = texts[Math.floor(texts.length / 2)] ?? '';
	const at = Math.floor(quotation.length / 2);
	const wrong = quotation[at] === 'x' ? 'y' : 'x';
	return {
		word: typicalWord(texts),
		quotation,
		slip: quotation.slice(0, at) + wrong + quotation.slice(at + 1),
	};
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

/** Words that stand in a row in some quotation, from quotations all over the edition. */
function phrasesOf(texts: readonly string[]): string[] {
	const phrases = Array.from({ length: PHRASES }, (_none, number) => {
		const words = fold(texts[Math.floor((number * texts.length) / PHRASES)] ?? '').split(' ');
		const last = Math.max(0, words.length - PHRASE_WORDS);
		const at = number % (last + 1);
		return words.slice(at, at + PHRASE_WORDS).join(' ');
	});
	return [...new Set(phrases)];
}

/** How many of the quotations that have a phrase were missed, and how many results lack it, in %. */
function judge(
	found: readonly (readonly number[])[],
	texts: readonly string[],
	phrases: readonly string[]
): { readonly missed: number; readonly wrong: number } {
	const folded = texts.map((text) => ` ${fold(text)} `);
	const count = { expected: 0, missed: 0, shown: 0, wrong: 0 };
	phrases.forEach((phrase, at) => {
		const shown = new Set(found[at]);
		const expected = folded.flatMap((text, number) =>
			text.includes(` ${phrase} `) ? [number] : []
		);
		count.expected += expected.length;
		count.missed += expected.filter((number) => !shown.has(number)).length;
		count.shown += shown.size;
		count.wrong += [...shown].filter((number) => !expected.includes(number)).length;
	});
	const percent = (part: number, all: number): number => (all === 0 ? 0 : (100 * part) / all);
	return {
		missed: percent(count.missed, count.expected),
		wrong: percent(count.wrong, count.shown),
	};
}

function median(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
