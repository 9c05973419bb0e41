/** Quotation marks of the languages we know, as pairs that stand around quoted words. */
const OPENING = '“”„"«»‹›‘’‚\'「『《〈';
const CLOSING = '”“"»«›‹’‘\'」』》〉';

/** A quotation's words without the marks around them; marks inside stay. */
export function stripMarks(text: string): string {
	let start = 0;
	let end = text.length;
	while (start < end && /\s/u.test(text[start] ?? '')) start += 1;
	while (end > start && /\s/u.test(text[end - 1] ?? '')) end -= 1;
	const hasOpening = OPENING.includes(text[start] ?? ' ');
	const hasClosing = end - 1 > start && CLOSING.includes(text[end - 1] ?? ' ');
	if (hasOpening) start += 1;
	// An apostrophe that ends a word (“the allies’”) is no mark unless one opened the quotation.
	if (hasClosing && (hasOpening || !/['’]/u.test(text[end - 1] ?? ''))) end -= 1;
	while (start < end && /\s/u.test(text[start] ?? '')) start += 1;
	while (end > start && /\s/u.test(text[end - 1] ?? '')) end -= 1;
	return text.slice(start, end);
}

const WORDS = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.,-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** How many words a text has; in scripts without spaces, as the language's dictionary cuts them. */
export function countWords(text: string, language = 'en'): number {
	if (!UNSPACED.test(text)) return text.match(WORDS)?.length ?? 0;
	let count = 0;
	for (const segment of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
		if (segment.isWordLike === true) count += 1;
	}
	return count;
}
