import MiniSearch from 'minisearch';

const OPTIONS = { fields: ['text'], storeFields: ['text'] };

/** The whole index, at compile time. */
export function pack(texts) {
	const index = new MiniSearch(OPTIONS);
	index.addAll(texts.map((text, id) => ({ id, text })));
	return JSON.stringify(index);
}

/** Gives a search: the numbers of the texts that hold every word; the last may be unfinished. */
export function open(packed) {
	const index = MiniSearch.loadJSON(packed, OPTIONS);
	return (query) =>
		index.search(query, { prefix: true, combineWith: 'AND' }).map(({ id, text }) => ({ id, text }));
}
