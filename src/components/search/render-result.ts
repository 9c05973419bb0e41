import type { RecordKind } from '../../export/search-records.ts';
import { formatDate } from '../record/dates.ts';
import { quoted } from '../record/quote-marks.ts';
import {
	ENTITY_WORDS,
	STATUS_WORDS,
	TYPE_WORDS,
	VERDICT_WORDS,
	type WordingVerdict,
} from '../record/vocabulary.ts';
import { build } from './build-element.ts';
import { findRanges } from './match.ts';
import type { Query } from './query.ts';
import type { FoundRecord } from './word-index.ts';

/** Headings of the groups of results. */
export const KIND_LABELS: Readonly<
	Record<RecordKind, { readonly one: string; readonly many: string }>
> = {
	quote: { one: 'Quotation', many: 'Quotations' },
	reported: { one: 'Reported passage', many: 'Reported passages' },
	claim: { one: 'Claim', many: 'Claims' },
	entity: { one: 'Name', many: 'Names' },
	paragraph: { one: 'Paragraph', many: 'Paragraphs' },
};

/** So many words before and after a match are enough to know it by. */
const CONTEXT = 110;
const WHOLE = 320;

/** One result: the words with the match marked, then what is known about them, in one link. */
export function renderResult(
	record: FoundRecord,
	query: Query,
	href: string,
	language: string
): HTMLLIElement {
	const { kind, text, title } = record;
	const isName = kind === 'entity';
	const words = build('span', {
		class: 'result-words',
		lang: record.language === language ? null : record.language,
		dir: 'auto',
	});
	if (isName) words.append(build('b', {}, ...marked(title, query)));
	else if (kind === 'quote') {
		const [open, close] = quoted('\n', record.language).split('\n');
		words.append(open ?? '', ...marked(text, query), close ?? '');
	} else words.append(...marked(text, query));
	if (isName && text !== '') words.append(' ', build('span', {}, ...marked(text, query)));
	return build(
		'li',
		{ 'data-kind': kind },
		build(
			'a',
			{ class: `result result-${kind}`, href, 'data-words': query.text },
			words,
			build('span', { class: 'result-about' }, ...aboutOf(record, query, language))
		)
	);
}

function aboutOf(record: FoundRecord, query: Query, language: string): HTMLElement[] {
	const { kind, speakers, role, date, article, paragraph, verification, type, status } = record;
	const facts: (string | HTMLElement | null)[] = [];
	const isSpeech = kind === 'quote' || kind === 'reported';
	if (isSpeech) {
		const [speaker] = speakers;
		facts.push(
			speaker === undefined
				? 'No speaker named yet'
				: build('span', {}, build('b', {}, ...marked(speaker, query)), role !== null && `, ${role}`)
		);
	} else if (kind === 'claim') {
		facts.push(type === null ? null : wordFor(TYPE_WORDS, type));
		facts.push(status === null ? null : wordFor(STATUS_WORDS, status));
		facts.push(speakers.length > 0 ? speakers.join(', ') : 'The reporter');
	} else if (kind === 'entity') {
		facts.push(type === null ? null : ENTITY_WORDS[type as keyof typeof ENTITY_WORDS].one);
		facts.push(role);
	}
	if (date !== null && kind !== 'entity') facts.push(formatDate(date, language));
	if (article !== null && kind !== 'entity' && kind !== 'claim')
		facts.push(paragraph === null ? article : `${article}, paragraph ${paragraph}`);
	if (kind === 'quote')
		facts.push(VERDICT_WORDS[(verification ?? 'not-checked') as WordingVerdict]);
	return facts.filter((fact) => fact !== null).map((fact) => build('span', {}, fact));
}

function wordFor(words: Readonly<Record<string, string>>, key: string): string {
	return words[key] ?? key;
}

/** A text with its matches in `<mark>`; a long one shortened around the first. */
export function marked(text: string, query: Query): (Node | string)[] {
	const ranges = findRanges(text, query);
	const first = ranges[0]?.start ?? 0;
	const isLong = text.length > WHOLE;
	const from = isLong && first > CONTEXT ? text.lastIndexOf(' ', first - CONTEXT / 2) + 1 : 0;
	const to = isLong
		? cutAfter(text, Math.max(from + 2 * CONTEXT, (ranges[0]?.end ?? 0) + CONTEXT))
		: text.length;
	const parts: (Node | string)[] = from > 0 ? ['… '] : [];
	let at = from;
	for (const { start, end } of ranges) {
		if (start < at || end > to) continue;
		parts.push(text.slice(at, start), build('mark', {}, text.slice(start, end)));
		at = end;
	}
	parts.push(text.slice(at, to));
	if (to < text.length) parts.push(' …');
	return parts;
}

function cutAfter(text: string, at: number): number {
	const space = text.indexOf(' ', at);
	return space === -1 ? text.length : space;
}
