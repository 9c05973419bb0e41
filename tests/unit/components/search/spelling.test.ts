import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	closestStretch,
	isOneSlip,
	packVocabulary,
	Vocabulary,
} from '../../../../src/components/search/spelling.ts';
import { slipsOf } from './slips.ts';

const vocabularyOf = (words: readonly string[]): Vocabulary =>
	new Vocabulary(packVocabulary(new Map(words.map((word, index) => [word, index + 1]))));

test('unpacks what was packed', () => {
	fc.assert(
		fc.property(fc.uniqueArray(fc.stringMatching(/^[a-zé]{1,40}$/u)), (words) => {
			const vocabulary = vocabularyOf(words);
			expect(words.every((word) => vocabulary.has(word))).toBe(true);
			expect(vocabulary.has('1')).toBe(false);
		})
	);
});

test('a slip is one slip away, in both directions', () => {
	fc.assert(
		fc.property(fc.stringMatching(/^[a-z]{2,12}$/u), (word) => {
			for (const { text } of slipsOf(word)) {
				if (text === word) continue;
				expect(isOneSlip(word, text)).toBe(true);
				expect(isOneSlip(text, word)).toBe(true);
				expect(closestStretch(text, word).distance).toBeLessThanOrEqual(1);
			}
		})
	);
});

test('two slips are not one', () => {
	expect(isOneSlip('security', 'sceurtiy')).toBe(false);
	expect(isOneSlip('peace', 'peaceful')).toBe(false);
	expect(isOneSlip('peace', 'peace')).toBe(false);
});

test('knows beginnings', () => {
	const vocabulary = vocabularyOf(['authoritarian', 'power']);
	expect(vocabulary.hasBeginning('author')).toBe(true);
	expect(vocabulary.hasBeginning('authot')).toBe(false);
	expect(vocabulary.hasBeginning('zebra')).toBe(false);
});

test('offers the most common word first, half-typed words and missing spaces', () => {
	const vocabulary = vocabularyOf(['word', 'more', 'dangerous', 'world']);
	expect(vocabulary.near('worl').map(({ word }) => word)).toEqual(['world', 'word']);
	expect(vocabulary.near('worf')[0]?.word).toBe('word');
	expect(vocabulary.near('dangre', true)[0]?.word).toBe('dangerous');
	expect(vocabulary.near('moredangerous')[0]?.word).toBe('more dangerous');
});
