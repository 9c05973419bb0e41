import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { keepContent } from './current-content.ts';
import { byPlace, ContentError, hasErrors, type Diagnostic } from './diagnostics/diagnostic.ts';
import { reportToTerminal } from './diagnostics/report-terminal.ts';
import { checkContent } from './model/check-content.ts';
import { KeptParses } from './kept-parses.ts';
import { readContent, ReadMemory, type ContentRead, type KnownFiles } from './read-content.ts';
import type { Content } from './schema/content.ts';

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
	known: KnownFiles = {}
): Promise<{ read: ContentRead; diagnostics: Diagnostic[] }> {
	const read = await readContent(folder, known);
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

/** The day's last good reading is what pages show. */
const memory = new ReadMemory();

/**
 * Astro's door to the content folder. Files are read and checked together, since a name in
 * `entities/` changes what links in `articles/`, and left to the pages as one value. Astro's store
 * holds no more than their digest, which tells it in dev that pages must be shown anew.
 */
export function contentLoader(): Loader {
	return {
		name: 'on-the-record',
		async load(context) {
			const parses = new KeptParses(fileURLToPath(context.config.cacheDir));
			await parses.load();
			const known = context.watcher === undefined ? { parses } : { parses, memory };
			const { read, diagnostics } = await readAndCheck(contentFolder(), draftsAllowed(), known);
			const report = reportToTerminal(diagnostics, (file, line) => read.lineOf(file, line));
			if (hasErrors(diagnostics) || read.content === undefined)
				throw new ContentError(diagnostics, report);
			if (diagnostics.length > 0) context.logger.warn(`\n${report}`);
			await parses.save();
			show(context, read.content, read.digest);
			watch(context, parses);
		},
	};
}

function show({ store }: LoaderContext, content: Content, digest: string): void {
	keepContent(content);
	store.set({ id: 'content', data: { digest }, digest });
}

/** In dev: reads again after a change, and says what is wrong without losing the last good state. */
function watch(context: LoaderContext, parses: KeptParses): void {
	const { watcher, logger } = context;
	if (watcher === undefined) return;
	const folder = contentFolder();
	watcher.add(folder);
	let timer: ReturnType<typeof setTimeout> | undefined;
	const reread = async (): Promise<void> => {
		const { read, diagnostics } = await readAndCheck(folder, draftsAllowed(), { parses, memory });
		if (diagnostics.length > 0)
			logger.warn(`\n${reportToTerminal(diagnostics, (file, line) => read.lineOf(file, line))}`);
		if (hasErrors(diagnostics) || read.content === undefined) return;
		show(context, read.content, read.digest);
	};
	const onChange = (changed: string): void => {
		if (!path.resolve(changed).startsWith(folder + path.sep)) return;
		clearTimeout(timer);
		// Editors and sync tools write several files at once: one reading for all of them.
		timer = setTimeout(() => void reread(), 50);
	};
	for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, onChange);
}
