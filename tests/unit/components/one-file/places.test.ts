import { beforeAll, expect, test } from 'vitest';
import {
	newestDate,
	placesIn,
	recordsIn,
	scopeOf,
} from '../../../../src/components/one-file/places.ts';
import { searchRecords } from '../../../../src/export/search-records.ts';
import { buildEdition, type Article, type Edition } from '../../../../src/model/edition.ts';
import { toContent } from '../../../bench/made-content.ts';

let edition: Edition;
beforeAll(() => {
	edition = buildEdition(toContent({ articles: 60 }));
});

test('a file of one article holds whom and what the article names, as the edition orders them', () => {
	for (const article of edition.articles) {
		const isHere = (one: { readonly article: Article }): boolean => one.article === article;
		const scope = scopeOf(edition, [article]);
		expect(scope.speakers).toEqual(edition.speakers.filter((one) => one.utterances.some(isHere)));
		expect(scope.claims).toEqual(edition.claims.filter((one) => one.assertions.some(isHere)));
		expect(scope.entities).toEqual(
			edition.entities.filter((one) => one.mentions.some(isHere) || one.utterances.some(isHere))
		);
	}
});

test('a file’s search finds what stands in the file, in the edition’s order', () => {
	const all = [...searchRecords(edition, (path) => path)];
	const scopes = [
		scopeOf(edition, edition.articles),
		...edition.articles.slice(0, 20).map((article) => scopeOf(edition, [article])),
	];
	for (const scope of scopes) {
		const placeOf = placesIn(scope);
		const here = all.filter(({ url }) => placeOf(url) !== null);
		expect(recordsIn(scope).map(({ id }) => id)).toEqual(here.map(({ id }) => id));
	}
});

test('a file’s search offers the articles, years and claimants of the file, and all else as the edition has it', () => {
	const all = new Map([...searchRecords(edition, (path) => path)].map((one) => [one.id, one]));
	for (const article of edition.articles.slice(0, 20)) {
		for (const record of recordsIn(scopeOf(edition, [article]))) {
			expect([record.articleIds, record.articles]).toEqual([[article.id], [article.title]]);
			expect(record.years).toEqual([Number(article.date.slice(0, 4))]);
			const { articles, articleIds, years, ...rest } = all.get(record.id)!;
			const ofAll = { articles, articleIds, years };
			if (record.kind === 'claim') {
				const { speakers, speakerIds } = rest;
				Object.assign(ofAll, { speakers, speakerIds });
				const claimants = article.assertions
					.filter(({ claim }) => record.id === `claim-${claim.id}`)
					.flatMap(({ speaker }) => (speaker === null ? [] : [speaker.id]));
				expect(new Set(record.speakerIds)).toEqual(new Set(claimants));
				expect(speakerIds).toEqual(expect.arrayContaining([...record.speakerIds]));
			}
			expect({ ...record, ...ofAll }).toEqual(all.get(record.id));
		}
	}
	expect(recordsIn(scopeOf(edition, edition.articles))).toEqual([...all.values()]);
});

test('an edition is as new as its last change', () => {
	const days = edition.articles.map((one) => one.updated ?? one.date).sort();
	expect(newestDate(edition)).toBe(days.at(-1));
	expect(newestDate({ articles: [] })).toBe('');
});
