import type { Properties, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import type { Root as MdastRoot } from 'mdast';
import { VFile } from 'vfile';
import { isCode, type Code } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Block, Document } from '../schema/annotation.ts';
import { NameIndex } from './name-index.ts';
import { createProcessor, proseTransforms } from './processor.ts';
import { readProse } from './read-prose.ts';
import { remarkAnnotations } from './remark-annotations.ts';
import { report, toDiagnostics } from './report.ts';
import { writeProse } from './write-prose.ts';

/** A rule that an editor switched off for some lines. */
export interface Ignored {
	readonly code: Code;
	readonly from: number;
	readonly to: number;
}

/** What comes out of an article's body. */
export interface ParsedArticle {
	readonly document: Document;
	readonly diagnostics: readonly Diagnostic[];
	/** Where which rules are off, for findings that are made later. */
	readonly ignored: readonly Ignored[];
}

/** Parses article bodies with the names of one registry. Made once, used for every article. */
export class ArticleParser {
	readonly #names: NameIndex;
	readonly #processor: ReturnType<typeof createProcessor>;

	constructor(names: NameIndex) {
		this.#names = names;
		this.#processor = createProcessor(names);
	}

	/** Parses a body. `text` is the whole file with its front matter blanked, so that places are true. */
	parse(path: string, text: string): ParsedArticle {
		return this.parseProse(path, text) ?? this.parseFully(path, text);
	}

	/** Parses a body of headings, prose and annotations, or gives nothing where there is more. */
	parseProse(path: string, text: string): ParsedArticle | undefined {
		const tree = readProse(text);
		if (tree === undefined) return undefined;
		const file = new VFile({ path, value: text });
		for (const transform of proseTransforms(this.#names)) transform(tree, file);
		const document: Document = {
			...writeProse(tree),
			paragraphs: file.data.paragraphs ?? [],
			annotations: file.data.annotations ?? [],
		};
		return { document, diagnostics: toDiagnostics(file), ignored: [] };
	}

	/** Parses any body with all of Markdown. */
	parseFully(path: string, text: string): ParsedArticle {
		const file = new VFile({ path, value: text });
		const syntax = this.#processor.parse(file);
		const ignored = findIgnored(syntax, file);
		const tree = this.#processor.runSync(syntax, file);
		const document: Document = {
			blocks: toBlocks(tree),
			paragraphs: file.data.paragraphs ?? [],
			annotations: file.data.annotations ?? [],
			headings: toHeadings(tree),
		};
		const diagnostics = toDiagnostics(file).filter((one) => !isIgnored(one, ignored));
		return { document, diagnostics, ignored };
	}
}

/** Renders Markdown that carries no annotations: a note, an analysis, a plain page. */
export function renderPlain(
	path: string,
	text: string
): { html: string; diagnostics: readonly Diagnostic[] } {
	return renderPlainProse(text) ?? renderPlainFully(path, text);
}

/** Renders headings and paragraphs of plain prose, or gives nothing where there is more. */
export function renderPlainProse(
	text: string
): { html: string; diagnostics: readonly Diagnostic[] } | undefined {
	// Without a directive nothing can be wrong in such a text.
	const tree = /:[a-z]/u.test(text) ? undefined : readProse(text);
	if (tree === undefined) return undefined;
	remarkAnnotations()(tree, new VFile());
	const html = writeProse(tree).blocks.map((block) => block.html.replace(/^<p id="p\d+"/u, '<p'));
	return { html: html.join('\n'), diagnostics: [] };
}

/** Renders any Markdown that carries no annotations. */
export function renderPlainFully(
	path: string,
	text: string
): { html: string; diagnostics: readonly Diagnostic[] } {
	plainProcessor ??= createProcessor(new NameIndex([]));
	const file = new VFile({ path, value: text });
	const tree = plainProcessor.runSync(plainProcessor.parse(file), file);
	for (const annotation of file.data.annotations ?? []) {
		const place = { line: annotation.place.line, column: annotation.place.column };
		report(
			file,
			'directive-misplaced',
			place,
			'Only articles are annotated. Write this as plain Markdown, with links where you need them.'
		);
	}
	const html = toHtml(tree).replace(/ id="p\d+"/gu, '');
	return { html, diagnostics: toDiagnostics(file) };
}

let plainProcessor: ReturnType<typeof createProcessor> | undefined;

/** Whether an editor has switched a finding's rule off where it stands. */
export function isIgnored(one: Diagnostic, ignored: readonly Ignored[]): boolean {
	const { line } = one.place;
	return ignored.some(({ code, from, to }) => code === one.code && line >= from && line <= to);
}

function findIgnored(tree: MdastRoot, file: VFile): Ignored[] {
	const found: Ignored[] = [];
	let codes: Code[] = [];
	for (const node of tree.children) {
		if (node.type === 'html') {
			const comments = [...node.value.matchAll(/<!--\s*lint-ignore\s+([^>]*?)\s*-->/gu)];
			for (const word of comments.flatMap((comment) => (comment[1] ?? '').split(/[\s,]+/u))) {
				if (isCode(word)) codes.push(word);
				else {
					report(
						file,
						'lint-ignore-unknown',
						node.position,
						`There is no rule \`${word}\` to switch off. \`npm run lint -- --rules\` lists them all.`
					);
				}
			}
			if (comments.length > 0) continue;
		}
		const from = node.position?.start.line ?? 0;
		const to = node.position?.end.line ?? from;
		found.push(...codes.map((code) => ({ code, from, to })));
		codes = [];
	}
	return found;
}

function toBlocks(tree: Root): Block[] {
	const blocks: Block[] = [];
	for (const node of tree.children) {
		if (node.type !== 'element') continue;
		const html = toHtml(node);
		const paragraphs = [...html.matchAll(/<p id="p(\d+)"/gu)].map((match) => Number(match[1]));
		const kind =
			node.tagName === 'p' ? 'paragraph' : /^h[1-6]$/u.test(node.tagName) ? 'heading' : 'other';
		blocks.push({ kind, html, paragraphs });
	}
	return blocks;
}

/** A property as text: lists and flags, which ids never are, give nothing. */
function asText(property: Properties[string]): string {
	return typeof property === 'string' ? property : '';
}

function toHeadings(tree: Root): Document['headings'] {
	return tree.children.flatMap((node) =>
		node.type === 'element' && /^h[1-6]$/u.test(node.tagName)
			? [
					{
						depth: Number(node.tagName[1]),
						id: asText(node.properties['id']),
						text: toString(node),
					},
				]
			: []
	);
}
