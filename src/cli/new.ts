import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { EXIT, type Context } from './context.ts';

const USAGE = `Usage: npm run new -- <folder> [--name "Name of the edition"]
`;

const template = path.join(import.meta.dirname, 'new-edition');

/** Makes a folder with a small edition in it: one example of everything, ready to build. */
export async function newCommand(argv: readonly string[], context: Context): Promise<number> {
	let folder: string | undefined;
	let name: string | undefined;
	let others: string[];
	try {
		const { values, positionals } = parseArgs({
			args: [...argv],
			allowPositionals: true,
			options: { name: { type: 'string' } },
		});
		name = values.name?.replace(/\s+/gu, ' ').trim();
		[folder, ...others] = positionals;
	} catch (error) {
		context.err(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
		return EXIT.wrongUsage;
	}
	if (folder === undefined || folder.trim() === '' || others.length > 0) {
		context.err(`Name the one folder that the new edition shall stand in.\n\n${USAGE}`);
		return EXIT.wrongUsage;
	}
	const target = path.resolve(context.cwd, folder);
	const obstacle = await findObstacle(target);
	if (obstacle !== undefined) {
		context.err(`${obstacle} Nothing was written.\n`);
		return EXIT.wrongUsage;
	}

	const files = await readdir(template, { recursive: true, withFileTypes: true });
	try {
		for (const file of files.filter((one) => one.isFile())) {
			const from = path.join(file.parentPath, file.name);
			const to = path.join(target, path.relative(template, from));
			const text = await readFile(from, 'utf8');
			await mkdir(path.dirname(to), { recursive: true });
			// `wx` fails rather than write over a file that came to be in the meantime.
			await writeFile(to, fillIn(text, folder, file.name === 'edition.md' ? name : undefined), {
				flag: 'wx',
			});
		}
	} catch (error) {
		const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
		context.err(`The folder \`${folder}\` cannot be written (${reason}). Choose another one.\n`);
		return EXIT.wrongUsage;
	}
	context.out(describeNext(folder));
	return EXIT.fine;
}

/** Why a folder cannot take a new edition, if it cannot. */
async function findObstacle(target: string): Promise<string | undefined> {
	try {
		const names = await readdir(target);
		if (names.every((name) => name.startsWith('.'))) return undefined;
		return `There is something in \`${path.basename(target)}\` already. Name a folder that is new or empty.`;
	} catch (error) {
		const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
		if (reason === 'ENOENT') return undefined;
		if (reason === 'ENOTDIR') return `\`${path.basename(target)}\` is a file, not a folder.`;
		return `\`${path.basename(target)}\` cannot be opened (${reason}).`;
	}
}

function fillIn(text: string, folder: string, name: string | undefined): string {
	const shown = /^[\w./~-]+$/u.test(folder) ? folder : `'${folder.replaceAll("'", "'\\''")}'`;
	const filled = text.replaceAll('{{folder}}', () => shown);
	// JSON in double quotes is YAML too, whatever the name has in it.
	if (name === undefined || name === '') return filled;
	return filled.replace(/^name: .*$/mu, () => `name: ${JSON.stringify(name)}`);
}

function describeNext(folder: string): string {
	return `Made \`${folder}\` with a small edition in it: one example of everything, all made up.

  CONTENT_DIR=${folder} npm run dev      shows it while you write
  CONTENT_DIR=${folder} npm run lint     says what is wrong or missing
  CONTENT_DIR=${folder} npm run build    writes the site to dist/

Begin with ${folder}/README.md.
`;
}
