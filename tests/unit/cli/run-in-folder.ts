import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Context } from '../../../src/cli/context.ts';

/** A context whose output can be read afterwards. */
export interface RecordedContext extends Context {
	readonly printed: { out: string; err: string };
}

/** Makes a context in a folder, on a known day. */
export function contextIn(cwd: string, env: Context['env'] = {}): RecordedContext {
	const printed = { out: '', err: '' };
	return {
		cwd,
		env,
		printed,
		out: (text) => (printed.out += text),
		err: (text) => (printed.err += text),
		today: () => '2026-11-24',
	};
}

/** Copies the small edition into a new folder, as `content/`. */
export async function copyFixture(): Promise<string> {
	const folder = await makeFolder();
	await cp(path.resolve('tests/fixtures/edition'), path.join(folder, 'content'), {
		recursive: true,
	});
	return folder;
}

/** Makes an empty folder that the machine clears away. */
export async function makeFolder(): Promise<string> {
	return mkdtemp(path.join(tmpdir(), 'on-the-record-'));
}
