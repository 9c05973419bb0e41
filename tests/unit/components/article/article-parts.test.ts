import { beforeAll, describe, expect, test } from 'vitest';
import { articleFacts } from '../../../../src/components/article/article-facts.ts';
import { evidenceLine } from '../../../../src/components/article/claim-line.ts';
import { drawVoice } from '../../../../src/components/article/draw-voice.ts';
import { hostOf } from '../../../../src/components/article/host-of.ts';
import { isInLens, lensesOf, lensName } from '../../../../src/components/article/lenses.ts';
import { markToHtml, type MarkContext } from '../../../../src/components/article/mark-html.ts';
import { numberParagraphs } from '../../../../src/components/article/number-paragraphs.ts';
import { firstWords, notesOf } from '../../../../src/components/article/paragraph-notes.ts';
import { renderMarks } from '../../../../src/components/article/render-marks.ts';
import { numberVoices } from '../../../../src/components/article/voice-number.ts';
import type { Article, Edition } from '../../../../src/model/edition.ts';
import { voiceStrip } from '../../../../src/model/voices.ts';
import { fixtureEdition } from '../../export/fixture-edition.ts';

let edition: Edition;
let article: Article;
let context: MarkContext;
beforeAll(async () => {
	edition = await fixtureEdition();
	article = edition.articleById.get('harbour-closed')!;
	context = {
		to: (path) => `../..${path}`,
		voices: numberVoices(article),
		cite: 'https://example.org/harbour',
	};
});

const html = (paragraph: number, isLit?: MarkContext['isLit']) => {
	const block = article.document.blocks.find((one) => one.paragraphs.includes(paragraph))!;
	return renderMarks(block.html, article.marks, (mark) =>
		markToHtml(mark, { ...context, ...(isLit !== undefined && { isLit }) })
	);
};

describe('the marks of an article', () => {
	test('numbers voices by how much they are heard', () => {
		expect([...context.voices].map(([speaker, number]) => [speaker.id, number])).toEqual([
			['bakker', 1],
			['adler', 2],
		]);
	});

	test('gives each kind an element, and nests them as the text does', () => {
		expect(html(1)).toContain(
			'<span id="c-harbour-silts-up" class="c v2 supported">' +
				'<q id="q-silt" class="v2" cite="https://example.org/harbour">“The silt wins,”</q></span>'
		);
	});

	test('marks the later part of a split quotation, which has no note of its own', () => {
		expect(html(1)).toContain('<q id="q-silt-2" class="v2 more"');
	});

	test('lights what a lens is on, and nothing else', () => {
		const lit = html(1, (mark) => mark.kind === 'assertion');
		expect(lit).toContain('class="c v2 supported lit"');
		expect(lit).toContain('<q id="q-silt" class="v2" cite');
	});

	test('shows past the voices with a colour whose words a quotation is', () => {
		const mark = article.marks.find((one) => one.kind === 'utterance')!;
		const voices = new Map([[mark.utterance.speaker!, 4]]);
		expect(markToHtml(mark, { ...context, voices }).attributes['data-by']).toBe('Ruth Adler');
	});
});

describe('the list of a paragraph', () => {
	test('tells inner passages before outer ones, each once', () => {
		const { notes } = notesOf(article, [1]);
		expect(
			notes.map((note) =>
				note.kind === 'utterance' ? note.utterance.id : `claim ${note.assertion.claim.id}`
			)
		).toEqual(['silt', 'claim harbour-silts-up']);
	});

	test('tells what other sources print at the passage it is about', () => {
		const [quotation] = notesOf(article, [1]).notes;
		expect(quotation?.remarks.map((one) => one.text)).toEqual(['Another paper prints “mud”.']);
	});

	test('tells a quotation of several paragraphs where it begins', () => {
		const ids = (paragraphs: number[]) =>
			notesOf(article, paragraphs).notes.map((one) => one.kind === 'utterance' && one.utterance.id);
		expect(ids([4, 5])).toEqual(['letter']);
		expect(ids([5])).toEqual([]);
	});
});

test.each([
	['The silt wins,', 'The silt wins,'],
	['What is happening in Europe today, could happen', 'What is happening in…'],
	['“What is happening, in Europe, today, could happen”', 'What is happening, in…'],
])('knows “%s” by “%s”', (text, short) => {
	expect(firstWords(text)).toBe(short);
});

describe('lenses', () => {
	test('are there for what an article has, voices first', () => {
		expect(
			lensesOf(article, context.voices).map(({ id, count, lens }) => [id, count, lensName(lens)])
		).toEqual([
			['by-bakker', 3, 'Jan Bakker'],
			['by-adler', 2, 'Ruth Adler'],
			['claims', 4, 'claims'],
			['supported', 1, 'claims: supported'],
			['contested', 2, 'claims: contested'],
			['did-not-come-true', 1, 'claims: did not come true'],
		]);
	});

	test('show at least one mark each', () => {
		for (const { lens } of lensesOf(article, context.voices)) {
			expect(article.marks.some((mark) => isInLens(mark, lens))).toBe(true);
		}
	});
});

test('counts what the first lines of an article tell', () => {
	const facts = articleFacts(article);
	expect(facts).toMatchObject({ quotations: 3, differing: 1, claims: 3 });
	expect(facts.quoted.map((one) => one.id)).toEqual(['adler', 'bakker']);
	expect(facts.statuses).toEqual([
		{ status: 'supported', count: 1 },
		{ status: 'contested', count: 1 },
		{ status: 'did-not-come-true', count: 1 },
	]);
});

test('tells in one line what was read about a claim', () => {
	expect(evidenceLine(edition.claimById.get('harbour-silts-up')!)).toBe('1 for');
	expect(evidenceLine({ evidence: [] })).toBe('');
});

test('draws a voice as high as its words are many, full where quoted and striped where reported', () => {
	const [adler] = article.speakers;
	const { direct, indirect } = drawVoice(voiceStrip(article), adler!);
	expect(direct).toMatch(/^M4 16v-\d+$/u);
	expect(indirect).toMatch(/^M10 16v-\d+M12 16v-\d+M14 16v-\d+$/u);
});

test('puts a link to each paragraph before it', () => {
	expect(numberParagraphs('<blockquote><p id="p4">A</p></blockquote>')).toBe(
		'<blockquote><a class="num" href="#p4" aria-label="Paragraph 4">4</a><p id="p4">A</p></blockquote>'
	);
});

test('calls a link by its host', () => {
	expect(hostOf('https://www.nato.int/cps/en/natohq/news_211272.htm')).toBe('nato.int');
});
