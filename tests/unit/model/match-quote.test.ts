import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchQuote, prepareSource } from '../../../src/model/match-quote.ts';
import type { MatchVerdict, QuoteMatch } from '../../../src/model/match-quote.ts';
import { readWords } from '../../../src/model/word-tokens.ts';
import { harbourSpeech, typeset } from './harbour-speech.ts';
import { mutateQuotes } from './mutate-quote.ts';

const speech = prepareSource(harbourSpeech);
const printed = prepareSource(typeset(harbourSpeech));

/** How kind a verdict is to the writer: a check may be too strict by a step, never too kind. */
const KINDNESS: Record<MatchVerdict, number> = {
	'no-source': 0,
	'not-found': 0,
	differs: 1,
	shortened: 2,
	verbatim: 3,
};

function check(quote: string | readonly string[], source = speech): QuoteMatch {
	return matchQuote(typeof quote === 'string' ? [quote] : quote, source);
}

/** A result in one line: its verdict and rule, and what differs. */
function summarise(match: QuoteMatch): string {
	const changes = (match.diff ?? [])
		.filter((entry) => entry.op !== 'same')
		.map(({ op, quote, source, flag }) => {
			const words = op === 'added' ? quote : op === 'removed' ? source : `${source} > ${quote}`;
			return `${op} “${words}”${flag === undefined ? '' : ` (${flag})`}`;
		});
	return [`${match.verdict} by ${match.rule}`, ...changes].join(', ');
}

describe('500 mutations of a speech, from one seed', () => {
	const mutations = mutateQuotes(harbourSpeech, 500, 20_230_201);

	test('cover every kind of change', () => {
		expect(mutations).toHaveLength(500);
		expect(new Set(mutations.map(({ kind }) => kind)).size).toBe(29);
	});

	test.each([
		['as spoken', speech],
		['as printed in narrow lines with broken words', printed],
	])('get the right verdict each, none too kind, from the source %s', (_, source) => {
		const wrong = mutations
			.map((mutation) => ({ ...mutation, match: check(mutation.quote, source) }))
			.filter(({ verdict, match }) => match.verdict !== verdict);
		const tooKind = wrong.filter(
			({ verdict, match }) => KINDNESS[match.verdict] > KINDNESS[verdict]
		);
		expect(tooKind).toEqual([]);
		expect(wrong).toEqual([]);
	});

	test('show what differs wherever something does', () => {
		const different = mutations.filter(({ verdict }) => verdict === 'differs');
		const silent = different.filter(
			({ quote }) => check(quote).diff?.some((entry) => entry.op !== 'same') !== true
		);
		expect(silent).toEqual([]);
	});

	test('flag every changed digit, negation and name as what it is', () => {
		const flags = { digit: 'number', negation: 'negation', name: 'name' };
		for (const { kind, quote } of mutations) {
			const [, word] = /^(digit|negation|name) (?:changed|dropped|added)$/.exec(kind) ?? [];
			if (word === undefined) continue;
			const found = (check(quote).diff ?? []).map((entry) => entry.flag);
			expect(found, quote).toContain(flags[word as keyof typeof flags]);
		}
	});
});

describe('rules, in their order', () => {
	test.each([
		['a promise is not a plan', 'verbatim by literal'],
		['“this is your wall, not mine.”', 'verbatim by literal'],
		['this is your wall,', 'verbatim by literal'],
		['measured the tides [every ten minutes] for three winters … and', 'verbatim by literal'],
		["I don't know many projects", 'verbatim by literal'],
		['I don’t know many projects', 'verbatim by folded'],
		['never happen again–and a promise', 'verbatim by folded'],
		['measured the tides [every ten minutes] for three winters ... and', 'verbatim by folded'],
		['We [the council] promised them', 'shortened by brackets'],
		['and [the engineers] stayed nevertheless', 'shortened by brackets'],
		['[T]he water stood 1.8 metres deep', 'shortened by brackets'],
		['Engineers … helped us', 'shortened by ellipsis'],
		['Engineers [...] helped [the town]; they were not paid', 'shortened by ellipsis'],
		['“… work can begin before Christmas.”', 'shortened by ellipsis'],
		['a promise is a plan', 'differs by nearest, removed “not” (negation)'],
		['nobody said any of these words here', 'not-found by none'],
		['', 'not-found by none'],
		['“…”', 'not-found by none'],
	])('%s: %s', (quote, expected) => {
		expect(summarise(check(quote))).toBe(expected);
	});

	test('gives no verdict on an empty source or none', () => {
		expect(check('anything', prepareSource(' \n')).verdict).toBe('no-source');
		expect(matchQuote(['anything'], undefined).verdict).toBe('no-source');
	});
});

