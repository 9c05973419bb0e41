import type { Heading, Paragraph, PhrasingContent, Root } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import type { Point } from 'unist';
import { isDirectiveName } from './syntax.ts';

/** Brackets this deep are left to the full parser, which has a limit of its own. */
const DEEPEST = 12;

/** A run of words without anything that means something in Markdown. */
const WORDS = /[\p{L}\p{M}\p{N} .,;'"“”‘’«»‹›„()–—‒−?!%$£€¥§°·…=+/\u00A0-]+/uy;
/** What begins a block of another kind, or could: lists, underlines, indented code. */
const OTHER_BLOCK = /^(?:[-+=\s]|\d+[.)]|::)/u;
const HEADING = /^(#{1,6}) /u;
/** Addresses that link without markup. */
const BARE_LINK = /www\./iu;
/** A colon that cannot begin a directive: “Words: more”, “at 10:30”. */
const PROSE_COLON = /:(?:(?=\s|$)|\d+(?=[\s.,;!?)”’–]|$))/uy;
const OPENING = /:([a-z]+)\[/uy;
const ATTRIBUTE =
	/(?:#(?<id>[\p{L}\p{N}_-]+)|(?<name>[a-z][a-z0-9-]*)(?:=(?:"(?<quoted>[^"&\n\\]*)"|(?<bare>[\p{L}\p{N}_./-]+)))?)(?<after>[ }])/uy;

/**
 * Reads a body that holds only headings and paragraphs of prose with annotations, as most articles
 * do, into the tree that the full Markdown parser gives for it, in a tenth of the time. Where there
 * is anything else, or anything wrong, it gives nothing, and the full parser has its say.
 */
export function readProse(source: string): Root | undefined {
	if (BARE_LINK.test(source)) return undefined;
	return new ProseReader(source).read();
}

class ProseReader {
	readonly #source: string;
	#at = 0;
	#line = 1;
	#lineStart = 0;

	constructor(source: string) {
		this.#source = source;
	}

	read(): Root | undefined {
		const source = this.#source;
		const children: Root['children'] = [];
		const start = this.#point();
		while (this.#at < source.length) {
			if (source[this.#at] === '\n') {
				this.#newLine();
				continue;
			}
			const gap = source.indexOf('\n\n', this.#at);
			const end = gap === -1 ? source.trimEnd().length : gap;
			// What is left is white space that is no line end.
			if (end <= this.#at) return undefined;
			const block = this.#readBlock(source.slice(this.#at, end));
			if (block === undefined || this.#at !== end) return undefined;
			children.push(block);
		}
		return { type: 'root', children, position: { start, end: this.#point() } };
	}

	#newLine(): void {
		this.#at += 1;
		this.#line += 1;
		this.#lineStart = this.#at;
	}

	#point(): Point {
		return { line: this.#line, column: this.#at - this.#lineStart + 1, offset: this.#at };
	}

	#readBlock(text: string): Heading | Paragraph | undefined {
		const start = this.#point();
		const depth = HEADING.exec(text)?.[1]?.length;
		if (depth !== undefined) {
			if (text.includes('\n') || text.includes(':') || text.endsWith(' ')) return undefined;
			this.#at += depth + 1;
			if (this.#source[this.#at] === ' ') return undefined;
			const children = this.#readText('', 0);
			if (children === undefined) return undefined;
			const position = { start, end: this.#point() };
			return { type: 'heading', depth: depth as Heading['depth'], children, position };
		}
		for (const line of text.split('\n'))
			if (OTHER_BLOCK.test(line) || /\s$/u.test(line)) return undefined;
		const children = this.#readText('', 0);
		if (children === undefined) return undefined;
		return { type: 'paragraph', children, position: { start, end: this.#point() } };
	}

	/** Reads words and directives up to the closing bracket, or to the end of the block. */
	#readText(closing: '' | ']', depth: number): PhrasingContent[] | undefined {
		const source = this.#source;
		const children: PhrasingContent[] = [];
		let start = this.#point();
		const finishText = (): void => {
			if (this.#at === start.offset) return;
			const value = source.slice(start.offset, this.#at);
			children.push({ type: 'text', value, position: { start, end: this.#point() } });
		};
		for (;;) {
			WORDS.lastIndex = this.#at;
			if (WORDS.test(source)) this.#at = WORDS.lastIndex;
			const next = source[this.#at];
			if (next === '\n' && source[this.#at + 1] !== '\n' && this.#at + 1 < source.length) {
				this.#newLine();
			} else if (next === ':') {
				PROSE_COLON.lastIndex = this.#at;
				if (PROSE_COLON.test(source)) {
					this.#at = PROSE_COLON.lastIndex;
					continue;
				}
				finishText();
				const directive = this.#readDirective(depth);
				if (directive === undefined) return undefined;
				children.push(directive);
				start = this.#point();
			} else {
				const isEnd = closing === ']' ? next === ']' : next === undefined || next === '\n';
				if (!isEnd) return undefined;
				finishText();
				return children.length > 0 ? children : undefined;
			}
		}
	}

	#readDirective(depth: number): TextDirective | undefined {
		const start = this.#point();
		OPENING.lastIndex = this.#at;
		const name = OPENING.exec(this.#source)?.[1];
		if (name === undefined || !isDirectiveName(name) || depth >= DEEPEST) return undefined;
		this.#at = OPENING.lastIndex;
		const children = this.#readText(']', depth + 1);
		if (children === undefined) return undefined;
		this.#at += 1;
		const attributes = this.#readAttributes();
		if (attributes === undefined) return undefined;
		const position = { start, end: this.#point() };
		return { type: 'textDirective', name, attributes, children, position };
	}

	#readAttributes(): Record<string, string> | undefined {
		const attributes: Record<string, string> = {};
		if (this.#source[this.#at] !== '{') return attributes;
		this.#at += 1;
		for (;;) {
			ATTRIBUTE.lastIndex = this.#at;
			const groups = ATTRIBUTE.exec(this.#source)?.groups;
			if (groups === undefined) return undefined;
			const name = groups['id'] === undefined ? (groups['name'] ?? '') : 'id';
			if (Object.hasOwn(attributes, name) || name === 'class') return undefined;
			attributes[name] = groups['id'] ?? groups['quoted'] ?? groups['bare'] ?? '';
			this.#at = ATTRIBUTE.lastIndex;
			if (groups['after'] === '}') return attributes;
		}
	}
}
