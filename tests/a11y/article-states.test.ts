import type { Page } from '@playwright/test';
import { expect, test } from '../e2e/site-test.ts';
import type { SiteName } from '../sites.ts';
import { findFaults, overflowOf } from './axe.ts';

/** What a reader can have opened in an article. */
const STATES: Readonly<
	Record<string, { site: SiteName; path: string; open: (page: Page) => Promise<void> }>
> = {
	'the note of a quotation': {
		site: 'fixture',
		path: 'articles/harbour-closed/',
		open: async (page) => {
			await page.locator('#q-silt-2').focus();
			await page.keyboard.press('Enter');
			await expect(page.getByRole('dialog')).toBeVisible();
		},
	},
	'the list of a paragraph': {
		site: 'fixture',
		path: 'articles/harbour-closed/',
		open: (page) => page.locator('.list summary').first().click(),
	},
	'a lens': {
		site: 'fixture',
		path: 'articles/harbour-closed/?status=contested',
		open: () => Promise.resolve(),
	},
	'a note in a text from right to left': {
		site: 'languages',
		path: 'articles/after-the-closing/',
		open: async (page) => {
			await page.locator('#q-before-june').focus();
			await page.keyboard.press('Enter');
			await expect(page.getByRole('dialog')).toBeVisible();
		},
	},
	'more voices than colours': {
		site: 'languages',
		path: 'articles/am-kai/',
		open: () => Promise.resolve(),
	},
};

for (const [name, { site, path, open }] of Object.entries(STATES)) {
	for (const width of [320, 1440]) {
		for (const colorScheme of ['light', 'dark'] as const) {
			test(`axe finds nothing with ${name} at ${width} px, ${colorScheme}`, async ({
				browser,
				host,
			}) => {
				const { url } = await host(site);
				const viewport = { width, height: 800 };
				const context = await browser.newContext({
					viewport,
					colorScheme,
					reducedMotion: 'reduce',
				});
				const page = await context.newPage();
				await page.goto(url + path);
				await open(page);
				expect(await findFaults(page)).toEqual([]);
				expect(await overflowOf(page)).toBe(0);
				await context.close();
			});
		}
	}
}
