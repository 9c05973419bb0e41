import {
	DOCUMENT_HEADS,
	EVENT_HEADS,
	GROUP_NAMES,
	HONORIFICS,
	OFFICE_QUALIFIERS,
	OFFICES,
	ORGANISATION_HEADS,
	PLACE_HEADS,
	ROLE_NOUNS,
	type NameType,
} from './kinds-of-names.ts';
import { kindsOf } from './language-model.ts';
import { capitalParts, findRuns, isTitleCase, type Run } from './name-runs.ts';
import { NameText, type NameInput, type NameMention } from './name-text.ts';
import {
	bestScore,
	looksLikePerson,
	scoreByContext,
	typeByHead,
	type ScoredType,
	type Scores,
} from './name-types.ts';
import {
	ACRONYM,
	CAPITALISED,
	HEADS,
	isCommonWord,
	isCompound,
	isFirstName,
	isKnownOrganisation,
	isKnownPlaceOrCountry,
	isPluralDemonym,
} from './name-words.ts';
import { findCountry, isDemonym, isDirection, isKnownPlace } from './places.ts';

interface Found extends Run {
	readonly type: NameType;
	readonly titleFrom: number;
	readonly nested: boolean;
	readonly known: string | null;
	/** How the type was reached: a guess gives way to what the text says elsewhere. */
	readonly sure: boolean;
	/** For a guess, what the words around it say. */
	readonly score: Scores | null;
}

