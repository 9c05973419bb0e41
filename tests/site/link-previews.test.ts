import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from '../sites.ts';
import { pagesOf } from './built-pages.ts';

const property = (html: string, name: string): string | undefined =>
	new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)">`, 'u').exec(html)?.[1];

test('an article of a build that knows its host has a picture for link previews', () => {
	const article = 'articles/harbour-closed/';
	const html = readFileSync(path.join(folderOf('named'), article, 'index.html'), 'utf8');
	expect(property(html, 'og:image')).toBe(`https://example.org/${article}card.png`);
	expect(property(html, 'og:image:alt')).toContain('The silt wins, every single winter.');
	expect(property(html, 'twitter:card')).toBe('summary_large_image');
	expect(property(html, 'og:url')).toBe(`https://example.org/${article}index.html`);
	const png = readFileSync(path.join(folderOf('named'), article, 'card.png'));
	expect([png.readUInt32BE(16), png.readUInt32BE(20)].map(String)).toEqual([
		property(html, 'og:image:width'),
		property(html, 'og:image:height'),
	]);
	expect(png.length).toBeLessThan(300_000);
	expect(readFileSync(path.join(folderOf('named'), 'sw.js'), 'utf8')).not.toContain('card.png');
});

test('a build that does not know its host promises none and draws none', () => {
	for (const { file, html } of pagesOf('fixture'))
		expect(property(html, 'og:image'), file).toBeUndefined();
	expect(existsSync(path.join(folderOf('fixture'), 'articles/harbour-closed/card.png'))).toBe(
		false
	);
});
