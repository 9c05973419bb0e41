import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { slipsOf } from '../unit/components/search/slips.ts';

/** A quotation as `data/quotes.json` has it. */
export interface QuoteData {
	readonly id: string;
	readonly url: string;
	readonly text: string;
}

/** The quotations of a built site. */
export function quotesOf(folder: string): QuoteData[] {
	const { quotes } = JSON.parse(readFileSync(path.join(folder, 'data', 'quotes.json'), 'utf8')) as {
		quotes: (QuoteData & { kind?: string })[];
	};
	return quotes;
}

/** The ways in which a reader may ask for a quotation, each with its questions. */
export function questionsFor(
	text: string,
	everySlip: number
): Readonly<Record<string, readonly string[]>> {
	const words = text.split(/\s+/u);
	const runs =
		words.length < 3
			? [`"${text}"`]
			: words.slice(2).map((_word, at) => `"${words.slice(at, at + 3).join(' ')}"`);
	const slips = Map.groupBy(slipsOf(text), ({ slip }) => slip);
	return {
		'full text': [text],
		'curly quotation marks': [`“${text}”`],
		'straight quotes': [text.replaceAll(/[’‘]/gu, "'").replaceAll(/[“”]/gu, '"')],
		capitals: [text.toUpperCase()],
		'three words in quotes': runs,
		...Object.fromEntries(
			[...slips].map(([slip, all]) => [
				`one letter ${slip}`,
				all.filter((_one, index) => index % everySlip === 0).map((one) => one.text),
			])
		),
	};
}

/** Types into the box and gives the address of the first quotation found, or null. */
export async function firstQuote(page: Page, question: string): Promise<string | null> {
	await page.locator('search-box input[role=searchbox]').fill(question);
	const results = page.locator('[data-search-results]');
	await page.waitForFunction(
		(text) =>
			document.querySelector<HTMLElement>('[data-search-results]')?.dataset['query'] === text,
		question
	);
	return results.evaluate(
		(element) => element.querySelector('[data-kind=quote] a')?.getAttribute('href') ?? null
	);
}

/** Asks for every quotation in every way; gives how many were found first, and what was missed. */
export async function askForAll(
	page: Page,
	quotes: readonly QuoteData[],
	everySlip: number
): Promise<{ readonly lines: readonly string[]; readonly missed: readonly string[] }> {
	const counts = new Map<string, { right: number; all: number }>();
	const missed: string[] = [];
	const anchorOf = (url: string): string => url.slice(url.indexOf('#'));
	const texts = new Map(quotes.map(({ url, text }) => [anchorOf(url), text]));
	for (const { text } of quotes) {
		for (const [way, questions] of Object.entries(questionsFor(text, everySlip))) {
			const count = counts.get(way) ?? { right: 0, all: 0 };
			counts.set(way, count);
			for (const question of questions) {
				count.all += 1;
				const href = (await firstQuote(page, question)) ?? '';
				// The same words may stand in two quotations.
				if (texts.get(anchorOf(href)) === text) count.right += 1;
				else missed.push(`${way}: ${question} → ${href}`);
			}
		}
	}
	return {
		lines: [...counts].map(([way, { right, all }]) => `${way}: ${right} of ${all}`),
		missed,
	};
}
