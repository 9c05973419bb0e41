import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'astro';
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
	const staging = `${outDir}.partial`;
	process.env['OUT_DIR'] = staging;
	process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
	try {
		await build({ root: context.cwd, logLevel: 'warn' });
		await replaceFolder(staging, outDir);
		return EXIT.fine;
	} catch (error) {
		if (error instanceof Error && error.name === 'ContentError' && 'report' in error) {
			context.err(`\n${String(error.report)}`);
			return EXIT.contentErrors;
		}
		throw error;
	} finally {
		await rm(staging, { recursive: true, force: true });
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
	await rm(old, { recursive: true, force: true });
}
