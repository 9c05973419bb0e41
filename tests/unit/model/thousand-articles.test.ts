import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, test } from 'vitest';
import { pagesOf, SPEAKER_PAGE_SIZE } from '../../../src/components/record/paged.ts';
import { buildEdition, type Edition } from '../../../src/model/edition.ts';
import { toContent } from '../../bench/made-content.ts';

/** Documents, front matter and the joined model together. */
const MOST_HEAP_MB = 500;
/** What the smallest limit among hosts allows: Cloudflare Pages. */
const MOST_FILES = 20_000;
/** As `search/build-index.ts` bundles records, in two indexes, with what else they are made of. */
const SEARCH_FILES = 2_500;
/** The page, the ways to cite it, its annotations. */
const FILES_OF_ARTICLE = 3;

describe('an edition of a thousand articles', () => {
	let edition: Edition;
	let heapMb: number;

	beforeAll(() => {
		setFlagsFromString('--expose-gc');
		// Present from here on, since the flag was set after the global object was made.
		const collect = runInNewContext('gc') as () => void;
		collect();
		const before = process.memoryUsage().heapUsed;
		edition = buildEdition(toContent({ articles: 1_000 }));
		collect();
		heapMb = (process.memoryUsage().heapUsed - before) / 2 ** 20;
	}, 240_000);

	test('has the density it was made for', () => {
		expect(edition.articles).toHaveLength(1_000);
		const direct = edition.utterances.filter((one) => one.kind === 'direct');
		expect(direct.length / 1_000).toBeCloseTo(17, 0);
		expect(edition.articles.flatMap((one) => one.assertions).length / 1_000).toBe(68);
	});

	test('stays within its budget of memory', () => {
		expect(heapMb).toBeLessThan(MOST_HEAP_MB);
	});

	test('fits on every host, by the number of its files', () => {
		const rows = [
			...edition.claims.map((one) => one.assertions.length),
			...edition.entities.map((one) => one.mentions.length),
			...[edition.utterances, edition.claims, edition.entities].map((list) => list.length),
		];
		const pages =
			rows.reduce((sum, count) => sum + pagesOf('/', count).length, 0) +
			edition.speakers
				.map((one) => pagesOf('/', one.utterances.length, SPEAKER_PAGE_SIZE).length)
				.reduce((sum, count) => sum + count, 0);
		const files = pages + FILES_OF_ARTICLE * edition.articles.length + SEARCH_FILES;
		expect(files).toBeLessThan(MOST_FILES);
	});
});
