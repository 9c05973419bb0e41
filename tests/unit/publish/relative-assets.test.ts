import { expect, test } from 'vitest';
import { makeRelative } from '../../../src/publish/relative-assets.ts';

const inFolder = { base: '/a/b/', htmlFiles: false };

test('a page finds its scripts and pictures from where it stands, whatever the host calls that place', () => {
	expect(
		makeRelative(
			'<script type="module" src="/a/b/_astro/x.js"></script><img alt="" src="/a/b/_astro/y.svg">',
			'claims/one/index.html',
			inFolder
		)
	).toBe(
		'<script type="module" src="../../_astro/x.js"></script><img alt="" src="../../_astro/y.svg">'
	);
	expect(makeRelative('<link href="/a/b/_astro/x.css">', 'index.html', inFolder)).toBe(
		'<link href="./_astro/x.css">'
	);
});

test('the page for addresses that do not exist is shown at any depth, so it keeps whole addresses', () => {
	const html = '<script src="/a/b/_astro/x.js"></script>';
	expect(makeRelative(html, '404.html', inFolder)).toBe(html);
});

test('links, data and words that only look like a file of the site stay as they are', () => {
	for (const html of [
		'<a href="/a/b/_astro/x.js">the script</a>',
		'<p>src="/a/b/_astro/x.js"</p>',
		'<p data-src="/a/b/_astro/x.js">words</p>',
		'<script src="/other/_astro/x.js"></script>',
		'<img alt="a" data-src="/a/b/_astro/x.js">',
	])
		expect(makeRelative(html, 'claims/one/index.html', inFolder)).toBe(html);
});

test('for hosts without directory indexes, links between pages name the file', () => {
	const html =
		'<a href="../claims/#top">Claims</a><a href="..">Up</a><a href="https://x.example/">X</a>';
	expect(makeRelative(html, 'a/index.html', { base: '/', htmlFiles: true })).toBe(
		'<a href="../claims/index.html#top">Claims</a><a href="../index.html">Up</a><a href="https://x.example/">X</a>'
	);
});

test('a folder may have any name', () => {
	const inBytes = (text: string) => Buffer.from(text).toString('latin1');
	expect(
		makeRelative(inBytes('<script src="/ä/_astro/x.js"></script>'), 'claims/index.html', {
			base: '/ä/',
			htmlFiles: false,
		})
	).toBe('<script src="../_astro/x.js"></script>');
});
