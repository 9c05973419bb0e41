import { Index } from 'flexsearch';

const OPTIONS = { tokenize: 'forward' };

/** The whole index, at compile time; FlexSearch keeps no texts, so they come beside it. */
export async function pack(texts) {
	const index = new Index(OPTIONS);
	texts.forEach((text, id) => index.add(id, text));
	const parts = [];
	await index.export((key, data) => {
		parts.push([key, data]);
	});
	return JSON.stringify({ parts, texts });
}

/** Gives a search: the numbers of the texts that hold every word; the last may be unfinished. */
export function open(packed) {
	const { parts, texts } = JSON.parse(packed);
	const index = new Index(OPTIONS);
	for (const [key, data] of parts) index.import(key, data);
	return (query) =>
		index.search(query, { limit: texts.length }).map((id) => ({ id, text: texts[id] }));
}
