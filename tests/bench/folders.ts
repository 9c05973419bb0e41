import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newestIn } from '../sites.ts';
import { MadeEdition, writeContent, type MadeArticle, type Size } from './make-content.ts';
import { measureRun } from './measure-run.ts';

/** The project. */
export const root = path.resolve(import.meta.dirname, '..', '..');

/** Where benchmarks keep what they generate and install. */
export const cacheFolder = path.join(root, '.cache', 'bench');

/** The folder of a generated edition, written when it is not there yet. */
export async function contentOf(size: Size): Promise<string> {
	const folder = path.join(cacheFolder, 'content', String(size.articles));
	const stamp = path.join(folder, '.made');
	const wanted = `${JSON.stringify(size)} ${String(generatorTime())}`;
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return folder;
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	await writeContent(folder, size);
	writeFileSync(stamp, wanted);
	return folder;
}

/** The built site of a generated edition, for what does not measure building: kept until something changes. */
export async function builtSite(size: Size): Promise<string> {
	const content = await contentOf(size);
	const outDir = path.join(cacheFolder, 'search', String(size.articles));
	const stamp = `${outDir}.built`;
	const wanted = String(
		Math.max(
			...[
				'src',
				'public',
				'astro.config.ts',
				'package-lock.json',
				path.relative(root, content),
			].map(newestIn)
		)
	);
	if (existsSync(stamp) && existsSync(outDir) && readFileSync(stamp, 'utf8') === wanted)
		return outDir;
	await measureRun([process.execPath, 'src/cli/main.ts', 'build'], {
		cwd: root,
		env: { CONTENT_DIR: content, OUT_DIR: outDir },
	});
	writeFileSync(stamp, wanted);
	return outDir;
}

/** The generated articles, without writing anything. */
export function articlesOf(size: Size): MadeArticle[] {
	return [...new MadeEdition(size).articles()];
}

/** What the generator is, so that a change of it makes the editions anew. */
function generatorTime(): number {
	return ['make-content.ts', 'make-sentences.ts', 'random.ts']
		.map((name) => readFileSync(path.join(import.meta.dirname, name), 'utf8').length)
		.reduce((sum, length) => sum + length, 0);
}
