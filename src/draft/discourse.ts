import type { Cue } from './cues.ts';
import { FEMALE_NOUNS, HONORIFICS, MALE_NOUNS, OFFICES, ROLE_NOUNS } from './kinds-of-names.ts';
import { isSpeakerNoun, isTextNoun, type NounPhrase } from './noun-phrases.ts';
import { fitDescriptor, type Gender, type Referent } from './referents.ts';
import type { Report } from './report.ts';

/** Whom a phrase means. */
export interface Reference {
	/** The fullest name the text prints; null where the phrase stays open. */
	readonly speaker: string | null;
	/** Index among the referents; null for someone unnamed. */
	readonly referent: number | null;
	/** A name, or a pronoun that can mean only one. */
	readonly sure: boolean;
}

/** How present someone is in the reader's mind: set by the last mention, fading with each sentence. */
interface Presence {
	readonly weight: number;
	readonly sentence: number;
	readonly block: number;
}

interface Unnamed {
	readonly text: string;
	readonly head: string;
	readonly plural: boolean;
	readonly sentence: number;
}

// The last speaker is who "he said" means before anyone else; the last subject comes next.
const SPEAKER_WEIGHT = 3;
const SUBJECT_WEIGHT = 2;
const OTHER_WEIGHT = 0.75;
const GENITIVE_WEIGHT = 0.25;
const FADING_PER_SENTENCE = 0.6;
const FADING_PER_BLOCK = 0.4;
/** A pronoun further from its name than this is left open. */
const REACH_SENTENCES = 8;
/** How much more present one person must be than the next for a pronoun to be sure. */
const CLEAR_LEAD = 1;

const GENERIC_BODIES = new Set(
	'company firm ministry department agency group organisation organization party government university committee council commission court team club bank newspaper paper magazine report study institute association foundation union board service force army administration office bureau airline charity'.split(
		' '
	)
);

/** Follows a report sentence by sentence and knows whom its pronouns and descriptors mean. */
export class Discourse {
	readonly #report: Report;
	readonly #referents: readonly Referent[];
	readonly #referentOf: Int32Array;
	readonly #presence = new Map<number, Presence>();
	readonly #namesBySentence: readonly (readonly number[])[];
	#unnamed: Unnamed[] = [];
	#lastUnnamedSpeaker: Unnamed | null = null;
	#sentence = 0;

	constructor(report: Report, referents: readonly Referent[], referentOf: Int32Array) {
		this.#report = report;
		this.#referents = referents;
		this.#referentOf = referentOf;
		this.#namesBySentence = namesBySentence(report);
	}

	/** Begins a sentence: what it names is present from now on, less so than what the last one said. */
	enter(index: number): void {
		this.#sentence = index;
	}

	/** Ends a sentence: its names and its speakers are now the ones in mind. */
	leave(
		cues: readonly Cue[],
		references: readonly (Reference | null)[],
		speaker: number | null
	): void {
		for (const name of this.#namesBySentence[this.#sentence]!) {
			const referent = this.#referentOf[name]!;
			if (referent < 0 || this.#isQuoted(name)) continue;
			this.#touch(referent, this.#weightOf(name));
		}
		for (const [at, reference] of references.entries()) {
			if (reference?.referent === null || reference === null) continue;
			this.#touch(
				reference.referent,
				cues[at]!.strength === 'strong' ? SPEAKER_WEIGHT : SUBJECT_WEIGHT
			);
		}
		if (speaker !== null) this.#touch(speaker, SPEAKER_WEIGHT);
		const lastUnnamed = references.findLast(
			(reference) => reference !== null && reference.referent === null && reference.speaker !== null
		);
		if (lastUnnamed?.speaker) {
			this.#lastUnnamedSpeaker =
				this.#unnamed.find((unnamed) => unnamed.text === lastUnnamed.speaker) ?? null;
		} else if (speaker !== null || references.some((reference) => reference !== null))
			this.#lastUnnamedSpeaker = null;
	}

	/** Finds whom the subject of a cue means. */
	refer(phrase: NounPhrase, cue: Cue): Reference {
		switch (phrase.kind) {
			case 'name':
				return this.#named(phrase.name!);
			case 'pronoun':
				return this.#pronoun(phrase, cue);
			case 'descriptor':
				return this.#descriptor(phrase);
		}
	}

