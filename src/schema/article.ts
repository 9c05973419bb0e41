import { z } from 'astro/zod';
import {
	daySchema,
	idSchema,
	languageSchema,
	partDateSchema,
	textSchema,
	urlSchema,
} from './common.ts';

/** Where the reported words come from, and by what right the text stands here. */
export const sourceSchema = z.strictObject({
	/** Who published the report. */
	publisher: textSchema,
	/** Its headline, where it is known. */
	title: textSchema.optional(),
	/** Its address, where it is known. */
	url: urlSchema.optional(),
	/** The day it appeared. */
	published: partDateSchema.optional(),
	/** `own-account`: our sentences, their quotations. `licensed`: the whole text, by its licence. `public-domain`. */
	rights: z.enum(['own-account', 'licensed', 'public-domain']),
});

/** A picture, or the caption of one that is not shown. */
export const sceneSchema = z.strictObject({
	/** What the picture shows, in one sentence. */
	caption: textSchema,
	/** Who took it. */
	credit: textSchema.optional(),
	/** The number of the paragraph it follows; 0 is the top. */
	after: z.number().int().min(0),
	/** The picture's path under `public/`, where it may be shown. */
	image: textSchema.optional(),
	/** What a reader who cannot see the picture needs to know. */
	alt: z.string().optional(),
});

/** Front matter of an article. */
export const articleSchema = z
	.strictObject({
		/** The headline. */
		title: textSchema,
		/** One or two sentences under the headline. */
		standfirst: textSchema.optional(),
		/** The day of the news. */
		date: daySchema,
		/** The language of the text; the edition's where it is left out. */
		language: languageSchema.optional(),
		/** Subjects, for readers who browse. */
		tags: z.array(textSchema).default([]),
		/** Who wrote this account. */
		authors: z.array(textSchema).default([]),
		/** The day of the last change that a reader would notice. */
		updated: daySchema.optional(),
		/** The licence of this text; the edition's where it is left out. */
		licence: textSchema.optional(),
		/** The report that the quotations are from. */
		source: sourceSchema.optional(),
		/** Pictures and captions between the paragraphs. */
		scenes: z.array(sceneSchema).default([]),
		/** Who is talked about and has no word in the report. */
		notHeard: z
			.array(
				z.strictObject({
					/** The entity that is not heard. */
					entity: idSchema,
					/** What is known about its view, in one sentence. */
					note: textSchema,
					/** Where that can be read. */
					url: urlSchema.optional(),
				})
			)
			.default([]),
		/** What other sources print of a quotation or passage. */
		notes: z
			.array(
				z.strictObject({
					/** The anchor it is about, for instance `q-more-dangerous`. */
					on: textSchema,
					/** `differs`: another source has other words. `context`: what a reader should know. */
					kind: z.enum(['differs', 'context']),
					/** The note, in neutral words. */
					text: textSchema,
					/** Where it can be checked. */
					url: urlSchema.optional(),
				})
			)
			.default([]),
		/** What was wrong and has been put right. */
		corrections: z.array(z.strictObject({ date: daySchema, text: textSchema })).default([]),
		/** A machine wrote this file and nobody has approved it yet. */
		draft: z.boolean().default(false),
	})
	.superRefine((article, context) => {
		article.scenes.forEach((scene, index) => {
			if (scene.image !== undefined && scene.alt === undefined) {
				context.addIssue({
					code: 'custom',
					path: ['scenes', index, 'image'],
					message:
						'A picture needs words for readers who cannot see it. Add alt (empty where it only decorates).',
				});
			}
		});
	});

/** Front matter of an article, checked. */
export type ArticleData = z.output<typeof articleSchema>;
/** A picture, or the caption of one. */
export type Scene = z.output<typeof sceneSchema>;
/** The report that an article's quotations are from. */
export type Source = z.output<typeof sourceSchema>;
