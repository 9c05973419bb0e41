import fc from 'fast-check';
import jsonld from 'jsonld';
import { beforeAll, expect, test } from 'vitest';
import { linksFrom } from '../../../src/export/links.ts';
import {
	describeQuote,
	formatAnnotationPage,
	matchQuote,
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

test('selects the same words by position and by quotation, in the paragraph and in the whole text', () => {
	const whole = article.document.paragraphs.map((one) => one.text).join('\n');
	for (const target of items.flatMap(targetsOf)) {
		const [position, quotation, anywhere] = target.selector;
		if (position?.type !== 'FragmentSelector' || position.refinedBy.type !== 'TextPositionSelector')
			throw new Error('No position');
		if (quotation?.type !== 'FragmentSelector' || quotation.refinedBy.type !== 'TextQuoteSelector')
			throw new Error('No quotation');
		if (anywhere?.type !== 'TextQuoteSelector') throw new Error('No quotation for the whole text');
		const paragraph = article.document.paragraphs[Number(position.value.slice(1)) - 1]!.text;
		const words = paragraph.slice(position.refinedBy.start, position.refinedBy.end);
		expect(words).not.toBe('');
		expect(quotation.refinedBy.exact).toBe(words);
		expect(matchQuote(paragraph, quotation.refinedBy)).toEqual({
			start: position.refinedBy.start,
			end: position.refinedBy.end,
		});
		const found = matchQuote(whole, anywhere);
		expect(whole.slice(found?.start, found?.end)).toBe(words);
	}
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
				const selector = describeQuote(text, start, end, text);
				expect(matchQuote(text, selector)).toEqual({ start, end });
				expect(selector.prefix.isWellFormed() && selector.suffix.isWellFormed()).toBe(true);
			}
		)
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
