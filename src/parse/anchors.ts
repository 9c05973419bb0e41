/** How many words of a quotation its derived id shows. */
const SHOWN_WORDS = 6;

/** Words without case, accents and typography, so that mending a comma keeps an address. */
function foldWords(text: string): string[] {
	// Most passages are ASCII but for their punctuation, and Unicode's tables cost ten times as much.
	const simple = text.replace(/['’ʼ]/gu, '').replace(/[“”‘–—…]/gu, ' ');
	if (/^[ -~\n]*$/u.test(simple)) return simple.toLowerCase().match(/[a-z0-9]+/gu) ?? [];
	const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
	return folded.replace(/['’ʼ]/gu, '').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A short, stable, non-cryptographic hash (FNV-1a, 32 bits, base 36). */
export function shortHash(text: string): string {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i += 1) {
		hash ^= text.charCodeAt(i);
		hash = Math.imul(hash, 0x01000193);
	}
	return (hash >>> 0).toString(36).padStart(7, '0').slice(-5);
}

/** The hash of a passage's words, whatever its typography. */
export function hashWords(text: string): string {
	return shortHash(foldWords(text).join(' '));
}

/** An id from a passage's own words: readable, and the same wherever the passage moves. */
export function idFromWords(text: string): string {
	const words = foldWords(text);
	if (words.length === 0) return hashWords(text);
	const shown = words.slice(0, SHOWN_WORDS).join('-').slice(0, 60).replace(/-+$/u, '');
	return words.length > SHOWN_WORDS ? `${shown}-${hashWords(text)}` : shown;
}

/** Gives out ids so that the first keeps its own and a later twin is told apart. */
export class Anchors {
	readonly #taken = new Set<string>();

	/** Marks an id that an editor chose as taken; false where it was taken already. */
	reserve(id: string): boolean {
		if (this.#taken.has(id)) return false;
		this.#taken.add(id);
		return true;
	}

	/** The first free one of the given ids; past them, the last one counted up. */
	give(...candidates: readonly [string, ...string[]]): string {
		for (const candidate of candidates) if (this.reserve(candidate)) return candidate;
		const last = candidates.at(-1) ?? candidates[0];
		let n = 2;
		while (!this.reserve(`${last}-no${n}`)) n += 1;
		return `${last}-no${n}`;
	}
}
