import type { MatchVerdict } from '../../../src/model/match-quote.ts';

/** A quotation made from a source by one known change, and the verdict it deserves. */
export interface Mutation {
	readonly kind: string;
	readonly quote: string;
	readonly verdict: MatchVerdict;
}

/** Makes a repeatable source of random numbers from 0 to below 1 (mulberry32). */
export function seedRandom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

const NEGATION = /^["“—]?(?:not|no|never|nobody|without|\p{L}+n['’]t)\b/iu;
const OTHER_NAMES = ['Corvin', 'Halloran', 'Montevideo', 'Westmark'];

interface Passage {
	readonly words: readonly string[];
	readonly random: () => number;
}

type Change = (passage: Passage) => { quote: string; verdict: MatchVerdict } | undefined;

/** Every change, by name. Each gives nothing where a passage has no place for it. */
const changes: Record<string, Change> = {
	untouched: ({ words }) => ({ quote: words.join(' '), verdict: 'verbatim' }),
	'word dropped': (passage) => edit(passage, isPlain, () => []),
	'word doubled': (passage) => edit(passage, isPlain, (word) => [word, word]),
	'word replaced': (passage) => edit(passage, isPlain, () => ['yellow']),
	'words swapped': ({ words, random }) => {
		const place = pick(random, 1, words.length - 2);
		const [first, second] = [words[place] ?? '', words[place + 1] ?? ''];
		if (bare(first) === bare(second)) return undefined;
		return differs([...words.slice(0, place), second, first, ...words.slice(place + 2)]);
	},
	'digit changed': (passage) =>
		edit(
			passage,
			(word) => /\d/.test(word),
			(word) => [word.replace(/\d/, (digit) => String((Number(digit) + 3) % 10))]
		),
	'digit dropped': (passage) =>
		edit(
			passage,
			(word) => /\d\d/.test(word),
			(word) => [word.replace(/(\d)\d/, '$1')]
		),
	'negation dropped': (passage) =>
		edit(
			passage,
			(word) => NEGATION.test(word),
			(word) => (/n['’]t/.test(word) ? [word.replace(/n['’]t/, '')] : [])
		),
	'negation added': (passage) => edit(passage, isPlain, (word) => ['not', word]),
	'name changed': (passage) =>
		edit(passage, isNamed, (word) => [
			word.replace(/\p{L}+/u, OTHER_NAMES[pick(passage.random, 0, 3)] ?? ''),
		]),
	'name added': (passage) => edit(passage, isPlain, (word) => ['Corvin', word]),
	'brackets inserted': (passage) =>
		edit(passage, isPlain, (word) => ['[as it were]', word], 'shortened'),
	'brackets at the start': ({ words }) => ({
		quote: ['[then]', ...words].join(' '),
		verdict: 'shortened',
	}),
	'brackets for a pronoun': (passage) =>
		edit(
			passage,
			(word) => /^(?:it|we|they|them|us)$/.test(word),
			() => ['[the town]'],
			'shortened'
		),
	'brackets with sic': (passage) => edit(passage, isPlain, (word) => [word, '[sic]'], 'shortened'),
	'negation in brackets': (passage) => edit(passage, isPlain, (word) => ['[not]', word]),
	'digit in brackets': (passage) =>
		edit(
			passage,
			(word) => /^\d+$/.test(word),
			() => ['[77]']
		),
	'name in brackets': (passage) => edit(passage, isNamed, () => ['[Westmark]']),
	'ellipsis for some words': (passage) =>
		skip(passage, (skipped) => !skipped.some((word) => NEGATION.test(word)), 'shortened'),
	'ellipsis for a negation': (passage) =>
		skip(
			passage,
			(skipped) =>
				skipped.some((word) => NEGATION.test(word)) && !/[,.;:—“”"]/.test(skipped.join(' ')),
			'differs'
		),
	'ellipsis and a digit': (passage) => {
		const shortened = changes['ellipsis for some words']?.(passage)?.quote;
		const quote = shortened?.replace(/\d/, (digit) => String((Number(digit) + 3) % 10));
		return quote === undefined || quote === shortened ? undefined : { quote, verdict: 'differs' };
	},
	'ellipsis, order turned': ({ words }) => {
		const middle = Math.floor(words.length / 2);
		return differs([...words.slice(middle), '…', ...words.slice(0, middle)]);
	},
	'marks straightened': (passage) =>
		reprint(passage, (text) => text.replace(/[“”]/g, '"').replace(/[’‘]/g, "'")),
	'marks curled': (passage) =>
		reprint(passage, (text) =>
			text
				.replace(/'/g, '’')
				.replace(/"(?=\w)/g, '“')
				.replace(/"/g, '”')
		),
	'spaces changed': (passage) =>
		reprint(passage, (text) =>
			text.replace(
				/ /g,
				() => ['\u00A0', '  ', '\n', '\u202F', ' '][pick(passage.random, 0, 4)] ?? ' '
			)
		),
	'dashes changed': (passage) =>
		reprint(passage, (text) =>
			/[—–-]/.test(text)
				? text
						.replace(/ — /g, () => ['—', ' – ', '--', ' - '][pick(passage.random, 0, 3)] ?? ' — ')
						.replace(/(?<=\w)[–-](?=\w)/g, '‑')
				: text
		),
	'line-end hyphen': (passage) =>
		edit(
			passage,
			(word) => /^[a-z]{6,}$/.test(word),
			(word) => [`${word.slice(0, 3)}-\n${word.slice(3)}`],
			'verbatim'
		),
	'soft hyphen': (passage) =>
		edit(
			passage,
			(word) => /^[a-z]{6,}$/.test(word),
			(word) => [`${word.slice(0, 3)}\u00AD${word.slice(3)}`],
			'verbatim'
		),
	'closing comma': ({ words }) => ({
		quote: words.join(' ').replace(/[.,]*$/, ','),
		verdict: 'verbatim',
	}),
};

/** Makes so many mutations of passages of a text, evenly over the kinds, from a seed. */
export function mutateQuotes(text: string, count: number, seed: number): Mutation[] {
	const random = seedRandom(seed);
	const paragraphs = text.split('\n\n').map((paragraph) => paragraph.split(' '));
	const kinds = Object.entries(changes);
	const mutations: Mutation[] = [];
	for (let turn = 0; mutations.length < count; turn++) {
		const [kind, change] = kinds[turn % kinds.length] ?? ['', () => undefined];
		for (let attempt = 0; attempt < 200; attempt++) {
			const paragraph = paragraphs[pick(random, 1, paragraphs.length - 1)] ?? [];
			const start = pick(random, 0, paragraph.length - 6);
			const words = paragraph.slice(start, start + pick(random, 5, 28));
			// The source's own ellipses and brackets are no place for a change: what is left of them
			// would be read as the editor's.
			if (words.length < 5 || (kind !== 'untouched' && /[…[\]]/.test(words.join(' ')))) continue;
			if (!/\w/.test(words[0] ?? '') || !/\w/.test(words.at(-1) ?? '')) continue;
			const made = change({ words, random });
			// A change can happen to give words that the text has elsewhere; that is no mutation.
			if (made === undefined || (made.verdict === 'differs' && text.includes(made.quote))) continue;
			mutations.push({ kind, ...made });
			break;
		}
	}
	return mutations;
}

function edit(
	{ words, random }: Passage,
	isPlace: (word: string) => boolean,
	change: (word: string) => string[],
	verdict: MatchVerdict = 'differs'
): { quote: string; verdict: MatchVerdict } | undefined {
	// The first and the last word stay: without them the rest would be a faithful quotation.
	const places = words.map((_, index) => index).slice(1, -1);
	const fitting = places.filter((index) => isPlace(words[index] ?? ''));
	const place = fitting[pick(random, 0, fitting.length - 1)];
	if (place === undefined) return undefined;
	const changed = [
		...words.slice(0, place),
		...change(words[place] ?? ''),
		...words.slice(place + 1),
	];
	return { quote: changed.join(' '), verdict };
}

function skip(
	{ words, random }: Passage,
	isAllowed: (skipped: readonly string[]) => boolean,
	verdict: MatchVerdict
): { quote: string; verdict: MatchVerdict } | undefined {
	const from = pick(random, 2, words.length - 3);
	const until = pick(random, from + 1, words.length - 2);
	if (!isAllowed(words.slice(from, until))) return undefined;
	const sign = ['…', '...', '[…]', '. . .', '[...]'][pick(random, 0, 4)] ?? '…';
	return { quote: [...words.slice(0, from), sign, ...words.slice(until)].join(' '), verdict };
}

function reprint(
	{ words }: Passage,
	change: (text: string) => string
): { quote: string; verdict: MatchVerdict } | undefined {
	const text = words.join(' ');
	const quote = change(text);
	return quote === text ? undefined : { quote, verdict: 'verbatim' };
}

function differs(words: readonly string[]): { quote: string; verdict: MatchVerdict } {
	return { quote: words.join(' '), verdict: 'differs' };
}

function isPlain(word: string): boolean {
	return /^[a-z]{3,}$/.test(word) && !NEGATION.test(word);
}

function isNamed(word: string): boolean {
	return /^(?:Port|Ellery|Dahl|Tallinn|Rotterdam|Saltmarsh|Tomas|Reyes|Aldous|Penn|College)[,.;]?$/.test(
		word
	);
}

function bare(word: string): string {
	return word.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

function pick(random: () => number, least: number, most: number): number {
	return least + Math.floor(random() * (most - least + 1));
}
