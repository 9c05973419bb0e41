import { findAsTyped } from './find.ts';
import { fold } from './fold.ts';
import { parseQuery, replaceWords, type Query } from './query.ts';
import { closestStretch, Vocabulary, type Spelling, type VocabularyData } from './spelling.ts';
import type { WordIndex } from './word-index.ts';

/** So many of the best quotations are read to see how close their wording comes. */
const READ = 10;
const SPELLINGS_PER_WORD = 6;
const MOST_TRIED = 48;
const MOST_UNKNOWN = 3;
/** One slip for so many letters is still the same wording. */
const LETTERS_PER_SLIP = 12;

const vocabularies = new WeakMap<VocabularyData, Vocabulary>();

function vocabularyOf(data: VocabularyData): Vocabulary {
	let vocabulary = vocabularies.get(data);
	if (vocabulary === undefined) {
		vocabulary = new Vocabulary(data);
		vocabularies.set(data, vocabulary);
	}
	return vocabulary;
}

/** Another wording, and the records that have it. */
interface Meant {
	readonly query: Query;
	readonly records: readonly number[];
}

/**
 * What may have been meant where no quotation has the words typed. `isFound` says that other
 * records have them: then only a quotation that is all but the same wording counts, for the
 * reader may well have found what was looked for.
 */
export async function findMeant(
	query: Query,
	isFound: boolean,
	index: WordIndex
): Promise<Meant | null> {
	const vocabulary = vocabularyOf(await index.vocabulary());
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
	const found = await index.load(records.slice(0, READ));
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
			records.filter((record) => index.kinds[record] === 'quote').slice(0, 3 * READ)
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
