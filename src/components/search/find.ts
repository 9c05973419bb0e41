import { fold } from './fold.ts';
import { rankOf, RANKS } from './match.ts';
import { beginningOf, parseQuery, type Query } from './query.ts';
import type { WordIndex } from './word-index.ts';

/** What a query found. */
export interface Found {
	readonly query: Query;
	/** All records that match, best first within each kind. */
	readonly records: readonly number[];
	/** Another wording that was searched for instead, or beside, because a word may hold a slip. */
	readonly instead: Query | null;
	/** Whether `records` answers `instead` for quotations only; other kinds answer the query itself. */
	readonly onlyQuotes: boolean;
}

/** So many of the best quotations are read and put in order by how well their words fit; */
const REORDERED = 8;
/** of other kinds so many as are shown at first. */
const REORDERED_OTHERS = 3;

/** Searches: what was typed, or, where no quotation has that, what was probably meant. */
export async function find(text: string, index: WordIndex): Promise<Found> {
	const query = parseQuery(text);
	if (query.all.length === 0) return { query, records: [], instead: null, onlyQuotes: false };
	const records = await findAsTyped(query, index);
	if (records.some((record) => index.kinds[record] === 'quote'))
		return {
			query,
			records: await reorder(records, query, index),
			instead: null,
			onlyQuotes: false,
		};
	// Most searches hold no slip; what looks for one is fetched when it is needed.
	const { findMeant } = await import('./find-meant.ts');
	const meant = await findMeant(query, records.length > 0, index);
	if (meant === null)
		return {
			query,
			records: await reorder(records, query, index),
			instead: null,
			onlyQuotes: false,
		};
	const onlyQuotes = records.length > 0;
	const quotes = meant.records.filter((record) => index.kinds[record] === 'quote');
	const merged = onlyQuotes
		? [...quotes, ...(await reorder(records, query, index))]
		: await reorder(meant.records, meant.query, index);
	return { query, records: merged, instead: meant.query, onlyQuotes };
}

/** The records that have every phrase and every word, or other forms of the words. */
export async function findAsTyped(query: Query, index: WordIndex): Promise<number[]> {
	const phrases = await Promise.all(query.phrases.map((phrase) => index.phrase(phrase)));
	const inPhrases = phrases.map((records) => new Set(records));
	const hasPhrases = (record: number): boolean => inPhrases.every((set) => set.has(record));
	if (query.words.length === 0) {
		// A phrase says which records; the order of the same words says which is best.
		const ranked = await index.all(query.phrases.flat());
		const found = new Set([...ranked, ...(phrases[0] ?? [])].filter(hasPhrases));
		return [...found];
	}
	const typed = (await index.all(query.words)).filter(hasPhrases);
	const beginnings = query.words.map(beginningOf);
	const isSame = beginnings.every((word, at) => word === query.words[at]);
	const forms = isSame ? [] : (await index.all(beginnings)).filter(hasPhrases);
	const records = [...new Set([...typed, ...forms])];
	// The index may have left out a word that no record has; then the first record lacks it.
	const [first] = await index.load(records.slice(0, 1));
	return first === undefined || rankOf(query, first.words) === null ? [] : records;
}

/** Puts the best of each kind in order by how well their words fit; all else keeps its order. */
async function reorder(
	records: readonly number[],
	query: Query,
	index: WordIndex
): Promise<number[]> {
	const byKind = Map.groupBy(records, (record) => index.kinds[record]);
	const groups = [...byKind].map(async ([kind, group]) => {
		const count = kind === 'quote' ? REORDERED : REORDERED_OTHERS;
		const head = await index.load(group.slice(0, count));
		const ranked = head.map((record) => ({
			number: record.number,
			rank:
				rankOf(
					query,
					record.words,
					record.text === '' ? undefined : fold(record.text).split(' ').length
				) ?? RANKS.forms + 1,
		}));
		ranked.sort((a, b) => a.rank - b.rank);
		return [...ranked.map(({ number }) => number), ...group.slice(count)];
	});
	return (await Promise.all(groups)).flat();
}
