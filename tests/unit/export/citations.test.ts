import { execFileSync, spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { beforeAll, expect, test } from 'vitest';
import { formatBibtex } from '../../../src/export/bibtex.ts';
import {
	citeArticle,
	citeClaim,
	citeQuotation,
	toCslName,
	type Citable,
	type CslItem,
} from '../../../src/export/citation-item.ts';
import { toCitationForms } from '../../../src/export/citations.ts';
import { linksFrom } from '../../../src/export/links.ts';
import { formatRis } from '../../../src/export/ris.ts';
import type { Edition } from '../../../src/model/edition.ts';
import { fixtureEdition } from './fixture-edition.ts';

const linkTo = linksFrom({ site: 'https://example.org', base: '/' });
let edition: Edition;
let silt: Citable;
beforeAll(async () => {
	edition = await fixtureEdition();
	const article = edition.articleById.get('harbour-closed')!;
	silt = citeQuotation(
		article.utterances.find((one) => one.id === 'silt')!,
		edition,
		linkTo
	);
});

const formOf = (citable: Citable, id: string): string =>
	toCitationForms(citable).find((one) => one.id === id)!.text;

test('says in every form whose words they are, where they stand and when', () => {
	for (const { id, text } of toCitationForms(silt)) {
		expect(text, id).toContain('Ruth Adler');
		expect(text.replaceAll('\\', ''), id).toContain(
			'https://example.org/articles/harbour-closed/#q-silt'
		);
		expect(text, id).toContain('2023');
		expect(text, id).toMatch(/para(?:graph|\.) ?1\b/u);
		expect(text.toLowerCase(), id).toContain('port town closes its harbour');
	}
});

test('writes BibTeX that keeps the capitals of the title', () => {
	expect(formOf(silt, 'bibtex')).toMatchInlineSnapshot(`
		"@article{harbour-closed-silt,
		  author = {{The fixture desk}},
		  title = {{Port Town closes its harbour}},
		  journal = {Harbour Record},
		  publisher = {The fixture press},
		  year = {2023},
		  month = mar,
		  day = {5},
		  url = {https://example.org/articles/harbour-closed/#q-silt},
		  language = {en},
		  note = {Ruth Adler, quoted in paragraph 1: “The silt wins, every single winter.”}
		}
		"
	`);
});

test('writes RIS', () => {
	expect(formOf(silt, 'ris')).toMatchInlineSnapshot(`
		"TY  - NEWS
		AU  - The fixture desk
		TI  - Port Town closes its harbour
		T2  - Harbour Record
		PB  - The fixture press
		PY  - 2023
		DA  - 2023/03/05
		UR  - https://example.org/articles/harbour-closed/#q-silt
		LA  - en
		N1  - Ruth Adler, quoted in paragraph 1: “The silt wins, every single winter.”
		ER  - 
		"
	`);
});

test('writes block quotations in Markdown and HTML', () => {
	expect(`${formOf(silt, 'markdown')}\n${formOf(silt, 'html')}`).toMatchInlineSnapshot(`
		"> “The silt wins, every single winter.”
		>
		> — Ruth Adler, quoted in [Port Town closes its harbour](https://example.org/articles/harbour-closed/#q-silt), Harbour Record, 2023-03-05, paragraph 1

		<figure>
		  <blockquote cite="https://example.org/articles/harbour-closed/#q-silt"><p>“The silt wins, every single winter.”</p></blockquote>
		  <figcaption>— Ruth Adler, quoted in <cite><a href="https://example.org/articles/harbour-closed/#q-silt">Port Town closes its harbour</a></cite>, Harbour Record, 2023-03-05, paragraph 1</figcaption>
		</figure>
		"
	`);
});

test('cites an article and a claim as works of their own', () => {
	const article = citeArticle(edition.articleById.get('harbour-closed')!, edition, linkTo);
	expect(formOf(article, 'apa')).toContain(
		'The fixture desk. (2023, March 5). Port Town closes its harbour.'
	);
	const claim = citeClaim(edition.claimById.get('harbour-silts-up')!, edition, linkTo);
	expect(formOf(claim, 'mla')).toContain('https://example.org/claims/harbour-silts-up/');
	const block = `${formOf(claim, 'markdown')}\n${formOf(claim, 'html')}`;
	expect(block).toMatchInlineSnapshot(`
		"> The harbour fills with silt faster than it can be dredged
		>
		> — Claim, as stated in [Harbour Record](https://example.org/claims/harbour-silts-up/), 2023-04-01

		<figure>
		  <blockquote cite="https://example.org/claims/harbour-silts-up/"><p>The harbour fills with silt faster than it can be dredged</p></blockquote>
		  <figcaption>— Claim, as stated in <cite><a href="https://example.org/claims/harbour-silts-up/">Harbour Record</a></cite>, 2023-04-01</figcaption>
		</figure>
		"
	`);
});

test.each([
	['The fixture desk', { literal: 'The fixture desk' }],
	['Anna Vos', { family: 'Vos', given: 'Anna' }],
	['Anna Maria Vos', { family: 'Vos', given: 'Anna Maria' }],
	['Reuters', { literal: 'Reuters' }],
	['Harbour Office', { literal: 'Harbour Office' }],
])('reads the byline “%s” as a person or a desk', (name, expected) => {
	expect(toCslName(name, { name: 'Harbour Record', publisher: 'The fixture press' })).toEqual(
		expected
	);
});

const anyItem = fc.record({
	id: fc.constant('any'),
	type: fc.constant('article-newspaper' as const),
	title: fc.string({
		unit: fc.constantFrom(
			'{',
			'}',
			'\\',
			'%',
			'&',
			'~',
			'^',
			'#',
			'$',
			'_',
			'a',
			' ',
			'\n',
			'"',
			'@'
		),
	}),
	'container-title': fc.string(),
	URL: fc.constant('https://example.org/'),
	language: fc.constant('en'),
	note: fc.string(),
}) satisfies fc.Arbitrary<CslItem>;

test('never leaves a brace open in BibTeX', () => {
	fc.assert(
		fc.property(anyItem, (item) => {
			let depth = 0;
			for (const [, sign] of formatBibtex(item)
				.replaceAll('\\\\', '')
				.matchAll(/(?<!\\)([{}])/gu)) {
				depth += sign === '{' ? 1 : -1;
				expect(depth).toBeGreaterThanOrEqual(0);
			}
			expect(depth).toBe(0);
		})
	);
});

test('never lets a text begin a line of its own in RIS', () => {
	fc.assert(
		fc.property(anyItem, (item) => {
			const lines = formatRis(item).split('\r\n').slice(0, -1);
			for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\r\n]*$/u);
			expect(lines.at(-1)).toBe('ER  - ');
		})
	);
});

