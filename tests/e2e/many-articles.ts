import { execFile } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { MOST_ARTICLES } from '../../src/components/one-file/places.ts';
import { buildWorker } from '../../src/offline/build-worker.ts';
import { buildIndex, toSearchable } from '../../src/search/build-index.ts';
import { ownEnvironment } from '../sites.ts';
import { fixtureEdition } from '../unit/export/fixture-edition.ts';

const root = path.resolve(import.meta.dirname, '../..');
const cache = path.join(root, '.cache', 'many');
/** What the small edition needs for its scripts, its index and some of its pages, but not for all. */
const ROOM = 1_000_000;
/** Few enough for quotations to stand in two indexes, and texts in two more. */
const MOST_IN_ONE_INDEX = 40;
let built: Promise<string> | undefined;

/** The ids of the articles that are added to the small edition, newest first. */
export const addedArticles = Array.from(
	{ length: MOST_ARTICLES },
	(_none, number) => `boat-${number}`
);

/** The words of the one quotation in an added article. */
export function wordsOf(article: string): string {
	return `Boat number ${article.replace('boat-', '')} lies at the quay`;
}

/**
 * Builds the small edition with so many articles more that one file no longer holds them, with
 * paragraphs in indexes of their own, and with a worker that has room for a part of it only.
 */
export function manyArticles(): Promise<string> {
	built ??= buildMany();
	return built;
}

async function buildMany(): Promise<string> {
	const content = path.join(cache, `content-${process.pid}`);
	const folder = path.join(cache, `site-${process.pid}`);
	rmSync(content, { recursive: true, force: true });
	cpSync(path.join(root, 'tests/fixtures/edition'), content, { recursive: true });
	addedArticles.forEach((article, number) => {
		const day = new Date(Date.UTC(2026, 0, 1) - number * 86_400_000).toISOString().slice(0, 10);
		writeFileSync(
			path.join(content, 'articles', `${article}.md`),
			`---\ntitle: Boat ${number}\nstandfirst: Where it lies.\ndate: ${day}\nlanguage: en\n---\n\n:quote[“${wordsOf(article)},”]{by=bakker verb=said} he said.\n`
		);
	});
	await promisify(execFile)(process.execPath, ['src/cli/main.ts', 'build'], {
		cwd: root,
		env: { ...ownEnvironment(), CONTENT_DIR: content, OUT_DIR: folder, NODE_ENV: 'production' },
	});
	const edition = await fixtureEdition(content);
	await buildIndex(folder, toSearchable(edition), 0, {
		restInOne: addedArticles.length,
		most: MOST_IN_ONE_INDEX,
	});
	const newest = edition.articles.map((one) => one.id);
	await buildWorker(folder, newest, false, ROOM);
	return folder;
}
