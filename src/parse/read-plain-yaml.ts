/** What plain YAML can hold. */
export type PlainValue =
	string | number | boolean | null | PlainValue[] | { [key: string]: PlainValue };

const LINE =
	/^(?<indent> *)(?<dash>- )?(?:(?<key>[A-Za-z][A-Za-z0-9_-]*):(?: (?<value>.+))?|(?<item>.+))$/u;
const KEYWORDS: Readonly<Record<string, boolean | null>> = {
	...{ true: true, True: true, TRUE: true, false: false, False: false, FALSE: false },
	...{ null: null, Null: null, NULL: null },
};
const DATE = /^\d{4}-\d{2}(?:-\d{2})?$/u;
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/u;
/** Words that begin with a letter, and hold nothing that YAML could take for more. */
const WORDS = /^[\p{L}“‘„«(/](?:(?!: | #)[^\p{C}\p{Zl}\p{Zp}\t])*$/u;
const FLOW_LIST = /^\[(?:[\p{L}][\p{L}\p{N}-]*(?:, [\p{L}][\p{L}\p{N}-]*)*)?\]$/u;

interface Line {
	readonly indent: number;
	readonly isItem: boolean;
	readonly key: string | undefined;
	readonly text: string | undefined;
}

/** Thrown inside this file alone, where the text holds more than the plain forms. */
class NotPlain extends Error {}

/**
 * Reads YAML in the plain block style that front matter is written in, a line at a time: `key: words`,
 * nested keys, lists. It gives exactly what the full parser gives, in a tenth of the time; where
 * there is anything else, or anything wrong, it gives nothing, and the full parser has its say.
 */
export function readPlainYaml(yaml: string): { value: PlainValue } | undefined {
	try {
		const reader = new LineReader(yaml);
		const value = reader.readBlock(0);
		return reader.isDone ? { value } : undefined;
	} catch (error) {
		if (error instanceof NotPlain) return undefined;
		throw error;
	}
}

class LineReader {
	readonly #lines: Line[];
	#at = 0;

	constructor(yaml: string) {
		this.#lines = yaml
			.split('\n')
			.filter((line) => line !== '')
			.map(toLine);
		if (this.#lines.length === 0) throw new NotPlain();
	}

	get isDone(): boolean {
		return this.#at === this.#lines.length;
	}

	readBlock(indent: number): PlainValue {
		const first = this.#lines[this.#at];
		if (first?.indent !== indent) throw new NotPlain();
		return first.isItem ? this.#readList(indent) : this.#readMap(indent);
	}

	#readList(indent: number): PlainValue[] {
		const items: PlainValue[] = [];
		for (;;) {
			const line = this.#lines[this.#at];
			if (line?.indent !== indent || !line.isItem) return items;
			if (line.key === undefined) {
				items.push(toScalar(line.text));
				this.#at += 1;
			} else {
				// The first key of a map stands behind the dash; read it as if it stood below.
				this.#lines[this.#at] = { ...line, indent: indent + 2, isItem: false };
				items.push(this.#readMap(indent + 2));
			}
		}
	}

	#readMap(indent: number): PlainValue {
		const map: Record<string, PlainValue> = {};
		for (;;) {
			const line = this.#lines[this.#at];
			if (line?.indent !== indent || line.isItem) return map;
			const { key, text } = line;
			if (key === undefined || Object.hasOwn(map, key) || key in KEYWORDS) throw new NotPlain();
			this.#at += 1;
			map[key] = text === undefined ? this.#readBelow(indent) : toScalar(text);
		}
	}

	/** What stands under a key that has no value on its line. */
	#readBelow(indent: number): PlainValue {
		const next = this.#lines[this.#at];
		if (next === undefined || next.indent < indent) return null;
		if (next.indent === indent) return next.isItem ? this.#readList(indent) : null;
		return this.readBlock(next.indent);
	}
}

function toLine(line: string): Line {
	const groups = LINE.exec(line)?.groups;
	if (groups === undefined || line.endsWith(' ')) throw new NotPlain();
	const { indent = '', dash, key, value, item } = groups;
	if (dash === undefined && key === undefined) throw new NotPlain();
	return { indent: indent.length, isItem: dash !== undefined, key, text: value ?? item };
}

function toScalar(text: string | undefined): PlainValue {
	if (text === undefined) throw new NotPlain();
	if (Object.hasOwn(KEYWORDS, text)) return KEYWORDS[text] ?? null;
	if (DATE.test(text)) return text;
	if (NUMBER.test(text) && text !== '-0') return Number(text);
	if (/^'(?:[^'\p{C}]|'')*'$/u.test(text)) return text.slice(1, -1).replaceAll("''", "'");
	if (/^"[^"\\\p{C}]*"$/u.test(text)) return text.slice(1, -1);
	if (WORDS.test(text) && !text.endsWith(':')) return text;
	if (FLOW_LIST.test(text)) {
		const inside = text.slice(1, -1);
		return inside === '' ? [] : inside.split(', ').map(toScalar);
	}
	throw new NotPlain();
}
