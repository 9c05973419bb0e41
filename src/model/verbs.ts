import type { Entity, Utterance } from './edition.ts';

/**
 * Reporting verbs that judge the speaker or the words, by the form they have in a dictionary.
 * Source: the usual warnings in news style guides against verbs other than “say”.
 */
const LOADED = [
	'admit',
	'allege',
	'boast',
	'brag',
	'claim',
	'concede',
	'confess',
	'deny',
	'gush',
	'hint',
	'insist',
	'lament',
	'moan',
	'rant',
	'scoff',
	'sneer',
	'vow',
	'warn',
	'whine',
];

/** Whether a reporting verb as printed (`has warned`, `admitting`) judges what it reports. */
export function isLoadedVerb(verb: string): boolean {
	return verb
		.toLowerCase()
		.split(/[^\p{L}]+/u)
		.some((word) => LOADED.some((base) => formsOf(base).includes(word)));
}

function formsOf(base: string): string[] {
	const stem = base.replace(/e$/u, '');
	const past = base.endsWith('y') ? `${base.slice(0, -1)}ied` : `${stem}ed`;
	const third = base.endsWith('y')
		? `${base.slice(0, -1)}ies`
		: base.endsWith('ss')
			? `${base}es`
			: `${base}s`;
	return [
		base,
		third,
		past,
		`${stem}ing`,
		`${base}${base.at(-1) ?? ''}ed`,
		`${base}${base.at(-1) ?? ''}ing`,
	];
}

/** One reporting verb of one speaker. */
export interface VerbUse {
	readonly verb: string;
	readonly loaded: boolean;
	readonly count: number;
	readonly utterances: readonly Utterance[];
}

/** The verbs with which a speaker's words are reported, most frequent first. */
export function verbsOf(speaker: Pick<Entity, 'utterances'>): VerbUse[] {
	const uses = new Map<string, Utterance[]>();
	for (const utterance of speaker.utterances) {
		if (utterance.verb === null) continue;
		const verb = utterance.verb.toLowerCase();
		uses.set(verb, [...(uses.get(verb) ?? []), utterance]);
	}
	return [...uses]
		.map(([verb, utterances]) => ({
			verb,
			loaded: isLoadedVerb(verb),
			count: utterances.length,
			utterances,
		}))
		.sort((a, b) => b.count - a.count || (a.verb < b.verb ? -1 : 1));
}
