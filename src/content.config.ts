import { defineCollection } from 'astro:content';
import { contentLoader } from './content-loader.ts';
import { aboutPageSchema } from './schema/about-page.ts';
import { articleSchema } from './schema/article.ts';
import { claimSchema } from './schema/claim.ts';
import { editionSchema } from './schema/edition.ts';
import { entitySchema } from './schema/entity.ts';
import { verificationSchema } from './schema/verification.ts';

/** Astro's door to the content folder: a loader and a schema per collection, nothing else. */
export const collections = {
	edition: defineCollection({ loader: contentLoader('edition'), schema: editionSchema }),
	articles: defineCollection({ loader: contentLoader('articles'), schema: articleSchema }),
	entities: defineCollection({ loader: contentLoader('entities'), schema: entitySchema }),
	claims: defineCollection({ loader: contentLoader('claims'), schema: claimSchema }),
	about: defineCollection({ loader: contentLoader('about'), schema: aboutPageSchema }),
	verification: defineCollection({
		loader: contentLoader('verification'),
		schema: verificationSchema,
	}),
};
