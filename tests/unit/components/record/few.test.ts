import fc from 'fast-check';
import { expect, test } from 'vitest';
import { few } from '../../../../src/components/record/few.ts';

test('a short list is named in full', () => {
	expect(few(['Adler', 'Bakker'], 4)).toEqual({ shown: ['Adler', 'Bakker'], more: 0 });
});

test('a long list says how many more there are', () => {
	expect(few([1, 2, 3, 4, 5, 6], 4)).toEqual({ shown: [1, 2, 3, 4], more: 2 });
});

test('a list of any length is counted truly, and never ends in one other', () => {
	fc.assert(
		fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 10 }), (list, most) => {
			const { shown, more } = few(list, most);
			expect(shown).toEqual(list.slice(0, shown.length));
			expect(shown.length + more).toBe(list.length);
			expect(more).not.toBe(1);
			expect(shown.length).toBeLessThanOrEqual(most + 1);
		})
	);
});
