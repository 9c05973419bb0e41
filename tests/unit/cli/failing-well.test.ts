import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lintCommand } from '../../../src/cli/lint.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { captureContext } from './captured-context.ts';
import { fixtureFiles, withFolder } from './content-folder.ts';
import { faults, type Files } from './faults.ts';

const snapshots = path.resolve(import.meta.dirname, '../../fixtures/faults');

/** Checks what a build checks; the warnings for editors have tests of their own. */
async function lint(files: Files, env: Record<string, string> = {}, ...argv: string[]) {
	return lintFully(files, env, '--build', ...argv);
}

async function lintFully(
	files: Files,
	env: Record<string, string>,
	...argv: string[]
): Promise<{ code: number; out: string; err: string }> {
	return withFolder(files, async (folder) => {
		const context = captureContext(path.dirname(folder), { CONTENT_DIR: folder, ...env });
		const code = await lintCommand(argv, context);
		return { code, ...context.printed };
	});
}

test('finds nothing wrong in the fixture edition', async () => {
	const { code, out } = await lint(await fixtureFiles());
	expect(out).toBe('0 errors, 0 warnings.\n');
	expect(code).toBe(0);
});

describe('an article or registry file that', () => {
	test.each(faults)('$title is named where it stands', async ({ title, code, make }) => {
		const files = await fixtureFiles();
		make(files);
		const { out, code: exit } = await lint(files);
		expect(out).toContain(code);
		expect(out).not.toMatch(/^\s+at .*:\d+:\d+/mu);
		expect(exit).toBe(code === 'lint-ignore-unknown' ? 0 : 1);
		await expect(out).toMatchFileSnapshot(
			path.join(snapshots, `${title.replaceAll(' ', '-')}.txt`)
		);
	});
});

test('names all problems of all files in one run', async () => {
	const files = await fixtureFiles();
	const chosen = faults.filter(({ code }) =>
		['entity-unknown', 'field-unknown', 'relation-to-itself', 'file-empty'].includes(code)
	);
	for (const { make } of chosen) make(files);
	const { out } = await lint(files);
	for (const { code } of chosen) expect(out).toContain(code);
});

test('lets machine drafts through with a warning when told to', async () => {
	const files = await fixtureFiles();
	faults.find((one) => one.code === 'draft-mark')?.make(files);
	const { code, out } = await lint(files, { DRAFTS: '1' });
	expect(code).toBe(0);
	expect(out).toContain('warning draft-mark');
});

test('reads Windows line ends and a byte order mark as if they were not there', async () => {
	const files = await fixtureFiles();
	for (const [name, text] of files)
		files.set(name, `\uFEFF${String(text).replaceAll('\n', '\r\n')}`);
	const { out } = await lint(files);
	expect(out).toBe('0 errors, 0 warnings.\n');
});

test('switches one rule off for one block', async () => {
	const files = await fixtureFiles();
	const article = String(files.get('articles/harbour-closed.md'));
	const broken = article.replace('by=adler verb=promised', 'by=nobody verb=promised');
	files.set(
		'articles/harbour-closed.md',
		broken.replace(':claim[The gates', '<!-- lint-ignore entity-unknown -->\n\n:claim[The gates')
	);
	const { out } = await lint(files);
	expect(out).toBe('0 errors, 0 warnings.\n');
});

test('names wrong usage in words, with its own exit code', async () => {
	const { code, err } = await lint(await fixtureFiles(), {}, '--format', 'xml');
	expect(code).toBe(2);
	expect(err).toBe('There is no format `xml`. Use one of terminal, json, github.\n');
});

test('prints findings for machines and for GitHub', async () => {
	const files = await fixtureFiles();
	faults.find((one) => one.code === 'relation-to-itself')?.make(files);
	const json = JSON.parse((await lint(files, {}, '--format', 'json')).out) as Diagnostic[];
	expect(json.map((one) => [one.code, one.file, one.place.line])).toEqual([
		['relation-to-itself', 'content/claims/office-knew.md', 8],
	]);
	const github = (await lint(files, {}, '--format', 'github')).out;
	expect(github).toMatch(
		/^::error file=content\/claims\/office-knew\.md,line=8,col=\d+,title=relation-to-itself::/u
	);
});

test('survives any damage to a file: a located message, never a stack trace', async () => {
	const original = await fixtureFiles();
	const names = [...original.keys()];
	const damage = fc.record({
		file: fc.constantFrom(...names),
		at: fc.double({ min: 0, max: 1, noNaN: true }),
		remove: fc.nat(30),
		insert: fc.oneof(
			fc.string({ unit: 'binary', maxLength: 12 }),
			fc.constantFrom('---', ':', '[', '}', '\n- ', '\t', '&a *a', '"', ': {')
		),
	});
	await fc.assert(
		fc.asyncProperty(fc.array(damage, { minLength: 3, maxLength: 3 }), async (damages) => {
			const files: Files = new Map(original);
			for (const { file, at, remove, insert } of damages) {
				const text = String(files.get(file));
				const start = Math.floor(at * text.length);
				files.set(file, text.slice(0, start) + insert + text.slice(start + remove));
			}
			const { code, out } = await lintFully(files, {}, '--format', 'json');
			const found = JSON.parse(out) as Diagnostic[];
			expect(code).toBe(found.some((one) => one.severity === 'error') ? 1 : 0);
			for (const { file, place, message } of found) {
				expect(file).toMatch(/^content\//u);
				expect(place.line).toBeGreaterThan(0);
				expect(message).not.toBe('');
			}
		}),
		{ numRuns: 340 }
	);
}, 120_000);
