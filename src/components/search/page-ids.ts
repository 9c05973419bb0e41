/**
 * Reads the ids of all records, in their order, from Pagefind's metadata file (CBOR: version, then
 * one `[id, words, bundle?]` per record). Pagefind itself tells only the ids of results; with this
 * list they become numbers, and everything counted by number stays small.
 */
export function readPageIds(bytes: Uint8Array): string[] {
	const signature = 'pagefind_dcd';
	const text = new TextDecoder();
	if (text.decode(bytes.subarray(0, signature.length)) !== signature) return [];
	let at = signature.length;
	const readHead = (): { type: number; value: number } => {
		const first = bytes[at] ?? 0;
		at += 1;
		let value = first & 31;
		const size = value < 24 ? 0 : 1 << (value - 24);
		if (size > 0) {
			value = 0;
			for (let index = 0; index < size; index += 1) value = value * 256 + (bytes[at + index] ?? 0);
			at += size;
		}
		return { type: first >> 5, value };
	};
	const readText = (): string => {
		const { value } = readHead();
		at += value;
		return text.decode(bytes.subarray(at - value, at));
	};
	const TEXT = 3;
	readHead();
	readText();
	const ids: string[] = [];
	for (let left = readHead().value; left > 0; left -= 1) {
		const fields = readHead().value;
		ids.push(readText());
		for (let field = 1; field < fields; field += 1) {
			const { type, value } = readHead();
			if (type === TEXT) at += value;
		}
	}
	return ids;
}
