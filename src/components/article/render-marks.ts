import type { Article, Mark } from '../../model/edition.ts';
import { MARK_ELEMENT } from '../../parse/remark-annotations.ts';

/** How an annotation looks in the page: its element and attributes. */
export interface MarkHtml {
	readonly tag: 'q' | 'span' | 'a';
	readonly attributes: Readonly<Record<string, string | undefined>>;
}

const MARK = new RegExp(`<${MARK_ELEMENT} data-n="(\\d+)">|</${MARK_ELEMENT}>`, 'gu');

/**
 * Gives the marks in a block of an article their form.
 *
 *     <otr-mark data-n="0">“Words”</otr-mark>  →  <q id="q-words" class="quote">“Words”</q>
 */
export function renderMarks(
	html: string,
	marks: Article['marks'],
	toHtml: (mark: Mark) => MarkHtml
): string {
	const open: string[] = [];
	return html.replace(MARK, (_whole, index: string | undefined) => {
		if (index === undefined) return `</${open.pop() ?? 'span'}>`;
		const mark = marks[Number(index)];
		const { tag, attributes } = mark === undefined ? { tag: 'span', attributes: {} } : toHtml(mark);
		// A link inside a link is no HTML: the inner name stays a name.
		const element = tag === 'a' && open.includes('a') ? 'span' : tag;
		open.push(element);
		const written = Object.entries(attributes).map(([name, value]) =>
			value === undefined || (element === 'span' && name === 'href')
				? ''
				: ` ${name}="${escapeAttribute(value)}"`
		);
		return `<${element}${written.join('')}>`;
	});
}

function escapeAttribute(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
