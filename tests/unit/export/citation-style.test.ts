import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CslItem } from '../../../src/export/citation-item.ts';
import {
	CitationFormatter,
	citationStyles,
	toPlainText,
	type CitationStyleName,
} from '../../../src/export/citation-style.ts';

const styles = Object.keys(citationStyles) as CitationStyleName[];
const article: CslItem = {
	id: 'harbour',
	type: 'article-newspaper',
	title: 'Port Town’s harbour closes for the winter',
	author: [{ family: 'Vos', given: 'Anna' }],
	'container-title': 'Harbour Record',
	publisher: 'The fixture press',
	issued: { 'date-parts': [[2023, 3, 5]] },
	URL: 'https://example.org/articles/harbour/#q-silt',
	language: 'en',
};

describe.each(styles)('the style %s', (style) => {
	const formatter = new CitationFormatter(style);

	test('formats from a template as the processor does by itself', { timeout: 60_000 }, () => {
		const word = fc.constantFrom(
			'the',
			'NATO’s',
			'chief',
			'of',
			'China',
			'for',
			'self-made',
			'über',
			'19th',
			'a',
			'to',
			'e-mail',
			'and',
			'down'
		);
		const item = fc.record({
			id: fc.constant('any'),
			type: fc.constantFrom('article-newspaper', 'webpage'),
			title: fc.oneof(
				fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' ')),
				fc.string().filter((title) => title.trim() !== '')
			),
			author: fc.constantFrom(
				[],
				[{ literal: 'The desk' }],
				[
					{ family: 'Vos', given: 'Anna' },
					{ family: 'Li', given: 'Bo' },
				]
			),
			'container-title': fc.constantFrom('Harbour Record', 'Studio 29'),
			issued: fc
				.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
				.map((date) => ({
					'date-parts': [
						[date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()],
					] as const,
				})),
			URL: fc
				.tuple(
					fc.constantFrom('https://example.org', '/a/b'),
					fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)?$/u)
				)
				.map(([host, id]) => `${host}/articles/${id}/#q-${id}`),
			language: fc.constantFrom('en', 'de', 'en-GB'),
		});
		const place = fc.oneof(
			fc.constant({}),
			fc.record({
				paragraph: fc.integer({ min: 1, max: 500 }),
				speaker: fc.constantFrom('Ruth Adler', 'Ban Ki-moon', 'Dr. No & Co.'),
			})
		);
		fc.assert(
			fc.property(item, place, (one, where) => {
				expect(formatter.format(one, where)).toEqual(formatter.formatAfresh(one, where));
			}),
			{ numRuns: 200 }
		);
	});

	test.each([
		'valueOf',
		'__proto__',
		'constructor',
		'!',
		'?!',
		'…',
		'“”',
		'---',
		' ',
		"'",
		'"',
		'😀',
		'\\',
		'\u0000',
	])('survives a title that is %j', (title) => {
		const { reference } = formatter.format({ ...article, title });
		expect(toPlainText(reference)).toContain('2023');
	});

	test('takes angle brackets in titles as characters, not as formatting', () => {
		const title = 'A <i>title</i> with <b>tags';
		const { reference } = formatter.format({ ...article, title });
		expect(toPlainText(reference).toLowerCase()).toContain(title.toLowerCase());
		expect(reference.filter((run) => run.isItalic).map((run) => run.text)).toEqual([
			'Harbour Record',
		]);
	});
});

test('cites a quotation as words of a speaker in an article', () => {
	const forms = styles.flatMap((style) => {
		const { reference, inText } = new CitationFormatter(style).format(article, {
			paragraph: 7,
			speaker: 'Ruth Adler',
		});
		return [`${style}: ${toPlainText(inText)}`, `${style}: ${toPlainText(reference)}`];
	});
	expect(forms).toMatchInlineSnapshot(`
		[
		  "apa: (Ruth Adler, as cited in Vos, 2023, para. 7)",
		  "apa: Vos, A. (2023, March 5). Port Town’s harbour closes for the winter. Harbour Record. https://example.org/articles/harbour/#q-silt",
		  "chicago: Ruth Adler, quoted in Anna Vos, “Port Town’s Harbour Closes for the Winter,” Harbour Record, March 5, 2023, para. 7, https://example.org/articles/harbour/#q-silt.",
		  "chicago: Vos, Anna. “Port Town’s Harbour Closes for the Winter.” Harbour Record. March 5, 2023. https://example.org/articles/harbour/#q-silt.",
		  "mla: (Ruth Adler, qtd. in Vos, para.7)",
		  "mla: Vos, Anna. “Port Town’s Harbour Closes for the Winter.” Harbour Record, 5 Mar. 2023, https://example.org/articles/harbour/#q-silt.",
		]
	`);
});

