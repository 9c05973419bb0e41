import fc from 'fast-check';
import jsonld from 'jsonld';
import { beforeAll, expect, test } from 'vitest';
import { linksFrom } from '../../../src/export/links.ts';
import {
	formatAnnotationPage,
	matchQuote,
	quoteDescriber,
	toAnnotationPage,
	type Target,
	type WebAnnotation,
} from '../../../src/export/web-annotation.ts';
import type { Article, Edition } from '../../../src/model/edition.ts';
import { fixtureEdition } from './fixture-edition.ts';
import { documentLoader } from './json-ld-contexts.ts';

const linkTo = linksFrom({ site: 'https://example.org', base: '/' });
let edition: Edition;
let article: Article;
let items: WebAnnotation[];
beforeAll(async () => {
	edition = await fixtureEdition();
	article = edition.articles[0]!;
	items = toAnnotationPage(article, edition, linkTo).items;
});

const targetsOf = (one: WebAnnotation): readonly Target[] =>
	Array.isArray(one.target) ? (one.target as Target[]) : [one.target as Target];

test('has one annotation for every utterance, assertion and mention', () => {
	expect(items).toHaveLength(
		article.utterances.length + article.assertions.length + article.mentions.length
	);
	expect(new Set(items.map((one) => one.id)).size).toBe(items.length);
});

test('selects the same words by position in the paragraph and by quotation in the whole text', () => {
	const whole = article.document.paragraphs.map((one) => one.text).join('\n');
	for (const target of items.flatMap(targetsOf)) {
		const [{ value, refinedBy }, quotation] = target.selector;
		const number = Number(value.slice(1));
		const paragraph = article.document.paragraphs[number - 1]!.text;
		const words = paragraph.slice(refinedBy.start, refinedBy.end);
		expect(words).not.toBe('');
		expect(quotation.exact).toBe(words);
		const begin = article.document.paragraphs
			.slice(0, number - 1)
			.reduce((length, { text }) => length + text.length + 1, 0);
		expect(matchQuote(whole, quotation)).toEqual({
			start: begin + refinedBy.start,
			end: begin + refinedBy.end,
		});
		// What stands around the words is the paragraph’s own: no tool need know how paragraphs are joined.
		expect(paragraph).toContain(quotation.prefix + quotation.exact + quotation.suffix);
	}
});

test('says each passage’s words once', () => {
	for (const { selector } of items.flatMap(targetsOf))
		expect(JSON.stringify(selector).match(/"exact":/gu)).toHaveLength(1);
});

test('describes a passage so that matching finds that very passage again', () => {
	fc.assert(
		fc.property(
			fc.string({ unit: fc.constantFrom('a', 'b', ' ', '😀'), maxLength: 200 }),
			fc.nat(),
			fc.nat(),
			(text, a, b) => {
				const points = [0];
				for (const character of text) points.push(points.at(-1)! + character.length);
				const [start, end] = [points[a % points.length]!, points[b % points.length]!].sort(
					(x, y) => x - y
				) as [number, number];
				const selector = quoteDescriber(text)(start, end);
				expect(matchQuote(text, selector)).toEqual({ start, end });
				expect(selector.prefix.isWellFormed() && selector.suffix.isWellFormed()).toBe(true);
			}
		)
	);
});

test('a passage is told from the same words in other paragraphs by what stands around it there', () => {
	const words = fc.string({ unit: fc.constantFrom('a', 'b', ' '), minLength: 1, maxLength: 60 });
	fc.assert(
		fc.property(
			fc.array(words, { minLength: 1, maxLength: 6 }),
			fc.nat(),
			fc.nat(),
			fc.nat(),
			(paragraphs, which, a, b) => {
				const number = which % paragraphs.length;
				const paragraph = paragraphs[number]!;
				const from = paragraphs.slice(0, number).reduce((sum, text) => sum + text.length + 1, 0);
				const to = from + paragraph.length;
				const [start, end] = [a % (paragraph.length + 1), b % (paragraph.length + 1)]
					.sort((x, y) => x - y)
					.map((at) => from + at) as [number, number];
				const text = paragraphs.join('\n');
				const quotation = quoteDescriber(text)(start, end, from, to);
				const found = quotation.prefix + quotation.exact + quotation.suffix;
				const isOnly = text.split(paragraph).length === 2;
				if (isOnly) expect(matchQuote(text, quotation)).toEqual({ start, end });
				expect(paragraph).toContain(found);
			}
		)
	);
});

test('the words around a passage are no more than it needs', () => {
	// Long enough for stretches that stand once, of words that come again and again.
	const words = fc.array(fc.constantFrom('harbour', 'closed', 'again', 'a', 'pilot', '港', '\n'), {
		maxLength: 60,
	});
	fc.assert(
		fc.property(words, fc.nat(), fc.nat(), (parts, a, b) => {
			const text = parts.join(' ');
			const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [
				number,
				number,
			];
			const { prefix, exact, suffix } = quoteDescriber(text)(start, end);
			expect(matchQuote(text, { prefix, exact, suffix })).toEqual({ start, end });
			const length = Math.max(prefix.length, suffix.length);
			if (length <= 32) return;
			const less = text.slice(Math.max(0, start - length / 4), end + length / 4);
			expect(text.indexOf(less)).not.toBe(text.lastIndexOf(less));
		})
	);
});

test('loses nothing when a JSON-LD processor expands it', async () => {
	// Safe mode refuses every key and value that would be dropped.
	const page = JSON.parse(formatAnnotationPage(article, edition, linkTo)) as jsonld.JsonLdDocument;
	const expanded = await jsonld.expand(page, {
		documentLoader,
		safe: true,
	} as jsonld.Options.Expand);
	const texts = (value: unknown): string[] =>
		typeof value === 'string'
			? [value]
			: typeof value === 'object' && value !== null
				? Object.values(value).flatMap(texts)
				: [];
	const kept = texts(expanded);
	for (const one of items.flatMap((item) => item.body)) {
		expect(kept).toContain(one.type === 'TextualBody' ? one.value : one.source);
	}
});
