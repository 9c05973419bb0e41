import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/** How many tests of a step passed, failed and were skipped. */
interface Tally {
	readonly passed: number;
	readonly failed: number;
	readonly skipped: number;
	/** The titles of the tests that failed. */
	readonly failures?: readonly string[];
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
		testResults: { assertionResults: { status: string; fullName: string }[]; name: string }[];
	}>(vitestReport);
	if (report === undefined) return undefined;
	return {
		passed: report.numPassedTests,
		failed: report.numFailedTests,
		skipped: report.numPendingTests,
		failures: report.testResults.flatMap(({ name, assertionResults }) =>
			assertionResults
				.filter((one) => one.status === 'failed')
				.map((one) => `${path.relative(root, name)} › ${one.fullName}`)
		),
	};
}

interface PlaywrightSuite {
	readonly file: string;
	readonly specs: readonly { readonly title: string; readonly ok: boolean }[];
	readonly suites?: readonly PlaywrightSuite[];
}

function countPlaywright(): Tally | undefined {
	const report = readReport<{
		stats: { expected: number; unexpected: number; flaky: number; skipped: number };
		suites: PlaywrightSuite[];
	}>(playwrightReport);
	if (report === undefined) return undefined;
	const { expected, unexpected, flaky, skipped } = report.stats;
	return {
		passed: expected + flaky,
		failed: unexpected,
		skipped,
		failures: report.suites.flatMap(failedIn),
	};
}

function failedIn({ file, specs, suites = [] }: PlaywrightSuite): string[] {
	const own = specs.filter((one) => !one.ok).map((one) => `${file} › ${one.title}`);
	return [...own, ...suites.flatMap(failedIn)];
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
	if (isFine) return tally;
	// A runner can fail without a failed test, for instance when a file does not load.
	const failed = Math.max(tally.failed, 1);
	const failures = tally.failures ?? [];
	return { ...tally, failed, failures: failures.length > 0 ? failures : [name] };
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const tallies = steps.map(runStep);
const sum = (key: 'passed' | 'failed' | 'skipped'): number =>
	tallies.reduce((total, tally) => total + tally[key], 0);
const skipped = sum('skipped');
const failures = tallies.flatMap((tally) => tally.failures ?? []);
// Once more, at the end, where a log that was cut still shows them.
if (failures.length > 0) process.stdout.write(`\nFailed:\n  ${failures.join('\n  ')}\n`);
process.stdout.write(
	`\n${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`
);
process.exitCode = sum('failed') === 0 ? 0 : 1;
