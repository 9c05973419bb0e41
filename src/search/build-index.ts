import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { transform } from 'esbuild';
import * as pagefind from 'pagefind';
import type { SearchRecord } from '../export/search-records.ts';
import { readPageIds } from '../components/search/page-ids.ts';
import { readRecords } from './read-records.ts';
import { sliceFacets } from '../components/search/record-table.ts';
import {
	REST_IN_ONE_INDEX,
	toFacetTable,
	toRecordTable,
	toVocabulary,
	wordsOf,
} from './search-files.ts';

/** Cloudflare Pages takes no more files than this; other hosts take as many or more. */
const FILE_LIMIT = 20_000;
const FRAGMENT_FILES = 3000;
const RECORDS_PER_FILE = 2;
const SAMPLED_FILES = 50;
const RECORDS_AT_ONCE = 500;
/**
 * One index for all languages and no stemmer: search folds words itself, so that every page finds
 * every article whatever its language, and an exact phrase is exact.
 */
const LANGUAGE = 'unknown';
/** Pagefind's own user interfaces and its worker; the search box is ours and needs none. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./u;

/** The two ends of making the search index; what stands between them is done meanwhile. */
export interface SearchIndex {
	readonly begin: AstroIntegration;
	readonly finish: AstroIntegration;
	/** What is searched; none before `begin`. Read once, for in a large edition they fill memory. */
	readonly records: () => readonly SearchRecord[];
}

/**
 * After the build: makes the search index from `data/edition.ndjson`. Pagefind is a process of its
 * own, so that pages are finished while it works.
 */
export function searchIndex(): SearchIndex {
	let building: Promise<void> | undefined;
	let records: readonly SearchRecord[] = [];
	return {
		records: () => records,
		begin: {
			name: 'search-index',
			hooks: {
				'astro:build:done': async ({ dir }) => {
					const outDir = fileURLToPath(dir);
					// Counted before other steps move files about.
					const files = await countFiles(outDir);
					records = await readRecords(outDir, process.env['BASE_PATH'] ?? '/');
					building = buildIndex(outDir, records, files);
					// Whoever waits for it below hears of a failure; until then nobody does.
					building.catch(() => undefined);
				},
			},
		},
		finish: {
			name: 'search-index-finished',
			hooks: {
				'astro:build:done': async ({ logger }) => {
					await building;
					logger.info(`${records.length} records indexed`);
					records = [];
				},
			},
		},
	};
}

/** Writes the index of these records into `pagefind/` of a built site, which has so many files already. */
export async function buildIndex(
	outDir: string,
	records: readonly SearchRecord[],
	others: number,
	restInOneIndex = REST_IN_ONE_INDEX
): Promise<void> {
	const bundle = path.join(outDir, 'pagefind');
	await rm(bundle, { recursive: true, force: true });
	const table = toRecordTable(records, restInOneIndex);
	// Claims and names are in the language of the edition, and so are its pages.
	const language =
		records.find((one) => one.kind === 'entity')?.language ?? records[0]?.language ?? '';
	const split = table.secondFrom ?? records.length;
	const room = Math.max(100, FILE_LIMIT - 1000 - others);
	try {
		const hash = await writeIndex(records.slice(0, split), language, bundle, room);
		if (split < records.length)
			await writeIndex(records.slice(split), language, path.join(bundle, 'rest'), room / 2);
		const write = (name: string, data: unknown): Promise<void> =>
			writeFile(path.join(bundle, `${name}.${hash}.json`), JSON.stringify(data));
		await write('records', table);
		const facets = toFacetTable(records);
		await write('facets', sliceFacets(facets, 0, split));
		if (split < records.length) await write('facets-rest', sliceFacets(facets, split));
		await write('words', toVocabulary(records));
	} catch (cause) {
		throw new Error('The search index could not be built.', { cause });
	} finally {
		await pagefind.close();
	}
}

