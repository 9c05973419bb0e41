import type { WordingVerdict } from '../record/vocabulary.ts';

/** A sign beside the word, so that a verdict is seen before it is read. */
export const VERDICT_SIGNS: Readonly<Record<WordingVerdict, string>> = {
	verbatim: '✓',
	shortened: '…',
	differs: '≠',
	'not-found': '✗',
	'no-source': '○',
	stale: '↻',
	'not-checked': '○',
};
