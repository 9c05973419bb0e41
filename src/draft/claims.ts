import type { ReportedSpeech, Span } from './reported-speech.ts';
import type { Report } from './report.ts';
import type { Attribution, Tier } from './speakers.ts';

/** What kind of proposition a candidate is; the first guess at a claim's type. */
export type ClaimType =
	'fact' | 'warning' | 'prediction' | 'evaluation' | 'plan' | 'recommendation' | 'explanation';

/** A passage that seems to put a proposition forward. */
export interface CandidateClaim {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly type: ClaimType;
	readonly speaker: string | null;
	readonly referent: number | null;
	readonly tier: Tier;
	/** Where it stands: which quotation, or which piece of reported speech. */
	readonly from: { readonly kind: 'quotation' | 'reported'; readonly index: number };
}

/** A proposition needs a subject and a verb; so few words have neither. */
const SHORTEST_WORDS = 6;

const SIGNS: readonly (readonly [ClaimType, RegExp])[] = [
	[
		'warning',
		/\b(?:warn(?:s|ed|ing)?|caution(?:s|ed|ing)?|danger(?:ous)?|threat(?:en(?:s|ed)?)?|risks?)\b/i,
	],
	[
		'recommendation',
		/\b(?:should|must|ought to|need(?:s)? to|urg(?:e[sd]?|ing)|recommend(?:s|ed)?|call(?:s|ed|ing) (?:for|on)|propos(?:e[sd]?|ing)|have to|has to)\b/i,
	],
	[
		'plan',
		/\b(?:plan(?:s|ned|ning)? to|intend(?:s|ed)? to|aim(?:s|ed)? to|pledg(?:e[sd]?|ing)|vow(?:s|ed)?|promis(?:e[sd]?|ing)|(?:we|I) (?:will|are going to|shall)|set to|agreed to)\b/i,
	],
	[
		'prediction',
		/\b(?:will|won['’]t|would|is likely to|are likely to|likely|unlikely|expect(?:s|ed|ing)?|forecast|predict(?:s|ed|ing)?|going to|could|may|might)\b/i,
	],
	[
		'explanation',
		/\b(?:because|due to|owing to|as a result|thanks to|caus(?:e[sd]?|ing)|led to|explain(?:s|ed|ing)?|reasons? (?:for|why)|prompted|driven by)\b/i,
	],
	[
		'evaluation',
		/\b(?:good|bad|better|worse|best|worst|great|wrong|right|fair|unfair|important|essential|crucial|vital|disappoint(?:ed|ing)|misguided|excellent|terrible|remarkable|unacceptable|dangerous|impressive|successful|strong(?:er)?|weak(?:er)?|more \w+ than|most \w+|too \w+)\b/i,
	],
];

/** Finds candidate claims: whole quoted sentences and reported clauses, in order of the text. */
export function findClaims(
	report: Report,
	quotations: readonly Attribution[],
	reported: readonly ReportedSpeech[]
): CandidateClaim[] {
	const claims: CandidateClaim[] = [];
	for (const [index, speech] of reported.entries()) {
		const span = longest(speech.spans);
		const text = report.text.slice(span.start, span.end);
		if (countWords(text) < SHORTEST_WORDS || isQuestion(text)) continue;
		claims.push({
			...span,
			text,
			type: typeOf(`${speech.cue} ${text}`),
			speaker: speech.speaker,
			referent: speech.referent,
			tier: speech.tier,
			from: { kind: 'reported', index },
		});
	}
	for (const [index, attribution] of quotations.entries()) {
		const span = report.quotations[index]!;
		const text = report.text.slice(span.innerStart, span.innerEnd).trim();
		if (
			attribution.use === 'words' ||
			countWords(text) < SHORTEST_WORDS ||
			isQuestion(text) ||
			!hasVerb(report, span)
		)
			continue;
		if (claims.some((claim) => claim.start <= span.start && span.end <= claim.end)) continue;
		claims.push({
			start: span.start,
			end: span.end,
			text,
			type: typeOf(text),
			speaker: attribution.speaker,
			referent: attribution.referent,
			tier: attribution.tier,
			from: { kind: 'quotation', index },
		});
	}
	return claims.filter((claim) => isInBody(report, claim)).toSorted((a, b) => a.start - b.start);
}

/** What a caption or a headline asserts is asserted where the prose says it. */
function isInBody(report: Report, span: Span): boolean {
	return report.blocks.some(
		(block) => block.paragraph !== null && block.start <= span.start && span.end <= block.end
	);
}

function longest(spans: readonly Span[]): Span {
	return spans.reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a));
}

function typeOf(text: string): ClaimType {
	return SIGNS.find(([, sign]) => sign.test(text))?.[0] ?? 'fact';
}

function isQuestion(text: string): boolean {
	return /\?["”’]?$/.test(text);
}

function countWords(text: string): number {
	return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function hasVerb(report: Report, span: Span): boolean {
	return report.words.some(
		(word) =>
			word.start >= span.start &&
			word.end <= span.end &&
			(word.tag === 'VERB' || word.tag === 'AUX')
	);
}
