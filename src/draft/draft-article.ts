import { findClaims, type CandidateClaim } from './claims.ts';
import { findDescriptors, type DescriptorMention } from './descriptors.ts';
import type { NameType } from './kinds-of-names.ts';
import type { KnownName } from './name-text.ts';
import { findReferents, type Referent } from './referents.ts';
import { findReportedSpeech, type ReportedSpeech } from './reported-speech.ts';
import { readReport, type Report } from './report.ts';
import { readCaptions, type Caption } from './segment.ts';
import { attribute, type Attribution, type Tier } from './speakers.ts';

/** A quotation as the draft hands it out; offsets into the text as given, the marks included. */
export interface DraftQuote {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly speaker: string | null;
	readonly mention: string | null;
	readonly mentionStart: number | null;
	readonly cue: string | null;
	readonly tier: Tier;
}

/** A name as the draft hands it out. */
export interface DraftEntity {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly type: NameType;
}

/** What `npm run draft -- --json` prints. */
export interface DraftRecord {
	readonly quotes: readonly DraftQuote[];
	readonly reported: readonly Omit<ReportedSpeech, 'referent' | 'sentence'>[];
	readonly entities: readonly DraftEntity[];
	readonly captions: readonly Caption[];
	readonly claims: readonly Omit<CandidateClaim, 'referent' | 'from'>[];
}

/** Everything a text tells before an editor has looked at it. */
export interface Draft {
	readonly report: Report;
	readonly referents: readonly Referent[];
	/** For each name the referent it means; -1 for a name inside a name. */
	readonly referentOf: Int32Array;
	/** For each quotation of the report whose words it is. */
	readonly quotations: readonly Attribution[];
	readonly reported: readonly ReportedSpeech[];
	readonly captions: readonly Caption[];
	readonly claims: readonly CandidateClaim[];
	/** Where someone is meant by office or description. */
	readonly descriptors: readonly DescriptorMention[];
}

/** Drafts the annotations of a plain text; `known` are the names the edition has registered. */
export function draftArticle(text: string, known: readonly KnownName[] = []): Draft {
	const report = readReport(text, known);
	const { referents, referentOf } = findReferents(report);
	const attributions = attribute(report, referents, referentOf);
	const reported = findReportedSpeech(report, attributions);
	return {
		report,
		referents,
		referentOf,
		quotations: attributions.quotations,
		reported,
		captions: readCaptions(text, report.blocks),
		claims: findClaims(report, attributions.quotations, reported),
		descriptors: findDescriptors(report, referents, attributions),
	};
}

/** Turns a draft into the record for machines. */
export function toDraftRecord(draft: Draft): DraftRecord {
	const { report } = draft;
	return {
		quotes: report.quotations.map((span, index) => {
			const { speaker, mention, mentionStart, cue, tier } = draft.quotations[index]!;
			return {
				start: span.start,
				end: span.end,
				text: report.text.slice(span.start, span.end),
				speaker,
				mention,
				mentionStart,
				cue,
				tier,
			};
		}),
		reported: draft.reported.map(({ spans, speaker, mention, mentionStart, cue, tier }) => ({
			spans,
			speaker,
			mention,
			mentionStart,
			cue,
			tier,
		})),
		entities: [
			...report.names.map(({ start, end, text, type }) => ({ start, end, text, type })),
			// "The President" with a capital stands for a name.
			...draft.descriptors
				.filter((each) => each.isName)
				.map(({ start, end, text }) => ({ start, end, text, type: 'person' as const })),
		].toSorted((a, b) => a.start - b.start || b.end - a.end),
		captions: draft.captions,
		claims: draft.claims.map(({ start, end, text, type, speaker, tier }) => ({
			start,
			end,
			text,
			type,
			speaker,
			tier,
		})),
	};
}
