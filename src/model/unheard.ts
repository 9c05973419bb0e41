import type { Article, Edition, Entity } from './edition.ts';

/** Kinds of entities that could speak for themselves. */
const CAN_SPEAK: readonly Entity['type'][] = ['person', 'organisation', 'country', 'group'];

/** An entity that could speak, with how often it is named and whether it is heard. */
export interface TalkedAbout {
	readonly entity: Entity;
	readonly mentions: number;
	/** Heard itself, or through someone who has an office in it. */
	readonly heard: 'itself' | 'through-a-member' | 'not';
}

/** Who is talked about in an edition, most often first, and whether they are heard. */
export function talkedAbout(edition: Pick<Edition, 'entities'>): TalkedAbout[] {
	const counts = new Map(edition.entities.map((entity) => [entity, entity.mentions.length]));
	return rank(counts, (entity) => entity.speaks);
}

/** Who is talked about in one article, most often first, and whether they are heard there. */
export function talkedAboutIn(article: Pick<Article, 'mentions' | 'speakers'>): TalkedAbout[] {
	const counts = new Map<Entity, number>();
	for (const { entity } of article.mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1);
	const speakers = new Set(article.speakers);
	return rank(counts, (entity) => speakers.has(entity));
}

function rank(
	counts: ReadonlyMap<Entity, number>,
	speaks: (entity: Entity) => boolean
): TalkedAbout[] {
	return [...counts]
		.filter(([entity, mentions]) => CAN_SPEAK.includes(entity.type) && mentions > 0)
		.map(([entity, mentions]): TalkedAbout => {
			const throughMember = entity.members.some(speaks);
			const heard = speaks(entity) ? 'itself' : throughMember ? 'through-a-member' : 'not';
			return { entity, mentions, heard };
		})
		.sort((a, b) => b.mentions - a.mentions || (a.entity.id < b.entity.id ? -1 : 1));
}
