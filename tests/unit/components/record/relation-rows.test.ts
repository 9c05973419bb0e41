import { expect, test } from 'vitest';
import { relationRows } from '../../../../src/components/record/relation-rows.ts';
import { fixtureEdition } from '../../export/fixture-edition.ts';

test('every relation of a claim is listed once, whichever end the claim is at', async () => {
	const { claims } = await fixtureEdition();
	for (const claim of claims) {
		const rows = relationRows(claim).map((one) => one.relation);
		expect(new Set(rows)).toEqual(new Set([...claim.relations, ...claim.relatedFrom]));
		expect(rows).toHaveLength(claim.relations.length + claim.relatedFrom.length);
	}
});
