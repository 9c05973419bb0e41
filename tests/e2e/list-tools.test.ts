import { expect, test } from './site-test.ts';

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a list is complete and shows no controls', async ({ page, host }) => {
		const { url } = await host('edition');
		await page.goto(`${url}quotes/`);
		await expect(
			page
				.getByRole('listitem')
				.filter({ has: page.getByText('Quoted') })
				.first()
		).toBeVisible();
		await expect(page.getByLabel('Speaker', { exact: true })).toBeHidden();
	});
});

test('a list is filtered by a speaker, and the address says so', async ({ page, host }) => {
	const { url } = await host('edition');
	await page.goto(`${url}quotes/`);
	const entries = page.locator('[data-items] > li:visible');
	const all = await entries.count();
	await page.getByLabel('Speaker', { exact: true }).selectOption('brown');
	const some = await entries.count();
	expect(some).toBeGreaterThan(0);
	expect(some).toBeLessThan(all);
	await expect(page).toHaveURL(/\?speaker=brown$/);
	await expect(page.locator('output')).toHaveText(`${some} of ${all}`);
	await page.getByRole('button', { name: 'Show all' }).click();
	await expect(entries).toHaveCount(all);
	await expect(page).toHaveURL(/\/quotes\/$/);
});

test('an address with a filter and an order gives the same list again', async ({ page, host }) => {
	const { url } = await host('edition');
	await page.goto(`${url}quotes/?kind=direct&sort=-words`);
	const words = await page
		.locator('[data-items] > li:visible')
		.evaluateAll((items) => items.map((item) => Number(item.getAttribute('data-sort-words'))));
	expect(words.length).toBeGreaterThan(1);
	expect(words).toEqual(words.toSorted((a, b) => b - a));
	await expect(page.getByLabel('Speech')).toHaveValue('direct');
});

test('a value that the list lacks changes nothing', async ({ page, host }) => {
	const { url } = await host('edition');
	await page.goto(`${url}claims/?status=no-such-word`);
	await expect(page.locator('output')).toHaveText(/^All \d+$/);
});

test('words in the list find their entries, and groups without any hide', async ({
	page,
	host,
}) => {
	const { url } = await host('edition');
	await page.goto(`${url}entities/`);
	await page.getByLabel('Contains').fill('hiroshima');
	await expect(page.getByRole('heading', { name: 'Places' })).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Countries' })).toBeHidden();
});
