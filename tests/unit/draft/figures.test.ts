import path from 'node:path';
import { expect, test } from 'vitest';
import { measureArticles, measureDraft, type Share } from '../../bench/draft.bench.ts';

const fixture = path.resolve(import.meta.dirname, '../../fixtures/draft/wikinews-dev.jsonl');
const share = ({ right, of }: Share): number => right / of;

test('the draft engine keeps its figures on the articles with gold marks', () => {
	const figures = measureDraft(fixture);
	expect(share(figures.spans)).toBeGreaterThanOrEqual(0.99);
	expect(share(figures.speakers)).toBeGreaterThanOrEqual(0.85);
	expect(share(figures.likelyRight)).toBeGreaterThanOrEqual(0.97);
	expect(share(figures.likelyCovers)).toBeGreaterThanOrEqual(0.65);
	expect(share(figures.titlesWithSpeaker)).toBeLessThanOrEqual(0.07);
	expect(share(figures.names)).toBeGreaterThanOrEqual(0.9);
	expect(share(figures.namesTyped)).toBeGreaterThanOrEqual(0.78);
});

test('the measure counts a missing speaker, a wrong type and a title with a speaker', () => {
	const text = 'Anna Berger sang “Over the Water”. “It is open,” Oskar Lind said.';
	const figures = measureArticles([
		{
			id: 'made-up',
			text,
			quotes: [{ start: 35, end: 49, text: '“It is open,”', speaker: 'Anna Berger' }],
			notQuotations: [{ start: 17, end: 33, text: '“Over the Water”' }],
			entities: [{ start: 0, end: 11, text: 'Anna Berger', type: 'place', cluster: '1' }],
		},
	]);
	expect(figures.speakers).toEqual({ right: 0, of: 1 });
	expect(figures.titlesWithSpeaker.of).toBe(1);
	expect(figures.names).toEqual({ right: 1, of: 1 });
	expect(figures.namesTyped).toEqual({ right: 0, of: 1 });
});
