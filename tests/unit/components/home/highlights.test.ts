import { expect, test } from 'vitest';
import { latestFindings, pickQuotations } from '../../../../src/components/home/highlights.ts';
import { fixtureEdition } from '../../export/fixture-edition.ts';

test('opens an edition with one quotation each of the most heard', async () => {
	const edition = await fixtureEdition('content');
	const picked = pickQuotations(edition, 3);
	expect(picked).toHaveLength(3);
	expect(new Set(picked.map((one) => one.speaker)).size).toBe(3);
	expect(picked.every((one) => one.kind === 'direct')).toBe(true);
});

test('shows claims about which something was found out, the latest first', async () => {
	const edition = await fixtureEdition();
	expect(latestFindings(edition, 5).map((one) => one.id)).toEqual([
		'harbour-reopens',
		'harbour-silts-up',
		'office-knew',
	]);
});
