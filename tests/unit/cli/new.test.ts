import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { lintCommand } from '../../../src/cli/lint.ts';
import { newCommand } from '../../../src/cli/new.ts';
import { verifyCommand } from '../../../src/cli/verify.ts';
import { readContent } from '../../../src/read-content.ts';
import { captureContext } from './captured-context.ts';
import { makeFolder } from './run-in-folder.ts';

let folder: string;

beforeAll(async () => {
	folder = await makeFolder();
	expect(await newCommand(['mine'], captureContext(folder))).toBe(0);
});

test('makes an edition in which no rule finds anything', async () => {
	const context = captureContext(folder, { CONTENT_DIR: 'mine' });
	const code = await lintCommand([], context);
	expect(context.printed.out).toBe('0 errors, 0 warnings.\n');
	expect(code).toBe(0);
});

test('shows every kind of mark and every kind of file', async () => {
	const { content } = await readContent(path.join(folder, 'mine'));
	const [article] = content?.articles ?? [];
	const kinds = new Set(article?.document.annotations.map((one) => one.kind));
	expect([...kinds].sort()).toEqual(['assertion', 'mention', 'quote', 'reported']);
	for (const kind of ['articles', 'entities', 'claims', 'about', 'verifications'] as const) {
		expect(content?.[kind].length, kind).toBeGreaterThan(0);
	}
	const text = await readFile(path.join(folder, 'mine/articles/sea-wall-opens.md'), 'utf8');
	for (const form of [':quote[', ':reported[', ':claim[', ':entity[', ':plain[', ':::quote{']) {
		expect(text).toContain(form);
	}
});

test('comes with the results of its own verification', async () => {
	const context = captureContext(folder, { CONTENT_DIR: 'mine' });
	const argv = ['sea-wall-opens', '--source', 'mine/example-report.txt', '--dry-run', '--json'];
	expect(await verifyCommand(argv, context)).toBe(0);
	const shipped = await readFile(
		path.join(folder, 'mine/verification/sea-wall-opens.json'),
		'utf8'
	);
	expect(context.printed.out.replaceAll('2026-11-24', '2024-03-05')).toBe(shipped);
});

test('names its own folder in the commands that it explains', async () => {
	await newCommand(['my edition'], captureContext(folder));
	const text = await readFile(path.join(folder, 'my edition/README.md'), 'utf8');
	expect(text).toContain("export CONTENT_DIR='my edition'");
	expect(text).not.toContain('{{');
});

test('takes the name of the edition, whatever is in it', async () => {
	const context = captureContext(folder);
	await newCommand(['named', '--name', 'Said: "who" & $1'], context);
	const { content } = await readContent(path.join(folder, 'named'));
	expect(content?.edition.data.name).toBe('Said: "who" & $1');
});

test('never writes into a folder that has something in it', async () => {
	await mkdir(path.join(folder, 'full'));
	await writeFile(path.join(folder, 'full/notes.txt'), 'mine');
	const context = captureContext(folder);
	expect(await newCommand(['full'], context)).toBe(2);
	expect(context.printed.err).toMatch(/something in `full` already.*Nothing was written/);
	expect(await readdir(path.join(folder, 'full'))).toEqual(['notes.txt']);
});

test.each([
	[[], /Name the one folder/],
	[['one', 'two'], /Name the one folder/],
	[['mine/edition.md'], /is a file, not a folder/],
	[['--nmae', 'x'], /Unknown option/],
])('exits with 2 and says what to do: %j', async (argv, expected) => {
	const context = captureContext(folder);
	expect(await newCommand(argv, context)).toBe(2);
	expect(context.printed.err).toMatch(expected);
});
