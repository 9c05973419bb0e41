import type { Page } from '@playwright/test';
import { firstQuote } from './ask-search.ts';
import { expect, test } from './site-test.ts';
import { DELETED, firstVersion, laterVersion, NEW_WORDS } from './two-versions.ts';

test.describe.configure({ timeout: 120_000 });

const ARTICLE = 'articles/harbour-closed/';

async function saved(page: Page): Promise<void> {
	await expect(page.locator('html')).toHaveAttribute('data-offline', 'ready', { timeout: 30_000 });
}

async function lookForUpdate(page: Page): Promise<void> {
	await page.evaluate(async () => {
		const registration = await navigator.serviceWorker.getRegistration();
		await registration?.update().catch(() => undefined);
	});
}

/** The words of the page and the words that search finds: both of one version. */
async function wordsShown(page: Page, url: string): Promise<{ page: string; search: string }> {
	await page.goto(url + ARTICLE);
	const inPage = await page.locator('#q-silt').textContent();
	await page.keyboard.press('/');
	await firstQuote(page, 'wins every single winter');
	const found = await page
		.locator('[data-search-results] [data-kind=quote] .result-words')
		.first()
		.textContent();
	return { page: inPage ?? '', search: found ?? '' };
}

test('a new version is offered, taken at the reader’s word, and never mixed with the old', async ({
	page,
	context,
	host,
}) => {
	const later = await laterVersion();
	const server = await host('fixture');
	server.show(firstVersion);
	await page.goto(server.url);
	await saved(page);
	const other = await context.newPage();
	await other.goto(server.url + ARTICLE);
	server.show(later);
	await lookForUpdate(page);
	const offer = page.getByRole('button', { name: 'Show the new version' });
	await expect(offer).toBeVisible({ timeout: 30_000 });
	// Until then the old version is whole, in pages and in search, though the host has the new one.
	const before = await wordsShown(other, server.url);
	expect(before.page).toContain('The silt wins');
	expect(before.search).toContain('The silt wins');
	await Promise.all([other.waitForEvent('load'), page.waitForEvent('load'), offer.click()]);
	const after = await wordsShown(other, server.url);
	expect(after.page).toContain(NEW_WORDS);
	expect(after.search).toContain(NEW_WORDS);
	// And the same without the host.
	await server.stop();
	const offline = await wordsShown(page, server.url);
	expect(offline.page).toContain(NEW_WORDS);
	expect(offline.search).toContain(NEW_WORDS);
	await page.goto(server.url + DELETED);
	await expect(page.locator('h1')).not.toHaveText(/method/iu);
	await other.close();
});

test('an install that breaks off leaves the old version whole, and the next one goes on', async ({
	page,
	host,
}) => {
	const later = await laterVersion();
	const server = await host('fixture');
	server.show(firstVersion);
	await page.goto(server.url);
	await saved(page);
	server.show(later);
	let asked = 0;
	server.refuse(() => {
		asked += 1;
		return asked > 12;
	});
	await lookForUpdate(page);
	await expect.poll(() => asked).toBeGreaterThan(12);
	await page.waitForTimeout(500);
	await expect(page.getByRole('button', { name: 'Show the new version' })).toHaveCount(0);
	const words = await wordsShown(page, server.url);
	expect(words.page).toContain('The silt wins');
	expect(words.search).toContain('The silt wins');
	await expect(page.locator('html')).toHaveAttribute('data-offline', 'ready');
	server.refuse(() => false);
	await page.goto(server.url);
	await lookForUpdate(page);
	await expect(page.getByRole('button', { name: 'Show the new version' })).toBeVisible({
		timeout: 30_000,
	});
});

test('a version that a deployment overtakes while it is being saved is not used', async ({
	page,
	host,
}) => {
	const later = await laterVersion();
	const server = await host('fixture');
	server.show(firstVersion);
	let asked = 0;
	server.refuse((path) => {
		asked += 1;
		if (asked === 60) server.show(later);
		return path === '';
	});
	await page.goto(`${server.url}claims/`);
	await page.waitForTimeout(1500);
	// Whatever is kept by now is one version.
	await page.goto(server.url + ARTICLE);
	const words = await wordsShown(page, server.url);
	expect(words.search.includes(NEW_WORDS)).toBe(words.page.includes(NEW_WORDS));
});

test('without room on the device the site works and says nothing alarming', async ({
	page,
	context,
	host,
}) => {
	const server = await host('fixture');
	const session = await context.newCDPSession(page);
	await session.send('Storage.overrideQuotaForOrigin', {
		origin: new URL(server.url).origin,
		quotaSize: 60_000,
	});
	const faults: string[] = [];
	page.on('pageerror', (error) => faults.push(error.message));
	await page.goto(server.url);
	await page.waitForTimeout(2500);
	await expect(page.locator('offline-status')).toHaveText('');
	await expect(page.locator('html')).not.toHaveAttribute('data-offline', 'ready');
	const words = await wordsShown(page, server.url);
	expect(words.search).toContain('The silt wins');
	expect(faults).toEqual([]);
});

test('without service workers the site works and says nothing', async ({ browser, host }) => {
	const server = await host('fixture');
	const context = await browser.newContext({ serviceWorkers: 'block' });
	const page = await context.newPage();
	const words = await wordsShown(page, server.url);
	expect(words.search).toContain('The silt wins');
	await expect(page.locator('offline-status')).toHaveText('');
	await context.close();
});
