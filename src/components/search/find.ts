import { fold } from './fold.ts';
import { rankOf, RANKS } from './match.ts';
import { beginningOf, parseQuery, replaceWords, type Query } from './query.ts';
import { closestStretch, type Spelling, type Vocabulary } from './spelling.ts';
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

/** So many of the best records of a kind are read and put in order by how well their words fit. */
const REORDERED = 20;
const SPELLINGS_PER_WORD = 6;
const MOST_TRIED = 48;
const MOST_UNKNOWN = 3;
/** One slip for so many letters is still the same wording. */
const LETTERS_PER_SLIP = 12;

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
async function findAsTyped(query: Query, index: WordIndex): Promise<number[]> {
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
	const groups = [...byKind.values()].map(async (group) => {
		const head = await index.load(group.slice(0, REORDERED));
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
		return [...ranked.map(({ number }) => number), ...group.slice(REORDERED)];
	});
	return (await Promise.all(groups)).flat();
}

interface Meant {
	readonly query: Query;
	readonly records: readonly number[];
}

/**
 * What may have been meant where no quotation has the words typed. `isFound` says that other
 * records have them: then only a quotation that is all but the same wording counts, for the
 * reader may well have found what was looked for.
 */
async function findMeant(query: Query, isFound: boolean, index: WordIndex): Promise<Meant | null> {
	const vocabulary = await index.vocabulary();
	const rewritten = rewrite(query, vocabulary);
	const wordings = rewritten.map((text) => parseQuery(text));
	for (const wording of wordings) {
		const quotes = await findWording(wording, index);
		if (quotes.length === 0) continue;
		const isSure = !isFound || wording.all.length >= 3 || (await isWhole(quotes, wording, index));
		if (isSure) return { query: wording, records: await findAsTyped(wording, index) };
	}
	const closest = query.all.length < 3 ? null : await findClosest(query, vocabulary, index);
	if (closest !== null || isFound) return closest;
	for (const wording of wordings.slice(0, SPELLINGS_PER_WORD * 2)) {
		const records = await findAsTyped(wording, index);
		if (records.length > 0) return { query: wording, records };
	}
	return null;
}

/** Quotations that have a wording in one row. */
async function findWording(wording: Query, index: WordIndex): Promise<number[]> {
	const words = wording.all.map(({ word }) => word);
	return (await index.phrase(words)).filter((record) => index.kinds[record] === 'quote');
}

async function isWhole(
	records: readonly number[],
	wording: Query,
	index: WordIndex
): Promise<boolean> {
	const found = await index.load(records.slice(0, REORDERED));
	const words = wording.all.map(({ word }) => word).join(' ');
	return found.some((record) => fold(record.text) === words);
}

/** The query's text with its unknown words, or else one word at a time, spelt in other ways. */
function rewrite(query: Query, vocabulary: Vocabulary): string[] {
	const last = query.all.length - 1;
	const isOpen = (at: number): boolean => at === last && query.isOpen;
	const unknown = query.all.flatMap(({ word }, at) =>
		vocabulary.has(word) || (isOpen(at) && vocabulary.hasBeginning(word)) ? [] : [at]
	);
	const spell = (at: number): readonly Spelling[] =>
		vocabulary.near(query.all[at]?.word ?? '', isOpen(at)).slice(0, SPELLINGS_PER_WORD);
	const texts = joinNeighbours(query, vocabulary);
	if (unknown.length === 0) {
		query.all.forEach((_word, at) => {
			for (const { word } of spell(at)) texts.push(replaceWords(query, new Map([[at, word]])));
		});
	} else if (unknown.length <= MOST_UNKNOWN) {
		let replaced: Map<number, string>[] = [new Map<number, string>()];
		for (const at of unknown) {
			const spellings = spell(at);
			// A word that nothing is near to stays; the closest wording may still be found.
			if (spellings.length === 0) continue;
			replaced = replaced.flatMap((before) =>
				spellings.map(({ word }) => new Map<number, string>([...before, [at, word]]))
			);
		}
		texts.push(...replaced.filter((one) => one.size > 0).map((one) => replaceWords(query, one)));
	}
	return texts.slice(0, MOST_TRIED);
}

/** A space too many, or one swapped with a letter: `inter national`, `Thi swould`. */
function joinNeighbours(query: Query, vocabulary: Vocabulary): string[] {
	const texts: string[] = [];
	for (let at = 0; at + 1 < query.all.length; at += 1) {
		const [first, second] = [query.all[at]?.word ?? '', query.all[at + 1]?.word ?? ''];
		const pairs = [
			[first + second, ''],
			[first + second.slice(0, 1), second.slice(1)],
			[first.slice(0, -1), first.slice(-1) + second],
		] as const;
		for (const [one, other] of pairs) {
			if (!vocabulary.has(one) || (other !== '' && !vocabulary.has(other))) continue;
			if (vocabulary.has(first) && vocabulary.has(second)) continue;
			texts.push(
				replaceWords(
					query,
					new Map([
						[at, one],
						[at + 1, other],
					])
				).trim()
			);
		}
	}
	return texts;
}

/** The quotations whose wording comes closest to the query: at least a third of it is free of slips. */
async function findClosest(
	query: Query,
	vocabulary: Vocabulary,
	index: WordIndex
): Promise<Meant | null> {
	const words = query.all.map(({ word }) => word);
	const size = Math.ceil(words.length / 3);
	const thirds = [0, 1, 2].map((part) => words.slice(part * size, (part + 1) * size));
	const known = words.filter((word) => vocabulary.has(word));
	const searches = [
		...thirds.filter((part) => part.length > 0).map((part) => index.phrase(part)),
		...(known.length > 0 && known.length < words.length ? [index.all(known)] : []),
	];
	const candidates = new Set(
		(await Promise.all(searches)).flatMap((records) =>
			records.filter((record) => index.kinds[record] === 'quote').slice(0, 2 * REORDERED)
		)
	);
	const wanted = words.join(' ');
	const allowed = Math.max(1, Math.floor(wanted.length / LETTERS_PER_SLIP));
	const close = (await index.load([...candidates]))
		.map((record) => {
			const text = fold(record.text);
			const { distance } = closestStretch(wanted, text);
			return { record, distance, rest: text.length };
		})
		.filter(({ distance }) => distance <= Math.min(3, allowed))
		.sort((a, b) => a.distance - b.distance || a.rest - b.rest);
	const [best] = close;
	if (best === undefined) return null;
	return {
		query: parseQuery(closestWords(wanted, best.record.words)),
		records: close.map(({ record }) => record.number),
	};
}

/** The run of a record's words that comes closest to the wanted ones. */
function closestWords(wanted: string, words: readonly string[]): string {
	const length = wanted.split(' ').length;
	let best = { distance: Infinity, run: wanted };
	for (let size = Math.max(1, length - 1); size <= length + 1; size += 1) {
		for (let at = 0; at + size <= words.length; at += 1) {
			const run = words.slice(at, at + size).join(' ');
			const forward = closestStretch(wanted, run).distance;
			const distance = Math.max(forward, closestStretch(run, wanted).distance);
			if (distance < best.distance) best = { distance, run };
		}
	}
	return best.run;
}
