import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { SearchRecord } from '../export/search-records.ts';

/** The search records of a built site, with addresses from the top of the site on. */
export async function readRecords(outDir: string, base: string): Promise<SearchRecord[]> {
	const root = base.replace(/\/$/u, '');
	const text = await readFile(path.join(outDir, 'data', 'edition.ndjson'), 'utf8');
	const lines = text.split('\n').filter((line) => line !== '');
	return lines.map((line) => {
		// Written by `toNdjson` in this same build.
		const record = JSON.parse(line) as SearchRecord;
		const { pathname, hash } = new URL(record.url, 'https://host.invalid/');
		return { ...record, url: pathname.slice(root.length) + hash };
	});
}
