import { RECORD_KINDS, type RecordKind, type SearchRecord } from '../../export/search-records.ts';

/** Search records as a file carries them: each word and name once, rows point to them by number. */
export interface FileRecords {
	readonly articles: readonly Named[];
	/** Speakers and all else that is named. */
	readonly names: readonly Named[];
	readonly values: readonly string[];
	readonly rows: readonly FileRow[];
}

type Named = readonly [id: string, name: string];

/** What a record has beside its words and its place, which the page tells (`data-r`). */
type FileRow = readonly [
	kind: number,
	/** Null where the words are the title. */
	title: number | null,
	alsoFoundBy: readonly number[],
	speakers: readonly number[],
	role: number | null,
	date: number | null,
	years: readonly number[],
	articles: readonly number[],
	paragraph: number | null,
	verification: number | null,
	types: readonly number[],
	statuses: readonly number[],
	entities: readonly number[],
	language: number,
];

/** Packs the records of a file. */
export function packRecords(records: readonly SearchRecord[]): FileRecords {
	const articles = new Numbered<Named>();
	const names = new Numbered<Named>();
	const values = new Numbered<string>();
	const one = (value: string): number => values.numberOf(value, value);
	const oneOrNone = (value: string | null): number | null => (value === null ? null : one(value));
	const pairs = (list: Numbered<Named>, ids: readonly string[], labels: readonly string[]) =>
		ids.map((id, index) => list.numberOf(id, [id, labels[index] ?? id]));
	const rows = records.map((record): FileRow => [
		RECORD_KINDS.indexOf(record.kind),
		record.title === record.text ? null : one(record.title),
		record.alsoFoundBy.map(one),
		pairs(names, record.speakerIds, record.speakers),
		oneOrNone(record.role),
		oneOrNone(record.date),
		record.years,
		pairs(articles, record.articleIds, record.articles),
		record.paragraph,
		oneOrNone(record.verification),
		record.types.map(one),
		record.statuses.map(one),
		pairs(names, record.entityIds, record.entities),
		one(record.language),
	]);
	return { articles: articles.items, names: names.items, values: values.items, rows };
}

/** Where a record stands in the page, and its words there. */
export interface PlacedWords {
	readonly url: string;
	readonly text: string;
}

/** Gives the records back; the opposite of `packRecords`. In a file a record is known by its place. */
export function unpackRecords(
	{ articles, names, values, rows }: FileRecords,
	wordsOf: (number: number, kind: RecordKind) => PlacedWords
): SearchRecord[] {
	const one = (number: number): string => values[number] ?? '';
	const oneOrNone = (number: number | null): string | null =>
		number === null ? null : one(number);
	const idsOf = (list: readonly Named[], numbers: readonly number[]) =>
		numbers.map((number) => list[number]?.[0] ?? '');
	const labelsOf = (list: readonly Named[], numbers: readonly number[]) =>
		numbers.map((number) => list[number]?.[1] ?? '');
	return rows.map((row, number): SearchRecord => {
		const [kindNumber, title, alsoFoundBy, speakers, role, date, years, where, ...about] = row;
		const [paragraph, verification, types, statuses, entities, language] = about;
		const kind = RECORD_KINDS[kindNumber] ?? 'paragraph';
		const { url, text } = wordsOf(number, kind);
		return {
			id: url,
			kind,
			url,
			title: title === null ? text : one(title),
			text,
			alsoFoundBy: alsoFoundBy.map(one),
			speakers: labelsOf(names, speakers),
			speakerIds: idsOf(names, speakers),
			role: oneOrNone(role),
			date: oneOrNone(date),
			years,
			articles: labelsOf(articles, where),
			articleIds: idsOf(articles, where),
			paragraph,
			verification: oneOrNone(verification),
			types: types.map(one),
			statuses: statuses.map(one),
			entities: labelsOf(names, entities),
			entityIds: idsOf(names, entities),
			language: one(language),
		};
	});
}

/** Things with the numbers by which rows point to them. */
class Numbered<Item> {
	readonly items: Item[] = [];
	readonly #numbers = new Map<string, number>();

	numberOf(key: string, item: Item): number {
		const known = this.#numbers.get(key);
		if (known !== undefined) return known;
		this.#numbers.set(key, this.items.length);
		return this.items.push(item) - 1;
	}
}
