import path from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { byPlace, ContentError, hasErrors, type Diagnostic } from './diagnostics/diagnostic.ts';
import { reportToTerminal } from './diagnostics/report-terminal.ts';
import { checkContent } from './model/check-content.ts';
import type { ParsedArticle } from './parse/parse-markdown.ts';
import { readContent, type ContentRead, type ParseCache } from './read-content.ts';
import type { Content } from './schema/content.ts';

/** The collections, named as their folders are. */
export type CollectionName =
	'edition' | 'articles' | 'entities' | 'claims' | 'about' | 'verification';

/** The folder that holds the content: `CONTENT_DIR`, else `content/` in the project. */
export function contentFolder(): string {
	return path.resolve(process.env['CONTENT_DIR'] ?? 'content');
}

/** Whether machine drafts are let through. */
export function draftsAllowed(): boolean {
	return process.env['DRAFTS'] === '1';
}

/** Reads and checks all content: every finding, in reading order. */
export async function readAndCheck(
	folder: string,
	drafts: boolean,
	cache?: ParseCache
): Promise<{ read: ContentRead; diagnostics: Diagnostic[] }> {
	const read = await readContent(folder, cache);
	const placeOf: ContentRead['placeOf'] = (file, field) => read.placeOf(file, field);
	const found =
		read.content === undefined
			? []
			: checkContent(read.content, { placeOf, unread: read.unread, drafts });
	const diagnostics = [...read.diagnostics, ...found.filter((one) => !read.isIgnored(one))].sort(
		byPlace
	);
	return { read, diagnostics };
}

/** What one reading of the folder brings: the content, and each article's parse for the next build. */
interface Reading {
	readonly content: Content;
	readonly parses: ReadonlyMap<string, Parse>;
}

interface Parse {
	readonly digest: string;
	readonly parsed: ParsedArticle;
}

/** One reading serves all six collections of a build. */
let current: Promise<Reading> | undefined;

/** How each collection takes up a later reading, in dev. */
const refillers = new Map<CollectionName, (reading: Reading) => void>();

/**
 * A collection of the content folder. Files are read and checked together, since a name in
 * `entities/` changes what links in `articles/`; an article whose text and registry are unchanged
 * since the last build is not parsed again (Astro's store keeps its document).
 */
export function contentLoader(name: CollectionName): Loader {
	return {
		name: `on-the-record-${name}`,
		async load(context) {
			if (name === 'articles') current = readForAstro(context);
			fill(context, name, await whenRead());
			refillers.set(name, (reading) => {
				fill(context, name, reading);
			});
			if (name === 'articles') watch(context);
		},
	};
}

/** The loaders start together; all but one wait for its reading. */
async function whenRead(): Promise<Reading> {
	while (current === undefined) await new Promise((resolve) => setTimeout(resolve, 1));
	return current;
}

async function readForAstro(context: LoaderContext): Promise<Reading> {
	const cache = new StoreCache(context);
	const { read, diagnostics } = await readAndCheck(contentFolder(), draftsAllowed(), cache);
	const report = reportToTerminal(diagnostics, (file, line) => read.lineOf(file, line));
	if (hasErrors(diagnostics) || read.content === undefined)
		throw new ContentError(diagnostics, report);
	if (diagnostics.length > 0) context.logger.warn(`\n${report}`);
	return { content: read.content, parses: cache.parses };
}

/** Astro's store as a cache of parsed articles, keyed on text, registry and parser version. */
class StoreCache implements ParseCache {
	readonly parses = new Map<string, Parse>();
	readonly #store: LoaderContext['store'];

	constructor({ store }: LoaderContext) {
		this.#store = store;
	}

	get(file: string, digest: string): ParsedArticle | undefined {
		const entry = this.#store.get(path.posix.basename(file, '.md'));
		if (entry?.digest !== digest || entry.rendered === undefined) return undefined;
		// We wrote both in `fill`, under a digest that names the version of their shape.
		const rest = JSON.parse(entry.body ?? '{}') as Omit<ParsedArticle, 'document'>;
		const parsed = {
			...rest,
			document: JSON.parse(entry.rendered.html) as ParsedArticle['document'],
		};
		this.set(file, digest, parsed);
		return parsed;
	}

	set(file: string, digest: string, parsed: ParsedArticle): void {
		this.parses.set(file, { digest, parsed });
	}
}

/** Brings a collection's store up to date; what is unchanged stays untouched. */
function fill({ store }: LoaderContext, name: CollectionName, { content, parses }: Reading): void {
	const kept = new Set<string>();
	const set = (id: string, entry: Omit<Parameters<typeof store.set>[0], 'id'>): void => {
		kept.add(id);
		store.set({ id, ...entry });
	};
	switch (name) {
		case 'edition':
			set('edition', page(content.edition));
			break;
		case 'articles':
			for (const article of content.articles) {
				const known = parses.get(article.file);
				if (known !== undefined && store.get(article.id)?.digest === known.digest) {
					kept.add(article.id);
					continue;
				}
				const { diagnostics, ignored } = known?.parsed ?? { diagnostics: [], ignored: [] };
				set(article.id, {
					data: article.data,
					filePath: article.file,
					body: JSON.stringify({ diagnostics, ignored }),
					rendered: { html: JSON.stringify(article.document) },
					...(known !== undefined && { digest: known.digest }),
				});
			}
			break;
		case 'verification':
			for (const verification of content.verifications)
				set(verification.article, { data: verification });
			break;
		case 'entities':
		case 'claims':
		case 'about':
			for (const one of content[name]) set(one.id, page(one));
	}
	for (const id of store.keys()) if (!kept.has(id)) store.delete(id);
}

function page(one: { data: object; file: string; html: string }): {
	data: Record<string, unknown>;
	filePath: string;
	rendered: { html: string };
} {
	return { data: { ...one.data }, filePath: one.file, rendered: { html: one.html } };
}

/** In dev: reads again after a change, and says what is wrong without losing the last good state. */
function watch(context: LoaderContext): void {
	const { watcher, logger } = context;
	if (watcher === undefined) return;
	const folder = contentFolder();
	watcher.add(folder);
	let timer: ReturnType<typeof setTimeout> | undefined;
	const reread = async (): Promise<void> => {
		const cache = new StoreCache(context);
		const { read, diagnostics } = await readAndCheck(folder, draftsAllowed(), cache);
		if (diagnostics.length > 0)
			logger.warn(`\n${reportToTerminal(diagnostics, (file, line) => read.lineOf(file, line))}`);
		if (hasErrors(diagnostics) || read.content === undefined) return;
		for (const refill of refillers.values())
			refill({ content: read.content, parses: cache.parses });
	};
	const onChange = (changed: string): void => {
		if (!path.resolve(changed).startsWith(folder + path.sep)) return;
		clearTimeout(timer);
		// Editors and sync tools write several files at once: one reading for all of them.
		timer = setTimeout(() => void reread(), 50);
	};
	for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, onChange);
}
