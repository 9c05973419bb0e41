import type { NameType } from './kinds-of-names.ts';
import { CAPITALISED, normalise } from './name-words.ts';
import type { Block } from './segment.ts';
import type { Sentence } from './sentences.ts';
import type { Word } from './words.ts';

/** One place where the text names someone or something. */
export interface NameMention {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly type: NameType;
	/** Its words: from this index … */
	readonly from: number;
	/** … up to, and not including, this one. */
	readonly to: number;
	/** First word of the office or courtesy title before the name; `from` where there is none. */
	readonly titleFrom: number;
	/** Whether it stands inside a longer name: `Japan` in `International Security Industry Council of Japan`. */
	readonly nested: boolean;
	/** The registry's id, when the edition knows the name. */
	readonly known: string | null;
}

/** A name the edition has already registered. */
export interface KnownName {
	readonly id: string;
	readonly type: string;
	readonly name: string;
}

/** What name finding reads. */
export interface NameInput {
	readonly text: string;
	readonly words: readonly Word[];
	readonly blocks: readonly Block[];
	readonly sentences: readonly Sentence[];
	readonly known: readonly KnownName[];
}

/** A text while names are looked for: its words, and how it uses capitals. */
export class NameText {
	readonly text: string;
	readonly words: readonly Word[];
	readonly blocks: readonly Block[];
	readonly sentences: readonly Sentence[];
	readonly known: ReadonlyMap<string, KnownName>;
	/** For each word 1 where any word would have a capital. */
	readonly initial: Uint8Array;
	/** How often a word has a capital where an ordinary one would not. */
	readonly capitals = new Map<string, number>();
	/** How often a word stands in lower case. */
	readonly lowers = new Map<string, number>();
	/** The types of abbreviations, from the long forms before them. */
	readonly acronyms = new Map<string, NameType>();
	/** Names that are parts of compound words, and so have no words of their own. */
	readonly parts: NameMention[] = [];

	constructor(input: NameInput) {
		this.text = input.text;
		this.words = input.words;
		this.blocks = input.blocks;
		this.sentences = input.sentences;
		this.known = new Map(input.known.map((known) => [normalise(known.name), known]));
		this.initial = findInitials(input.words, input.sentences);
		for (const [index, word] of input.words.entries()) {
			if (!CAPITALISED.test(word.text)) count(this.lowers, word.lower);
			else if (this.initial[index] === 0) count(this.capitals, word.lower);
		}
	}

	/** A word, or undefined past either end. */
	word(index: number): Word | undefined {
		return this.words[index];
	}

	/** Some words as one normalised phrase. */
	phrase(from: number, to: number): string {
		return normalise(this.text.slice(this.words[from]!.start, this.words[to - 1]!.end));
	}

	/** Whether a test holds for any of some words. */
	some(from: number, to: number, test: (word: Word) => boolean): boolean {
		for (let index = from; index < to; index++) if (test(this.words[index]!)) return true;
		return false;
	}
}

function findInitials(words: readonly Word[], sentences: readonly Sentence[]): Uint8Array {
	const initial = new Uint8Array(words.length);
	for (const sentence of sentences) if (sentence.from < words.length) initial[sentence.from] = 1;
	for (let index = 0; index < words.length; index++) {
		const before = words[index - 1];
		if (before === undefined || /^(?:[.!?:;•*#>]|\.{3}|["“„«‘]|''|``)$/.test(before.text))
			initial[index] = 1;
		if (before?.text === ')' && /^\p{L}$|^\d$/u.test(words[index - 2]?.text ?? ''))
			initial[index] = 1;
		if (before !== undefined && /^['’]$/.test(before.text) && before.end === words[index]!.start)
			initial[index] = 1;
	}
	return initial;
}

function count(counts: Map<string, number>, key: string): void {
	counts.set(key, (counts.get(key) ?? 0) + 1);
}
