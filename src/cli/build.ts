import { cp, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { stopIndexing } from '../search/build-index.ts';
import { EXIT, type Context } from './context.ts';

/**
 * Builds the site beside the old one and swaps them at the end, so that whatever goes wrong leaves
 * the old one untouched. With `--desk` the desk's page is built too, which is not for readers.
 */
export async function buildCommand(argv: readonly string[], context: Context): Promise<number> {
	try {
		const { values } = parseArgs({ args: [...argv], options: { desk: { type: 'boolean' } } });
		if (values.desk === true) process.env['DESK'] = '1';
	} catch (error) {
		context.err(`${error instanceof Error ? error.message : String(error)}\n`);
		return EXIT.wrongUsage;
	}
	const outDir = path.resolve(context.cwd, context.env['OUT_DIR'] ?? 'dist');
	// The name is the same every time: Astro forgets its parsed articles when its config changes.
	const beside = `${outDir}.partial`;
	// Astro moves files from the project's folder to the site's, which only works on one disk.
	const isOnOneDisk = (await diskOf(outDir)) === (await diskOf(context.cwd));
	const staging = isOnOneDisk ? beside : path.join(context.cwd, '.astro', 'site.partial');
	process.env['OUT_DIR'] = staging;
	process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
	try {
		await build({ root: context.cwd, logLevel: 'warn' });
		if (!isOnOneDisk) {
			await remove(beside);
			await cp(staging, beside, { recursive: true });
		}
		await replaceFolder(beside, outDir);
		return EXIT.fine;
	} catch (error) {
		// It may be at work yet, and write into the folder that is taken away.
		await stopIndexing();
		if (error instanceof Error && error.name === 'ContentError' && 'report' in error) {
			context.err(`\n${String(error.report)}`);
			return EXIT.contentErrors;
		}
		throw error;
	} finally {
		for (const folder of new Set([staging, beside])) await remove(folder);
	}
}

/** Which disk a file or folder is on, or would be if it existed. */
async function diskOf(place: string): Promise<number> {
	try {
		return (await stat(place)).dev;
	} catch (error) {
		const parent = path.dirname(place);
		if (parent === place) throw error;
		return diskOf(parent);
	}
}

async function replaceFolder(fresh: string, target: string): Promise<void> {
	const old = `${target}.old-${process.pid}`;
	try {
		await rename(target, old);
	} catch {
		// There was none: the first build.
	}
	await rename(fresh, target);
	await remove(old);
}

/** Removes a folder, though a process that was told to stop may write a last file into it. */
async function remove(folder: string): Promise<void> {
	await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
