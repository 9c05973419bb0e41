/** What a block of the text is in the report. */
export type BlockKind =
	'title' | 'date' | 'byline' | 'heading' | 'caption' | 'paragraph' | 'block-quote';

/** One paragraph, heading or caption, with its place in the text. */
export interface Block {
	readonly kind: BlockKind;
	readonly start: number;
	readonly end: number;
	/** Number among paragraphs, from 1; null for everything that is not one. */
	readonly paragraph: number | null;
	/** Whether the same block stood directly before, as captions do in pasted pages. */
	readonly repeated: boolean;
}

/** A picture's caption, parted from its credit. */
export interface Caption {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly caption: string;
	readonly credit: string;
}

interface Span {
	readonly start: number;
	readonly end: number;
}

const MONTHS =
	'January|February|March|April|May|June|July|August|September|October|November|December';
const WEEKDAYS = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';
const DATE = new RegExp(
	String.raw`^(?:(?:${WEEKDAYS}),?\s+)?(?:(?:${MONTHS})\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}(?:st|nd|rd|th)?\s+(?:${MONTHS}),?\s+\d{4}|\d{4}-\d{2}-\d{2})`,
	'i'
);
const AGENCIES =
	'Reuters|AP|AFP|Getty(?: Images)?|EPA|Xinhua|Kyodo|Bloomberg|PA(?: Wire)?|Shutterstock|Wikimedia(?: Commons)?|Flickr';
