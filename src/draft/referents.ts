import {
	FEMALE_NOUNS,
	HONORIFICS,
	MALE_NOUNS,
	OFFICES,
	ROLE_NOUNS,
	SAME_OFFICE,
	type NameType,
} from './kinds-of-names.ts';
import { kindsOf } from './language-model.ts';
import { normalise } from './name-words.ts';
import { findCountry } from './places.ts';
import type { Report } from './report.ts';

/** Whether a person is spoken of as she or he, where the text or the first name tells. */
export type Gender = 'female' | 'male' | null;

/** Someone or something that the text names, under all its names. */
export interface Referent {
	readonly type: NameType;
	/** The fullest name the text prints. */
	readonly name: string;
	/** The same with the abbreviation that the text prints after it: `World Health Organisation (WHO)`. */
	readonly printed: string;
	/** Every form of the name the text prints, fullest first. */
	readonly forms: readonly string[];
	/** Its mentions: indices into the report's names, in order. */
	readonly mentions: readonly number[];
	readonly gender: Gender;
	/** Words of the titles, offices and appositions that stand beside the name. */
	readonly roleWords: ReadonlySet<string>;
	/** The office as printed before or after the name, or an empty string. */
	readonly role: string;
	readonly known: string | null;
}

interface Cluster {
	type: NameType;
	forms: Map<string, number>;
	mentions: number[];
}

const SUFFIXES = /^(?:jr|jr\.|sr|sr\.|ii|iii|iv)$/;
const LONGEST_APPOSITION = 16;
const SHORTEST_MISSPELT = 7;

/** Joins the mentions of a report into the people, bodies and places they name. */
export function findReferents(report: Report): { referents: Referent[]; referentOf: Int32Array } {
	const clusters: Cluster[] = [];
	const clusterOf = new Int32Array(report.names.length).fill(-1);
	// Full names first, so that a bare surname finds its bearer even when it comes before.
	const order = report.names
		.map((_, index) => index)
		.filter((index) => !report.names[index]!.nested);
	const isFull = (index: number): boolean => /\s/.test(report.names[index]!.text);
	for (const index of [...order.filter(isFull), ...order.filter((each) => !isFull(each))]) {
		const name = report.names[index]!;
		const found = clusters.findIndex((cluster, at) =>
			belongs(report, cluster, at, clusters, index)
		);
		const at =
			found >= 0 ? found : clusters.push({ type: name.type, forms: new Map(), mentions: [] }) - 1;
		const cluster = clusters[at]!;
		const form = name.text.replaceAll(/\s+/g, ' ');
		cluster.forms.set(form, (cluster.forms.get(form) ?? 0) + 1);
		cluster.mentions.push(index);
		clusterOf[index] = at;
	}
	const referents = clusters.map((cluster) => toReferent(report, cluster));
	return { referents, referentOf: clusterOf };
}

function belongs(
	report: Report,
	cluster: Cluster,
	at: number,
	clusters: readonly Cluster[],
	index: number
): boolean {
	const name = report.names[index]!;
	const key = normalise(name.text);
	for (const form of cluster.forms.keys()) if (normalise(form) === key) return true;
	if (name.type === 'country' && cluster.type === 'country') {
		const code = findCountry(key)?.code;
		return (
			code !== undefined &&
			[...cluster.forms.keys()].some((form) => findCountry(normalise(form))?.code === code)
		);
	}
	if (name.type !== 'person' || cluster.type !== 'person')
		return isAcronymOf(report, cluster, name.text) || isShortened(cluster, name.type, key);
	const parts = nameParts(key);
	const others = [...cluster.forms.keys()].map((form) => nameParts(normalise(form)));
	if (parts.length === 1) {
		const word = parts[0]!;
		const bearers = clusters.filter((other) => other.type === 'person' && hasPart(other, word));
		if (!hasPart(cluster, word)) return bearers.length === 0 && isMisspelling(cluster, word);
		if (bearers.length === 1) return true;
		const surnames = bearers.filter((other) =>
			[...other.forms.keys()].some((form) => nameParts(normalise(form)).at(-1) === word)
		);
		const pool = surnames.length > 0 ? surnames : bearers;
		if (!pool.includes(cluster)) return false;
		return nearest(report, pool, index) === clusters[at];
	}
	return others.some((other) => {
		if (other.at(-1) !== parts.at(-1) || other.length === 1) return false;
		return sameFirst(parts[0]!, other[0]!);
	});
}

