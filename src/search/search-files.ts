import type { SearchRecord } from '../export/search-records.ts';
import { oncePer } from '../model/once-per.ts';
import { foldWords } from '../components/search/fold.ts';
import {
	FACETS,
	type FacetName,
	type FacetTable,
	type RecordTable,
} from '../components/search/record-table.ts';
import { packVocabulary, type VocabularyData } from '../components/search/spelling.ts';
import { mostQuotedWords } from '../components/search/suggestions.ts';

/**
 * Above this many reported passages and paragraphs, their index stands apart and is loaded only
 * when it is wanted: quotations, claims and names are what most readers come for.
 */
export const REST_IN_ONE_INDEX = 4000;
const SUGGESTED = 8;

/**
 * The folded words of a record: first those of its text, then those it is also found by. Worked out
 * once: the index, the vocabulary and each file that holds the record ask for them.
 */
export const wordsOf = oncePer(
	(record: Pick<SearchRecord, 'text' | 'alsoFoundBy'>): readonly string[] =>
		[record.text, ...record.alsoFoundBy].flatMap((text) => foldWords(text).map(({ word }) => word))
);

/** What search knows of all records before it loads one. */
export function toRecordTable(
	records: readonly SearchRecord[],
	restInOneIndex = REST_IN_ONE_INDEX
): RecordTable {
	const kinds: [SearchRecord['kind'], number][] = [];
	for (const { kind } of records) {
		const last = kinds.at(-1);
		if (last?.[0] === kind) last[1] += 1;
		else kinds.push([kind, 1]);
	}
	const rest = records.filter(isRest).length;
	const quotes = records.filter((one) => one.kind === 'quote');
	return {
		kinds,
		...(rest > restInOneIndex && { secondFrom: records.length - rest }),
		suggestions: {
			speakers: mostFrequent(
				quotes.flatMap((one) =>
					one.speakerIds.map((value, index) => ({ value, label: one.speakers[index] ?? value }))
				),
				SUGGESTED
			),
			words: mostQuotedWords(
				quotes.map((one) => one.text),
				quotes[0]?.language ?? 'en',
				SUGGESTED
			),
		},
	};
}

function isRest({ kind }: SearchRecord): boolean {
	return kind === 'reported' || kind === 'paragraph';
}

/** The values that records can be filtered by, as numbers. */
export function toFacetTable(records: readonly SearchRecord[]): FacetTable {
	const table = FACETS.map((name) => {
		const numbers = new Map<string, number>();
		const values: { value: string; label: string }[] = [];
		const rows = records.map((record) => {
			const found = valuesOf(record, name).map(({ value, label }) => {
				let number = numbers.get(value);
				if (number === undefined) {
					number = values.length;
					numbers.set(value, number);
					values.push({ value, label });
				}
				return number;
			});
			return found.length === 0 ? null : found.length === 1 ? (found[0] ?? null) : found;
		});
		return [name, { values, records: rows }] as const;
	});
	// Every facet has its entry: the list above goes through all of them.
	return Object.fromEntries(table) as unknown as FacetTable;
}

/** How often each word occurs, for spelling. */
export function toVocabulary(records: readonly SearchRecord[]): VocabularyData {
	const counts = new Map<string, number>();
	for (const record of records) {
		for (const word of wordsOf(record)) counts.set(word, (counts.get(word) ?? 0) + 1);
	}
	return packVocabulary(counts);
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
