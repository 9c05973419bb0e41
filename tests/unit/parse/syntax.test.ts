import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { NameIndex } from '../../../src/parse/name-index.ts';
import { ArticleParser } from '../../../src/parse/parse-markdown.ts';

// A case is a folder with input.md; `npx vitest --config tests/vitest.config.ts -u` rewrites the rest.
const folder = path.resolve(import.meta.dirname, '../../fixtures/syntax');
const names = new NameIndex([
	['Ruth Adler', 'adler'],
	['Adler', 'adler'],
	['アドラー', 'adler'],
	['Port Town', 'port-town'],
]);

for (const name of readdirSync(folder)) {
	test(`reads ${name.replaceAll('-', ' ')}`, async () => {
		const input = readFileSync(path.join(folder, name, 'input.md'), 'utf8');
		const { document, diagnostics } = new ArticleParser(names).parse('input.md', input);
		const html = document.blocks.map((block) => `${block.html}\n`).join('');
		const annotations = document.annotations.map(({ place, ...rest }) => ({
			...rest,
			place: `${place.line}:${place.column}`,
			text: document.paragraphs[rest.paragraph - 1]?.text.slice(rest.start, rest.end),
		}));
		expect(diagnostics).toEqual([]);
		await expect(html).toMatchFileSnapshot(path.join(folder, name, 'output.html'));
		await expect(`${JSON.stringify(annotations, null, 2)}\n`).toMatchFileSnapshot(
			path.join(folder, name, 'annotations.json')
		);
	});
}
