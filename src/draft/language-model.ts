import { createRequire } from 'node:module';

/** A word's universal part of speech, as wink-nlp names it (`NOUN`, `VERB`, …). */
export type Tag = string;

/** One token as the tagger saw it: its text and its part of speech. */
export interface TaggedToken {
	readonly text: string;
	readonly tag: Tag;
}

type WinkModule = typeof import('wink-nlp');
type WinkModel = typeof import('wink-eng-lite-web-model');
type CompromiseModule = typeof import('compromise/two');

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
	const winkNLP = require('wink-nlp') as WinkModule['default'];
	const model = require('wink-eng-lite-web-model') as WinkModel['default'];
	const nlp = winkNLP(model, ['sbd', 'pos']);
	const { its } = nlp;
	return (text) => {
		const tokens = nlp.readDoc(text).tokens();
		const values: string[] = [];
		const tags: string[] = [];
		tokens.each((token) => {
			values.push(token.out());
			tags.push(token.out(its.pos));
		});
		return values.map((value, index) => ({ text: value, tag: tags[index] ?? 'X' }));
	};
}

function loadLexicon(): ReadonlyMap<string, readonly string[]> {
	const nlp = require('compromise/two') as CompromiseModule['default'];
	// compromise does not type its model: the lexicon is a plain table of word to tag or tags.
	const model = nlp.model() as { one: { lexicon: Record<string, string | string[]> } };
	const entries = Object.entries(model.one.lexicon);
	return new Map(entries.map(([word, kinds]) => [word, Array.isArray(kinds) ? kinds : [kinds]]));
}
