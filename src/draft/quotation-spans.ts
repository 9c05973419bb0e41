import type { Block } from './segment.ts';

/** One passage between quotation marks, the marks included. */
export interface QuotationSpan {
	readonly start: number;
	readonly end: number;
	/** Index of the block it stands in. */
	readonly block: number;
	/** The words start here, after the opening mark. */
	readonly innerStart: number;
	/** The words end here, before the closing mark or where the paragraph ends without one. */
	readonly innerEnd: number;
	/** Whether the closing mark is missing, as in all but the last paragraph of a long quotation. */
	readonly unclosed: boolean;
}

interface Mark {
	readonly at: number;
	readonly length: number;
	readonly text: string;
	/** What its shape or its neighbours say it does. */
	readonly role: 'open' | 'close' | 'either';
}

const DOUBLE_MARKS = /["“”„‟«»＂]|['’]{2}(?!['’])|``/g;
const SHORTEST_UNCLOSED_WORDS = 3;

/** Finds every quotation of a text, block by block; a mark inside another's words is left alone. */
export function findQuotations(text: string, blocks: readonly Block[]): QuotationSpan[] {
	const doubles = blocks.flatMap((block, index) =>
		findDoubles(text, block, index, blocks[index + 1])
	);
	const singles = blocks.flatMap((block, index) => findSingles(text, block, index));
	// British style uses single marks outside; where a text has double ones, single ones stand
	// inside quotations, in headlines, or for mere words.
	return usesSingleMarks(doubles, singles) ? mergeSpans(doubles, singles) : doubles;
}

function usesSingleMarks(
	doubles: readonly QuotationSpan[],
	singles: readonly QuotationSpan[]
): boolean {
	const free = singles.filter(
		(single) => !doubles.some((double) => single.start < double.end && double.start < single.end)
	);
	const nested = doubles.filter((double) =>
		singles.some((single) => single.start < double.start && double.end < single.end)
	);
	return doubles.length - nested.length === 0 && free.length + nested.length > 0;
}

function mergeSpans(
	doubles: readonly QuotationSpan[],
	singles: readonly QuotationSpan[]
): QuotationSpan[] {
	const outer = doubles.filter(
		(double) => !singles.some((single) => single.start <= double.start && double.end <= single.end)
	);
	return [...outer, ...singles].toSorted((a, b) => a.start - b.start);
}

function findDoubles(
	text: string,
	block: Block,
	index: number,
	next: Block | undefined
): QuotationSpan[] {
	const marks = readMarks(text, block);
	const spans: QuotationSpan[] = [];
	let open: Mark | null = null;
	const close = (from: Mark, innerEnd: number, end: number, unclosed: boolean): void => {
		const innerStart = from.at + from.length;
		if (text.slice(innerStart, innerEnd).trim() === '') return;
		spans.push({ start: from.at, end, block: index, innerStart, innerEnd, unclosed });
	};
	for (const [position, mark] of marks.entries()) {
		if (open === null) {
			const hasPartner = marks.slice(position + 1).some((later) => later.role !== 'open');
			if (mark.role !== 'close' || hasPartner) open = mark;
		} else if (mark.role === 'open' && isNewOpening(text, open, mark, marks.slice(position + 1))) {
			// The writer forgot the closing mark: the quotation ends with the last sentence before.
			const end = lastSentenceEnd(text, open.at + open.length, mark.at);
			close(open, end, end, true);
			open = mark;
		} else {
			close(open, mark.at, mark.at + mark.length, false);
			open = null;
		}
	}
	if (open !== null) {
		const rest = text.slice(open.at + open.length, block.end);
		const goesOn =
			next !== undefined && /^(?:>\s*)?["“„«]/.test(text.slice(next.start, next.start + 4));
		const words = rest.trim().split(/\s+/).length;
		if (words >= SHORTEST_UNCLOSED_WORDS && (goesOn || startsSpeech(text, open, block))) {
			close(open, block.end, block.end, true);
		}
	}
	return spans;
}

/** A lone mark opens a quotation only where one can start: at the paragraph's start or after a lead-in. */
function startsSpeech(text: string, mark: Mark, block: Block): boolean {
	const before = text.slice(block.start, mark.at).trimEnd();
	return before === '' || before === '>' || /[,:.!?—–-]$/.test(before) || mark.text === '“';
}

function isNewOpening(text: string, open: Mark, mark: Mark, later: readonly Mark[]): boolean {
	const words = text.slice(open.at + open.length, mark.at);
	// “…” with the wrong mark at the end: “…“ closes where a sentence or clause just ended.
	if (
		/[.,!?…]$/.test(words) &&
		!/^\p{L}/u.test(text.slice(mark.at + mark.length, mark.at + mark.length + 1))
	) {
		return false;
	}
	const closings = later.filter((other) => other.role !== 'open').length;
	return closings > 0 && /\s$/.test(words) && /[.!?,]\s/.test(words);
}

function lastSentenceEnd(text: string, from: number, to: number): number {
	const words = text.slice(from, to);
	const match = /^[\s\S]*[.!?,]/.exec(words);
	return match ? from + match[0].length : from + words.trimEnd().length;
}

function readMarks(text: string, block: Block): Mark[] {
	const marks: Mark[] = [];
	DOUBLE_MARKS.lastIndex = block.start;
	for (let match = DOUBLE_MARKS.exec(text); match !== null; match = DOUBLE_MARKS.exec(text)) {
		if (match.index >= block.end) break;
		const mark = match[0];
		const before = text.charAt(match.index - 1);
		const after = text.charAt(match.index + mark.length);
		if (isUnit(mark, before, after, marks)) continue;
		marks.push({
			at: match.index,
			length: mark.length,
			text: mark,
			role: roleOf(mark, before, after),
		});
	}
	return marks;
}

/** `6'2"` and `a 15" screen` are inches, unless a quotation is open and could end there. */
function isUnit(mark: string, before: string, after: string, marks: readonly Mark[]): boolean {
	if (mark !== '"' && mark !== "''") return false;
	const open = marks.length % 2 === 1;
	return !open && /[\d½¼¾]/.test(before) && /[\s\-x×),.;]/.test(after);
}

function roleOf(mark: string, before: string, after: string): Mark['role'] {
	switch (mark) {
		case '“':
		case '„':
		case '‟':
		case '«':
		case '``':
			return 'open';
		case '”':
		case '»':
			return 'close';
		default: {
			const spaceBefore = before === '' || /[\s([{—–-]/.test(before);
			const spaceAfter = after === '' || /[\s.,;:!?)\]}—–-]/.test(after);
			if (spaceBefore && !spaceAfter) return 'open';
			if (spaceAfter && !spaceBefore) return 'close';
			return 'either';
		}
	}
}

const SINGLE_OPEN = /(?<![\p{L}\p{N}.,!?'’])['‘](?=[\p{L}\p{N}“"[…])/gu;
const SINGLE_CLOSE = /['’](?![\p{L}\p{N}])/gu;

function findSingles(text: string, block: Block, index: number): QuotationSpan[] {
	const spans: QuotationSpan[] = [];
	SINGLE_OPEN.lastIndex = block.start;
	for (let match = SINGLE_OPEN.exec(text); match !== null; match = SINGLE_OPEN.exec(text)) {
		if (match.index >= block.end) break;
		const opened = match.index;
		const nextOpen = nextMatch(SINGLE_OPEN, text, opened + 1, block.end);
		const end = findSingleEnd(text, opened, nextOpen ?? block.end);
		SINGLE_OPEN.lastIndex = (end ?? opened) + 1;
		if (end === null) continue;
		spans.push({
			start: opened,
			end: end + 1,
			block: index,
			innerStart: opened + 1,
			innerEnd: end,
			unclosed: false,
		});
	}
	return spans;
}

/** `the players’ union` looks like an end: a sure end later (after punctuation) goes before it. */
function findSingleEnd(text: string, from: number, to: number): number | null {
	let doubtful: number | null = null;
	for (
		let at = nextMatch(SINGLE_CLOSE, text, from + 1, to);
		at !== null;
		at = nextMatch(SINGLE_CLOSE, text, at + 1, to)
	) {
		if (/[.,!?…\]"”]/.test(text.charAt(at - 1))) return at;
		const isGenitive =
			/[sS]/.test(text.charAt(at - 1)) && /^\s\p{Ll}/u.test(text.slice(at + 1, at + 3));
		if (!isGenitive)
			return doubtful !== null && /^[.,;:)\s—–-]/.test(text.slice(at + 1)) ? at : (doubtful ?? at);
		doubtful ??= at;
	}
	return doubtful;
}

function nextMatch(pattern: RegExp, text: string, from: number, to: number): number | null {
	const search = new RegExp(pattern.source, pattern.flags);
	search.lastIndex = from;
	const match = search.exec(text);
	return match !== null && match.index < to ? match.index : null;
}
