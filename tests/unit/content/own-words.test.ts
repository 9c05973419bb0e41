import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';

/**
 * No eight words in a row of the report stand anywhere in the repository, its quotations apart.
 * The report is not in the repository:
 * `SOURCE_TEXT=path/to/report.txt npx vitest run --config tests/vitest.config.ts own-words`.
 */
const source = process.env['SOURCE_TEXT'];
const RUN = 8;
const BINARY = /\.(?:png|jpe?g|woff2?|ico|pdf|wasm)$/u;

function wordsOf(text: string): string[] {
	// Marks do not hide a sentence.
	const bare = text.replace(/\{[^}\n]*\}|:{1,3}[a-z]+(?=[[{])/gu, ' ');
	return bare.toLowerCase().replaceAll('’', "'").match(/[a-z0-9']+/gu) ?? [];
}

function runsOf(words: readonly string[]): string[] {
	return words.slice(RUN - 1).map((_, index) => words.slice(index, index + RUN).join(' '));
}

test.skipIf(source === undefined || !existsSync(source))(
	'the repository holds no sentence of the report outside its quotations (set SOURCE_TEXT to run this)',
	() => {
		const report = readFileSync(source ?? '', 'utf8');
		const borrowed = new Set(report.split('\n').flatMap((line) => line.split(/“[^”]*”/u).flatMap((piece) => runsOf(wordsOf(piece)))));
		expect(borrowed.size).toBeGreaterThan(0);
		const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);
		const found = files
			.filter((file) => !BINARY.test(file) && existsSync(file) && statSync(file).size < 2_000_000)
			.flatMap((file) => runsOf(wordsOf(readFileSync(file, 'utf8'))).filter((run) => borrowed.has(run)).map((run) => `${file}: ${run}`));
		expect(found).toEqual([]);
	}
);
