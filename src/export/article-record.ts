import { z } from 'astro/zod';
import type { Article, Edition } from '../model/edition.ts';
import type { LinkTo } from './links.ts';

/** One article as `/data/edition.json` gives it. */
export const articleRecordSchema = z.strictObject({
	id: z.string().meta({ description: 'Article id, unique in the edition.' }),
	url: z.string().meta({ description: 'The page of the article.' }),
	title: z.string().meta({ description: 'The headline.' }),
	standfirst: z
		.string()
		.nullable()
		.meta({ description: 'One or two sentences under the headline.' }),
	date: z.string().meta({ description: 'The day of the news.' }),
	updated: z
		.string()
		.nullable()
		.meta({ description: 'The day of the last change that a reader would notice.' }),
	language: z.string().meta({ description: 'Language of the text (BCP 47).' }),
	tags: z.array(z.string()).meta({ description: 'Subjects.' }),
	authors: z.array(z.string()).meta({ description: 'Who wrote this account.' }),
	licence: z.string().nullable().meta({ description: 'The licence of this text.' }),
	source: z
		.strictObject({
			publisher: z.string().meta({ description: 'Who published the report.' }),
			title: z.string().nullable().meta({ description: 'Its headline.' }),
			url: z.string().nullable().meta({ description: 'Its address.' }),
			published: z.string().nullable().meta({ description: 'The day it appeared.' }),
			rights: z.string().meta({ description: 'own-account, licensed or public-domain.' }),
		})
		.nullable()
		.meta({ description: 'The report that the quotations are from.' }),
	paragraphs: z
		.array(
			z.strictObject({
				number: z.int().min(1).meta({ description: 'Its number; the anchor is this after p.' }),
				text: z.string().meta({ description: 'Its words; offsets count in these.' }),
			})
		)
		.meta({ description: 'The text, without marks.' }),
	scenes: z
		.array(
			z.strictObject({
				caption: z.string().meta({ description: 'What the picture shows.' }),
				credit: z.string().nullable().meta({ description: 'Who took it.' }),
				after: z
					.int()
					.min(0)
					.meta({ description: 'Number of the paragraph it follows; 0 is the top.' }),
			})
		)
		.meta({ description: 'Pictures and captions.' }),
	notHeard: z
		.array(
			z.strictObject({
				entity: z.string().meta({ description: 'Entity id.' }),
				note: z.string().meta({ description: 'What is known about its view.' }),
				url: z.string().nullable().meta({ description: 'Where that can be read.' }),
			})
		)
		.meta({ description: 'Who is talked about and has no word in the report.' }),
	notes: z
		.array(
			z.strictObject({
				on: z.string().meta({ description: 'The anchor it is about.' }),
				kind: z.enum(['differs', 'context']).meta({ description: 'What kind of note it is.' }),
				text: z.string().meta({ description: 'The note.' }),
				url: z.string().nullable().meta({ description: 'Where it can be checked.' }),
			})
		)
		.meta({ description: 'What other sources print of a quotation or passage.' }),
	corrections: z
		.array(
			z.strictObject({
				date: z.string().meta({ description: 'The day of the correction.' }),
				text: z.string().meta({ description: 'What was put right.' }),
			})
		)
		.meta({ description: 'What was wrong and has been put right.' }),
	draft: z
		.boolean()
		.meta({ description: 'True where nobody approved it yet; never in a published build.' }),
});

/** One article as the data files give it. */
export type ArticleRecord = z.output<typeof articleRecordSchema>;

/** The articles of an edition, newest first. */
export function* toArticleRecords(edition: Edition, linkTo: LinkTo): Generator<ArticleRecord> {
	for (const article of edition.articles) yield toRecord(article, edition, linkTo);
}

function toRecord(article: Article, edition: Edition, linkTo: LinkTo): ArticleRecord {
	const { source } = article;
	return {
		id: article.id,
		url: linkTo(article.path),
		title: article.title,
		standfirst: article.standfirst ?? null,
		date: article.date,
		updated: article.updated ?? null,
		language: article.language,
		tags: article.tags,
		authors: article.authors,
		licence: article.licence ?? edition.licence ?? null,
		source:
			source === undefined
				? null
				: {
						publisher: source.publisher,
						title: source.title ?? null,
						url: source.url ?? null,
						published: source.published ?? null,
						rights: source.rights,
					},
		paragraphs: article.document.paragraphs.map(({ number, text }) => ({ number, text })),
		scenes: article.scenes.map(({ caption, credit, after }) => ({
			caption,
			credit: credit ?? null,
			after,
		})),
		notHeard: article.notHeard.map(({ entity, note, url }) => ({ entity, note, url: url ?? null })),
		notes: article.notes.map(({ on, kind, text, url }) => ({ on, kind, text, url: url ?? null })),
		corrections: article.corrections,
		draft: article.draft,
	};
}
