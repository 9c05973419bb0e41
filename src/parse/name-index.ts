/** A name found in a text. */
export interface NameHit {
	readonly start: number;
	readonly end: number;
	readonly entity: string;
}

interface Name {
	readonly text: string;
	readonly entity: string;
}

const WORD = /[\p{L}\p{M}\p{N}]/u;
/** Scripts that write no spaces: a name may start and end anywhere. */
const UNSPACED =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const SPACE = /\s/u;

function fold(character: string): string {
	if (character === '’' || character === 'ʼ' || character === '‘') return "'";
	if (character === '‑') return '-';
	return SPACE.test(character) ? ' ' : character;
}

/** Which characters of ASCII are part of words: nearly every question is about one of them. */
const ASCII_WORD: readonly boolean[] = Array.from({ length: 128 }, (_one, code) =>
	WORD.test(String.fromCharCode(code))
);

function isWord(character: string | undefined): boolean {
	if (character === undefined) return false;
	return ASCII_WORD[character.charCodeAt(0)] ?? WORD.test(character);
}

function isUnspaced(character: string | undefined): boolean {
	return character !== undefined && character > '\u007F' && UNSPACED.test(character);
}

/** The key under which a name is filed: its first word, or its first character in unspaced scripts. */
function keyAt(text: string, start: number): string {
	if (isUnspaced(text[start])) return text[start] ?? '';
	let end = start;
	while (end < text.length && isWord(text[end]) && !isUnspaced(text[end])) end += 1;
	return text.slice(start, end);
}

/**
 * All registered names, ready to be found in one pass over a text: longest first, at word
 * boundaries, whatever the apostrophes and line ends. The cost of a pass does not grow with the
 * number of names, since only names that begin with the word at hand are compared.
 */
export class NameIndex {
	readonly #byFirstWord = new Map<string, Name[]>();

	constructor(names: Iterable<readonly [name: string, entity: string]>) {
		for (const [raw, entity] of names) {
			const text = raw.trim().replace(/./gsu, fold).replace(/ +/gu, ' ');
			if (text === '') continue;
			const key = keyAt(text, 0) || (text[0] ?? '');
			const list = this.#byFirstWord.get(key);
			if (list === undefined) this.#byFirstWord.set(key, [{ text, entity }]);
			else list.push({ text, entity });
		}
		for (const list of this.#byFirstWord.values())
			list.sort((a, b) => b.text.length - a.text.length);
	}

	/** Every name in the text, in order, without overlaps. `before` is the character ahead of it. */
	find(text: string, before = '', after = ''): NameHit[] {
		const hits: NameHit[] = [];
		let at = 0;
		while (at < text.length) {
			const isStart = isUnspaced(text[at]) || !isWord(at === 0 ? before : text[at - 1]);
			const hit = isStart ? this.#at(text, at, after) : undefined;
			if (hit === undefined) {
				at += 1;
			} else {
				hits.push(hit);
				at = hit.end;
			}
		}
		return hits;
	}

	#at(text: string, start: number, after: string): NameHit | undefined {
		const key = keyAt(text, start) || (text[start] ?? '');
		for (const name of this.#byFirstWord.get(key) ?? []) {
			const end = matchAt(text, start, name.text);
			if (end === undefined) continue;
			const last = text[end - 1];
			const next = end < text.length ? text[end] : after;
			if (isWord(last) && isWord(next) && !isUnspaced(last)) continue;
			return { start, end, entity: name.entity };
		}
		return undefined;
	}
}

/** Where a folded name that starts here ends in the text, if it stands here. */
function matchAt(text: string, start: number, name: string): number | undefined {
	let at = start;
	for (const wanted of name) {
		if (wanted === ' ') {
			if (at >= text.length || !SPACE.test(text[at] ?? '')) return undefined;
			while (at < text.length && SPACE.test(text[at] ?? '')) at += 1;
			continue;
		}
		const length = wanted.length;
		if (fold(text.slice(at, at + length)) !== wanted) return undefined;
		at += length;
	}
	return at;
}
