import { parseHTML } from 'linkedom';
import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { executablePath } from '../playwright.config.ts';
import { folderOf, type SiteName } from '../sites.ts';
import { startServer, webServers, type RunningServer } from './web-servers.ts';

/** Which build is put where: the last was never told that it lives in a folder. */
const places: readonly { readonly site: SiteName; readonly base: string }[] = [
	{ site: 'fixture', base: '/' },
	{ site: 'nested', base: '/a/b/' },
	{ site: 'fixture', base: '/a/b/' },
];

/** Asks for every page, file and anchor that can be reached, and says what is wrong. */
async function crawl(start: string): Promise<{ pages: number; wrong: string[] }> {
	const wrong: string[] = [];
	const anchors = new Map<string, Set<string>>();
	const wanted: { page: string; anchor: string; from: string }[] = [];
	const queue = [start];
	const seen = new Set(queue);
	for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
		const response = await fetch(address);
		if (!response.ok) wrong.push(`${response.status} ${address}`);
		const isPage = (response.headers.get('content-type') ?? '').startsWith('text/html');
		const body = await response.text();
		if (!isPage) continue;
		const { document } = parseHTML(body);
		anchors.set(response.url, new Set([...document.querySelectorAll('[id]')].map((one) => one.id)));
		for (const element of document.querySelectorAll(
			'a[href], area[href], link[href], script[src], img[src]'
		)) {
			const target = new URL(
				element.getAttribute('href') ?? element.getAttribute('src') ?? '',
				response.url
			);
			const isOutside = !target.href.startsWith(start);
			if (isOutside) {
				if (target.host === new URL(start).host)
					wrong.push(`${response.url} leaves the site: ${target.href}`);
				continue;
			}
			const page = target.href.replace(/#.*$/u, '');
			if (target.hash.length > 1)
				wanted.push({ page, anchor: decodeURIComponent(target.hash.slice(1)), from: response.url });
			if (!seen.has(page)) queue.push(page);
			seen.add(page);
		}
	}
	for (const { page, anchor, from } of wanted) {
		if (anchors.get(page)?.has(anchor) !== true) wrong.push(`${from} → ${page}#${anchor}`);
	}
	return { pages: anchors.size, wrong };
}

let browser: Browser;
beforeAll(async () => {
	browser = await chromium.launch({
		...(executablePath !== undefined && { executablePath }),
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
		],
	});
});
afterAll(async () => {
	await browser.close();
});

/** Opens a page and tells what the console, the network and the policy complain of. */
async function complaintsOf(address: string, start: string): Promise<string[]> {
	const page = await browser.newPage();
	const found: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error' || message.type() === 'warning') found.push(message.text());
	});
	page.on('pageerror', (error) => found.push(error.message));
	page.on('request', (request) => {
		if (!request.url().startsWith(start) && !request.url().startsWith('data:'))
			found.push(`asks for ${request.url()}`);
	});
	await page.goto(address, { waitUntil: 'networkidle' });
	await page.close();
	return found;
}

/** Follows a search result on the host, then does the same without it. */
async function searchTwice(start: string): Promise<string[]> {
	const context = await browser.newContext();
	const page = await context.newPage();
	const found: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error' || message.type() === 'warning') found.push(message.text());
	});
	page.on('pageerror', (error) => found.push(error.message));
	const search = async (): Promise<void> => {
		await page.goto(`${start}claims/`);
		await page.keyboard.press('/');
		await page.locator('search-box input').first().fill('silt wins');
		await page.locator('[data-search-results] [data-kind=quote] a').first().click();
		await page.waitForURL(`${start}articles/harbour-closed/**`);
		await page.locator('#q-silt').first().waitFor();
	};
	await search();
	await page.locator('html[data-offline=ready]').waitFor({ timeout: 30_000 });
	await context.setOffline(true);
	await search();
	await page.goto(`${start}entities/`);
	if ((await page.locator('h1').count()) !== 1) found.push('no page without the host');
	await context.close();
	return found;
}

/** A server that is not installed has no address, and its tests are skipped. */
function addressOf(running: RunningServer | undefined): string {
	return running?.url ?? '';
}

describe.each(webServers)('on $name', (server) => {
	describe.each(places)('the $site site under $base', ({ site, base }) => {
		let running: RunningServer | undefined;
		beforeAll(async () => {
			if (server.isInstalled) running = await startServer(server, folderOf(site), base);
		});
		afterAll(async () => {
			await running?.stop();
		});

		test.skipIf(!server.isInstalled)(
			'has no broken link or anchor and never leaves its folder',
			async () => {
				const { pages, wrong } = await crawl(addressOf(running));
				expect(wrong).toEqual([]);
				expect(pages).toBeGreaterThan(10);
			}
		);

		test.skipIf(!server.isInstalled)('finds a page without its closing slash', async () => {
			const response = await fetch(`${addressOf(running)}about/data`);
			await response.text();
			expect(response.status).toBe(200);
			expect(new URL(response.url).pathname).toBe(`${base}about/data/`);
		});

		test.skipIf(!server.isInstalled || !server.isConfigured)(
			'sends the headers that the documentation promises',
			async () => {
				const page = await fetch(addressOf(running));
				await page.text();
				expect(page.headers.get('cache-control')).toBe('no-cache');
				expect(page.headers.get('x-content-type-options')).toBe('nosniff');
				expect(page.headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
				const script = /_astro\/[^"]+\.js/u.exec(
					await (await fetch(`${addressOf(running)}articles/harbour-closed/`)).text()
				)?.[0];
				const asset = await fetch(addressOf(running) + (script ?? ''));
				await asset.text();
				expect(asset.headers.get('cache-control')).toContain('immutable');
				const annotations = await fetch(
					`${addressOf(running)}articles/harbour-closed/annotations.jsonld`
				);
				await annotations.text();
				expect(annotations.headers.get('content-type')).toContain('application/ld+json');
			}
		);

		test.skipIf(
			!server.isInstalled || !server.isConfigured || (site === 'fixture' && base !== '/')
		)('shows its own page where there is none', async () => {
			const response = await fetch(`${addressOf(running)}no/such/page/`);
			expect(response.status).toBe(404);
			expect(await response.text()).toContain('</html>');
		});

		test.skipIf(!server.isInstalled)('searches, and does so without the host too', async () => {
			expect(await searchTwice(addressOf(running))).toEqual([]);
		});

		test.skipIf(!server.isInstalled)('is silent in a browser and asks nobody else', async () => {
			const paths = [
				'',
				'articles/harbour-closed/',
				'articles/harbour-closed/cite/',
				'search/?q=silt',
				'claims/',
				'about/data/',
				'basket/',
			];
			const start = addressOf(running);
			const found = await Promise.all(paths.map((one) => complaintsOf(start + one, start)));
			expect(found).toEqual(paths.map(() => []));
		});
	});
});

test.skipIf(webServers.every((one) => one.isInstalled))(
	'says which servers were not here to be tried',
	() => {
		const missing = webServers.filter((one) => !one.isInstalled).map((one) => one.name);
		console.log(`Not tried, for they are not installed: ${missing.join(', ')}.`);
		expect(missing.length).toBeLessThanOrEqual(webServers.length);
	}
);
