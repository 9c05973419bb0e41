import { z } from 'astro/zod';
import { textSchema } from './common.ts';

/** Front matter of a plain page under `/about/`. */
export const aboutPageSchema = z.strictObject({
	/** The heading. */
	title: textSchema,
	/** Where it stands in the list of pages, smallest first. */
	order: z.number().default(100),
	/** One sentence for the list of pages. */
	summary: textSchema.optional(),
});

/** Front matter of a plain page, checked. */
export type AboutPageData = z.output<typeof aboutPageSchema>;
