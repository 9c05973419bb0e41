import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';
import { contentLoader } from './content-loader.ts';

/** Astro's door to the content folder. Pages take the joined edition from `load-edition.ts`. */
export const collections = {
	content: defineCollection({
		loader: contentLoader(),
		schema: z.strictObject({
			/** Of all files together. */
			digest: z.string(),
		}),
	}),
};
