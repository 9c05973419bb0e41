import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	isEmptyState,
	readState,
	resultHref,
	writeState,
} from '../../../../src/components/search/search-state.ts';

test('what is written into an address is read from it again', () => {
	const state = fc.record({
		text: fc.string({ unit: 'grapheme' }).map((text) => text.trim()),
		filters: fc.record(
			{ kind: fc.constantFrom('quote', 'claim'), speaker: fc.stringMatching(/^[a-z-]+$/u) },
			{ requiredKeys: [] }
		),
	});
	fc.assert(
		fc.property(state, (one) => {
			expect(readState(writeState(one))).toEqual({ ...one, filters: { ...one.filters } });
		})
	);
});

test('an unknown kind is no filter', () => {
	expect(readState('?q=x&kind=sentence')).toEqual({ text: 'x', filters: {} });
	expect(isEmptyState(readState('?kind=sentence'))).toBe(true);
});

test('a result leads to its anchor, with the words to mark', () => {
	expect(resultHref('../', '/articles/a/#q-x', 'so it is')).toBe('../articles/a/?h=so+it+is#q-x');
	expect(resultHref('./', '/claims/x/', '')).toBe('./claims/x/');
	expect(resultHref('', '#q-x', 'so')).toBe('#q-x');
});
