import type { Article, Claim, Edition, Entity } from './edition.ts';

/** Something with a date. Dates are `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
export type Moment =
	| {
			readonly kind: 'event';
			readonly date: string;
			readonly end: string | undefined;
			readonly event: Entity;
	  }
	| { readonly kind: 'article'; readonly date: string; readonly article: Article }
	| { readonly kind: 'due'; readonly date: string; readonly claim: Claim }
	| {
			readonly kind: 'status';
			readonly date: string;
			readonly claim: Claim;
			readonly entry: Claim['history'][number];
	  };

/** Everything dated in the edition, oldest first: events, articles, due dates, changes of status. */
export function timeline(edition: Pick<Edition, 'entities' | 'articles' | 'claims'>): Moment[] {
	const moments: Moment[] = [];
	for (const event of edition.entities) {
		if (event.start !== undefined)
			moments.push({ kind: 'event', date: event.start, end: event.end, event });
	}
	for (const article of edition.articles)
		moments.push({ kind: 'article', date: article.date, article });
	for (const claim of edition.claims) {
		if (claim.due !== undefined) moments.push({ kind: 'due', date: claim.due, claim });
		// The first entry only says that the claim was reported.
		for (const entry of claim.history.slice(1))
			moments.push({ kind: 'status', date: entry.date, claim, entry });
	}
	const rank = { event: 0, article: 1, due: 2, status: 3 };
	return moments.sort((a, b) =>
		a.date === b.date ? rank[a.kind] - rank[b.kind] : a.date < b.date ? -1 : 1
	);
}
