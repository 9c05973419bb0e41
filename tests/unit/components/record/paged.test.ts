import { expect, test } from 'vitest';
import {
	pageParam,
	pagePath,
	pagesOf,
	pagesOfAll,
	rowsOf,
} from '../../../../src/components/record/paged.ts';

test('a short list is one page at its own address', () => {
	expect(pagesOf('/quotes/', 200).map(pageParam)).toEqual([undefined]);
});

test('an empty list still has its page', () => {
	expect(pagesOf('/quotes/', 0)).toEqual([{ page: 1, pages: 1, path: '/quotes/' }]);
});

test('a long list goes on at …/2/', () => {
	const pages = pagesOf('/quotes/', 401);
	expect(pages.map(pageParam)).toEqual([undefined, '2', '3']);
	expect(pages.map((page) => pagePath(page, page.page))).toEqual([
		'/quotes/',
		'/quotes/2/',
		'/quotes/3/',
	]);
});

test('the pages hold every row once, in order', () => {
	const rows = Array.from({ length: 57 }, (_, index) => index);
	const pages = pagesOf('/x/', rows.length, 10);
	expect(pages.flatMap((page) => rowsOf(rows, page, 10))).toEqual(rows);
});

test('lists beside each other have as many pages as the longest of them', () => {
	const short = Array.from({ length: 9 });
	const long = Array.from({ length: 31 });
	expect(pagesOfAll('/x/', [short, long, []], 10)).toEqual(pagesOf('/x/', 31, 10));
	expect(pagesOfAll('/x/', [[], []])).toHaveLength(1);
});
