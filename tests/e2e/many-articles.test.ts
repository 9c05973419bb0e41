import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { firstQuote } from './ask-search.ts';
import { addedArticles, manyArticles, wordsOf } from './many-articles.ts';
import { expect, test } from './site-test.ts';

// One after the other, so that the edition is built once.
test.describe.configure({ mode: 'default', timeout: 180_000 });

test('an edition with no room for all of it keeps search, the newest articles and what is visited, and says so', async ({
	page,
	host,
}) => {
	const folder = await manyArticles();
	const server = await host('fixture');
	server.show(folder);
	await page.goto(server.url);
	await expect(page.locator('html')).toHaveAttribute('data-offline', 'partly', { timeout: 30_000 });
	await expect(page.locator('offline-status')).toHaveText(
		'Saved for offline: search, the newest articles, and every page you visit.'
	);
	const [newest = ''] = addedArticles;
	const [oldest = '', second = ''] = addedArticles.toReversed();
	await page.goto(`${server.url}articles/${oldest}/?h=quay`);
	await expect(page.locator('article q')).toContainText(wordsOf(oldest));
	await server.stop();
	for (const article of [newest, oldest]) {
		await page.goto(`${server.url}articles/${article}/`);
		await expect(page.locator('article q')).toContainText(wordsOf(article));
		await page.keyboard.press('/');
		// Search finds what is saved and what is not.
		expect(await firstQuote(page, `“${wordsOf(second)}”`)).toContain(`articles/${second}/`);
	}
	await page.goto(`${server.url}articles/${second}/`);
	await expect(page.getByText('a page that was not saved on this device')).toBeVisible();
});

test('of more than fifty articles there is one file each, and a list of them', async ({ page }) => {
	const many = await manyArticles();
	const requests: string[] = [];
	page.on('request', (request) => requests.push(request.url()));
	await page.goto(pathToFileURL(path.join(many, 'edition.html')).href);
	const links = page.getByRole('main').getByRole('listitem').getByRole('link');
	// The small edition has one of its own.
	await expect(links).toHaveCount(addedArticles.length + 1);
	const [article = ''] = addedArticles;
	await page.locator(`a[href="edition/${article}.html"]`).click();
	await expect(page.getByRole('searchbox')).toBeVisible();
	expect(await firstQuote(page, `“${wordsOf(article)}”`)).toMatch(/^#q-/u);
	await page.locator('[data-search-results] [data-kind=quote] a').first().click();
	await expect(page.locator('mark.found').first()).toBeInViewport();
	expect(requests.map((url) => path.basename(new URL(url).pathname))).toEqual([
		'edition.html',
		`${article}.html`,
	]);
});
