import type { Claim, Relation } from '../../model/edition.ts';
import { RELATION_KINDS } from '../../schema/claim.ts';
import { RELATION_WORDS } from './vocabulary.ts';

/** A relation of a claim under the heading that it is listed under. */
export interface RelationRow {
	readonly heading: string;
	readonly relation: Relation;
}

/** What a claim does to others and what others do to it, kind by kind, in the order of their list. */
export function relationRows(claim: Pick<Claim, 'relations' | 'relatedFrom'>): RelationRow[] {
	const ends = { from: claim.relations, to: claim.relatedFrom };
	return RELATION_KINDS.flatMap((kind) =>
		(['from', 'to'] as const).flatMap((direction) =>
			ends[direction]
				.filter((relation) => relation.kind === kind)
				.map((relation) => ({ heading: RELATION_WORDS[kind][direction], relation }))
		)
	);
}
