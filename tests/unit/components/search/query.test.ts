import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginningOf, parseQuery, replaceWords } from '../../../../src/components/search/query.ts';

test.each([
	['nato china', [], ['nato', 'china']],
	['"partner for peace"', [['partner', 'for', 'peace']], []],
	['“partner for peace”', [['partner', 'for', 'peace']], []],
	['„partner for peace“', [['partner', 'for', 'peace']], []],
	['« partner for peace »', [['partner', 'for', 'peace']], []],
	['nato "for peace" japan', [['for', 'peace']], ['nato', 'japan']],
	['“one two” and “three”', [['one', 'two'], ['three']], ['and']],
	['"partner for pea', [['partner', 'for']], ['pea']],
	['"partner for ', [['partner', 'for']], []],
	['"pea', [], ['pea']],
	['"" nato', [], ['nato']],
	['NATO’s', [], ['natos']],
])('takes %s apart', (text, phrases, words) => {
	const query = parseQuery(text);
	expect(query.phrases).toEqual(phrases);
	expect(query.words).toEqual(words);
});

test('no word of a query is lost', () => {
	fc.assert(
		fc.property(
			fc.string({ unit: fc.constantFrom('a', 'B', ' ', '"', '“', '”', '’', '-', 'é') }),
			(text) => {
				const { all, phrases, words } = parseQuery(text);
				expect([...phrases.flat(), ...words].sort()).toEqual(all.map(({ word }) => word).sort());
			}
		)
	);
});

test('knows whether the last word is finished', () => {
	expect(parseQuery('secur').isOpen).toBe(true);
	expect(parseQuery('secur ').isOpen).toBe(false);
	expect(parseQuery('"secur"').isOpen).toBe(false);
});

test('shortens a word to what its forms share', () => {
	expect(
		['warning', 'warned', 'warns', 'security', 'stories', 'aid', 'peace'].map(beginningOf)
	).toEqual(['warn', 'warn', 'warn', 'securit', 'stor', 'aid', 'peac']);
});

test('replaces words and keeps marks', () => {
	const query = parseQuery('“now NATO’s” adversary');
	expect(replaceWords(query, new Map([[0, 'not']]))).toBe('“not NATO’s” adversary');
});