/** Finds the names in a text, with their types; longer names first, names inside them marked nested. */
export function findNames(input: NameInput): NameMention[] {
	const t = new NameText(input);
	const found: Found[] = [];
	for (const sentence of t.sentences) {
		if (isTitleCase(t, sentence)) continue;
		for (const run of findRuns(t, sentence)) classify(t, run.from, run.to, found);
	}
	settleGuesses(t, found);
	recallInTitles(t, found);
	const whole = found.map((name) => {
		const start = t.words[name.from]!.start;
		const end = t.words[name.to - 1]!.end;
		return {
			start,
			end,
			text: t.text.slice(start, end),
			type: name.type,
			from: name.from,
			to: name.to,
			titleFrom: name.titleFrom,
			nested: name.nested,
			known: name.known,
		};
	});
	return [...whole, ...t.parts].toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** Sorts a run of capitalised words into names, and records them. */
function classify(t: NameText, from: number, to: number, found: Found[]): void {
	if (from >= to) return;
	if (to - from > 1 && t.words[from]!.text === 'The') {
		classify(t, from + 1, to, found);
		return;
	}
	if (to - from === 1 && isCompound(t.words[from]!.text) && classifyCompound(t, from)) return;
	const phrase = t.phrase(from, to);
	const first = t.words[from]!;
	const known = t.known.get(phrase);
	if (known) {
		add(t, found, from, to, asNameType(known.type), { sure: true, known: known.id });
		return;
	}
	if (phrase === 'us' && first.text !== 'US') return;
	if (findCountry(phrase)) {
		add(t, found, from, to, 'country', { sure: true });
		return;
	}
	if (isKnownOrganisation(phrase) && (to - from > 1 || phrase !== 'who' || first.text === 'WHO')) {
		add(t, found, from, to, 'organisation', { sure: true });
		return;
	}
	if (splitCompounds(t, from, to, found)) return;
	if (isDemonym(first.lower) && to - from === 1) {
		if (GROUP_NAMES.has(first.lower) || isPluralDemonym(first.lower))
			add(t, found, from, to, 'group', { sure: true });
		else if (isPeople(t, from)) add(t, found, from, to, 'group', { sure: false });
		return;
	}
	if (GROUP_NAMES.has(phrase)) {
		add(t, found, from, to, 'group', { sure: true });
		return;
	}
	// "Novelist Arthur Hailey" at a sentence's start
	if (
		t.initial[from] === 1 &&
		to - from > 2 &&
		ROLE_NOUNS.has(first.lower) &&
		!isFirstName(first.lower)
	) {
		if (looksLikePerson(t, from + 1, to)) {
			add(t, found, from + 1, to, 'person', { sure: true, titleFrom: from });
			return;
		}
	}
	if (splitAtOffice(t, from, to, found)) return;
	if (isKnownPlace(phrase)) {
		add(t, found, from, to, 'place', {
			sure: !isFirstName(phrase) && !kindsOf(phrase).includes('LastName'),
		});
		return;
	}
	if (splitAfterPlace(t, from, to, found)) return;
	const length = to - from;
	// "the Municipality of Livorno" names Livorno too.
	if (
		length > 2 &&
		/^(?:municipality|city|town|village|borough|province|county|state|commonwealth|prefecture|district)$/.test(
			first.lower
		) &&
		t.words[from + 1]!.lower === 'of'
	) {
		add(
			t,
			found,
			from,
			to,
			/^(?:municipality|borough|commonwealth)$/.test(first.lower) ? 'organisation' : 'place',
			{ sure: true }
		);
		add(t, found, from + 2, to, 'place', { sure: true, nested: true });
		return;
	}
	// "JK Rowling"
	if (
		length === 2 &&
		/^\p{Lu}{2}$/u.test(first.text) &&
		!findCountry(first.lower) &&
		!isKnownOrganisation(first.lower) &&
		!isCommonWord(t.words[to - 1]!.lower) &&
		/^\p{Lu}\p{Ll}/u.test(t.words[to - 1]!.text)
	) {
		add(t, found, from, to, 'person', { sure: true });
		return;
	}
	if (length > 1 && isDirection(first.lower) && isKnownPlaceOrCountry(t.phrase(from + 1, to))) {
		add(t, found, from, to, 'place', { sure: true });
		return;
	}
	const person =
		length > 3 && t.some(from, to, (word) => HEADS.has(word.lower))
			? personAtEnd(t, from + 2, to)
			: null;
	if (person !== null) {
		classify(t, from, person, found);
		add(t, found, person, to, 'person', { sure: true });
		return;
	}
	const byHead = length > 1 ? typeByHead(t, from, to) : null;
	if (
		byHead !== null &&
		!(
			isFirstName(first.lower) &&
			length < 4 &&
			/^(?:hill|park|field|fields|lane|street|church|wood|woods|bush|banks|bay|day|fair|reed|ford|mills|brooks|wells|rivers|forest|marsh|hall|house|page|law|price|berry|marathon|spring|parks|bridge|drake|way|king|knight|bell|board|union|post|guard|wall|mine|dam|ridge|camp)$/.test(
				t.words[to - 1]!.lower
			)
		)
	) {
		add(t, found, from, to, byHead, { sure: true });
		addNested(t, from, to, found);
		return;
	}
	if (looksLikePerson(t, from, to)) {
		add(t, found, from, to, 'person', { sure: true });
		return;
	}
	if (length === 1 && ACRONYM.test(first.text)) {
		add(t, found, from, to, t.acronyms.get(first.text) ?? 'organisation', {
			sure: false,
		});
		return;
	}
	if (length === 1 && (OFFICES.has(first.lower) || HONORIFICS.has(first.lower))) return;
	if (length === 1 && DOCUMENT_HEADS.has(first.lower)) {
		add(t, found, from, to, 'document', { sure: false });
		return;
	}
	if (length === 1 && EVENT_HEADS.has(first.lower) && !isCommonWord(first.lower)) {
		add(t, found, from, to, 'event', { sure: false });
		return;
	}
	addByContext(t, from, to, found);
}

/** `the French want`, `many Chinese were`: an adjective that stands for a people. */
function isPeople(t: NameText, index: number): boolean {
	const before = t.word(index - 1)?.lower ?? '';
	const after = t.word(index + 1);
	return (
		/^(?:the|many|most|some|all|other|fellow)$/.test(before) &&
		(after === undefined || /^(?:VERB|AUX|PUNCT|ADP)$/.test(after.tag)) &&
		/(?:ch|sh|se)$/.test(t.words[index]!.lower)
	);
}

function classifyCompound(t: NameText, index: number): boolean {
	const word = t.words[index]!;
	const parts = capitalParts(t, word);
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
		const known = t.known.get(lower);
		t.parts.push({
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

function splitCompounds(t: NameText, from: number, to: number, found: Found[]): boolean {
	for (let index = from; index < to; index++) {
		const word = t.words[index]!;
		if (to - from > 1 && isCompound(word.text) && capitalParts(t, word).length > 0) {
			classify(t, from, index, found);
			classifyCompound(t, index);
			classify(t, index + 1, to, found);
			return true;
		}
	}
	return false;
}

/** `Russian President Vladimir Putin` names a person; what stands before the office may name a body. */
function splitAtOffice(t: NameText, from: number, to: number, found: Found[]): boolean {
	let office = -1;
	for (let index = to - 1; index >= from; index--) {
		const { lower } = t.words[index]!;
		if (OFFICES.has(lower) || HONORIFICS.has(lower)) {
			office = index;
			break;
		}
	}
	if (office < 0) return false;
	// Secretary of State Hillary Clinton
	let rest = office + 1;
	if (t.word(rest)?.lower === 'of' && rest < to) {
		if (
			/^(?:state|defense|defence|energy|labor|education|commerce|agriculture|transportation|war|health|interior|treasury)$/.test(
				t.word(rest + 1)?.lower ?? ''
			) &&
			rest + 2 < to
		)
			rest += 2;
		else {
			const target = t.word(rest + 1)?.lower === 'the' ? rest + 2 : rest + 1;
			if (target >= to) return false;
			classify(t, from, titleStart(t, from, office), found);
			// Minister of Education Stefania Giannini
			const person = personAtEnd(t, target + 1, to);
			if (person !== null) {
				if (!isCommonWord(t.words[target]!.lower) || person - target > 1)
					classify(t, target, person, found);
				return (
					add(t, found, person, to, 'person', {
						sure: true,
						titleFrom: titleStart(t, from, office),
					}),
					true
				);
			}
			classify(t, target, to, found);
			return true;
		}
	}
	const titleFrom = titleStart(t, from, office);
	if (rest >= to) {
		if (titleFrom === from && typeByHead(t, from, to) === 'organisation') return false;
		if (titleFrom > from && !isCommonWord(t.words[titleFrom - 1]!.lower))
			classify(t, from, titleFrom, found);
		return true;
	}
	const length = to - rest;
	const last = t.words[to - 1]!;
	const isBody =
		length > 1
			? HEADS.has(last.lower) && !isFirstName(t.words[rest]!.lower)
			: ORGANISATION_HEADS.has(last.lower) || PLACE_HEADS.has(last.lower);
	if (isBody || length > 5 || t.some(rest, to, (word) => word.lower === 'of')) return false;
	if (titleFrom > from) classify(t, from, titleFrom, found);
	add(t, found, rest, to, 'person', {
		sure: true,
		titleFrom: lowerTitleStart(t, titleFrom),
	});
	return true;
}

/** A first name and a surname at a run's end. */
function personAtEnd(t: NameText, from: number, to: number): number | null {
	for (let at = Math.max(from, to - 3); at <= to - 2; at++) {
		const last = t.words[to - 1]!;
		if (
			isFirstName(t.words[at]!.lower) &&
			!isCommonWord(last.lower) &&
			!isKnownPlaceOrCountry(t.phrase(at, to)) &&
			!t.some(at, to, (word) => /^\p{Ll}/u.test(word.text))
		)
			return at;
	}
	return null;
}

function titleStart(t: NameText, from: number, office: number): number {
	let start = office;
	while (start > from) {
		const { lower } = t.words[start - 1]!;
		if (!OFFICES.has(lower) && !OFFICE_QUALIFIERS.has(lower) && !HONORIFICS.has(lower)) break;
		start--;
	}
	return start;
}

/** A title in lower case goes on to the left: `former U.S. president Bill Clinton`. */
function lowerTitleStart(t: NameText, from: number): number {
	let start = from;
	while (
		start > 0 &&
		/^(?:former|then|late|ex|acting|deputy|vice|prime|foreign)$/.test(t.words[start - 1]!.lower)
	)
		start--;
	return start;
}

/** `U.S. Navy` is one name, `Japan Fumio Kishida` (a broken line, a missing comma) two. */
function splitAfterPlace(t: NameText, from: number, to: number, found: Found[]): boolean {
	for (let middle = to - 2; middle > from; middle--) {
		if (
			!isKnownPlaceOrCountry(t.phrase(from, middle)) &&
			!isKnownOrganisation(t.phrase(from, middle))
		)
			continue;
		const isPair =
			to - middle === 2 &&
			!t.some(middle, to, (word) => isCommonWord(word.lower) || ACRONYM.test(word.text));
		if (
			!(isFirstName(t.words[middle]!.lower) || isPair) ||
			HEADS.has(t.words[to - 1]!.lower) ||
			to - middle > 3
		)
			continue;
		if (isFirstName(t.words[from]!.lower)) continue;
		classify(t, from, middle, found);
		add(t, found, middle, to, 'person', { sure: true });
		return true;
	}
	return false;
}

/** What neither form nor lexicon tells, the words around it may. */
function addByContext(t: NameText, from: number, to: number, found: Found[]): void {
	const score = scoreByContext(t, from, to);
	const best = bestScore(score);
	add(t, found, from, to, best, { sure: false, score });
	if (best === 'organisation' && to - from > 1) addNested(t, from, to, found);
}

function addNested(t: NameText, from: number, to: number, found: Found[]): void {
	for (let start = from; start < to; start++) {
		for (let end = Math.min(to, start + 4); end > start; end--) {
			if (end - start === to - from) continue;
			const phrase = t.phrase(start, end);
			const country =
				findCountry(phrase) !== null && (phrase !== 'us' || t.words[start]!.text === 'US');
			const place = isKnownPlace(phrase) && !HEADS.has(phrase) && !isFirstName(phrase);
			const body = isKnownOrganisation(phrase) && (end - start > 1 || !isCommonWord(phrase));
			const person =
				start === from &&
				end - start > 1 &&
				HEADS.has(t.word(end)?.lower ?? '') &&
				looksLikePerson(t, start, end);
			if (!country && !place && !body && !person) continue;
			const known = t.known.get(phrase);
			add(
				t,
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

function add(
	t: NameText,
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
	const before = t.word(from - 1);
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
	const bracket = t.word(to);
	const short = t.word(to + 1);
	if (bracket?.text === '(' && short && ACRONYM.test(short.text) && t.word(to + 2)?.text === ')') {
		t.acronyms.set(short.text, type === 'person' ? 'organisation' : type);
	}
}

/** The same name has one type in a text: a sure finding, else the most frequent guess, decides. */
function settleGuesses(t: NameText, found: Found[]): void {
	const votes = new Map<string, Map<NameType, number>>();
	const sums = new Map<string, Record<ScoredType, number>>();
	const persons = new Set<string>();
	for (const name of found) {
		const phrase = t.phrase(name.from, name.to);
		const vote = votes.get(phrase) ?? new Map<NameType, number>();
		votes.set(phrase, vote);
		if (name.score) {
			const sum = sums.get(phrase) ?? { person: 0, organisation: 0, place: 0, document: 0 };
			for (const type of ['person', 'organisation', 'place', 'document'] as const)
				sum[type] += name.score[type];
			sums.set(phrase, sum);
		} else vote.set(name.type, (vote.get(name.type) ?? 0) + (name.sure ? 10 : 1));
		if (name.type === 'person' && name.to - name.from > 1) {
			persons.add(t.words[name.to - 1]!.lower);
			persons.add(t.words[name.from]!.lower);
		}
	}
	for (const [index, name] of found.entries()) {
		if (name.nested) continue;
		const phrase = t.phrase(name.from, name.to);
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
function recallInTitles(t: NameText, found: Found[]): void {
	const types = new Map<string, NameType>();
	for (const name of found) if (!name.nested) types.set(t.phrase(name.from, name.to), name.type);
	for (const sentence of t.sentences) {
		if (!isTitleCase(t, sentence)) continue;
		for (let start = sentence.from; start < sentence.to; start++) {
			for (let end = Math.min(sentence.to, start + 5); end > start; end--) {
				if (!CAPITALISED.test(t.words[start]!.text)) break;
				const phrase = t.phrase(start, end);
				const type =
					types.get(phrase) ??
					(findCountry(phrase) && (phrase !== 'us' || t.words[start]!.text === 'US')
						? 'country'
						: null);
				if (!type) continue;
				add(t, found, start, end, type, { sure: true });
				start = end - 1;
				break;
			}
		}
	}
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
