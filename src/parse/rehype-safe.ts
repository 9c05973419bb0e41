import type { Element, Root } from 'hast';
import { defaultSchema } from 'hast-util-sanitize';
import rehypeRaw from 'rehype-raw';
import type { Options as Schema } from 'rehype-sanitize';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { MARK_ELEMENT } from './remark-annotations.ts';

const attributes = defaultSchema.attributes ?? {};
const withoutId = (attributes['*'] ?? []).filter((one) => one !== 'id' && one !== 'name');

/**
 * What HTML an editor may write: GitHub's allow-list, without ids (addresses are ours to give) and
 * with our own marks, which raw HTML cannot forge since `rehypeRawHtml` takes them out.
 */
export const safeSchema: Schema = {
	...defaultSchema,
	clobber: [],
	tagNames: [...(defaultSchema.tagNames ?? []), MARK_ELEMENT, 'abbr', 'cite', 'mark', 'u', 'small'],
	attributes: {
		...attributes,
		'*': [...withoutId, 'dir', 'lang', 'title'],
		[MARK_ELEMENT]: ['dataN'],
		p: ['dataP'],
		a: [...(attributes['a'] ?? []), ['id', /^user-content-fnref-/u]],
		li: [...(attributes['li'] ?? []), ['id', /^user-content-fn-/u]],
		h2: [...(attributes['h2'] ?? []), ['id', 'footnote-label']],
	},
};

/**
 * Parses raw HTML, after taking out marks and paragraph numbers that someone wrote into it. Most
 * articles have none, and serialising a whole tree to find that out costs as much as parsing it.
 */
export function rehypeRawHtml() {
	const parse = rehypeRaw({ passThrough: [MARK_ELEMENT] });
	return (tree: Root, file: VFile): Root => {
		let found = 0;
		visit(tree, 'raw', (node) => {
			found += 1;
			node.value = node.value.replace(/otr-mark|data-[np]\b/giu, 'data-x');
		});
		return found > 0 ? parse(tree, file) : tree;
	};
}

/** Turns pictures from elsewhere into links, so that reading a page asks no other server. */
export function rehypeOwnPictures() {
	return (tree: Root): void => {
		visit(tree, 'element', (node, index, parent) => {
			if (node.tagName !== 'img' || parent === undefined || index === undefined) return undefined;
			const { src, alt: words } = node.properties;
			const source = typeof src === 'string' ? src : '';
			if (!/^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu.test(source)) return undefined;
			const alt = typeof words === 'string' && words !== '' ? words : source;
			const isWeb = /^(?:https?:)?\/\//iu.test(source);
			const replacement: Element = {
				type: 'element',
				tagName: isWeb ? 'a' : 'span',
				properties: isWeb ? { href: source } : {},
				children: [{ type: 'text', value: alt }],
			};
			parent.children[index] = replacement;
			return SKIP;
		});
	};
}

/** Gives paragraphs their addresses: `<p data-p="7">` becomes `<p id="p7">`. */
export function rehypeParagraphIds() {
	return (tree: Root): void => {
		visit(tree, 'element', (node) => {
			const number = node.properties['dataP'];
			if (number === undefined) return;
			delete node.properties['dataP'];
			if (node.tagName === 'p') node.properties['id'] = `p${String(number)}`;
		});
	};
}
