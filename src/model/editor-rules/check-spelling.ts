import { editDistance } from '../../diagnostics/suggest.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Entity } from '../edition.ts';
import { fileOf, placeInArticle, warn, type EditorRule, type RuleContext } from './editor-rule.ts';

/** In shorter names one letter makes another name: Iran, Iraq. */
const SHORTEST_COMPARED = 6;

/** Finds one entity under two spellings: two files, two forms in the texts, or a slip in a name. */
export const checkSpelling: EditorRule = (context) => [
	...findTwins(context),
	...findForms(context),
	...findSlips(context),
];

/** Two files whose names differ by a letter, or that give the same Wikidata id. */
function findTwins(context: RuleContext): Diagnostic[] {
	const found: Diagnostic[] = [];
	const blocks = new Map<string, { entity: Entity; name: string }[]>();
	const byWikidata = new Map<string, Entity>();
	for (const entity of context.edition.entities) {
		const file = fileOf(context, 'entities', entity.id);
		const report = (other: Entity, field: string): void => {
			found.push(
				warn(
					'entity-spelt-twice',
					file,
					context.placeOf(file, [field]),
					`This looks like \`${other.id}\` (${other.name}) again. If it is, move its names there and remove this file.`
				)
			);
		};
		const twin = entity.wikidata === undefined ? undefined : byWikidata.get(entity.wikidata);
		if (twin !== undefined) report(twin, 'wikidata');
		else if (entity.wikidata !== undefined) byWikidata.set(entity.wikidata, entity);
		const names = [...new Set([entity.name, ...entity.names])];
		let isReported = twin !== undefined;
		for (const name of names) {
			const key = `${entity.type} ${fold(name).charAt(0)}`;
			const block = blocks.get(key) ?? [];
			const near = block.find((one) => one.entity !== entity && isOneSpelling(one.name, name));
			if (near !== undefined && !isReported) {
				report(near.entity, 'name');
				isReported = true;
			}
			block.push({ entity, name });
			blocks.set(key, block);
		}
	}
	return found;
}

/** Two forms of one name in the texts that differ only in hyphens, dots, accents or capitals. */
function findForms(context: RuleContext): Diagnostic[] {
	return context.edition.entities.flatMap((entity) => {
		const forms = new Map<string, string>();
		const found: Diagnostic[] = [];
		for (const mention of entity.mentions) {
			// Inside a quotation the spelling is the source's.
			if (mention.utterance?.kind === 'direct') continue;
			const form = mention.text.replace(/\s+/gu, ' ').replace(/[’ʼ]/gu, "'");
			const key = fold(form);
			const known = forms.get(key);
			if (known === undefined) forms.set(key, form);
			else if (known !== form && known.toLowerCase() !== form.toLowerCase()) {
				const { article } = mention;
				found.push(
					warn(
						'entity-spelt-twice',
						fileOf(context, 'articles', article.id),
						placeInArticle(article, mention),
						`Here it is “${form}”, elsewhere “${known}”. Choose one spelling.`
					)
				);
				forms.set(key, form);
			}
		}
		return found;
	});
}

/** A word that is nearly a registered name, in a text that does not link it. */
function findSlips(context: RuleContext): Diagnostic[] {
	const names = new Map<string, Map<string, Entity>>();
	for (const entity of context.edition.entities) {
		for (const name of entity.names) {
			if (/\s/u.test(name) || name.length < SHORTEST_COMPARED) continue;
			const initial = name.charAt(0);
			const block = names.get(initial) ?? new Map<string, Entity>();
			block.set(name, entity);
			names.set(initial, block);
		}
	}
	return context.edition.articles.flatMap((article) => {
		const file = fileOf(context, 'articles', article.id);
		return article.document.paragraphs.flatMap(({ number, text }) => {
			const linked = article.mentions.filter((one) => one.paragraph === number);
			return [...text.matchAll(/\p{Lu}[\p{L}\p{M}]+/gu)].flatMap((match) => {
				const [word] = match;
				const isLinked = linked.some((one) => one.start <= match.index && match.index < one.end);
				const block = names.get(word.charAt(0));
				// A name that is there and does not link was unlinked on purpose, with :plain.
				if (isLinked || block === undefined || block.has(word)) return [];
				if (word.length < SHORTEST_COMPARED) return [];
				const near = [...block].find(([name]) => isOneSpelling(name, word));
				if (near === undefined) return [];
				const place = placeOfWord(context.bodyOf(file) ?? '', word);
				return [
					warn(
						'entity-spelt-twice',
						file,
						place,
						`“${word}” is nearly “${near[0]}”, a name of \`${near[1].id}\`, and does not link. Correct it, or add it to the names of that entity.`
					),
				];
			});
		});
	});
}

function placeOfWord(body: string, word: string): Diagnostic['place'] {
	const lines = body.split('\n');
	const line = lines.findIndex((one) => one.includes(word));
	const column = (lines[line] ?? '').indexOf(word);
	return line === -1
		? { line: 1, column: 1 }
		: { line: line + 1, column: column + 1, length: word.length };
}

/** Whether two names are so near that they are likely one, written twice. */
function isOneSpelling(first: string, second: string): boolean {
	const [one, other] = [fold(first), fold(second)];
	if (one === other) return true;
	if (Math.min(one.length, other.length) < SHORTEST_COMPARED) return false;
	if (Math.abs(one.length - other.length) > 1) return false;
	// Numbers name another thing, endings another form: summits by year, Korea and Korean.
	if (one.replace(/\D/gu, '') !== other.replace(/\D/gu, '')) return false;
	if (one.startsWith(other) || other.startsWith(one)) return false;
	return editDistance(one, other) === 1;
}

function fold(name: string): string {
	return name
		.normalize('NFD')
		.replace(/[^\p{L}\p{N}]/gu, '')
		.toLowerCase();
}
