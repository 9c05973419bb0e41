import { HEARD } from '../schema/annotation.ts';
import { ID_PATTERN, isRealDate } from '../schema/common.ts';

/** What an attribute's value must look like, and what to say where it does not. */
interface Attribute {
	readonly accepts: (value: string) => boolean;
	/** Completes the sentence "`by` is …". */
	readonly expects: string;
}

const id: Attribute = {
	accepts: (value) => ID_PATTERN.test(value),
	expects: 'an id: lower-case letters and digits, in words joined by hyphens',
};
const words: Attribute = { accepts: (value) => value.trim() !== '', expects: 'some words' };
const anchor: Attribute = {
	accepts: (value) => /^[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)*$/u.test(value),
	expects: 'a short name: letters and digits, in words joined by hyphens',
};
const flag: Attribute = {
	accepts: (value) => value === '',
	expects: 'written alone, without a value',
};
const day: Attribute = {
	accepts: (value) => value.length === 10 && isRealDate(value),
	expects: 'a day on the calendar, YYYY-MM-DD',
};
const oneOf = (...values: readonly string[]): Attribute => ({
	accepts: (value) => values.includes(value),
	expects: `one of ${values.join(', ')}`,
});

const utterance = {
	by: id,
	verb: words,
	heard: oneOf(...HEARD),
	at: id,
	on: day,
	to: words,
	id: anchor,
	draft: flag,
};

/** A directive: its attributes, and which of them it cannot do without. */
interface Directive {
	readonly attributes: Readonly<Record<string, Attribute>>;
	readonly needs: readonly string[];
	/** Whether the block form `:::name` exists. */
	readonly block: boolean;
}

/**
 * The annotation language, declared once.
 *
 *     :quote[“Words as they were said,”]{by=speaker verb=said #id}
 *     :reported[What someone said, in the writer's words]{by=speaker verb=warned}
 *     :claim[The passage that puts it forward]{of=claim-id}
 *     :entity[the NATO chief]{is=stoltenberg}
 *     :plain[Washington]
 */
export const directives = {
	quote: { attributes: utterance, needs: ['by'], block: true },
	reported: { attributes: utterance, needs: ['by'], block: false },
	claim: {
		attributes: { of: id, by: id, stance: oneOf('asserts', 'disputes'), id: anchor, draft: flag },
		needs: ['of'],
		block: false,
	},
	entity: { attributes: { is: id, draft: flag }, needs: ['is'], block: false },
	plain: { attributes: { draft: flag }, needs: [], block: false },
} as const satisfies Record<string, Directive>;

/** The name of a directive. */
export type DirectiveName = keyof typeof directives;

/** The names of all directives. */
export const directiveNames = Object.keys(directives) as readonly DirectiveName[];

/** Whether a word is the name of a directive. */
export function isDirectiveName(word: string): word is DirectiveName {
	return Object.hasOwn(directives, word);
}

/** A directive's rules, without the narrowness of their literal types. */
export function directive(name: DirectiveName): Directive {
	return directives[name];
}