const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;
const base: Omit<CslItem, 'id'> = article;
const cases: readonly { name: string; item: CslItem; paragraph?: number; speaker?: string }[] = [
	{
		name: 'a quotation in an article with an author',
		item: article,
		paragraph: 7,
		speaker: 'Ruth Adler',
	},
	{
		name: 'a quotation in an article by a desk',
		item: { ...base, id: 'desk', author: [{ literal: 'The fixture desk' }] },
		paragraph: 12,
		speaker: 'Jan Bakker',
	},
	{
		name: 'an article by two authors',
		item: {
			...base,
			id: 'two',
			author: [
				{ family: 'Vos', given: 'Anna' },
				{ family: 'Li', given: 'Bo' },
			],
		},
	},
	{
		name: 'an article without an author',
		item: (({ author: _author, ...rest }) => ({ ...rest, id: 'none' }))(article),
	},
	{
		name: 'a claim',
		item: {
			id: 'claim',
			type: 'webpage',
			title: 'The harbour fills with silt every winter',
			'container-title': 'Harbour Record',
			publisher: 'The fixture press',
			issued: { 'date-parts': [[2023, 4, 1]] },
			URL: 'https://example.org/claims/silt/',
			language: 'en',
		},
	},
];

/** What pandoc makes of the same work in the same style. */
function formatByPandoc(
	style: CitationStyleName,
	one: (typeof cases)[number]
): { inText: string; reference: string } {
	const folder = mkdtempSync(path.join(tmpdir(), 'citation-'));
	const files = { csl: path.join(folder, 'style.csl'), works: path.join(folder, 'works.json') };
	writeFileSync(files.csl, citationStyles[style].csl);
	writeFileSync(files.works, JSON.stringify([one.item]));
	const prefix =
		one.speaker === undefined ? '' : `${one.speaker}, ${citationStyles[style].quotedIn} `;
	const locator = one.paragraph === undefined ? '' : `, para. ${one.paragraph}`;
	const input = `[${prefix}@${one.item.id}${locator}]\n\n::: {#refs}\n:::\n`;
	const args = [
		'--citeproc',
		'--csl',
		files.csl,
		'--bibliography',
		files.works,
		'-M',
		'lang=en-US',
		'-t',
		'plain',
		'--wrap=none',
	];
	const output = execFileSync('pandoc', args, { input, encoding: 'utf8' });
	const paragraphs = output
		.split('\n\n')
		.map((text) => text.trim())
		.filter((text) => text !== '' && text !== '[1]');
	const note = paragraphs.find((text) => text.startsWith('[1] '))?.slice(4);
	const [first = '', second = ''] = paragraphs.filter((text) => !text.startsWith('[1] '));
	return note === undefined
		? { inText: first, reference: second }
		: { inText: note, reference: first };
}

describe.skipIf(!hasPandoc).each(styles)('%s as pandoc formats it', (style) => {
	test.each(cases)('$name', (one) => {
		const { reference, inText } = new CitationFormatter(style).format(one.item, one);
		const plain = (text: string): string =>
			text.replace(/[_\u00A0]/gu, (sign) => (sign === '_' ? '' : ' '));
		const theirs = formatByPandoc(style, one);
		expect({
			inText: plain(toPlainText(inText)),
			reference: plain(toPlainText(reference)),
		}).toEqual({
			inText: plain(theirs.inText),
			reference: plain(theirs.reference),
		});
	});
});
