import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, foldWords } from '../../../../src/components/search/fold.ts';

test.each([
	['“NATO’s non-lethal aid”', 'natos non lethal aid'],
	["NATO's non–lethal aid", 'natos non lethal aid'],
	['Ça va\u00A0bien — à l’été', 'ca va bien a lete'],
	['ça va', 'ca va'],
	['10:30, 2\u202F%', '10 30 2'],
	['STRASSE Straße', 'strasse strasse'],
	['soft\u00ADhyphen', 'softhyphen'],
	['東京 2023', '東 京 2023'],
	['㊀a㊁', '一 a 二'],
	['第0㈠', '第 0 一'],
	['한국어', '한국어'],
	['Łódź Ærø', 'lodz aero'],
	['ﬁnal²', 'final2'],
	['', ''],
	['… — !', ''],
])('folds %s', (text, folded) => {
	expect(fold(text)).toBe(folded);
});

test('folding twice changes nothing more', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (text) => {
			expect(fold(fold(text))).toBe(fold(text));
		}),
		{ numRuns: 2_000 }
	);
});

test('case and typographic marks do not matter', () => {
	const marks = fc.constantFrom('“', '”', '"', '‘', '’', "'", '«', '»', '…', '\u00AD', '\u200B');
	fc.assert(
		fc.property(fc.array(fc.tuple(fc.stringMatching(/^[a-z]{1,8}$/u), marks)), (parts) => {
			const plain = parts.map(([word]) => word).join(' ');
			const set = parts.map(([word, mark]) => mark + word.toUpperCase() + mark).join('\u00A0');
			expect(fold(set)).toBe(fold(plain));
		})
	);
});

test('every word stands where it says', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (text) => {
			for (const { word, start, end } of foldWords(text))
				expect(fold(text.slice(start, end)).split(' ')).toContain(word);
		})
	);
});
