import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NameIndex } from '../../../src/parse/name-index.ts';

const index = new NameIndex([
	['Japan', 'japan'],
	['Japan-NATO partnership', 'partnership'],
	['NATO', 'nato'],
	["Women's College", 'college'],
	['New York', 'new-york'],
	['York', 'york'],
	['台湾', 'taiwan'],
]);
const found = (text: string) =>
	index.find(text).map(({ start, end, entity }) => `${text.slice(start, end)} = ${entity}`);

test.each([
	[
		'prefers the longest name',
		'the Japan-NATO partnership',
		['Japan-NATO partnership = partnership'],
	],
	[
		'finds a name before a possessive, curly or straight',
		"NATO’s and NATO's",
		['NATO = nato', 'NATO = nato'],
	],
	['finds names on both sides of a hyphen', 'Japan-NATO talks', ['Japan = japan', 'NATO = nato']],
	[
		'matches curly and straight apostrophes alike',
		'a Women’s College',
		['Women’s College = college'],
	],
	['matches a name across a line end', 'in New\nYork', ['New\nYork = new-york']],
	['leaves parts of words alone', 'Japanese, preNATO, Yorkshire', []],
	['leaves other cases alone', 'japan, nato', []],
	['finds names in scripts without spaces', '中国と台湾の関係', ['台湾 = taiwan']],
	['treats a combining accent as part of its word', 'NATO\u0301', []],
])('%s', (_title, text, expected) => {
	expect(found(text)).toEqual(expected);
});

test('finds only what is registered, in order and without overlaps, in any text', () => {
	const piece = fc.oneof(
		fc.constantFrom('Japan', 'NATO', 'New York', ' ', '-', '’s ', '台湾'),
		fc.string()
	);
	fc.assert(
		fc.property(fc.array(piece), (pieces) => {
			const text = pieces.join('');
			let last = 0;
			for (const { start, end } of index.find(text)) {
				expect(start).toBeGreaterThanOrEqual(last);
				expect(end).toBeGreaterThan(start);
				last = end;
			}
			expect(last).toBeLessThanOrEqual(text.length);
		})
	);
});
