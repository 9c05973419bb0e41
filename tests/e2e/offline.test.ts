import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { fold } from '../../src/components/search/fold.ts';
import { folderOf, type SiteName } from '../sites.ts';
import { askForAll, firstQuote, quotesOf } from './ask-search.ts';
import { expect, test } from './site-test.ts';

test.use({ serviceWorkers: 'allow' });

async function saved(page: Page): Promise<void> {
	await expect(page.locator('html')).toHaveAttribute('data-offline', 'ready', { timeout: 30_000 });
}

function pagesOf(name: SiteName): string[] {
	return (readdirSync(folderOf(name), { recursive: true }) as string[])
		.filter((file) => file.endsWith('index.html'))
		.map((file) => file.replace(/index\.html$/u, ''));
}

test('a quiet line tells how far saving is, and then that it is done', async ({ page, host }) => {
	const server = await host('fixture');
	await page.addInitScript(() => {
		const said: string[] = [];
		Object.assign(window, { said });
		new MutationObserver(() => {
			const text = document.querySelector('offline-status')?.textContent ?? '';
			if (text !== '' && said.at(-1) !== text) said.push(text);
		}).observe(document, { childList: true, subtree: true, characterData: true });
	});
	server.delay(20);
	await page.goto(server.url);
	await saved(page);
	const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
	const steps = said.flatMap((text) => {
		const found = /^Saving for offline: (\d+) of (\d+)$/u.exec(text);
		return found === null ? [] : [{ done: Number(found[1]), all: Number(found[2]) }];
	});
	expect(steps.length).toBeGreaterThan(10);
	expect(
		steps.every(({ done, all }, at) => done <= all && done >= (steps[at - 1]?.done ?? 0))
	).toBe(true);
	expect(said.at(-1)).toBe('Saved: this edition can be read and searched offline.');
});

for (const name of ['edition', 'nested'] as const) {
	test(`after one visit every page of “${name}” opens without the host`, async ({ page, host }) => {
		test.setTimeout(180_000);
		const server = await host(name);
		await page.goto(server.url);
		await saved(page);
		await server.stop();
		const pages = pagesOf(name);
		let open = 0;
		for (const path of pages) {
			const response = await page.goto(server.url + path, { waitUntil: 'domcontentloaded' });
			if (response?.ok() === true && (await page.locator('h1').count()) === 1) open += 1;
		}
		console.log(`${name}: ${open} of ${pages.length} pages open offline`);
		expect(open).toBe(pages.length);
	});
}

test('without the host every quotation is the first one found, however it is asked for', async ({
	page,
	host,
}) => {
	test.setTimeout(300_000);
	const server = await host('edition');
	await page.goto(server.url);
	await saved(page);
	await server.stop();
	await page.goto(`${server.url}claims/`);
	await page.keyboard.press('/');
	const quotes = quotesOf(folderOf('edition'));
	const { lines, missed } = await askForAll(page, quotes, 11);
	console.log(lines.join('\n'));
	expect(missed).toEqual([]);
});

for (const name of ['edition', 'nested'] as const) {
	test(`without the host a result of “${name}” lands on its words and marks them`, async ({
		page,
		host,
	}) => {
		const server = await host(name);
		await page.goto(server.url);
		await saved(page);
		await server.stop();
		const quotes = quotesOf(folderOf(name));
		const missed: string[] = [];
		for (const { text } of quotes) {
			await page.goto(`${server.url}search/`);
			await firstQuote(page, text);
			await page.locator('[data-search-results] [data-kind=quote] a').first().click();
			await expect(page.locator('mark.found').first()).toBeInViewport();
			const marked = await page.locator('mark.found').allTextContents();
			// A link inside a word parts its mark in two.
			const letters = (words: string): string => fold(words).replaceAll(' ', '');
			if (letters(marked.join(' ')) !== letters(text)) missed.push(text);
		}
		const landed = quotes.length - missed.length;
		console.log(`${name}: landed on the words: ${landed} of ${quotes.length}`);
		expect(missed).toEqual([]);
	});
}
