import { createHash } from 'node:crypto';
import { z } from 'astro/zod';
import type { Edition } from '../model/edition.ts';
import { oncePer } from '../model/once-per.ts';
import { toArticleRecords } from './article-record.ts';
import { toClaimRecords } from './claim-record.ts';
import { toEntityRecords } from './entity-record.ts';
import type { LinkTo } from './links.ts';
import { toMentionRecords } from './mention-record.ts';
import { toQuoteRecords, toReportedRecords } from './quote-record.ts';

/** What every data file says about the edition it comes from. */
export const editionStampSchema = z.strictObject({
	name: z.string().meta({ description: 'Name of the edition.' }),
	url: z.string().meta({ description: 'Its home page.' }),
	version: z
		.string()
		.regex(/^[0-9a-f]{16}$/)
		.meta({
			description:
				'Hash of the content: two files with the same version come from the same content.',
		}),
	language: z.string().meta({ description: 'Language of the pages (BCP 47).' }),
	publisher: z.string().meta({ description: 'Who answers for the edition.' }),
	licence: z
		.string()
		.nullable()
		.meta({ description: 'Licence of the texts; null where the publisher names none.' }),
	licenceUrl: z.string().nullable().meta({ description: 'Where the licence can be read.' }),
	generatedFrom: z
		.strictObject({
			articles: z.int().min(0).meta({ description: 'Number of articles.' }),
			quotes: z.int().min(0).meta({ description: 'Number of quotations.' }),
			reported: z.int().min(0).meta({ description: 'Number of passages of reported speech.' }),
			claims: z.int().min(0).meta({ description: 'Number of claims.' }),
			entities: z.int().min(0).meta({ description: 'Number of entities.' }),
			mentions: z.int().min(0).meta({ description: 'Number of mentions.' }),
		})
		.meta({ description: 'What the edition holds.' }),
});

/** What every data file says about the edition it comes from. */
export type EditionStamp = z.output<typeof editionStampSchema>;

/** Describes an edition without a clock: the same content gives the same stamp on every machine. */
export function toEditionStamp(edition: Edition, linkTo: LinkTo): EditionStamp {
	return {
		name: edition.name,
		url: linkTo('/'),
		version: versionOf(edition),
		language: edition.language,
		publisher: edition.publisher,
		licence: edition.licence ?? null,
		licenceUrl: edition.licenceUrl ?? null,
		generatedFrom: countsOf(edition),
	};
}

/** What an edition holds; counted once per edition, for every file says it. */
const countsOf = oncePer((edition: Edition): EditionStamp['generatedFrom'] => {
	const direct = edition.utterances.filter((one) => one.kind === 'direct').length;
	return {
		articles: edition.articles.length,
		quotes: direct,
		reported: edition.utterances.length - direct,
		claims: edition.claims.length,
		entities: edition.entities.length,
		mentions: edition.articles.reduce((sum, article) => sum + article.mentions.length, 0),
	};
});

/** Hash of all that an edition says, wherever it lives; worked out once per edition. */
const versionOf = oncePer((edition: Edition): string => {
	const asIs: LinkTo = (path) => path;
	const hash = createHash('sha256');
	const { name, standfirst, publisher, contact, language, licence, licenceUrl, html } = edition;
	hash.update(
		JSON.stringify([name, standfirst, publisher, contact, language, licence, licenceUrl, html])
	);
	const lists = [
		toArticleRecords(edition, asIs),
		toQuoteRecords(edition, asIs),
		toReportedRecords(edition, asIs),
		toClaimRecords(edition, asIs),
		toEntityRecords(edition, asIs),
		toMentionRecords(edition, asIs),
		[...edition.claims, ...edition.entities].map((one) => one.html),
		edition.pages.map((page) => [page.id, page.title, page.order, page.summary, page.html]),
	];
	for (const list of lists) {
		for (const one of list) hash.update(JSON.stringify(one)).update('\n');
		hash.update('\n');
	}
	return hash.digest('hex').slice(0, 16);
});
