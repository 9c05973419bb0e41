import lunr from 'lunr';

/** The whole index, at compile time; Lunr keeps no texts, so they come beside it. */
export function pack(texts) {
	const index = lunr((builder) => {
		builder.ref('id');
		builder.field('text');
		texts.forEach((text, id) => builder.add({ id, text }));
	});
	return JSON.stringify({ index, texts });
}

/** Gives a search: the numbers of the texts that hold every word; the last may be unfinished. */
export function open(packed) {
	const { index: data, texts } = JSON.parse(packed);
	const index = lunr.Index.load(data);
	return (query, isWhole = false) => {
		const words = lunr.tokenizer(query).map(String);
		const found = index.query((one) => {
			words.forEach((word, at) => {
				// Lunr indexes no stop words: a query that demanded one would find nothing.
				if (lunr.stopWordFilter(word) === undefined) return;
				const isOpen = !isWhole && at === words.length - 1;
				one.term(word, {
					presence: lunr.Query.presence.REQUIRED,
					// A word with a wildcard is not stemmed.
					usePipeline: !isOpen,
					wildcard: isOpen ? lunr.Query.wildcard.TRAILING : lunr.Query.wildcard.NONE,
				});
			});
		});
		return found.map(({ ref }) => ({ id: Number(ref), text: texts[Number(ref)] }));
	};
}
