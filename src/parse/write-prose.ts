import type { Element, Root as HastRoot } from 'hast';
import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import rehypeSlug from 'rehype-slug';
import type { Block, Document } from '../schema/annotation.ts';
import { HEADING_PREFIX } from './processor.ts';
import { MARK_ELEMENT } from './remark-annotations.ts';

/**
 * Sets a tree from `readProse`, annotated, as the full HTML plugins would. Nothing in such a tree
 * needs escaping or sanitising, for its words hold no character that means something in HTML.
 */
export function writeProse(tree: Root): Pick<Document, 'blocks' | 'headings'> {
	const ids = headingIds(tree);
	const headings: Document['headings'][number][] = [];
	let paragraphs = 0;
	const blocks = tree.children.map((node): Block => {
		if (node.type === 'heading') {
			const id = ids[headings.length] ?? '';
			headings.push({ depth: node.depth, id, text: toString(node) });
			const html = `<h${node.depth} id="${id}">${inside(node)}</h${node.depth}>`;
			return { kind: 'heading', html, paragraphs: [] };
		}
		paragraphs += 1;
		const html = `<p id="p${paragraphs}">${inside(node)}</p>`;
		return { kind: 'paragraph', html, paragraphs: [paragraphs] };
	});
	return { blocks, headings };
}

function inside(parent: Nodes): string {
	if (!('children' in parent)) return '';
	let html = '';
	for (const node of parent.children) {
		if (node.type === 'text') {
			html += node.value;
		} else if (node.type === 'textDirective') {
			const number = node.data?.hProperties?.['dataN'];
			html +=
				number === undefined
					? `<span>${inside(node)}</span>`
					: `<${MARK_ELEMENT} data-n="${String(number)}">${inside(node)}</${MARK_ELEMENT}>`;
		}
	}
	return html;
}

/** The addresses of the headings, given by the very plugin that gives them elsewhere. */
function headingIds(tree: Root): string[] {
	const elements = tree.children
		.filter((node) => node.type === 'heading')
		.map((node): Element => ({
			type: 'element',
			tagName: `h${node.depth}`,
			properties: {},
			children: [{ type: 'text', value: toString(node) }],
		}));
	const root: HastRoot = { type: 'root', children: elements };
	rehypeSlug({ prefix: HEADING_PREFIX })(root);
	return elements.map((one) => String(one.properties['id']));
}
