import { execFile } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { RETIRED_WORKER } from '../../src/export/retired-worker.ts';
import { folderOf, ownEnvironment } from '../sites.ts';

const root = path.resolve(import.meta.dirname, '../..');
const cache = path.join(root, '.cache', 'versions');
let built: Promise<string> | undefined;
let retired: string | undefined;
const firstVersion = folderOf('fixture');

/** What the later version of the small edition says where the first says “The silt wins”. */
export const NEW_WORDS = 'The mud wins';

/** A page of the first version that the later one no longer has. */
export const DELETED = 'about/method/';

/** A page that only the later version has. */
export const ADDED = 'about/added/';

/**
 * Builds a later version of the small edition, with a changed quotation, a page less and a page
 * more. Its links are relative, so it stands in for a later version in a folder too.
 */
export function laterVersion(): Promise<string> {
	built ??= buildLater();
	return built;
}

async function buildLater(): Promise<string> {
	const content = path.join(cache, `content-${process.pid}`);
	const folder = path.join(cache, `site-${process.pid}`);
	rmSync(content, { recursive: true, force: true });
	cpSync(path.join(root, 'tests/fixtures/edition'), content, { recursive: true });
	const article = path.join(content, 'articles/harbour-closed.md');
	writeFileSync(article, readFileSync(article, 'utf8').replace('The silt wins', NEW_WORDS));
	const method = path.join(content, 'about/method.md');
	writeFileSync(path.join(content, 'about/added.md'), readFileSync(method, 'utf8'));
	rmSync(method);
	await promisify(execFile)(process.execPath, ['src/cli/main.ts', 'build'], {
		cwd: root,
		env: {
			...ownEnvironment(),
			CONTENT_DIR: content,
			OUT_DIR: folder,
			NODE_ENV: 'production',
		},
	});
	if (!existsSync(path.join(folder, 'sw.js'))) throw new Error('The later version has no worker.');
	return folder;
}

/** The first version with nothing changed but `sw.js`: what retires the worker. */
export function retiredVersion(): string {
	if (retired === undefined) {
		retired = path.join(cache, `retired-${process.pid}`);
		cpSync(firstVersion, retired, { recursive: true });
		writeFileSync(path.join(retired, 'sw.js'), RETIRED_WORKER);
	}
	return retired;
}
