import { describe, expect, test } from 'vitest';
import { draftArticle } from '../../../src/draft/draft-article.ts';
import { escapeProse, printArticle } from '../../../src/draft/print-article.ts';
import { printOutline } from '../../../src/draft/print-outline.ts';
import { register } from '../../../src/draft/stubs.ts';

function print(text: string, ownAccount = false): string {
	const draft = draftArticle(text);
	const registration = register(draft, {
		known: [],
		takenEntities: [],
		knownClaims: new Map(),
		articleId: 'bridge',
		date: '2026-03-03',
		ownAccount,
	});
	return ownAccount ? printOutline(draft, registration) : printArticle(draft, registration);
}

describe('the printed article', () => {
	test('marks quotations, reported speech and claims, each as a draft', () => {
		expect(
			print(
				'“The bridge is open for everyone again,” Anna Berger said, adding that it would stay open all year.'
			)
		).toMatchInlineSnapshot(`
			":claim[:quote[“The bridge is open for everyone again,”]{by=anna-berger verb=said draft}]{of=bridge-open-everyone-again draft} Anna Berger said, adding that :claim[:reported[it would stay open all year]{by=anna-berger verb=adding draft}]{of=stay-open-all-year draft}.
			"
		`);
	});

	test('gives the parts of a split quotation one id', () => {
		expect(print('“It is open,” Anna Berger said, “and free.”')).toMatchInlineSnapshot(`
			":quote[“It is open,”]{#it-is-open by=anna-berger verb=said draft} Anna Berger said, :quote[“and free.”]{#it-is-open by=anna-berger verb=said draft}
			"
		`);
	});

	test('marks descriptors as mentions of whom they mean', () => {
		expect(print('Anna Berger, the mayor of Riga, came.\n\n“It is open,” the mayor said.'))
			.toMatchInlineSnapshot(`
			"Anna Berger, the mayor of Riga, came.

			:quote[“It is open,”]{by=anna-berger verb=said draft} :entity[the mayor]{is=anna-berger draft} said.
			"
		`);
	});

	test('leaves an open speaker out', () => {
		expect(print('The sign on the bridge had it for years: “There is no way through here.”'))
			.toMatchInlineSnapshot(`
			"The sign on the bridge had it for years: :claim[:quote[“There is no way through here.”]{draft}]{of=there-no-way-through-here draft}
			"
		`);
	});

	test('keeps headings and leaves captions to the front matter', () => {
		expect(
			print(
				'It rained for a week.\n\nWhat comes next\n\nA cyclist waits. | Pool / via REUTERS\n\nIt will snow.'
			)
		).toMatchInlineSnapshot(`
			"It rained for a week.

			## What comes next

			It will snow.
			"
		`);
	});
});

describe('the printed outline', () => {
	test('holds names and quotations, and places for the editor’s own sentences', () => {
		expect(
			print(
				'“The bridge is open for everyone again,” Anna Berger said in Riga, adding that it would stay open all year.',
				true
			)
		).toMatchInlineSnapshot(`
			"<!-- Paragraph 1 of the report. Speakers: Anna Berger. Names: Anna Berger; Riga. Candidate claims: fact; prediction. -->

			:claim[What Anna Berger puts forward, in your own words.]{of=bridge-claim-2 by=anna-berger draft}

			:claim[:quote[“The bridge is open for everyone again,”]{by=anna-berger verb=said draft}]{of=bridge-claim-1 draft}
			"
		`);
	});
});

describe('escaping', () => {
	test.each([
		['a *b* _c_ [d](e) `f`', 'a \\*b\\* \\_c\\_ \\[d\\](e) \\`f\\`'],
		['# no heading', String.raw`\# no heading`],
		['1. no list', String.raw`1\. no list`],
		[':quote[x]{by=y}', String.raw`\:quote\[x\]{by=y}`],
		['at 10:30 he said', 'at 10:30 he said'],
		['https://example.org/a_b', 'https://example.org/a_b'],
	])('keeps %s as prose', (text, escaped) => {
		expect(escapeProse(text, true)).toBe(escaped);
	});
});
