import type { Edition, Entity } from './edition.ts';

/** Kinds of entities that could speak for themselves. */
const CAN_SPEAK: readonly Entity['type'][] = ['person', 'organisation', 'country', 'group'];

/** An entity that could speak, with how often it is named and whether it is heard. */
export interface TalkedAbout {
	readonly entity: Entity;
	readonly mentions: number;
	/** Heard itself, or through someone who has an office in it. */
	readonly heard: 'itself' | 'through-a-member' | 'not';
}

/** Who is talked about, most often first, and whether they are heard. */
export function talkedAbout(edition: Pick<Edition, 'entities'>): TalkedAbout[] {
	return edition.entities
		.filter((entity) => CAN_SPEAK.includes(entity.type) && entity.mentions.length > 0)
		.map((entity): TalkedAbout => {
			const throughMember = entity.members.some((one) => one.speaks);
			const heard = entity.speaks ? 'itself' : throughMember ? 'through-a-member' : 'not';
			return { entity, mentions: entity.mentions.length, heard };
		})
		.sort((a, b) => b.mentions - a.mentions || (a.entity.id < b.entity.id ? -1 : 1));
}