/** `J. Smith` and `John Smith`; `Mike` and `Michael` are left apart. */
function sameFirst(a: string, b: string): boolean {
	if (a === b) return true;
	if (!/^[a-z]\.?$/.test(a) && !/^[a-z]\.?$/.test(b)) return false;
	return a[0] === b[0];
}

function nearest(report: Report, pool: readonly Cluster[], index: number): Cluster {
	const at = report.names[index]!.start;
	const distance = (cluster: Cluster): number =>
		Math.min(
			...cluster.mentions.map((mention) => {
				const gap = at - report.names[mention]!.start;
				return gap >= 0 ? gap : -gap + report.text.length;
			})
		);
	return pool.reduce((a, b) => (distance(b) < distance(a) ? b : a));
}

function hasPart(cluster: Cluster, word: string): boolean {
	return [...cluster.forms.keys()].some((form) => {
		const parts = nameParts(normalise(form));
		return parts.length > 1
			? parts[0] === word || parts.at(-1) === word || parts.slice(-2).join(' ') === word
			: parts[0] === word;
	});
}

function nameParts(key: string): string[] {
	return key.split(' ').filter((part) => !SUFFIXES.test(part));
}

/** One surname, spelt in two ways in one text. */
function isMisspelling(cluster: Cluster, word: string): boolean {
	if (word.length < SHORTEST_MISSPELT) return false;
	return [...cluster.forms.keys()].some((form) => {
		const last = nameParts(normalise(form)).at(-1)!;
		return last.length >= SHORTEST_MISSPELT && last[0] === word[0] && distanceWithin(last, word, 2);
	});
}

/** Tells whether two words differ by at most `limit` letters put in, left out, changed or swapped. */
function distanceWithin(a: string, b: string, limit: number): boolean {
	if (Math.abs(a.length - b.length) > limit) return false;
	let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let row = 1; row <= a.length; row++) {
		const current = [row];
		for (let column = 1; column <= b.length; column++) {
			const change = previous[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1);
			current.push(Math.min(change, previous[column]! + 1, current[column - 1]! + 1));
		}
		previous = current;
	}
	return previous[b.length]! <= limit;
}

function isAcronymOf(report: Report, cluster: Cluster, text: string): boolean {
	const isShort = (form: string): boolean => /^\p{Lu}[\p{Lu}\d&]{1,6}$/u.test(form);
	if (!isShort(text)) return false;
	for (const index of cluster.mentions) {
		const name = report.names[index]!;
		if (
			report.text
				.slice(name.end, name.end + text.length + 4)
				.trimStart()
				.startsWith(`(${text})`)
		)
			return true;
		if (
			report.text
				.slice(name.end, name.end + text.length + 4)
				.trimStart()
				.startsWith(`[${text}]`)
		)
			return true;
		const initials = name.text
			.split(/[\s-]+/)
			.filter((word) => /^\p{Lu}/u.test(word))
			.map((word) => word[0])
			.join('');
		if (initials === text && initials.length > 2) return true;
	}
	return false;
}

/** `Freedom` for `Freedom Magazine`, once the full name was printed. */
function isShortened(cluster: Cluster, type: NameType, key: string): boolean {
	if (cluster.type !== type || type === 'place' || type === 'country' || key.length < 4)
		return false;
	return [...cluster.forms.keys()].some((form) => normalise(form).startsWith(`${key} `));
}

function toReferent(report: Report, cluster: Cluster): Referent {
	const forms = [...cluster.forms.keys()].toSorted(
		(a, b) => words(b) - words(a) || b.length - a.length
	);
	const mentions = cluster.mentions.toSorted(
		(a, b) => report.names[a]!.start - report.names[b]!.start
	);
	const { roleWords, role } =
		cluster.type === 'person'
			? readRoles(report, mentions)
			: { roleWords: new Set<string>(), role: '' };
	return {
		type: cluster.type,
		name: forms[0]!,
		printed: printedName(report, forms, mentions),
		forms,
		mentions,
		gender: cluster.type === 'person' ? readGender(forms[0]!, roleWords) : null,
		roleWords,
		role,
		known:
			mentions.map((mention) => report.names[mention]!.known).find((known) => known !== null) ??
			null,
	};
}

