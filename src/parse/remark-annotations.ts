import type { Nodes, Paragraph as MdastParagraph, Root } from 'mdast';
import type { ContainerDirective, TextDirective } from 'mdast-util-directive';
import type { VFile } from 'vfile';
import { isRealDate } from '../schema/common.ts';
import {
	HEARD,
	type Annotation,
	type Assertion,
	type Heard,
	type Mention,
	type Paragraph,
	type Quote,
	type Reported,
} from '../schema/annotation.ts';
import { Anchors, hashWords, idFromWords } from './anchors.ts';
import { report, toPlace } from './report.ts';
import { isDirectiveName } from './syntax.ts';

declare module 'vfile' {
	interface DataMap {
		paragraphs: readonly Paragraph[];
		annotations: readonly Annotation[];
	}
}

declare module 'mdast-util-directive' {
	interface TextDirectiveData {
		/** The name was linked from the registry; no editor wrote a directive. */
		isLinkedName?: boolean;
	}
}

/** The element that stands for an annotation until pages give it its real form. */
export const MARK_ELEMENT = 'otr-mark';

type Directive = TextDirective | ContainerDirective;

/** A mark while its paragraph is still being read. */
interface Open {
	readonly index: number;
	readonly kind: Annotation['kind'];
	readonly node: Directive;
	readonly paragraph: number;
	readonly parent: number | null;
	readonly block: boolean;
	start: number;
	end: number;
}

/**
 * Turns directives into annotations with offsets, and into elements that carry their number.
 *
 *     :quote[“Words”]{by=brown}  →  <otr-mark data-n="0">“Words”</otr-mark>
 *
 * Numbers paragraphs, gives every annotation its address, and decides who asserts each claim.
 * The result is put on `file.data`.
 */
export function remarkAnnotations() {
	return (tree: Root, file: VFile): void => {
		const reader = new Reader();
		reader.read(tree);
		file.data.paragraphs = reader.paragraphs;
		file.data.annotations = finish(reader, file);
	};
}

class Reader {
	readonly paragraphs: { number: number; text: string }[] = [];
	readonly marks: Open[] = [];
	readonly #stack: Open[] = [];
	#block: ContainerDirective | undefined;
	#text: string | undefined;

	read(node: Nodes): void {
		if (node.type === 'paragraph') this.#readParagraph(node);
		else if (node.type === 'containerDirective') this.#readBlock(node);
		else if (node.type === 'textDirective') this.#readMark(node);
		else if (node.type === 'list') {
			// A tight list would drop its paragraphs, and with them their numbers.
			node.spread = true;
			for (const item of node.children) item.spread = true;
			this.#readChildren(node);
		} else if (node.type === 'footnoteDefinition') return;
		else if ('children' in node) this.#readChildren(node);
		else if (this.#text !== undefined) this.#text += readText(node);
	}

	#readChildren(node: Nodes): void {
		if (!('children' in node)) return;
		for (const child of node.children) this.read(child);
	}

	#readParagraph(node: MdastParagraph): void {
		if (node.data !== undefined && 'directiveLabel' in node.data) return;
		const number = this.paragraphs.length + 1;
		this.#text = '';
		if (this.#block === undefined) {
			this.#readChildren(node);
		} else {
			const wrapper: TextDirective = {
				type: 'textDirective',
				name: 'quote',
				attributes: this.#block.attributes,
				children: node.children,
				position: this.#block.position,
			};
			node.children = [wrapper];
			this.#readMark(wrapper, true);
		}
		node.data = { ...node.data, hProperties: { dataP: number } };
		this.paragraphs.push({ number, text: this.#text });
		this.#text = undefined;
	}

	#readBlock(node: ContainerDirective): void {
		const outer = this.#block;
		this.#block = node;
		node.data = { ...node.data, hName: 'blockquote', hProperties: {} };
		this.#readChildren(node);
		this.#block = outer;
	}

