import type { ClaimStatus } from '../schema/claim.ts';
import type { Claim, Edition, Utterance, VerificationOf } from './edition.ts';

/** What an editor wants to see of an edition before it goes out, counted. */
export interface DeskReport {
	/** Quotations by the result of their check, commonest first. */
	readonly quotations: readonly {
		readonly verdict: VerificationOf['verdict'] | 'not-checked';
		readonly utterances: readonly Utterance[];
	}[];
	/** Claims by status, commonest first. */
	readonly statuses: readonly { readonly status: ClaimStatus; readonly claims: readonly Claim[] }[];
	/** Claims by the number of publishers that bear on them, fewest first. */
	readonly sources: readonly { readonly publishers: number; readonly claims: readonly Claim[] }[];
	/** Predictions and plans that nobody has judged, soonest first. */
	readonly due: readonly {
		readonly claim: Claim;
		readonly due: string;
		readonly isOver: boolean;
	}[];
}

/** Counts an edition for the desk, on a day. */
export function deskReport(
	{ utterances, claims }: Pick<Edition, 'utterances' | 'claims'>,
	today: string
): DeskReport {
	const direct = utterances.filter((one) => one.kind === 'direct');
	const verdicts = Map.groupBy(
		direct,
		(one): DeskReport['quotations'][number]['verdict'] => one.verification?.verdict ?? 'not-checked'
	);
	const statuses = Map.groupBy(claims, (one) => one.status);
	const sources = Map.groupBy(claims, countPublishers);
	return {
		quotations: [...verdicts]
			.map(([verdict, own]) => ({ verdict, utterances: own }))
			.sort((a, b) => b.utterances.length - a.utterances.length),
		statuses: [...statuses]
			.map(([status, own]) => ({ status, claims: own }))
			.sort((a, b) => b.claims.length - a.claims.length),
		sources: [...sources]
			.map(([publishers, own]) => ({ publishers, claims: own }))
			.sort((a, b) => a.publishers - b.publishers),
		due: claims
			.flatMap((claim) =>
				claim.due !== undefined && isOpen(claim)
					? [{ claim, due: claim.due, isOver: isOver(claim.due, today) }]
					: []
			)
			.sort((a, b) => (a.due < b.due ? -1 : 1)),
	};
}

/** How many publishers bear on a claim; two pages of one publisher count once. */
export function countPublishers(claim: Pick<Claim, 'evidence'>): number {
	return new Set(claim.evidence.map((one) => one.publisher.trim().toLowerCase())).size;
}

/** Whether nobody has judged a claim about the future yet. */
export function isOpen(claim: Pick<Claim, 'status'>): boolean {
	return claim.status === 'pending' || claim.status === 'unchecked';
}

/** Whether a day is past. A month or year is over when the next one has begun. */
export function isOver(due: string, today: string): boolean {
	return today.slice(0, due.length) > due;
}
