import type { SearchRecord } from '../../export/search-records.ts';
import { oncePer } from '../../model/once-per.ts';
import { foldWords } from './fold.ts';
import {
	FACETS,
	type FacetName,
	type FacetTable,
	type FacetValue,
	type RecordTable,
} from './record-table.ts';
import { packVocabulary, type VocabularyData } from './spelling.ts';
import { mostQuotedWords } from './suggestions.ts';

/**
 * Above this many reported passages and paragraphs, their index stands apart and is loaded only
 * when it is wanted: quotations, claims and names are what most readers come for.
 */
const REST_IN_ONE_INDEX = 4000;

/**
 * No index has more records: Pagefind compares the address of each with those of all before it, and
 * keeps some ten kilobytes for each in memory.
 */
const MOST_IN_ONE_INDEX = 30_000;
const SUGGESTED = 8;

/** How many records stand in one index. */
export interface IndexSizes {
	/** Above this many reported passages and paragraphs they stand apart. */
	readonly restInOne: number;
	/** The most that one index has. */
	readonly most: number;
}

export const INDEX_SIZES: IndexSizes = {
	restInOne: REST_IN_ONE_INDEX,
	most: MOST_IN_ONE_INDEX,
};

/**
 * The folded words of a record: first those of its text, then those it is also found by. Worked out
 * once: the index, the vocabulary and every search that reads the record ask for them.
 */
export const wordsOf = oncePer(
	(record: Pick<SearchRecord, 'text' | 'alsoFoundBy'>): readonly string[] =>
		[record.text, ...record.alsoFoundBy].flatMap((text) => foldWords(text).map(({ word }) => word))
);

/** What search knows of all records before it loads one. */
export function toRecordTable(
	records: Iterable<SearchRecord>,
	sizes: IndexSizes = INDEX_SIZES
): RecordTable {
	const kinds: [SearchRecord['kind'], number][] = [];
	const quotations: string[] = [];
	const speakers: FacetValue[] = [];
	let language = 'en';
	let all = 0;
	let rest = 0;
	for (const record of records) {
		const last = kinds.at(-1);
		if (last?.[0] === record.kind) last[1] += 1;
		else kinds.push([record.kind, 1]);
		all += 1;
		if (isRest(record)) rest += 1;
		if (record.kind !== 'quote') continue;
		if (quotations.length === 0) ({ language } = record);
		quotations.push(record.text);
		record.speakerIds.forEach((value, index) =>
			speakers.push({ value, label: record.speakers[index] ?? value })
		);
	}
	return {
		kinds,
		...toIndexes(all, rest, sizes),
		suggestions: {
			speakers: mostFrequent(speakers, SUGGESTED),
			words: mostQuotedWords(quotations, language, SUGGESTED),
		},
	};
}

function toIndexes(
	all: number,
	rest: number,
	{ restInOne, most }: IndexSizes
): Pick<RecordTable, 'starts' | 'near'> {
	const apart = rest > restInOne ? rest : 0;
	const near = cut(0, all - apart, most);
	const starts = [...near, ...cut(all - apart, all, most)];
	return starts.length <= 1 ? {} : { starts, near: near.length };
}

/** Where parts of about the same size begin, none of them longer than `most`. */
function cut(from: number, to: number, most: number): number[] {
	const parts = Math.ceil((to - from) / most);
	const size = Math.ceil((to - from) / parts);
	return Array.from({ length: parts }, (_none, part) => from + part * size);
}

function isRest({ kind }: SearchRecord): boolean {
	return kind === 'reported' || kind === 'paragraph';
}

/** The values that records can be filtered by, as numbers. */
export function toFacetTable(records: Iterable<SearchRecord>): FacetTable {
	const facets = FACETS.map((name) => ({
		name,
		numbers: new Map<string, number>(),
		values: [] as FacetValue[],
		records: [] as (number | number[] | null)[],
	}));
	for (const record of records) {
		for (const { name, numbers, values, records: rows } of facets) {
			const found = valuesOf(record, name).map(({ value, label }) => {
				let number = numbers.get(value);
				if (number === undefined) {
					number = values.length;
					numbers.set(value, number);
					values.push({ value, label });
				}
				return number;
			});
			rows.push(found.length > 1 ? found : (found[0] ?? null));
		}
	}
	// Every facet has its entry: the list above goes through all of them.
	return Object.fromEntries(
		facets.map(({ name, values, records: rows }) => [name, { values, records: rows }])
	) as unknown as FacetTable;
}

/** How often each word occurs, for spelling. */
export function toVocabulary(records: Iterable<SearchRecord>): VocabularyData {
	const counts = new Map<string, number>();
	for (const record of records) countWords(record, counts);
	return packVocabulary(counts);
}

/** Adds the words of a record to how often each occurs. */
export function countWords(record: SearchRecord, counts: Map<string, number>): void {
	for (const word of wordsOf(record)) counts.set(word, (counts.get(word) ?? 0) + 1);
}

/** A record's values of one facet. Only claims have a type here, not entities. */
export function valuesOf(
	record: SearchRecord,
	name: FacetName
): readonly { readonly value: string; readonly label: string }[] {
	const pairs = (values: readonly string[], labels: readonly string[]) =>
		values.map((value, index) => ({ value, label: labels[index] ?? value }));
	switch (name) {
		case 'speaker':
			return pairs(record.speakerIds, record.speakers);
		case 'entity':
			return pairs(record.entityIds, record.entities);
		case 'article':
			return pairs(record.articleIds, record.articles);
		case 'type':
			return record.kind === 'entity' ? [] : pairs(record.types, record.types);
		case 'status':
			return pairs(record.statuses, record.statuses);
		case 'year':
			return pairs(record.years.map(String), []);
	}
}

function mostFrequent<Value extends { readonly value: string }>(
	values: readonly Value[],
	limit: number
): Value[] {
	const groups = Map.groupBy(values, (one) => one.value);
	return [...groups.values()]
		.sort((a, b) => b.length - a.length)
		.slice(0, limit)
		.flatMap(([first]) => (first === undefined ? [] : [first]));
}
