import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runBuild } from '../sites.ts';
import { copyProject } from './copied-project.ts';

const root = path.resolve(import.meta.dirname, '../..');
const work = mkdtempSync(path.join(tmpdir(), 'builds-'));
/** A folder in memory, as Linux has it: another disk than the project’s. */
const memory = '/dev/shm';
const hasOtherDisk = existsSync(memory) && statSync(memory).dev !== statSync(root).dev;
const elsewhere = hasOtherDisk ? mkdtempSync(path.join(memory, 'on-the-record-')) : '';

afterAll(() => {
	for (const folder of [work, elsewhere].filter((one) => one !== ''))
		rmSync(folder, { recursive: true, force: true });
});

const content = path.join(root, 'tests/fixtures/edition');

test.runIf(hasOtherDisk)(
	'writes the site to another disk than the project’s, and leaves nothing beside it',
	{ timeout: 240_000 },
	async () => {
		const outDir = path.join(elsewhere, 'deep', 'site');
		const { code, printed } = await runBuild({ CONTENT_DIR: content, OUT_DIR: outDir });
		expect(printed).toBe('');
		expect(code).toBe(0);
		expect(readFileSync(path.join(outDir, 'index.html'), 'utf8')).toContain('</html>');
		expect(existsSync(path.join(outDir, 'pagefind', 'pagefind.js'))).toBe(true);
		expect(readdirSync(path.dirname(outDir))).toEqual(['site']);
	}
);

test(
	'that fails midway tells the fault alone, keeps the old site and leaves nothing beside it',
	{ timeout: 240_000 },
	async () => {
		const project = path.join(work, 'project');
		copyProject(project);
		writeFileSync(
			path.join(project, 'src/pages/broken.astro'),
			"---\nthrow new Error('This page is broken.');\n---\n\n<p>Never shown</p>\n"
		);
		const outDir = path.join(project, 'dist');
		mkdirSync(outDir);
		writeFileSync(path.join(outDir, 'index.html'), 'The old site');
		const { code, printed } = await runBuild({ CONTENT_DIR: content, OUT_DIR: outDir }, project);
		expect(code).toBe(1);
		expect(printed).toContain('This page is broken.');
		expect(printed).not.toMatch(/ENOTEMPTY|Pagefind|search index/u);
		expect(readdirSync(outDir)).toEqual(['index.html']);
		expect(readFileSync(path.join(outDir, 'index.html'), 'utf8')).toBe('The old site');
		expect(readdirSync(project).filter((one) => one.startsWith('dist'))).toEqual(['dist']);
	}
);
