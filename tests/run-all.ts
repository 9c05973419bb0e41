import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/** How many tests of a step passed, failed and were skipped. */
interface Tally {
	readonly passed: number;
	readonly failed: number;
	readonly skipped: number;
}

interface Step {
	readonly name: string;
	readonly command: readonly [string, ...string[]];
	readonly env?: Readonly<Record<string, string>>;
	/** Reads the runner's own count; a step without one counts as a single test. */
	readonly count?: () => Tally | undefined;
}

const root = path.resolve(import.meta.dirname, '..');
const reports = path.join(root, '.cache', 'reports');
const vitestReport = path.join(reports, 'vitest.json');
const playwrightReport = path.join(reports, 'playwright.json');

const steps: readonly Step[] = [
	{ name: 'Format', command: ['prettier', '--check', '--log-level=warn', '.'] },
	// First, since it also writes the types of Astro's collections, which lint needs.
	{
		name: 'Types',
		command: ['astro', 'check', '--minimumSeverity=warning'],
		env: { ASTRO_TELEMETRY_DISABLED: '1' },
	},
	{
		name: 'Lint',
		command: ['eslint', '--config', 'tests/eslint.config.mjs', '--max-warnings=0', '.'],
	},
	{ name: 'Content', command: ['node', 'src/cli/main.ts', 'lint'] },
	{
		name: 'Unit and site tests',
		command: [
			'vitest',
			'run',
			'--config=tests/vitest.config.ts',
			'--reporter=default',
			'--reporter=json',
			`--outputFile.json=${vitestReport}`,
		],
		count: countVitest,
	},
	{
		name: 'Browser tests',
		command: ['playwright', 'test', '--config=tests/playwright.config.ts', '--reporter=line,json'],
		env: { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport },
		count: countPlaywright,
	},
];

function readReport<Report>(file: string): Report | undefined {
	// Both runners document the fields read here; a missing file means that the runner did not start.
	return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : undefined;
}

function countVitest(): Tally | undefined {
	const report = readReport<{
		numPassedTests: number;
		numFailedTests: number;
		numPendingTests: number;
	}>(vitestReport);
	if (report === undefined) return undefined;
	return {
		passed: report.numPassedTests,
		failed: report.numFailedTests,
		skipped: report.numPendingTests,
	};
}

function countPlaywright(): Tally | undefined {
	const report = readReport<{
		stats: { expected: number; unexpected: number; flaky: number; skipped: number };
	}>(playwrightReport);
	if (report === undefined) return undefined;
	const { expected, unexpected, flaky, skipped } = report.stats;
	return { passed: expected + flaky, failed: unexpected, skipped };
}

function runStep({ name, command, env, count }: Step): Tally {
	process.stdout.write(`\n— ${name}\n`);
	const [program, ...args] = command;
	const { status, error } = spawnSync(program, args, {
		cwd: root,
		stdio: 'inherit',
		env: { ...process.env, ...env },
	});
	if (error !== undefined)
		process.stderr.write(`${program} could not be started: ${error.message}\n`);
	const isFine = status === 0;
	const tally = count?.() ?? { passed: isFine ? 1 : 0, failed: isFine ? 0 : 1, skipped: 0 };
	// A runner can fail without a failed test, for instance when a file does not load.
	return isFine || tally.failed > 0 ? tally : { ...tally, failed: 1 };
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const tallies = steps.map(runStep);
const sum = (key: keyof Tally): number => tallies.reduce((total, tally) => total + tally[key], 0);
const skipped = sum('skipped');
process.stdout.write(
	`\n${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`
);
process.exitCode = sum('failed') === 0 ? 0 : 1;
