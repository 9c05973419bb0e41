import type { PhrasingContent } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { Place } from '../diagnostics/diagnostic.ts';
import { readProse } from './read-prose.ts';

/** A run of words in quotation marks, and where it starts. */
export interface UnmarkedQuote {
	readonly text: string;
	readonly place: Place;
}

const parser = unified()
	.use(remarkParse)
	.use(remarkGfm, { singleTilde: false })
	.use(remarkDirective);

/**
 * Pairs of quotation marks around words. Single marks are left out: too many of them are
 * apostrophes.
 */
const QUOTED = /[“„][^“”„]*[”“]|«[^«»]*»|»[^«»]*«|「[^「」]*」|『[^『』]*』|"[^"]*"/gu;

/** Finds words in quotation marks in a Markdown text that no `quote` holds. */
export function findUnmarkedQuotes(markdown: string): UnmarkedQuote[] {
	const found: UnmarkedQuote[] = [];
	visit(readProse(markdown) ?? parser.parse(markdown), (node) => {
		if (isQuote(node)) return SKIP;
		if (node.type !== 'paragraph') return undefined;
		// Marked words count as one blank character each, so that what stands around them can pair up
		// only around words of its own.
		const { text, places } = readText(node.children);
		for (const match of text.matchAll(QUOTED)) {
			const place = places[match.index];
			if (place === undefined || !/[\p{L}\p{N}]/u.test(match[0])) continue;
			const isOnOneLine = places[match.index + match[0].length - 1]?.line === place.line;
			found.push({
				text: match[0],
				place: { ...place, ...(isOnOneLine && { length: match[0].length }) },
			});
		}
		return SKIP;
	});
	return found;
}

function isQuote(node: { type: string; name?: string }): boolean {
	const isDirective = node.type === 'textDirective' || node.type === 'containerDirective';
	return isDirective && node.name === 'quote';
}

/** The text of a paragraph outside quotes and code, with the place of each character. */
function readText(nodes: readonly PhrasingContent[]): { text: string; places: Place[] } {
	let text = '';
	const places: Place[] = [];
	const read = (node: PhrasingContent): void => {
		const start = node.position?.start ?? { line: 1, column: 1 };
		if (node.type === 'text') {
			let { line, column } = start;
			for (const character of node.value.split('')) {
				text += character;
				places.push({ line, column });
				if (character === '\n') {
					line += 1;
					column = 1;
				} else column += 1;
			}
		} else if ('children' in node && !isQuote(node)) {
			node.children.forEach(read);
		} else {
			text += ' ';
			places.push({ line: start.line, column: start.column });
		}
	};
	nodes.forEach(read);
	return { text, places };
}
