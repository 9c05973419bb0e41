import type { Draft } from './draft-article.ts';
import { bodyBlocks, escapeProse, findSplitQuotations, quoteAttributes } from './print-article.ts';
import type { Block } from './segment.ts';
import type { Registration } from './stubs.ts';

/**
 * Prints an outline for an account of our own: for each paragraph of the report its quotations, who
 * speaks, whom it names and what it claims, and an empty place for the editor's own sentence. Of the
 * report's prose nothing but names and quotations is in it.
 */
export function printOutline(draft: Draft, registration: Registration): string {
	const splitIds = findSplitQuotations(draft);
	return bodyBlocks(draft)
		.filter((block) => block.kind !== 'heading')
		.map((block) => printParagraph(draft, block, registration, splitIds))
		.join('\n\n')
		.concat('\n');
}

function printParagraph(
	draft: Draft,
	block: Block,
	registration: Registration,
	splitIds: ReadonlyMap<number, string>
): string {
	const { report } = draft;
	const isInside = (span: { start: number; end: number }): boolean =>
		span.start >= block.start && span.end <= block.end;
	const claimOf = new Map(
		draft.claims.flatMap((claim, index) =>
			isInside(claim)
				? [[`${claim.from.kind}-${claim.from.index}`, registration.claimIds[index]!] as const]
				: []
		)
	);
	const parts = [`<!-- ${printNote(draft, block)} -->`];
	const places: string[] = [];
	for (const [index, speech] of draft.reported.entries()) {
		const claim = claimOf.get(`reported-${index}`);
		if (claim === undefined) continue;
		const by = speech.referent === null ? '' : ` by=${registration.entityIds[speech.referent]}`;
		places.push(
			`:claim[What ${speech.speaker ?? 'an open speaker'} puts forward, in your own words.]{of=${claim}${by} draft}`
		);
	}
	parts.push(
		places.length > 0 ? places.join(' ') : `Paragraph ${block.paragraph}: your own sentence.`
	);
	for (const [index, span] of report.quotations.entries()) {
		if (!isInside(span) || draft.quotations[index]!.use === 'words') continue;
		const words = escapeProse(
			report.text.slice(span.start, span.end).replaceAll(/\s+/g, ' '),
			false
		);
		const quote = `:quote[${words}]{${quoteAttributes(draft, index, registration, splitIds)}}`;
		const claim = claimOf.get(`quotation-${index}`);
		parts.push(claim === undefined ? quote : `:claim[${quote}]{of=${claim} draft}`);
	}
	return parts.join('\n\n');
}

/** Tells the editor what the report's paragraph holds, in names and counts only. */
function printNote(draft: Draft, block: Block): string {
	const { report } = draft;
	const speakers = new Set<string>();
	const names = new Set<string>();
	for (const [index, span] of report.quotations.entries()) {
		if (span.start < block.start || span.end > block.end) continue;
		const { speaker, use } = draft.quotations[index]!;
		if (use === 'speech') speakers.add(speaker ?? 'open');
	}
	for (const speech of draft.reported) {
		if (speech.spans.some((span) => span.start >= block.start && span.end <= block.end))
			speakers.add(speech.speaker ?? 'open');
	}
	for (const [index, name] of report.names.entries()) {
		const referent = draft.referentOf[index]!;
		if (referent >= 0 && name.start >= block.start && name.end <= block.end)
			names.add(draft.referents[referent]!.name);
	}
	const claims = draft.claims
		.filter((claim) => claim.start >= block.start && claim.end <= block.end)
		.map((claim) => claim.type);
	const list = (label: string, items: Iterable<string>): string => {
		const printed = [...items].join('; ');
		return printed === '' ? '' : ` ${label}: ${printed}.`;
	};
	const note = `Paragraph ${block.paragraph} of the report.${list('Speakers', speakers)}${list('Names', names)}${list('Candidate claims', claims)}`;
	// A comment must not end before its time.
	return note.replaceAll(/--+/g, '–').replaceAll('>', '');
}