	#readMark(node: TextDirective, block = false): void {
		const kind = kindOf(node);
		if (kind === undefined || this.#text === undefined) {
			node.data = { ...node.data, hName: 'span', hProperties: {} };
			this.#readChildren(node);
			return;
		}
		const open: Open = {
			index: this.marks.length,
			kind,
			node,
			paragraph: this.paragraphs.length + 1,
			parent: this.#stack.at(-1)?.index ?? null,
			block,
			start: this.#text.length,
			end: this.#text.length,
		};
		this.marks.push(open);
		this.#stack.push(open);
		this.#readChildren(node);
		this.#stack.pop();
		open.end = this.#text.length;
		node.data = { ...node.data, hName: MARK_ELEMENT, hProperties: { dataN: open.index } };
	}
}

/** What a leaf adds to its paragraph's text. */
function readText(node: Nodes): string {
	if (node.type === 'text') {
		// The page shows a line end as a space; offsets, exports and page agree on one character.
		node.value = node.value.replace(/[\t ]*\n[\t ]*/gu, ' ');
		return node.value;
	}
	if (node.type === 'inlineCode') return node.value;
	return node.type === 'break' ? '\n' : '';
}

function kindOf(node: TextDirective): Annotation['kind'] | undefined {
	if (!isDirectiveName(node.name) || node.name === 'plain') return undefined;
	if (node.name === 'claim') return 'assertion';
	if (node.name === 'entity') return 'mention';
	return node.name;
}

/** Gives addresses and speakers to all marks, now that every id of an editor's own is known. */
function finish(reader: Reader, file: VFile): Annotation[] {
	const addresses = new Addresses(reader, file);
	const utterances = reader.marks.filter(
		(mark) => mark.kind === 'quote' || mark.kind === 'reported'
	);
	return reader.marks.map((mark): Annotation => {
		const { index, paragraph, parent, start, end } = mark;
		const shared = {
			index,
			paragraph,
			start,
			end,
			parent,
			place: toPlace(mark.node.position),
			draft: attribute(mark, 'draft') !== null,
		};
		switch (mark.kind) {
			case 'quote':
				return {
					kind: 'quote',
					...shared,
					...addresses.quote(mark),
					...spoken(mark),
					block: mark.block,
				} satisfies Quote;
			case 'reported':
				return {
					kind: 'reported',
					...shared,
					...addresses.reported(mark),
					...spoken(mark),
				} satisfies Reported;
			case 'assertion':
				return {
					kind: 'assertion',
					...shared,
					anchor: addresses.assertion(mark),
					claim: attribute(mark, 'of') ?? '',
					stance: attribute(mark, 'stance') === 'disputes' ? 'disputes' : 'asserts',
					speaker: speakerOf(mark, reader.marks, utterances, file),
				} satisfies Assertion;
			case 'mention':
				return {
					kind: 'mention',
					...shared,
					entity: attribute(mark, 'is') ?? '',
					how:
						mark.node.type === 'textDirective' && mark.node.data?.isLinkedName === true
							? 'name'
							: 'marked',
				} satisfies Mention;
		}
	});
}

function attribute(mark: Open, name: string): string | null {
	const given = mark.node.attributes ?? {};
	return Object.hasOwn(given, name) ? (given[name] ?? '') : null;
}

function spoken(mark: Open): Pick<Quote, 'by' | 'verb' | 'heard' | 'at' | 'on' | 'to'> {
	const heard = attribute(mark, 'heard');
	const on = attribute(mark, 'on');
	return {
		by: attribute(mark, 'by'),
		verb: attribute(mark, 'verb'),
		heard: HEARD.find((one): one is Heard => one === heard) ?? null,
		at: attribute(mark, 'at'),
		on: on !== null && isRealDate(on) ? on : null,
		to: attribute(mark, 'to'),
	};
}

/**
 * Who asserts a claim: its own `by`; else the innermost utterance around it; else the only speaker
 * inside it; else the reporter.
 */
function speakerOf(
	mark: Open,
	marks: readonly Open[],
	utterances: readonly Open[],
	file: VFile
): string | null {
	const own = attribute(mark, 'by');
	if (own !== null) return own;
	for (
		let outer = marks[mark.parent ?? -1];
		outer !== undefined;
		outer = marks[outer.parent ?? -1]
	) {
		if (outer.kind === 'quote' || outer.kind === 'reported') return attribute(outer, 'by');
	}
	const inside = utterances.filter((one) => isInside(one, mark, marks));
	const speakers = [
		...new Set(inside.map((one) => attribute(one, 'by')).filter((by) => by !== null)),
	];
	if (speakers.length > 1) {
		report(
			file,
			'speaker-ambiguous',
			mark.node.position,
			`This claim holds the words of ${speakers.length} speakers (${speakers.join(', ')}), so nobody can tell who asserts it. Add \`by=…\`.`
		);
	}
	return speakers[0] ?? null;
}

