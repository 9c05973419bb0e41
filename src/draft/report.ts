import { findNames } from './names.ts';
import type { KnownName, NameMention } from './name-text.ts';
import { findQuotations, type QuotationSpan } from './quotation-spans.ts';
import { readBlocks, type Block } from './segment.ts';
import { placeWords, readSentences, type Sentence } from './sentences.ts';
import { readWords, type Word } from './words.ts';

/** A news report as the draft reads it: its text, cut up, with its quotations and names found. */
export interface Report {
	readonly text: string;
	readonly blocks: readonly Block[];
	readonly words: readonly Word[];
	readonly quotations: readonly QuotationSpan[];
	/** For each word the quotation it stands in; -1 outside. */
	readonly places: Int32Array;
	readonly sentences: readonly Sentence[];
	readonly names: readonly NameMention[];
	/** For each word the name it belongs to (an index into `names`, nested ones aside); -1 for none. */
	readonly nameAt: Int32Array;
}

/** Reads a plain text: blocks, words, quotations, sentences and names. */
export function readReport(text: string, known: readonly KnownName[] = []): Report {
	const blocks = readBlocks(text);
	const words = readWords(text);
	const quotations = findQuotations(text, blocks);
	const places = placeWords(words, quotations);
	const sentences = readSentences(text, blocks, words, places, quotations);
	const names = findNames({ text, words, blocks, sentences, known });
	const nameAt = new Int32Array(words.length).fill(-1);
	for (const [index, name] of names.entries()) {
		if (name.nested) continue;
		for (let at = name.from; at < name.to; at++) if (nameAt[at] === -1) nameAt[at] = index;
	}
	return { text, blocks, words, quotations, places, sentences, names, nameAt };
}
