import { beforeAll, expect, test } from 'vitest';
import { toNdjson, searchRecords, type SearchRecord } from '../../../src/export/search-records.ts';
import type { Edition } from '../../../src/model/edition.ts';
import { shippedEdition } from '../content/shipped-edition.ts';

let edition: Edition;
let records: SearchRecord[];
beforeAll(async () => {
	({ edition } = await shippedEdition());
	records = [...searchRecords(edition, (path) => `/a/b${path}`)];
});

test('there is one record for every utterance, claim, entity and paragraph', () => {
	const count = (kind: SearchRecord['kind']): number =>
		records.filter((one) => one.kind === kind).length;
	const direct = edition.utterances.filter((one) => one.kind === 'direct').length;
	expect(count('quote')).toBe(direct);
	expect(count('reported')).toBe(edition.utterances.length - direct);
	expect(count('claim')).toBe(edition.claims.length);
	expect(count('entity')).toBe(edition.entities.length);
	expect(count('paragraph')).toBe(
		edition.articles.reduce((sum, one) => sum + one.document.paragraphs.length, 0)
	);
});

test('ids are unique and of letters, digits and hyphens, as every search engine takes them', () => {
	const ids = records.map((one) => one.id);
	expect(new Set(ids).size).toBe(ids.length);
	expect(ids.filter((id) => !/^[a-z0-9-]+$/u.test(id))).toEqual([]);
});

test('addresses carry the base and lead to an anchor or a page', () => {
	const wrong = records.filter(
		({ url }) => !/^\/a\/b\/(?:articles\/[a-z0-9-]+\/#|claims\/|entities\/)/u.test(url)
	);
	expect(wrong.map(({ url }) => url)).toEqual([]);
});

test('each line of the file is one record', () => {
	const lines = [...toNdjson(records)].join('').trimEnd().split('\n');
	expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(records);
});
