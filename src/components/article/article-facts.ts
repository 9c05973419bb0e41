import type { Article, Entity, Utterance } from '../../model/edition.ts';
import { CLAIM_STATUSES, type ClaimStatus } from '../../schema/claim.ts';
import { verdictOf, type WordingVerdict } from '../record/vocabulary.ts';

/** An article in numbers. */
export interface ArticleFacts {
	readonly quotations: number;
	/** How their wording fared, most frequent first. */
	readonly verdicts: readonly { readonly verdict: WordingVerdict; readonly count: number }[];
	/** Quotations that another source prints with other words. */
	readonly differing: number;
	/** Who is quoted, in order of appearance. */
	readonly quoted: readonly Entity[];
	/** Who is heard in reported speech only. */
	readonly reported: readonly Entity[];
	readonly claims: number;
	readonly statuses: readonly { readonly status: ClaimStatus; readonly count: number }[];
}

/** Counts what an article's first lines tell. */
export function articleFacts(article: Article): ArticleFacts {
	const direct = article.utterances.filter((one) => one.kind === 'direct');
	const quoted = new Set(speakersOf(direct));
	const claims = [...new Set(article.assertions.map((one) => one.claim))];
	return {
		quotations: direct.length,
		verdicts: tally(direct.map(verdictOf)).map(([verdict, count]) => ({ verdict, count })),
		differing: direct.filter((one) => one.notes.some((note) => note.kind === 'differs')).length,
		quoted: [...quoted],
		reported: article.speakers.filter((one) => !quoted.has(one)),
		claims: claims.length,
		statuses: countStatuses(claims),
	};
}

/** How many claims have which status, in the order of the statuses. */
export function countStatuses(
	claims: readonly { readonly status: ClaimStatus }[]
): ArticleFacts['statuses'] {
	return CLAIM_STATUSES.map((status) => ({
		status,
		count: claims.filter((claim) => claim.status === status).length,
	})).filter(({ count }) => count > 0);
}

function speakersOf(utterances: readonly Utterance[]): Entity[] {
	return utterances.flatMap(({ speaker }) => (speaker === null ? [] : [speaker]));
}

function tally<Value>(values: readonly Value[]): [Value, number][] {
	const counts = new Map<Value, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1]);
}
