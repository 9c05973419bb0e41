import type { QuotationSpan } from './quotation-spans.ts';
import { reportingVerb } from './reporting-verbs.ts';
import type { Block } from './segment.ts';
import { wordIndexAt, type Word } from './words.ts';

/** A sentence of the report; a quotation in it belongs to it whole, however many sentences were said. */
export interface Sentence {
	readonly start: number;
	readonly end: number;
	/** Index of its block. */
	readonly block: number;
	/** Its words: from this index … */
	readonly from: number;
	/** … up to, and not including, this one. */
	readonly to: number;
	/** Indices of the quotations in it. */
	readonly quotations: readonly number[];
}

const STARTERS = new Set(
	(
		'the a an he she it they we i you his her their its our my this that these those there here in on at by for' +
		' from with to of as if when while after before since although though because but and or so yet however' +
		' according also not no some many most all both each every one two last next now then what who how why'
	).split(' ')
);
const LONGEST_TRAILING_ATTRIBUTION = 12;

/** Tells for each word which quotation it stands in; -1 outside. */
export function placeWords(
	words: readonly Word[],
	quotations: readonly QuotationSpan[]
): Int32Array {
	const places = new Int32Array(words.length).fill(-1);
	for (const [index, quotation] of quotations.entries()) {
		for (let at = wordIndexAt(words, quotation.start); at < words.length; at++) {
			if (words[at]!.start >= quotation.end) break;
			places[at] = index;
		}
	}
	return places;
}

/** Cuts the blocks of a text into sentences. */
export function readSentences(
	text: string,
	blocks: readonly Block[],
	words: readonly Word[],
	places: Int32Array,
	quotations: readonly QuotationSpan[]
): Sentence[] {
	const sentences: Sentence[] = [];
	for (const [index, block] of blocks.entries()) {
		let from = wordIndexAt(words, block.start);
		const to = wordIndexAt(words, block.end);
		const push = (until: number): void => {
			if (until <= from) return;
			const inside = new Set<number>();
			for (let at = from; at < until; at++) if (places[at]! >= 0) inside.add(places[at]!);
			sentences.push({
				start: words[from]!.start,
				end: words[until - 1]!.end,
				block: index,
				from,
				to: until,
				quotations: [...inside],
			});
			from = until;
		};
		for (let at = from; at < to - 1; at++) {
			if (
				places[at]! < 0
					? endsSentence(text, words, places, at)
					: endsQuotedSentence(text, words, places, quotations, at, to)
			) {
				push(at + 1);
			}
		}
		push(to);
	}
	return sentences;
}

function endsSentence(
	text: string,
	words: readonly Word[],
	places: Int32Array,
	at: number
): boolean {
	const word = words[at]!;
	const next = words[at + 1]!;
	const gap = text.slice(word.end, next.start);
	const opensNext = /^[\p{Lu}\p{N}"“‘'([«„]/u.test(next.text);
	if (/^(?:[.!?…]|\.{3,})$/.test(word.text)) {
		if (gap === '') return places[at + 1]! >= 0 && /^[.!?]$/.test(word.text);
		return opensNext;
	}
	if (gap === '' || !opensNext) return false;
	if (/^[)\]]$/.test(word.text)) return /[.!?]/.test(words[at - 1]?.text ?? '');
	return (
		word.text.length > 1 &&
		word.text.endsWith('.') &&
		STARTERS.has(next.lower) &&
		/^\p{Lu}/u.test(next.text)
	);
}

function endsQuotedSentence(
	text: string,
	words: readonly Word[],
	places: Int32Array,
	quotations: readonly QuotationSpan[],
	at: number,
	to: number
): boolean {
	const quotation = quotations[places[at]!]!;
	if (places[at + 1] === places[at]) return false;
	const inner = text.slice(quotation.innerStart, quotation.innerEnd).trimEnd();
	const last = /([.!?…])['’)\]]?$/.exec(inner)?.[1];
	if (last === undefined) return false;
	const next = words[at + 1]!;
	// A dash after a quotation signs it.
	if (!/^[\p{Lu}\p{N}"“‘«„]/u.test(next.text)) return false;
	if (places[at + 1]! >= 0) return true;
	return !isTrailingAttribution(words, places, at + 1, to, last);
}

/** `“Why now?” Smith asked.` is one sentence; after a full stop only a bare attribution joins. */
function isTrailingAttribution(
	words: readonly Word[],
	places: Int32Array,
	from: number,
	to: number,
	last: string
): boolean {
	for (let at = from; at < Math.min(to, from + LONGEST_TRAILING_ATTRIBUTION); at++) {
		if (places[at]! >= 0) return false;
		const word = words[at]!;
		if (/^[.;:!?]$/.test(word.text)) return false;
		const verb = reportingVerb(word);
		if (verb === null || verb.form !== 'finite' || verb.strength !== 'strong' || at === from)
			continue;
		if (last !== '.') return true;
		const next = words[at + 1];
		return next === undefined || /^[.,]$/.test(next.text) || at + 1 >= to;
	}
	return false;
}
