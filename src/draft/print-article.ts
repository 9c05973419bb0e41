import type { CandidateClaim } from './claims.ts';
import type { Draft } from './draft-article.ts';
import type { Attribution } from './speakers.ts';
import type { Registration } from './stubs.ts';
import { slugOfSentence } from './slug.ts';
import type { Block } from './segment.ts';

/** A directive around a passage, before it is printed. */
interface Mark {
	readonly start: number;
	readonly end: number;
	readonly name: 'claim' | 'reported' | 'quote' | 'entity';
	readonly attributes: string;
}

// Where two marks have the same words, the wider notion stands outside.
const RANK = { claim: 0, reported: 1, quote: 2, entity: 3 } as const;

/** Prints a draft's paragraphs as annotated Markdown; every mark carries `draft`. */
export function printArticle(draft: Draft, registration: Registration): string {
	const marks = collectMarks(draft, registration);
	return bodyBlocks(draft)
		.map((block) => printBlock(draft, block, marks))
		.join('\n\n')
		.concat('\n');
}

/** The blocks that make up the body: titles, dates, bylines and captions stand in the front matter. */
export function bodyBlocks(draft: Draft): Block[] {
	return draft.report.blocks.filter(
		(block) =>
			block.kind === 'paragraph' || block.kind === 'heading' || block.kind === 'block-quote'
	);
}

/** The quotation's directive attributes: speaker, verb and, for a split quotation, its shared id. */
export function quoteAttributes(
	draft: Draft,
	quotation: number,
	registration: Registration,
	splitIds: ReadonlyMap<number, string>
): string {
	const attribution = draft.quotations[quotation]!;
	const id = splitIds.get(quotation);
	return [id === undefined ? '' : `#${id}`, ...spokenAttributes(attribution, registration), 'draft']
		.filter((part) => part !== '')
		.join(' ');
}

