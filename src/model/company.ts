import type { Entity } from './edition.ts';

/** An entity with how often it occurs. */
export interface Tally {
	readonly entity: Entity;
	readonly count: number;
}

/** Whom and what a speaker's words name, most often first: in how many utterances each. */
export function talksAbout(speaker: Pick<Entity, 'utterances'>): Tally[] {
	return tally(
		speaker.utterances.flatMap((one) => one.entities.filter((entity) => entity !== one.speaker))
	);
}

/** Whose words name an entity, most often first: how many mentions stand in them. */
export function spokenOfBy(entity: Pick<Entity, 'mentions'>): Tally[] {
	return tally(entity.mentions.flatMap(({ utterance }) => utterance?.speaker ?? []));
}

function tally(entities: readonly Entity[]): Tally[] {
	const counts = new Map<Entity, number>();
	for (const entity of entities) counts.set(entity, (counts.get(entity) ?? 0) + 1);
	return [...counts]
		.map(([entity, count]) => ({ entity, count }))
		.sort((a, b) => b.count - a.count || (a.entity.id < b.entity.id ? -1 : 1));
}
