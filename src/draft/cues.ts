import {
	innermostPhraseBefore,
	isTextNoun,
	nounPhraseAfter,
	nounPhraseBefore,
	type NounPhrase,
} from './noun-phrases.ts';
import type { Report } from './report.ts';
import { reportingVerb, type ReportingVerb } from './reporting-verbs.ts';
import type { Sentence } from './sentences.ts';

/** The words in a sentence that say whose words are reported: `he said`, `according to`. */
export interface Cue {
	readonly kind: 'verb' | 'participle' | 'according' | 'noun' | 'colon' | 'signature';
	/** The reporting verb as printed: `said`, `has warned`, `according to`. */
	readonly text: string;
	readonly lemma: string;
	/** Its words: from this index … */
	readonly from: number;
	/** … up to, and not including, this one. */
	readonly to: number;
	readonly subject: NounPhrase | null;
	/** Whether the subject was found with its verb, not borrowed from elsewhere in the sentence. */
	readonly ownSubject: boolean;
	readonly strength: 'strong' | 'weak';
}

const AUXILIARIES = new Set(
	'has have had was were is are been being be did do does would will could may might can must should'.split(
		' '
	)
);
const PASSIVE = new Set("was were is are been being be get gets got isn't wasn't".split(' '));
const SPEECH_NOUNS = new Set(
	'statement claim claims comment comments remark remarks warning words message speech letter description assertion argument announcement admission insistence suggestion tweet post email testimony'.split(
		' '
	)
);

/** Finds the cues of a sentence, in order. */
export function findCues(report: Report, sentence: Sentence): Cue[] {
	const cues: Cue[] = [];
	for (let index = sentence.from; index < sentence.to; index++) {
		if (report.places[index]! >= 0) continue;
		const cue =
			readAccording(report, sentence, index) ??
			readVerb(report, sentence, index) ??
			readSpeechNoun(report, sentence, index);
		if (cue) cues.push(cue);
	}
	const colon = readColon(report, sentence, cues) ?? readSignature(report, sentence, cues);
	if (colon) cues.push(colon);
	return lendSubjects(report, sentence, cues);
}

/** Finds the first subject of a finite verb in a sentence, quotations aside. */
export function mainSubject(report: Report, sentence: Sentence): NounPhrase | null {
	for (let index = sentence.from + 1; index < sentence.to; index++) {
		if (report.places[index]! >= 0) continue;
		const word = report.words[index]!;
		if (word.tag !== 'VERB' && word.tag !== 'AUX') continue;
		if (/ing$/.test(word.lower) || report.words[index - 1]!.lower === 'to') continue;
		const subject = subjectBefore(report, sentence, index);
		if (subject) return subject;
	}
	return null;
}

function readAccording(report: Report, sentence: Sentence, index: number): Cue | null {
	const { words } = report;
	const word = words[index]!;
	const next = words[index + 1];
	const third = words[index + 2];
	let to: number;
	if (word.lower === 'according' && next?.lower === 'to') to = index + 2;
	else if (
		word.lower === 'in' &&
		next?.lower === 'the' &&
		third?.lower === 'words' &&
		words[index + 3]?.lower === 'of'
	)
		to = index + 4;
	else return null;
	const subject = nounPhraseAfter(report, to, sentence.to);
	return {
		kind: 'according',
		text: slice(report, index, to),
		lemma: 'according',
		from: index,
		to,
		subject,
		ownSubject: subject !== null,
		strength: 'strong',
	};
}

