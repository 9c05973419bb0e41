import type { Content } from './schema/content.ts';

/**
 * Astro runs the loader and the pages as two programs in one process. The global object is the one
 * thing that both see; through Astro's store every document would be written, bundled and parsed
 * again, which takes longer than reading the folder and at ten thousand articles is too long for a
 * string.
 */
const KEY = Symbol.for('on-the-record.content');

/** Leaves the content for the pages. */
export function keepContent(content: Content): void {
	Reflect.set(globalThis, KEY, content);
}

/** The content as it was last read without an error. */
export function currentContent(): Content {
	// Only `keepContent` writes under this key.
	const content = Reflect.get(globalThis, KEY) as Content | undefined;
	if (content === undefined) throw new Error('A page was asked for before the content was read.');
	return content;
}
