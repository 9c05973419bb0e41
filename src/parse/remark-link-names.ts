import type { Parents, PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import type { NameIndex } from './name-index.ts';

/** Where names stay plain: inside links and code, in headings, and where an editor has decided. */
const CLOSED = new Set([
	'link',
	'linkReference',
	'heading',
	'table',
	'footnoteDefinition',
	'definition',
]);

/**
 * Links every registered name in the prose, as if an editor had marked it.
 *
 *     Stoltenberg spoke.  →  :entity[Stoltenberg]{is=stoltenberg} spoke.
 */
export function remarkLinkNames({ names }: { readonly names: NameIndex }) {
	return (tree: Root, _file: VFile): void => {
		linkIn(tree, names);
	};
}

function linkIn(parent: Parents, names: NameIndex): void {
	const children: RootContent[] = [];
	let anchorDepth = 0;
	const siblings: readonly RootContent[] = parent.children;
	siblings.forEach((child, index) => {
		if (child.type === 'html') {
			if (/^<a[\s>]/iu.test(child.value)) anchorDepth += 1;
			if (/^<\/a[\s>]/iu.test(child.value)) anchorDepth = Math.max(0, anchorDepth - 1);
		}
		if (anchorDepth > 0 || isClosed(child)) {
			children.push(child);
		} else if (child.type === 'text') {
			children.push(
				...linkText(child, names, edge(siblings[index - 1], -1), edge(siblings[index + 1], 0))
			);
		} else {
			if ('children' in child) linkIn(child, names);
			children.push(child);
		}
	});
	// What replaced a child is of the kind its parent holds: texts and phrasing directives.
	parent.children = children;
}

function isClosed(node: RootContent): boolean {
	if (node.type === 'textDirective') return node.name === 'entity' || node.name === 'plain';
	return CLOSED.has(node.type);
}

/** The character with which a neighbour touches a text. */
function edge(node: RootContent | undefined, at: number): string {
	if (node === undefined) return '';
	if ('value' in node && node.type !== 'html') return node.value.at(at) ?? '';
	if ('children' in node) return edge(node.children.at(at), at);
	return '';
}

function linkText(node: Text, names: NameIndex, before: string, after: string): PhrasingContent[] {
	const hits = names.find(node.value, before, after);
	if (hits.length === 0) return [node];
	const pieces: PhrasingContent[] = [];
	let at = 0;
	for (const { start, end, entity } of hits) {
		if (start > at) pieces.push({ type: 'text', value: node.value.slice(at, start) });
		pieces.push({
			type: 'textDirective',
			name: 'entity',
			attributes: { is: entity },
			children: [{ type: 'text', value: node.value.slice(start, end) }],
			position: placeIn(node, start, end),
			data: { isLinkedName: true },
		});
		at = end;
	}
	if (at < node.value.length) pieces.push({ type: 'text', value: node.value.slice(at) });
	return pieces;
}

function placeIn(node: Text, start: number, end: number): Text['position'] {
	const origin = node.position?.start;
	if (origin === undefined) return undefined;
	const at = (offset: number): Point => {
		const lines = node.value.slice(0, offset).split('\n');
		const column = (lines.length === 1 ? origin.column : 1) + (lines.at(-1)?.length ?? 0);
		return { line: origin.line + lines.length - 1, column, offset: (origin.offset ?? 0) + offset };
	};
	return { start: at(start), end: at(end) };
}