function readVerb(report: Report, sentence: Sentence, index: number): Cue | null {
	const { words } = report;
	const word = words[index]!;
	const verb = reportingVerb(word);
	if (verb === null) return null;
	const before = words[index - 1];
	const isParticiple = verb.form === 'participle';
	if (before && index > sentence.from && report.places[index - 1]! < 0) {
		if (
			/^(?:to|not|n't|the|an?|his|her|their|its|our|my|no|never)$/.test(before.lower) ||
			/n't$/.test(before.lower)
		) {
			if (!(before.lower === 'to' && isSerialVerb(report, sentence, index))) return null;
		}
	}
	if (verb.lemma === 'point' && words[index + 1]?.lower !== 'out') return null;
	// "he continued" reports when nothing but what he said follows.
	if (
		verb.lemma === 'continue' &&
		index + 1 < sentence.to &&
		report.places[index + 1]! < 0 &&
		!/^[,.:]$/.test(words[index + 1]!.text)
	)
		return null;
	const chain = verbChainStart(report, sentence, index);
	if (isPassive(report, chain, index) && !isParticiple) {
		// "was quoted as saying" is read at `saying`.
		return null;
	}
	const from = chain;
	const text = slice(report, from, index + 1);
	const base = { lemma: verb.lemma, from, to: index + 1, text, strength: verb.strength } as const;
	if (isParticiple && from === index) {
		if (/^(?:quoting|citing)$/.test(word.lower)) {
			const quoted = nounPhraseAfter(report, index + 1, sentence.to);
			return { ...base, kind: 'participle', subject: quoted, ownSubject: quoted !== null };
		}
		// "with one poster writing": the participle has a subject of its own.
		const own = innermostPhraseBefore(report, index, sentence.from);
		const isAbsolute =
			own !== null && report.words[own.from - 1]?.lower === 'with' && own.from > sentence.from;
		return {
			...base,
			kind: 'participle',
			subject: isAbsolute ? own : null,
			ownSubject: isAbsolute,
		};
	}
	if (verb.lemma === 'quote' || verb.lemma === 'cite') return null;
	const subject = subjectOf(report, sentence, from, index);
	if (!fits(report, subject, verb, word.lower, from)) {
		return verb.nounLike ||
			isPlainForm(word.lower, verb) ||
			(subject === null && verb.strength === 'weak')
			? null
			: { ...base, kind: 'verb', subject: null, ownSubject: false };
	}
	return { ...base, kind: 'verb', subject, ownSubject: subject !== null };
}

function isPlainForm(lower: string, verb: ReportingVerb): boolean {
	return lower === verb.lemma;
}

/** A word that is also a noun, or a plain form, reports only right beside its subject. */
function fits(
	report: Report,
	subject: NounPhrase | null,
	verb: ReportingVerb,
	lower: string,
	from: number
): boolean {
	if (subject === null) return false;
	if (subject.to !== from && verb.nounLike) return false;
	if (isPlainForm(lower, verb)) {
		if (subject.to !== from) return false;
		if (subject.kind === 'pronoun')
			return /^(?:they|we|i|who)$/.test(report.words[subject.from]!.lower);
		const head = report.words[subject.to - 1]!.lower;
		return /s$/.test(head) || /^(?:police|people|who)$/.test(head) || subject.kind === 'name';
	}
	return true;
}

/** `went on to say`, `continued to argue`: the infinitive is the report. */
function isSerialVerb(report: Report, sentence: Sentence, index: number): boolean {
	if (index - 2 < sentence.from) return false;
	const verb = report.words[index - 2]!;
	return /^(?:on|continued|proceeded)$/.test(verb.lower);
}

function verbChainStart(report: Report, sentence: Sentence, index: number): number {
	let from = index;
	for (let at = index - 1; at >= sentence.from && report.places[at]! < 0; at--) {
		const word = report.words[at]!;
		if (AUXILIARIES.has(word.lower) || /^(?:went|gone|go|on|to)$/.test(word.lower)) {
			if (/^(?:go|on|to|gone|went)$/.test(word.lower) && !isSerialVerb(report, sentence, index))
				break;
			from = at;
		} else if (!isAdverb(report, at)) break;
	}
	return from;
}

function isAdverb(report: Report, index: number): boolean {
	const word = report.words[index]!;
	if (
		/^(?:also|later|then|further|previously|recently|once|earlier|again|still|always|often|simply|just|even|only|himself|herself|themselves|itself|first|now|subsequently|reportedly|both|all|meanwhile|afterwards?|however|therefore|instead)$/.test(
			word.lower
		)
	)
		return true;
	return word.tag === 'ADV' && /ly$/.test(word.lower);
}

function isPassive(report: Report, chain: number, index: number): boolean {
	for (let at = chain; at < index; at++) if (PASSIVE.has(report.words[at]!.lower)) return true;
	return false;
}

/** After a quotation the subject may follow; elsewhere it stands before, when one can be found there. */
function subjectOf(
	report: Report,
	sentence: Sentence,
	from: number,
	index: number
): NounPhrase | null {
	const before = subjectBefore(report, sentence, from);
	// "Maslow, a lecturer, said Japan …" has its subject before; "It will rain, said Maslow" has none there.
	if (report.words[from - 1]?.text === ',' && before?.kind === 'name' && from - 1 > sentence.from) {
		if (report.places[from - 2]! < 0) return before;
	}
	return invertedSubject(report, sentence, from, index) ?? before;
}

/** `“…,” said KCNA`: after a quotation the subject may follow its verb. */
function invertedSubject(
	report: Report,
	sentence: Sentence,
	from: number,
	index: number
): NounPhrase | null {
	let before = from - 1;
	while (
		before >= sentence.from &&
		report.places[before]! < 0 &&
		(report.words[before]!.text === ',' || isAdverb(report, before))
	)
		before--;
	const afterQuotation = before >= sentence.from && report.places[before]! >= 0;
	const opener = report.words[before];
	const afterAs =
		before >= sentence.from && opener !== undefined && /^(?:as|so|thus)$/.test(opener.lower);
	const afterClause = before >= sentence.from && report.words[from - 1]?.text === ',';
	if (!afterQuotation && !afterAs && !afterClause) return null;
	let start = index + 1;
	while (start < sentence.to && isAdverb(report, start)) start++;
	if (report.words[start]?.lower === 'that') return null;
	const phrase = nounPhraseAfter(report, start, sentence.to);
	if (phrase === null) return null;
	// "said the post by an unknown author"
	const isText = phrase.kind === 'descriptor' && isTextNoun(report.words[phrase.to - 1]!.lower);
	const giver =
		isText && /^(?:by|from)$/.test(report.words[phrase.to]?.lower ?? '')
			? nounPhraseAfter(report, phrase.to + 1, sentence.to)
			: null;
	const subject = giver ?? nameInApposition(report, sentence, phrase) ?? phrase;
	// ", said Tuesday" has no subject; ", told reporters" has an object.
	const verb = reportingVerb(report.words[index]!);
	if (
		/^(?:tell|inform|remind|advise|urge|call|describe|thank|accuse|blame|show|find)$/.test(
			verb?.lemma ?? ''
		)
	)
		return null;
	if (verb?.lemma === 'ask' && subject.kind !== 'name') return null;
	if (subject.kind === 'pronoun' && !/^(?:he|she|they|it)$/.test(report.words[subject.from]!.lower))
		return null;
	if (!afterQuotation && afterClause && subject.kind !== 'name') return null;
	return subject;
}

/** `said one of their lawyers, Michalis Dimitrakopoulos.`: the name stands beside the description. */
function nameInApposition(
	report: Report,
	sentence: Sentence,
	phrase: NounPhrase
): NounPhrase | null {
	if (phrase.kind !== 'descriptor' || report.words[phrase.to]?.text !== ',') return null;
	const name = nounPhraseAfter(report, phrase.to + 1, sentence.to);
	if (name?.kind !== 'name' || report.names[name.name!]!.type !== 'person') return null;
	const ends = name.to >= sentence.to || /^[,.]$/.test(report.words[name.to]!.text);
	return ends ? name : null;
}

/** Finds the subject to the left of a verb, across `who`, appositions and the words of time. */
function subjectBefore(report: Report, sentence: Sentence, verbIndex: number): NounPhrase | null {
	const { words, places } = report;
	const start = clauseStart(report, sentence, verbIndex);
	let at = verbIndex - 1;
	while (at >= start && isAdverb(report, at)) at--;
	at = skipTime(report, at, start);
	if (at < start) return null;
	const word = words[at]!;
	if (places[at]! >= 0) return null;
	if (/^(?:who|which|that)$/.test(word.lower)) {
		let head = at - 1;
		if (words[head]?.text === ',') head--;
		if (head < start) return null;
		return nounPhraseBefore(report, head + 1, start);
	}
	if (/^[,)—–-]$/.test(word.text)) {
		return beforeApposition(report, start, at);
	}
	if (/^(?:and|but|then|or)$/.test(word.lower)) return firstSubject(report, sentence, at);
	const phrase = nounPhraseBefore(report, at + 1, start);
	return phrase === null ? null : (beforeBody(report, phrase, start) ?? phrase);
}

