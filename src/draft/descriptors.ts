import { OFFICE_QUALIFIERS, OFFICES } from './kinds-of-names.ts';
import { fitDescriptor, type Referent } from './referents.ts';
import type { Report } from './report.ts';
import type { Attributions } from './speakers.ts';

/** A passage that means someone by office or description: `the NATO chief`, `the President`. */
export interface DescriptorMention {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	/** Index among the referents. */
	readonly referent: number;
	/** Whether it is printed with capitals, and so counts among the names. */
	readonly isName: boolean;
}

/** Finds descriptors: those that speak, and offices with a capital that someone named holds. */
export function findDescriptors(
	report: Report,
	referents: readonly Referent[],
	attributions: Attributions
): DescriptorMention[] {
	const found = new Map<number, DescriptorMention>();
	for (const { cues, references } of attributions.readings) {
		for (const [at, cue] of cues.entries()) {
			const referent = references[at]?.referent ?? null;
			if (
				cue.subject?.kind !== 'descriptor' ||
				referent === null ||
				referents[referent]!.type !== 'person'
			)
				continue;
			add(report, found, cue.subject.from, cue.subject.to, referent, false);
		}
	}
	for (let index = 1; index < report.words.length; index++) {
		const word = report.words[index]!;
		if (report.nameAt[index]! >= 0 || !OFFICES.has(word.lower) || !/^\p{Lu}/u.test(word.text))
			continue;
		let from = index;
		while (
			from > 0 &&
			/^\p{Lu}/u.test(report.words[from - 1]!.text) &&
			OFFICE_QUALIFIERS.has(report.words[from - 1]!.lower)
		)
			from--;
		if (report.words[from - 1]?.lower !== 'the' || report.nameAt[index + 1]! >= 0) continue;
		const words = report.words.slice(from, index + 1).map((each) => each.lower);
		const holder = referents.findIndex(
			(referent) =>
				referent.type === 'person' &&
				words.every((each) => referent.roleWords.has(each)) &&
				fitDescriptor(words, referent) > 0
		);
		if (holder >= 0) add(report, found, from - 1, index + 1, holder, true);
	}
	return [...found.values()].toSorted((a, b) => a.start - b.start);
}

function add(
	report: Report,
	found: Map<number, DescriptorMention>,
	from: number,
	to: number,
	referent: number,
	isName: boolean
): void {
	const start = report.words[from]!.start;
	const end = report.words[to - 1]!.end;
	if (!found.has(start))
		found.set(start, { start, end, text: report.text.slice(start, end), referent, isName });
}
