import {
	DOCUMENT_HEADS,
	EVENT_HEADS,
	GROUP_NAMES,
	HONORIFICS,
	KNOWN_ORGANISATIONS,
	OFFICE_QUALIFIERS,
	OFFICES,
	ORGANISATION_HEADS,
	PLACE_HEADS,
	PROGRAMME_HEADS,
	ROLE_NOUNS,
	type NameType,
} from './kinds-of-names.ts';
import { kindsOf } from './language-model.ts';
import { findCountry, isDemonym, isDirection, isKnownPlace } from './places.ts';
import { reportingVerb } from './reporting-verbs.ts';
import type { Block } from './segment.ts';
import type { Sentence } from './sentences.ts';
import type { Word } from './words.ts';

/** One place where the text names someone or something. */
export interface NameMention {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly type: NameType;
	/** Its words: from this index … */
	readonly from: number;
	/** … up to, and not including, this one. */
	readonly to: number;
	/** First word of the office or courtesy title before the name; `from` where there is none. */
	readonly titleFrom: number;
	/** Whether it stands inside a longer name: `Japan` in `International Security Industry Council of Japan`. */
	readonly nested: boolean;
	/** The registry's id, when the edition knows the name. */
	readonly known: string | null;
}

/** A name the edition has already registered. */
export interface KnownName {
	readonly id: string;
	readonly type: string;
	readonly name: string;
}

/** What name finding reads. */
export interface NameInput {
	readonly text: string;
	readonly words: readonly Word[];
	readonly blocks: readonly Block[];
	readonly sentences: readonly Sentence[];
	readonly known: readonly KnownName[];
}

interface Run {
	readonly from: number;
	readonly to: number;
}

interface Found extends Run {
	readonly type: NameType;
	readonly titleFrom: number;
	readonly nested: boolean;
	readonly known: string | null;
	/** How the type was reached: a guess gives way to what the text says elsewhere. */
	readonly sure: boolean;
	/** For a guess, what the words around it say. */
	readonly score: Readonly<Record<ScoredType, number>> | null;
}

const CAPITALISED = /^\p{Lu}|^(?:e|i)\p{Lu}|^(?:al|el)-\p{Lu}/u;
const ACRONYM = /^(?:\p{Lu}{2,6}s?|\p{Lu}[\p{Lu}\d&]{1,6}|(?:\p{Lu}\.){2,})$/u;
const PARTICLES = new Set(
	'de del della di da do dos das du van von der den ter bin ibn al el la le ben abu e y'.split(' ')
);
const FUNCTION_TAGS = new Set([
	'DET',
	'PRON',
	'ADP',
	'CCONJ',
	'SCONJ',
	'AUX',
	'ADV',
	'PART',
	'INTJ',
	'NUM',
]);
const COMMON_KINDS = new Set(
	(
		'Noun Singular Plural Adjective Comparative Superlative Infinitive PastTense PresentTense Gerund Participle' +
		' Actor Uncountable Adverb Determiner Conjunction Pronoun Preposition QuestionWord Expression Verb Modal Value'
	).split(' ')
);
/** Endings of ordinary nouns and adjectives that no lexicon lists in full. */
const ORDINARY_ENDINGS =
	/(?:tions?|ments?|ness|ities|ity|ships?|isms?|ances|ences|ings|tures?|ously|able|ible|ful|less|ical|ology|ography|tial|cial)$/;
const FOREIGN_ORGANISATIONS =
	/^(?:instituto|istituto|universidad|universidade|université|università|universität|banco|banca|banque|partido|parti|movimento|movimiento|ministère|fundación|fondation)$/;
const CALENDAR = new Set(
	(
		'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september' +
		' october november december jan jan. feb feb. mar. apr. aug aug. sept sept. sep oct oct. nov nov. dec dec. am pm a.m. p.m. gmt utc est edt pst bst'
	).split(' ')
);
const NEVER = new Set(
	"i i'm i've i'll i'd ok okay mr mrs ms cet dvd tv cd pc dna rna gdp gnp vat iq ceo cfo coo cto hiv aids covid covid-19 ufo ngo ngos suv atm gps id ids lgbt lgbtq am fm hd ev evs pr hr q&a rsvp mp mps phd faq pdf usd nz$ us$ re".split(
		' '
	)
);
/** Words that are places or names too, but as the first word of a sentence seldom are. */
const ORDINARY_FIRST = new Set(
	'male nice split reading mobile bath cork para deal hull male sale ware rugby orange van may will mark bill frank grace hope faith joy rich chase grant miles pat sue rose dawn art drew'.split(
		' '
	)
);
const SINGLE_CAPS_THAT_NAME = new Set(
	'parliament congress senate constitution internet pentagon kremlin vatican treasury olympics bible quran koran capitol commonwealth bundestag commons holocaust ramadan christmas easter taliban'.split(
		' '
	)
);
const WORK_NOUNS = new Set(
	'book novel film movie song album play musical opera poem essay memoir biography documentary comic game videogame series sitcom show single episode novella thriller'.split(
		' '
	)
);
const PAPER_NOUNS = new Set(
	'magazine newspaper journal daily weekly tabloid broadcaster channel website network company firm band group agency organisation organization charity club team party retailer airline startup publisher bank union'.split(
		' '
	)
);
const PLACE_PREPOSITIONS = new Set(
	'in near outside throughout across around into towards toward'.split(' ')
);
const OWNED_BY_BODIES = new Set(
	'officials spokesman spokeswoman spokesperson members employees staff shares executives lawyers attorneys researchers scientists forces troops fans users customers'.split(
		' '
	)
);
const CLEAR_SHARE_OF_CAPITALS = 0.6;

/** Finds the names in a text, with their types; longer names first, names inside them marked nested. */
export function findNames(input: NameInput): NameMention[] {
	const finder = new NameFinder(input);
	return finder.find();
}

class NameFinder {
	readonly #text: string;
	readonly #words: readonly Word[];
	readonly #sentences: readonly Sentence[];
	readonly #blocks: readonly Block[];
	readonly #known: ReadonlyMap<string, KnownName>;
	readonly #initial: Uint8Array;
	readonly #capitalsMid = new Map<string, number>();
	readonly #lowers = new Map<string, number>();
	readonly #acronyms = new Map<string, NameType>();
	/** Names that are parts of compound words, and so have no words of their own. */
	readonly #parts: NameMention[] = [];

