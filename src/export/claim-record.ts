import { z } from 'astro/zod';
import type { Claim, Edition } from '../model/edition.ts';
import { BEARINGS, CLAIM_STATUSES, CLAIM_TYPES, RELATION_KINDS } from '../schema/claim.ts';
import type { LinkTo } from './links.ts';

const assertionSchema = z.strictObject({
	article: z.string().meta({ description: 'Article id.' }),
	paragraph: z.int().min(1).meta({ description: 'Number of the paragraph.' }),
	anchor: z.string().meta({ description: 'HTML id of the passage in the article.' }),
	url: z.string().meta({ description: 'The passage in the article.' }),
	speaker: z
		.string()
		.nullable()
		.meta({ description: 'Entity id of who asserts or disputes it; null is the reporter.' }),
	stance: z
		.enum(['asserts', 'disputes'])
		.meta({ description: 'Whether the passage puts the claim forward or rejects it.' }),
	text: z.string().meta({ description: 'The words that do so.' }),
	quote: z
		.string()
		.nullable()
		.meta({ description: 'Address of the utterance it stands in or holds, where there is one.' }),
});

/** One claim as `/data/claims.json` gives it. */
export const claimRecordSchema = z.strictObject({
	id: z.string().meta({ description: 'Claim id, unique in the edition.' }),
	url: z.string().meta({ description: 'The page of the claim.' }),
	statement: z.string().meta({ description: 'The proposition, in the words of the edition.' }),
	type: z.enum(CLAIM_TYPES).meta({ description: 'What kind of proposition it is.' }),
	status: z.enum(CLAIM_STATUSES).meta({ description: 'What is known about it today.' }),
	about: z.array(z.string()).meta({ description: 'Ids of the entities it is about.' }),
	facts: z
		.array(z.string())
		.meta({ description: 'Ids of the same claim in the file of facts it comes from.' }),
	speakers: z
		.array(z.string())
		.meta({ description: 'Ids of the entities that assert or dispute it.' }),
	assertions: z
		.array(assertionSchema)
		.meta({ description: 'Every place where it is put forward or disputed.' }),
	relations: z
		.array(
			z.strictObject({
				kind: z.enum(RELATION_KINDS).meta({ description: 'How this claim bears on the other.' }),
				claim: z.string().meta({ description: 'Id of the other claim.' }),
				basis: z
					.enum(['text', 'inference'])
					.meta({ description: 'Whether the text says so or the edition infers it.' }),
				why: z.string().nullable().meta({ description: 'Why, in one sentence.' }),
			})
		)
		.meta({ description: 'How it bears on other claims.' }),
	history: z
		.array(
			z.strictObject({
				date: z.string().meta({ description: 'The day of the change.' }),
				status: z.enum(CLAIM_STATUSES).meta({ description: 'The status from that day on.' }),
				reason: z.string().meta({ description: 'Why it changed.' }),
			})
		)
		.meta({ description: 'How the status came about, oldest first.' }),
	evidence: z
		.array(
			z.strictObject({
				url: z.string().meta({ description: 'Where it can be read.' }),
				publisher: z.string().meta({ description: 'Who published it.' }),
				bearing: z.enum(BEARINGS).meta({ description: 'Which way it points.' }),
				title: z.string().nullable().meta({ description: 'Its title.' }),
				date: z.string().nullable().meta({ description: 'Its date, as exactly as it is known.' }),
				note: z.string().nullable().meta({ description: 'What it shows.' }),
				archived: z.string().nullable().meta({ description: 'An archived copy.' }),
			})
		)
		.meta({ description: 'What was read elsewhere.' }),
	due: z
		.string()
		.nullable()
		.meta({ description: 'The day from which a prediction or plan can be judged.' }),
	leavesOpen: z.string().nullable().meta({ description: 'What the evidence does not show.' }),
});

/** One claim as the data files give it. */
export type ClaimRecord = z.output<typeof claimRecordSchema>;

/** The claims of an edition, in the order in which they are first put forward. */
export function* toClaimRecords(edition: Edition, linkTo: LinkTo): Generator<ClaimRecord> {
	for (const claim of edition.claims) yield toRecord(claim, linkTo);
}

function toRecord(claim: Claim, linkTo: LinkTo): ClaimRecord {
	return {
		id: claim.id,
		url: linkTo(claim.path),
		statement: claim.statement,
		type: claim.type,
		status: claim.status,
		about: claim.about.map((one) => one.id),
		facts: claim.facts,
		speakers: claim.speakers.map((one) => one.id),
		assertions: claim.assertions.map((one) => ({
			article: one.article.id,
			paragraph: one.paragraph,
			anchor: one.anchor,
			url: linkTo(one.path),
			speaker: one.speaker?.id ?? null,
			stance: one.stance,
			text: one.text,
			quote: one.utterance === null ? null : linkTo(one.utterance.path),
		})),
		relations: claim.relations.map(({ kind, claim: other, basis, why }) => ({
			kind,
			claim: other.id,
			basis,
			why: why ?? null,
		})),
		history: claim.history,
		evidence: claim.evidence.map((one) => ({
			url: one.url,
			publisher: one.publisher,
			bearing: one.bearing,
			title: one.title ?? null,
			date: one.date ?? null,
			note: one.note ?? null,
			archived: one.archived ?? null,
		})),
		due: claim.due ?? null,
		leavesOpen: claim.leavesOpen ?? null,
	};
}
