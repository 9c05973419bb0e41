import { findCues, isEmbedded, type Cue } from './cues.ts';
import { Discourse, type Reference } from './discourse.ts';
import type { QuotationSpan } from './quotation-spans.ts';
import type { Referent } from './referents.ts';
import type { Report } from './report.ts';
import { DESCRIBING_VERBS, NAMING_VERBS } from './reporting-verbs.ts';
import type { Sentence } from './sentences.ts';

/** How sure a speaker is: `likely` can be taken over, `check` wants a look, `open` has none. */
export type Tier = 'likely' | 'check' | 'open';

/** Whose words a quotation is, and how the text says so. */
export interface Attribution {
	/** The fullest name the text prints; null when open. */
	readonly speaker: string | null;
	/** Index of the speaker among the referents; null for an unnamed speaker. */
	readonly referent: number | null;
	/** The words that identify the speaker here, or null where nothing does. */
	readonly mention: string | null;
	readonly mentionStart: number | null;
	/** The reporting verb as printed. */
	readonly cue: string | null;
	readonly tier: Tier;
	/** `words` for titles, names and words that are mentioned rather than said. */
	readonly use: 'speech' | 'words';
}

/** What is attributed in one sentence. */
export interface SentenceReading {
	readonly sentence: number;
	readonly cues: readonly Cue[];
	readonly references: readonly (Reference | null)[];
}

/** Everything the text says about who speaks. */
export interface Attributions {
	readonly quotations: readonly Attribution[];
	readonly readings: readonly SentenceReading[];
}

const OPEN: Attribution = {
	speaker: null,
	referent: null,
	mention: null,
	mentionStart: null,
	cue: null,
	tier: 'open',
	use: 'speech',
};
const MERE_WORDS: Attribution = { ...OPEN, use: 'words' };
const NAMING_WORDS = new Set(
	(
		'called named titled entitled dubbed nicknamed labelled labeled codenamed known so-called term terms word words phrase title' +
		' titles name slogan hashtag motto song film movie album single book novel article essay series show episode game poem play band' +
		' track paper painting exhibition exhibit campaign project programme program operation chapter section sketch ballad magazine' +
		' concept documentary musical opera category expression acronym abbreviation meaning means as tag'
	).split(' ')
);
/** The longest quotation that can be a title or a word under discussion. */
const LONGEST_TITLE_WORDS = 8;
/** The shortest quotation that reads as speech without any attribution. */
const SHORTEST_SPEECH_WORDS = 5;

/** Finds whose words each quotation is. */
export function attribute(
	report: Report,
	referents: readonly Referent[],
	referentOf: Int32Array
): Attributions {
	const discourse = new Discourse(report, referents, referentOf);
	const quotations: Attribution[] = report.quotations.map(() => OPEN);
	const readings: SentenceReading[] = [];
	for (const [index, sentence] of report.sentences.entries()) {
		const cues = isProse(report, sentence) ? findCues(report, sentence) : [];
		discourse.enter(index);
		const references = cues.map((cue) => (cue.subject ? discourse.refer(cue.subject, cue) : null));
		readings.push({ sentence: index, cues, references });
		for (const quotation of sentence.quotations) {
			quotations[quotation] = attributeOne({ report, quotations, readings, index, quotation });
		}
		discourse.leave(cues, references, speakerIn(sentence, quotations));
	}
	attributeBackwards(report, quotations);
	return { quotations, readings };
}

function isProse(report: Report, sentence: Sentence): boolean {
	const { kind } = report.blocks[sentence.block]!;
	return kind === 'paragraph' || kind === 'block-quote' || kind === 'caption';
}

interface Place {
	readonly report: Report;
	readonly quotations: readonly Attribution[];
	readonly readings: readonly SentenceReading[];
	/** Index of the sentence. */
	readonly index: number;
	/** Index of the quotation. */
	readonly quotation: number;
}

function attributeOne(place: Place): Attribution {
	const { report, readings, index, quotation } = place;
	const sentence = report.sentences[index]!;
	const span = report.quotations[quotation]!;
	const reading = readings[index]!;
	if (!isProse(report, sentence)) return MERE_WORDS;
	const chosen = chooseCue(report, sentence, reading, span, quotation);
	if (isMereWords(report, sentence, span, quotation, chosen?.cue ?? null, chosen?.isNear ?? false))
		return MERE_WORDS;
	if (chosen) return toAttribution(report, chosen.cue, chosen.reference, chosen.isNear, span);
	if (standsAlone(report, sentence)) return carryOn(place) ?? OPEN;
	return wordCount(report, span) < SHORTEST_SPEECH_WORDS ? MERE_WORDS : OPEN;
}

