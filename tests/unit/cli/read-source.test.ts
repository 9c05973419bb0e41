import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readSource } from '../../../src/cli/read-source.ts';
import { makePdf } from './make-pdf.ts';
import { makeFolder } from './run-in-folder.ts';

let folder: string;

beforeAll(async () => {
	folder = await makeFolder();
});

async function read(name: string, bytes: string | Uint8Array) {
	const file = path.join(folder, name);
	await writeFile(file, bytes);
	return readSource(file);
}

test('reads plain text with its hash, without a byte order mark', async () => {
	const bytes = '\uFEFFThe silt wins.\r\n';
	expect(await read('speech.txt', bytes)).toEqual({
		text: 'The silt wins.\r\n',
		sha256: createHash('sha256').update(bytes).digest('hex'),
	});
});

test('reads the words of a page as a reader sees them, and its title', async () => {
	const page =
		'<!doctype html><title>Opening\n speech</title><style>p { color: red }</style>' +
		'<p>“The <em>silt</em>&nbsp;wins.”<p>Every<br>winter.<script>var silt = 1;</script>';
	const source = await read('page.html', page);
	expect(source).toMatchObject({ title: 'Opening speech' });
	expect('text' in source && source.text).toBe('“The silt\u00A0wins.”\n\nEvery\nwinter.');
});

test('reads an older page by the encoding that it declares', async () => {
	const page = Buffer.from('<meta charset="windows-1252"><p>\x93The silt wins\x94', 'latin1');
	expect(await read('old.html', page)).toMatchObject({ text: '“The silt wins”' });
});

test('reads the text of a PDF, line by line', async () => {
	const source = await read('speech.pdf', makePdf(['The silt wins, every sin-', 'gle winter.']));
	expect(source).toMatchObject({ text: 'The silt wins, every sin-\ngle winter.' });
});

test.each([
	['a scan', 'scan.pdf', makePdf([]), /pictures of pages, not text/],
	['a broken PDF', 'broken.pdf', 'no PDF at all', /cannot be read as a PDF/],
	['another encoding', 'latin.txt', Buffer.from('caf\xe9', 'latin1'), /is not UTF-8/],
	['UTF-16', 'wide.txt', Buffer.from('silt', 'utf16le'), /zero bytes/],
	['an empty file', 'empty.txt', ' \n', /has no words/],
	['a page without words', 'blank.html', '<script>silt()</script>', /has no words/],
	['another kind of file', 'speech.docx', 'PK', /none of the files that can be read/],
	[
		'a page nested beyond reason',
		'deep.html',
		'<div>'.repeat(100_000) + 'silt',
		/cannot be read as HTML/,
	],
])('says in a sentence what is wrong with %s', async (_, name, bytes, expected) => {
	const source = await read(name, bytes);
	expect('fault' in source && source.fault).toMatch(expected);
});

test('says so when there is no such file, or it is a folder', async () => {
	const missing = await readSource(path.join(folder, 'missing.txt'));
	expect('fault' in missing && missing.fault).toMatch(/There is no file/);
	await mkdir(path.join(folder, 'folder.txt'));
	const notAFile = await readSource(path.join(folder, 'folder.txt'));
	expect('fault' in notAFile && notAFile.fault).toMatch(/cannot be opened \(EISDIR\)/);
});
