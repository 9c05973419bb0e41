import { splitFrontMatter } from '../../src/parse/front-matter.ts';
import { NameIndex } from '../../src/parse/name-index.ts';
import { ArticleParser } from '../../src/parse/parse-markdown.ts';
import { readPlainYaml } from '../../src/parse/read-plain-yaml.ts';
import { articleSchema } from '../../src/schema/article.ts';
import { claimSchema } from '../../src/schema/claim.ts';
import type { ArticleEntry, Content, Page } from '../../src/schema/content.ts';
import { editionSchema } from '../../src/schema/edition.ts';
import { entitySchema } from '../../src/schema/entity.ts';
import { MadeEdition, type MadeFile, type Size } from './make-content.ts';

/** The content of a generated edition, without a folder. */
export function toContent(size: Size): Content {
	const made = new MadeEdition(size);
	const names = made.entities.flatMap(({ id, names: own }) =>
		own.map((name) => [name, id] as const)
	);
	const parser = new ArticleParser(new NameIndex(names));
	const articles: ArticleEntry[] = [];
	const entities: Content['entities'][number][] = [];
	const claims: Content['claims'][number][] = [];
	let edition: Content['edition'] | undefined;
	for (const file of made.files()) {
		const [folder] = file.path.split('/');
		if (folder === 'entities') entities.push(toPage(file, (value) => entitySchema.parse(value)));
		else if (folder === 'claims') claims.push(toPage(file, (value) => claimSchema.parse(value)));
		else if (folder === 'edition.md') {
			edition = toPage(file, (value) => editionSchema.parse(value));
		} else if (folder === 'articles') {
			const { id, data } = toPage(file, (value) => articleSchema.parse(value));
			const body = splitFrontMatter(file.text)?.body ?? '';
			articles.push({
				id,
				file: file.path,
				data,
				document: parser.parse(file.path, body).document,
			});
		}
	}
	if (edition === undefined) throw new Error('A made edition has its edition.md.');
	return { edition, articles, entities, claims, about: [], verifications: [] };
}

function toPage<Data>({ path, text }: MadeFile, check: (value: unknown) => Data): Page<Data> {
	const id = path.replace(/^.*\//u, '').replace(/\.md$/u, '');
	const value = readPlainYaml(splitFrontMatter(text)?.yaml ?? '')?.value;
	return { id, file: path, data: check(value), html: '' };
}
