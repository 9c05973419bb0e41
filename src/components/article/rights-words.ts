import type { Source } from '../../schema/article.ts';

/** By what right a text stands here: in a few words, and how they go on with the publisher's name. */
export const RIGHTS_WORDS: Readonly<
	Record<Source['rights'], { readonly short: string; readonly of: string }>
> = {
	'own-account': { short: 'Our own account', of: 'of a report in' },
	licensed: { short: 'Printed by licence', of: 'from' },
	'public-domain': { short: 'In the public domain', of: 'from' },
};