	#named(name: number): Reference {
		const index = this.#referentOf[name]!;
		const referent = this.#referents[index];
		if (referent === undefined)
			return { speaker: this.#report.names[name]!.text, referent: null, sure: true };
		return { speaker: referent.printed, referent: index, sure: true };
	}

	#pronoun(phrase: NounPhrase, cue: Cue): Reference {
		const { lower } = this.#report.words[phrase.from]!;
		const open: Reference = { speaker: null, referent: null, sure: false };
		switch (lower) {
			case 'he':
				return this.#person(phrase, 'male');
			case 'she':
				return this.#person(phrase, 'female');
			case 'it':
				return this.#body(phrase);
			case 'they':
				return this.#many(phrase, cue);
			default:
				return open;
		}
	}

	#person(phrase: NounPhrase, gender: Exclude<Gender, null>): Reference {
		const ranked = this.#rank(
			phrase,
			(referent) =>
				referent.type === 'person' && (referent.gender === null || referent.gender === gender)
		);
		const best = ranked[0];
		const unnamed = this.#recentUnnamed(gender);
		if (
			best === undefined ||
			(unnamed && best.score < SPEAKER_WEIGHT - FADING_PER_SENTENCE - FADING_PER_BLOCK)
		) {
			return unnamed
				? { speaker: unnamed.text, referent: null, sure: false }
				: { speaker: null, referent: null, sure: false };
		}
		const runnerUp = ranked[1]?.score ?? -Infinity;
		const presence = this.#presence.get(best.index);
		const sameBlock = presence?.block === this.#report.sentences[this.#sentence]!.block;
		const spokeLast =
			presence !== undefined &&
			presence.weight >= SUBJECT_WEIGHT &&
			this.#sentence - presence.sentence <= 1;
		const sure = sameBlock && spokeLast && best.score - runnerUp >= CLEAR_LEAD && !unnamed;
		return { speaker: this.#referents[best.index]!.printed, referent: best.index, sure };
	}

	#body(phrase: NounPhrase): Reference {
		const ranked = this.#rank(phrase, (referent) =>
			/^(?:organisation|country|group|document|programme)$/.test(referent.type)
		);
		const best = ranked[0];
		if (best === undefined || best.score < OTHER_WEIGHT)
			return { speaker: null, referent: null, sure: false };
		return { speaker: this.#referents[best.index]!.printed, referent: best.index, sure: false };
	}

	#many(phrase: NounPhrase, cue: Cue): Reference {
		if (this.#lastUnnamedSpeaker?.plural)
			return { speaker: this.#lastUnnamedSpeaker.text, referent: null, sure: false };
		const lastMany = this.#unnamed.findLast((unnamed) => unnamed.plural);
		const bodies = this.#rank(phrase, (referent) =>
			/^(?:organisation|group|country)$/.test(referent.type)
		);
		if (lastMany && (bodies[0] === undefined || bodies[0].score < SUBJECT_WEIGHT))
			return { speaker: lastMany.text, referent: null, sure: false };
		const best = bodies[0];
		if (best && best.score >= OTHER_WEIGHT)
			return { speaker: this.#referents[best.index]!.printed, referent: best.index, sure: false };
		const people = this.#rank(phrase, (referent) => referent.type === 'person');
		const only = people[0];
		// Someone may be spoken of as "they"; only the last speaker is meant then.
		if (only && only.score > SUBJECT_WEIGHT && cue.strength === 'strong')
			return { speaker: this.#referents[only.index]!.printed, referent: only.index, sure: false };
		return { speaker: null, referent: null, sure: false };
	}

	#descriptor(phrase: NounPhrase): Reference {
		const { words, text, names } = this.#report;
		const inside = words.slice(phrase.from, phrase.to);
		const own: Unnamed = {
			text: text.slice(inside[0]!.start, inside.at(-1)!.end).replaceAll(/\s+/g, ' '),
			head: headOf(inside.map((word) => word.lower)),
			plural: isPlural(headOf(inside.map((word) => word.lower))),
			sentence: this.#sentence,
		};
		const owner = this.#ownerOfText(phrase, own.head);
		if (owner !== null) return { ...owner, sure: false };
		const definite = /^(?:the|this|that|these|those|his|her|their|its)$/.test(inside[0]!.lower);
		if (definite && !own.plural) {
			const person = this.#describedPerson(
				inside.map((word) => word.lower),
				own.head
			);
			if (person !== null)
				return { speaker: this.#referents[person]!.printed, referent: person, sure: false };
			const body = this.#describedBody(own.head, inside.length);
			if (body !== null)
				return { speaker: this.#referents[body]!.printed, referent: body, sure: false };
		}
		// "spokesman John" is a name; "the ministry's spokesman" is someone unnamed.
		const nameInside = names.findIndex(
			(name) => name.type === 'person' && name.from >= phrase.from && name.to === phrase.to
		);
		if (nameInside >= 0) return this.#named(nameInside);
		const earlier = definite
			? this.#unnamed.findLast(
					(unnamed) => unnamed.head === own.head && unnamed.text.length > own.text.length
				)
			: undefined;
		const meant = earlier ?? own;
		if (!isSpeakerNoun(own.head)) return { speaker: null, referent: null, sure: false };
		this.#unnamed.push(meant);
		// "Officials said", "one poster wrote": no name, and no doubt who is meant. "The minister" may have one.
		return { speaker: meant.text, referent: null, sure: own.plural || !definite };
	}

	/** `Cornyn’s statement`, `his letter`: a text speaks for whoever gave it out. */
	#ownerOfText(phrase: NounPhrase, head: string): Reference | null {
		if (!isTextNoun(head)) return null;
		const { words, names } = this.#report;
		for (let at = phrase.from + 1; at < phrase.to; at++) {
			if (!/^['’]s?$/.test(words[at]!.text)) continue;
			const name = names.findIndex(
				(each) => !each.nested && each.to === at && each.from >= phrase.from
			);
			return name >= 0 ? this.#named(name) : null;
		}
		const { lower } = words[phrase.from]!;
		if (lower === 'his') return this.#person(phrase, 'male');
		return lower === 'her' ? this.#person(phrase, 'female') : null;
	}

	/** `the NATO chief`, `the 57-year-old`: the person named before whose office fits. */
	#describedPerson(words: readonly string[], head: string): number | null {
		const isPersonNoun =
			ROLE_NOUNS.has(head) ||
			OFFICES.has(head) ||
			/-year-old$/.test(head) ||
			FEMALE_NOUNS.has(head) ||
			MALE_NOUNS.has(head);
		if (!isPersonNoun) return null;
		const gender: Gender = FEMALE_NOUNS.has(head) ? 'female' : MALE_NOUNS.has(head) ? 'male' : null;
		const content = words.filter((word) => !/^(?:the|this|that|an?|of|for|['’]s)$/.test(word));
		let best: { index: number; score: number } | null = null;
		for (const [index, presence] of this.#presence) {
			const referent = this.#referents[index]!;
			if (
				referent.type !== 'person' ||
				(gender !== null && referent.gender !== null && referent.gender !== gender)
			)
				continue;
			const fit = fitDescriptor(content, referent) || this.#fitLastSpeaker(referent, presence);
			if (fit <= 0) continue;
			const score = fit * 2 + this.#fade(presence) / 10;
			if (best === null || score > best.score) best = { index, score };
		}
		return best?.index ?? null;
	}

	/** `the minister`, `the 34-year-old`: whoever spoke last, when the text gives no office that would speak against it. */
	#fitLastSpeaker(referent: Referent, presence: Presence): number {
		const hasOffice = [...referent.roleWords].some(
			(word) => (ROLE_NOUNS.has(word) || OFFICES.has(word)) && !HONORIFICS.has(word)
		);
		return !hasOffice &&
			presence.weight >= SPEAKER_WEIGHT &&
			this.#sentence - presence.sentence <= REACH_SENTENCES
			? 0.25
			: 0;
	}

	/** `the ministry`: the body named before whose name holds the word; `the company`: the last body. */
	#describedBody(head: string, length: number): number | null {
		if (!GENERIC_BODIES.has(head)) return null;
		const bodies = [...this.#presence].filter(
			([index]) => this.#referents[index]!.type === 'organisation'
		);
		const holding = bodies.filter(([index]) =>
			this.#referents[index]!.name.toLowerCase().split(/\s+/).includes(head)
		);
		const pool =
			holding.length > 0
				? holding
				: /^(?:company|firm|group|organisation|organization|agency|newspaper|paper|party|club|team|airline|charity)$/.test(
							head
					  ) && length === 2
					? bodies
					: [];
		if (pool.length === 0) return null;
		const [index, presence] = pool.reduce((a, b) => (this.#fade(b[1]) > this.#fade(a[1]) ? b : a));
		return this.#sentence - presence.sentence <= REACH_SENTENCES ? index : null;
	}

	#rank(
		phrase: NounPhrase,
		test: (referent: Referent) => boolean
	): { index: number; score: number }[] {
		const scores = new Map<number, number>();
		for (const [index, presence] of this.#presence) {
			if (this.#sentence - presence.sentence > REACH_SENTENCES) continue;
			if (test(this.#referents[index]!)) scores.set(index, this.#fade(presence));
		}
		for (const name of this.#namesBySentence[this.#sentence]!) {
			const { end } = this.#report.names[name]!;
			const index = this.#referentOf[name]!;
			if (
				index < 0 ||
				end > this.#report.words[phrase.from]!.start ||
				this.#isQuoted(name) ||
				!test(this.#referents[index]!)
			)
				continue;
			scores.set(index, Math.max(scores.get(index) ?? -Infinity, this.#weightOf(name)));
		}
		return [...scores]
			.map(([index, score]) => ({ index, score }))
			.toSorted((a, b) => b.score - a.score);
	}

	#fade(presence: Presence): number {
		const block = this.#report.sentences[this.#sentence]!.block;
		return (
			presence.weight -
			FADING_PER_SENTENCE * (this.#sentence - presence.sentence) -
			FADING_PER_BLOCK * (block - presence.block)
		);
	}

	#touch(referent: number, weight: number): void {
		const current = this.#presence.get(referent);
		const { block } = this.#report.sentences[this.#sentence]!;
		if (current && this.#fade(current) > weight) return;
		this.#presence.set(referent, { weight, sentence: this.#sentence, block });
	}

	#weightOf(name: number): number {
		const { words } = this.#report;
		const mention = this.#report.names[name]!;
		const after = words[mention.to];
		if (after && /^['’]s?$/.test(after.text)) return GENITIVE_WEIGHT;
		if (after && (after.tag === 'VERB' || after.tag === 'AUX')) return SUBJECT_WEIGHT;
		const sentence = this.#report.sentences[this.#sentence]!;
		const opens = mention.titleFrom - sentence.from < 3;
		return opens && (after?.text === ',' || after?.tag === 'ADV' || after?.lower === 'who')
			? SUBJECT_WEIGHT
			: OTHER_WEIGHT;
	}

	#isQuoted(name: number): boolean {
		return this.#report.places[this.#report.names[name]!.from]! >= 0;
	}

	#recentUnnamed(gender: Exclude<Gender, null>): Unnamed | null {
		const last = this.#lastUnnamedSpeaker;
		if (last === null || last.plural || this.#sentence - last.sentence > 3) return null;
		if (gender === 'female' && MALE_NOUNS.has(last.head)) return null;
		if (gender === 'male' && FEMALE_NOUNS.has(last.head)) return null;
		return ROLE_NOUNS.has(last.head) || OFFICES.has(last.head) ? last : null;
	}
}

function namesBySentence(report: Report): number[][] {
	const lists: number[][] = report.sentences.map(() => []);
	let sentence = 0;
	for (const [index, name] of report.names.entries()) {
		if (name.nested) continue;
		while (sentence < report.sentences.length - 1 && report.sentences[sentence]!.to <= name.from)
			sentence++;
		lists[sentence]?.push(index);
	}
	return lists;
}

/** The head is the last word before `of`, `for`, `at` or `from`. */
function headOf(words: readonly string[]): string {
	const link = words.findIndex(
		(word, index) => index > 0 && /^(?:of|for|at|from|with|in)$/.test(word)
	);
	return (link > 0 ? words[link - 1] : words.at(-1)) ?? '';
}

function isPlural(head: string): boolean {
	return (
		(/s$/.test(head) && !/(?:ss|us|is)$/.test(head)) ||
		/^(?:police|people|men|women|children|some|many|others|several)$/.test(head)
	);
}
