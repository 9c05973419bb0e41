import { tagTokens, type Tag } from './language-model.ts';

/** One word or punctuation mark of the text, with its place and part of speech. */
export interface Word {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly lower: string;
	readonly tag: Tag;
}

const ABBREVIATIONS =
	'Mr|Mrs|Ms|Mx|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Cpl|Pvt|Capt|Cmdr|Adm|Maj|Brig|Hon|Rev|Fr|St|Jr|Sr' +
	'|Inc|Ltd|Corp|Co|Bros|No|vs|etc|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|Ave|Blvd|Dept|Univ|approx';

const WORD = new RegExp(
	[
		String.raw`(?:https?:\/\/|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?)]`,
		// U.S., D.C., J.R.R., a.m.
		String.raw`(?<![\p{L}\p{N}])(?:\p{L}\.){2,}`,
		String.raw`(?<![\p{L}\p{N}])(?:${ABBREVIATIONS})\.(?=\s|$|,)`,
		String.raw`\d+(?:[.,]\d+)+`,
		// A genitive 's is a word of its own, so that a name can end before it.
		String.raw`(?<=[\p{L}\p{N}.])['’][sS](?![\p{L}\p{N}])`,
		String.raw`[\p{L}\p{M}\p{N}]+(?:(?:[-‐‑]|['’](?![sS](?![\p{L}\p{N}])))[\p{L}\p{M}\p{N}]+)*`,
		String.raw`\.{3,}`,
		"['’]{2}|``",
		String.raw`\S`,
	].join('|'),
	'gu'
);

/** Cuts a text into words and punctuation marks, each tagged with its part of speech. */
export function readWords(text: string): Word[] {
	const tags = tagsByOffset(text);
	const words: Word[] = [];
	for (const match of text.matchAll(WORD)) {
		const start = match.index;
		const end = start + match[0].length;
		words.push({
			start,
			end,
			text: match[0],
			lower: match[0].toLowerCase().replaceAll('’', "'"),
			tag: tagOf(tags, start, end),
		});
	}
	return joinInitials(words, text);
}

/** A single initial and its full stop are one word between names: `John F. Kennedy`. */
function joinInitials(words: Word[], text: string): Word[] {
	const joined: Word[] = [];
	for (let index = 0; index < words.length; index++) {
		const word = words[index]!;
		const stop = words[index + 1];
		const next = words[index + 2];
		const isInitial =
			/^\p{Lu}$/u.test(word.text) &&
			word.text !== 'I' &&
			stop?.text === '.' &&
			stop.start === word.end &&
			next !== undefined &&
			/^\p{Lu}\p{L}/u.test(next.text) &&
			next.start - stop.end === 1;
		if (isInitial) {
			const initial = text.slice(word.start, stop.end);
			joined.push({ ...word, end: stop.end, text: initial, lower: initial.toLowerCase() });
			index++;
		} else {
			joined.push(word);
		}
	}
	return joined;
}

function tagsByOffset(text: string): Map<number, Tag> {
	const tags = new Map<number, Tag>();
	let cursor = 0;
	for (const token of tagTokens(text)) {
		if (token.text === '') continue;
		const at = text.indexOf(token.text, cursor);
		if (at < 0) continue;
		tags.set(at, token.tag);
		cursor = at + token.text.length;
	}
	return tags;
}

/** The tagger cuts finer than we do; in a compound the last part decides. */
function tagOf(tags: Map<number, Tag>, start: number, end: number): Tag {
	for (let at = end - 1; at >= start; at--) {
		const tag = tags.get(at);
		if (tag !== undefined && (tag !== 'PART' || at === start) && tag !== 'PUNCT') return tag;
	}
	return tags.get(start) ?? 'X';
}

/** Finds the first word that starts at or after an offset, by bisection. */
export function wordIndexAt(words: readonly Word[], offset: number): number {
	let low = 0;
	let high = words.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (words[middle]!.start < offset) low = middle + 1;
		else high = middle;
	}
	return low;
}
