import type { Article, Entity } from './edition.ts';
import { oncePer } from './once-per.ts';

/** Two entities that are named in the same paragraph. */
export interface CoMention {
	readonly entity: Entity;
	/** Paragraphs that name both. */
	readonly paragraphs: number;
}

/** With whom an entity is named in one paragraph, most often first. */
export function coMentions(entity: Entity): CoMention[] {
	const counts = new Map<Entity, number>();
	const seen = new Map<Article, Set<number>>();
	for (const { article, paragraph } of entity.mentions) {
		const paragraphs = seen.get(article) ?? new Set();
		seen.set(article, paragraphs);
		if (paragraphs.has(paragraph)) continue;
		paragraphs.add(paragraph);
		for (const other of namedIn(article).get(paragraph) ?? []) {
			if (other !== entity) counts.set(other, (counts.get(other) ?? 0) + 1);
		}
	}
	return [...counts]
		.map(([other, paragraphs]) => ({ entity: other, paragraphs }))
		.sort((a, b) => b.paragraphs - a.paragraphs || (a.entity.id < b.entity.id ? -1 : 1));
}

/** Which entities each paragraph names: asked for by every entity of an article, so kept with it. */
const namedIn = oncePer((article: Article): ReadonlyMap<number, ReadonlySet<Entity>> => {
	const named = new Map<number, Set<Entity>>();
	for (const { paragraph, entity } of article.mentions) {
		const entities = named.get(paragraph) ?? new Set();
		named.set(paragraph, entities.add(entity));
	}
	return named;
});
