import fc from 'fast-check';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import type { Annotation, Document } from '../../../src/schema/annotation.ts';
import { NameIndex } from '../../../src/parse/name-index.ts';
import { ArticleParser } from '../../../src/parse/parse-markdown.ts';

const parser = new ArticleParser(
	new NameIndex([
		['Port Town', 'port-town'],
		['Adler', 'adler'],
	])
);
const parse = (text: string): Document => parser.parse('law.md', text).document;

/** Prose without Markdown's own signs: what a reader sees is what was written. */
const word = fc.constantFrom(
	'silt',
	'wins',
	'Adler',
	'Port Town',
	'10:30',
	'he said:so',
	'Re:Invent',
	'naïve',
	'NATO’s',
	'5 %',
	':D'
);
const prose = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));

/** Directives nested in any order, as an editor could write them. */
const marked = fc.letrec<{ text: string }>((tie) => ({
	text: fc.oneof(
		{ maxDepth: 3 },
		prose,
		fc.tuple(tie('text'), tie('text')).map(([a, b]) => `${a} ${b}`),
		tie('text').map((inner) => `:quote[“${inner}”]{by=adler verb="has said"}`),
		tie('text').map((inner) => `:reported[${inner}]{by=bakker heard=speech}`),
		tie('text').map((inner) => `:claim[${inner}]{of=silt by=adler}`),
		tie('text').map((inner) => `:entity[${inner}]{is=port-town}`),
		tie('text').map((inner) => `:plain[${inner}]`)
	),
})).text;
const article = fc
	.array(marked, { minLength: 1, maxLength: 5 })
	.map((paragraphs) => paragraphs.join('\n\n'));

const shown = ({ place: _place, ...rest }: Annotation): Omit<Annotation, 'place'> => rest;

/** What is left of an article when its directives are taken away. */
function withoutDirectives(text: string): string {
	let rest = text;
	for (let before = ''; before !== rest;) {
		before = rest;
		rest = rest.replace(
			/:(?:quote|reported|claim|entity|plain)\[([^[\]]*)\](?:\{[^}]*\})?/gu,
			'$1'
		);
	}
	return rest;
}

test('text outside directives comes out unchanged to the character', () => {
	fc.assert(
		fc.property(article, (text) => {
			const { paragraphs } = parse(text);
			expect(paragraphs.map((one) => one.text).join('\n\n')).toBe(withoutDirectives(text));
		})
	);
});

test('printing what was parsed and parsing it again gives the same annotations', () => {
	const markdown = unified()
		.use(remarkParse)
		.use(remarkGfm, { singleTilde: false })
		.use(remarkDirective)
		.use(remarkStringify);
	fc.assert(
		fc.property(article, (text) => {
			const printed = markdown.stringify(markdown.parse(text));
			expect(parse(printed).annotations.map(shown)).toEqual(parse(text).annotations.map(shown));
		})
	);
});

test('an edit elsewhere changes no address but the paragraphs’ own', () => {
	const addresses = (document: Document): string[] =>
		document.annotations.flatMap((one) => ('anchor' in one ? [one.anchor] : []));
	fc.assert(
		fc.property(article, fc.array(prose, { maxLength: 3 }), prose, (text, before, after) => {
			const edited = [...before, text, after].join('\n\n');
			expect(addresses(parse(edited))).toEqual(addresses(parse(text)));
		})
	);
});

test('addresses are unique in their article', () => {
	fc.assert(
		fc.property(article, (text) => {
			const { annotations, paragraphs } = parse(text);
			const all = annotations.flatMap((one) => ('anchor' in one ? [one.anchor] : []));
			expect(new Set(all).size).toBe(all.length);
			expect(paragraphs.map((one) => one.number)).toEqual(paragraphs.map((_, index) => index + 1));
		})
	);
});

test('every annotation lies inside its parent and inside its paragraph', () => {
	fc.assert(
		fc.property(article, (text) => {
			const { annotations, paragraphs } = parse(text);
			for (const one of annotations) {
				const around = one.parent === null ? undefined : annotations[one.parent];
				const length = paragraphs[one.paragraph - 1]?.text.length ?? -1;
				expect(one.end).toBeLessThanOrEqual(around?.end ?? length);
				expect(one.start).toBeGreaterThanOrEqual(around?.start ?? 0);
				expect(around?.paragraph ?? one.paragraph).toBe(one.paragraph);
			}
		})
	);
});

test('any text is read without a stack trace, and every finding has its place in it', () => {
	const noise = fc.array(
		fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.constantFrom(
				':quote[',
				']{by=',
				'}',
				'\n\n',
				':::quote',
				'::',
				'{',
				'<b ',
				'> ',
				'- ',
				'`',
				'#',
				':qoute[x]'
			)
		)
	);
	fc.assert(
		fc.property(noise, (pieces) => {
			const text = pieces.join('').replace(/\r\n?/gu, '\n');
			const lines = text.split('\n').length;
			for (const { place, message } of parser.parse('noise.md', text).diagnostics) {
				expect(place.line).toBeLessThanOrEqual(lines);
				expect(message).not.toBe('');
			}
		}),
		{ numRuns: 400 }
	);
});
