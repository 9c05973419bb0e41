import { describe, expect, test } from 'vitest';
import { catalogue, isCode } from '../../../src/diagnostics/catalogue.ts';
import {
	exampleEdition,
	ruleExamples,
	showExample,
} from '../../../src/diagnostics/rule-examples.ts';
import { lintContent } from '../../../src/lint-content.ts';
import { withFolder } from './content-folder.ts';
import { faults } from './faults.ts';

async function codesIn(files: Readonly<Record<string, string>>): Promise<string[]> {
	return withFolder(new Map(Object.entries(files)), async (folder) => {
		const { diagnostics } = await lintContent(folder, { drafts: false, today: '2026-11-24' });
		return diagnostics.map((one) => one.code);
	});
}

test('no rule finds anything in the edition that the examples start from', async () => {
	expect(await codesIn(exampleEdition)).toEqual([]);
});

describe.each(Object.entries(ruleExamples))('%s', (code, example) => {
	test('is found in its bad example', async () => {
		expect(await codesIn(showExample(example, 'bad'))).toContain(code);
	});

	test('is not found in its good example', async () => {
		const codes = await codesIn(showExample(example, 'good'));
		expect(codes).not.toContain(code);
		// What is put right must not be wrong otherwise.
		expect(codes.filter((one) => isCode(one) && catalogue[one].severity === 'error')).toEqual([]);
	});
});

test('the rules that no text can show are shown by files', () => {
	const shown = new Set([...Object.keys(ruleExamples), ...faults.map((one) => one.code)]);
	expect(Object.keys(catalogue).filter((code) => !shown.has(code))).toEqual([]);
});
