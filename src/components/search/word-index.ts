import type { RecordKind } from '../../export/search-records.ts';
import type { FacetTable, RecordTable } from './record-table.ts';
import type { VocabularyData } from './spelling.ts';

/** A record as a result shows it. */
export interface FoundRecord {
	readonly number: number;
	readonly kind: RecordKind;
	/** Site path with anchor. */
	readonly path: string;
	/** The article's title; a claim's or an entity's own name. */
	readonly title: string;
	readonly text: string;
	readonly speakers: readonly string[];
	readonly role: string | null;
	readonly date: string | null;
	readonly article: string | null;
	readonly paragraph: string | null;
	readonly verification: string | null;
	readonly type: string | null;
	readonly status: string | null;
	readonly language: string;
	/** Its folded words: first those of the text, then those it is also found by. */
	readonly words: readonly string[];
}

/** Told how many parts of an index have arrived, of how many. */
export type TellProgress = (arrived: number, all: number) => void;

/**
 * An index of words, whatever keeps it. Records are numbered in the order in which they were added.
 */
export interface WordIndex {
	readonly table: RecordTable;
	readonly kinds: readonly RecordKind[];
	/** How many records can be found now: without the indexes that are not loaded. */
	readonly reach: number;
	/**
	 * Records that contain each of these words or a word that begins so, best first. May leave out
	 * words that no record has.
	 */
	all(words: readonly string[]): Promise<number[]>;
	/** Records that contain exactly these words in a row. */
	phrase(words: readonly string[]): Promise<number[]>;
	/** Every record within reach. */
	everything(): Promise<number[]>;
	/** Loads records that were found before. */
	load(records: readonly number[]): Promise<FoundRecord[]>;
	/** The filters of every record within reach. */
	facets(): Promise<FacetTable>;
	vocabulary(): Promise<VocabularyData>;
	/** Brings all indexes within reach. */
	reachFurther(): Promise<void>;
}
