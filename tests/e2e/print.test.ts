import { readFileSync } from 'node:fs';
import path from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { folderOf } from '../sites.ts';
import { expect, test } from './site-test.ts';

interface Quotes {
	readonly quotes: readonly { readonly segments: readonly string[] }[];
}

test('prints the article with every quotation and every note, and without controls', async ({
	page,
	host,
}) => {
	const { url } = await host('edition');
	await page.goto(`${url}articles/nato-chief-in-tokyo/`);
	const notes = await page.locator('.list li').count();
	const bytes = await page.pdf({ format: 'A4' });
	const pdf = await getDocumentProxy(new Uint8Array(bytes));
	const { text } = await extractText(pdf, { mergePages: true });
	// Numbers of notes stand between words; lines are broken anywhere.
	const squeeze = (words: string) => words.replaceAll(/[\s\d\p{P}]+/gu, '');
	const printed = squeeze(text);
	// The file's form is the contract of the data exports.
	const data = JSON.parse(
		readFileSync(path.join(folderOf('edition'), 'data', 'quotes.json'), 'utf8')
	) as Quotes;
	const segments = data.quotes.flatMap((quote) => quote.segments);
	expect(segments.length).toBeGreaterThan(15);
	expect(segments.filter((words) => !printed.includes(squeeze(words)))).toEqual([]);
	expect(text).toContain('Notes');
	// The last note's number: in the text where its passage ends, and before the note.
	expect(text.split(String(notes)).length - 1).toBeGreaterThanOrEqual(2);
	expect(text).not.toContain('Read only');
	expect(text).not.toContain('Find a quotation');
});
