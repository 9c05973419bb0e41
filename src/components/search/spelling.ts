/** The words of an edition and how often they occur, as small as can be sent. */
export interface VocabularyData {
	/** Sorted, one space between them; each begins with the number of letters it shares with the last. */
	readonly words: string;
	/** For each word a digit: the order of magnitude of its count, in powers of two. */
	readonly counts: string;
}

/** Packs counted words for the browser. */
export function packVocabulary(counts: ReadonlyMap<string, number>): VocabularyData {
	const words = [...counts.keys()].sort();
	let before = '';
	const packed = words.map((word) => {
		let shared = 0;
		while (shared < 35 && shared < before.length && before[shared] === word[shared]) shared += 1;
		before = word;
		return shared.toString(36) + word.slice(shared);
	});
	return {
		words: packed.join(' '),
		counts: words.map((word) => Math.min(9, Math.floor(Math.log2(counts.get(word) ?? 1)))).join(''),
	};
}

/** Another way to write a word, and how common it is. */
export interface Spelling {
	readonly word: string;
	readonly count: number;
}

/** The words that an edition uses: what spelling is measured by. */
export class Vocabulary {
	readonly #words: string[] = [];
	readonly #counts: string;
	readonly #known: Set<string>;
	readonly #near = new Map<string, readonly Spelling[]>();

	constructor({ words, counts }: VocabularyData) {
		let before = '';
		for (const packed of words === '' ? [] : words.split(' ')) {
			before = before.slice(0, parseInt(packed[0] ?? '0', 36)) + packed.slice(1);
			this.#words.push(before);
		}
		this.#counts = counts;
		this.#known = new Set(this.#words);
	}

	/** Whether the edition uses this word. */
	has(word: string): boolean {
		return this.#known.has(word);
	}

	/** Whether the edition uses a word that begins so. */
	hasBeginning(beginning: string): boolean {
		let low = 0;
		let high = this.#words.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.#words[middle] ?? '') < beginning) low = middle + 1;
			else high = middle;
		}
		return this.#words[low]?.startsWith(beginning) === true;
	}

	/**
	 * What may have been meant, one slip away: a letter wrong, missing, too many, two swapped, a
	 * space too few. Most common first. `isBeginning` also takes words that only begin so.
	 */
	near(word: string, isBeginning = false): readonly Spelling[] {
		const key = isBeginning ? `${word}…` : word;
		let found = this.#near.get(key);
		if (found === undefined) {
			found = this.#findNear(word, isBeginning);
			this.#near.set(key, found);
		}
		return found;
	}

	#findNear(word: string, isBeginning: boolean): Spelling[] {
		const found: Spelling[] = [];
		this.#words.forEach((known, index) => {
			const isNear =
				isOneSlip(word, known) ||
				(isBeginning &&
					word.length > 3 &&
					known.length > word.length &&
					[-1, 0, 1].some((more) => isOneSlip(word, known.slice(0, word.length + more))));
			if (isNear) found.push({ word: known, count: Number(this.#counts[index]) });
		});
		for (let at = 1; at < word.length; at += 1) {
			const [first, second] = [word.slice(0, at), word.slice(at)];
			if (this.has(first) && this.has(second))
				found.push({ word: `${first} ${second}`, count: -1 });
		}
		return found.sort(
			(a, b) =>
				b.count - a.count ||
				Math.abs(a.word.length - word.length) - Math.abs(b.word.length - word.length)
		);
	}
}

/** Whether one slip leads from one word to the other: a letter wrong, missing, too many, two swapped. */
export function isOneSlip(a: string, b: string): boolean {
	if (a === b || Math.abs(a.length - b.length) > 1) return false;
	let same = 0;
	while (same < a.length && same < b.length && a[same] === b[same]) same += 1;
	if (a.length === b.length) {
		if (a.slice(same + 1) === b.slice(same + 1)) return true;
		return (
			a[same] === b[same + 1] && a[same + 1] === b[same] && a.slice(same + 2) === b.slice(same + 2)
		);
	}
	return a.length > b.length
		? a.slice(same + 1) === b.slice(same)
		: a.slice(same) === b.slice(same + 1);
}

/** Where a text comes closest to some words. */
export interface Closeness {
	/** Letters wrong, missing, too many, or pairs swapped. */
	readonly distance: number;
	/** The end of the closest stretch. */
	readonly end: number;
}

/** How few slips lead from a query to a stretch of a text (Sellers, with swapped letters). */
export function closestStretch(query: string, text: string): Closeness {
	let before: number[] = [];
	let last = Array.from({ length: text.length + 1 }, () => 0);
	for (let row = 1; row <= query.length; row += 1) {
		const now = [row];
		for (let column = 1; column <= text.length; column += 1) {
			const isSame = query[row - 1] === text[column - 1];
			let least = Math.min(
				(last[column - 1] ?? 0) + (isSame ? 0 : 1),
				(last[column] ?? 0) + 1,
				(now[column - 1] ?? 0) + 1
			);
			const isSwapped =
				row > 1 &&
				column > 1 &&
				query[row - 1] === text[column - 2] &&
				query[row - 2] === text[column - 1];
			if (isSwapped) least = Math.min(least, (before[column - 2] ?? 0) + 1);
			now.push(least);
		}
		before = last;
		last = now;
	}
	const distance = Math.min(...last);
	return { distance, end: last.indexOf(distance) };
}
