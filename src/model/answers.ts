import type { Claim, Entity, Relation } from './edition.ts';

/** A relation between a claim of one speaker and a claim that others put forward. */
export interface Answer {
	/** The speaker's own claim. */
	readonly own: Claim;
	/** The relation, with the other claim at its far end. */
	readonly relation: Relation;
	/** `to`: the other claim bears on the speaker's. `from`: the speaker's bears on the other. */
	readonly direction: 'to' | 'from';
	/** Who puts the other claim forward, the speaker left out; empty where only the reporter does. */
	readonly others: readonly Entity[];
}

/** How the claims of others bear on a speaker's claims, and the speaker's on theirs. */
export function answersOf(speaker: Pick<Entity, 'id'>, claims: readonly Claim[]): Answer[] {
	const answers: Answer[] = [];
	for (const own of claims) {
		const ends = [
			...own.relatedFrom.map((relation) => ({ relation, direction: 'to' as const })),
			...own.relations.map((relation) => ({ relation, direction: 'from' as const })),
		];
		for (const { relation, direction } of ends) {
			const isOwn = relation.claim.speakers.some((one) => one.id === speaker.id);
			if (isOwn) continue;
			answers.push({ own, relation, direction, others: relation.claim.speakers });
		}
	}
	return answers;
}

/**
 * As many answers as a page has room for, in their order. Where not all have a place, those that
 * answer or contrast come before those that support or explain, what the text says before what is
 * inferred, and one to each claim before a second to any.
 */
export function tellingAnswers(answers: readonly Answer[], most: number): Answer[] {
	const seen = new Map<string, number>();
	const ranked = answers.map((answer) => {
		const { own, relation } = answer;
		const rank = (ANSWERS.includes(relation.kind) ? 0 : 2) + (relation.basis === 'text' ? 0 : 1);
		const key = `${rank} ${own.id}`;
		const nth = seen.get(key) ?? 0;
		seen.set(key, nth + 1);
		return { answer, rank, nth };
	});
	ranked.sort((a, b) => a.rank - b.rank || a.nth - b.nth);
	const chosen = new Set(ranked.slice(0, most).map((one) => one.answer));
	return answers.filter((one) => chosen.has(one));
}

/** Whether someone else answers a claim, or puts forward one that contrasts with it. */
export function isAnswered(claim: Claim): boolean {
	const own = new Set(claim.speakers);
	const byOthers = ({ claim: other }: Relation): boolean =>
		other.speakers.some((speaker) => !own.has(speaker));
	return (
		claim.relatedFrom.some((one) => ANSWERS.includes(one.kind) && byOthers(one)) ||
		claim.relations.some((one) => one.kind === 'contrasts' && byOthers(one))
	);
}

const ANSWERS: readonly Relation['kind'][] = ['answers', 'contrasts'];

/** The claims that a speaker puts forward or disputes, once each, in order. */
export function claimsBy(speaker: Pick<Entity, 'assertions'>): Claim[] {
	return [...new Set(speaker.assertions.map((one) => one.claim))];
}
