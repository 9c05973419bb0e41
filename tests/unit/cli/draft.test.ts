import { readdir, readFile, writeFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { draftCommand } from '../../../src/cli/draft.ts';
import { readAndCheck } from '../../../src/content-loader.ts';
import { hasErrors } from '../../../src/diagnostics/diagnostic.ts';
import type { DraftRecord } from '../../../src/draft/draft-article.ts';
import { readBlocks } from '../../../src/draft/segment.ts';
import { captureContext, type CapturedContext } from './captured-context.ts';
import { makeFolder } from './run-in-folder.ts';

const REPORT = `The bridge in Riga opens again

March 3, 2026

“The bridge is open for everyone again,” Anna Berger, the mayor of Riga, said on Monday.

A cyclist crosses the bridge. | Pool / via REUTERS

Oskar Lind said the old bridge would be missed by many people in Latvia.
`;
const wikinews = path.resolve(import.meta.dirname, '../../fixtures/draft/wikinews-dev.jsonl');

interface Run extends CapturedContext {
	readonly code: number;
	readonly folder: string;
}

async function draft(text: string | Uint8Array, ...options: string[]): Promise<Run> {
	return draftIn(await makeFolder(), text, ...options);
}

async function draftIn(
	folder: string,
	text: string | Uint8Array,
	...options: string[]
): Promise<Run> {
	await writeFile(path.join(folder, 'bridge.txt'), text);
	const context = captureContext(folder);
	const code = await draftCommand(['bridge.txt', ...options], context);
	return { ...context, code, folder };
}

async function read(run: Run, file: string): Promise<string> {
	return readFile(path.join(run.folder, 'content', file), 'utf8');
}

async function written(run: Run): Promise<string[]> {
	const files = await readdir(path.join(run.folder, 'content'), { recursive: true }).catch(
		() => []
	);
	return files.filter((file) => file.endsWith('.md') || file.endsWith('.bak')).toSorted();
}

test('makes an edition of an empty folder, ready to build as a draft', async () => {
	const run = await draft(REPORT, '--rights', 'licensed', '--publisher', 'The Example');
	expect(run.code).toBe(0);
	expect(await written(run)).toEqual([
		'articles/bridge.md',
		'claims/bridge-open-everyone-again.md',
		'claims/old-bridge-missed-many-people.md',
		'edition.md',
		'entities/anna-berger.md',
		'entities/latvia.md',
		'entities/oskar-lind.md',
		'entities/riga.md',
	]);
	expect(await read(run, 'articles/bridge.md')).toMatchInlineSnapshot(`
		"---
		title: The bridge in Riga opens again
		date: 2026-03-03
		language: en
		source:
		  publisher: The Example
		  published: 2026-03-03
		  rights: licensed
		scenes:
		  - caption: A cyclist crosses the bridge.
		    credit: Pool / via REUTERS
		    after: 1
		draft: true
		---

		:claim[:quote[“The bridge is open for everyone again,”]{by=anna-berger verb=said draft}]{of=bridge-open-everyone-again draft} Anna Berger, the mayor of Riga, said on Monday.

		Oskar Lind said :claim[:reported[the old bridge would be missed by many people in Latvia]{by=oskar-lind verb=said draft}]{of=old-bridge-missed-many-people draft}.
		"
	`);
	expect(await read(run, 'entities/latvia.md')).toMatchInlineSnapshot(`
		"---
		name: Latvia
		type: country
		names:
		  - Latvia
		sameAs: []
		country: LV
		---
		"
	`);
	expect(await read(run, 'claims/old-bridge-missed-many-people.md')).toMatchInlineSnapshot(`
		"---
		statement: The old bridge would be missed by many people in Latvia.
		type: prediction
		about:
		  - latvia
		status: unchecked
		history:
		  - date: 2026-03-03
		    status: unchecked
		    reason: As reported.
		---
		"
	`);
	const { diagnostics } = await readAndCheck(path.join(run.folder, 'content'), true);
	expect(hasErrors(diagnostics)).toBe(false);
});

test('reports what an editor has to look at', async () => {
	const run = await draft(
		`${REPORT}\n“It will be missed,” he said.\n\n“No way through,” the sign on it had read.`
	);
	expect(run.printed.out).toMatchInlineSnapshot(`
		"bridge.txt → articles/bridge.md
		  2 quotations: 1 with a likely speaker, 1 to check, 0 open
		  1 passages of reported speech, 1 captions
		  5 entities, 0 of them known; 2 candidate claims
		  wrote 8 new files
		  Look at:
		    - No source was named: add \`source\` with its publisher and its rights before anything is published.
		    - paragraph 3: “It will be missed,” is by Oskar Lind? (“he”)
		    - paragraph 4: “No way through,” is left unmarked, as a title or a word in question
		"
	`);
});

test('writes an outline, and nothing of the report’s prose, for an account of our own', async () => {
	const run = await draft(REPORT, '--rights', 'own-account');
	const files = await Promise.all((await written(run)).map((file) => read(run, file)));
	const all = files.join('\n');
	expect(all).toContain('“The bridge is open for everyone again,”');
	for (const words of ['would be missed by', 'A cyclist crosses', 'said on Monday']) {
		expect(all).not.toContain(words);
	}
	expect(await read(run, 'articles/bridge.md')).toMatch(
		/^title: Bridge\n[^]*^ {2}title: The bridge in Riga opens again$/m
	);
	const { diagnostics } = await readAndCheck(path.join(run.folder, 'content'), true);
	expect(hasErrors(diagnostics)).toBe(false);
});

test('reuses the entities that the edition knows by name', async () => {
	const folder = await makeFolder();
	await mkdir(path.join(folder, 'content/entities'), { recursive: true });
	await writeFile(
		path.join(folder, 'content/entities/berger.md'),
		'---\nname: Anna Berger\ntype: person\nnames:\n  - Anna Berger\n  - Berger\n---\n'
	);
	const run = await draftIn(folder, REPORT, '--rights', 'licensed');
	expect(await written(run)).not.toContain('entities/anna-berger.md');
	expect(await read(run, 'articles/bridge.md')).toContain('by=berger');
});

test('leaves existing files alone and says so', async () => {
	const first = await draft(REPORT, '--rights', 'licensed');
	await writeFile(path.join(first.folder, 'content/articles/bridge.md'), 'Edited by hand.\n');
	const second = await draftIn(first.folder, REPORT, '--rights', 'licensed');
	expect(second.code).toBe(0);
	expect(await read(second, 'articles/bridge.md')).toBe('Edited by hand.\n');
	expect(second.printed.out).toContain('left alone: articles/bridge.md exists');
});

test('keeps a copy of what it is forced to write over', async () => {
	const first = await draft(REPORT, '--rights', 'licensed');
	const files = await written(first);
	await writeFile(path.join(first.folder, 'content/articles/bridge.md'), 'Edited by hand.\n');
	const second = await draftIn(first.folder, REPORT, '--rights', 'licensed', '--force');
	expect((await written(second)).filter((file) => !file.endsWith('.bak'))).toEqual(files);
	expect(await read(second, 'articles/bridge.md.bak')).toBe('Edited by hand.\n');
	expect(await read(second, 'articles/bridge.md')).toContain('draft: true');
});

test('writes nothing on a dry run', async () => {
	const run = await draft(REPORT, '--dry-run');
	expect(await written(run)).toEqual([]);
	expect(run.printed.out).toContain('would write');
	expect(run.printed.out).toMatch(/Nothing was written\.\n$/);
});

test('prints JSON and nothing else', async () => {
	const run = await draft(REPORT, '--json');
	expect(await written(run)).toEqual([]);
	const record = JSON.parse(run.printed.out) as DraftRecord;
	expect(Object.keys(record)).toEqual(['quotes', 'reported', 'entities', 'captions', 'claims']);
	expect(record.quotes[0]).toMatchObject({ speaker: 'Anna Berger', tier: 'likely', cue: 'said' });
	for (const quote of record.quotes) expect(REPORT.slice(quote.start, quote.end)).toBe(quote.text);
});

test('drafts every text of a folder, with progress, and knows in the last what the first named', async () => {
	const folder = await makeFolder();
	await mkdir(path.join(folder, 'texts'));
	await writeFile(path.join(folder, 'texts/one.txt'), REPORT);
	await writeFile(path.join(folder, 'texts/two.txt'), 'Anna Berger said it was done.\n');
	const context = captureContext(folder);
	expect(await draftCommand(['texts', '--rights', 'licensed'], context)).toBe(0);
	expect(context.printed.out).toContain('[1/2] texts/one.txt → articles/one.md');
	expect(context.printed.out).toContain('[2/2] texts/two.txt → articles/two.md');
	expect(context.printed.out).toContain('1 entities, 1 of them known');
});

test.each<
	readonly [title: string, text: string | Uint8Array, options: readonly string[], said: string]
>([
	['an empty file', ' \n', [], 'bridge.txt: The file is empty. Nothing was written.'],
	[
		'another encoding',
		Uint8Array.of(0x42, 0xe9, 0x42),
		[],
		'bridge.txt: The file is not in UTF-8.',
	],
	['a file that is no text', 'a\0b', [], 'bridge.txt: This is not a text file.'],
	['an unknown option', REPORT, ['--colour', 'red'], "Unknown option '--colour'"],
	['unknown rights', REPORT, ['--rights', 'mine'], '`--rights mine` is not known.'],
	['an impossible date', REPORT, ['--date', '2026-02-31'], 'is not a day on the calendar.'],
	['an id with capitals', REPORT, ['--id', 'Bridge'], '`--id Bridge` is not an id.'],
	['a source that is no address', REPORT, ['--source-url', 'riga'], 'is not a web address.'],
	['two texts', REPORT, ['other.txt'], 'One text or folder at a time'],
])('refuses %s, with exit code 2 and nothing written', async (_title, text, options, said) => {
	const run = await draft(text, ...options);
	expect(run.code).toBe(2);
	expect(run.printed.err).toContain(said);
	expect(await written(run)).toEqual([]);
});

test('refuses a file that is not there', async () => {
	const context = captureContext(await makeFolder());
	expect(await draftCommand(['missing.txt'], context)).toBe(2);
	expect(context.printed.err).toBe('There is no file `missing.txt`. Nothing was written.\n');
});

test('drafts of real articles pass every content rule and read as the articles do', async () => {
	const folder = await makeFolder();
	await mkdir(path.join(folder, 'texts'));
	const lines = (await readFile(wikinews, 'utf8')).trim().split('\n');
	const texts = new Map(
		lines.map((line) => {
			// Our own fixture.
			const { id, text } = JSON.parse(line) as { id: string; text: string };
			return [id, text];
		})
	);
	for (const [id, text] of texts) await writeFile(path.join(folder, `texts/${id}.txt`), text);
	const context = captureContext(folder);
	expect(
		await draftCommand(['texts', '--rights', 'licensed', '--publisher', 'Wikinews'], context)
	).toBe(0);
	const { read: content, diagnostics } = await readAndCheck(path.join(folder, 'content'), true);
	expect(diagnostics.filter((one) => one.severity === 'error')).toEqual([]);
	for (const article of content.content?.articles ?? []) {
		const text = texts.get(article.id) ?? '';
		const paragraphs = readBlocks(text).filter((block) => block.paragraph !== null);
		expect(article.document.paragraphs.map((paragraph) => paragraph.text)).toEqual(
			paragraphs.map((block) => text.slice(block.start, block.end).replaceAll(/\s+/g, ' '))
		);
	}
}, 60_000);
