/** Words that an id can do without. */
const SMALL_WORDS = new Set(
	'the a an and or of to in on at for is are was were be that this it its with by as from has have had will would'.split(
		' '
	)
);

/** Makes an id of a name: lower-case letters and digits, in words joined by hyphens. */
export function slugOf(name: string): string {
	return wordsOf(name).join('-').slice(0, 60).replace(/-+$/, '');
}

/** Makes a short id of a sentence: its first words that say something. */
export function slugOfSentence(sentence: string, count = 5): string {
	const words = wordsOf(sentence);
	const telling = words.filter((word) => !SMALL_WORDS.has(word));
	return (telling.length > 1 ? telling : words)
		.slice(0, count)
		.join('-')
		.slice(0, 60)
		.replace(/-+$/, '');
}

/** Gives out ids that nobody has taken: `moscow`, `moscow-2`. */
export class Ids {
	readonly #taken: Set<string>;

	constructor(taken: Iterable<string> = []) {
		this.#taken = new Set(taken);
	}

	/** Gives the id itself where it is free, else the first free one after it. */
	give(wanted: string): string {
		const base = wanted === '' ? 'unnamed' : wanted;
		let id = base;
		for (let count = 2; this.#taken.has(id); count++) id = `${base}-${count}`;
		this.#taken.add(id);
		return id;
	}
}

function wordsOf(text: string): string[] {
	const folded = text
		.normalize('NFKD')
		.replaceAll(/\p{M}/gu, '')
		.replaceAll(/['’‘.]/g, '')
		.toLowerCase();
	return folded.match(/[a-z0-9]+/g) ?? [];
}
