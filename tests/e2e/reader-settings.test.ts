import { expect, test } from './site-test.ts';

const ARTICLE = 'articles/nato-chief-in-tokyo/';

test('keeps quoted, reported and claimed words apart where colours are forced', async ({
	browser,
	host,
}) => {
	const { url } = await host('edition');
	const context = await browser.newContext({ forcedColors: 'active' });
	const page = await context.newPage();
	await page.goto(url + ARTICLE);
	const styleOf = (selector: string, property: string) =>
		page
			.locator(selector)
			.first()
			.evaluate((one, name) => getComputedStyle(one).getPropertyValue(name), property);
	expect(await styleOf('.text q', 'border-block-end-style')).toBe('solid');
	expect(await styleOf('.text .r', 'border-block-end-style')).toBe('dashed');
	expect(await styleOf('.text .c.supported', 'text-decoration-style')).toBe('solid');
	expect(await styleOf('.text .c.contested', 'text-decoration-style')).toBe('wavy');
	await context.close();
});

test('moves nothing for readers who want less motion', async ({ browser, host }) => {
	const { url } = await host('edition');
	const context = await browser.newContext({ reducedMotion: 'reduce' });
	const page = await context.newPage();
	await page.goto(url + ARTICLE);
	await page.locator('#q-watching-closely').focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog')).toBeVisible();
	const moving = await page.evaluate(() => document.getAnimations().length);
	expect(moving).toBe(0);
	const scroll = await page.evaluate(
		() => getComputedStyle(document.documentElement).scrollBehavior
	);
	expect(scroll).toBe('auto');
	await context.close();
});

test('waits for nothing but the document before it paints, and shifts nothing after', async ({
	page,
	host,
}) => {
	const { url } = await host('edition');
	for (const path of ['', ARTICLE, 'claims/coercive/', 'entities/nato/']) {
		await page.goto(url + path);
		const { blocking, shift } = await page.evaluate(async () => {
			const resources = performance.getEntriesByType('resource');
			const shifts = await new Promise<PerformanceEntryList>((resolve) => {
				const seen: PerformanceEntryList = [];
				new PerformanceObserver((list) => seen.push(...list.getEntries())).observe({
					type: 'layout-shift',
					buffered: true,
				});
				setTimeout(() => resolve(seen), 200);
			});
			return {
				// Chromium says of each resource whether painting waited for it.
				blocking: resources
					.filter((one) => 'renderBlockingStatus' in one && one.renderBlockingStatus === 'blocking')
					.map((one) => one.name),
				shift: shifts.reduce((sum, one) => sum + ('value' in one ? Number(one.value) : 0), 0),
			};
		});
		expect(blocking, path).toEqual([]);
		expect(shift, path).toBe(0);
	}
});
