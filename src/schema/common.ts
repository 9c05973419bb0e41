import { z } from 'astro/zod';

const DAY = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether a date as written exists: `2023-02-31` does not, nor does month 13. */
export function isRealDate(text: string): boolean {
	const match = DAY.exec(text);
	if (!match) return false;
	const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
	const date = new Date(Date.UTC(2000, 0, 1));
	date.setUTCFullYear(year, month - 1, day);
	return (
		date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
	);
}

/** What a date field says where the value is no date; readers of YAML see their own text quoted. */
export const DATE_MESSAGE = 'This is not a date on the calendar. Write it as YYYY-MM-DD.';
export const PART_DATE_MESSAGE =
	'This is not a date on the calendar. Write YYYY-MM-DD, or YYYY-MM or YYYY where the source knows less.';

/** A day, `YYYY-MM-DD`, checked as written. */
export const daySchema = z.string().refine((text) => text.length === 10 && isRealDate(text), {
	error: DATE_MESSAGE,
	params: { date: true },
});

/** A day, month or year, as exactly as the source knows it. YAML reads a bare year as a number. */
export const partDateSchema = z.preprocess(
	(value) => (typeof value === 'number' ? String(value) : value),
	z.string().refine(isRealDate, { error: PART_DATE_MESSAGE, params: { date: true } })
);

/** The form of every id: also a file name, an address and an anchor. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The id of a content file: lower-case words joined by hyphens. */
export const idSchema = z.string().regex(ID_PATTERN, {
	error: 'An id is made of lower-case letters and digits, in words joined by hyphens.',
});

/** A web address that a reader may follow; scripts and data addresses are refused. */
export const urlSchema = z.string().refine(
	(text) => {
		if (!URL.canParse(text)) return false;
		return ['https:', 'http:'].includes(new URL(text).protocol);
	},
	{ error: 'This is not a web address. Write it whole, from https:// on.' }
);

/** A sentence or phrase that must say something. */
export const textSchema = z
	.string()
	.trim()
	.min(1, { error: 'This is empty. Write it, or leave the field out.' });

/** A language tag such as `en`, `pt-BR` or `ar` (BCP 47). */
export const languageSchema = z.string().refine(
	(text) => {
		try {
			return Intl.getCanonicalLocales(text).length === 1;
		} catch {
			return false;
		}
	},
	{ error: 'This is not a language tag. Write for instance en, de or pt-BR.' }
);
