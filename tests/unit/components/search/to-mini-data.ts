import type { SearchRecord } from '../../../../src/export/search-records.ts';
import type { MiniData } from '../../../../src/components/search/mini-index.ts';
import type { FoundRecord } from '../../../../src/components/search/word-index.ts';
import { toFileIndex } from '../../../../src/search/file-index.ts';
import { toVocabulary, wordsOf } from '../../../../src/search/search-files.ts';

/** What a file holds once its script has read its text: its own index, and the records in full. */
export function toMiniData(records: readonly SearchRecord[]): MiniData {
	return {
		...toFileIndex(records),
		vocabulary: toVocabulary(records),
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
