/** The smallest number of single-letter edits (swaps included) that turn one word into another. */
export function editDistance(a: string, b: string): number {
	const rows = Array.from({ length: a.length + 1 }, (_, i) => [
		i,
		...Array<number>(b.length).fill(0),
	]);
	const at = (i: number, j: number): number => rows[i]?.[j] ?? Infinity;
	for (let j = 0; j <= b.length; j += 1) rows[0]![j] = j;
	for (let i = 1; i <= a.length; i += 1) {
		for (let j = 1; j <= b.length; j += 1) {
			const same = a[i - 1] === b[j - 1] ? 0 : 1;
			let cost = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same);
			if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				cost = Math.min(cost, at(i - 2, j - 2) + 1);
			rows[i]![j] = cost;
		}
	}
	return at(a.length, b.length);
}

/** Past this length a word is no slip of the keyboard, and comparing it costs too much. */
const LONGEST_WORD = 80;

/** The known word nearest to a mistyped one, if any is near enough to be meant. */
export function suggest(word: string, known: Iterable<string>): string | undefined {
	if (word.length > LONGEST_WORD) return undefined;
	const limit = Math.max(1, Math.floor(word.length / 3));
	let best: string | undefined;
	let bestDistance = limit + 1;
	for (const candidate of known) {
		if (Math.abs(candidate.length - word.length) > limit) continue;
		const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
		if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
	}
	if (best !== undefined) return best;
	for (const candidate of known) {
		if (word.length >= 4 && (candidate.startsWith(word) || candidate.split('-').includes(word)))
			return candidate;
	}
	return undefined;
}

/** A hint sentence for a mistyped word, or nothing where no known word is near. */
export function didYouMean(word: string, known: Iterable<string>): string | undefined {
	const nearest = suggest(word, known);
	return nearest === undefined ? undefined : `Did you mean \`${nearest}\`?`;
}
