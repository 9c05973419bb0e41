import path from 'node:path';
import { constants, gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { weighPage } from '../bench/weigh-page.ts';
import { folderOf, sites, type SiteName } from '../sites.ts';
import { filesOf, pagesOf } from './built-pages.ts';

/** Bytes as a host sends them: the page with its styles and scripts. */
const PAGE_BUDGETS: readonly (readonly [type: string, pages: RegExp, bytes: number])[] = [
	['home', /^index\.html$/u, 14_000],
	['article', /^articles\/[^/]+\/index\.html$/u, 24_000],
	['list of quotations', /^quotes\/(?:\d+\/)?index\.html$/u, 26_000],
	['list of speakers', /^speakers\/(?:\d+\/)?index\.html$/u, 20_000],
	['speaker', /^speakers\/[a-z][^/]*\/index\.html$/u, 24_000],
	['list of claims', /^claims\/(?:\d+\/)?index\.html$/u, 34_000],
	['claim', /^claims\/[a-z][^/]*\/index\.html$/u, 18_000],
	['list of entities', /^entities\/(?:\d+\/)?index\.html$/u, 24_000],
	['entity', /^entities\/[a-z][^/]*\/index\.html$/u, 20_000],
	['timeline', /^timeline\/index\.html$/u, 28_000],
	['search', /^search\/index\.html$/u, 14_000],
	['about', /^about\/.*index\.html$/u, 20_000],
];
/** Scripts of a page, before a reader searches. */
const SCRIPT_BUDGET = 8_000;
/** Bytes that a host sends before the first answer of a new connection. */
const FIRST_TRIP = 14_600;
/** Past this a page is slow to read by any machine; a long list continues on a next one. */
const LARGEST_PAGE = 500_000;
/** The whole edition in one file is as large as the edition. */
const WHOLE = 'edition.html';

/** What of a page is there when the first ten packets of a new connection are. */
function firstTrip(html: string): { hasStyles: boolean; paragraphs: number; all: number } {
	const sent = gzipSync(html, { level: 9 }).subarray(0, FIRST_TRIP);
	const read = gunzipSync(sent, { finishFlush: constants.Z_SYNC_FLUSH }).toString();
	const count = (text: string): number => text.match(/<p id="p\d+"/gu)?.length ?? 0;
	return {
		hasStyles: read.includes('<body'),
		paragraphs: count(read),
		all: count(html),
	};
}

describe.each(Object.keys(sites) as SiteName[])('the site of %s', (site) => {
	test.each(PAGE_BUDGETS)(
		'keeps every page of the type %s within its budget',
		(_type, pages, most) => {
			const heavy = filesOf(site)
				.filter((file) => pages.test(file))
				.map((file) => ({ file, total: weighPage(folderOf(site), file).total }))
				.filter(({ total }) => total > most);
			expect(heavy).toEqual([]);
		}
	);

	test('sends what the first screens of an article show in its first round trip', () => {
		const late = pagesOf(site)
			.filter(({ file }) => /^articles\/[^/]+\/index\.html$/u.test(file))
			.map(({ file, html }) => ({ file, ...firstTrip(html) }))
			.filter(({ hasStyles, paragraphs, all }) => !hasStyles || paragraphs < Math.min(all, 12));
		expect(late).toEqual([]);
	});

	test('keeps the scripts of every page within their budget', () => {
		const heavy = filesOf(site)
			.filter((file) => file.endsWith('.html') && path.posix.basename(file) !== WHOLE)
			.map((file) => ({ file, js: weighPage(folderOf(site), file).js }))
			.filter(({ js }) => js > SCRIPT_BUDGET);
		expect(heavy).toEqual([]);
	});

	test(`has no page over ${LARGEST_PAGE / 1000} kB but the whole edition in one file`, () => {
		const large = pagesOf(site)
			.filter(({ file, html }) => file !== WHOLE && Buffer.byteLength(html) > LARGEST_PAGE)
			.map(({ file }) => file);
		expect(large).toEqual([]);
	});
});
