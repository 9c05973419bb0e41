import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { lintContent } from '../../src/lint-content.ts';
import type { Figure, Suite } from './figure.ts';
import { articlesOf, contentOf } from './folders.ts';
import { perSecond, timeOf } from './stopwatch.ts';

const ARTICLES = 100;

/**
 * Checks a generated edition with every rule, beside what Markdown alone costs: remark parsing the
 * same texts without annotations. An argument is the number of articles.
 */
export const measure: Suite = async ([size], say) => {
	const articles = size === undefined ? ARTICLES : Number(size);
	const folder = await contentOf({ articles });
	const texts = articlesOf({ articles }).map((one) => one.plain);
	say(`${articles} articles: remark alone`);
	const remark = unified().use(remarkParse);
	const floor = await timeOf(() => texts.forEach((text) => remark.parse(text)));
	say(`${articles} articles: every rule`);
	const ours = await timeOf(() => lintContent(folder, { drafts: false, today: '2026-01-01' }));
	return [
		{
			name: `lint, ${articles} articles`,
			value: (1000 * ours) / articles,
			unit: 'ms an article',
			beside: { name: 'remark alone', value: (1000 * floor) / articles },
		},
		perSecond('lint', articles, ours, 'articles', { name: 'remark alone', seconds: floor }),
	] satisfies Figure[];
};
