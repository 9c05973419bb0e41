import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const src = path.resolve(import.meta.dirname, '../../src');

/**
 * The rooms from top to bottom, as src/README.md tells: a file imports only from its own room and
 * from rooms above it. Rooms on one line stand beside each other and do not see each other.
 */
const floors: readonly (readonly string[])[] = [
	['diagnostics'],
	['schema'],
	['parse', 'draft'],
	['model'],
	['read-content.ts', 'current-content.ts'],
	['kept-parses.ts'],
	['content-loader.ts'],
	['content.config.ts', 'load-edition.ts', 'lint-content.ts'],
	['export'],
	['styles', 'components'],
	['layouts'],
	['pages', 'search', 'offline', 'publish'],
	['cli'],
];

const roomOf = (file: string): string => path.relative(src, file).split(path.sep)[0] ?? '';
const floorOf = (room: string): number => floors.findIndex((rooms) => rooms.includes(room));

const files = readdirSync(src, { recursive: true, withFileTypes: true })
	.filter((one) => one.isFile() && /\.(?:ts|mjs|astro)$/u.test(one.name))
	.map((one) => path.join(one.parentPath, one.name));

function importsOf(file: string): string[] {
	const text = readFileSync(file, 'utf8');
	return [...text.matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/gu)].map((match) =>
		path.resolve(path.dirname(file), match[1] ?? '')
	);
}

test('every file stands in a room', () => {
	const homeless = files.filter((file) => floorOf(roomOf(file)) === -1);
	expect(homeless.map((file) => path.relative(src, file))).toEqual([]);
});

test('a room imports only from rooms above it', () => {
	const wrong = files.flatMap((file) =>
		importsOf(file)
			.filter((target) => target.startsWith(src))
			.filter(
				(target) =>
					roomOf(target) !== roomOf(file) && floorOf(roomOf(target)) >= floorOf(roomOf(file))
			)
			.map((target) => `${path.relative(src, file)} imports ${path.relative(src, target)}`)
	);
	expect(wrong).toEqual([]);
});

test('nothing in parse, model and export knows Astro’s content, files or the clock', () => {
	const pure = files.filter((file) =>
		['parse', 'model', 'export', 'schema', 'diagnostics'].includes(roomOf(file))
	);
	const wrong = pure.filter((file) =>
		/astro:content|node:fs|Date\.now|new Date\(\)/u.test(readFileSync(file, 'utf8'))
	);
	expect(wrong.map((file) => path.relative(src, file))).toEqual([]);
});

test('no file is named for what it is not', () => {
	const vague = files.filter((file) =>
		/^(?:utils?|helpers?|index|common-utils|misc)\.ts$/u.test(path.basename(file))
	);
	const pages = vague.filter((file) => roomOf(file) !== 'pages');
	expect(pages.map((file) => path.relative(src, file))).toEqual([]);
});
