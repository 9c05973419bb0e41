import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { folderOf, sites, type SiteName } from '../sites.ts';
import { pagesOf } from './built-pages.ts';

interface Page {
	readonly file: string;
	/** The address under which a host shows it. */
	readonly url: URL;
	readonly links: readonly string[];
	/** Addresses that a browser asks for by itself. */
	readonly loads: readonly string[];
	readonly anchors: ReadonlySet<string>;
}

function readPages(name: SiteName): Page[] {
	return pagesOf(name).map(({ file, html }) => {
		const { document } = parseHTML(html);
		const all = (selector: string, attribute: string): string[] =>
			[...document.querySelectorAll(selector)].map((one) => one.getAttribute(attribute) ?? '');
		return {
			file,
			url: new URL(
				`http://host.test${sites[name].base}${file.replace(/(?:^|(?<=\/))index\.html$/u, '')}`
			),
			links: all('a[href], area[href]', 'href'),
			loads: [
				...all('script[src], img[src], source[src], iframe[src]', 'src'),
				...all(
					'link[rel~="stylesheet"], link[rel~="icon"], link[rel~="manifest"], link[rel~="modulepreload"], link[rel~="preload"]',
					'href'
				),
			],
			anchors: new Set(all('[id]', 'id')),
		};
	});
}

/** The file that a host shows for an address, if there is one. */
function fileFor(name: SiteName, url: URL): string | undefined {
	const { base } = sites[name];
	if (!url.pathname.startsWith(base)) return undefined;
	const inside = decodeURIComponent(url.pathname.slice(base.length));
	const full = path.join(folderOf(name), inside);
	if (!existsSync(full)) return undefined;
	return statSync(full).isDirectory() ? path.posix.join(inside, 'index.html') : inside;
}

describe.each(['edition', 'fixture', 'nested', 'named'] as const)('the %s site', (name) => {
	const isOwn = (url: URL): boolean => url.host === 'host.test';

	test('has no link to a page or anchor that is not there', () => {
		const pages = readPages(name);
		const anchorsOf = new Map(pages.map((page) => [page.file, page.anchors]));
		const broken = pages.flatMap(({ file, url, links }) =>
			links.flatMap((link) => {
				const target = new URL(link, url);
				if (!isOwn(target)) return [];
				const there = fileFor(name, target);
				const anchor = decodeURIComponent(target.hash.slice(1));
				const hasAnchor =
					anchor === '' || (anchorsOf.get(there ?? '')?.has(anchor) ?? there !== undefined);
				if (there !== undefined && existsSync(path.join(folderOf(name), there)) && hasAnchor)
					return [];
				return [`${file} → ${link}`];
			})
		);
		expect(broken).toEqual([]);
	});

	test('loads nothing from anywhere else, and nothing that is not there', () => {
		const wrong = readPages(name).flatMap(({ file, url, loads }) =>
			loads.flatMap((load) => {
				if (load.startsWith('data:')) return [];
				const target = new URL(load, url);
				const there = isOwn(target) ? fileFor(name, target) : undefined;
				return there !== undefined && existsSync(path.join(folderOf(name), there))
					? []
					: [`${file} → ${load}`];
			})
		);
		expect(wrong).toEqual([]);
	});

	test('has a strict content security policy on every page', () => {
		const loose = pagesOf(name).filter(({ html }) => {
			const policy =
				/http-equiv="content-security-policy" content="([^"]*)"/iu.exec(html)?.[1] ?? '';
			return (
				!policy.includes("default-src 'none'") ||
				policy.includes('unsafe-inline') ||
				policy.includes("'unsafe-eval'")
			);
		});
		expect(loose.map((page) => page.file)).toEqual([]);
	});

	test('has no inline style attribute and no inline event handler', () => {
		const found = readPagesWith(name, /<[a-z][^>]*\s(?:style|on[a-z]+)=/u);
		expect(found).toEqual([]);
	});
});

test('a site for hosts without directory indexes names a file in every link', () => {
	const unnamed = readPages('named').flatMap(({ file, url, links, loads }) =>
		[...links, ...loads]
			.filter((link) => {
				const { host, pathname } = new URL(link, url);
				return host === 'host.test' && pathname.endsWith('/');
			})
			.map((link) => `${file} → ${link}`)
	);
	// A link to a place on the same page takes the page’s own address.
	expect(unnamed.filter((one) => !one.includes('→ #'))).toEqual([]);
	const elsewhere = ['feed.xml', 'feed.json', 'sitemap-0.xml', 'llms.txt', 'data/edition.json'];
	for (const file of elsewhere) {
		const text = readFileSync(path.join(folderOf('named'), file), 'utf8');
		expect(text.match(/https:\/\/example\.org\/[^\s"<)#]*\/(?=[\s"<)#])/gu), file).toBeNull();
	}
});

function readPagesWith(name: SiteName, pattern: RegExp): string[] {
	return pagesOf(name)
		.filter(({ html }) => pattern.test(html.replace(/<(script|style)\b.*?<\/\1>/gsu, '')))
		.map((page) => page.file);
}

test('a nested site knows where it lives in the page that a host shows at any depth', () => {
	const html = readFileSync(path.join(folderOf('nested'), '404.html'), 'utf8');
	expect(html).toContain('href="/a/b/');
});
