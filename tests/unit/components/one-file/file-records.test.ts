import { beforeAll, expect, test } from 'vitest';
import { packRecords, unpackRecords } from '../../../../src/components/one-file/file-records.ts';
import { recordsIn, scopeOf } from '../../../../src/components/one-file/places.ts';
import type { SearchRecord } from '../../../../src/export/search-records.ts';
import { buildEdition, type Edition } from '../../../../src/model/edition.ts';
import { toContent } from '../../../bench/made-content.ts';

let edition: Edition;
beforeAll(() => {
	edition = buildEdition(toContent({ articles: 20 }));
});

/** As a file has them: through JSON, with words and places from elsewhere. */
function throughFile(records: readonly SearchRecord[]): SearchRecord[] {
	const packed = JSON.parse(JSON.stringify(packRecords(records))) as ReturnType<typeof packRecords>;
	return unpackRecords(packed, (number) => records[number] ?? { url: '', text: '' });
}

test('a file gives back the records that were packed into it', () => {
	for (const articles of [edition.articles, ...edition.articles.map((one) => [one])]) {
		const records = recordsIn(scopeOf(edition, articles));
		expect(throughFile(records)).toEqual(records.map((one) => ({ ...one, id: one.url })));
	}
});

test('a file carries no words of its records a second time', () => {
	const records = recordsIn(scopeOf(edition, edition.articles));
	const packed = JSON.stringify(packRecords(records));
	for (const { text } of records) expect(packed).not.toContain(JSON.stringify(text));
});
