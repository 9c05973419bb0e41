import path from 'node:path';
import { expect, test } from 'vitest';
import { deskReport, isOver } from '../../../src/model/desk-report.ts';
import { buildEdition } from '../../../src/model/edition.ts';
import { readContent } from '../../../src/read-content.ts';

test('counts every quotation and every claim once', async () => {
	const { content } = await readContent(path.resolve('src/cli/new-edition'));
	if (content === undefined) throw new Error('The template cannot be read.');
	const edition = buildEdition(content);
	const report = deskReport(edition, '2026-11-24');
	const summary = {
		quotations: report.quotations.map((one) => [one.verdict, one.utterances.length]),
		statuses: report.statuses.map((one) => [one.status, one.claims.length]),
		sources: report.sources.map((one) => [one.publishers, one.claims.length]),
		due: report.due.map((one) => [one.claim.id, one.due, one.isOver]),
	};
	expect(summary).toEqual({
		quotations: [['verbatim', 3]],
		statuses: [
			['pending', 1],
			['came-true', 1],
			['contested', 1],
		],
		sources: [[2, 3]],
		due: [['wall-holds', '2099-03-04', false]],
	});
	expect(deskReport(edition, '2099-03-05').due[0]?.isOver).toBe(true);
});

test.each([
	['2024-03-04', '2024-03-04', false],
	['2024-03-04', '2024-03-05', true],
	['2024-03', '2024-03-31', false],
	['2024-03', '2024-04-01', true],
	['2024', '2024-12-31', false],
	['2024', '2025-01-01', true],
])('%s, seen on %s, is over: %s', (due, today, expected) => {
	expect(isOver(due, today)).toBe(expected);
});
