import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { formatTable, keepFigures, type Figure, type Suite } from './figure.ts';
import { root } from './folders.ts';

/** The suites, in the order in which they run when none is named. */
const SUITES = ['build', 'weight', 'search', 'draft', 'verify', 'lint', 'model', 'dev'] as const;

/** What a suite that is a program of its own measures when nothing is named. */
const PROGRAM_ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
	draft: ['tests/fixtures/draft/wikinews-dev.jsonl'],
};

const [name, ...argv] = process.argv.slice(2);
if (name !== undefined && !SUITES.some((one) => one === name)) {
	process.stderr.write(
		`There is no suite \`${name}\`. Use one of ${SUITES.join(', ')}, or none for all of them:\n  npm run bench -- build 100\n`
	);
	process.exitCode = 2;
} else {
	const figures: Figure[] = [];
	for (const suite of name === undefined ? SUITES : [name])
		figures.push(...(await runSuite(suite, argv)));
	if (figures.length > 0) process.stdout.write(`\n${formatTable(figures)}\n`);
}

/** Runs a suite: a module with `measure`, else a program of its own that prints its own table. */
async function runSuite(suite: string, args: readonly string[]): Promise<readonly Figure[]> {
	const file = path.join(import.meta.dirname, `${suite}.bench.ts`);
	if (!existsSync(file)) return [];
	const started = Date.now();
	const say = (progress: string): void => {
		const seconds = ((Date.now() - started) / 1000).toFixed(0).padStart(4);
		process.stderr.write(`${seconds} s  ${suite}: ${progress}\n`);
	};
	// A suite of ours exports `measure`; the type of a file named only now cannot be checked sooner.
	const { measure } = (await import(file)) as { measure?: Suite };
	if (measure === undefined) {
		await runProgram(file, args.length > 0 ? args : (PROGRAM_ARGUMENTS[suite] ?? []));
		return [];
	}
	const figures = await measure(args, say);
	say(`done, kept in ${path.relative(root, keepFigures(suite, figures))}`);
	return figures;
}

function runProgram(file: string, args: readonly string[]): Promise<void> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [file, ...args], { cwd: root, stdio: 'inherit' });
		child.on('error', reject);
		child.on('close', (code) => {
			if (code !== 0) process.exitCode = code ?? 1;
			resolve();
		});
	});
}
