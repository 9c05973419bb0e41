import { foldWords, type FoldedWord } from './fold.ts';

/** What a reader typed, taken apart. */
export interface Query {
	/** As typed. */
	readonly text: string;
	/** Runs of words in double quotation marks: exactly these words in a row. */
	readonly phrases: readonly (readonly string[])[];
	/** The words outside of phrases; each may be the beginning of a word. */
	readonly words: readonly string[];
	/** All words in the order typed, with their places in the text. */
	readonly all: readonly FoldedWord[];
	/** Whether the last word may still be unfinished. */
	readonly isOpen: boolean;
}

/** Double quotation marks of every language, opening and closing alike. */
const DOUBLE = /["“”„‟«»＂″「」『』]/u;

/**
 * Takes a query apart. Curly, straight and foreign double quotation marks all mean: exactly these
 * words. A mark that is not closed opens a phrase whose last word is still being typed.
 */
export function parseQuery(text: string): Query {
	const phrases: string[][] = [];
	const words: string[] = [];
	const all = foldWords(text);
	let isInside = false;
	let from = 0;
	const take = (to: number, isPhrase: boolean): void => {
		const taken = all.filter(({ start }) => start >= from && start < to).map(({ word }) => word);
		if (isPhrase && taken.length > 0) phrases.push(taken);
		else words.push(...taken);
		from = to + 1;
	};
	for (let at = 0; at < text.length; at += 1) {
		if (!DOUBLE.test(text[at] ?? '')) continue;
		take(at, isInside);
		isInside = !isInside;
	}
	if (!isInside) take(text.length, false);
	else {
		const rest = all.filter(({ start }) => start >= from).map(({ word }) => word);
		const unfinished = /[\p{L}\p{N}]$/u.test(text) ? rest.pop() : undefined;
		if (rest.length > 0) phrases.push(rest);
		if (unfinished !== undefined) words.push(unfinished);
	}
	return { text, phrases, words, all, isOpen: /[\p{L}\p{N}]$/u.test(text) };
}

/** Endings that English puts on a word without changing what it is about. */
const ENDINGS = /(?:ations?|ings?|edly|ers?|ies|ied|ed|es|ly|s|y|e)$/u;
const LEAST = 4;

/**
 * The beginning that a word shares with its other forms: `warning` → `warn`. A word that would
 * become too short stays whole.
 */
export function beginningOf(word: string): string {
	const beginning = word.replace(ENDINGS, '');
	return beginning.length >= LEAST ? beginning : word;
}

/** The query's text with some of its words replaced; its marks and spaces stay. */
export function replaceWords(query: Query, replaced: ReadonlyMap<number, string>): string {
	let text = '';
	let at = 0;
	query.all.forEach(({ start, end }, index) => {
		const other = replaced.get(index);
		if (other === undefined) return;
		text += query.text.slice(at, start) + other;
		at = end;
	});
	return text + query.text.slice(at);
}
