import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { firstQuote } from './ask-search.ts';
import { addedArticles, manyArticles, wordsOf } from './many-articles.ts';
import { expect, test } from './site-test.ts';

test.use({ serviceWorkers: 'allow' });

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

test('what stands in a second index is searched on request, and filters then count it too', async ({
	browser,
	host,
}) => {
	const server = await host('fixture');
	server.show(await manyArticles());
	const context = await browser.newContext({ serviceWorkers: 'block' });
	const page = await context.newPage();
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await page.goto(`${server.url}search/`);
	await firstQuote(page, 'lies at the quay');
	const counts = async (): Promise<(string | null)[][]> => {
		const options = page.locator('select[name=article] option:not([value=""])');
		await expect(options).toHaveCount(addedArticles.length);
		return options.evaluateAll((all) =>
			all.map((one) => [one.getAttribute('value'), one.getAttribute('data-count')])
		);
	};
	const each = (count: string): string[][] => addedArticles.map((one) => [one, count]).toSorted();
	expect(asked.filter((url) => /facets|rest/u.test(url))).toEqual([]);
	await page.getByText('Filters', { exact: true }).click();
	expect((await counts()).toSorted()).toEqual(each('1'));
	expect(asked.filter((url) => url.includes('rest'))).toEqual([]);
	await page.getByRole('button', { name: 'Search reported passages' }).click();
	await expect(page.locator('[data-filter=paragraph]')).toHaveAttribute(
		'data-count',
		String(addedArticles.length)
	);
	await expect.poll(async () => (await counts()).toSorted()).toEqual(each('2'));
	const [first = ''] = addedArticles;
	await page.locator('select[name=article]').selectOption(first);
	await expect(page.locator('[data-kind=quote]')).toHaveCount(1);
	await expect(page.locator('[data-kind=paragraph]')).toHaveCount(1);
	await context.close();
});
