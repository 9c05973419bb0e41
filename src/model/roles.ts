import type { ResolvedRole } from './edition.ts';

type Dated = Pick<ResolvedRole, 'from' | 'to'>;

/** The offices held on a day. Dates compare as written: a month or year covers all its days. */
export function rolesAt<R extends Dated>(roles: readonly R[], date: string): R[] {
	return roles.filter(({ from, to }) => {
		const hasBegun = from === undefined || from <= date.slice(0, from.length);
		const hasEnded = to !== undefined && to < date.slice(0, to.length);
		return hasBegun && !hasEnded;
	});
}

/** An office in words, for instance `Secretary General, NATO`. */
export function describeRole(role: Pick<ResolvedRole, 'title' | 'organisation'>): string {
	return role.organisation === null ? role.title : `${role.title}, ${role.organisation.name}`;
}
