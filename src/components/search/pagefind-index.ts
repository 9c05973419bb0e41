import type { RecordKind } from '../../export/search-records.ts';
import { readPageIds } from './page-ids.ts';
import {
	folderOfIndex,
	joinFacets,
	readKinds,
	type FacetTable,
	type RecordTable,
} from './record-table.ts';
import type { VocabularyData } from './spelling.ts';
import type { FoundRecord, TellProgress, WordIndex } from './word-index.ts';

/** What we use of Pagefind's interface. */
interface Pagefind {
	createInstance(options: { basePath: string; noWorker: boolean }): PagefindInstance;
}
interface PagefindInstance {
	init(): Promise<void>;
	search(term: string | null): Promise<{ results: readonly PagefindResult[] }>;
}
interface PagefindResult {
	readonly id: string;
	data(): Promise<PagefindData>;
}
interface PagefindData {
	readonly content: string;
	readonly raw_content?: string;
	readonly raw_url?: string;
	readonly url: string;
	readonly meta: Readonly<Record<string, string>>;
	readonly filters: Readonly<Record<string, readonly string[] | undefined>>;
}

/** What must arrive before the first search: script, entry, words, list of records. */
const PARTS = 4;

/** One Pagefind bundle, its records numbered from `from` on. */
class Bundle {
	readonly #instance: PagefindInstance;
	readonly #numbers: ReadonlyMap<string, number>;
	readonly #results = new Map<number, PagefindResult>();

	constructor(instance: PagefindInstance, ids: readonly string[], from: number) {
		this.#instance = instance;
		this.#numbers = new Map(ids.map((id, index) => [id, from + index]));
	}

	async search(term: string | null): Promise<number[]> {
		const { results } = await this.#instance.search(term);
		return results.flatMap((result) => {
			const number = this.#numbers.get(result.id);
			if (number === undefined) return [];
			if (!this.#results.has(number)) this.#results.set(number, result);
			return [number];
		});
	}

	load(number: number): Promise<PagefindData> | undefined {
		return this.#results.get(number)?.data();
	}
}

/** Searches the Pagefind bundle of a site, at `root` (the address of the home page). */
export class PagefindIndex implements WordIndex {
	readonly table: RecordTable;
	readonly kinds: readonly RecordKind[];
	readonly #root: URL;
	readonly #hash: string;
	readonly #pagefind: Pagefind;
	readonly #bundles: Bundle[];
	readonly #loaded = new Map<number, FoundRecord>();
	#facets: Promise<FacetTable> | undefined;
	#restFacets: Promise<FacetTable> | undefined;
	#vocabulary: Promise<VocabularyData> | undefined;

	private constructor(
		root: URL,
		hash: string,
		table: RecordTable,
		pagefind: Pagefind,
		bundle: Bundle
	) {
		this.#root = root;
		this.#hash = hash;
		this.table = table;
		this.kinds = readKinds(table);
		this.#pagefind = pagefind;
		this.#bundles = [bundle];
	}

	/** Loads what the first search needs; fails where the index cannot be reached. */
	static async open(root: URL, tell: TellProgress): Promise<PagefindIndex> {
		const folder = new URL('pagefind/', root);
		let loaded = 0;
		const counted = async <Part>(part: Promise<Part>): Promise<Part> => {
			const arrived = await part;
			loaded += 1;
			tell(loaded, PARTS);
			return arrived;
		};
		const [pagefind, hash] = await Promise.all([
			counted(loadPagefind(folder)),
			counted(readHash(folder)),
		]);
		const [bundle, table] = await Promise.all([
			counted(openBundle(pagefind, folder, hash, 0)),
			counted(fetchJson<RecordTable>(new URL(`records.${hash}.json`, folder))),
		]);
		const index = new PagefindIndex(root, hash, table, pagefind, bundle);
		await index.#reach(table.near ?? 1);
		return index;
	}