function printedName(
	report: Report,
	forms: readonly string[],
	mentions: readonly number[]
): string {
	for (const mention of mentions) {
		const name = report.names[mention]!;
		const short = /^\s?\((\p{Lu}[\p{Lu}\d&]{1,6})\)/u.exec(
			report.text.slice(name.end, name.end + 12)
		)?.[1];
		if (short !== undefined && forms.includes(short) && name.text === forms[0])
			return `${forms[0]} (${short})`;
	}
	return forms[0]!;
}

function words(form: string): number {
	return form.split(/\s+/).length;
}

function readGender(name: string, roleWords: ReadonlySet<string>): Gender {
	for (const word of roleWords) {
		if (FEMALE_NOUNS.has(word)) return 'female';
		if (MALE_NOUNS.has(word)) return 'male';
	}
	const first = kindsOf(name.split(' ')[0]!.toLowerCase());
	if (!/\s/.test(name)) return null;
	if (first.includes('FemaleName')) return 'female';
	return first.includes('MaleName') ? 'male' : null;
}

/** Collects the offices and appositions around a person's names. */
function readRoles(
	report: Report,
	mentions: readonly number[]
): { roleWords: Set<string>; role: string } {
	const roleWords = new Set<string>();
	let role = '';
	for (const index of mentions) {
		const name = report.names[index]!;
		const before = roleBefore(report, index);
		const after = roleAfter(report, index);
		for (const phrase of [before, after]) {
			for (const word of phrase.toLowerCase().split(/[^\p{L}\p{N}'’.-]+/u))
				if (word.length > 1) roleWords.add(word);
		}
		if (role === '' && /\s/.test(name.text)) role = isOffice(before) ? before : after;
	}
	return { roleWords, role };
}

function isOffice(phrase: string): boolean {
	return phrase
		.toLowerCase()
		.split(/\s+/)
		.some((word) => (OFFICES.has(word) || ROLE_NOUNS.has(word)) && !HONORIFICS.has(word));
}

function roleBefore(report: Report, index: number): string {
	const { words: all, names, nameAt } = report;
	const name = names[index]!;
	let from = name.titleFrom;
	const isRole = (word: string): boolean =>
		ROLE_NOUNS.has(word) || OFFICES.has(word) || HONORIFICS.has(word);
	while (from > 0 && isRole(all[from - 1]!.lower)) from--;
	if (from === name.from) return '';
	// What stands before the office says whose it is: NATO, Russian, team.
	while (
		from > 0 &&
		all[from - 1]!.end + 1 === all[from]!.start &&
		(nameAt[from - 1]! >= 0 || /^(?:NOUN|ADJ|PROPN)$/.test(all[from - 1]!.tag)) &&
		name.from - from < 8
	)
		from--;
	return report.text.slice(all[from]!.start, all[name.from - 1]!.end);
}

function roleAfter(report: Report, index: number): string {
	const { words: all, names, places, nameAt } = report;
	const name = names[index]!;
	if (all[name.to]?.text !== ',') return '';
	let to = name.to + 1;
	const first = all[to];
	if (first === undefined || places[to]! >= 0) return '';
	const startsRole =
		/^(?:an?|the|one|who|chief|head|senior|former|current|executive|associate|vice|co-founder)$/.test(
			first.lower
		) ||
		isRoleWord(first.lower) ||
		nameAt[to]! >= 0;
	if (!startsRole) return '';
	while (
		to < all.length &&
		to - name.to < LONGEST_APPOSITION &&
		places[to]! < 0 &&
		!/^[,.;:)—–]$/.test(all[to]!.text)
	)
		to++;
	const phrase = report.text.slice(first.start, all[to - 1]!.end);
	return phrase.toLowerCase().split(/\s+/).some(isRoleWord)
		? phrase.replace(/^(?:an?|the)\s+/i, '')
		: '';
}

function isRoleWord(word: string): boolean {
	return ROLE_NOUNS.has(word) || OFFICES.has(word) || HONORIFICS.has(word);
}

/** Scores how well a descriptor (`the NATO chief`) fits a person's offices: 0 where nothing fits. */
export function fitDescriptor(descriptorWords: readonly string[], referent: Referent): number {
	let score = 0;
	for (const word of descriptorWords) {
		if (referent.roleWords.has(word)) {
			score += isRoleWord(word) ? 2 : 1;
			continue;
		}
		const same = SAME_OFFICE.some(
			(offices) => offices.has(word) && [...referent.roleWords].some((role) => offices.has(role))
		);
		if (same) score += 1;
		else if (isRoleWord(word)) score -= 2;
	}
	return score;
}
