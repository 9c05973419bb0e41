/** Bytes that are on their way at once, about. */
const PIECE = 256 * 1024;

/**
 * Text as a stream of UTF-8, for files that are too long for one string: V8 allows half a billion
 * characters.
 */
export function streamText(text: Iterable<string>): ReadableStream<Uint8Array> {
	const pieces = encode(text);
	return new ReadableStream({
		pull(controller) {
			const { done, value } = pieces.next();
			if (done === true) controller.close();
			else controller.enqueue(value);
		},
	});
}

function* encode(text: Iterable<string>): Generator<Uint8Array, undefined> {
	const encoder = new TextEncoder();
	let piece = '';
	for (const part of text) {
		piece += part;
		if (piece.length < PIECE) continue;
		yield encoder.encode(piece);
		piece = '';
	}
	yield encoder.encode(piece);
}