	get reach(): number {
		return this.table.starts?.[this.#bundles.length] ?? this.kinds.length;
	}

	all(words: readonly string[]): Promise<number[]> {
		return this.#search(words.join(' '));
	}

	phrase(words: readonly string[]): Promise<number[]> {
		return this.#search(`"${words.join(' ')}"`);
	}

	everything(): Promise<number[]> {
		return this.#search(null);
	}

	async #search(term: string | null): Promise<number[]> {
		if (term === '') return [];
		const found = await Promise.all(this.#bundles.map((bundle) => bundle.search(term)));
		return found.flat();
	}

	async load(records: readonly number[]): Promise<FoundRecord[]> {
		const loaded = await Promise.all(records.map((number) => this.#load(number)));
		return loaded.filter((one) => one !== null);
	}

	async #load(number: number): Promise<FoundRecord | null> {
		const known = this.#loaded.get(number);
		if (known !== undefined) return known;
		const { starts = [0] } = this.table;
		const bundle = this.#bundles[starts.findLastIndex((start) => start <= number)];
		const data = await bundle?.load(number);
		if (data === undefined) return null;
		const record = toRecord(number, this.kinds[number] ?? 'paragraph', data);
		this.#loaded.set(number, record);
		return record;
	}

	async facets(): Promise<FacetTable> {
		this.#facets ??= fetchJson<FacetTable>(this.#file('facets'));
		if (this.#bundles.length <= (this.table.near ?? 1)) return this.#facets;
		this.#restFacets ??= fetchJson<FacetTable>(this.#file('facets-rest'));
		return joinFacets(await this.#facets, await this.#restFacets);
	}

	vocabulary(): Promise<VocabularyData> {
		this.#vocabulary ??= fetchJson<VocabularyData>(this.#file('words'));
		return this.#vocabulary;
	}

	async reachFurther(): Promise<void> {
		await this.#reach(this.table.starts?.length ?? 1);
	}

	/** Opens what is missing of the first indexes. */
	async #reach(count: number): Promise<void> {
		const { starts = [0], near = 1 } = this.table;
		const known = this.#bundles.length;
		const opened = await Promise.all(
			starts.slice(known, count).map(async (from, place) => {
				const folder = new URL(`pagefind/${folderOfIndex(known + place, near)}`, this.#root);
				return openBundle(this.#pagefind, folder, await readHash(folder), from);
			})
		);
		// Whoever asked at the same time may have opened them too.
		if (this.#bundles.length === known) this.#bundles.push(...opened);
	}

	#file(name: string): URL {
		return new URL(`pagefind/${name}.${this.#hash}.json`, this.#root);
	}
}

/** How often Pagefind's script could not be had. */
let failures = 0;

async function loadPagefind(folder: URL): Promise<Pagefind> {
	const script = new URL('pagefind.js', folder);
	// Browsers remember by its address that a module could not be had, and do not ask again.
	if (failures > 0) script.searchParams.set('again', String(failures));
	try {
		// The bundle is written after the build; no bundler can know it.
		return (await import(/* @vite-ignore */ script.href)) as Pagefind;
	} catch (error) {
		failures += 1;
		throw error;
	}
}

/** The name of the newest index: `pagefind-entry.json` is the one file that changes under its name. */
async function readHash(folder: URL): Promise<string> {
	const url = new URL(`pagefind-entry.json?ts=${Date.now()}`, folder);
	const entry = await fetchJson<{ languages: Record<string, { hash: string }> }>(url);
	const [language] = Object.values(entry.languages);
	if (language === undefined) throw new Error('The search index is empty.');
	return language.hash;
}

async function openBundle(
	pagefind: Pagefind,
	folder: URL,
	hash: string,
	from: number
): Promise<Bundle> {
	// A search takes milliseconds; a worker of its own would take longer to load and to talk to.
	const instance = pagefind.createInstance({ basePath: folder.pathname, noWorker: true });
	await instance.init();
	// Pagefind has just fetched this file, so the browser has it.
	const response = await fetch(new URL(`pagefind.${hash}.pf_meta`, folder), {
		cache: 'force-cache',
	});
	if (!response.ok || response.body === null) throw new Error(`${response.status}`);
	return new Bundle(instance, readPageIds(await unzip(response)), from);
}

async function unzip(response: Response): Promise<Uint8Array> {
	const bytes = new Uint8Array(await response.arrayBuffer());
	const GZIP = 0x1f;
	if (bytes[0] !== GZIP) return bytes;
	const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
	return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function fetchJson<Data>(url: URL): Promise<Data> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${response.status} at ${url.pathname}`);
	// Written by this site's own build.
	return (await response.json()) as Data;
}

function toRecord(number: number, kind: RecordKind, data: PagefindData): FoundRecord {
	const first = (name: string): string | null => data.filters[name]?.[0] ?? null;
	const text = data.meta['title'] ?? '';
	return {
		number,
		kind,
		path: data.raw_url ?? data.url,
		title: first('title') ?? first('article') ?? text,
		text: kind === 'entity' && text === first('title') ? '' : text,
		speakers: data.filters['speaker'] ?? [],
		role: first('role'),
		date: first('date'),
		article: first('article'),
		paragraph: first('paragraph'),
		verification: first('verification'),
		type: first('type'),
		status: first('status'),
		language: first('language') ?? document.documentElement.lang,
		words: (data.raw_content ?? data.content).split(' '),
	};
}
