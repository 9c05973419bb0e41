import type { Claim } from '../../model/edition.ts';
import { BEARINGS } from '../../schema/claim.ts';

const POINTS = { supports: 'for', contradicts: 'against', context: 'for context' } as const;

/** What was read elsewhere, in one line: `2 for, 1 against`; empty where nothing was. */
export function evidenceLine(claim: Pick<Claim, 'evidence'>): string {
	return BEARINGS.map((bearing) => ({
		bearing,
		count: claim.evidence.filter((one) => one.bearing === bearing).length,
	}))
		.filter(({ count }) => count > 0)
		.map(({ bearing, count }) => `${count} ${POINTS[bearing]}`)
		.join(', ');
}
