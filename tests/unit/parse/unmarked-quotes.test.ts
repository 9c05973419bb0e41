import { expect, test } from 'vitest';
import { findUnmarkedQuotes } from '../../../src/parse/unmarked-quotes.ts';

const texts = (markdown: string): string[] =>
	findUnmarkedQuotes(markdown).map((quote) => quote.text);

test.each([
	['curly marks', 'He said “no”.', ['“no”']],
	['straight marks', 'He said "no".', ['"no"']],
	['the marks of other languages', 'Er sagte „nein“, elle dit « non ».', ['„nein“', '« non »']],
	['words with other marks of Markdown in them', 'He said “*never* again”.', ['“never again”']],
	[
		'words inside reported speech and claims',
		':claim[:reported[A “must”]{by=a}]{of=b}',
		['“must”'],
	],
	['a quotation over two lines', 'He said “no\nand no”.', ['“no\nand no”']],
])('finds %s', (_, markdown, expected) => {
	expect(texts(markdown)).toEqual(expected);
});

test.each([
	['a marked quotation', ':quote[“No,”]{by=a} he said, :quote["no."]{by=a}'],
	['a block quotation of several paragraphs', ':::quote{by=a}\n“One.\n\n“Two.”\n:::'],
	['an apostrophe or single marks', "It’s the allies’ ‘plan’, isn't it?"],
	['code', 'Write `"no"`.'],
	['an attribute', ':quote[No]{by=a verb="has said"}'],
	['marks around nothing', 'He drew “ ” in the air.'],
])('leaves alone %s', (_, markdown) => {
	expect(texts(markdown)).toEqual([]);
});

test('gives the place of the opening mark', () => {
	expect(findUnmarkedQuotes('One.\n\n:entity[She]{is=a} said “no”.')[0]?.place).toEqual({
		line: 3,
		column: 25,
		length: 4,
	});
});
