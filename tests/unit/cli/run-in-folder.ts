import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

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
