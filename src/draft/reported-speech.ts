import type { Cue } from './cues.ts';
import type { Report } from './report.ts';
import type { Sentence } from './sentences.ts';
import type { Attributions, Tier } from './speakers.ts';
import { wordIndexAt } from './words.ts';

/** A passage of the text. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** What someone said, in the writer's words. */
export interface ReportedSpeech {
	/** One span, or two where the attribution stands in the middle. */
	readonly spans: readonly Span[];
	readonly speaker: string | null;
	readonly referent: number | null;
	readonly mention: string | null;
	readonly mentionStart: number | null;
	readonly cue: string;
	readonly tier: Tier;
	/** Index of the sentence. */
	readonly sentence: number;
}

const SHORTEST_WORDS = 3;
/** Verbs whose object is a person or a thing, not what is said. */
const NOT_COMPLEMENTS = new Set(
	'call describe label brand dub characterise characterize thank praise criticise criticize condemn accuse blame refer speak talk welcome voice express slam blast hail dismiss reject defend question challenge invite encourage compare liken regard view consider quote cite continue begin read want see find show mean'.split(
		' '
	)
);

/** Finds reported speech: the clause a reporting verb governs, quotations inside it included. */
export function findReportedSpeech(report: Report, attributions: Attributions): ReportedSpeech[] {
	return attributions.readings.flatMap(({ sentence, cues, references }) => {
		const found: ReportedSpeech[] = [];
		const whole = report.sentences[sentence]!;
		for (const [at, cue] of cues.entries()) {
			const reference = references[at];
			if (!reference || reference.speaker === null || cue.kind === 'noun' || cue.kind === 'colon')
				continue;
			if (NOT_COMPLEMENTS.has(cue.lemma)) continue;
			const spans = spansOf(report, whole, cues, at);
			if (!isProse(report, spans) || found.some((other) => overlaps(other.spans, spans))) continue;
			const start = cue.subject ? report.words[cue.subject.from]!.start : null;
			found.push({
				spans,
				speaker: reference.speaker,
				referent: reference.referent,
				mention:
					cue.subject && start !== null
						? report.text.slice(start, report.words[cue.subject.to - 1]!.end)
						: null,
				mentionStart: start,
				cue: cue.text,
				tier: cue.strength === 'strong' && reference.sure ? 'likely' : 'check',
				sentence,
			});
		}
		return found;
	});
}

function overlaps(a: readonly Span[], b: readonly Span[]): boolean {
	return a.some((one) => b.some((other) => one.start < other.end && other.start < one.end));
}

/** Worth a mark only when it says something besides its quotations. */
function isProse(report: Report, spans: readonly Span[]): boolean {
	let outside = 0;
	for (const span of spans) {
		for (let index = wordIndexAt(report.words, span.start); index < report.words.length; index++) {
			const word = report.words[index]!;
			if (word.start >= span.end) break;
			if (report.places[index]! < 0 && /[\p{L}\p{N}]/u.test(word.text)) outside++;
		}
	}
	return outside >= SHORTEST_WORDS;
}

function spansOf(report: Report, sentence: Sentence, cues: readonly Cue[], at: number): Span[] {
	const cue = cues[at]!;
	const startsBefore =
		cue.subject && cue.ownSubject ? Math.min(cue.from, cue.subject.from) : cue.from;
	const cueEnd = cue.subject && cue.ownSubject ? Math.max(cue.to, cue.subject.to) : cue.to;
	const next = cues
		.slice(at + 1)
		.find(
			(other) =>
				(other.kind === 'participle' ||
					(other.kind === 'verb' &&
						other.ownSubject &&
						other.strength === 'strong' &&
						cue.kind !== 'according')) &&
				clauseEndBefore(report, other, cueEnd) !== null
		);
	const limit = next ? (clauseEndBefore(report, next, cueEnd) ?? sentence.to) : sentence.to;
	const after = trim(report, afterCue(report, cue, cueEnd, limit), limit);
	const isParenthesis =
		report.words[startsBefore - 1]?.text === ',' &&
		/^[,.]$/.test(report.words[cueEnd]?.text ?? '.');
	const before =
		isParenthesis || cue.kind === 'according'
			? trim(report, clauseStartOf(sentence, cues, at), startsBefore)
			: null;
	if (cue.kind === 'according') {
		if (startsBefore - sentence.from < 3)
			return spanList(report, trim(report, skipApposition(report, cueEnd, limit), limit));
		return spanList(report, before);
	}
	if (isParenthesis && before) {
		// "Beijing, he said, is …": the clause stands on both sides.
		const goesOn = report.words[cueEnd]?.text === ',' && next === undefined && hasWords(after);
		return goesOn
			? [...spanList(report, before), ...spanList(report, after)]
			: spanList(report, before);
	}
	// After a quotation the verb's object stands before it: "…," he said Wednesday at Keio University.
	const closesQuotation =
		report.places[startsBefore - 1] !== undefined &&
		report.places[startsBefore - 1]! >= 0 &&
		startsBefore > sentence.from;
	if (closesQuotation && cue.kind === 'verb' && report.words[cueEnd]?.lower !== 'that') return [];
	return isComplement(report, cue, cueEnd) ? spanList(report, after) : [];
}

