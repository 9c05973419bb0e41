import { expect, test } from 'vitest';
import { exampleEdition } from '../../../../src/diagnostics/rule-examples.ts';
import { lintContent } from '../../../../src/lint-content.ts';
import { withFolder } from '../../cli/content-folder.ts';

async function messages(files: Record<string, string>): Promise<string[]> {
	const all = new Map(Object.entries({ ...exampleEdition, ...files }));
	return withFolder(all, async (folder) => {
		const { diagnostics } = await lintContent(folder, { drafts: false, today: '2026-11-24' });
		return diagnostics
			.filter((one) => one.code === 'entity-spelt-twice')
			.map((one) => `${one.file}:${one.place.line} ${one.message}`);
	});
}

const entity = (name: string, extra = ''): string =>
	`---\nname: ${name}\ntype: person\nnames:\n  - ${name}\n${extra}---\n`;

const prose = (text: string): Record<string, string> => ({
	'articles/visit.md': `${exampleEdition['articles/visit.md'] ?? ''}\n${text}\n`,
});

test('finds two files for one person', async () => {
	expect(await messages({ 'entities/vargha.md': entity('Ines Vargha') })).toEqual([
		'content/entities/vargha.md:2 This looks like `varga` (Ines Varga) again. If it is, move its names there and remove this file.',
	]);
	const same = {
		'entities/one.md': entity('Lee Hsien', 'wikidata: Q7\n'),
		'entities/two.md': entity('Hsien Lee', 'wikidata: Q7\n'),
	};
	expect(await messages(same)).toHaveLength(1);
});

test('finds a slip in a name, and forms that differ only in marks', async () => {
	expect(await messages(prose('The Anglars came.'))).toEqual([
		'content/articles/visit.md:13 “Anglars” is nearly “Anglers”, a name of `anglers`, and does not link. Correct it, or add it to the names of that entity.',
	]);
	const forms = {
		...prose('The Sea-Wall Club and the Sea Wall Club met.'),
		'entities/club.md':
			'---\nname: Sea Wall Club\ntype: group\nnames:\n  - Sea Wall Club\n  - Sea-Wall Club\n---\n',
	};
	expect(await messages(forms)).toHaveLength(1);
});

test('keeps apart what one letter makes another', async () => {
	const registry = {
		'entities/one.md': entity('North Korea'),
		'entities/two.md': entity('South Korea'),
		'entities/three.md': entity('Iran'),
		'entities/four.md': entity('Iraq'),
		'entities/five.md': entity('Summit 2022'),
		'entities/six.md': entity('Summit 2023'),
	};
	expect(await messages(registry)).toEqual([]);
	expect(await messages(prose('An Angler’s boat, :plain[Anglers] and Reyes’s.'))).toEqual([]);
});
