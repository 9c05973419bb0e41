import type { BrowserContext, Page } from '@playwright/test';
import { firstQuote } from './ask-search.ts';
import { expect, test } from './site-test.ts';
import { ADDED, DELETED, laterVersion, NEW_WORDS, retiredVersion } from './two-versions.ts';

test.use({ serviceWorkers: 'allow' });

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

/** What a browser does with workers that it wants to be rid of. */
async function stopWorkers(context: BrowserContext, page: Page): Promise<void> {
	const session = await context.newCDPSession(page);
	await session.send('ServiceWorker.enable');
	await session.send('ServiceWorker.stopAllWorkers');
	await session.detach();
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

/** Above 20 files, a few more than the first round of four: the install is under way. */
const UNDER_WAY = 20;

for (const name of ['fixture', 'nested'] as const) {
	test(`a new version of “${name}” is offered, taken at the reader’s word, and never mixed with the old`, async ({
		page,
		context,
		host,
	}) => {
		const later = await laterVersion();
		const server = await host(name);
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
		// And the same without the host; of what is deleted nothing is left.
		await server.stop();
		const offline = await wordsShown(page, server.url);
		expect(offline.page).toContain(NEW_WORDS);
		expect(offline.search).toContain(NEW_WORDS);
		await page.goto(server.url + DELETED);
		await expect(page.locator('h1')).toHaveText('This is not on the record.');
		await other.close();
	});
}

test('a page that only the later version has meets no index of the old one', async ({
	page,
	context,
	host,
}) => {
	const later = await laterVersion();
	const server = await host('fixture');
	await page.goto(server.url);
	await saved(page);
	server.show(later);
	const found = async (): Promise<string> => {
		await page.keyboard.press('/');
		await firstQuote(page, 'wins every single winter');
		return page.locator('[data-kind=quote] .result-words').first().innerText();
	};
	await page.goto(server.url + ADDED);
	expect(await found()).toContain(NEW_WORDS);
	// Nor after the browser has stopped the worker in between.
	await page.goto(server.url + ADDED);
	await stopWorkers(context, page);
	expect(await found()).toContain(NEW_WORDS);
	await page.goto(server.url + ARTICLE);
	expect(await found()).toContain('The silt wins');
});

test('an install that is killed midway leaves the old version whole', async ({
	page,
	context,
	host,
}) => {
	const later = await laterVersion();
	const server = await host('fixture');
	await page.goto(server.url);
	await saved(page);
	server.show(later);
	server.delay(150);
	let asked = 0;
	server.refuse(() => {
		asked += 1;
		return false;
	});
	const looking = lookForUpdate(page);
	await expect.poll(() => asked, { timeout: 30_000 }).toBeGreaterThan(UNDER_WAY);
	await stopWorkers(context, page);
	server.delay(0);
	await looking;
	await expect(page.getByRole('button', { name: 'Show the new version' })).toHaveCount(0);
	await server.stop();
	const words = await wordsShown(page, server.url);
	expect(words.page).toContain('The silt wins');
	expect(words.search).toContain('The silt wins');
});

test('an install that breaks off leaves the old version whole, and the next one goes on', async ({
	page,
	host,
}) => {
	const later = await laterVersion();
	const server = await host('fixture');
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

test('without room for a new version the old one stays, and nothing is said', async ({
	page,
	context,
	host,
}) => {
	const later = await laterVersion();
	const server = await host('fixture');
	await page.goto(server.url);
	await saved(page);
	const said = await page.locator('offline-status').innerText();
	const session = await context.newCDPSession(page);
	await session.send('Storage.overrideQuotaForOrigin', {
		origin: new URL(server.url).origin,
		quotaSize: 1000,
	});
	server.show(later);
	let asked = 0;
	server.refuse(() => {
		asked += 1;
		return false;
	});
	await lookForUpdate(page);
	await expect.poll(() => asked).toBeGreaterThan(2);
	await page.waitForTimeout(500);
	await expect(page.getByRole('button', { name: 'Show the new version' })).toHaveCount(0);
	await expect(page.locator('offline-status')).toHaveText(said);
	await server.stop();
	const words = await wordsShown(page, server.url);
	expect(words.page).toContain('The silt wins');
	expect(words.search).toContain('The silt wins');
});

test('the script that retires the worker deletes what it saved and brings open pages from the host', async ({
	page,
	context,
	host,
}) => {
	const server = await host('fixture');
	await page.goto(server.url);
	await saved(page);
	const other = await context.newPage();
	await other.goto(server.url + ARTICLE);
	// An edition in a folder below has an address that begins alike.
	const neighbour = `workbox-precache-v2-${server.url}a/b/`;
	await page.evaluate((name) => caches.open(name), neighbour);
	server.show(retiredVersion());
	await Promise.all([
		page.waitForEvent('load'),
		other.waitForEvent('load'),
		page.reload().catch(() => null),
	]);
	const left = (): Promise<{ caches: string[]; isControlled: boolean }> =>
		page.evaluate(async () => ({
			caches: await caches.keys(),
			isControlled: navigator.serviceWorker.controller !== null,
		}));
	await expect.poll(left).toEqual({ caches: [neighbour], isControlled: false });
	// No page goes round in circles, and the next visit is the host's.
	let loads = 0;
	other.on('load', () => (loads += 1));
	await page.waitForTimeout(1000);
	expect(loads).toBeLessThanOrEqual(1);
	await page.goto(server.url + ARTICLE);
	await expect.poll(left).toEqual({ caches: [neighbour], isControlled: false });
	await server.stop();
	await expect(page.reload()).rejects.toThrow(/ERR_CONNECTION_REFUSED/u);
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
