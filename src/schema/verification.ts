import { z } from 'astro/zod';
import { daySchema, idSchema, textSchema } from './common.ts';

/** The results that checking a quotation against a source can have. */
export const VERDICTS = ['verbatim', 'shortened', 'differs', 'not-found', 'no-source'] as const;

/** One run of words in the comparison of a quotation with its source. */
export const diffPartSchema = z.strictObject({
	op: z.enum(['same', 'added', 'removed', 'changed']),
	/** The words of the quotation; empty where the source has more. */
	quote: z.string(),
	/** The words of the source; empty where the quotation has more. */
	source: z.string(),
	/** A change that turns the sense: a number, a negation, a name. */
	flag: z.enum(['number', 'negation', 'name']).optional(),
});

const checkSchema = z.strictObject({
	/** The quotation's id, without `q-`. */
	quote: textSchema,
	verdict: z.enum(VERDICTS),
	/** Which rule found it, for instance `literal` or `folded`. */
	rule: textSchema,
	/** The words that were checked, so that a later edit shows. */
	words: z.string().optional(),
	source: z.strictObject({
		title: textSchema,
		/** SHA-256 of the source as it was read; absent where there was none. */
		sha256: z
			.string()
			.regex(/^[0-9a-f]{64}$/)
			.optional(),
	}),
	date: daySchema,
	/** The word comparison, where the words differ. */
	diff: z.array(diffPartSchema).optional(),
});

/** `content/verification/<article-id>.json`, written by `npm run verify`. */
export const verificationSchema = z.strictObject({
	article: idSchema,
	/** Each quotation against the source that the article names: as printed. */
	quotes: z.array(checkSchema),
	/** The same against a second source, such as a transcript: as delivered. */
	against: z.array(checkSchema).optional(),
});

/** What was checked for one article. */
export type Verification = z.output<typeof verificationSchema>;
/** The dated result of checking one quotation against one source. */
export type QuoteCheck = z.output<typeof checkSchema>;
/** The result of a check as a word. */
export type Verdict = (typeof VERDICTS)[number];
/** One run of words in a comparison. */
export type DiffPart = z.output<typeof diffPartSchema>;
