import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Files } from './faults.ts';

const fixture = path.resolve(import.meta.dirname, '../../fixtures/edition');

/** The fixture edition's files. */
export async function fixtureFiles(): Promise<Files> {
	const names = await readdir(fixture, { recursive: true, withFileTypes: true });
	const files: Files = new Map();
	for (const name of names.filter((one) => one.isFile())) {
		const full = path.join(name.parentPath, name.name);
		files.set(path.relative(fixture, full), await readFile(full, 'utf8'));
	}
	return files;
}

/** Calls back with a folder `content` that holds the files, and removes it afterwards. */
export async function withFolder<Result>(
	files: Files,
	use: (folder: string) => Promise<Result>
): Promise<Result> {
	const root = await mkdtemp(path.join(tmpdir(), 'on-the-record-'));
	try {
		const folder = path.join(root, 'content');
		for (const [name, text] of files) {
			await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
			await writeFile(path.join(folder, name), text);
		}
		return await use(folder);
	} finally {
		await rm(root, { recursive: true });
	}
}
