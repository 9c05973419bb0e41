import type { Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import type { Parent } from 'unist';
import type { VFile } from 'vfile';
import { editDistance } from '../diagnostics/suggest.ts';
import { report } from './report.ts';
import { directive, directiveNames, isDirectiveName, type DirectiveName } from './syntax.ts';

type AnyDirective = TextDirective | LeafDirective | ContainerDirective;

/**
 * Gives back colons that were only prose, and reports directives that were meant and are broken.
 *
 *     At 10:30 he said: Re:Invent.      → unchanged
 *     :qoute[“Words”]{by=someone}       → directive-misspelt
 *     :quote[“Words”                    → directive-unclosed
 */
export function remarkRestoreDirectives() {
	return (tree: Root, file: VFile): void => {
		restoreIn(tree, String(file), file);
	};
}

function isDirective(node: { type: string }): node is AnyDirective {
	return (
		node.type === 'textDirective' ||
		node.type === 'leafDirective' ||
		node.type === 'containerDirective'
	);
}

function restoreIn(parent: Parent, source: string, file: VFile): void {
	const children: RootContent[] = [];
	// The children of any mdast parent are mdast content; unist's own type only says "nodes".
	const before = parent.children as RootContent[];
	before.forEach((child, index) => {
		if ('children' in child) restoreIn(child, source, file);
		if (isDirective(child) && !isMeant(child, before[index + 1], file)) {
			children.push(...toProse(child, source));
		} else {
			children.push(child);
		}
	});
	parent.children = mergeTexts(children);
}

/** Whether a parsed directive is one of ours; what is nearly one of ours is reported. */
function isMeant(node: AnyDirective, next: RootContent | undefined, file: VFile): boolean {
	const following = next?.type === 'text' ? next.value : '';
	const hasLabel = node.children.length > 0;
	const isBlock = node.type !== 'textDirective';
	const looksMeant = isBlock || hasLabel || Object.keys(node.attributes ?? {}).length > 0;
	if (!isDirectiveName(node.name)) {
		const near = nearestDirective(node.name);
		if (near !== undefined && (looksMeant || /^[[{]/u.test(following))) {
			report(
				file,
				'directive-misspelt',
				node.position,
				`There is no directive \`:${node.name}\`. Write one of ${directiveNames.map((name) => `:${name}`).join(', ')}.`,
				`Did you mean \`:${near}\`?`
			);
		}
		return false;
	}
	if (node.type === 'textDirective') {
		const opened = !hasLabel && following.startsWith('[');
		const braced = hasLabel && following.startsWith('{');
		if (opened || braced) {
			report(
				file,
				'directive-unclosed',
				node.position,
				opened
					? `\`:${node.name}[\` has no closing bracket in its paragraph. Add \`]\` after its last word, or remove a bracket inside that has no partner.`
					: `The braces after \`:${node.name}[…]\` cannot be read. Close them with \`}\` and put values of more than one word in double quotes.`
			);
			return false;
		}
		return looksMeant;
	}
	if (node.type === 'containerDirective' && directive(node.name).block) return true;
	report(
		file,
		'directive-form',
		node.position,
		node.type === 'leafDirective'
			? `\`::${node.name}\` does not exist. Write \`:${node.name}[…]{…}\` with one colon, inside a paragraph.`
			: `\`:::${node.name}\` does not exist; only \`:::quote\` has a block form. Write \`:${node.name}[…]{…}\` inside a paragraph.`
	);
	return false;
}

/** One slip of the keyboard, or two behind a right first letter, is no accident. */
function nearestDirective(name: string): DirectiveName | undefined {
	if (name.length < 4) return undefined;
	let best: DirectiveName | undefined;
	let bestDistance = Infinity;
	for (const candidate of directiveNames) {
		const distance = editDistance(name.toLowerCase(), candidate);
		const limit = candidate[0] === name[0]?.toLowerCase() ? 2 : 1;
		if (distance <= limit && distance < bestDistance) [best, bestDistance] = [candidate, distance];
	}
	return best;
}

function toProse(node: AnyDirective, source: string): RootContent[] {
	const start = node.position?.start.offset ?? 0;
	const end = node.position?.end.offset ?? start;
	const first = node.children[0]?.position?.start.offset;
	const last = node.children.at(-1)?.position?.end.offset;
	if (node.type === 'containerDirective') {
		const opening = source.slice(
			start,
			source.indexOf('\n', start) === -1 ? end : source.indexOf('\n', start)
		);
		const closing = /\n[ \t>]*(:{3,})[ \t]*$/u.exec(source.slice(start, end))?.[1];
		return [
			toParagraph(opening, node),
			...node.children.filter(
				(child) => child.data === undefined || !('directiveLabel' in child.data)
			),
			...(closing === undefined ? [] : [toParagraph(closing, node)]),
		];
	}
	const pieces: PhrasingContent[] =
		first === undefined || last === undefined
			? [toText(source.slice(start, end), node)]
			: [
					toText(source.slice(start, first), node),
					...node.children,
					toText(source.slice(last, end), node),
				];
	if (node.type === 'textDirective') return pieces;
	return [{ type: 'paragraph', children: mergeTexts(pieces), position: node.position }];
}

function toParagraph(value: string, near: AnyDirective): Paragraph {
	return { type: 'paragraph', children: [toText(value, near)], position: near.position };
}

function toText(value: string, near: AnyDirective): Text {
	return { type: 'text', value, position: near.position };
}

/** Joins neighbouring texts, so that names and offsets see one run of words. */
function mergeTexts<Content extends { type: string }>(children: readonly Content[]): Content[] {
	const merged: Content[] = [];
	for (const child of children) {
		const last = merged.at(-1);
		if (isText(last) && isText(child)) {
			const position = last.position &&
				child.position && { start: last.position.start, end: child.position.end };
			// Both are texts, and so is their union; the generic parameter cannot say so.
			merged[merged.length - 1] = {
				type: 'text',
				value: last.value + child.value,
				position,
			} as Text & Content;
		} else {
			merged.push(child);
		}
	}
	return merged;
}

function isText(node: { type: string } | undefined): node is Text {
	return node?.type === 'text';
}
