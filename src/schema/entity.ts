import { z } from 'astro/zod';
import { idSchema, partDateSchema, textSchema, urlSchema } from './common.ts';

/** What an entity can be. */
export const ENTITY_TYPES = [
	'person',
	'organisation',
	'place',
	'country',
	'programme',
	'event',
	'document',
	'concept',
	'group',
] as const;

/** Front matter of an entity: someone or something that articles name. */
export const entitySchema = z
	.strictObject({
		/** The name as headings print it. */
		name: textSchema,
		/** What it is. */
		type: z.enum(ENTITY_TYPES),
		/** Every form that means it without doubt; each is linked wherever it stands. */
		names: z.array(textSchema).default([]),
		/** Offices held, so that an article can give the one of its date. */
		roles: z
			.array(
				z.strictObject({
					/** The office, for instance `Secretary General`. */
					title: textSchema,
					/** The id of the organisation or country it belongs to. */
					organisation: idSchema.optional(),
					/** First day, month or year in office. */
					from: partDateSchema.optional(),
					/** Last day, month or year in office. */
					to: partDateSchema.optional(),
				})
			)
			.default([]),
		/** Pages about the same thing elsewhere. */
		sameAs: z.array(urlSchema).default([]),
		/** Its Wikidata id, where it is certain. */
		wikidata: z
			.string()
			.regex(/^Q[1-9]\d*$/, { error: 'A Wikidata id is a Q and a number, for instance Q7184.' })
			.optional(),
		/** The country it belongs to, as two capital letters (ISO 3166). */
		country: z
			.string()
			.regex(/^[A-Z]{2}$/, { error: 'A country is two capital letters, for instance JP.' })
			.optional(),
		/** Latitude and longitude in degrees, north and east positive. */
		coordinates: z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)]).optional(),
		/** One or two sentences of sourced fact. */
		summary: textSchema.optional(),
		/** What a reader should know about whose voice this is: owners, sponsors. */
		interests: z.array(z.strictObject({ text: textSchema, url: urlSchema.optional() })).default([]),
		/** For an event: its first day, month or year. */
		start: partDateSchema.optional(),
		/** For an event: its last day, month or year. */
		end: partDateSchema.optional(),
		/** How exactly the date is known. */
		precision: z.enum(['day', 'month', 'year']).optional(),
		/** For an event: the id of the place where it happened. */
		place: idSchema.optional(),
		/** For an event: the id of the event that it is a part of, such as a trip. */
		partOf: idSchema.optional(),
		/** Where the facts can be checked. */
		sources: z
			.array(
				z.strictObject({
					title: textSchema.optional(),
					publisher: textSchema,
					url: urlSchema,
					date: partDateSchema.optional(),
				})
			)
			.default([]),
	})
	.superRefine((entity, context) => {
		if (entity.type !== 'event') {
			for (const key of ['start', 'end', 'precision', 'place', 'partOf'] as const) {
				if (entity[key] === undefined) continue;
				context.addIssue({
					code: 'custom',
					path: [key],
					message: `Only an event has \`${key}\`. Leave it out, or make this an event.`,
				});
			}
		}
		if (entity.start !== undefined && entity.end !== undefined && entity.end < entity.start) {
			context.addIssue({
				code: 'custom',
				path: ['end'],
				message: 'This ends before it starts. Check both dates.',
			});
		}
	});

/** Front matter of an entity, checked. */
export type EntityData = z.output<typeof entitySchema>;
/** What an entity is. */
export type EntityType = EntityData['type'];
/** An office that an entity holds or held. */
export type Role = EntityData['roles'][number];
