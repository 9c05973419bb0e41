import { expect, test } from './site-test.ts';

const PAGES = {
	home: '',
	article: 'articles/nato-chief-in-tokyo/',
	lens: 'articles/nato-chief-in-tokyo/lens/claims/',
	quotations: 'quotes/',
	speaker: 'speakers/stoltenberg/',
	claim: 'claims/coercive/',
	claims: 'claims/',
	entity: 'entities/nato/',
	entities: 'entities/',
	timeline: 'timeline/',
	search: 'search/',
	about: 'about/method/',
};

for (const [name, path] of Object.entries(PAGES)) {
	test(`a ${name} page overflows at no width from 320 to 1920 px`, async ({ page, host }) => {
		const { url } = await host('edition');
		await page.goto(url + path);
		const overflows: number[] = [];
		for (let width = 320; width <= 1920; width += width < 800 ? 10 : 40) {
			await page.setViewportSize({ width, height: 800 });
			const over = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth
			);
			if (over > 0) overflows.push(width);
		}
		expect(overflows).toEqual([]);
	});
}
