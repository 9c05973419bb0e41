import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { folderOf } from '../sites.ts';
import { askForAll, firstQuote, quotesOf } from './ask-search.ts';
import { expect, test } from './site-test.ts';

const folder = folderOf('edition');
const file = path.join(folder, 'edition.html');
const address = pathToFileURL(file).href;
const MOST_BYTES = 100_000;

test('opens from disk and makes no request', async ({ page }) => {
	const requests: string[] = [];
	const faults: string[] = [];
	page.on('request', (request) => requests.push(request.url()));
	page.on('pageerror', (error) => faults.push(error.message));
	page.on('console', (message) => {
		if (message.type() === 'error') faults.push(message.text());
	});
	await page.goto(address);
	await firstQuote(page, 'security');
	await page.waitForTimeout(300);
	expect(requests).toEqual([address]);
	expect(faults).toEqual([]);
});

test('every quotation is the first one found, however it is asked for', async ({ page }) => {
	test.setTimeout(300_000);
	await page.goto(address);
	const { lines, missed } = await askForAll(page, quotesOf(folder), 11);
	console.log(lines.map((line) => `edition.html, ${line}`).join('\n'));
	expect(missed).toEqual([]);
});

test('a result lands on its words, marks them, and Back leads to the search', async ({ page }) => {
	await page.goto(address);
	const quotes = quotesOf(folder);
	let landed = 0;
	for (const { text, url } of quotes) {
		await firstQuote(page, text);
		await page.locator('[data-search-results] [data-kind=quote] a').first().click();
		await expect(page.locator('mark.found').first()).toBeInViewport();
		if (new URL(page.url()).hash === new URL(url, 'http://x').hash) landed += 1;
	}
	await page.goBack();
	await expect(page.locator('search-box input[role=searchbox]')).not.toHaveValue('');
	console.log(`edition.html, landed on the words: ${landed} of ${quotes.length}`);
	expect(landed).toBe(quotes.length);
});

test('holds what the site holds, of the same version and date', async ({ page, host }) => {
	const { edition } = JSON.parse(readFileSync(path.join(folder, 'data/edition.json'), 'utf8')) as {
		edition: { version: string };
	};
	await page.goto(address);
	await expect(page.locator('header code')).toHaveText(edition.version);
	const date = await page.locator('header time').first().getAttribute('datetime');
	const server = await host('edition');
	await page.goto(`${server.url}about/data/`);
	await expect(page.getByRole('main')).toContainText(edition.version);
	expect(await page.locator('.colophon time').getAttribute('datetime')).toBe(date);
	await expect(page.getByRole('link', { name: 'Download for offline use' })).toBeVisible();
});

test('every link inside it leads somewhere', async ({ page }) => {
	await page.goto(address);
	const lost = await page.evaluate(() =>
		[...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]
			.map((link) => decodeURIComponent(link.hash.slice(1)))
			.filter((id) => document.getElementById(id) === null)
	);
	expect(lost).toEqual([]);
	const twice = await page.evaluate(() => {
		const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
		return ids.filter((id, index) => ids.indexOf(id) !== index);
	});
	expect(twice).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
	test(`has no accessibility fault that axe finds, ${colorScheme}`, async ({ page }) => {
		await page.emulateMedia({ colorScheme });
		await page.goto(address);
		await firstQuote(page, 'now nato adversary');
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
	});
}

test('a result opens its layer, though that was off', async ({ page }) => {
	await page.goto(address);
	const layer = page.locator('#layer-quotes');
	await layer.uncheck();
	const [quote] = quotesOf(folder);
	await firstQuote(page, quote?.text ?? '');
	await page.locator('[data-search-results] [data-kind=quote] a').first().click();
	await expect(page.locator('mark.found').first()).toBeInViewport();
	await expect(layer).toBeChecked();
});

test('reads without JavaScript', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(address);
	for (const { text } of quotesOf(folder))
		await expect(page.locator('#quotations')).toContainText(text);
	// A layer can be switched off without script.
	await page.locator('#layer-quotes').uncheck();
	const background = await page
		.locator('article q')
		.first()
		.evaluate((quote) => getComputedStyle(quote).backgroundColor);
	expect(background).toBe('rgba(0, 0, 0, 0)');
	await context.close();
});

test('is at most 100 kB compressed', () => {
	const bytes = gzipSync(readFileSync(file), { level: 9 }).length;
	console.log(`edition.html: ${bytes} bytes compressed, of at most ${MOST_BYTES}`);
	expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
});
