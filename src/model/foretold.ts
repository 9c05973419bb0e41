import type { Claim, Edition } from './edition.ts';

/** A claim about the future, from the day it was made to the day that answered it. */
export interface Foretold {
	readonly claim: Claim;
	/** The date of the first article that puts it forward. */
	readonly said: string;
	/** The day from which it can be judged. */
	readonly due: string | undefined;
	/** The change of status that answered it. */
	readonly outcome: Claim['history'][number] | null;
}

const ANSWERED: readonly Claim['status'][] = ['came-true', 'did-not-come-true'];

/** What articles foretold or planned, and what came of it; in the order in which it was said. */
export function foretold(edition: Pick<Edition, 'claims'>): Foretold[] {
	return edition.claims
		.filter((claim) => claim.type === 'prediction' || claim.type === 'plan')
		.map((claim) => ({
			claim,
			said: earliest(claim.assertions.map((one) => one.article.date)),
			due: claim.due,
			outcome: claim.history.find((entry) => ANSWERED.includes(entry.status)) ?? null,
		}));
}

function earliest(dates: readonly string[]): string {
	return dates.reduce((first, date) => (first === '' || date < first ? date : first), '');
}
