import { expect, test } from 'vitest';
import { addressOf, listFiles } from '../../../src/offline/precache-list.ts';

const file = (path: string, bytes = 10) => ({ path, bytes });

test('keeps everything a reader may open, and nothing that only hosts read', () => {
	const { paths, whole } = listFiles(
		[
			'index.html',
			'data/quotes.csv',
			'pagefind/pagefind.js',
			'edition.html',
			'404.html',
			'sw.js',
			'offline.json',
			'_headers',
			'_redirects',
			'robots.txt',
			'sitemap-0.xml',
			'.nojekyll',
			'articles/x/card.png',
		].map((path) => file(path)),
		[]
	);
	expect(whole).toBe(true);
	expect(paths).toEqual([
		'index.html',
		'data/quotes.csv',
		'pagefind/pagefind.js',
		'edition.html',
		'404.html',
	]);
});

test('keeps the shell, the index and the newest articles of an edition that is too large', () => {
	const { paths, whole } = listFiles(
		[
			file('articles/old/index.html'),
			file('articles/new/index.html'),
			file('articles/newer/index.html'),
			file('articles/newer/annotations.jsonld'),
			file('claims/x/index.html'),
			file('claims/index.html'),
			file('index.html'),
			file('pagefind/pagefind.js'),
			file('pagefind/rest-1/pagefind-entry.json'),
		],
		['newer', 'new', 'old'],
		50
	);
	expect(whole).toBe(false);
	expect(paths).toEqual([
		'claims/index.html',
		'index.html',
		'pagefind/pagefind.js',
		'articles/newer/index.html',
		'articles/new/index.html',
	]);
});

test('keeps no half of an index that is too large itself', () => {
	const { paths, search } = listFiles(
		[
			file('articles/new/index.html'),
			file('index.html'),
			file('pagefind/index/a.pf_index'),
			file('pagefind/index/b.pf_index'),
		],
		['new'],
		25
	);
	expect(search).toBe(false);
	expect(paths).toEqual(['index.html', 'articles/new/index.html']);
});

test('names a folder as readers do, unless the host wants files', () => {
	expect(addressOf('claims/x/index.html', false)).toBe('claims/x/');
	expect(addressOf('index.html', false)).toBe('./');
	expect(addressOf('404.html', false)).toBe('404.html');
	expect(addressOf('claims/x/index.html', true)).toBe('claims/x/index.html');
});