/** What follows the verb is what was said: after `that`, after an object and `that`, or as a clause. */
function isComplement(report: Report, cue: Cue, cueEnd: number): boolean {
	const word = report.words[cueEnd];
	if (word === undefined) return false;
	if (cue.kind === 'participle' && cue.strength === 'weak')
		return report.words[cueEnd]?.lower === 'that';
	if (cue.strength === 'weak')
		return (
			/^(?:that|whether|the|he|she|it|they|this|there)$/.test(word.lower) || word.tag === 'PROPN'
		);
	if (
		cue.lemma === 'tell' ||
		cue.lemma === 'inform' ||
		cue.lemma === 'remind' ||
		cue.lemma === 'ask'
	)
		return true;
	if (word.lower === 'that') return true;
	// "said Wednesday", "said in Tokyo": when and where, not what.
	return !/^[.;:]$/.test(word.text) && !isWhenOrWhere(report, cueEnd);
}

function isWhenOrWhere(report: Report, index: number): boolean {
	const { lower } = report.words[index]!;
	if (
		/^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|later|earlier)$/.test(
			lower
		)
	)
		return !report.words
			.slice(index + 1, index + 6)
			.some((word) => word.tag === 'VERB' || word.tag === 'AUX');
	if (!/^(?:in|on|at|during|after|before|by|to|about|of|during|via|through|from)$/.test(lower))
		return false;
	return !report.words
		.slice(index, index + 10)
		.some((word) => word.lower === 'that' || word.tag === 'AUX');
}

function afterCue(report: Report, cue: Cue, cueEnd: number, limit: number): number {
	let from = cueEnd;
	for (let at = cueEnd; at < Math.min(limit, cueEnd + 12); at++) {
		if (report.places[at]! >= 0 || /^[;:]$/.test(report.words[at]!.text)) break;
		if (report.words[at]!.lower === 'that' && report.words[at + 1] !== undefined) {
			from = at + 1;
			break;
		}
		if (
			/^(?:tell|inform|remind)$/.test(cue.lemma) &&
			at - cueEnd < 4 &&
			report.nameAt[at]! >= 0 &&
			from === at
		)
			from = at + 1;
	}
	return from;
}

/** `According to Smith, a lecturer at Leeds, trade …`: the clause starts after the apposition. */
function skipApposition(report: Report, from: number, limit: number): number {
	if (report.words[from]?.text !== ',') return from;
	if (!/^(?:an?|the|who|which|of)$/.test(report.words[from + 1]?.lower ?? '')) return from + 1;
	for (let at = from + 2; at < Math.min(limit, from + 16); at++) {
		if (report.places[at]! >= 0) break;
		const word = report.words[at]!;
		if (word.tag === 'AUX' || (word.tag === 'VERB' && !/(?:ing|ed)$/.test(word.lower)))
			return from + 1;
		if (word.text === ',') return at + 1;
	}
	return from + 1;
}

function clauseStartOf(sentence: Sentence, cues: readonly Cue[], at: number): number {
	const before = cues[at - 1];
	if (before === undefined) return sentence.from;
	return before.kind === 'verb' && before.subject
		? Math.max(before.to, before.subject.to)
		: sentence.from;
}

/** The next cue's clause begins at the comma or the conjunction before it; null when it stands inside this one. */
function clauseEndBefore(report: Report, next: Cue, from: number): number | null {
	const start =
		next.subject && next.ownSubject ? Math.min(next.from, next.subject.from) : next.from;
	for (let at = start - 1; at >= Math.max(from, start - 6); at--) {
		if (/^[,;—–]$/.test(report.words[at]!.text) && report.places[at]! < 0) return at;
		if (/^(?:and|but|while)$/.test(report.words[at]!.lower)) return at;
		if (report.places[at]! >= 0) return at + 1;
	}
	return null;
}

function hasWords(span: { from: number; to: number } | null): boolean {
	return span !== null && span.to - span.from >= SHORTEST_WORDS;
}

/** Takes commas, conjunctions and white space off both ends. */
function trim(report: Report, from: number, to: number): { from: number; to: number } | null {
	let first = from;
	let last = to;
	while (
		first < last &&
		(/^[,;:—–-]$/.test(report.words[first]!.text) ||
			/^(?:and|but|that)$/.test(report.words[first]!.lower))
	)
		first++;
	while (
		last > first &&
		report.places[last - 1]! < 0 &&
		/^[,;:.—–-]$/.test(report.words[last - 1]!.text)
	)
		last--;
	// A span must not cut a quotation in two.
	while (
		first < last &&
		first > 0 &&
		report.places[first]! >= 0 &&
		report.places[first] === report.places[first - 1]
	)
		first++;
	while (
		last > first &&
		report.places[last - 1]! >= 0 &&
		report.places[last] === report.places[last - 1]
	)
		last--;
	return last > first ? { from: first, to: last } : null;
}

function spanList(report: Report, range: { from: number; to: number } | null): Span[] {
	if (range === null) return [];
	return [{ start: report.words[range.from]!.start, end: report.words[range.to - 1]!.end }];
}
