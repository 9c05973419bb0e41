import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RECORD_KINDS } from '../../../../src/export/search-records.ts';
import {
	countFacets,
	FACETS,
	filterRecords,
	joinFacets,
	sliceFacets,
	type FacetTable,
	type Filters,
} from '../../../../src/components/search/record-table.ts';

const SIZE = 12;
const values = ['a', 'b', 'c'].map((value) => ({ value, label: value.toUpperCase() }));
const value = fc.integer({ min: 0, max: 2 });
const cell = fc.oneof(
	fc.constant(null),
	value,
	fc.uniqueArray(value, { minLength: 2, maxLength: 3 })
);
const facet = fc
	.array(cell, { minLength: SIZE, maxLength: SIZE })
	.map((records) => ({ values, records }));
const table: fc.Arbitrary<FacetTable> = fc.record(
	Object.fromEntries(FACETS.map((name) => [name, facet])) as Record<
		(typeof FACETS)[number],
		typeof facet
	>
);
const kinds = fc.array(fc.constantFrom(...RECORD_KINDS), { minLength: SIZE, maxLength: SIZE });
const records = fc.uniqueArray(fc.integer({ min: 0, max: SIZE - 1 }));
const filters: fc.Arbitrary<Filters> = fc.record(
	{
		kind: fc.constantFrom(...RECORD_KINDS),
		speaker: fc.constantFrom('a', 'b'),
		status: fc.constantFrom('a', 'nowhere'),
	},
	{ requiredKeys: [] }
);

test('a count is what choosing that value would leave', () => {
	fc.assert(
		fc.property(table, kinds, records, filters, (facets, kindOf, found, chosen) => {
			const counted = countFacets(found, chosen, kindOf, facets);
			for (const { name, options } of counted.facets) {
				for (const { value: option, count } of options) {
					const left = filterRecords(found, { ...chosen, [name]: option }, kindOf, facets);
					expect(count).toBe(left.length);
				}
			}
			for (const [kind, count] of counted.kinds)
				expect(count).toBe(filterRecords(found, { ...chosen, kind }, kindOf, facets).length);
		})
	);
});

test('a filter keeps the order of the results', () => {
	fc.assert(
		fc.property(table, kinds, records, filters, (facets, kindOf, found, chosen) => {
			const left = filterRecords(found, chosen, kindOf, facets);
			expect(found.filter((record) => left.includes(record))).toEqual(left);
		})
	);
});

test('filters that were parted are joined again as they were', () => {
	fc.assert(
		fc.property(table, fc.integer({ min: 0, max: SIZE }), (facets, at) => {
			expect(joinFacets(sliceFacets(facets, 0, at), sliceFacets(facets, at))).toEqual(facets);
		})
	);
});
