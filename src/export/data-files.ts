import { z } from 'astro/zod';
import type { Edition } from '../model/edition.ts';
import { articleRecordSchema, toArticleRecords } from './article-record.ts';
import { claimRecordSchema, toClaimRecords } from './claim-record.ts';
import { formatCsv, type Row } from './csv.ts';
import { editionStampSchema, toEditionStamp } from './edition-stamp.ts';
import { entityRecordSchema, toEntityRecords } from './entity-record.ts';
import type { LinkTo } from './links.ts';
import { mentionRecordSchema, toMentionRecords } from './mention-record.ts';
import { quoteRecordSchema, toQuoteRecords, toReportedRecords } from './quote-record.ts';

/** A list that the edition gives away: its words for readers, its schema, its records. */
interface DataList {
	/** What one record is, for `/about/data/`. */
	readonly about: string;
	readonly schema: z.ZodObject;
	readonly toRecords: (edition: Edition, linkTo: LinkTo) => Iterable<Row>;
}

/** Every list that has a JSON and a CSV file of its own. */
export const dataLists = {
	quotes: {
		about: 'A quotation: words as they were said.',
		schema: quoteRecordSchema,
		toRecords: toQuoteRecords,
	},
	reported: {
		about: 'Reported speech: what was said, in the writer’s words.',
		schema: quoteRecordSchema,
		toRecords: toReportedRecords,
	},
	claims: {
		about: 'A claim, with every place where it is put forward or disputed.',
		schema: claimRecordSchema,
		toRecords: toClaimRecords,
	},
	entities: {
		about: 'A person, organisation, place or other thing that articles name.',
		schema: entityRecordSchema,
		toRecords: toEntityRecords,
	},
	mentions: {
		about: 'A passage that names an entity.',
		schema: mentionRecordSchema,
		toRecords: toMentionRecords,
	},
} as const satisfies Readonly<Record<string, DataList>>;

/** The name of a list, which is also the name of its files. */
export type DataListName = keyof typeof dataLists;

/** The names of all lists, in the order of `/about/data/`. */
export const dataListNames = Object.keys(dataLists) as DataListName[];

/** What the list of articles in `/data/edition.json` is. */
export const articleList = {
	about: 'An article with its text, paragraph by paragraph.',
	schema: articleRecordSchema,
	toRecords: toArticleRecords,
} as const satisfies DataList;

/** `/data/<name>.json`: one list under its own name, one record a line. */
export function formatListAsJson(
	name: DataListName,
	edition: Edition,
	linkTo: LinkTo
): Generator<string> {
	return formatJson(`schema/${name}.json`, edition, linkTo, [[name, dataLists[name]]]);
}

/** `/data/edition.json`: everything in one file. */
export function formatEditionAsJson(edition: Edition, linkTo: LinkTo): Generator<string> {
	return formatJson('schema/edition.json', edition, linkTo, [
		['articles', articleList],
		...Object.entries(dataLists),
	]);
}

/** `/data/<name>.csv`: the same list for spreadsheets. */
export function formatListAsCsv(
	name: DataListName,
	edition: Edition,
	linkTo: LinkTo
): Generator<string> {
	const { schema, toRecords } = dataLists[name];
	return formatCsv(Object.keys(schema.shape), toRecords(edition, linkTo));
}

/**
 * One record a line, so that a change to one record is a change to one line; and a line at a time,
 * for the file of a large edition is too long for one string.
 */
function* formatJson(
	schema: string,
	edition: Edition,
	linkTo: LinkTo,
	lists: readonly (readonly [string, DataList])[]
): Generator<string> {
	yield `{\n"$schema": ${JSON.stringify(schema)},\n`;
	yield `"edition": ${JSON.stringify(toEditionStamp(edition, linkTo))}`;
	for (const [name, { toRecords }] of lists) {
		yield `,\n${JSON.stringify(name)}: [`;
		let before = '\n';
		for (const row of toRecords(edition, linkTo)) {
			yield before + JSON.stringify(row);
			before = ',\n';
		}
		yield '\n]';
	}
	yield '\n}\n';
}

/** The names of the published JSON Schemas: one per list, and the whole edition. */
export const schemaNames = ['edition', ...dataListNames] as const;

/** `/data/schema/<name>.json`: the JSON Schema (draft 2020-12) of a data file. */
export function toDataSchema(name: (typeof schemaNames)[number]): object {
	const shape: Record<string, z.ZodType> = {
		$schema: z.string().optional(),
		edition: editionStampSchema,
	};
	if (name === 'edition') {
		shape['articles'] = z.array(articleRecordSchema).meta({ description: articleList.about });
		for (const list of dataListNames) shape[list] = listSchema(list);
	} else shape[name] = listSchema(name);
	return z.toJSONSchema(z.strictObject(shape), { target: 'draft-2020-12', reused: 'inline' });
}

function listSchema(name: DataListName): z.ZodType {
	return z.array(dataLists[name].schema).meta({ description: dataLists[name].about });
}