function spokenAttributes(
	spoken: Pick<Attribution, 'referent' | 'cue'>,
	registration: Registration
): string[] {
	const by = spoken.referent === null ? null : registration.entityIds[spoken.referent]!;
	const verb =
		spoken.cue !== null && /^\p{L}[\p{L} '’-]*$/u.test(spoken.cue)
			? spoken.cue.toLowerCase()
			: null;
	const printed = verb === null ? '' : /^[a-z]+$/.test(verb) ? `verb=${verb}` : `verb="${verb}"`;
	return [by === null ? '' : `by=${by}`, printed];
}

/** Finds quotations that an attribution or a new paragraph splits; their parts share an id. */
export function findSplitQuotations(draft: Draft): Map<number, string> {
	const { report } = draft;
	const shared = new Map<number, string>();
	const taken = new Set<string>();
	for (let index = 1; index < report.quotations.length; index++) {
		if (!continues(draft, index - 1, index)) continue;
		let id = shared.get(index - 1);
		if (id === undefined) {
			const span = report.quotations[index - 1]!;
			const base =
				slugOfSentence(report.text.slice(span.innerStart, span.innerEnd)) || `quotation-${index}`;
			id = base;
			for (let count = 2; taken.has(id); count++) id = `${base}-no${count}`;
			taken.add(id);
			shared.set(index - 1, id);
		}
		shared.set(index, id);
	}
	return shared;
}

function continues(draft: Draft, first: number, second: number): boolean {
	const { report } = draft;
	const a = report.quotations[first]!;
	const b = report.quotations[second]!;
	const speakers = [draft.quotations[first]!, draft.quotations[second]!];
	if (speakers.some((speaker) => speaker.use === 'words' || speaker.referent === null))
		return false;
	if (speakers[0]!.referent !== speakers[1]!.referent) return false;
	const between = report.text.slice(a.end, b.start);
	if (a.block !== b.block) return a.unclosed && between.trim() === '' && b.block - a.block === 1;
	if (
		!/[,—–-]["”’]?$/.test(report.text.slice(a.start, a.end)) ||
		/[.!?]\s+\p{Lu}/u.test(between.trimEnd())
	)
		return false;
	const [before, after] = [draft.quotations[first]!, draft.quotations[second]!];
	const attribution = before.mentionStart;
	if (attribution === null || attribution < a.end || attribution > b.start) return false;
	// “A,” he said, “b.” and “A,” he said. “B.”: one attribution stands between, and serves both.
	return (
		after.cue === null ||
		(after.mentionStart === attribution && after.cue === before.cue && /[,:]\s*$/.test(between))
	);
}

function collectMarks(draft: Draft, registration: Registration): Mark[] {
	const { report } = draft;
	const splitIds = findSplitQuotations(draft);
	const marks: Mark[] = [];
	for (const [index, span] of report.quotations.entries()) {
		if (draft.quotations[index]!.use === 'words') continue;
		marks.push({
			start: span.start,
			end: span.end,
			name: 'quote',
			attributes: quoteAttributes(draft, index, registration, splitIds),
		});
	}
	for (const speech of draft.reported) {
		const attributes = [...spokenAttributes(speech, registration), 'draft']
			.filter((part) => part !== '')
			.join(' ');
		for (const span of speech.spans) marks.push({ ...span, name: 'reported', attributes });
	}
	for (const [index, claim] of draft.claims.entries()) {
		const by = needsSpeaker(draft, claim) ? ` by=${registration.entityIds[claim.referent!]}` : '';
		marks.push({
			start: claim.start,
			end: claim.end,
			name: 'claim',
			attributes: `of=${registration.claimIds[index]}${by} draft`,
		});
	}
	for (const mention of draft.descriptors) {
		marks.push({
			start: mention.start,
			end: mention.end,
			name: 'entity',
			attributes: `is=${registration.entityIds[mention.referent]} draft`,
		});
	}
	return nest(marks);
}

/** A claim that holds the words of several speakers must say who puts it forward. */
function needsSpeaker(draft: Draft, claim: CandidateClaim): boolean {
	if (claim.referent === null) return false;
	return draft.report.quotations.some((span, index) => {
		const { referent } = draft.quotations[index]!;
		return (
			span.start >= claim.start &&
			span.end <= claim.end &&
			referent !== null &&
			referent !== claim.referent
		);
	});
}

/** Orders marks from outside in, and drops what would cross another. */
function nest(marks: readonly Mark[]): Mark[] {
	const sorted = marks.toSorted(
		(a, b) => a.start - b.start || b.end - a.end || RANK[a.name] - RANK[b.name]
	);
	const kept: Mark[] = [];
	const open: Mark[] = [];
	for (const mark of sorted) {
		while (open.length > 0 && open.at(-1)!.end <= mark.start) open.pop();
		const outer = open.at(-1);
		if (outer !== undefined && mark.end > outer.end) continue;
		if (outer !== undefined && outer.name === mark.name && mark.name !== 'reported') continue;
		open.push(mark);
		kept.push(mark);
	}
	return kept;
}

function printBlock(draft: Draft, block: Block, marks: readonly Mark[]): string {
	const { text } = draft.report;
	if (block.kind === 'heading')
		return `## ${escapeProse(text.slice(block.start, block.end).replace(/^#{1,6}\s+/, ''), false)}`;
	const inside = marks.filter((mark) => mark.start >= block.start && mark.end <= block.end);
	const lead =
		block.kind === 'block-quote'
			? (/^>\s?/.exec(text.slice(block.start, block.end))?.[0].length ?? 0)
			: 0;
	const body = printSpan(text, block.start + lead, block.end, inside);
	return block.kind === 'block-quote' ? `> ${body}` : body;
}

function printSpan(text: string, from: number, to: number, marks: readonly Mark[]): string {
	let printed = '';
	let at = from;
	const open: Mark[] = [];
	const write = (until: number): void => {
		printed += escapeProse(
			text.slice(at, until).replaceAll(/\s*[\r\n]+(?:>\s?)?\s*/g, ' '),
			printed === ''
		);
		at = until;
	};
	const closeUntil = (position: number): void => {
		while (open.length > 0 && open.at(-1)!.end <= position) {
			const mark = open.pop()!;
			write(mark.end);
			printed += `]{${mark.attributes}}`;
		}
	};
	for (const mark of marks) {
		if (mark.start < from) continue;
		closeUntil(mark.start);
		write(mark.start);
		printed += `:${mark.name}[`;
		open.push(mark);
	}
	closeUntil(to);
	write(to);
	return printed;
}

const URL = /(?:https?:\/\/|www\.)\S+/g;

/** Escapes what Markdown or our directives would read as markup. */
export function escapeProse(text: string, atLineStart: boolean): string {
	let escaped = '';
	let at = 0;
	for (const match of text.matchAll(URL)) {
		escaped +=
			escapeWords(text.slice(at, match.index)) +
			match[0].replaceAll(/[[\]*~<`\\]/g, String.raw`\$&`);
		at = match.index + match[0].length;
	}
	escaped += escapeWords(text.slice(at));
	if (!atLineStart) return escaped;
	return escaped
		.replace(/^(#{1,6}(?=\s|$)|[-+=](?=[\s=-]|$)|:{2,}|>)/, String.raw`\$1`)
		.replace(/^(\d{1,9})([.)])(?=\s|$)/, String.raw`$1\$2`);
}

function escapeWords(text: string): string {
	return text
		.replaceAll(/[\\`*_[\]~<]/g, String.raw`\$&`)
		.replaceAll(/&(?=#?\w+;)/g, String.raw`\&`)
		.replaceAll(/:(?=[\w-]+\\?[[{])/g, String.raw`\:`);
}
