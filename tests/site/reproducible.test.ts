import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mustBuild } from '../sites.ts';
import { copyProject } from './copied-project.ts';

const root = path.resolve(import.meta.dirname, '../..');
const work = mkdtempSync(path.join(tmpdir(), 'builds-'));
const original = path.join(root, 'tests/fixtures/edition');

afterAll(() => {
	rmSync(work, { recursive: true, force: true });
});

/** Builds in a project folder and gives the hash of every file. */
async function build(
	project: string,
	content: string,
	name: string,
	env: Record<string, string>
): Promise<Map<string, string>> {
	const folder = path.join(work, name);
	const where = { CONTENT_DIR: content, OUT_DIR: folder, BASE_PATH: '/' };
	await mustBuild({ ...where, ...env }, project);
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) =>
		one.isFile()
	);
	return new Map(
		files.map((one) => {
			const full = path.join(one.parentPath, one.name);
			return [
				path.relative(folder, full),
				createHash('sha256').update(readFileSync(full)).digest('hex'),
			];
		})
	);
}

/** The files that one build has and the other has not, or has otherwise. */
function differences(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] {
	return [...new Set([...a.keys(), ...b.keys()])]
		.filter((file) => a.get(file) !== b.get(file))
		.sort();
}

let first: Map<string, string>;
beforeAll(async () => {
	first = await build(root, original, 'first', { TZ: 'UTC', LC_ALL: 'C' });
}, 240_000);

test(
	'is the same, file by file, in another folder, time zone and locale',
	{ timeout: 240_000 },
	async () => {
		const project = path.join(work, 'elsewhere');
		copyProject(project);
		const content = path.join(work, 'same-words');
		cpSync(original, content, { recursive: true });
		const second = await build(project, content, 'second', {
			TZ: 'Pacific/Kiritimati',
			LC_ALL: 'tr_TR.UTF-8',
			LANG: 'tr_TR.UTF-8',
		});
		expect(second.size).toBeGreaterThan(50);
		expect(differences(first, second)).toEqual([]);
	}
);

test(
	'changes only what shows a sentence when that sentence changes',
	{ timeout: 240_000 },
	async () => {
		const content = path.join(work, 'other-words');
		cpSync(original, content, { recursive: true });
		const file = path.join(content, 'articles/harbour-closed.md');
		const text = readFileSync(file, 'utf8');
		const changed = text.replace(
			'A quoted paragraph that names',
			'A quoted paragraph that also names'
		);
		expect(changed).not.toBe(text);
		writeFileSync(file, changed);
		const second = await build(root, content, 'third', { TZ: 'UTC', LC_ALL: 'C' });
		const explained: readonly [RegExp, string][] = [
			[/^articles\/harbour-closed\//u, 'shows the sentence, or where it stands'],
			[/^entities\/[^/]+\/index\.html$/u, 'quotes the sentence around a name'],
			[/^speakers\/[^/]+\/index\.html$/u, 'quotes the sentence around a name'],
			[/^data\/.*\.(?:json|csv|ndjson)$/u, 'holds the text, or the version of the whole edition'],
			[/^speakers\/index\.html$/u, 'counts the words of the reporter'],
			[/^about\/data\/index\.html$/u, 'prints the version'],
			[/^pagefind\//u, 'indexes the text'],
			[/^(?:edition\.html|sw\.js|offline\.json)$/u, 'holds or lists every page'],
		];
		const unexplained = differences(first, second).filter(
			(one) => !explained.some(([pattern]) => pattern.test(one))
		);
		expect(unexplained).toEqual([]);
		expect(differences(first, second)).toContain('articles/harbour-closed/index.html');
		expect(differences(first, second)).not.toContain('claims/index.html');
	}
);