/** `Colin Asplin, Blackpool Hotel Association said`: the body says where the person belongs. */
function beforeBody(report: Report, phrase: NounPhrase, start: number): NounPhrase | null {
	if (phrase.kind !== 'name' || report.names[phrase.name!]!.type === 'person') return null;
	if (report.words[phrase.from - 1]?.text !== ',' || phrase.from - 2 < start) return null;
	const person = nounPhraseBefore(report, phrase.from - 1, start);
	return person !== null && person.from === start && isPerson(report, person) ? person : null;
}

/** `on Tuesday`, `in an interview`, `last week` between subject and verb. */
function skipTime(report: Report, index: number, start: number): number {
	const { words } = report;
	let at = index;
	const isTime = (word: string | undefined): boolean =>
		word !== undefined &&
		/^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tonight|week|month|year|morning|afternoon|evening|night|weekend)$/.test(
			word
		);
	while (at >= start && report.places[at]! < 0 && isTime(words[at]!.lower)) {
		at--;
		while (
			at >= start &&
			/^(?:on|last|this|in|the|late|early|later|earlier|that)$/.test(words[at]!.lower)
		)
			at--;
	}
	return at;
}

/** A clause begins after a quotation, a semicolon, or with the sentence. */
function clauseStart(report: Report, sentence: Sentence, index: number): number {
	let at = index - 1;
	while (at >= sentence.from && report.places[at]! < 0 && !/^[;:]$/.test(report.words[at]!.text))
		at--;
	return at + 1;
}

