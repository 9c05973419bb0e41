import type { MentionOf } from './edition.ts';

/** A mention with the words around it. */
export interface InContext {
	readonly before: string;
	readonly text: string;
	readonly after: string;
	/** Whether the paragraph has more on that side. */
	readonly cutBefore: boolean;
	readonly cutAfter: boolean;
}

/** The words around a mention, about `reach` characters on each side, cut between words. */
export function inContext(
	mention: Pick<MentionOf, 'article' | 'paragraph' | 'start' | 'end'>,
	reach = 60
): InContext {
	const text = mention.article.document.paragraphs[mention.paragraph - 1]?.text ?? '';
	const from = wordStart(text, mention.start - reach, mention.start);
	const to = wordEnd(text, mention.end + reach, mention.end);
	return {
		before: text.slice(from, mention.start),
		text: text.slice(mention.start, mention.end),
		after: text.slice(mention.end, to),
		cutBefore: from > 0,
		cutAfter: to < text.length,
	};
}

/** The first start of a word at or after `at`, but never past `limit`. */
function wordStart(text: string, at: number, limit: number): number {
	if (at <= 0) return 0;
	const space = text.slice(at - 1, limit).search(/\s/u);
	return space === -1 ? at : at + space;
}

/** The last end of a word at or before `at`, but never before `limit`. */
function wordEnd(text: string, at: number, limit: number): number {
	if (at >= text.length) return text.length;
	const space = /\s\S*$/u.exec(text.slice(limit, at + 1));
	return space === null ? at : limit + space.index;
}
