import { z } from 'astro/zod';
import type { Edition } from '../model/edition.ts';
import type { LinkTo } from './links.ts';

/** One mention as `/data/mentions.json` gives it. */
export const mentionRecordSchema = z.strictObject({
	entity: z.string().meta({ description: 'Entity id.' }),
	article: z.string().meta({ description: 'Article id.' }),
	paragraph: z.int().min(1).meta({ description: 'Number of the paragraph.' }),
	text: z.string().meta({ description: 'The words that name it.' }),
	url: z.string().meta({ description: 'The paragraph in the article.' }),
	start: z
		.int()
		.min(0)
		.meta({ description: 'Where the words begin in the text of the paragraph, in UTF-16 units.' }),
	end: z.int().min(0).meta({ description: 'Where they end; exclusive.' }),
	speaker: z.string().nullable().meta({
		description: 'Entity id of whose words it stands in; null where it is the reporter’s prose.',
	}),
});

/** One mention as the data files give it. */
export type MentionRecord = z.output<typeof mentionRecordSchema>;

/** Every passage that names an entity, newest article first, then in reading order. */
export function* toMentionRecords(edition: Edition, linkTo: LinkTo): Generator<MentionRecord> {
	for (const article of edition.articles) {
		for (const mention of article.mentions) {
			yield {
				entity: mention.entity.id,
				article: article.id,
				paragraph: mention.paragraph,
				text: mention.text,
				url: linkTo(mention.path),
				start: mention.start,
				end: mention.end,
				speaker: mention.utterance?.speaker?.id ?? null,
			};
		}
	}
}
