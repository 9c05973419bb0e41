import { readFile } from 'node:fs/promises';
import path from 'node:path';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { VFile } from 'vfile';
import config from '../../../.remarkrc.mjs';
import { ruleExamples, showExample } from '../../../src/diagnostics/rule-examples.ts';
import { withFolder } from './content-folder.ts';

async function open(file: string): Promise<VFile> {
	const opened = new VFile({ path: file, value: await readFile(file, 'utf8') });
	const processor = unified().use(remarkParse).use(config.plugins);
	await processor.run(processor.parse(opened), opened);
	return opened;
}

test('shows an open file’s findings where they stand, as an editor’s remark finds them', async () => {
	const files = new Map(Object.entries(showExample(ruleExamples['verb-loaded'], 'bad')));
	await withFolder(files, async (folder) => {
		const { messages } = await open(path.join(folder, 'articles/visit.md'));
		expect(messages.map(String)).toEqual([
			expect.stringMatching(/visit\.md:9:52-9:\d+: “boasted” tells readers what to think/u),
		]);
		expect(messages[0]).toMatchObject({
			source: 'on-the-record',
			ruleId: 'verb-loaded',
			fatal: false,
		});
		expect((await open(path.join(folder, 'entities/varga.md'))).messages).toEqual([]);
	});
});

test('has nothing to say about Markdown outside an edition', async () => {
	expect((await open(path.resolve('src/README.md'))).messages).toEqual([]);
});
