import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NameIndex } from '../../../src/parse/name-index.ts';
import {
	ArticleParser,
	renderPlainFully,
	renderPlainProse,
} from '../../../src/parse/parse-markdown.ts';
import { MadeEdition } from '../../bench/make-content.ts';

const parser = new ArticleParser(
	new NameIndex([
		['Japan', 'japan'],
		['Brown', 'brown'],
		['East Asia', 'east-asia'],
	])
);

/** Both readings of a text, where the quick one dares. */
function expectSame(text: string): boolean {
	const quick = parser.parseProse('a.md', text);
	if (quick === undefined) return false;
	expect(quick).toEqual(parser.parseFully('a.md', text));
	return true;
}

const cases = path.resolve(import.meta.dirname, '../../fixtures/syntax');

describe('reading prose', () => {
	test.each(readdirSync(cases))('gives what the full parser gives, or nothing: %s', (name) => {
		expectSame(readFileSync(path.join(cases, name, 'input.md'), 'utf8'));
	});

	test('reads made articles by itself, and as the full parser does', () => {
		for (const article of new MadeEdition({ articles: 3 }).articles()) {
			const body = article.text.replace(/^---\n[\s\S]*?\n---\n/u, '');
			expect(expectSame(body)).toBe(true);
		}
	});

	test.each(['At 10:30, he said: yes.', 'The score was 3:2', 'until 10:30.\n\nSo: done'])(
		'keeps a colon that is only prose: %j',
		(text) => {
			expect(expectSame(text)).toBe(true);
		}
	);

	test.each([
		'a *stressed* word',
		'a [link](https://example.org)',
		'see www.example.org',
		'- an item',
		'1. an item',
		'a line\n---',
		'    code',
		'two spaces  \nbreak a line',
		'Re:Invent',
		':::quote{by=brown}\nWords.\n:::',
		':qoute[Words]{by=brown}',
		':quote[Words{by=brown}',
		':quote[Words]{by=brown',
		':quote[]{by=brown}',
		'a <b>bold</b> word',
		'Tom &amp; Jerry',
		'<!-- lint-ignore directive-empty -->\n\nWords.',
		'| a | b |\n| - | - |',
		'# :entity[Brown]{is=brown}',
	])('leaves it to the full parser: %j', (text) => {
		expect(parser.parseProse('a.md', text)).toBeUndefined();
	});

	test('agrees with the full parser on whatever is put together', () => {
		const piece = fc.oneof(
			{
				weight: 6,
				arbitrary: fc.constantFrom('Japan', 'said', 'Brown', '“Words,”', 'East', 'Asia'),
			},
			{
				weight: 4,
				arbitrary: fc.constantFrom(' ', ' ', '\n', '\n\n', ', ', '. ', ': ', '– ', ':30'),
			},
			{
				weight: 3,
				arbitrary: fc.constantFrom(
					...[':quote[', ':reported[', ':claim[', ':entity[', ':plain['],
					...[']{by=brown}', ']{by=brown verb="has said" #an-id}', ']{of=x}', ']{is=brown}', ']']
				),
			},
			{
				weight: 1,
				arbitrary: fc.constantFrom(
					...[
						'## ',
						'# ',
						'-',
						'1. ',
						'*',
						'_',
						'[',
						'{',
						'}',
						'"',
						':',
						'#',
						'!',
						'  ',
						'\t',
						'&',
					],
					...[
						'<',
						'>',
						'|',
						'~',
						'`',
						'\\',
						'@',
						'www.',
						']{}',
						'{x}',
						'=',
						'+',
						'年',
						'\u00A0',
						'😀',
					]
				),
			}
		);
		let quick = 0;
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
				if (expectSame(pieces.join(''))) quick += 1;
			}),
			{ numRuns: 2_000 }
		);
		// The law would hold for a reader that never dares.
		expect(quick).toBeGreaterThan(100);
	});

	test('renders a plain note as the full parser does', () => {
		const notes = [
			'One paragraph.',
			'Two.\n\nParagraphs, of\nthree lines: 10:30.',
			'## Head\n\nText.\n',
		];
		for (const note of notes)
			expect(renderPlainProse(note)).toEqual(renderPlainFully('a.md', note));
		expect(renderPlainProse('A :quote[mark]{by=brown}.')).toBeUndefined();
	});

	test('agrees with the full parser on well-formed annotations, however nested', () => {
		const words = fc
			.array(fc.constantFrom('Japan', 'Brown', 'said', '“so”', 'East Asia', '2%', 'it’s'), {
				minLength: 1,
				maxLength: 4,
			})
			.map((list) => list.join(' '));
		const { passage } = fc.letrec<{ passage: string; mark: string }>((tie) => ({
			passage: fc
				.array(fc.oneof({ weight: 3, arbitrary: words }, { weight: 2, arbitrary: tie('mark') }), {
					minLength: 1,
					maxLength: 4,
				})
				.map((list) => list.join(' ')),
			mark: fc
				.tuple(
					fc.constantFrom('quote', 'reported', 'claim', 'entity', 'plain'),
					fc.oneof({ weight: 3, arbitrary: words }, { weight: 1, arbitrary: tie('passage') }),
					fc.constantFrom('{by=brown}', '{of=x by=brown}', '{is=japan}', '{draft}', '{wrong=1}', '')
				)
				.map(([name, inside, attributes]) => `:${name}[${inside}]${attributes}`),
		}));
		let quick = 0;
		fc.assert(
			fc.property(fc.array(passage, { minLength: 1, maxLength: 3 }), (passages) => {
				if (expectSame(passages.join('\n\n'))) quick += 1;
			}),
			{ numRuns: 500 }
		);
		expect(quick).toBeGreaterThan(400);
	});
});
