import type { Place } from '../diagnostics/diagnostic.ts';

/** How the words reached the writer. */
export const HEARD = [
	'speech',
	'interview',
	'statement',
	'press-conference',
	'document',
	'second-hand',
] as const;
export type Heard = (typeof HEARD)[number];

interface Marked {
	/** Position in the article's list of annotations; also the number of its mark in the HTML. */
	readonly index: number;
	/** Number of the paragraph it stands in, from 1. */
	readonly paragraph: number;
	/** Offsets into the paragraph's text, in UTF-16 units; the end is exclusive. */
	readonly start: number;
	readonly end: number;
	/** The innermost annotation around it. */
	readonly parent: number | null;
	/** Where its directive stands in the file. */
	readonly place: Place;
	/** A machine proposed it and nobody has approved it yet. */
	readonly draft: boolean;
}

interface Spoken extends Marked {
	/** Unique in its article among its kind; the parts of a split quotation share it. */
	readonly id: string;
	/** The HTML id. */
	readonly anchor: string;
	/** The speaker's entity id; null only in drafts. */
	readonly by: string | null;
	/** The reporting verb as printed. */
	readonly verb: string | null;
	readonly heard: Heard | null;
	/** The id of the event where it was said. */
	readonly at: string | null;
	/** The day it was said. */
	readonly on: string | null;
	/** Whom it was said to: an entity id, or words. */
	readonly to: string | null;
}

/** A part of a direct utterance: words as they were said. */
export interface Quote extends Spoken {
	readonly kind: 'quote';
	/** 1, or 2 and more where the attribution or a new paragraph splits the quotation. */
	readonly part: number;
	/** Whether it was written as a block of paragraphs. */
	readonly block: boolean;
}

/** An indirect utterance: what someone said, in the writer's words. */
export interface Reported extends Spoken {
	readonly kind: 'reported';
}

/** One place where a claim is put forward or disputed. */
export interface Assertion extends Marked {
	readonly kind: 'assertion';
	readonly anchor: string;
	/** The claim's id. */
	readonly claim: string;
	readonly stance: 'asserts' | 'disputes';
	/** The entity that asserts it; null is the reporter. */
	readonly speaker: string | null;
}

/** A passage that names an entity. */
export interface Mention extends Marked {
	readonly kind: 'mention';
	readonly entity: string;
	/** Whether its name linked by itself or an editor marked it. */
	readonly how: 'name' | 'marked';
}

/** Everything that can be marked in an article's text. */
export type Annotation = Quote | Reported | Assertion | Mention;

/** A numbered paragraph. */
export interface Paragraph {
	readonly number: number;
	/** Its text without any mark; what the offsets of annotations count in. */
	readonly text: string;
}

/** One top-level piece of an article, ready to be set. */
export interface Block {
	readonly kind: 'paragraph' | 'heading' | 'other';
	/** Sanitised HTML; annotations stand in it as `<otr-mark data-n="INDEX">`. */
	readonly html: string;
	/** The numbers of the paragraphs inside. */
	readonly paragraphs: readonly number[];
}

/** An article's body, parsed. */
export interface Document {
	readonly blocks: readonly Block[];
	readonly paragraphs: readonly Paragraph[];
	readonly annotations: readonly Annotation[];
	readonly headings: readonly {
		readonly depth: number;
		readonly id: string;
		readonly text: string;
	}[];
}
