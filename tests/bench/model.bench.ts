import { readAndCheck } from '../../src/content-loader.ts';
import { buildEdition } from '../../src/model/edition.ts';
import { NameIndex } from '../../src/parse/name-index.ts';
import type { Suite } from './figure.ts';
import { articlesOf, contentOf } from './folders.ts';
import { MadeEdition } from './make-content.ts';
import { perSecond, timeOf } from './stopwatch.ts';

const ARTICLES = 100;
const ROUNDS = 5;
/** Names are looked for in the same texts whatever the registry: all of them name the first hundred. */
const REGISTRIES = [100, 10_000] as const;

/**
 * Joins an edition, beside reading the same documents from JSON; and links names with a small and a
 * large registry. An argument is the number of articles.
 */
export const measure: Suite = async ([size], say) => {
	const articles = size === undefined ? ARTICLES : Number(size);
	const { read } = await readAndCheck(await contentOf({ articles }), false);
	const { content } = read;
	if (content === undefined) throw new Error('The generated edition cannot be read.');
	const documents = content.articles.map((one) => JSON.stringify(one.document));
	const annotations = content.articles
		.map((one) => one.document.annotations.length)
		.reduce((sum, count) => sum + count, 0);
	say(`${annotations} annotations: from JSON`);
	const floor = await timeOf(() => documents.forEach((text) => void JSON.parse(text)), ROUNDS);
	say(`${annotations} annotations: joined`);
	const model = await timeOf(() => void buildEdition(content), ROUNDS);
	const texts = articlesOf({ articles, registry: { named: 100, entities: 100 } }).map(
		(one) => one.plain
	);
	const [small, large] = await Promise.all(
		REGISTRIES.map(async (entities) => {
			const index = new NameIndex(namesOf({ articles: 1, registry: { named: 100, entities } }));
			say(`names of ${entities} entities`);
			return timeOf(() => texts.forEach((text) => void index.find(text)), ROUNDS);
		})
	);
	return [
		perSecond('edition joined', annotations, model, 'annotations', {
			name: 'from JSON',
			seconds: floor,
		}),
		{
			name: 'names linked, 10,000 entities in the registry',
			value: (1000 * (large ?? 0)) / articles,
			unit: 'ms an article',
			beside: { name: '100 entities', value: (1000 * (small ?? 0)) / articles },
			goal: { ratio: 1.3 },
		},
	];
};

function* namesOf(size: ConstructorParameters<typeof MadeEdition>[0]): Generator<[string, string]> {
	for (const { id, names } of new MadeEdition(size).entities)
		for (const name of names) yield [name, id];
}