const isInstalled = (program: string): boolean =>
	spawnSync(program, ['--version']).error === undefined;
const run = (program: string, input: string, ...args: string[]): string =>
	execFileSync(program, args, { input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] });

/** Works with everything that ours can have, and signs that mean something to BibTeX. */
function oddWorks(): CslItem[] {
	const { item } = silt;
	const authors = [
		{ family: 'Li', given: 'Bo' },
		{ family: 'de Vos', given: 'Anna' },
	];
	return [
		item,
		citeArticle(edition.articles[0]!, edition, linkTo).item,
		citeClaim(edition.claimById.get('harbour-silts-up')!, edition, linkTo).item,
		{ ...item, title: 'NATO’s 5% & “a_b” {of} $10 #1 ~ 50°: Ünï', author: authors },
	];
}

test.skipIf(!isInstalled('pandoc'))('writes BibTeX that pandoc reads with nothing lost', () => {
	for (const item of oddWorks()) {
		const args = ['-f', 'bibtex', '-t', 'csljson'];
		const [read] = JSON.parse(run('pandoc', formatBibtex(item), ...args)) as object[];
		const { title, issued, URL, author, note } = item;
		expect(read).toMatchObject({ title, issued, URL, ...(note !== undefined && { note }) });
		expect(JSON.stringify(read)).toContain(item['container-title']);
		for (const name of author ?? [])
			expect(JSON.stringify(read)).toContain('given' in name ? `"${name.given}"` : name.literal);
	}
});

test.skipIf(!isInstalled('ris2xml'))('writes RIS that bibutils reads with nothing lost', () => {
	for (const item of oddWorks()) {
		const read = parseHTML(run('ris2xml', formatRis(item))).document;
		const textOf = (selector: string): string | undefined =>
			read.querySelector(selector)?.textContent;
		// What stands after a colon is a subtitle there.
		const titles = [...(read.querySelector('mods > titleInfo')?.children ?? [])];
		expect(titles.map((one) => one.textContent).join(': ')).toBe(item.title);
		expect(textOf('location > url')).toBe(item.URL);
		expect(textOf('note')).toBe(item.note);
		expect(read.documentElement.textContent).toContain(item['container-title']);
		for (const name of item.author ?? []) {
			const names = [...read.querySelectorAll('mods > name')].map((one) => one.textContent);
			const last = 'family' in name ? name.family : (name.literal.split(' ').at(-1) ?? '');
			expect(names.some((one) => one.includes(last))).toBe(true);
		}
	}
});
