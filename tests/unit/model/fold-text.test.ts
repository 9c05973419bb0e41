import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldCharacters, foldText } from '../../../src/model/fold-text.ts';

test.each([
	['curly and straight marks', '“It’s ‘his’,”', '"It\'s "his","'],
	['spaces of every kind', 'two\u00A0 \n words', 'two words'],
	['dashes with and without spaces', 'one — two', 'one—two'],
	['double hyphens', 'one--two', 'one – two'],
	['spaced and closed ellipses', 'well . . . then', 'well…then'],
	['a space before a per cent sign', '2\u202F%', '2%'],
	['composed and decomposed accents', 'e\u0301te\u0301', 'été'],
	['ligatures', 'o\uFB03ce', 'office'],
	['invisible characters', 'in\u200Bvisible\uFEFF', 'invisible'],
])('folds %s to one form', (_, first, second) => {
	expect(foldText(first)).toBe(foldText(second));
});

test.each([
	['a hyphen and none', 're-sign', 'resign'],
	['a minus and none', 'to -5', 'to 5'],
	['a superscript and a digit', '10²', '102'],
	['case', 'Polish', 'polish'],
	['marks around a word and none', 'he ‘won’', 'he won'],
])('keeps apart %s', (_, first, second) => {
	expect(foldText(first)).not.toBe(foldText(second));
});

test('folding twice is folding once', () => {
	const scraps = fc.constantFrom(
		...[
			'a',
			'B',
			'2',
			'%',
			'.',
			'..',
			'…',
			',',
			'-',
			'--',
			'—',
			'\u00AD',
			' ',
			'\n',
			'\u00A0',
			'\u200B',
			'\u0301',
			'"',
			'“',
			"'",
			'’',
			'é',
			'\uFB01',
			'漢',
			'😀',
		]
	);
	const text = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 60 }),
		fc.array(scraps, { maxLength: 30 }).map((parts) => parts.join(''))
	);
	fc.assert(
		fc.property(text, (given) => {
			const once = foldText(given);
			expect(foldText(once)).toBe(once);
		}),
		{ numRuns: 5_000 }
	);
});

test('every character of a key knows its place in the text', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (text) => {
			const { key, starts, ends } = foldCharacters(text);
			expect(starts).toHaveLength(key.length);
			for (let index = 0; index < key.length; index++) {
				expect(starts[index]).toBeLessThanOrEqual(ends[index] ?? -1);
				expect(ends[index]).toBeLessThanOrEqual(text.length);
				expect(starts[index]).toBeGreaterThanOrEqual(starts[index - 1] ?? 0);
			}
		})
	);
});
