import { z } from 'astro/zod';
import { languageSchema, textSchema, urlSchema } from './common.ts';

/** Front matter of `edition.md`: the site as a whole. Its body introduces the home page. */
export const editionSchema = z.strictObject({
	/** The name of the site, in the masthead and in every title. */
	name: textSchema,
	/** One sentence under the name. */
	standfirst: textSchema,
	/** Who answers for the edition. */
	publisher: textSchema,
	/** How to reach the publisher: an address, or a sentence that says where. */
	contact: textSchema.optional(),
	/** The language of the pages, for instance `en`. */
	language: languageSchema.default('en'),
	/** The licence of the texts, for instance `CC BY 4.0`. */
	licence: textSchema.optional(),
	/** Where the licence can be read. */
	licenceUrl: urlSchema.optional(),
});

/** The site as a whole. */
export type EditionData = z.output<typeof editionSchema>;
