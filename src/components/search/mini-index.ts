import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import { findRun } from './match.ts';
import { readKinds, type FacetTable, type RecordTable } from './record-table.ts';
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

/** Makes the index at compile time. */
export function packMiniIndex(rows: readonly (readonly string[])[]): AsPlainObject {
	const search = new MiniSearch<Row>(OPTIONS);
	search.addAll(rows.map((words, id) => ({ id, words: words.join(' ') })));
	return search.toJSON();
}

/** All that a search without a server needs. */
export interface MiniData {
	readonly table: RecordTable;
	readonly facets: FacetTable;
	readonly vocabulary: VocabularyData;
	readonly index: AsPlainObject;
	readonly records: readonly FoundRecord[];
}

/** Searches an index that came with the page, without any request. */
export class MiniIndex implements WordIndex {
	readonly table: RecordTable;
	readonly kinds;
	readonly #data: MiniData;
	readonly #search: MiniSearch<Row>;

	constructor(data: MiniData) {
		this.#data = data;
		this.table = data.table;
		this.kinds = readKinds(data.table);
		this.#search = MiniSearch.loadJS<Row>(data.index, OPTIONS);
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
			rows.filter((row) => findRun(this.#data.records[row]?.words ?? [], words, false) >= 0)
		);
	}

	everything(): Promise<number[]> {
		return Promise.resolve(this.kinds.map((_kind, number) => number));
	}

	load(records: readonly number[]): Promise<FoundRecord[]> {
		return Promise.resolve(
			records.flatMap((number) => {
				const record = this.#data.records[number];
				return record === undefined ? [] : [record];
			})
		);
	}

	facets(): Promise<FacetTable> {
		return Promise.resolve(this.#data.facets);
	}

	vocabulary(): Promise<VocabularyData> {
		return Promise.resolve(this.#data.vocabulary);
	}

	reachFurther(): Promise<void> {
		return Promise.resolve();
	}
}
