import { describe, expect, test } from 'vitest';
import { textDirection } from '../../../../src/components/shell/direction.ts';
import { isCurrent, mainNavigation } from '../../../../src/components/shell/navigation.ts';
import { relativePath, sitePath } from '../../../../src/components/shell/paths.ts';
import { fixtureEdition } from '../../export/fixture-edition.ts';

describe('the way from a page to another', () => {
	test.each([
		['/', '/', './'],
		['/', '/claims/', 'claims/'],
		['/claims/x/', '/', '../../'],
		['/claims/x/', '/speakers/y/#q-z', '../../speakers/y/#q-z'],
		['/articles/a/', '/articles/a/#p7', '#p7'],
		['/articles/a/', '/articles/a/lens/claims/', 'lens/claims/'],
		['/articles/a/lens/claims/', '/articles/a/', '../../../../articles/a/'],
	])('leads from %s to %s by %s', (from, to, way) => {
		expect(relativePath(from, to, '/')).toBe(way);
	});

	test('is the same in a folder of a host', () => {
		expect(relativePath('/a/b/claims/x/', '/speakers/', '/a/b/')).toBe('../../speakers/');
		expect(sitePath('/a/b/claims/x/', '/a/b/')).toBe('/claims/x/');
	});

	test('starts at the top from the page that a host shows at any depth', () => {
		expect(relativePath('/404', '/claims/', '/a/b/')).toBe('/a/b/claims/');
		expect(relativePath('/404.html', '/claims/', '/')).toBe('/claims/');
	});
});

test.each([
	['en', 'ltr'],
	['ar', 'rtl'],
	['fa-IR', 'rtl'],
	['he', 'rtl'],
	['az-Arab', 'rtl'],
	['ja', 'ltr'],
])('%s runs %s', (language, direction) => {
	expect(textDirection(language)).toBe(direction);
});

test('the navigation names one article alone, and lists more on the home page', async () => {
	const { articles } = await fixtureEdition();
	expect(mainNavigation({ articles })[0]).toEqual({
		label: 'Article',
		path: '/articles/harbour-closed/',
	});
	const [home] = mainNavigation({ articles: [...articles, ...articles] });
	expect(home).toEqual({ label: 'Articles', path: '/' });
	expect(isCurrent(home!, '/articles/harbour-closed/')).toBe(true);
	expect(isCurrent({ label: 'Claims', path: '/claims/' }, '/claims/x/')).toBe(true);
});
