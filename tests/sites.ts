import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/** A site that is built for the tests. */
interface Site {
	readonly content: string;
	readonly base: string;
	/** More settings of its build. */
	readonly env?: Readonly<Record<string, string>>;
}

/** The sites that tests read: which content each shows and where it lives. */
export const sites = {
	/** The edition that ships, at the top of a host. */
	edition: { content: 'content', base: '/' },
	/** The small edition that uses every form once. */
	fixture: { content: 'tests/fixtures/edition', base: '/' },
	/** Articles in other languages, one of them from right to left. */
	languages: { content: 'tests/fixtures/languages', base: '/' },
	/** The small edition in a folder of a host, told so. */
	nested: { content: 'tests/fixtures/edition', base: '/a/b/' },
	/** The small edition for a host without directory indexes, whose name the build was told. */
	named: {
		content: 'tests/fixtures/edition',
		base: '/',
		env: { SITE_URL: 'https://example.org', HTML_FILES: '1' },
	},
} as const satisfies Readonly<Record<string, Site>>;

/** The name of a site that tests read. */
export type SiteName = keyof typeof sites;

/** Where a site's files are. */
export function folderOf(name: SiteName): string {
	return path.join(root, '.cache', 'sites', name);
}

/** Builds a site unless it is newer than everything it is made from. */
export async function buildSite(name: SiteName): Promise<string> {
	const folder = folderOf(name);
	const { content, base, env }: Site = sites[name];
	const stamp = path.join(folder, '..', `${name}.built`);
	const newest = Math.max(
		...['src', 'public', content, 'astro.config.ts', 'package-lock.json'].map(newestIn)
	);
	if (existsSync(stamp) && Number(readFileSync(stamp, 'utf8')) >= newest && existsSync(folder))
		return folder;
	await mustBuild({
		CONTENT_DIR: path.join(root, content),
		BASE_PATH: base,
		OUT_DIR: folder,
		...env,
	});
	writeFileSync(stamp, String(newest));
	return folder;
}

/** When a file of the project, or the newest one in a folder of it, was changed. */
export function newestIn(relative: string): number {
	const full = path.join(root, relative);
	if (!existsSync(full)) return 0;
	const stats = statSync(full);
	if (!stats.isDirectory()) return stats.mtimeMs;
	const inside = readdirSync(full).map((name) => newestIn(path.join(relative, name)));
	return Math.max(stats.mtimeMs, ...inside);
}

/** The environment without what a test runner put there: a build would take it for settings. */
export function ownEnvironment(): NodeJS.ProcessEnv {
	const runners = /^(?:BASE_URL|MODE|DEV|PROD|SSR|TEST|VITEST.*)$/u;
	return Object.fromEntries(Object.entries(process.env).filter(([name]) => !runners.test(name)));
}

/** What a build printed, and how it ended. */
export interface BuildRun {
	readonly code: number | null;
	readonly printed: string;
}

/** Runs the build in the project or a copy of it. */
export function runBuild(env: Readonly<Record<string, string>>, project = root): Promise<BuildRun> {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, ['src/cli/main.ts', 'build'], {
			cwd: project,
			env: { ...ownEnvironment(), ...env, NODE_ENV: 'production' },
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		let printed = '';
		const keep = (chunk: Buffer): void => void (printed += chunk.toString());
		child.stdout.on('data', keep);
		child.stderr.on('data', keep);
		child.on('close', (code) => {
			resolve({ code, printed });
		});
	});
}

/** The same; a build that fails is an error that tells what was printed. */
export async function mustBuild(
	env: Readonly<Record<string, string>>,
	project = root
): Promise<void> {
	const { code, printed } = await runBuild(env, project);
	if (code !== 0)
		throw new Error(`The site could not be built (exit code ${code ?? 'none'}):\n${printed}`);
}