/** `Caption text. | Pool / via REUTERS` */
const CREDIT_BAR = /\s*\|\s*(\p{Lu}[^|"“”!?]{1,80})$/u;
/** `Caption text. Image: Nick Moreau.` */
const CREDIT_LABEL =
	/\s*\(?\b((?:Image|Photo|Photograph|Picture|Credit|Graphic|File photo|Photo credit|Photo by|Picture by)s?(?::| by\b)\s*[^\n]{0,80}?)\)?$/i;
/** `(Jane Doe/AP)`, `(AP Photo/Jane Doe)`, `REUTERS/Jane Doe` */
const CREDIT_AGENCY = new RegExp(
	String.raw`\s*[([]?((?:(?:${AGENCIES})\b(?: Photo)?\s*[/—-]\s*[\p{L} .'’-]{2,50})|(?:[\p{L} .'’-]{2,50}\/\s*(?:via\s+)?(?:${AGENCIES}))|(?:via\s+(?:${AGENCIES})))[)\]]?\.?$`,
	'iu'
);
const BYLINE = /^(?:By|Reporting by|Written by|Story by)\s+\p{Lu}[^.!?]{2,80}$/u;
const TERMINAL = /[.!?…:;,]["”’»)\]]*$/;
const HEADING_LENGTH = 120;

/** Cuts a text into titles, dates, headings, captions and numbered paragraphs. */
export function readBlocks(text: string): Block[] {
	const spans = readSpans(text);
	const blocks: Block[] = [];
	let paragraph = 0;
	let previous = '';
	for (const [index, span] of spans.entries()) {
		const content = text.slice(span.start, span.end);
		const kind = kindOf(content, index, spans, text);
		const isParagraph = kind === 'paragraph' || kind === 'block-quote';
		if (isParagraph) paragraph++;
		blocks.push({
			kind,
			...span,
			paragraph: isParagraph ? paragraph : null,
			repeated: content === previous,
		});
		previous = content;
	}
	return blocks;
}

/** Lists the captions of a text, each once, parted from their credits. */
export function readCaptions(text: string, blocks: readonly Block[]): Caption[] {
	return blocks
		.filter((block) => block.kind === 'caption' && !block.repeated)
		.map((block) => {
			const content = text.slice(block.start, block.end);
			return { start: block.start, end: block.end, text: content, ...splitCredit(content) };
		});
}

/** Reads the day a date line names, as `YYYY-MM-DD`, or null. */
export function readDate(line: string): string | null {
	if (/^\d{4}-\d{2}-\d{2}/.test(line)) return line.slice(0, 10);
	const monthFirst = new RegExp(String.raw`(${MONTHS})\s+(\d{1,2})\D{0,4}\s+(\d{4})`, 'i').exec(
		line
	);
	const dayFirst = new RegExp(String.raw`(\d{1,2})\D{0,3}\s+(${MONTHS}),?\s+(\d{4})`, 'i').exec(
		line
	);
	const [month, day, year] = monthFirst
		? [monthFirst[1], monthFirst[2], monthFirst[3]]
		: [dayFirst?.[2], dayFirst?.[1], dayFirst?.[3]];
	if (month === undefined || day === undefined || year === undefined) return null;
	const number = MONTHS.toLowerCase().split('|').indexOf(month.toLowerCase()) + 1;
	const days = new Date(Date.UTC(Number(year), number, 0)).getUTCDate();
	if (Number(day) < 1 || Number(day) > days) return null;
	return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function splitCredit(content: string): { caption: string; credit: string } {
	for (const pattern of [CREDIT_BAR, CREDIT_LABEL, CREDIT_AGENCY]) {
		const match = pattern.exec(content);
		if (match?.[1] === undefined) continue;
		const credit = match[1].replace(
			/^(?:Image|Photo|Photograph|Picture|Credit)s?(?: credit)?(?::| by)\s*/i,
			''
		);
		return {
			caption: content.slice(0, match.index).trim(),
			credit: credit.replace(/\.$/, '').trim(),
		};
	}
	return { caption: content, credit: '' };
}

/** Lines, or runs of hard-wrapped lines, without the white space around them. */
function readSpans(text: string): Span[] {
	const lines = [...text.matchAll(/[^\r\n\u2028\u2029]+/g)]
		.map((match) => trimSpan(text, match.index, match.index + match[0].length))
		.filter((span) => span.end > span.start);
	const spans: Span[] = [];
	for (const line of lines) {
		const last = spans.at(-1);
		if (last && isWrapped(text, last, line))
			spans[spans.length - 1] = { start: last.start, end: line.end };
		else spans.push(line);
	}
	return spans;
}

/** A line goes on in the next when it is long for its kind, ends in mid-sentence, and no blank line follows. */
function isWrapped(text: string, span: Span, next: Span): boolean {
	const between = text.slice(span.end, next.start);
	if ((between.match(/\r\n|\r|\n/g) ?? []).length !== 1) return false;
	const lineStart = Math.max(text.lastIndexOf('\n', span.end - 1) + 1, span.start);
	const length = span.end - lineStart;
	if (length < 45 || length > 110) return false;
	if (/^(?:[-*+>#]|\d+[.)])\s/.test(text.slice(next.start, next.start + 5))) return false;
	if (splitCredit(text.slice(lineStart, span.end)).credit !== '') return false;
	const endsSentence = /[.!?]["”’)\]]*$/.test(text.slice(lineStart, span.end));
	const nextFirst = text.slice(next.start, next.start + 1);
	if (!endsSentence)
		return (
			/[\p{Ll}\d"“‘'(—–-]/u.test(nextFirst) || !isHeadingLike(text.slice(span.start, span.end))
		);
	return length >= 60 && text.includes('\n\n');
}

function trimSpan(text: string, start: number, end: number): Span {
	while (start < end && /[\s\uFEFF]/.test(text[start]!)) start++;
	while (end > start && /[\s\uFEFF]/.test(text[end - 1]!)) end--;
	return { start, end };
}

function isHeadingLike(content: string): boolean {
	return content.length <= HEADING_LENGTH && !TERMINAL.test(content) && /\p{L}/u.test(content);
}

function kindOf(content: string, index: number, spans: readonly Span[], text: string): BlockKind {
	if (/^#{1,6}\s+\S/.test(content)) return index === 0 ? 'title' : 'heading';
	if (/^>\s?[^\s>]/.test(content)) return 'block-quote';
	const date = DATE.exec(content);
	if (date && content.length - date[0].length < 12) return 'date';
	if (index < 4 && BYLINE.test(content)) return 'byline';
	if (isCaption(content)) return 'caption';
	if (isHeadingLike(content) && !/["“”]/.test(content.slice(-1)) && !/^["“]/.test(content)) {
		const next = spans[index + 1];
		if (next === undefined) return 'paragraph';
		if (index > 0 && /^[\p{Ll}•*-]/u.test(content)) return 'paragraph';
		const following = text.slice(next.start, next.end);
		if (index === 0)
			return following.length > content.length || DATE.test(following) ? 'title' : 'paragraph';
		return 'heading';
	}
	return 'paragraph';
}

/** A caption is short and ends in a credit. */
function isCaption(content: string): boolean {
	if (content.length > 400) return false;
	const { caption, credit } = splitCredit(content);
	if (credit === '') return false;
	// A sentence of the report may mention an agency; a caption has no more than two sentences.
	return (caption.match(/[.!?]\s+\p{Lu}/gu) ?? []).length <= 2;
}
