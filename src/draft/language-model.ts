import { createRequire } from 'node:module';

/** A word's universal part of speech, as wink-nlp names it (`NOUN`, `VERB`, …). */
export type Tag = string;

/** One token as the tagger saw it: its text and its part of speech. */
export interface TaggedToken {
	readonly text: string;
	readonly tag: Tag;
}

/** What we use of wink-nlp, whose own types leave the tokens open. */
interface Wink {
	readonly its: { readonly value: unknown; readonly pos: unknown };
	readDoc(text: string): { tokens(): { out(what: unknown): string[] } };
}
type WinkNlp = (model: unknown, pipe: readonly string[]) => Wink;

/** What we use of compromise: its table of words to tag or tags, which it does not type. */
interface Compromise {
	model(): { one: { lexicon: Record<string, string | string[]> } };
}

// Both libraries are read only when the first text is drafted, and through `require`, because
// compromise's single CommonJS file loads in half the time of its several hundred modules.
const require = createRequire(import.meta.url);

let tagger: ((text: string) => TaggedToken[]) | undefined;
let lexicon: ReadonlyMap<string, readonly string[]> | undefined;

/** Tags every token of an English text with its part of speech. */
export function tagTokens(text: string): TaggedToken[] {
	tagger ??= loadTagger();
	return tagger(text);
}

/** Tells what compromise's lexicon knows of a lower-case word or name (`City`, `FemaleName`, …). */
export function kindsOf(lower: string): readonly string[] {
	lexicon ??= loadLexicon();
	return lexicon.get(lower) ?? [];
}

function loadTagger(): (text: string) => TaggedToken[] {
	// `require` cannot know the types of what it loads.
	const winkNlp = require('wink-nlp') as WinkNlp;
	const nlp = winkNlp(require('wink-eng-lite-web-model'), ['sbd', 'pos']);
	return (text) => {
		const tokens = nlp.readDoc(text).tokens();
		const values = tokens.out(nlp.its.value);
		const tags = tokens.out(nlp.its.pos);
		return values.map((value, index) => ({ text: value, tag: tags[index] ?? 'X' }));
	};
}

function loadLexicon(): ReadonlyMap<string, readonly string[]> {
	// As above.
	const nlp = require('compromise/two') as Compromise;
	const entries = Object.entries(nlp.model().one.lexicon);
	return new Map(entries.map(([word, kinds]) => [word, Array.isArray(kinds) ? kinds : [kinds]]));
}
