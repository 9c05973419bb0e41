import { beforeAll, describe, expect, test } from 'vitest';
import {
	answersOf,
	claimsBy,
	isAnswered,
	tellingAnswers,
	type Answer,
} from '../../../src/model/answers.ts';
import { spokenOfBy, talksAbout } from '../../../src/model/company.ts';
import type { Claim, Edition, Entity } from '../../../src/model/edition.ts';
import { foretold } from '../../../src/model/foretold.ts';
import { journeys } from '../../../src/model/journeys.ts';
import { inContext } from '../../../src/model/keyword-in-context.ts';
import { talkedAboutIn } from '../../../src/model/unheard.ts';
import { fixtureEdition } from '../export/fixture-edition.ts';

let edition: Edition;
beforeAll(async () => {
	edition = await fixtureEdition();
});

function entity(id: string): Entity {
	return edition.entityById.get(id)!;
}

function ids(claims: readonly Claim[]): string[] {
	return claims.map((one) => one.id);
}

describe('of a speaker', () => {
	test('lists the claims that are put forward or disputed, once each', () => {
		expect(ids(claimsBy(entity('adler')))).toEqual(['harbour-silts-up', 'harbour-reopens']);
		expect(ids(claimsBy(entity('bakker')))).toEqual(['office-knew']);
	});

	test('finds how the claims of others bear on theirs, and theirs on those of others', () => {
		const adler = entity('adler');
		const answers = answersOf(adler, claimsBy(adler));
		expect(
			answers.map(({ own, relation, direction, others }) => [
				own.id,
				direction,
				relation.kind,
				relation.claim.id,
				others.map((one) => one.id),
			])
		).toEqual([
			['harbour-silts-up', 'to', 'supports', 'office-knew', ['bakker']],
			['harbour-reopens', 'to', 'answers', 'office-knew', ['bakker']],
		]);
		const bakker = entity('bakker');
		expect(answersOf(bakker, claimsBy(bakker)).map((one) => one.direction)).toEqual([
			'from',
			'from',
		]);
	});

	describe('with more answers than a page has room for', () => {
		const claim = (id: string): Claim => ({ ...edition.claims[0]!, id });
		const answer = (
			own: string,
			kind: Answer['relation']['kind'],
			basis: Answer['relation']['basis'] = 'text'
		): Answer => ({
			own: claim(own),
			relation: { kind, basis, claim: claim('other'), why: undefined },
			direction: 'to',
			others: [],
		});

		test('shows all where all have room', () => {
			const all = [answer('a', 'supports'), answer('a', 'answers')];
			expect(tellingAnswers(all, 2)).toEqual(all);
		});

		test('puts answers and contrasts before the rest, and what the text says before inference', () => {
			const all = [
				answer('a', 'supports'),
				answer('a', 'answers', 'inference'),
				answer('a', 'explains', 'inference'),
				answer('a', 'contrasts'),
			];
			expect(tellingAnswers(all, 1)).toEqual([all[3]]);
			expect(tellingAnswers(all, 2)).toEqual([all[1], all[3]]);
			expect(tellingAnswers(all, 3)).toEqual([all[0], all[1], all[3]]);
		});

		test('gives each claim an answer before it gives any a second', () => {
			const all = [
				answer('a', 'answers'),
				answer('a', 'answers'),
				answer('a', 'answers'),
				answer('b', 'answers'),
			];
			expect(tellingAnswers(all, 2).map((one) => one.own.id)).toEqual(['a', 'b']);
		});
	});

	test('counts in how many of their passages each entity is named, themselves left out', () => {
		expect(talksAbout(entity('bakker')).map((one) => [one.entity.id, one.count])).toEqual([
			['harbour-office', 1],
		]);
	});
});

test('tells claims that others answer from those that nobody answers', () => {
	expect(ids(edition.claims.filter(isAnswered))).toEqual(['harbour-reopens']);
});

test('counts whose words name an entity', () => {
	expect(spokenOfBy(entity('harbour-office')).map((one) => [one.entity.id, one.count])).toEqual([
		['bakker', 1],
	]);
});

test('tells who is talked about in one article, and whether they are heard there', () => {
	const [article] = edition.articles;
	const all = talkedAboutIn(article!);
	expect(all.find((one) => one.entity.id === 'fishers')?.heard).toBe('not');
	expect(all.find((one) => one.entity.id === 'harbour-office')?.heard).toBe('through-a-member');
	expect(all.find((one) => one.entity.id === 'adler')?.heard).toBe('itself');
});

test('follows a prediction from the day it was reported to the day that answered it', () => {
	expect(
		foretold(edition).map(({ claim, said, due, outcome }) => [claim.id, said, due, outcome?.date])
	).toEqual([['harbour-reopens', '2023-03-05', '2023-06-01', '2023-07-01']]);
});

test('joins the places of an event’s parts to a journey', () => {
	expect(
		journeys(edition).map(({ event, stops }) => [
			event.id,
			stops.map(({ place, from, until }) => [place.id, from, until]),
		])
	).toEqual([
		[
			'closing',
			[
				['sea-wall', '2023-03-04', '2023-03-04'],
				['port-town', '2023-03-05', '2023-03-05'],
			],
		],
	]);
});

describe('a mention in context', () => {
	test('keeps whole words on both sides and says where it was cut', () => {
		const mention = entity('harbour-office').mentions[0]!;
		expect(inContext(mention, 12)).toEqual({
			before: 'of the ',
			text: 'Harbour Office',
			after: ' said that',
			cutBefore: true,
			cutAfter: true,
		});
	});

	test('is one piece of the paragraph, whatever the reach', () => {
		for (const mention of edition.articles.flatMap((article) => article.mentions)) {
			const paragraph = mention.article.document.paragraphs[mention.paragraph - 1]!.text;
			for (let reach = 0; reach < 90; reach += 1) {
				const { before, text, after, cutBefore, cutAfter } = inContext(mention, reach);
				expect(paragraph).toContain(before + text + after);
				expect(text).toBe(mention.text);
				expect(paragraph.startsWith(before + text + after)).toBe(!cutBefore);
				expect(paragraph.endsWith(before + text + after)).toBe(!cutAfter);
			}
		}
	});
});