	constructor(input: NameInput) {
		this.#text = input.text;
		this.#words = input.words;
		this.#sentences = input.sentences;
		this.#blocks = input.blocks;
		this.#known = new Map(input.known.map((known) => [normalise(known.name), known]));
		this.#initial = findInitials(input.words, input.sentences);
		for (const [index, word] of input.words.entries()) {
			if (!CAPITALISED.test(word.text)) count(this.#lowers, word.lower);
			else if (this.#initial[index] === 0) count(this.#capitalsMid, word.lower);
		}
	}

	find(): NameMention[] {
		const found: Found[] = [];
		for (const sentence of this.#sentences) {
			if (this.#isTitleCase(sentence)) continue;
			for (const run of this.#runs(sentence)) this.#classify(run.from, run.to, found);
		}
		this.#settleGuesses(found);
		this.#recallInTitles(found);
		const whole = found.map((name) => {
			const start = this.#words[name.from]!.start;
			const end = this.#words[name.to - 1]!.end;
			return {
				start,
				end,
				text: this.#text.slice(start, end),
				type: name.type,
				from: name.from,
				to: name.to,
				titleFrom: name.titleFrom,
				nested: name.nested,
				known: name.known,
			};
		});
		return [...whole, ...this.#parts].toSorted((a, b) => a.start - b.start || b.end - a.end);
	}

	#word(index: number): Word | undefined {
		return this.#words[index];
	}

	#phrase(from: number, to: number): string {
		const start = this.#words[from]!.start;
		return normalise(this.#text.slice(start, this.#words[to - 1]!.end));
	}

	/** A headline in title case, or a line in capitals, tells nothing by its capitals. */
	#isTitleCase(sentence: Sentence): boolean {
		const block = this.#blocks[sentence.block]!;
		let capitals = 0;
		let all = 0;
		let shouted = 0;
		for (let index = sentence.from; index < sentence.to; index++) {
			const word = this.#words[index]!;
			if (!/^\p{L}{4,}$/u.test(word.text)) continue;
			all++;
			if (CAPITALISED.test(word.text)) capitals++;
			if (word.text === word.text.toUpperCase()) shouted++;
		}
		if (all >= 4 && shouted / all > CLEAR_SHARE_OF_CAPITALS) return true;
		const isHeading = block.kind === 'title' || block.kind === 'heading';
		return isHeading && all >= 4 && capitals / all > CLEAR_SHARE_OF_CAPITALS;
	}

	#runs(sentence: Sentence): Run[] {
		const runs: Run[] = [];
		let index = sentence.from;
		while (index < sentence.to) {
			if (!this.#isNameLike(index, sentence)) {
				index++;
				continue;
			}
			const from = index;
			let to = this.#knownPhraseEnd(index, sentence) ?? index + 1;
			for (;;) {
				const next = this.#extend(from, to, sentence);
				if (next === to) break;
				to = next;
			}
			runs.push({ from, to });
			index = to;
		}
		return runs;
	}

	/** `Globe and Mail`, `Bosnia and Herzegovina`, and what the edition calls its own: read whole. */
	#knownPhraseEnd(index: number, sentence: Sentence): number | null {
		for (let to = Math.min(index + 7, sentence.to); to > index + 1; to--) {
			const last = this.#words[to - 1]!;
			if (!/[\p{L}\p{N}]/u.test(last.text)) continue;
			const phrase = this.#phrase(index, to);
			if (this.#known.has(phrase)) return to;
			if (
				to - index > 2 &&
				CAPITALISED.test(last.text) &&
				(isKnownPlaceOrCountry(phrase) || isKnownOrganisation(phrase))
			)
				return to;
		}
		return null;
	}

	#isNameLike(index: number, sentence: Sentence): boolean {
		const word = this.#words[index]!;
		if (!CAPITALISED.test(word.text)) return this.#capitalParts(word).length > 0;
		if (CALENDAR.has(word.lower)) return this.#known.has(word.lower) || this.#isMonthSurname(index);
		if (NEVER.has(word.lower) && word.text !== 'MS' && !HONORIFICS.has(word.lower)) return false;
		if (/^I[’']/.test(word.text)) return false;
		if (this.#word(index + 1)?.text === '/' && word.lower === 'pool') return false;
		if (
			this.#word(index + 1)?.text === ':' &&
			/^(?:image|photo|photograph|picture|credit|source|update|file)$/.test(word.lower)
		)
			return false;
		if (/^[IVXLC]+$/.test(word.text) && word.text.length < 4 && this.#initial[index] === 1)
			return false;
		if (this.#initial[index] === 0) return !this.#isLoneCommonWord(index);
		return this.#isInitialName(index, sentence);
	}

	/** In mid-sentence a capital means a name, but for a single ordinary noun: `on Saturday Night`. */
	#isLoneCommonWord(index: number): boolean {
		const word = this.#words[index]!;
		const before = this.#word(index - 1);
		const after = this.#word(index + 1);
		if (word.text.length === 1 && word.text !== 'X')
			return !(
				after &&
				CAPITALISED.test(after.text) &&
				this.#text.slice(word.end, after.start).length <= 1
			);
		if (before && CAPITALISED.test(before.text) && this.#initial[index - 1] === 0) return false;
		if (
			after &&
			CAPITALISED.test(after.text) &&
			!CALENDAR.has(after.lower) &&
			this.#initial[index + 1] === 0
		)
			return false;
		if (/^\p{Lu}{2,}$/u.test(word.text)) return this.#isShouted(word);
		if (
			after &&
			(CAPITALISED.test(after.text) ||
				after.lower === 'of' ||
				after.lower === 'for' ||
				after.text === '&')
		)
			return false;
		if (before && (CAPITALISED.test(before.text) || /^['’]s$/i.test(before.text))) return false;
		if (
			SINGLE_CAPS_THAT_NAME.has(word.lower) ||
			findCountry(word.lower) ||
			KNOWN_ORGANISATIONS.has(word.lower)
		)
			return false;
		if (isKnownPlace(word.lower) || isDemonym(word.lower) || GROUP_NAMES.has(word.lower))
			return false;
		if (!this.#isCommon(word.lower)) return false;
		const lowers = this.#lowers.get(word.lower) ?? 0;
		const capitals = this.#capitalsMid.get(word.lower) ?? 0;
		return (
			lowers >= capitals || (capitals < 2 && before?.lower !== 'the' && FUNCTION_TAGS.has(word.tag))
		);
	}

	/** `Theresa May`, `Mrs May`: a month after a first name or a courtesy title is a surname. */
	#isMonthSurname(index: number): boolean {
		const word = this.#words[index]!;
		if (
			!/^(?:may|march|april|june|august)$/.test(word.lower) ||
			/^\d/.test(this.#word(index + 1)?.text ?? '')
		)
			return false;
		const before = this.#word(index - 1);
		return (
			before !== undefined &&
			CAPITALISED.test(before.text) &&
			(isFirstName(before.lower) || HONORIFICS.has(before.lower))
		);
	}

	/** `UNLESS of course` is emphasis; `FIRST` that stands again and again is a name. */
	#isShouted(word: Word): boolean {
		if (KNOWN_ORGANISATIONS.has(word.lower) || findCountry(word.lower) || isKnownPlace(word.lower))
			return false;
		if ((this.#capitalsMid.get(word.lower) ?? 0) > 1) return false;
		return word.text.length > 6 || this.#isCommon(word.lower) || FUNCTION_TAGS.has(word.tag);
	}

	#isInitialName(index: number, sentence: Sentence): boolean {
		const word = this.#words[index]!;
		const next = this.#word(index + 1);
		const nextCapital =
			next !== undefined &&
			index + 1 < sentence.to &&
			CAPITALISED.test(next.text) &&
			!CALENDAR.has(next.lower);
		if (
			/^(?:the|a|an|this|that|these|those|it|he|she|they|we|you|his|her|its|their|our|my|no|if|but|and|or|in|on|at|for|to|of|as|by|with|from|not)$/.test(
				word.lower
			)
		) {
			return false;
		}
		if ((this.#capitalsMid.get(word.lower) ?? 0) > 0 && (this.#lowers.get(word.lower) ?? 0) === 0)
			return true;
		if (nextCapital && this.#startsKnownName(index, sentence)) return true;
		if (this.#known.has(normalise(word.text))) return true;
		if (HONORIFICS.has(word.lower) || OFFICES.has(word.lower)) {
			return (
				nextCapital || (next?.lower === 'of' && CAPITALISED.test(this.#word(index + 2)?.text ?? ''))
			);
		}
		if (ORDINARY_FIRST.has(word.lower)) return nextCapital && isFirstName(word.lower);
		const isGeo =
			findCountry(word.lower) !== null ||
			isKnownPlace(word.lower) ||
			KNOWN_ORGANISATIONS.has(word.lower);
		if (isGeo || isDemonym(word.lower) || GROUP_NAMES.has(word.lower))
			return word.lower !== 'us' || word.text === 'US';
		if (ACRONYM.test(word.text) && !this.#isCommon(word.lower)) return true;
		if (
			nextCapital &&
			HEADS.has(next.lower) &&
			!ROLE_NOUNS.has(word.lower) &&
			!FUNCTION_TAGS.has(word.tag) &&
			word.tag !== 'VERB'
		)
			return true;
		if (this.#lowers.has(word.lower) || isAgentPlural(word.lower)) return false;
		const isFunction =
			FUNCTION_TAGS.has(word.tag) || (word.tag === 'VERB' && !isFirstName(word.lower));
		if (nextCapital && !isFunction) {
			if (!this.#isCommon(word.lower) || isFirstName(word.lower)) return true;
			return word.tag !== 'ADV' && !ROLE_NOUNS.has(word.lower) && this.#initial[index + 1] === 0;
		}
		if (isFirstName(word.lower) || kindsOf(word.lower).includes('LastName'))
			return !isFunction && !this.#isCommon(word.lower);
		return word.tag === 'PROPN' && !this.#isCommon(word.lower) && !/(?:ly|ing)$/.test(word.lower);
	}

	/** `New Zealand`, `North Korea`, `World Bank`: the lexicon knows the words together. */
	#startsKnownName(index: number, sentence: Sentence): boolean {
		for (let to = index + 2; to <= Math.min(index + 4, sentence.to); to++) {
			const phrase = this.#phrase(index, to);
			if (this.#known.has(phrase) || isKnownPlaceOrCountry(phrase) || isKnownOrganisation(phrase))
				return true;
		}
		return false;
	}

	#isCommon(lower: string): boolean {
		if (COMMON_HEADS.has(lower) || HEADS.has(lower)) return true;
		const bare = lower.replace(/'s$/, '');
		if (lower.length > 6 && ORDINARY_ENDINGS.test(bare) && !isKnownPlace(bare)) return true;
		return kindsOf(bare).some((kind) => COMMON_KINDS.has(kind));
	}

	/** Finds how far a run reaches past `to`: the same index when it ends there. */
	#extend(from: number, to: number, sentence: Sentence): number {
		const last = this.#words[to - 1]!;
		const next = this.#word(to);
		if (next === undefined || to >= sentence.to) return to;
		const gap = this.#text.slice(last.end, next.start);
		if (/[\n\r]/.test(gap) && this.#text.slice(last.end, next.start).length > 2) return to;
		const joins = (index: number): boolean => {
			const word = this.#word(index);
			return (
				word !== undefined &&
				index < sentence.to &&
				CAPITALISED.test(word.text) &&
				(!CALENDAR.has(word.lower) || this.#isMonthSurname(index)) &&
				!NEVER.has(word.lower) &&
				this.#initial[index] === 0 &&
				this.#word(index + 1)?.text !== ':'
			);
		};
		if (joins(to))
			return isCompound(next.text) && this.#capitalParts(next).length > 1 ? to : to + 1;
		const after = this.#word(to + 1);
		if (after === undefined) return to;
		if (next.lower === '&' && joins(to + 1)) return to + 2;
		if (
			PARTICLES.has(next.lower) &&
			/^\p{Ll}+$/u.test(next.text) &&
			joins(to + 1) &&
			(!this.#isCommon(last.lower) || PARTICLES.has(last.lower))
		)
			return to + 2;
		if (
			PARTICLES.has(next.lower) &&
			/^(?:de|van|von)$/.test(next.lower) &&
			PARTICLES.has(after.lower) &&
			joins(to + 2)
		)
			return to + 3;
		if (
			/^['’]s$/i.test(next.text) &&
			joins(to + 1) &&
			/^(?:women|men|people|children|king|queen|st|lloyd|mcdonald|sotheby|christie|macy|moody|workers|player|writer)$/.test(
				last.lower
			)
		) {
			return to + 2;
		}
		if (
			/s['’]$/.test(last.text + next.text) &&
			joins(to + 1) &&
			ORGANISATION_HEADS.has(this.#word(to + 1)!.lower)
		)
			return to + 2;
		if (/^(?:of|for|on|in)$/.test(next.lower) && this.#canTakeOf(from, to, next.lower)) {
			if (joins(to + 1)) return to + 2;
			if (after.lower === 'the' && joins(to + 2)) return to + 3;
		}
		if (next.lower === 'and' && joins(to + 1) && this.#isListInName(from, to, to + 1))
			return to + 2;
		if (/^\d{1,4}$/.test(next.text) && this.#takesNumber(from, to)) return to + 1;
		return to;
	}

	/** `University of`, `Department of`, `Group of`, `Battle of`: an ordinary noun with a capital before `of`. */
	#canTakeOf(from: number, to: number, link: string): boolean {
		const last = this.#words[to - 1]!;
		if (this.#initial[to - 1] === 1 && to - 1 === from && !HEADS.has(last.lower)) return false;
		if (findCountry(last.lower) || isKnownPlace(last.lower) || isFirstName(last.lower))
			return link === 'of' && last.lower === 'republic';
		if (OFFICES.has(last.lower) && last.lower !== 'secretary') return link === 'of';
		if (link === 'of')
			return HEADS.has(last.lower) || (this.#isCommon(last.lower) && !isDemonym(last.lower));
		if (link === 'in' || link === 'on')
			return (
				/^(?:council|committee|commission|institute|forum|conference|convention|treaty|group|panel|campaign)$/.test(
					last.lower
				) && link === 'on'
			);
		return /^(?:centre|center|institute|society|association|council|committee|foundation|agency|office|department|ministry|fund|organisation|organization|campaign|movement|party|alliance|academy|union|commission|programme|program|network|coalition|bank|court|school|authority|bureau|trust|citizens|americans|doctors|partnership)$/.test(
			last.lower
		);
	}

	/** `Department of Health and Human Services`, but not `Putin and Trump` or `Japan and South Korea`. */
	#isListInName(from: number, to: number, after: number): boolean {
		const left = this.#words[to - 1]!;
		const right = this.#words[after]!;
		const hasHead = this.#rangeSome(
			from,
			to,
			(word) => ORGANISATION_HEADS.has(word.lower) || DOCUMENT_HEADS.has(word.lower)
		);
		const ordinary =
			this.#isCommon(left.lower) &&
			this.#isCommon(right.lower) &&
			!OFFICES.has(right.lower) &&
			!isFirstName(right.lower);
		if (!ordinary) return false;
		if (hasHead && this.#rangeSome(from, to, (word) => /^(?:of|for|on)$/.test(word.lower)))
			return true;
		for (let index = after; index < after + 4; index++) {
			const word = this.#word(index);
			if (!word || !CAPITALISED.test(word.text)) return false;
			if (ORGANISATION_HEADS.has(word.lower) && to - from <= 3 && !hasHead) return index > after;
		}
		return false;
	}

	#takesNumber(from: number, to: number): boolean {
		return this.#rangeSome(
			from,
			to,
			(word) =>
				EVENT_HEADS.has(word.lower) ||
				/^(?:apollo|sputnik|flight|route|soyuz|article|unit)$/.test(word.lower)
		);
	}

	#rangeSome(from: number, to: number, test: (word: Word) => boolean): boolean {
		for (let index = from; index < to; index++) if (test(this.#words[index]!)) return true;
		return false;
	}

	/** The names in a compound: `Japan-NATO`, `trans-Atlantic`, `Scientology-related`. */
	#capitalParts(word: Word): { start: number; text: string }[] {
		if (!isCompound(word.text)) return [];
		const lower = normalise(word.text);
		if (
			isKnownPlace(lower) ||
			findCountry(lower) ||
			KNOWN_ORGANISATIONS.has(lower) ||
			this.#known.has(lower)
		)
			return [];
		const parts: { start: number; text: string }[] = [];
		for (const match of word.text.matchAll(/[^-‐‑]+/g))
			parts.push({ start: word.start + match.index, text: match[0] });
		const named = parts.filter(
			(part) => CAPITALISED.test(part.text) && this.#isNamePart(part.text)
		);
		const rest = parts.filter((part) => !named.includes(part));
		if (named.length === 0 || rest.some((part) => CAPITALISED.test(part.text))) return [];
		return named;
	}

	#isNamePart(text: string): boolean {
		const lower = text.toLowerCase();
		if (findCountry(lower) !== null && (lower !== 'us' || text === 'US')) return true;
		return (
			isKnownPlace(lower) ||
			KNOWN_ORGANISATIONS.has(lower) ||
			this.#known.has(lower) ||
			((this.#capitalsMid.get(lower) ?? 0) > 0 && !isDemonym(lower)) ||
			isDemonym(lower)
		);
	}

	/** Sorts a run of capitalised words into names, and records them. */
	#classify(from: number, to: number, found: Found[]): void {
		if (from >= to) return;
		if (to - from > 1 && this.#words[from]!.text === 'The')
			return this.#classify(from + 1, to, found);
		if (to - from === 1 && isCompound(this.#words[from]!.text) && this.#classifyCompound(from))
			return;
		const phrase = this.#phrase(from, to);
		const first = this.#words[from]!;
		const known = this.#known.get(phrase);
		if (known)
			return this.#add(found, from, to, asNameType(known.type), { sure: true, known: known.id });
		if (phrase === 'us' && first.text !== 'US') return;
		if (findCountry(phrase)) return this.#add(found, from, to, 'country', { sure: true });
		if (isKnownOrganisation(phrase) && (to - from > 1 || phrase !== 'who' || first.text === 'WHO'))
			return this.#add(found, from, to, 'organisation', { sure: true });
		if (this.#splitCompoundsInside(from, to, found)) return;
		if (isDemonym(first.lower) && to - from === 1) {
			if (GROUP_NAMES.has(first.lower) || isPluralDemonym(first.lower))
				this.#add(found, from, to, 'group', { sure: true });
			else if (this.#isPeople(from)) this.#add(found, from, to, 'group', { sure: false });
			return;
		}
		if (GROUP_NAMES.has(phrase)) return this.#add(found, from, to, 'group', { sure: true });
		if (this.#splitAtOffice(from, to, found)) return;
		if (isKnownPlace(phrase))
			return this.#add(found, from, to, 'place', {
				sure: !isFirstName(phrase) && !kindsOf(phrase).includes('LastName'),
			});
		if (this.#splitAfterPlace(from, to, found)) return;
		const length = to - from;
		// "the Municipality of Livorno" names Livorno too.
		if (
			length > 2 &&
			/^(?:municipality|city|town|village|borough|province|county|state|commonwealth|prefecture|district)$/.test(
				first.lower
			) &&
			this.#words[from + 1]!.lower === 'of'
		) {
			this.#add(
				found,
				from,
				to,
				/^(?:municipality|borough|commonwealth)$/.test(first.lower) ? 'organisation' : 'place',
				{ sure: true }
			);
			return this.#add(found, from + 2, to, 'place', { sure: true, nested: true });
		}
		// "JK Rowling"
		if (
			length === 2 &&
			/^\p{Lu}{2}$/u.test(first.text) &&
			!findCountry(first.lower) &&
			!isKnownOrganisation(first.lower) &&
			!this.#isCommon(this.#words[to - 1]!.lower) &&
			/^\p{Lu}\p{Ll}/u.test(this.#words[to - 1]!.text)
		) {
			return this.#add(found, from, to, 'person', { sure: true });
		}
		if (
			length > 1 &&
			isDirection(first.lower) &&
			isKnownPlaceOrCountry(this.#phrase(from + 1, to))
		) {
			this.#add(found, from, to, 'place', { sure: true });
			return;
		}
		const person =
			length > 3 && this.#rangeSome(from, to, (word) => HEADS.has(word.lower))
				? this.#personAtEnd(from + 2, to)
				: null;
		if (person !== null) {
			this.#classify(from, person, found);
			this.#add(found, person, to, 'person', { sure: true });
			return;
		}
		const byHead = length > 1 ? this.#typeByHead(from, to) : null;
		if (
			byHead !== null &&
			!(
				isFirstName(first.lower) &&
				length < 4 &&
				/^(?:hill|park|field|fields|lane|street|church|wood|woods|bush|banks|bay|day|fair|reed|ford|mills|brooks|wells|rivers|forest|marsh|hall|house|page|law|price|berry|marathon|spring|parks|bridge|drake|way|king|knight|bell|board|union|post|guard|wall|mine|dam|ridge|camp)$/.test(
					this.#words[to - 1]!.lower
				)
			)
		) {
			this.#add(found, from, to, byHead, { sure: true });
			this.#addNested(from, to, found);
			return;
		}
		if (this.#looksLikePerson(from, to))
			return this.#add(found, from, to, 'person', { sure: true });
		if (length === 1 && ACRONYM.test(first.text)) {
			return this.#add(found, from, to, this.#acronyms.get(first.text) ?? 'organisation', {
				sure: false,
			});
		}
		if (length === 1 && (OFFICES.has(first.lower) || HONORIFICS.has(first.lower))) return;
		if (length === 1 && DOCUMENT_HEADS.has(first.lower))
			return this.#add(found, from, to, 'document', { sure: false });
		if (length === 1 && EVENT_HEADS.has(first.lower) && !this.#isCommon(first.lower))
			return this.#add(found, from, to, 'event', { sure: false });
		this.#addByContext(from, to, found);
	}

	/** `the French want`, `many Chinese were`: an adjective that stands for a people. */
	#isPeople(index: number): boolean {
		const before = this.#word(index - 1)?.lower ?? '';
		const after = this.#word(index + 1);
		return (
			/^(?:the|many|most|some|all|other|fellow)$/.test(before) &&
			(after === undefined || /^(?:VERB|AUX|PUNCT|ADP)$/.test(after.tag)) &&
			/(?:ch|sh|se)$/.test(this.#words[index]!.lower)
		);
	}

	#classifyCompound(index: number): boolean {
		const word = this.#words[index]!;
		const parts = this.#capitalParts(word);
		if (parts.length === 0) return false;
		for (const part of parts) {
			const lower = part.text.toLowerCase();
			const type = findCountry(lower)
				? 'country'
				: isKnownPlace(lower)
					? 'place'
					: isDemonym(lower)
						? null
						: 'organisation';
			if (type === null) continue;
			const known = this.#known.get(lower);
			this.#parts.push({
				start: part.start,
				end: part.start + part.text.length,
				text: part.text,
				type: known ? asNameType(known.type) : type,
				from: index,
				to: index + 1,
				titleFrom: index,
				nested: false,
				known: known?.id ?? null,
			});
		}
		return true;
	}

	#splitCompoundsInside(from: number, to: number, found: Found[]): boolean {
		for (let index = from; index < to; index++) {
			const word = this.#words[index]!;
			if (to - from > 1 && isCompound(word.text) && this.#capitalParts(word).length > 0) {
				this.#classify(from, index, found);
				this.#classifyCompound(index);
				this.#classify(index + 1, to, found);
				return true;
			}
		}
		return false;
	}

	/** `Russian President Vladimir Putin` names a person; what stands before the office may name a body. */
	#splitAtOffice(from: number, to: number, found: Found[]): boolean {
		let office = -1;
		for (let index = to - 1; index >= from; index--) {
			const { lower } = this.#words[index]!;
			if (OFFICES.has(lower) || HONORIFICS.has(lower)) {
				office = index;
				break;
			}
		}
		if (office < 0) return false;
		// Secretary of State Hillary Clinton
		let rest = office + 1;
		if (this.#word(rest)?.lower === 'of' && rest < to) {
			if (
				/^(?:state|defense|defence|energy|labor|education|commerce|agriculture|transportation|war|health|interior|treasury)$/.test(
					this.#word(rest + 1)?.lower ?? ''
				) &&
				rest + 2 < to
			)
				rest += 2;
			else {
				const target = this.#word(rest + 1)?.lower === 'the' ? rest + 2 : rest + 1;
				if (target >= to) return false;
				this.#classify(from, this.#titleStart(from, office), found);
				// Minister of Education Stefania Giannini
				const person = this.#personAtEnd(target + 1, to);
				if (person !== null) {
					if (!this.#isCommon(this.#words[target]!.lower) || person - target > 1)
						this.#classify(target, person, found);
					return (
						this.#add(found, person, to, 'person', {
							sure: true,
							titleFrom: this.#titleStart(from, office),
						}),
						true
					);
				}
				this.#classify(target, to, found);
				return true;
			}
		}
		const titleFrom = this.#titleStart(from, office);
		if (rest >= to) {
			if (titleFrom === from && this.#typeByHead(from, to) === 'organisation') return false;
			if (titleFrom > from && !this.#isCommon(this.#words[titleFrom - 1]!.lower))
				this.#classify(from, titleFrom, found);
			return true;
		}
		const length = to - rest;
		const last = this.#words[to - 1]!;
		const isBody =
			length > 1
				? HEADS.has(last.lower) && !isFirstName(this.#words[rest]!.lower)
				: ORGANISATION_HEADS.has(last.lower) || PLACE_HEADS.has(last.lower);
		if (isBody || length > 5 || this.#rangeSome(rest, to, (word) => word.lower === 'of'))
			return false;
		if (titleFrom > from) this.#classify(from, titleFrom, found);
		this.#add(found, rest, to, 'person', {
			sure: true,
			titleFrom: this.#lowerTitleStart(titleFrom),
		});
		return true;
	}

	/** A first name and a surname at a run's end. */
	#personAtEnd(from: number, to: number): number | null {
		for (let at = Math.max(from, to - 3); at <= to - 2; at++) {
			const last = this.#words[to - 1]!;
			if (
				isFirstName(this.#words[at]!.lower) &&
				!this.#isCommon(last.lower) &&
				!isKnownPlaceOrCountry(this.#phrase(at, to)) &&
				!this.#rangeSome(at, to, (word) => /^\p{Ll}/u.test(word.text))
			)
				return at;
		}
		return null;
	}

	#titleStart(from: number, office: number): number {
		let start = office;
		while (start > from) {
			const { lower } = this.#words[start - 1]!;
			if (!OFFICES.has(lower) && !OFFICE_QUALIFIERS.has(lower) && !HONORIFICS.has(lower)) break;
			start--;
		}
		return start;
	}

	/** A title in lower case goes on to the left: `former U.S. president Bill Clinton`. */
	#lowerTitleStart(from: number): number {
		let start = from;
		while (
			start > 0 &&
			/^(?:former|then|late|ex|acting|deputy|vice|prime|foreign)$/.test(
				this.#words[start - 1]!.lower
			)
		)
			start--;
		return start;
	}

	/** `U.S. Navy` is one name, `Japan Fumio Kishida` (a broken line, a missing comma) two. */
	#splitAfterPlace(from: number, to: number, found: Found[]): boolean {
		for (let middle = to - 2; middle > from; middle--) {
			if (
				!isKnownPlaceOrCountry(this.#phrase(from, middle)) &&
				!isKnownOrganisation(this.#phrase(from, middle))
			)
				continue;
			const isPair =
				to - middle === 2 &&
				!this.#rangeSome(
					middle,
					to,
					(word) => this.#isCommon(word.lower) || ACRONYM.test(word.text)
				);
			if (
				!(isFirstName(this.#words[middle]!.lower) || isPair) ||
				HEADS.has(this.#words[to - 1]!.lower) ||
				to - middle > 3
			)
				continue;
			if (isFirstName(this.#words[from]!.lower)) continue;
			this.#classify(from, middle, found);
			this.#add(found, middle, to, 'person', { sure: true });
			return true;
		}
		return false;
	}

	#typeByHead(from: number, to: number): NameType | null {
		let head = to - 1;
		for (let index = from + 1; index < to; index++) {
			if (/^(?:of|for|on)$/.test(this.#words[index]!.lower)) {
				head = index - 1;
				break;
			}
		}
		while (head > from && /^(?:\d+|[IVX]+)$/.test(this.#words[head]!.text)) head--;
		// "Temple University Japan", "Fan Expo Canada 2016"
		for (let start = head; start > from && head === to - 1; start--) {
			if (
				isKnownPlaceOrCountry(this.#phrase(start, to)) &&
				HEADS.has(singular(this.#words[start - 1]!.lower))
			)
				head = start - 1;
		}
		while (
			head > from &&
			isKnownPlaceOrCountry(this.#words[head]!.lower) &&
			this.#rangeSome(from, head, (word) => EVENT_HEADS.has(word.lower))
		)
			head--;
		const { lower: printed } = this.#words[head]!;
		const lower = HEADS.has(printed) ? printed : singular(printed);
		if (
			/^(?:cent(?:er|re))$/.test(lower) &&
			/^(?:for|of|on)$/.test(this.#word(head + 1)?.lower ?? '') &&
			head + 1 < to
		)
			return 'organisation';
		if (
			lower === 'bank' &&
			from < head &&
			/^(?:west|left|right|south|north)$/.test(this.#words[head - 1]!.lower)
		)
			return 'place';
		if (lower === 'conference' && isDemonym(this.#words[from]!.lower)) return 'organisation';
		if (EVENT_HEADS.has(lower) && !ORGANISATION_ONLY.has(lower)) return 'event';
		if (DOCUMENT_HEADS.has(lower)) return 'document';
		if (lower === 'district' && this.#words[head - 1]?.lower === 'school') return 'organisation';
		if (ORGANISATION_HEADS.has(lower) && lower !== 'city') return 'organisation';
		if (PLACE_HEADS.has(lower)) return 'place';
		if (PROGRAMME_HEADS.has(lower)) return 'programme';
		const { lower: opening } = this.#words[from]!;
		if (
			/^(?:mount|lake|cape|fort|port|isle|camp|rio|san|santa|los|las|el|new|glen|loch|st|st\.)$/.test(
				opening
			) &&
			to - from <= 3 &&
			!isFirstName(this.#words[to - 1]!.lower)
		) {
			return opening === 'new' && this.#isCommon(this.#words[to - 1]!.lower) ? null : 'place';
		}
		if (/^(?:hurricane|cyclone|typhoon|storm|operation)$/.test(opening)) return 'event';
		// Ships and spacecraft have no type of their own; their missions have.
		if (
			/^(?:uss|hms|hmas|hmcs|rms|spacecraft)$/.test(opening) ||
			(opening === 'space' && this.#words[from + 1]!.lower === 'shuttle')
		)
			return 'programme';
		if (opening === 'team' || opening === 'radio' || FOREIGN_ORGANISATIONS.test(opening))
			return 'organisation';
		if (
			isKnownPlaceOrCountry(opening) &&
			!isFirstName(opening) &&
			isPlural(printed) &&
			to - from === 2
		)
			return 'organisation';
		if (isDemonym(opening) && !isFirstName(this.#words[to - 1]!.lower)) {
			return isPlural(this.#words[to - 1]!.lower) && this.#isCommon(this.#words[to - 1]!.lower)
				? 'group'
				: 'organisation';
		}
		return null;
	}

	#looksLikePerson(from: number, to: number): boolean {
		const length = to - from;
		const first = this.#words[from]!;
		const last = this.#words[to - 1]!;
		if (length === 1 || length > 5) return false;
		if (kindsOf(this.#phrase(from, to)).includes('Person')) return true;
		if (
			this.#rangeSome(
				from,
				to,
				(word) =>
					/^(?:of|for|and|&|the|in|on)$/.test(word.lower) ||
					/^\p{Lu}{2,}$/u.test(word.text) ||
					(HEADS.has(word.lower) && isKnownPlaceOrCountry(last.lower))
			)
		)
			return false;
		if (/^(?:\p{Lu}\.)+$/u.test(this.#words[from + 1]?.text ?? '') && length > 2) return true;
		if (isFirstName(first.lower) && !HEADS.has(last.lower)) return true;
		return (
			kindsOf(last.lower).includes('LastName') &&
			!this.#isCommon(first.lower) &&
			!isKnownPlaceOrCountry(first.lower)
		);
	}

	/** What neither form nor lexicon tells, the words around it may. */
	#addByContext(from: number, to: number, found: Found[]): void {
		const score = this.#contextScores(from, to);
		const length = to - from;
		const ordinary = this.#rangeSome(from, to, (word) => this.#isCommon(word.lower));
		const hasAcronym = this.#rangeSome(
			from,
			to,
			(word) => /\p{N}/u.test(word.text) || (length > 1 && /^\p{Lu}{2,}$/u.test(word.text))
		);
		if (
			hasAcronym ||
			/\p{Ll}\p{Lu}/u.test(
				this.#words[from]!.text.replace(/^(?:Mc|Mac|O[’']|De|Di|La|Le|Van|Von|Fitz)/, '')
			)
		)
			score.person -= 3;
		if (length === 1 && ordinary) score.person -= 2;
		score.person += length > 1 && length < 5 && !ordinary && !hasAcronym ? 2 : 0;
		score.organisation += ordinary || length > 4 ? 2 : 1;
		if (length === 1 && isFirstName(this.#words[from]!.lower)) score.person += 2;
		if (length === 1 && kindsOf(this.#words[from]!.lower).includes('LastName')) score.person += 2;
		const best = bestScore(score);
		this.#add(found, from, to, best, { sure: false, score });
		if (best === 'organisation' && length > 1) this.#addNested(from, to, found);
	}

	#contextScores(from: number, to: number): Record<ScoredType, number> {
		const score: Record<ScoredType, number> = { person: 0, organisation: 0, place: 0, document: 0 };
		const before = this.#word(from - 1);
		const earlier = this.#word(from - 2);
		const after = this.#word(to);
		const later = this.#word(to + 1);
		if (before) {
			if (ROLE_NOUNS.has(before.lower)) score.person += 4;
			if (PLACE_PREPOSITIONS.has(before.lower)) score.place += 3;
			if (/^(?:at|from|to)$/.test(before.lower)) score.place += 1;
			if (
				before.lower === 'the' &&
				!/^(?:government|administration|regime|family|presidency|era|campaign)$/.test(
					after?.lower ?? ''
				)
			) {
				score.organisation += 2;
				score.person -= 3;
			}
			if (
				WORK_NOUNS.has(before.lower) ||
				(before.lower === ',' && WORK_NOUNS.has(earlier?.lower ?? ''))
			)
				score.document += 5;
			if (PAPER_NOUNS.has(before.lower)) score.organisation += 4;
			if (before.lower === 'to' && earlier?.lower === 'next') score.place += 4;
			if (
				/^(?:town|city|village|suburb|port|capital|district|province|county|region|state|island)$/.test(
					before.lower
				)
			)
				score.place += 4;
			if (
				before.lower === 'of' &&
				/^(?:town|city|village|suburb|port|capital|district|province|county|region|state|island|municipality|commune|prefecture|governorate|north|south|east|west|outside|mayor|streets|people)$/.test(
					earlier?.lower ?? ''
				)
			)
				score.place += 4;
			if (/^(?:by|with|told|and|mr|mrs|ms)$/.test(before.lower)) score.person += 1;
		}
		if (after) {
			if (after.text === ',' && later && /^\d{1,2}$/.test(later.text)) score.person += 5;
			if (after.text === ',' && later && isKnownPlaceOrCountry(later.lower)) score.place += 4;
			if (after.text === ',' && later && /^(?:an?|the|who|whose)$/.test(later.lower))
				score.person += 1;
			if (after.text === ',' && this.#isRoleAhead(to + 1)) score.person += 5;
			if (after.lower === 'who') score.person += 4;
			const verb = reportingVerb(after);
			if (verb?.form === 'finite' && !verb.nounLike) score.person += 2;
			if (/^(?:government|administration|regime|family|presidency|era|campaign)$/.test(after.lower))
				score.person += 4;
			if (OWNED_BY_BODIES.has(after.lower)) score.organisation += 3;
			if (/^(?:was|is|has|had)$/.test(after.lower)) score.person += 1;
			if (after.text === '(' && later && ACRONYM.test(later.text)) score.organisation += 4;
		}
		return score;
	}

	/** `Rod Eddington, BA's chief executive,`: an apposition that names an office. */
	#isRoleAhead(from: number): boolean {
		for (let index = from; index < from + 8; index++) {
			const word = this.#word(index);
			if (
				word === undefined ||
				/^[,.;:)]$/.test(word.text) ||
				(word.tag === 'VERB' && !/(?:ing|ed)$/.test(word.lower)) ||
				word.tag === 'AUX'
			)
				return false;
			if (ROLE_NOUNS.has(word.lower) || OFFICES.has(word.lower)) return true;
		}
		return false;
	}

	#addNested(from: number, to: number, found: Found[]): void {
		for (let start = from; start < to; start++) {
			for (let end = Math.min(to, start + 4); end > start; end--) {
				if (end - start === to - from) continue;
				const phrase = this.#phrase(start, end);
				const country =
					findCountry(phrase) !== null && (phrase !== 'us' || this.#words[start]!.text === 'US');
				const place = isKnownPlace(phrase) && !HEADS.has(phrase) && !isFirstName(phrase);
				const body = isKnownOrganisation(phrase) && (end - start > 1 || !this.#isCommon(phrase));
				const person =
					start === from &&
					end - start > 1 &&
					HEADS.has(this.#word(end)?.lower ?? '') &&
					this.#looksLikePerson(start, end);
				if (!country && !place && !body && !person) continue;
				const known = this.#known.get(phrase);
				this.#add(
					found,
					start,
					end,
					country ? 'country' : place ? 'place' : body ? 'organisation' : 'person',
					{ sure: true, nested: true, known: known?.id ?? null }
				);
				start = end - 1;
				break;
			}
		}
	}

	#add(
		found: Found[],
		from: number,
		to: number,
		type: NameType,
		more: {
			sure: boolean;
			score?: Found['score'];
			titleFrom?: number;
			nested?: boolean;
			known?: string | null;
		}
	): void {
		const before = this.#word(from - 1);
		const isLowerTitle =
			type === 'person' &&
			before !== undefined &&
			ROLE_NOUNS.has(before.lower) &&
			before.text === before.lower;
		found.push({
			from,
			to,
			type,
			sure: more.sure || isLowerTitle,
			score: more.score ?? null,
			titleFrom: more.titleFrom ?? from,
			nested: more.nested ?? false,
			known: more.known ?? null,
		});
		// "World Health Organisation (WHO)": what the long form is, the short one is.
		const bracket = this.#word(to);
		const short = this.#word(to + 1);
		if (
			bracket?.text === '(' &&
			short &&
			ACRONYM.test(short.text) &&
			this.#word(to + 2)?.text === ')'
		) {
			this.#acronyms.set(short.text, type === 'person' ? 'organisation' : type);
		}
	}

	/** The same name has one type in a text: a sure finding, else the most frequent guess, decides. */
	#settleGuesses(found: Found[]): void {
		const votes = new Map<string, Map<NameType, number>>();
		const sums = new Map<string, Record<ScoredType, number>>();
		const persons = new Set<string>();
		for (const name of found) {
			const phrase = this.#phrase(name.from, name.to);
			const vote = votes.get(phrase) ?? new Map<NameType, number>();
			votes.set(phrase, vote);
			if (name.score) {
				const sum = sums.get(phrase) ?? { person: 0, organisation: 0, place: 0, document: 0 };
				for (const type of ['person', 'organisation', 'place', 'document'] as const)
					sum[type] += name.score[type];
				sums.set(phrase, sum);
			} else vote.set(name.type, (vote.get(name.type) ?? 0) + (name.sure ? 10 : 1));
			if (name.type === 'person' && name.to - name.from > 1) {
				persons.add(this.#words[name.to - 1]!.lower);
				persons.add(this.#words[name.from]!.lower);
			}
		}
		for (const [index, name] of found.entries()) {
			if (name.nested) continue;
			const phrase = this.#phrase(name.from, name.to);
			const single = name.to - name.from === 1;
			if (!name.sure && single && persons.has(phrase)) {
				found[index] = { ...name, type: 'person', sure: true };
				continue;
			}
			const vote = [...votes.get(phrase)!];
			const sum = sums.get(phrase);
			if (sum) vote.push([bestScore(sum), 2]);
			const best = vote.reduce((a, b) => (b[1] > a[1] ? b : a))[0];
			if (!name.sure && best !== name.type) found[index] = { ...name, type: best };
		}
	}

	/** In headlines in title case, only names that the text itself prints are found. */
	#recallInTitles(found: Found[]): void {
		const types = new Map<string, NameType>();
		for (const name of found)
			if (!name.nested) types.set(this.#phrase(name.from, name.to), name.type);
		for (const sentence of this.#sentences) {
			if (!this.#isTitleCase(sentence)) continue;
			for (let start = sentence.from; start < sentence.to; start++) {
				for (let end = Math.min(sentence.to, start + 5); end > start; end--) {
					if (!CAPITALISED.test(this.#words[start]!.text)) break;
					const phrase = this.#phrase(start, end);
					const type =
						types.get(phrase) ??
						(findCountry(phrase) && (phrase !== 'us' || this.#words[start]!.text === 'US')
							? 'country'
							: null);
					if (!type) continue;
					this.#add(found, start, end, type, { sure: true });
					start = end - 1;
					break;
				}
			}
		}
	}
}

function bestScore(score: Readonly<Record<ScoredType, number>>): ScoredType {
	const types: readonly ScoredType[] = ['person', 'organisation', 'place', 'document'];
	return types.reduce((a, b) => (score[b] > score[a] ? b : a));
}

type ScoredType = 'person' | 'organisation' | 'place' | 'document';

const COMMON_HEADS = new Set([
	...OFFICES,
	...OFFICE_QUALIFIERS,
	'national',
	'world',
	'royal',
	'federal',
	'central',
	'global',
]);
const HEADS = new Set([
	...ORGANISATION_HEADS,
	...PLACE_HEADS,
	...EVENT_HEADS,
	...DOCUMENT_HEADS,
	...PROGRAMME_HEADS,
]);
const ORGANISATION_ONLY = new Set(['congress']);

/** Normalises a name for comparison: lower case, straight apostrophes, single spaces, no article. */
export function normalise(name: string): string {
	return name
		.toLowerCase()
		.replaceAll(/[’‘]/g, "'")
		.replaceAll(/\s+/g, ' ')
		.replace(/^the /, '')
		.trim();
}

function findInitials(words: readonly Word[], sentences: readonly Sentence[]): Uint8Array {
	const initial = new Uint8Array(words.length);
	for (const sentence of sentences) if (sentence.from < words.length) initial[sentence.from] = 1;
	for (let index = 0; index < words.length; index++) {
		const before = words[index - 1];
		if (before === undefined || /^(?:[.!?:;•*#>]|\.{3}|["“„«‘]|''|``)$/.test(before.text))
			initial[index] = 1;
		if (before?.text === ')' && /^\p{L}$|^\d$/u.test(words[index - 2]?.text ?? ''))
			initial[index] = 1;
		if (before !== undefined && /^['’]$/.test(before.text) && before.end === words[index]!.start)
			initial[index] = 1;
	}
	return initial;
}

function isCompound(text: string): boolean {
	return /\p{L}[-‐‑]\p{L}/u.test(text);
}

function isKnownOrganisation(phrase: string): boolean {
	if (KNOWN_ORGANISATIONS.has(phrase)) return true;
	return (
		kindsOf(phrase).some((kind) => kind === 'Organization' || kind === 'SportsTeam') &&
		phrase.length > 2
	);
}

function isKnownPlaceOrCountry(phrase: string): boolean {
	return findCountry(phrase) !== null || isKnownPlace(phrase);
}

/** First names that the lexicon lists only as words. */
const WORDS_AS_FIRST_NAMES = new Set(
	'rod rob pip sandy penny ginger skip buck chip bud jock rocky norm hank frank christian austin jordan randy mason victoria jean bill max ray gene guy dean earl cliff reed iris lily ruby violet olive ivy dick rusty jay herb ewan rhys angus hamish oleg hamid raj priya anil ravi narendra xi hiroshi kenji yuki fumio shinzo taro lee diego helmut park'.split(
		' '
	)
);

function isFirstName(lower: string): boolean {
	if (WORDS_AS_FIRST_NAMES.has(lower)) return true;
	return kindsOf(lower).some(
		(kind) => kind === 'MaleName' || kind === 'FemaleName' || kind === 'FirstName'
	);
}

function isPluralDemonym(lower: string): boolean {
	return (
		kindsOf(lower).includes('Plural') || (lower.endsWith('s') && isDemonym(lower.slice(0, -1)))
	);
}

/** `Observers`, `Voters`: people by what they do, whom a sentence's first capital makes look like a name. */
function isAgentPlural(lower: string): boolean {
	return (
		/(?:[^aeiou]ers|tors|sors|ists|ians|ants|ents)$/.test(lower) &&
		!isKnownPlace(lower) &&
		!KNOWN_ORGANISATIONS.has(lower)
	);
}

function singular(lower: string): string {
	if (lower.endsWith('ies')) return `${lower.slice(0, -3)}y`;
	return lower.endsWith('s') && !lower.endsWith('ss') ? lower.slice(0, -1) : lower;
}

function isPlural(lower: string): boolean {
	return lower.endsWith('s') && !lower.endsWith('ss');
}

function count(counts: Map<string, number>, key: string): void {
	counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** A registered type that a draft has no rule for (concept) is kept out of its way as a group. */
function asNameType(type: string): NameType {
	const types: readonly string[] = [
		'person',
		'organisation',
		'country',
		'place',
		'programme',
		'event',
		'document',
		'group',
	];
	// The list above holds exactly the members of NameType.
	return types.includes(type) ? (type as NameType) : 'group';
}