/** `Anna Berger, a civil engineer and lecturer at …, said`: the name before the apposition. */
function beforeApposition(report: Report, start: number, end: number): NounPhrase | null {
	const { words, places } = report;
	const candidates: NounPhrase[] = [];
	for (let at = start + 1; at < end; at++) {
		if (places[at]! >= 0 || !/^[,(—–-]$/.test(words[at]!.text)) continue;
		const phrase = nounPhraseBefore(report, at, start);
		if (phrase === null) continue;
		// An apposition has no finite verb of its own, unless a relative clause.
		if (hasFiniteVerb(report, at + 1, end) && !/^(?:who|which|whose)$/.test(words[at + 1]!.lower))
			continue;
		candidates.push(phrase);
	}
	// "The secretary general of CEI, Nunzio Galantino, has called": the apposition holds the name.
	const inside = nounPhraseBefore(report, end, start);
	if (inside?.kind === 'name' && report.words[inside.from - 1]?.text === ',')
		candidates.push(inside);
	return (
		candidates.find((phrase) => phrase.kind === 'name' && isPerson(report, phrase)) ??
		candidates.find((phrase) => phrase.kind !== 'pronoun') ??
		null
	);
}

function isPerson(report: Report, phrase: NounPhrase): boolean {
	return phrase.name !== null && report.names[phrase.name]!.type === 'person';
}

function hasFiniteVerb(report: Report, from: number, to: number): boolean {
	for (let at = from; at < to; at++) {
		const word = report.words[at]!;
		if (report.places[at]! >= 0) continue;
		if (word.tag === 'AUX' && report.words[at - 1]?.lower !== 'to') return true;
		if (
			word.tag === 'VERB' &&
			!/(?:ing|ed|en|wn)$/.test(word.lower) &&
			report.words[at - 1]?.lower !== 'to'
		)
			return true;
	}
	return false;
}

/** In `Smith visited Kabul and said …` the second verb shares the first one's subject. */
function firstSubject(report: Report, sentence: Sentence, before: number): NounPhrase | null {
	for (let index = sentence.from + 1; index < before; index++) {
		const word = report.words[index]!;
		if (report.places[index]! >= 0 || (word.tag !== 'VERB' && word.tag !== 'AUX')) continue;
		if (/ing$/.test(word.lower) || report.words[index - 1]!.lower === 'to') continue;
		const subject = subjectBefore(report, sentence, index);
		if (subject) return subject;
	}
	return null;
}

function readSpeechNoun(report: Report, sentence: Sentence, index: number): Cue | null {
	const { words } = report;
	const word = words[index]!;
	if (!SPEECH_NOUNS.has(word.lower)) return null;
	const before = words[index - 1];
	const base = {
		kind: 'noun',
		text: word.text,
		lemma: word.lower,
		from: index,
		to: index + 1,
		strength: 'weak',
	} as const;
	if (before && /^['’]s?$/.test(before.text) && index - 1 > sentence.from) {
		const owner = nounPhraseBefore(report, index - 1, sentence.from);
		if (owner) return { ...base, subject: owner, ownSubject: true };
	}
	if (isGivenOut(report, sentence, index)) {
		const giver = firstSubject(report, sentence, index);
		if (giver) return { ...base, subject: giver, ownSubject: true };
	}
	if (/^(?:from|by)$/.test(words[index + 1]?.lower ?? '')) {
		const owner = nounPhraseAfter(report, index + 2, sentence.to);
		if (owner) return { ...base, subject: owner, ownSubject: true };
	}
	return null;
}

/** `issued a statement`, `gave a speech`: what follows is likely to come from it. */
function isGivenOut(report: Report, sentence: Sentence, index: number): boolean {
	for (let at = index - 1; at >= Math.max(sentence.from, index - 4); at--) {
		const { lower, tag } = report.words[at]!;
		if (
			/^(?:issued|released|made|gave|delivered|published|posted|sent|wrote|read|issues|releases|gives|delivers)$/.test(
				lower
			)
		)
			return true;
		if (tag !== 'DET' && tag !== 'ADJ' && tag !== 'NOUN') return false;
	}
	return false;
}

/** `Maslow: “…”` and a lead-in that ends in a colon. */
function readColon(report: Report, sentence: Sentence, cues: readonly Cue[]): Cue | null {
	const { words } = report;
	for (let index = sentence.from + 1; index < sentence.to; index++) {
		if (words[index]!.text !== ':' || report.places[index]! >= 0) continue;
		const opensQuotation = index + 1 < sentence.to ? report.places[index + 1]! >= 0 : true;
		if (!opensQuotation || cues.some((cue) => cue.to <= index)) continue;
		const direct = nounPhraseBefore(report, index, sentence.from);
		const isOnlyName = direct !== null && direct.from === sentence.from && direct.kind === 'name';
		const subject = isOnlyName ? direct : mainSubject(report, sentence);
		if (subject === null) return null;
		return {
			kind: 'colon',
			text: ':',
			lemma: ':',
			from: index,
			to: index + 1,
			subject,
			ownSubject: isOnlyName,
			strength: isOnlyName ? 'strong' : 'weak',
		};
	}
	return null;
}

/** `“It’s a long game.” — Matthew Ingram`: a name that signs a quotation. */
function readSignature(report: Report, sentence: Sentence, cues: readonly Cue[]): Cue | null {
	const { words, places } = report;
	if (cues.length > 0) return null;
	for (let index = sentence.from + 1; index < sentence.to - 1; index++) {
		if (places[index]! >= 0 || !/^[-–—―~]+$/.test(words[index]!.text)) continue;
		if (places[index - 1]! < 0) continue;
		const subject = nounPhraseAfter(report, index + 1, sentence.to);
		const ends =
			subject !== null && (subject.to >= sentence.to || /^[,.(]$/.test(words[subject.to]!.text));
		if (subject?.kind === 'name' && ends) {
			return {
				kind: 'signature',
				text: words[index]!.text,
				lemma: '—',
				from: index,
				to: index + 1,
				subject,
				ownSubject: true,
				strength: 'strong',
			};
		}
	}
	return null;
}

/** A participle speaks for the subject of the verb before it, or, when it opens the sentence, of the main verb. */
function lendSubjects(report: Report, sentence: Sentence, cues: readonly Cue[]): Cue[] {
	const lent: Cue[] = [];
	for (const [index, cue] of cues.entries()) {
		if (cue.subject !== null) {
			lent.push(cue);
			continue;
		}
		const before = lent.findLast(
			(other, position) =>
				other.kind !== 'noun' &&
				other.subject !== null &&
				other.lemma !== 'quote' &&
				other.lemma !== 'cite' &&
				!isEmbedded(report, lent, position)
		);
		const after = cues
			.slice(index + 1)
			.find((other) => other.kind === 'verb' && other.subject !== null);
		const opens = cue.kind === 'participle' && opensSentence(report, sentence, cue.from);
		const subject =
			(opens ? after?.subject : before?.subject) ??
			mainSubject(report, sentence) ??
			after?.subject ??
			null;
		lent.push({ ...cue, subject });
	}
	return lent;
}

/** `He said Mr Blair had spoken`: a cue inside what another cue reports. */
export function isEmbedded(report: Report, cues: readonly Cue[], at: number): boolean {
	const cue = cues[at]!;
	const outer = cues[at - 1];
	if (
		outer === undefined ||
		outer.strength === 'weak' ||
		outer.kind !== 'verb' ||
		cue.subject === null ||
		!cue.ownSubject
	)
		return false;
	if (cue.subject.from < outer.to) return false;
	for (let index = outer.to; index < cue.subject.from; index++) {
		if (
			report.places[index]! >= 0 ||
			/^(?:[,;:—–]|and|but|while)$/.test(report.words[index]!.lower)
		)
			return false;
	}
	return true;
}

function opensSentence(report: Report, sentence: Sentence, index: number): boolean {
	for (let at = sentence.from; at < index; at++) {
		if (report.places[at]! >= 0 || /^[,;:]$/.test(report.words[at]!.text)) return false;
	}
	return index - sentence.from < 4;
}

function slice(report: Report, from: number, to: number): string {
	return report.text.slice(report.words[from]!.start, report.words[to - 1]!.end);
}
