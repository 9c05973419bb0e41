import path from 'node:path';
import { expect, test } from 'vitest';
import { lintCommand } from '../../../src/cli/lint.ts';
import {
	ruleExamples,
	showExample,
	exampleEdition,
} from '../../../src/diagnostics/rule-examples.ts';
import { captureContext } from './captured-context.ts';
import { withFolder } from './content-folder.ts';

async function lint(files: Readonly<Record<string, string>>, ...argv: string[]) {
	return withFolder(new Map(Object.entries(files)), async (folder) => {
		const context = captureContext(path.dirname(folder), { CONTENT_DIR: folder });
		const code = await lintCommand(argv, context);
		return { code, ...context.printed };
	});
}

const overdue = showExample(ruleExamples['prediction-overdue'], 'bad');
const CLAIM = 'claims/wall-holds.md';

test('points a warning out without failing', async () => {
	const { code, out } = await lint(showExample(ruleExamples['verb-loaded'], 'bad'));
	expect(code).toBe(0);
	expect(out).toContain('articles/visit.md:9:52');
	expect(out).toContain('warning verb-loaded');
	expect(out).toContain('“boasted” tells readers what to think of the words.');
});

test('switches a rule off for a line of front matter', async () => {
	const text = (overdue[CLAIM] ?? '').replace(
		'due: 2024-06-01',
		'due: 2024-06-01 # lint-ignore prediction-overdue'
	);
	expect((await lint(overdue)).out).toContain('prediction-overdue');
	expect((await lint({ ...overdue, [CLAIM]: text })).out).not.toContain('prediction-overdue');
});

test('switches a rule off for a field and all that belongs to it, and for no other', async () => {
	const bare = (exampleEdition[CLAIM] ?? '').replaceAll(/\n +archived:.*/gu, '');
	const off = bare.replace('evidence:', '# lint-ignore link-not-archived\nevidence:');
	const first = bare.replace('  - url', '  # lint-ignore link-not-archived\n  - url');
	const count = async (text: string): Promise<number> => {
		const { out } = await lint({ ...exampleEdition, [CLAIM]: text });
		return out.split('link-not-archived').length - 1;
	};
	expect(await count(bare)).toBe(2);
	expect(await count(off)).toBe(0);
	expect(await count(first)).toBe(1);
});

test('names a rule in front matter that does not exist', async () => {
	const text = (overdue[CLAIM] ?? '').replace('due:', '# lint-ignore overdue\ndue:');
	const { out } = await lint({ ...overdue, [CLAIM]: text });
	expect(out).toContain('lint-ignore-unknown');
});

test('keeps warnings for editors out of what a build checks', async () => {
	expect((await lint(overdue, '--build')).out).toBe('0 errors, 0 warnings.\n');
});

test('lists every rule with what it finds', async () => {
	const { out } = await lint({}, '--rules');
	expect(out).toContain('quote-unmarked (warning): Words in quotation marks');
});
