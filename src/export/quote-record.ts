import { z } from 'astro/zod';
import type { Edition, Utterance } from '../model/edition.ts';
import { HEARD } from '../schema/annotation.ts';
import { VERDICTS } from '../schema/verification.ts';
import type { LinkTo } from './links.ts';

/** One utterance as `/data/quotes.json` and `/data/reported.json` give it. */
export const quoteRecordSchema = z.strictObject({
	id: z.string().meta({
		description:
			'Unique in its article. The anchor is this after q- (quotations) or r- (reported speech).',
	}),
	url: z.string().meta({ description: 'The place in the article.' }),
	text: z.string().meta({
		description:
			'The words, without the outer quotation marks; the parts of a split quotation joined by a space.',
	}),
	segments: z
		.array(z.string())
		.meta({ description: 'The words of each part, in order; one where nothing splits it.' }),
	speaker: z
		.string()
		.nullable()
		.meta({ description: 'Entity id of the speaker; null only in drafts.' }),
	speakerName: z.string().nullable().meta({ description: 'The name of the speaker.' }),
	roles: z.array(z.string()).meta({
		description:
			'The offices of the speaker on the date of the article, for instance “Mayor, Port Town”.',
	}),
	article: z.string().meta({ description: 'Article id.' }),
	date: z.string().meta({ description: 'The date of the article.' }),
	paragraph: z.int().min(1).meta({ description: 'Number of the paragraph where the words begin.' }),
	verb: z.string().nullable().meta({ description: 'The reporting verb as printed.' }),
	heard: z
		.enum(HEARD)
		.nullable()
		.meta({ description: 'How the words reached the writer, where the report says so.' }),
	at: z.string().nullable().meta({ description: 'Entity id of the event where it was said.' }),
	on: z.string().nullable().meta({ description: 'The day it was said, where the report says so.' }),
	to: z.string().nullable().meta({ description: 'Whom it was said to: an entity id, or words.' }),
	verification: z
		.enum([...VERDICTS, 'stale'])
		.nullable()
		.meta({
			description:
				'Result of the check against the source; null where nothing was checked (always for reported speech).',
		}),
	verified: z.string().nullable().meta({ description: 'The day of that check.' }),
	claims: z
		.array(z.string())
		.meta({ description: 'Ids of the claims put forward in, around or by it.' }),
	entities: z.array(z.string()).meta({ description: 'Ids of the entities named in it.' }),
	draft: z.boolean().meta({
		description:
			'True where a machine proposed it and nobody approved it yet; never in a published build.',
	}),
});

/** One utterance as the data files give it. */
export type QuoteRecord = z.output<typeof quoteRecordSchema>;

/** The quotations of an edition: direct speech, newest article first, then in reading order. */
export function* toQuoteRecords(edition: Edition, linkTo: LinkTo): Generator<QuoteRecord> {
	for (const one of edition.utterances) if (one.kind === 'direct') yield toRecord(one, linkTo);
}

/** The reported speech of an edition: what was said, in the writer’s words. */
export function* toReportedRecords(edition: Edition, linkTo: LinkTo): Generator<QuoteRecord> {
	for (const one of edition.utterances) if (one.kind === 'indirect') yield toRecord(one, linkTo);
}

function toRecord(utterance: Utterance, linkTo: LinkTo): QuoteRecord {
	const { to } = utterance;
	return {
		id: utterance.id,
		url: linkTo(utterance.path),
		text: utterance.text,
		segments: utterance.segments.map((one) => one.text),
		speaker: utterance.speaker?.id ?? null,
		speakerName: utterance.speaker?.name ?? null,
		roles: utterance.roles.map((role) =>
			role.organisation === null ? role.title : `${role.title}, ${role.organisation.name}`
		),
		article: utterance.article.id,
		date: utterance.article.date,
		paragraph: utterance.paragraph,
		verb: utterance.verb,
		heard: utterance.heard,
		at: utterance.at?.id ?? null,
		on: utterance.on,
		to: to === null || typeof to === 'string' ? to : to.id,
		verification: utterance.verification?.verdict ?? null,
		verified: utterance.verification?.check.date ?? null,
		claims: [...new Set(utterance.assertions.map((one) => one.claim.id))],
		entities: utterance.entities.map((one) => one.id),
		draft: utterance.draft,
	};
}