function isInside(one: Open, outer: Open, marks: readonly Open[]): boolean {
	for (let at = one.parent; at !== null; at = marks[at]?.parent ?? null)
		if (at === outer.index) return true;
	return false;
}

/** The addresses of one article, given in three namespaces: `q-`, `r-` and `c-`. */
class Addresses {
	readonly #reader: Reader;
	readonly #quotes = new Anchors();
	readonly #reported = new Anchors();
	readonly #claims = new Anchors();
	readonly #parts = new Map<string, number>();
	readonly #blocks = new Map<Directive['attributes'], string>();
	readonly #speakers = new Map<string, string | null>();

	constructor(reader: Reader, file: VFile) {
		this.#reader = reader;
		// An editor's own ids come first: no derived id may take one of them.
		for (const mark of reader.marks) {
			const id = attribute(mark, 'id');
			if (id === null) continue;
			if (mark.kind === 'quote') this.#reserveQuote(mark, id, file);
			else if (mark.kind === 'reported') this.#reserve(this.#reported, mark, id, file);
			else if (mark.kind === 'assertion') this.#reserve(this.#claims, mark, id, file);
		}
	}

	#reserveQuote(mark: Open, id: string, file: VFile): void {
		const by = attribute(mark, 'by');
		if (this.#quotes.reserve(id)) {
			this.#speakers.set(id, by);
		} else if (this.#speakers.get(id) !== by) {
			this.#reportTwin(
				mark,
				id,
				file,
				'Two quotations with one id are one quotation, and this one has another speaker.'
			);
		}
	}

	#reserve(anchors: Anchors, mark: Open, id: string, file: VFile): void {
		if (!anchors.reserve(id))
			this.#reportTwin(mark, id, file, 'Another mark of this article has this id.');
	}

	#reportTwin(mark: Open, id: string, file: VFile, why: string): void {
		report(
			file,
			'id-duplicate',
			mark.node.position,
			`\`#${id}\` is taken. ${why} Give this one an id of its own.`
		);
	}

	#words(mark: Open): string {
		return this.#reader.paragraphs[mark.paragraph - 1]?.text.slice(mark.start, mark.end) ?? '';
	}

	quote(mark: Open): Pick<Quote, 'id' | 'anchor' | 'part'> {
		const id = attribute(mark, 'id') ?? this.#derivedQuoteId(mark);
		const part = (this.#parts.get(id) ?? 0) + 1;
		this.#parts.set(id, part);
		return { id, part, anchor: part === 1 ? `q-${id}` : `q-${id}-${part}` };
	}

	#derivedQuoteId(mark: Open): string {
		// The paragraphs of one block share its attributes object, and so its id.
		const known = mark.block ? this.#blocks.get(mark.node.attributes) : undefined;
		if (known !== undefined) return known;
		const id = this.#quotes.give(...twins(this.#words(mark), attribute(mark, 'by')));
		if (mark.block) this.#blocks.set(mark.node.attributes, id);
		return id;
	}

	reported(mark: Open): Pick<Reported, 'id' | 'anchor'> {
		const id =
			attribute(mark, 'id') ??
			this.#reported.give(...twins(this.#words(mark), attribute(mark, 'by')));
		return { id, anchor: `r-${id}` };
	}

	assertion(mark: Open): string {
		const claim = attribute(mark, 'of') ?? '';
		const id =
			attribute(mark, 'id') ?? this.#claims.give(claim, `${claim}-${hashWords(this.#words(mark))}`);
		return `c-${id}`;
	}
}

/** The ids a passage may have: from its words; where they are said twice, with the speaker. */
function twins(text: string, by: string | null): readonly [string, ...string[]] {
	const id = idFromWords(text);
	return by === null ? [id] : [id, `${id}-${hashWords(`${by} ${text}`)}`];
}
