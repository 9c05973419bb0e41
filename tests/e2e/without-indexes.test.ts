import { expect, test } from './site-test.ts';

test.use({ serviceWorkers: 'allow' });

test('reads, follows and searches on a host that knows only files', async ({ page, host }) => {
	const { url } = await host('named');
	const missing: string[] = [];
	const complaints: string[] = [];
	page.on('response', (response) => {
		if (response.status() >= 400) missing.push(`${response.status()} ${response.url()}`);
	});
	page.on('console', (message) => {
		if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
	});
	await page.goto(`${url}index.html`);
	await page.getByRole('link', { name: 'Port Town closes its harbour' }).first().click();
	await expect(page).toHaveURL(/\/articles\/harbour-closed\/index\.html/u);
	await page.getByRole('link', { name: 'Claims' }).first().click();
	await expect(page).toHaveURL(/\/claims\/index\.html$/u);
	// The key is heard once the page's script has come.
	await page.waitForLoadState('load');
	await page.keyboard.press('/');
	await page.locator('search-box input').first().fill('silt wins');
	await page.locator('[data-search-results] [data-kind=quote] a').first().click();
	await expect(page).toHaveURL(/\/articles\/harbour-closed\/index\.html.*#q-silt/u);
	await expect(page.locator('#q-silt')).toBeInViewport();
	await expect(page.locator('html')).toHaveAttribute('data-offline', 'ready', { timeout: 30_000 });
	expect(missing).toEqual([]);
	expect(complaints).toEqual([]);
});

test('opens without the host too, by the names of its files', async ({ page, host }) => {
	const server = await host('named');
	await page.goto(`${server.url}index.html`);
	await expect(page.locator('html')).toHaveAttribute('data-offline', 'ready', { timeout: 30_000 });
	await server.stop();
	await page.goto(`${server.url}articles/harbour-closed/index.html`);
	await expect(page.locator('h1')).toHaveText('Port Town closes its harbour');
});
