import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftArticle, toDraftRecord, type Draft } from '../../../src/draft/draft-article.ts';
import { bodyBlocks, printArticle } from '../../../src/draft/print-article.ts';
import { printOutline } from '../../../src/draft/print-outline.ts';
import { register, type Registration } from '../../../src/draft/stubs.ts';

const PIECES = [
	'“We are late,” ',
	'"It is open" ',
	'Anna Berger ',
	'said ',
	'the mayor ',
	'he ',
	'she ',
	'said that ',
	'the bridge is long. ',
	'According to ',
	'NATO ',
	'Riga ',
	', ',
	'. ',
	': ',
	'\n\n',
	'\n',
	'“',
	'”',
	'"',
	'’s ',
	'Mr. ',
	'U.S. ',
	'[sic] ',
	'*',
	'_',
	':quote[x]{by=y} ',
	'# ',
	'> ',
	'1. ',
	'- ',
	'| Pool / Reuters',
	'Image: X.',
	'<b>',
	'&amp; ',
	'https://example.org/a_b ',
	'\r\n',
	'\uFEFF',
	'‘',
	'’',
	'adding ',
	'who ',
	'a lecturer at Keio University, ',
	'(AFP) ',
	'— ',
	'… ',
	'Tuesday ',
	'Japan-NATO ',
	'told reporters ',
	'`` ',
	"'' ",
	'\u2028',
	'漢字 ',
	'😀 ',
	'10:30 ',
	':::quote{by=x}\n',
] as const;
const prose = fc
	.array(fc.constantFrom(...PIECES), { maxLength: 40 })
	.map((pieces) => pieces.join(''));
const anyText = fc.oneof(prose, fc.string({ maxLength: 200, unit: 'grapheme' }));

function registerAll(draft: Draft, ownAccount = false): Registration {
	return register(draft, {
		known: [],
		takenEntities: [],
		knownClaims: new Map(),
		articleId: 'a',
		date: '2026-01-02',
		ownAccount,
	});
}

/** Takes directives and escapes off again. */
function strip(markdown: string): string {
	let text = markdown;
	for (let before = ''; before !== text;) {
		before = text;
		text = text.replace(
			/(?<!\\):(?:quote|reported|claim|entity)\[((?:[^[\]\\]|\\[\s\S])*)\]\{[^{}]*\}/,
			'$1'
		);
	}
	return text.replaceAll(/\\([^\p{L}\p{N}\s])/gu, '$1');
}

const plain = (text: string): string => text.replaceAll(/[\s\uFEFF]+/g, ' ').trim();

describe('drafts of any text', () => {
	test('never throw, and every offset cuts its own words out of the text', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const record = toDraftRecord(draftArticle(text));
				for (const span of [...record.quotes, ...record.entities, ...record.captions]) {
					expect(text.slice(span.start, span.end)).toBe(span.text);
				}
				for (const quote of record.quotes) {
					expect(quote.speaker === null).toBe(quote.tier === 'open');
					if (quote.mention === null) continue;
					expect(text.slice(quote.mentionStart ?? -1).startsWith(quote.mention)).toBe(true);
				}
				for (const { spans } of record.reported) {
					for (const span of spans) {
						expect(span.start).toBeGreaterThanOrEqual(0);
						expect(span.end).toBeGreaterThan(span.start);
						expect(span.end).toBeLessThanOrEqual(text.length);
					}
				}
			}),
			{ numRuns: 400 }
		);
	});

	test('have quotations that do not overlap', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const { quotes } = toDraftRecord(draftArticle(text));
				for (const [index, quote] of quotes.entries()) {
					const next = quotes[index + 1];
					if (next) expect(quote.end).toBeLessThanOrEqual(next.start);
				}
			}),
			{ numRuns: 200 }
		);
	});

	test('print as Markdown that gives the prose back once the marks are taken off', () => {
		fc.assert(
			fc.property(prose, (text) => {
				const draft = draftArticle(text);
				const printed = printArticle(draft, registerAll(draft));
				const body = bodyBlocks(draft).map((block) => {
					const source = text.slice(block.start, block.end);
					if (block.kind === 'heading') return plain(source.replace(/^#{1,6}\s+/, ''));
					if (block.kind === 'paragraph') return plain(source);
					return plain(source.replaceAll(/(?:^|[\r\n]+)>\s?/g, ' '));
				});
				const back = printed
					.trim()
					.split('\n\n')
					.map((paragraph) => plain(strip(paragraph.replace(/^(?:## |> )/, ''))));
				expect(back.filter((line) => line !== '')).toEqual(body.filter((line) => line !== ''));
			}),
			{ numRuns: 400 }
		);
	});

	test('print as an outline that holds no run of the report’s prose', () => {
		const text =
			'Anna Berger opened the bridge for everyone in the city on a cold and windy Monday morning.\n\n“It is open,” she said, adding that the town would pay for the repairs of the old one in spring.';
		const draft = draftArticle(text);
		const outline = printOutline(draft, registerAll(draft, true));
		expect(outline).toContain('“It is open,”');
		for (const run of [
			'opened the bridge for',
			'on a cold and',
			'would pay for the',
			'old one in spring',
		]) {
			expect(outline).not.toContain(run);
		}
		const stubs = registerAll(draft, true)
			.claims.map((claim) => claim.text)
			.join('\n');
		expect(stubs).not.toContain('would pay');
	});
});
