import { matchQuote, prepareSource } from '../../src/model/match-quote.ts';
import type { Suite } from './figure.ts';
import { articlesOf } from './folders.ts';
import { perSecond, timeOf } from './stopwatch.ts';

const ARTICLES = 200;
const QUOTE = /:quote\[“([^”]*)”\]/gu;

/**
 * Checks every quotation of generated articles against its source, word for word and with one word
 * changed, beside searching for the same strings. An argument is the number of articles.
 */
export const measure: Suite = async ([size], say) => {
	const articles = articlesOf({ articles: size === undefined ? ARTICLES : Number(size) });
	const tasks = articles.map(({ text, plain }) => ({
		plain,
		quotes: [...text.matchAll(QUOTE)].map((match) => match[1] ?? ''),
	}));
	say(`${articles.length} articles: searching for the strings`);
	const floor = await timeOf(() =>
		tasks.forEach(({ plain, quotes }) => quotes.forEach((quote) => plain.includes(quote)))
	);
	say(`${articles.length} articles: faithful quotations`);
	const faithful = await timeOf(() => checkAll((quote) => quote));
	say(`${articles.length} articles: quotations with a word changed`);
	const changed = await timeOf(() => checkAll((quote) => quote.replace(/\w+ (\w+)$/u, 'no $1')));
	const beside = { name: 'searching for strings', seconds: floor };
	return [
		perSecond('verify, faithful quotations', articles.length, faithful, 'articles', beside),
		perSecond('verify, a word changed in each', articles.length, changed, 'articles', beside),
	];

	function checkAll(change: (quote: string) => string): void {
		for (const { plain, quotes } of tasks) {
			const source = prepareSource(plain);
			for (const quote of quotes) matchQuote([change(quote)], source);
		}
	}
};
