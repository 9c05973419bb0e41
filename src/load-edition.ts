import { currentContent } from './current-content.ts';
import { buildEdition, type Edition } from './model/edition.ts';
import type { Content } from './schema/content.ts';

let loaded: { readonly content: Content; readonly edition: Edition } | undefined;

/** The edition, joined once for all pages. In dev it is joined again whenever content changes. */
export function loadEdition(): Promise<Edition> {
	const content = currentContent();
	if (loaded?.content !== content) loaded = { content, edition: buildEdition(content) };
	return Promise.resolve(loaded.edition);
}
