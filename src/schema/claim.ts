import { z } from 'astro/zod';
import { daySchema, idSchema, partDateSchema, textSchema, urlSchema } from './common.ts';

/** What kind of proposition a claim is. */
export const CLAIM_TYPES = [
	'fact',
	'warning',
	'prediction',
	'evaluation',
	'plan',
	'recommendation',
	'explanation',
] as const;

/** What is known about a claim: always a word, never a score. */
export const CLAIM_STATUSES = [
	'unchecked',
	'supported',
	'contested',
	'contradicted',
	'pending',
	'came-true',
	'did-not-come-true',
] as const;

/** Statuses that only time can give: for predictions and plans. */
const STATUSES_OF_THE_FUTURE: readonly string[] = ['pending', 'came-true', 'did-not-come-true'];

/** How one claim bears on another. */
export const RELATION_KINDS = [
	'supports',
	'contrasts',
	'elaborates',
	'explains',
	'condition-of',
	'answers',
	'narrows',
] as const;

/** Which way a piece of evidence points. */
export const BEARINGS = ['supports', 'contradicts', 'context'] as const;

/** Front matter of a claim: one proposition, in this site's own words. */
export const claimSchema = z
	.strictObject({
		/** The proposition, in one sentence of our own. */
		statement: textSchema,
		/** What kind of proposition it is. */
		type: z.enum(CLAIM_TYPES),
		/** Ids of the entities it is about. */
		about: z.array(idSchema).default([]),
		/** What is known about it today. */
		status: z.enum(CLAIM_STATUSES).default('unchecked'),
		/** How the status came about, oldest first. */
		history: z
			.array(
				z.strictObject({ date: daySchema, status: z.enum(CLAIM_STATUSES), reason: textSchema })
			)
			.default([]),
		/** What was read elsewhere. */
		evidence: z
			.array(
				z.strictObject({
					url: urlSchema,
					publisher: textSchema,
					/** Which way it points: `supports`, `contradicts` or `context`. */
					bearing: z.enum(BEARINGS),
					title: textSchema.optional(),
					date: partDateSchema.optional(),
					/** What it shows, in one sentence. */
					note: textSchema.optional(),
					/** The address of an archived copy. */
					archived: urlSchema.optional(),
				})
			)
			.default([]),
		/** How this claim bears on others. */
		relations: z
			.array(
				z.strictObject({
					kind: z.enum(RELATION_KINDS),
					/** The id of the other claim. */
					claim: idSchema,
					/** Why, in one sentence. */
					why: textSchema.optional(),
					/** Does the text say so, or do we infer it? */
					basis: z.enum(['text', 'inference']),
				})
			)
			.default([]),
		/** The day from which a prediction or plan can be judged. */
		due: partDateSchema.optional(),
		/** What the evidence does not show, in one sentence. */
		leavesOpen: textSchema.optional(),
		/** Ids of the same claim in a file of facts, where it comes from there. */
		facts: z.array(textSchema).default([]),
	})
	.superRefine((claim, context) => {
		const isAboutTheFuture = claim.type === 'prediction' || claim.type === 'plan';
		if (!isAboutTheFuture && STATUSES_OF_THE_FUTURE.includes(claim.status)) {
			context.addIssue({
				code: 'custom',
				path: ['status'],
				message: `Only a prediction or a plan can be \`${claim.status}\`. Use unchecked, supported, contested or contradicted.`,
			});
		}
		const last = claim.history.at(-1);
		if (last !== undefined && last.status !== claim.status) {
			context.addIssue({
				code: 'custom',
				path: ['status'],
				message: `The last entry of history says \`${last.status}\`. Make both say the same.`,
			});
		}
		claim.history.forEach((entry, index) => {
			const before = claim.history[index - 1];
			if (before !== undefined && entry.date < before.date) {
				context.addIssue({
					code: 'custom',
					path: ['history', index, 'date'],
					message: 'History runs from old to new. Move this entry up, or check its date.',
				});
			}
		});
	});

/** Front matter of a claim, checked. */
export type ClaimData = z.output<typeof claimSchema>;
/** What kind of proposition a claim is. */
export type ClaimType = ClaimData['type'];
/** What is known about a claim. */
export type ClaimStatus = ClaimData['status'];
/** How one claim bears on another. */
export type RelationKind = (typeof RELATION_KINDS)[number];
/** One thing read elsewhere that bears on a claim. */
export type Evidence = ClaimData['evidence'][number];
