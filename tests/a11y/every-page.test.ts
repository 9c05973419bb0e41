import { expect, test } from '../e2e/site-test.ts';
import { pagesOf } from '../site/built-pages.ts';
import { findFaults, overflowOf } from './axe.ts';

/** One page of each type, for the states in which looks change. */
const TYPES: Readonly<Record<string, string>> = {
	home: '',
	article: 'articles/harbour-closed/',
	quotations: 'quotes/',
	speakers: 'speakers/',
	speaker: 'speakers/adler/',
	claims: 'claims/',
	claim: 'claims/harbour-reopens/',
	entities: 'entities/',
	entity: 'entities/closing/',
	timeline: 'timeline/',
	search: 'search/',
	about: 'about/',
	'about page': 'about/method/',
};

/** How many pages one test reads: enough to share a browser page, few enough to share the work. */
const BATCH = 20;

// The small edition is read below, one page of each type in every state.
for (let from = 0; from < 15 * BATCH; from += BATCH) {
	test(`axe finds nothing on any page of the edition, ${from + 1} to ${from + BATCH}`, async ({
		page,
		host,
	}) => {
		const pages = pagesOf('edition')
			.map(({ file }) => file.replace(/(?:^|(?<=\/))index\.html$/u, ''))
			.slice(from, from + BATCH);
		test.skip(pages.length === 0, 'There are no more pages.');
		test.setTimeout(180_000);
		const { url } = await host('edition');
		for (const path of pages) {
			await page.goto(url + path);
			expect(await findFaults(page), path).toEqual([]);
		}
	});
}

for (const [type, path] of Object.entries(TYPES)) {
	for (const width of [320, 1440]) {
		for (const colorScheme of ['light', 'dark'] as const) {
			test(`axe finds nothing on a ${type} page at ${width} px, ${colorScheme}`, async ({
				browser,
				host,
			}) => {
				const { url } = await host('fixture');
				const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
				const page = await context.newPage();
				await page.goto(url + path);
				expect(await findFaults(page)).toEqual([]);
				expect(await overflowOf(page)).toBe(0);
				await context.close();
			});
		}
	}
}
