import type { WordToken } from './word-tokens.ts';

/** What makes a changed word grave. */
export type WordFlag = 'negation' | 'number' | 'name';

// Words that turn a sentence into its opposite; beside English those of the languages next door,
// for a wrong warning costs an editor a look and a missed one costs a reader the truth.
const NEGATIONS = new Set(
	(
		'no not nor none never neither nobody nothing nowhere cannot without hardly scarcely barely ' +
		'nicht kein keine keinen keinem keiner keines nie niemals ohne ' +
		'pas jamais aucun aucune sans nunca jamás tampoco'
	).split(' ')
);

const NEGATING_PREFIX = /^(?:un|in|im|il|ir|dis|non|mis|anti)/;

const NUMBER_WORDS = new Set(
	(
		'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen ' +
		'fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ' +
		'ninety hundred hundreds thousand thousands million millions billion billions trillion ' +
		'trillions dozen dozens half third quarter first second fourth fifth once twice thrice double ' +
		'triple percent'
	).split(' ')
);

/** Tells whether a word denies: `not`, `never`, `isn't`, `without`. */
export function isNegation(token: WordToken): boolean {
	if (token.kind !== 'word') return false;
	const word = token.key.toLowerCase();
	return NEGATIONS.has(word) || /n't$/.test(word);
}

/** Tells whether a word counts: it has a digit or is a number word. */
export function isNumber(token: WordToken): boolean {
	if (token.kind !== 'word') return false;
	if (/\p{N}/u.test(token.key)) return true;
	return token.key
		.toLowerCase()
		.split('-')
		.some((part) => NUMBER_WORDS.has(part));
}

/**
 * Tells whether a word looks like a name: it has a capital, and that capital is not explained by
 * the start of a sentence or by the word's being written small elsewhere.
 */
export function isName(
	token: WordToken,
	before: WordToken | undefined,
	isWrittenSmall: (word: string) => boolean
): boolean {
	if (token.kind !== 'word' || !/\p{Lu}/u.test(token.key) || isNumber(token)) return false;
	if (/^I(?:'\p{L}+)?$/u.test(token.key)) return false;
	if (/\p{L}.*\p{Lu}/u.test(token.key)) return true;
	const startsSentence =
		before === undefined || (before.kind === 'mark' && /^[.!?…:"([]$/.test(before.key));
	return !startsSentence || !isWrittenSmall(token.key.toLowerCase());
}

/** Names the gravest way in which two runs of words differ, if they do so gravely. */
export function flagChange(
	quote: readonly WordToken[],
	source: readonly WordToken[],
	isNameIn: { quote: (token: WordToken) => boolean; source: (token: WordToken) => boolean }
): WordFlag | undefined {
	const count = (tokens: readonly WordToken[]): number => tokens.filter(isNegation).length;
	if (count(quote) !== count(source)) return 'negation';
	if (quote.length === 1 && source.length === 1) {
		const [first, second] = [quote[0]?.bare ?? '', source[0]?.bare ?? ''];
		if (isOpposite(first, second) || isOpposite(second, first)) return 'negation';
	}
	if (!isSameList(quote.filter(isNumber), source.filter(isNumber))) return 'number';
	if (!isSameList(quote.filter(isNameIn.quote), source.filter(isNameIn.source))) return 'name';
	return undefined;
}

function isOpposite(longer: string, shorter: string): boolean {
	return longer.replace(NEGATING_PREFIX, '') === shorter && longer !== shorter;
}

function isSameList(first: readonly WordToken[], second: readonly WordToken[]): boolean {
	return first.map((token) => token.key).join(' ') === second.map((token) => token.key).join(' ');
}
