import type { Parents, Root } from 'mdast';
import type { TextDirective, ContainerDirective } from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { didYouMean } from '../diagnostics/suggest.ts';
import { report } from './report.ts';
import { directive, isDirectiveName } from './syntax.ts';

/** Where annotations may stand: only prose has a paragraph number and an address. */
const NOT_PROSE = new Set(['heading', 'table', 'footnoteDefinition']);

/** Reports attributes that a directive does not know, lacks, or cannot have. */
export function remarkCheckDirectives() {
	return (tree: Root, file: VFile): void => {
		checkIn(tree, undefined, file);
	};
}

function checkIn(parent: Parents, place: string | undefined, file: VFile): void {
	for (const node of parent.children) {
		if (node.type === 'textDirective' || node.type === 'containerDirective')
			checkDirective(node, place, file);
		if ('children' in node)
			checkIn(node, place ?? (NOT_PROSE.has(node.type) ? node.type : undefined), file);
	}
}

function checkDirective(
	node: TextDirective | ContainerDirective,
	place: string | undefined,
	file: VFile
): void {
	if (!isDirectiveName(node.name)) return;
	if (place !== undefined) checkPlace(node, place, file);
	checkAttributes(node, file);
	if (toString(node).trim() === '') {
		report(
			file,
			'directive-empty',
			node.position,
			`\`:${node.name}\` marks no words. Put the words between its brackets, or remove it.`
		);
	}
}

function checkPlace(node: TextDirective | ContainerDirective, place: string, file: VFile): void {
	if (node.name === 'plain') return;
	report(
		file,
		'directive-misplaced',
		node.position,
		`\`:${node.name}\` stands in a ${place === 'footnoteDefinition' ? 'footnote' : place}, which has no paragraph number to link to. Move the words into a paragraph.`
	);
}

function checkAttributes(node: TextDirective | ContainerDirective, file: VFile): void {
	if (!isDirectiveName(node.name)) return;
	const rules = directive(node.name);
	const known = Object.keys(rules.attributes);
	const given = node.attributes ?? {};
	for (const [name, raw] of Object.entries(given)) {
		const rule = Object.hasOwn(rules.attributes, name) ? rules.attributes[name] : undefined;
		const value = raw ?? '';
		if (rule?.accepts(value) === true) continue;
		const place = placeOf(name, node, String(file)) ?? node.position;
		if (rule === undefined) {
			report(
				file,
				'attribute-unknown',
				place,
				`\`:${node.name}\` has no attribute \`${name}\`. It knows ${known.join(', ')}.`,
				didYouMean(name, known) ?? quotesHint(value)
			);
		} else {
			report(
				file,
				'attribute-invalid',
				place,
				`\`${name}\` of \`:${node.name}\` is ${rule.expects}; here it is \`${value}\`.`
			);
		}
	}
	for (const name of rules.needs) {
		const isExcused = name === 'by' && given['draft'] !== undefined;
		if (given[name] !== undefined || isExcused) continue;
		report(
			file,
			'attribute-missing',
			node.position,
			`\`:${node.name}\` needs \`${name}\`. ${WHY[name] ?? ''}`.trim(),
			`Write \`:${node.name}[…]{${name}=…}\`.`
		);
	}
}

const WHY: Readonly<Record<string, string>> = {
	by: 'Name the speaker by an id from entities/.',
	of: 'Name the claim by an id from claims/.',
	is: 'Name the entity by an id from entities/.',
};

/** A word that became an attribute of its own is often the rest of a value without quotes. */
function quotesHint(value: string): string | undefined {
	return value === '' ? 'Put a value of more than one word in double quotes.' : undefined;
}

/** Where an attribute stands: the parser keeps no position for it. */
function placeOf(
	name: string,
	node: TextDirective | ContainerDirective,
	source: string
): Position | undefined {
	const start = node.position?.start;
	const last = node.children.at(-1)?.position?.end;
	if (start?.offset === undefined) return undefined;
	const from = node.type === 'textDirective' ? (last?.offset ?? start.offset) : start.offset;
	const origin = node.type === 'textDirective' ? (last ?? start) : start;
	const end =
		node.type === 'textDirective' ? node.position?.end.offset : source.indexOf('\n', from);
	const tail = source.slice(from, end === -1 ? undefined : end);
	const pattern =
		name === 'id'
			? /#/u
			: name === 'class'
				? /\.(?=[^\s}]*)/u
				: new RegExp(`(?<=[\\s{])${escape(name)}(?=[=\\s}])`, 'u');
	const found = pattern.exec(tail);
	if (found === null) return undefined;
	const before = tail.slice(0, found.index).split('\n');
	const line = origin.line + before.length - 1;
	const column = (before.length === 1 ? origin.column : 1) + (before.at(-1)?.length ?? 0);
	const offset = from + found.index;
	const length = found[0].length;
	return {
		start: { line, column, offset },
		end: { line, column: column + length, offset: offset + length },
	};
}

function escape(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
}
