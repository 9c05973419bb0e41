import { z } from 'astro/zod';
import type { Edition, Entity } from '../model/edition.ts';
import { ENTITY_TYPES } from '../schema/entity.ts';
import type { LinkTo } from './links.ts';

/** One entity as `/data/entities.json` gives it. */
export const entityRecordSchema = z.strictObject({
	id: z.string().meta({ description: 'Entity id, unique in the edition.' }),
	url: z.string().meta({ description: 'The page of the entity.' }),
	name: z.string().meta({ description: 'Its name.' }),
	type: z.enum(ENTITY_TYPES).meta({ description: 'What it is.' }),
	names: z
		.array(z.string())
		.meta({ description: 'Every form of its name that is linked in articles.' }),
	mentions: z.int().min(0).meta({ description: 'How many passages name it.' }),
	speaks: z.boolean().meta({ description: 'Whether an article reports its words.' }),
	speakerUrl: z
		.string()
		.nullable()
		.meta({ description: 'Its page as a speaker, where it speaks.' }),
	quotes: z.int().min(0).meta({ description: 'How many quotations are its words.' }),
	reported: z
		.int()
		.min(0)
		.meta({ description: 'How many passages of reported speech are attributed to it.' }),
	roles: z
		.array(
			z.strictObject({
				title: z.string().meta({ description: 'The office.' }),
				organisation: z
					.string()
					.nullable()
					.meta({ description: 'Entity id of the organisation or country.' }),
				from: z.string().nullable().meta({ description: 'First day, month or year in office.' }),
				to: z.string().nullable().meta({ description: 'Last day, month or year in office.' }),
			})
		)
		.meta({ description: 'Offices held.' }),
	wikidata: z.string().nullable().meta({ description: 'Its Wikidata id.' }),
	sameAs: z.array(z.string()).meta({ description: 'Pages about the same thing elsewhere.' }),
	country: z
		.string()
		.nullable()
		.meta({ description: 'The country it belongs to (ISO 3166 alpha-2).' }),
	coordinates: z
		.array(z.number())
		.length(2)
		.nullable()
		.meta({ description: 'Latitude and longitude in degrees.' }),
	summary: z.string().nullable().meta({ description: 'One or two sentences of sourced fact.' }),
	interests: z
		.array(
			z.strictObject({
				text: z
					.string()
					.meta({ description: 'What a reader should know about whose voice it is.' }),
				url: z.string().nullable().meta({ description: 'Where that can be checked.' }),
			})
		)
		.meta({ description: 'Owners, sponsors and the like.' }),
	start: z.string().nullable().meta({ description: 'For an event: its first day, month or year.' }),
	end: z.string().nullable().meta({ description: 'For an event: its last day, month or year.' }),
	sources: z
		.array(
			z.strictObject({
				title: z.string().nullable().meta({ description: 'Its title.' }),
				publisher: z.string().meta({ description: 'Who published it.' }),
				url: z.string().meta({ description: 'Where it can be read.' }),
				date: z.string().nullable().meta({ description: 'Its date, as exactly as it is known.' }),
			})
		)
		.meta({ description: 'Where the facts can be checked.' }),
});

/** One entity as the data files give it. */
export type EntityRecord = z.output<typeof entityRecordSchema>;

/** The entities of an edition, by name. */
export function* toEntityRecords(edition: Edition, linkTo: LinkTo): Generator<EntityRecord> {
	for (const entity of edition.entities) yield toRecord(entity, linkTo);
}

function toRecord(entity: Entity, linkTo: LinkTo): EntityRecord {
	const direct = entity.utterances.filter((one) => one.kind === 'direct').length;
	return {
		id: entity.id,
		url: linkTo(entity.path),
		name: entity.name,
		type: entity.type,
		names: entity.names,
		mentions: entity.mentions.length,
		speaks: entity.speaks,
		speakerUrl: entity.speakerPath === null ? null : linkTo(entity.speakerPath),
		quotes: direct,
		reported: entity.utterances.length - direct,
		roles: entity.roles.map((role) => ({
			title: role.title,
			organisation: role.organisation?.id ?? null,
			from: role.from ?? null,
			to: role.to ?? null,
		})),
		wikidata: entity.wikidata ?? null,
		sameAs: entity.sameAs,
		country: entity.country ?? null,
		coordinates: entity.coordinates ?? null,
		summary: entity.summary ?? null,
		interests: entity.interests.map(({ text, url }) => ({ text, url: url ?? null })),
		start: entity.start ?? null,
		end: entity.end ?? null,
		sources: entity.sources.map((one) => ({
			title: one.title ?? null,
			publisher: one.publisher,
			url: one.url,
			date: one.date ?? null,
		})),
	};
}
