import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { transform } from 'esbuild';
import * as pagefind from 'pagefind';
import { linksFrom } from '../export/links.ts';
import { searchRecords, type SearchRecord } from '../export/search-records.ts';
import { loadEdition } from '../load-edition.ts';
import type { Edition } from '../model/edition.ts';
import { readPageIds } from '../components/search/page-ids.ts';
import { folderOfIndex, sliceFacets } from '../components/search/record-table.ts';
import { packVocabulary } from '../components/search/spelling.ts';
import {
	countWords,
	INDEX_SIZES,
	toFacetTable,
	toRecordTable,
	wordsOf,
	type IndexSizes,
} from '../components/search/search-tables.ts';

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
}

/**
 * Makes the search index from the edition. Pagefind is a process of its own, so that pages are
 * rendered while it works.
 */
export function searchIndex(): SearchIndex {
	let outDir = '';
	let building: Promise<number> | undefined;
	return {
		begin: {
			name: 'search-index',
			hooks: {
				'astro:config:done': ({ config }) => {
					outDir = fileURLToPath(config.outDir);
				},
				// Astro has emptied the folder by now, and has written no page yet.
				'astro:build:setup': async ({ target }) => {
					if (target !== 'server') return;
					const edition = await loadEdition();
					building = buildIndex(outDir, toSearchable(edition), countFiles(edition));
					// Whoever waits for it below hears of a failure; until then nobody does.
					building.catch(() => undefined);
				},
			},
		},
		finish: {
			name: 'search-index-finished',
			hooks: {
				'astro:build:done': async ({ logger }) => {
					logger.info(`${(await building) ?? 0} records indexed`);
				},
			},
		},
	};
}

/** Stops making an index whose site will not be: whoever waits for it is told that it failed. */
export async function stopIndexing(): Promise<void> {
	await pagefind.close();
}

/** What is searched. */
export interface Searchable {
	/** The language that most records are in: no record of it has to say so. */
	readonly language: string;
	/** All records, made anew each time: of a large edition they would fill memory. */
	readonly records: () => Iterable<SearchRecord>;
}

/** What is searched in an edition, with addresses from the top of the site on. */
export function toSearchable(edition: Edition): Searchable {
	const linkTo = linksFrom({ base: '/', htmlFiles: process.env['HTML_FILES'] === '1' });
	return { language: edition.language, records: () => searchRecords(edition, linkTo) };
}

/** About how many files a site has beside its index: they are not written yet. */
function countFiles({ articles, claims, entities, speakers }: Edition): number {
	const ofAnArticle = ['page', 'citations', 'annotations', 'preview', 'file'].length;
	const lists = 1.1;
	return (
		articles.length * ofAnArticle + (claims.length + entities.length + speakers.length) * lists
	);
}

/**
 * Writes the index into `pagefind/` of a site that will have so many other files, and gives the
 * number of records in it.
 */
export async function buildIndex(
	outDir: string,
	{ language, records }: Searchable,
	others: number,
	sizes: IndexSizes = INDEX_SIZES
): Promise<number> {
	const bundle = path.join(outDir, 'pagefind');
	await rm(bundle, { recursive: true, force: true });
	const table = toRecordTable(records(), sizes);
	const { starts = [0], near = 1 } = table;
	const all = table.kinds.reduce((sum, [, count]) => sum + count, 0);
	const left = FILE_LIMIT - 1000 - others;
	// Where the other files are too many for such a host, ours need not be few.
	const room = left > 1000 ? left : 2 * FRAGMENT_FILES;
	const words = new Map<string, number>();
	const remaining = records()[Symbol.iterator]();
	let hash = '';
	try {
		for (const [number, from] of starts.entries()) {
			const part = take(remaining, (starts[number + 1] ?? all) - from);
			const hasHalf = number < near ? near : starts.length - near;
			const folder = path.join(bundle, folderOfIndex(number, near));
			const written = await writeIndex(part, language, words, folder, room / 2 / hasHalf);
			if (number === 0) hash = written;
			// Only the first one's script is loaded.
			else await rm(path.join(folder, 'pagefind.js'));
		}
		const write = (name: string, data: unknown): Promise<void> =>
			writeFile(path.join(bundle, `${name}.${hash}.json`), JSON.stringify(data));
		await write('records', table);
		const facets = toFacetTable(records());
		const apart = starts[near] ?? all;
		await write('facets', sliceFacets(facets, 0, apart));
		if (apart < all) await write('facets-rest', sliceFacets(facets, apart));
		await write('words', packVocabulary(words));
		return all;
	} catch (cause) {
		throw new Error('The search index could not be built.', { cause });
	} finally {
		await pagefind.close();
	}
}

/** So many of what an iterator has left. */
function take<Item>(iterator: Iterator<Item>, count: number): Item[] {
	const taken: Item[] = [];
	while (taken.length < count) {
		const next = iterator.next();
		if (next.done === true) break;
		taken.push(next.value);
	}
	return taken;
}

/** Writes one Pagefind bundle, counts the words in it, and gives the hash that names it. */
async function writeIndex(
	records: readonly SearchRecord[],
	language: string,
	words: Map<string, number>,
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
		for (const one of batch) countWords(one, words);
		const added = await Promise.all(
			batch.map((one) => index.addCustomRecord(toCustomRecord(one, language)))
		);
		const wrong = added.findIndex((one) => one.errors.length > 0);
		if (wrong !== -1)
			throw new Error(`${batch[wrong]?.id ?? ''}: ${added[wrong]?.errors.join('\n') ?? ''}`);
	}
	const written = await index.writeFiles({ outputPath: bundle });
	if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
	// Its memory is free for the next one.
	await index.deleteIndex();
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
