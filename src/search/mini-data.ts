import type { SearchRecord } from '../export/search-records.ts';
import { packMiniIndex, type MiniData } from '../components/search/mini-index.ts';
import type { FoundRecord } from '../components/search/word-index.ts';
import { toFacetTable, toRecordTable, toVocabulary, wordsOf } from './search-files.ts';

/** Everything that searching without a server needs, from the records of an edition. */
export function toMiniData(records: readonly SearchRecord[]): MiniData {
	return {
		table: toRecordTable(records),
		facets: toFacetTable(records),
		vocabulary: toVocabulary(records),
		index: packMiniIndex(records.map(wordsOf)),
		records: records.map(toFoundRecord),
	};
}

function toFoundRecord(record: SearchRecord, number: number): FoundRecord {
	return {
		number,
		kind: record.kind,
		path: record.url,
		title: record.title,
		text: record.text,
		speakers: record.speakers,
		role: record.role,
		date: record.date,
		article: record.articles[0] ?? null,
		paragraph: record.paragraph === null ? null : String(record.paragraph),
		verification: record.verification,
		type: record.types[0] ?? null,
		status: record.statuses[0] ?? null,
		language: record.language,
		words: wordsOf(record),
	};
}
