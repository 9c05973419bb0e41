import { create, insertMultiple, load, save, search } from '@orama/orama';

const make = () => create({ schema: { text: 'string' } });

/** The whole index, at compile time. */
export async function pack(texts) {
	const index = make();
	await insertMultiple(
		index,
		texts.map((text, id) => ({ id: String(id), text }))
	);
	return JSON.stringify(save(index));
}

/** Gives a search: the numbers of the texts that hold every word; the last may be unfinished. */
export function open(packed) {
	const index = make();
	load(index, JSON.parse(packed));
	return async (query) => {
		const { hits } = await search(index, { term: query, threshold: 0, limit: 100_000 });
		return hits.map(({ id, document }) => ({ id: Number(id), text: document.text }));
	};
}
