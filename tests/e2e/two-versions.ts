import { execFile } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { folderOf, ownEnvironment } from '../sites.ts';

const root = path.resolve(import.meta.dirname, '../..');
const cache = path.join(root, '.cache', 'versions');
let built: Promise<string> | undefined;

/** What the later version of the small edition says where the first says “The silt wins”. */
export const NEW_WORDS = 'The mud wins';

/** A page of the first version that the later one no longer has. */
export const DELETED = 'about/method/';

/** Builds a later version of the small edition, with a changed quotation and a page less. */
export function laterVersion(base = '/'): Promise<string> {
	built ??= buildLater(base);
	return built;
}

async function buildLater(base: string): Promise<string> {
	const content = path.join(cache, `content-${process.pid}`);
	const folder = path.join(cache, `site-${process.pid}`);
	rmSync(content, { recursive: true, force: true });
	cpSync(path.join(root, 'tests/fixtures/edition'), content, { recursive: true });
	const article = path.join(content, 'articles/harbour-closed.md');
	writeFileSync(article, readFileSync(article, 'utf8').replace('The silt wins', NEW_WORDS));
	rmSync(path.join(content, 'about/method.md'));
	await promisify(execFile)(process.execPath, ['src/cli/main.ts', 'build'], {
		cwd: root,
		env: {
			...ownEnvironment(),
			CONTENT_DIR: content,
			OUT_DIR: folder,
			BASE_PATH: base,
			NODE_ENV: 'production',
		},
	});
	if (!existsSync(path.join(folder, 'sw.js'))) throw new Error('The later version has no worker.');
	return folder;
}

/** The first version. */
export const firstVersion = folderOf('fixture');