describe('what is never better than differs', () => {
	test.each([
		['It cost €61.5 billion', 'differs by nearest, changed “million > billion” (number)'],
		['It cost €6.15 million', 'differs by nearest, changed “€61.5 > €6.15” (number)'],
		['which is 7 less than', 'differs by nearest, changed “7% > 7” (number)'],
		['sinking by 30 millimetres', 'differs by nearest, changed “3 > 30” (number)'],
		['the regional plan of 2019', 'differs by nearest, changed “2019–2024 > 2019” (number)'],
		[
			'build essential housing',
			'differs by nearest, changed “non-essential > essential” (negation)',
		],
		['Port Ellery could wait', "differs by nearest, changed “couldn't > could” (negation)"],
		['Engineers from Tallinn and Oslo', 'differs by nearest, changed “Rotterdam > Oslo” (name)'],
		['It does … protect the northern fields', 'differs by ellipsis, changed “not > …” (negation)'],
		[
			'It does [indeed] protect the northern fields',
			'differs by brackets, changed “not > [indeed]” (negation)',
		],
		["It won't [ever] replace", 'shortened by brackets'],
		['within [40] days', 'differs by brackets, changed “14 > [40]” (number)'],
		[
			'Minister [Corvin] said in January',
			'differs by brackets, changed “Aldous Penn > [Corvin]” (name)',
		],
		['we will [not] look for another way', 'differs by brackets, added “[not]” (negation)'],
		['The US embassy lent us two surveyors', 'differs by nearest, changed “U.S. > US” (name)'],
	])('%s: %s', (quote, expected) => {
		expect(summarise(check(quote))).toBe(expected);
	});

	test('a word cut out of a longer one', () => {
		for (const part of [
			'lie low',
			'art from Tallinn',
			'Brannoc',
			'made drains',
			'340 families',
			'hasn',
		]) {
			expect(check(part).verdict, part).not.toBe('verbatim');
		}
	});

	test('parts around an ellipsis in the wrong order, or too far apart to be one statement', () => {
		expect(check('so many words … Twelve years ago').verdict).not.toBe('shortened');
		expect(check('helped us … Engineers from').verdict).toBe('differs');
		expect(check('Thank you … own choice').verdict).not.toBe('shortened');
		expect(check('Thank you … its choice').verdict).toBe('differs');
	});
});

describe('split quotations', () => {
	const report = prepareSource(
		'“We are not finished,” she said, not smiling. “In the spring the council will decide.” ' +
			'Later she added: “There will be hearings.”'
	);

	test('are verbatim when their parts stand in order, whatever the writer says between', () => {
		const parts = ['We are not finished,', 'In the spring the council will decide.'];
		expect(summarise(check(parts, report))).toBe('verbatim by literal');
	});

	test('differ when the parts change places', () => {
		const parts = ['In the spring the council will decide.', 'We are not finished,'];
		expect(check(parts, report).verdict).toBe('differs');
	});

	test('differ when the split hides a negation', () => {
		const parts = ['A town that waits', 'It does', 'protect the northern fields'];
		expect(check(parts.slice(1)).verdict).toBe('differs');
		expect(check(parts.slice(1)).diff).toContainEqual({
			op: 'removed',
			quote: '',
			source: 'not',
			flag: 'negation',
		});
	});

	test('show the one part that differs', () => {
		const parts = ['We are not finished,', 'In the autumn the council will decide.'];
		expect(summarise(check(parts, report))).toBe('differs by nearest, changed “spring > autumn”');
	});

	test('of several paragraphs may repeat the opening mark', () => {
		const source = prepareSource('“We measure every month.\n\n“We shall do so again.”');
		expect(summarise(check('We measure every month.\n\nWe shall do so again.', source))).toBe(
			'verbatim by folded'
		);
	});
});

test('says when the source denies the words just before them', () => {
	expect(check('paid for the first six months').isDenied).toBe(true);
	expect(check('were not paid for the first six months').isDenied).toBeUndefined();
});

test('finds text in scripts without spaces, and accents however they are composed', () => {
	const source = prepareSource(
		'首相は「海の壁は約束ではない」と述べた。Il a dit : « La décision est prise ».'
	);
	expect(check('海の壁は約束ではない', source).verdict).toBe('verbatim');
	expect(check('La de\u0301cision est prise', source).verdict).toBe('verbatim');
	expect(check('海の壁は約束である', source).verdict).toBe('differs');
});

test('finds a word that a PDF sets with a ligature', () => {
	expect(check('not finished', prepareSource('We are not \uFB01nished.')).verdict).toBe('verbatim');
});

describe('laws', () => {
	// A word that ends at a boundary of the text: one that a reader could mark with the mouse.
	const words = readWords(harbourSpeech).filter((token) => token.kind === 'word');

	test('whatever stands between two word boundaries of a source is verbatim', () => {
		fc.assert(
			fc.property(fc.nat(words.length - 1), fc.integer({ min: 1, max: 60 }), (first, length) => {
				const [from, until] = [words[first], words[Math.min(first + length, words.length) - 1]];
				const quote = harbourSpeech.slice(from?.start, until?.end);
				for (const source of [speech, printed]) {
					const match = check(quote, source);
					expect(match.verdict, quote).toBe('verbatim');
				}
				const [at] = check(quote).at ?? [];
				expect(harbourSpeech.slice(at?.[0], at?.[1])).toBe(quote);
			})
		);
	});

	test('whatever the quotation and the source, there is a verdict and no exception', () => {
		const scraps = fc.constantFrom(
			...[
				'not',
				'NATO',
				'2.5',
				'…',
				'...',
				'[',
				']',
				'[T]he',
				'“',
				'”',
				"'",
				'-',
				'—',
				'\n',
				' ',
				'ab',
				'\u00AD',
				'%',
				'€',
			]
		);
		const text = fc.oneof(
			fc.string({ unit: 'grapheme', maxLength: 40 }),
			fc.array(scraps, { maxLength: 20 }).map((parts) => parts.join(''))
		);
		fc.assert(
			fc.property(fc.array(text, { maxLength: 3 }), text, (segments, source) => {
				const match = matchQuote(segments, prepareSource(source));
				expect(Object.keys(KINDNESS)).toContain(match.verdict);
				for (const [start, end] of match.at ?? []) {
					expect(start).toBeGreaterThanOrEqual(0);
					expect(end).toBeLessThanOrEqual(source.length);
				}
			}),
			{ numRuns: 500 }
		);
	});
});
