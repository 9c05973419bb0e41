import { beforeAll, expect, test } from 'vitest';
import { searchRecords, type SearchRecord } from '../../../../src/export/search-records.ts';
import { find } from '../../../../src/components/search/find.ts';
import { MiniIndex } from '../../../../src/components/search/mini-index.ts';
import { shippedEdition } from '../../content/shipped-edition.ts';
import { slipsOf } from './slips.ts';

let records: SearchRecord[];
let quotes: readonly SearchRecord[];
let index: MiniIndex;
beforeAll(async () => {
	const { edition } = await shippedEdition();
	records = [...searchRecords(edition, (path) => path)];
	quotes = records.filter((one) => one.kind === 'quote');
	index = new MiniIndex(records);
});

async function firstQuote(text: string): Promise<SearchRecord | undefined> {
	const found = await find(text, index);
	const first = found.records.find((record) => index.kinds[record] === 'quote');
	return first === undefined ? undefined : records[first];
}

test('the edition has quotations to find', () => {
	expect(quotes.length).toBeGreaterThan(0);
});

test.each([
	['its full text', (text: string) => [text]],
	['its text in curly marks', (text: string) => [`“${text}”`]],
	['its text in capitals', (text: string) => [text.toUpperCase()]],
	['its text with straight marks', (text: string) => [text.replaceAll('’', "'")]],
	[
		'any three words in a row in double marks',
		(text: string) => {
			const words = text.split(/\s+/u);
			return words.length < 3
				? [`"${text}"`]
				: words.slice(2).map((_word, at) => `"${words.slice(at, at + 3).join(' ')}"`);
		},
	],
	['its text with one slip, wherever', (text: string) => slipsOf(text).map((one) => one.text)],
])(
	'a quotation is the first one found by %s',
	async (_name, queriesOf) => {
		const missed: string[] = [];
		for (const quote of quotes) {
			for (const query of queriesOf(quote.text)) {
				const first = await firstQuote(query);
				// The same words may stand in two quotations.
				if (first?.id !== quote.id && first?.text !== quote.text)
					missed.push(`${query} → ${first?.text ?? 'nothing'}`);
			}
		}
		expect(missed).toEqual([]);
	},
	60_000
);
