import type { Entity } from './edition.ts';

/** Two entities that are named in the same paragraph. */
export interface CoMention {
	readonly entity: Entity;
	/** Paragraphs that name both. */
	readonly paragraphs: number;
}

/** With whom an entity is named in one paragraph, most often first. */
export function coMentions(entity: Entity): CoMention[] {
	const counts = new Map<Entity, number>();
	const seen = new Set<string>();
	for (const mention of entity.mentions) {
		const key = `${mention.article.id} ${mention.paragraph}`;
		if (seen.has(key)) continue;
		seen.add(key);
		const others = new Set<Entity>();
		for (const other of mention.article.mentions) {
			if (other.paragraph === mention.paragraph && other.entity !== entity)
				others.add(other.entity);
		}
		for (const other of others) counts.set(other, (counts.get(other) ?? 0) + 1);
	}
	return [...counts]
		.map(([other, paragraphs]) => ({ entity: other, paragraphs }))
		.sort((a, b) => b.paragraphs - a.paragraphs || (a.entity.id < b.entity.id ? -1 : 1));
}