interface CueChoice {
	readonly cue: Cue;
	readonly reference: Reference;
}

interface Choice extends CueChoice {
	/** Whether the cue touches the quotation. */
	readonly isNear: boolean;
}

/** Picks the cue that governs a quotation: the one that touches it, else the one before, else one after. */
function chooseCue(
	report: Report,
	sentence: Sentence,
	reading: SentenceReading,
	span: QuotationSpan,
	quotation: number
): Choice | null {
	const first = firstWordOf(report, sentence, quotation);
	const end = lastWordOf(report, sentence, quotation) + 1;
	const usable = reading.cues.flatMap((cue, at) => {
		const reference = reading.references[at];
		return reference?.speaker != null ||
			(reference && cue.strength === 'strong' && cue.kind === 'verb')
			? [{ cue, reference }]
			: [];
	});
	const startOf = (cue: Cue): number =>
		cue.ownSubject && cue.subject && cue.subject.from < cue.from ? cue.subject.from : cue.from;
	const before = outermost(
		report,
		reading.cues,
		usable.filter(({ cue }) => endOf(cue) <= first || (cue.to <= first && cue.from < first))
	);
	const after = usable.filter(({ cue }) => startOf(cue) >= end);
	const touching = after.find(
		({ cue }) =>
			cue.kind !== 'participle' && cue.kind !== 'noun' && isTouching(report, end, startOf(cue))
	);
	const leads = startsClause(report, sentence, first);
	const endsWithComma = /[,?!—–-]\s*$/.test(report.text.slice(span.innerStart, span.innerEnd));
	if (touching && (leads || (endsWithComma && !before))) return { ...touching, isNear: true };
	if (before) return { ...before, isNear: isTouching(report, endOf(before.cue), first) };
	if (touching) return { ...touching, isNear: true };
	const later = after.find(({ cue }) => cue.kind !== 'participle' && cue.kind !== 'noun');
	return later ? { ...later, isNear: false } : null;
}

/** `Key said he believes … “…”`: a belief, or his own words again, inside what Key said is what Key said. */
function outermost(
	report: Report,
	cues: readonly Cue[],
	before: readonly CueChoice[]
): CueChoice | undefined {
	let chosen = before.at(-1);
	for (const candidate of before.slice(0, -1).toReversed()) {
		if (chosen === undefined || !isEmbedded(report, cues, cues.indexOf(chosen.cue))) break;
		const isOwn =
			candidate.reference.speaker === chosen.reference.speaker &&
			chosen.cue.subject?.kind === 'pronoun';
		const isThought = chosen.cue.strength === 'weak' && !DESCRIBING_VERBS.has(chosen.cue.lemma);
		if (!isOwn && !isThought) break;
		chosen = candidate;
	}
	return chosen;
}

function endOf(cue: Cue): number {
	return cue.subject && cue.ownSubject ? Math.max(cue.to, cue.subject.to) : cue.to;
}

/** Only commas, dashes and small words stand between. */
function isTouching(report: Report, from: number, to: number): boolean {
	for (let at = from; at < to; at++) {
		const word = report.words[at]!;
		if (report.places[at]! >= 0) return false;
		if (
			!/^(?:[,:—–-]|as|so|that|it|also|later|then|and|but|who|the|a|an)$/.test(word.lower) &&
			word.tag !== 'ADV'
		)
			return false;
	}
	return true;
}

