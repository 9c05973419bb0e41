import type { SearchRecord } from '../export/search-records.ts';
import { packMiniIndex, type MiniData } from '../components/search/mini-index.ts';
import { toFacetTable, toRecordTable, wordsOf } from './search-files.ts';

/** What a file needs beside the records that stand in its text. */
export type FileIndex = Pick<MiniData, 'table' | 'facets' | 'index'>;

/** What searching one file needs beside its text, from the records in it. */
export function toFileIndex(records: readonly SearchRecord[]): FileIndex {
	return {
		table: toRecordTable(records),
		facets: toFacetTable(records),
		index: packMiniIndex(records.map(wordsOf)),
	};
}
