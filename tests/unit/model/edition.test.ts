import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAndCheck } from '../../../src/content-loader.ts';
import { coMentions } from '../../../src/model/co-mentions.ts';
import { buildEdition, type Edition } from '../../../src/model/edition.ts';
import { rolesAt } from '../../../src/model/roles.ts';
import { timeline } from '../../../src/model/timeline.ts';
import { talkedAbout } from '../../../src/model/unheard.ts';
import { isLoadedVerb, verbsOf } from '../../../src/model/verbs.ts';
import { measureVoices, voiceStrip } from '../../../src/model/voices.ts';
import { countWords, stripMarks } from '../../../src/model/words.ts';
import type { Content } from '../../../src/schema/content.ts';

async function readFixture(): Promise<Content> {
	const { read } = await readAndCheck(path.resolve('tests/fixtures/edition'), false);
	if (read.content === undefined) throw new Error('The fixture edition cannot be read.');
	return read.content;
}

const content = await readFixture();
const edition: Edition = buildEdition(content);
const article = edition.articleById.get('harbour-closed')!;
const utterance = (id: string) => article.utterances.find((one) => one.id === id)!;
const claim = (id: string) => edition.claimById.get(id)!;
const entity = (id: string) => edition.entityById.get(id)!;

describe('an edition', () => {
	test('joins the parts of a split quotation into one utterance', () => {
		expect(utterance('silt').segments.map((one) => [one.anchor, one.text])).toEqual([
			['q-silt', 'The silt wins,'],
			['q-silt-2', 'every single winter.'],
		]);
		expect(utterance('silt').text).toBe('The silt wins, every single winter.');
	});

	test('joins the paragraphs of a block quotation into one utterance', () => {
		expect(utterance('letter').segments.map((one) => one.paragraph)).toEqual([4, 5]);
	});

	test('gives speakers the office they held on the day of the article', () => {
		expect(utterance('silt').roles.map((one) => [one.title, one.organisation?.name])).toEqual([
			['Mayor', 'Port Town'],
		]);
	});

	test('tells who asserts and who disputes a claim, and where the reporter does', () => {
		expect(
			claim('office-knew').assertions.map((one) => [one.speaker?.id ?? 'reporter', one.stance])
		).toEqual([
			['bakker', 'disputes'],
			['reporter', 'asserts'],
		]);
	});

	test('shows every relation from both ends', () => {
		for (const one of edition.claims) {
			for (const { claim: other, kind, basis } of one.relations) {
				expect(other.relatedFrom).toContainEqual(
					expect.objectContaining({ claim: one, kind, basis })
				);
			}
		}
		expect(claim('harbour-silts-up').relatedFrom.map((one) => one.claim.id)).toEqual([
			'harbour-reopens',
			'office-knew',
		]);
	});

	test('knows whose words a name stands in', () => {
		const mention = entity('bakker').mentions[0];
		expect([mention?.text, mention?.utterance?.kind]).toEqual(['Jan Bakker', 'indirect']);
	});

	test('puts notes from other sources on the quotation they are about', () => {
		expect(utterance('silt').notes.map((one) => one.text)).toEqual(['Another paper prints “mud”.']);
	});

	test('says that a check is out of date when the words were edited since', () => {
		const check = {
			quote: 'silt',
			verdict: 'verbatim' as const,
			rule: 'literal',
			source: { title: 'Report' },
			date: '2023-03-06',
		};
		const verdictFor = (words: string) => {
			const verifications = [{ article: 'harbour-closed', quotes: [{ ...check, words }] }];
			return buildEdition({ ...content, verifications }).utterances.find((one) => one.id === 'silt')
				?.verification?.verdict;
		};
		expect(verdictFor('The silt wins, … every single winter.')).toBe('verbatim');
		expect(verdictFor('The silt won, … every single winter.')).toBe('stale');
	});
});

describe('a measure', () => {
	test('shares words and turns among the voices, each word counted once', () => {
		const voices = measureVoices([article]);
		expect(
			voices.map((one) => [one.speaker.id, one.directWords, one.indirectWords, one.turns])
		).toEqual([
			['bakker', 18, 8, 1],
			['adler', 6, 4, 1],
		]);
		expect(voices.reduce((sum, one) => sum + one.shareOfWords, 0)).toBeCloseTo(1);
	});

	test('leaves no word of a paragraph out and counts none twice', () => {
		for (const { words, reporter, voices } of voiceStrip(article)) {
			const attributed = voices.reduce((sum, one) => sum + one.direct + one.indirect, 0);
			expect(attributed + reporter).toBe(words);
		}
	});

	test('sets those apart who are talked about and not heard', () => {
		expect(talkedAbout(edition).map((one) => [one.entity.id, one.heard])).toEqual([
			['adler', 'itself'],
			['bakker', 'itself'],
			['fishers', 'not'],
			['harbour-office', 'through-a-member'],
		]);
	});

	test('counts the paragraphs that name two entities together', () => {
		expect(coMentions(entity('adler')).map((one) => [one.entity.id, one.paragraphs])).toEqual([
			['port-town', 1],
			['sea-wall', 1],
		]);
	});

	test('tells loaded reporting verbs from neutral ones', () => {
		expect(
			['has warned', 'admitting', 'denied', 'said', 'added', 'according to'].map(isLoadedVerb)
		).toEqual([true, true, true, false, false, false]);
		expect(verbsOf(entity('bakker')).map((one) => [one.verb, one.count])).toEqual([
			['said', 2],
			['wrote', 1],
		]);
	});

	test('puts everything with a date in order', () => {
		expect(timeline(edition).map((one) => [one.date, one.kind])).toEqual([
			['2023-03-04', 'event'],
			['2023-03-04', 'event'],
			['2023-03-05', 'event'],
			['2023-03-05', 'article'],
			['2023-04-01', 'status'],
			['2023-06-01', 'due'],
			['2023-07-01', 'status'],
		]);
	});
});

test.each([
	['2019-05-01', ['a']],
	['2024-04-30', ['a']],
	['2024-05-01', ['b']],
	['2018-01-01', []],
])('on %s the offices are %j', (date, expected) => {
	const roles = [
		{ id: 'a', from: '2019-05', to: '2024-04' },
		{ id: 'b', from: '2024-05-01', to: undefined },
	];
	expect(rolesAt(roles, date).map((one) => one.id)).toEqual(expected);
});

test.each([
	['“The silt wins,”', 'The silt wins,'],
	['"straight"', 'straight'],
	['« à la française »', 'à la française'],
	['„auf Deutsch“', 'auf Deutsch'],
	['「沈泥」', '沈泥'],
	['“she said ‘no’”', 'she said ‘no’'],
	['the allies’', 'the allies’'],
	['no marks', 'no marks'],
])('the words of %s are %s', (text, expected) => {
	expect(stripMarks(text)).toBe(expected);
});

test.each([
	['one two three', 3],
	['Japan-NATO isn’t 2% of GDP', 5],
	['', 0],
])('“%s” has %i words', (text, expected) => {
	expect(countWords(text)).toBe(expected);
});
