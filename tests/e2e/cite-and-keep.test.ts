import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { readCell } from '../../src/export/csv-cell.ts';
import { expect, test } from './site-test.ts';

const ARTICLE = 'articles/harbour-closed/';
const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;
const clipboard = (page: Page): Promise<string> =>
	page.evaluate(() => navigator.clipboard.readText());
const textOf = async (file: Download): Promise<string> => readFileSync(await file.path(), 'utf8');

test.use({
	permissions: ['clipboard-read', 'clipboard-write'],
	colorScheme: 'light',
	serviceWorkers: 'allow',
});

async function openNote(page: Page, anchor: string): Promise<void> {
	await page
		.locator(`#${anchor}`)
		.first()
		.click({ position: { x: 12, y: 8 } });
	await expect(page.locator('quote-actions').first()).toBeVisible();
}

test('copies the link and every form of a citation', async ({ page, host }) => {
	const { url } = await host();
	const address = `${url}${ARTICLE}#q-silt`;
	await page.goto(url + ARTICLE);
	await openNote(page, 'q-silt');
	await page.getByRole('button', { name: 'Copy link' }).click();
	await expect(page.getByText('Copied')).toBeVisible();
	expect(await clipboard(page)).toBe(address);

	await page.locator('quote-actions a').first().click();
	const forms = page.locator('quote-actions citation-forms [data-form]');
	await expect(forms).toHaveCount(8);
	for (const form of await forms.all()) {
		const id = (await form.getAttribute('data-form')) ?? '';
		// What is code is folded away, its button too.
		const summary = form.locator('summary');
		if ((await summary.count()) > 0) await summary.click();
		await form.getByRole('button').click();
		await expect(form.getByRole('button')).toHaveText('Copied');
		const copied = await clipboard(page);
		expect(copied, id).toContain('Ruth Adler');
		expect(copied.replaceAll('\\', ''), id).toContain(address);
		if (id === 'csl-json')
			expect(JSON.parse(copied)).toMatchObject([{ type: 'article-newspaper', URL: address }]);
	}
});

test('copies the citation of a claim on its page', async ({ page, host }) => {
	const { url } = await host();
	await page.goto(`${url}claims/harbour-silts-up/`);
	await page.getByText('Cite this claim').click();
	const form = page.locator('[data-form=html]');
	await form.getByText('HTML').click();
	await form.getByRole('button').click();
	await expect(form.getByRole('button')).toHaveText('Copied');
	const copied = await clipboard(page);
	expect(copied).toContain(`<blockquote cite="${url}claims/harbour-silts-up/">`);
	// Put into another page it is text with a link, and nothing else.
	await page.setContent(copied);
	await expect(page.locator('blockquote')).toContainText('silt');
	await expect(page.getByRole('link')).toHaveAttribute('href', `${url}claims/harbour-silts-up/`);
});

test('keeps quotations in the basket and gives them away in four formats', async ({
	page,
	host,
}) => {
	const { url } = await host();
	await page.goto(url + ARTICLE);
	for (const anchor of ['q-silt', 'q-letter']) {
		await openNote(page, anchor);
		await page.getByRole('button', { name: 'Keep' }).click();
		await expect(page.getByRole('button', { name: 'Kept' })).toBeVisible();
		await page.keyboard.press('Escape');
	}
	await page.goto(`${url}basket/`);
	await page.reload();
	await expect(page.getByRole('status').filter({ hasText: '2 kept' })).toBeVisible();
	await expect(page.locator('quote-basket blockquote').first()).toContainText('The silt wins');

	const take = async (name: string): Promise<string> => {
		const started = page.waitForEvent('download');
		await page.getByRole('button', { name, exact: true }).click();
		return textOf(await started);
	};
	const addresses = [`${url}${ARTICLE}#q-silt`, `${url}${ARTICLE}#q-letter`];

	const rows = parse<Record<string, string>>(await take('CSV'), { bom: true, columns: true });
	expect(rows.map((row) => row['url'])).toEqual(addresses);
	expect(rows.map((row) => readCell(row['speaker'] ?? ''))).toEqual(['Ruth Adler', 'Jan Bakker']);
	expect(rows[0]).toMatchObject({
		words: 'The silt wins, every single winter.',
		date: '2023-03-05',
		paragraph: '1',
	});

	const works = JSON.parse(await take('CSL-JSON')) as { URL: string; note: string }[];
	expect(works.map((one) => one.URL)).toEqual(addresses);
	expect(works[1]?.note).toContain('Jan Bakker');

	const markdown = await take('Markdown');
	expect(markdown.match(/^> “/gmu)).toHaveLength(2);
	for (const address of addresses) expect(markdown).toContain(`](${address})`);

	const bibtex = await take('BibTeX');
	expect(bibtex.match(/^@article\{/gmu)).toHaveLength(2);
	if (hasPandoc) {
		const args = ['-f', 'bibtex', '-t', 'csljson'];
		const read = JSON.parse(execFileSync('pandoc', args, { input: bibtex, encoding: 'utf8' })) as {
			URL: string;
		}[];
		expect(read.map((one) => one.URL).sort()).toEqual([...addresses].sort());
	}

	await page.getByRole('button', { name: 'Remove' }).first().click();
	await expect(page.getByRole('status').filter({ hasText: '1 kept' })).toBeVisible();
	await page.getByRole('button', { name: 'Empty the basket' }).click();
	await expect(page.getByText('Nothing is kept yet.')).toBeVisible();
	expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('draws a quotation as a picture when asked, without asking the host', async ({
	page,
	host,
}) => {
	const { url } = await host();
	await page.goto(`${url}${ARTICLE}cite/`);
	await expect(page.locator('html')).toHaveAttribute('data-offline', 'ready', { timeout: 30_000 });
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	const started = page.waitForEvent('download');
	await page.locator('#q-silt').getByRole('button', { name: 'Make a picture' }).click();
	const png = readFileSync(await (await started).path());
	expect(asked.filter((one) => !one.startsWith('blob:'))).toEqual([]);
	expect(png.subarray(1, 4).toString()).toBe('PNG');
	expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
	// Drawn letters take more bytes than an empty picture of this size.
	expect(png.length).toBeGreaterThan(8_000);
});
