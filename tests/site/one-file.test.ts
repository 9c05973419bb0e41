import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { readFileRecords } from '../../src/components/one-file/read-file-records.ts';
import { placesIn, recordsIn, scopeOf } from '../../src/components/one-file/places.ts';
import { MiniIndex } from '../../src/components/search/mini-index.ts';
import { folderOf, type SiteName } from '../sites.ts';
import { readEdition } from './read-page.ts';

const SITES: readonly SiteName[] = ['edition', 'fixture', 'languages', 'nested', 'named'];

test.each(SITES)('the file of the %s site knows every record as its edition does', async (site) => {
	const html = readFileSync(path.join(folderOf(site), 'edition.html'), 'utf8');
	const edition = await readEdition(site);
	const scope = scopeOf(edition, edition.articles);
	const placeOf = placesIn(scope);
	const expected = recordsIn(scope).map((record) => {
		const url = `#${placeOf(record.url) ?? ''}`;
		return { ...record, url, id: url };
	});
	const records = readFileRecords(parseHTML(html).document);
	expect(records.length).toBeGreaterThan(0);
	expect(records).toEqual(expected);
});

test('a search in the file finds what was made from the edition itself', async () => {
	const html = readFileSync(path.join(folderOf('edition'), 'edition.html'), 'utf8');
	const edition = await readEdition('edition');
	const made = new MiniIndex(recordsIn(scopeOf(edition, edition.articles)));
	const read = new MiniIndex(readFileRecords(parseHTML(html).document));
	expect(await read.facets()).toEqual(await made.facets());
	expect(await read.vocabulary()).toEqual(await made.vocabulary());
	expect(read.table).toEqual(made.table);
});