/** The quotation opens its sentence, but for a conjunction. */
function startsClause(report: Report, sentence: Sentence, first: number): boolean {
	for (let at = first - 1; at >= sentence.from; at--) {
		if (report.places[at]! >= 0) return true;
		if (!/^(?:[,;:—–(-]|and|but|or|yet|so|then)$/.test(report.words[at]!.lower)) return false;
	}
	return true;
}

function firstWordOf(report: Report, sentence: Sentence, quotation: number): number {
	let at = sentence.from;
	while (at < sentence.to && report.places[at] !== quotation) at++;
	return at;
}

function lastWordOf(report: Report, sentence: Sentence, quotation: number): number {
	let at = sentence.to - 1;
	while (at > sentence.from && report.places[at] !== quotation) at--;
	return at;
}

/** Titles, names and words under discussion are no one's speech. */
function isMereWords(
	report: Report,
	sentence: Sentence,
	span: QuotationSpan,
	quotation: number,
	cue: Cue | null,
	isNear: boolean
): boolean {
	const count = wordCount(report, span);
	if (count > LONGEST_TITLE_WORDS) return false;
	const first = firstWordOf(report, sentence, quotation);
	const before = previousOutside(report, sentence, first);
	const isDirectObject = cue !== null && cue.to === first;
	if (before && NAMING_WORDS.has(before.lower) && !(isDirectObject && !NAMING_VERBS.has(cue.lemma)))
		return before.lower !== 'as' || isTitleCase(report, span);
	if (/^(?:entitled|titled|named|nicknamed|dubbed|called)$/.test(before?.lower ?? '')) return true;
	const next = report.words[lastWordOf(report, sentence, quotation) + 1];
	if (
		cue !== null &&
		cue.strength === 'strong' &&
		(isDirectObject || isNear) &&
		cue.kind !== 'noun'
	)
		return false;
	if (isTitleCase(report, span)) return true;
	// `granted “parole” status`: the word is used, not said.
	return (
		cue === null && next !== undefined && (next.tag === 'NOUN' || next.tag === 'PROPN') && count < 3
	);
}

function previousOutside(
	report: Report,
	sentence: Sentence,
	index: number
): { lower: string } | null {
	let at = index - 1;
	while (at >= sentence.from && /^(?:[,:("“]|a|an|the)$/.test(report.words[at]!.lower)) at--;
	return at >= sentence.from && report.places[at]! < 0 ? report.words[at]! : null;
}

function isTitleCase(report: Report, span: QuotationSpan): boolean {
	const inner = report.text.slice(span.innerStart, span.innerEnd).trim();
	if (/[?!.]$/.test(inner) && inner.split(/\s+/).length > 3) return false;
	const words = inner.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
	const long = words.filter(
		(word) => !/^(?:of|the|a|an|and|or|for|to|in|on|at|by|with|from|de|vs)$/.test(word)
	);
	if (long.length === 0) return false;
	const capitals = long.filter((word) => /^\p{Lu}/u.test(word)).length;
	return capitals === long.length && (long.length > 1 || words.length === 1);
}

function wordCount(report: Report, span: QuotationSpan): number {
	return (
		report.text.slice(span.innerStart, span.innerEnd).match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? []
	).length;
}

/** Nothing but quotations, commas and the like. */
function standsAlone(report: Report, sentence: Sentence): boolean {
	let depth = 0;
	for (let at = sentence.from; at < sentence.to; at++) {
		// What stands in brackets, such as a note on the language, is no attribution.
		if (report.places[at]! < 0)
			depth +=
				Number(/^[([]$/.test(report.words[at]!.text)) -
				Number(/^[)\]]$/.test(report.words[at]!.text));
		if (depth > 0) continue;
		if (
			report.places[at]! < 0 &&
			/[\p{L}\p{N}]/u.test(report.words[at]!.text) &&
			!/^(?:and|but|or)$/.test(report.words[at]!.lower)
		)
			return false;
	}
	return true;
}

/** A quotation that is a sentence of its own goes on from what was said before it. */
function carryOn(place: Place): Attribution | null {
	const { report, quotations, readings, index, quotation } = place;
	const sentence = report.sentences[index]!;
	const before = report.sentences[index - 1];
	if (before && before.block === sentence.block) {
		const previous = lastSpoken(place, index - 1);
		if (previous) return goOn(previous, previous.tier);
		// `X did this. “…”`: only a quotation further up in the paragraph speaks for it.
		for (let at = index - 2; at >= 0 && report.sentences[at]!.block === sentence.block; at--) {
			const earlier = lastSpoken(place, at);
			if (earlier) return goOn(earlier, 'check');
		}
		return null;
	}
	const earlierInSentence = sentence.quotations.filter((other) => other < quotation).at(-1);
	if (earlierInSentence !== undefined)
		return goOn(quotations[earlierInSentence]!, quotations[earlierInSentence]!.tier);
	const at = lastProseBefore(report, index);
	if (at < 0) return null;
	const prose = report.sentences[at]!;
	const last = prose.quotations.at(-1);
	const reading = readings[at]!;
	if (last !== undefined && report.quotations[last]!.unclosed)
		return goOn(quotations[last]!, quotations[last]!.tier);
	if (/[:,]$/.test(report.text.slice(prose.start, prose.end))) {
		const lead = reading.cues.findLastIndex(
			(cue, position) => reading.references[position]?.speaker != null && cue.kind !== 'noun'
		);
		const reference = reading.references[lead];
		if (lead >= 0 && reference)
			return toAttribution(
				report,
				reading.cues[lead]!,
				reference,
				true,
				report.quotations[quotation]!
			);
	}
	const previous = lastSpoken(place, at);
	return previous ? goOn(previous, 'check') : null;
}

/** The last sentence of the paragraph before, captions passed over; -1 after a heading. */
function lastProseBefore(report: Report, index: number): number {
	const { block } = report.sentences[index]!;
	for (let at = index - 1; at >= 0; at--) {
		const sentence = report.sentences[at]!;
		if (sentence.block === block || report.blocks[sentence.block]!.kind === 'caption') continue;
		return isProse(report, sentence) ? at : -1;
	}
	return -1;
}

/** The last speaker of a sentence: of its last quotation, else of its last cue. */
function lastSpoken(place: Place, index: number): Attribution | null {
	const { report, quotations, readings } = place;
	const sentence = report.sentences[index]!;
	const last = sentence.quotations.findLast(
		(other) => quotations[other]!.use === 'speech' && quotations[other]!.speaker !== null
	);
	if (last !== undefined) return quotations[last]!;
	const reading = readings[index]!;
	const speaks = (cue: Cue, position: number): boolean =>
		reading.references[position]?.speaker != null && cue.ownSubject;
	const strong = reading.cues.findLastIndex(
		(cue, position) => speaks(cue, position) && cue.strength === 'strong'
	);
	const at = strong >= 0 ? strong : reading.cues.findLastIndex(speaks);
	const reference = reading.references[at];
	if (at < 0 || !reference) return null;
	const cue = reading.cues[at]!;
	const tier = tierOf(cue, reference, true);
	return { ...describe(report, cue, reference), tier, use: 'speech' };
}

function goOn(previous: Attribution, tier: Tier): Attribution {
	if (previous.speaker === null) return OPEN;
	return {
		...previous,
		mention: null,
		mentionStart: null,
		cue: null,
		tier: previous.tier === 'likely' ? tier : previous.tier,
	};
}

function speakerIn(sentence: Sentence, quotations: readonly Attribution[]): number | null {
	for (const quotation of sentence.quotations.toReversed()) {
		const { referent } = quotations[quotation]!;
		if (referent !== null) return referent;
	}
	return null;
}

/** `“A. B.” “C,” she said.`: quotations left open belong to the speaker of the quotation that follows at once. */
function attributeBackwards(report: Report, quotations: Attribution[]): void {
	for (let index = report.sentences.length - 2; index >= 0; index--) {
		const sentence = report.sentences[index]!;
		const next = report.sentences[index + 1]!;
		if (
			next.block - sentence.block > 1 ||
			!isProse(report, sentence) ||
			!standsAlone(report, sentence)
		)
			continue;
		const following = next.quotations[0];
		if (
			following === undefined ||
			report.places[next.from] !== following ||
			quotations[following]!.speaker === null
		)
			continue;
		for (const quotation of sentence.quotations) {
			const current = quotations[quotation]!;
			if (current.speaker === null && current.use === 'speech')
				quotations[quotation] = goOn(quotations[following]!, 'check');
		}
	}
}

function toAttribution(
	report: Report,
	cue: Cue,
	reference: Reference,
	isNear: boolean,
	span: QuotationSpan
): Attribution {
	if (reference.speaker === null) return { ...OPEN, cue: cue.text, ...mentionOf(report, cue) };
	const isWhole = wordCount(report, span) >= SHORTEST_SPEECH_WORDS;
	// A few words inside a clause are a speaker's own when the clause is what the speaker said.
	const isInClause =
		cue.strength === 'strong' && cue.ownSubject && report.words[cue.to - 1]!.end <= span.start;
	return {
		...describe(report, cue, reference),
		tier: tierOf(cue, reference, isNear || isWhole || isInClause),
		use: 'speech',
	};
}

function tierOf(cue: Cue, reference: Reference, isFirm: boolean): Tier {
	if (reference.speaker === null) return 'open';
	if (
		(cue.strength === 'weak' && !DESCRIBING_VERBS.has(cue.lemma)) ||
		cue.kind === 'noun' ||
		!isFirm
	)
		return 'check';
	return reference.sure ? 'likely' : 'check';
}

function describe(
	report: Report,
	cue: Cue,
	reference: Reference
): Pick<Attribution, 'speaker' | 'referent' | 'mention' | 'mentionStart' | 'cue'> {
	return {
		speaker: reference.speaker,
		referent: reference.referent,
		cue: cue.text,
		...mentionOf(report, cue),
	};
}

function mentionOf(report: Report, cue: Cue): Pick<Attribution, 'mention' | 'mentionStart'> {
	if (!cue.subject) return { mention: null, mentionStart: null };
	const start = report.words[cue.subject.from]!.start;
	return {
		mention: report.text.slice(start, report.words[cue.subject.to - 1]!.end),
		mentionStart: start,
	};
}