/** Writes one Pagefind bundle and gives the hash that names it. */
async function writeIndex(
	records: readonly SearchRecord[],
	language: string,
	bundle: string,
	room: number
): Promise<string> {
	const files = Math.ceil(records.length / RECORDS_PER_FILE);
	const { index, errors } = await pagefind.createIndex({
		forceLanguage: LANGUAGE,
		maxFragments: Math.max(1, Math.floor(Math.min(files, FRAGMENT_FILES, room))),
	});
	if (index === undefined) throw new Error(errors.join('\n'));
	// Many on their way at once, in order: waiting for each takes longer than indexing it.
	for (let at = 0; at < records.length; at += RECORDS_AT_ONCE) {
		const batch = records.slice(at, at + RECORDS_AT_ONCE);
		const added = await Promise.all(
			batch.map((one) => index.addCustomRecord(toCustomRecord(one, language)))
		);
		const wrong = added.findIndex((one) => one.errors.length > 0);
		if (wrong !== -1)
			throw new Error(`${batch[wrong]?.id ?? ''}: ${added[wrong]?.errors.join('\n') ?? ''}`);
	}
	const written = await index.writeFiles({ outputPath: bundle });
	if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
	const names = await readdir(bundle);
	for (const name of names) if (UNUSED.test(name)) await rm(path.join(bundle, name));
	const script = path.join(bundle, 'pagefind.js');
	const { code } = await transform(await readFile(script, 'utf8'), { minify: true });
	await writeFile(script, code);
	const meta = names.find((name) => name.endsWith('.pf_meta'));
	const ids =
		meta === undefined ? [] : readPageIds(gunzipSync(await readFile(path.join(bundle, meta))));
	if (meta === undefined || ids.length !== records.length)
		throw new Error(
			`Pagefind lists ${ids.length} records, ${records.length} were added. Its format has changed: see src/components/search/page-ids.ts.`
		);
	await checkOrder(records, ids, bundle);
	return meta.replace(/^pagefind\./u, '').replace(/\.pf_meta$/u, '');
}

/** Search tells records apart by their place in this list; a sample shows that the order holds. */
async function checkOrder(
	records: readonly SearchRecord[],
	ids: readonly string[],
	bundle: string
): Promise<void> {
	const folder = path.join(bundle, 'fragment');
	const names = await readdir(folder);
	const step = Math.ceil(names.length / SAMPLED_FILES);
	const numbers = new Map(ids.map((id, number) => [id, number]));
	for (const name of names.filter((_name, index) => index % step === 0)) {
		const text = gunzipSync(await readFile(path.join(folder, name))).toString();
		// Pagefind's own format: an object by id.
		const content = JSON.parse(text.slice('pagefind_dcd'.length)) as Record<
			string,
			{ url?: string }
		>;
		for (const [id, { url }] of Object.entries(content)) {
			const number = numbers.get(id);
			if (number !== undefined && records[number]?.url !== url)
				throw new Error(
					`Pagefind’s record ${id} is ${url ?? ''}, not ${records[number]?.url ?? ''}.`
				);
		}
	}
}

type CustomRecord = Parameters<pagefind.PagefindIndex['addCustomRecord']>[0];

/**
 * What Pagefind keeps of a record. `content` is what is searched, folded; all that a result shows
 * stands in `meta.title` (the words) and in the filters, for other metadata would be searched too.
 */
function toCustomRecord(record: SearchRecord, language: string): CustomRecord {
	const filters: Record<string, string[]> = {
		kind: [record.kind],
		// A claim's name is its words, that of all else but an entity its article's.
		title: record.kind === 'entity' ? [record.title] : [],
		speaker: [...record.speakers],
		role: listed(record.role),
		date: listed(record.date),
		year: record.years.map(String),
		article: [...record.articles],
		paragraph: listed(record.paragraph),
		verification: listed(record.verification),
		type: [...record.types],
		status: [...record.statuses],
		entity: [...record.entityIds],
		language: record.language === language ? [] : [record.language],
	};
	for (const [name, values] of Object.entries(filters)) {
		if (values.length === 0) Reflect.deleteProperty(filters, name);
	}
	return {
		url: record.url,
		content: wordsOf(record).join(' '),
		language: LANGUAGE,
		meta: { title: record.text || record.title },
		filters,
		// A claim or a name is of no one day; a sort key costs two bytes of the first search each.
		...(record.kind === 'quote' && record.date !== null && { sort: { date: record.date } }),
	};
}

function listed(value: string | number | null): string[] {
	return value === null || value === '' ? [] : [String(value)];
}

async function countFiles(folder: string): Promise<number> {
	if (!existsSync(folder)) return 0;
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries.filter((one) => one.isFile()).length;
}
