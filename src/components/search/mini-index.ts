import MiniSearch, { type Options } from 'minisearch';
import type { RecordKind, SearchRecord } from '../../export/search-records.ts';
import { findRun } from './match.ts';
import type { FacetTable, RecordTable } from './record-table.ts';
import { toFacetTable, toRecordTable, toVocabulary, wordsOf } from './search-tables.ts';
import type { VocabularyData } from './spelling.ts';
import type { FoundRecord, WordIndex } from './word-index.ts';

interface Row {
	readonly id: number;
	readonly words: string;
}

/** Words are folded before they come here: what stands between spaces is one. */
const OPTIONS: Options<Row> = {
	fields: ['words'],
	tokenize: (text) => text.split(' '),
	processTerm: (term) => term,
};

/** Searches records that came with the page, without any request. */
export class MiniIndex implements WordIndex {
	readonly table: RecordTable;
	readonly kinds: readonly RecordKind[];
	readonly #records: readonly SearchRecord[];
	readonly #search = new MiniSearch<Row>(OPTIONS);
	#facets: FacetTable | undefined;
	#vocabulary: VocabularyData | undefined;

	constructor(records: readonly SearchRecord[]) {
		this.#records = records;
		// Everything is within reach from the start.
		this.table = toRecordTable(records, { restInOne: Infinity, most: Infinity });
		this.kinds = records.map((one) => one.kind);
		this.#search.addAll(records.map((record, id) => ({ id, words: wordsOf(record).join(' ') })));
	}

	get reach(): number {
		return this.kinds.length;
	}

	all(words: readonly string[]): Promise<number[]> {
		const found = this.#search.search(words.join(' '), {
			prefix: true,
			combineWith: 'AND',
			// Short records first: a word that is all of a quotation is what was looked for.
			bm25: { k: 1.2, b: 1, d: 0.5 },
		});
		return Promise.resolve(found.map(({ id }) => id as number));
	}

	phrase(words: readonly string[]): Promise<number[]> {
		const found = this.#search.search(words.join(' '), { combineWith: 'AND' });
		const rows = found.map(({ id }) => id as number);
		return Promise.resolve(
			rows.filter((row) => {
				const record = this.#records[row];
				return record !== undefined && findRun(wordsOf(record), words, false) >= 0;
			})
		);
	}

	everything(): Promise<number[]> {
		return Promise.resolve(this.kinds.map((_kind, number) => number));
	}

	load(records: readonly number[]): Promise<FoundRecord[]> {
		return Promise.resolve(
			records.flatMap((number) => {
				const record = this.#records[number];
				return record === undefined ? [] : [toFoundRecord(record, number)];
			})
		);
	}

	facets(): Promise<FacetTable> {
		return Promise.resolve((this.#facets ??= toFacetTable(this.#records)));
	}

	vocabulary(): Promise<VocabularyData> {
		return Promise.resolve((this.#vocabulary ??= toVocabulary(this.#records)));
	}

	reachFurther(): Promise<void> {
		return Promise.resolve();
	}
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
