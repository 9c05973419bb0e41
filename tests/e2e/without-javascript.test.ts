import { expect, test } from './site-test.ts';

const ARTICLE = 'articles/nato-chief-in-tokyo/';

test.use({ javaScriptEnabled: false });

test('lists the annotations of a paragraph, with links back to the words', async ({
	page,
	host,
}) => {
	const { url } = await host('edition');
	await page.setViewportSize({ width: 1440, height: 900 });
	await page.goto(`${url}${ARTICLE}`);
	const list = page.locator('.para', { has: page.locator('#p12') }).locator('.list');
	await list.locator('summary').click();
	await expect(list).toContainText('Jens Stoltenberg, Secretary General, NATO');
	await expect(list).toContainText('AFP');
	await list.getByRole('link', { name: 'This demonstrates that Japan' }).first().click();
	await expect(page).toHaveURL(/#q-takes-seriously$/u);
});

test('leads from the note of a quotation to its citations', async ({ page, host }) => {
	const { url } = await host('edition');
	await page.goto(`${url}articles/nato-chief-in-tokyo/`);
	await page.locator('#p2 ~ .list summary, .para:has(#p2) .list summary').first().click();
	await page.getByRole('link', { name: 'Cite', exact: true }).first().click();
	await expect(page).toHaveURL(/\/cite\/#q-/u);
	const section = page.locator('section:target');
	await expect(section.locator('[data-form=apa]')).toContainText('as cited in');
	await section.getByText('BibTeX').click();
	await expect(section.getByText('@article{')).toBeVisible();
});

test('switches layers off by CSS alone', async ({ page, host }) => {
	const { url } = await host('edition');
	await page.goto(`${url}${ARTICLE}`);
	const quotation = page.locator('#q-europe-today');
	await expect(quotation).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
	await page.getByRole('checkbox', { name: 'Quotations' }).uncheck();
	await expect(quotation).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
});

test('has a page for every lens, and a way back', async ({ page, host }) => {
	const { url } = await host('edition');
	await page.goto(`${url}${ARTICLE}`);
	await page.getByText('Read only …').click();
	await page.getByRole('link', { name: 'Contested 1' }).click();
	await expect(page).toHaveURL(/\/lens\/contested\/$/u);
	await expect(page.locator('.lit')).toHaveCount(1);
	await page.getByRole('link', { name: 'Show everything' }).click();
	await expect(page).toHaveURL(/nato-chief-in-tokyo\/$/u);
});

test('reaches every page of the main navigation from a phone', async ({ page, host }) => {
	const { url } = await host('edition');
	await page.setViewportSize({ width: 320, height: 640 });
	await page.goto(url);
	await page.getByRole('button', { name: 'Menu' }).click();
	await page.getByRole('link', { name: 'Speakers', exact: true }).click();
	await expect(page).toHaveURL(/\/speakers\/$/u);
});
