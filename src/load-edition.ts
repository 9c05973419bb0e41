import { currentContent } from './current-content.ts';
import { buildEdition, type Edition } from './model/edition.ts';
import type { Content } from './schema/content.ts';

/** As in `current-content.ts`: pages and what works beside them share one joined edition. */
const KEY = Symbol.for('on-the-record.edition');

interface Joined {
	readonly content: Content;
	readonly edition: Edition;
}

/** The edition, joined once for all. In dev it is joined again whenever content changes. */
export function loadEdition(): Promise<Edition> {
	const content = currentContent();
	// Only this function writes under this key.
	let joined = Reflect.get(globalThis, KEY) as Joined | undefined;
	if (joined?.content !== content) {
		joined = { content, edition: buildEdition(content) };
		Reflect.set(globalThis, KEY, joined);
	}
	return Promise.resolve(joined.edition);
}
