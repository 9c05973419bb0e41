import type { Claim } from '../../model/edition.ts';
import { BEARINGS } from '../../schema/claim.ts';

/**
 * What was found out about a claim, in one sentence. Empty where nobody has looked: its page says
 * why, and the word beside it says that much.
 */
export function reasonOf(claim: Pick<Claim, 'history' | 'status'>): string {
	return claim.status === 'unchecked' ? '' : (claim.history.at(-1)?.reason ?? '');
}

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
