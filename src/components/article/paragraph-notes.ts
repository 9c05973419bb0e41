import type { Article, AssertionOf, Mark, Utterance } from '../../model/edition.ts';

/** What other sources print, or what a reader should know. */
export type Remark = Article['notes'][number];

/** One annotation of a paragraph, as its list tells it. */
export type Note =
	| {
			readonly kind: 'utterance';
			readonly utterance: Utterance;
			readonly remarks: readonly Remark[];
	  }
	| {
			readonly kind: 'assertion';
			readonly assertion: AssertionOf;
			readonly remarks: readonly Remark[];
	  };

/**
 * What a reader cannot see from the words of one block: its utterances and claims. Names are left
 * out, for they are links in the text itself.
 */
export interface ParagraphNotes {
	/** In the order in which the passages end, inner before outer: the order of notes on paper. */
	readonly notes: readonly Note[];
	/** Remarks on the paragraph as such. */
	readonly remarks: readonly Remark[];
}

/** The annotations that begin in some paragraphs of an article. */
export function notesOf(article: Article, paragraphs: readonly number[]): ParagraphNotes {
	const marks = article.marks
		.filter((mark) => paragraphs.includes(mark.annotation.paragraph))
		.sort(
			(a, b) =>
				a.annotation.paragraph - b.annotation.paragraph ||
				a.annotation.end - b.annotation.end ||
				b.annotation.start - a.annotation.start ||
				b.annotation.index - a.annotation.index
		);
	return {
		notes: marks.flatMap((mark) => toNote(article, mark)),
		remarks: paragraphs.flatMap((number) => remarksOn(article, [`p${number}`])),
	};
}

function toNote(article: Article, mark: Mark): Note[] {
	if (mark.kind === 'assertion') {
		const { assertion } = mark;
		return [{ kind: 'assertion', assertion, remarks: remarksOn(article, [assertion.anchor]) }];
	}
	// A split quotation has one note, where it begins.
	if (mark.kind === 'mention' || mark.utterance.segments[0] !== mark.segment) return [];
	const { utterance } = mark;
	const anchors = utterance.segments.map((one) => one.anchor);
	return [{ kind: 'utterance', utterance, remarks: remarksOn(article, anchors) }];
}

function remarksOn(article: Article, anchors: readonly string[]): Remark[] {
	return article.notes.filter((note) => anchors.includes(note.on.replace(/^#/u, '')));
}

/** The first words of a passage, to know it by. */
export function firstWords(text: string, words = 4): string {
	const all = text.trim().split(/\s+/u);
	if (all.length <= words + 2) return text.trim();
	return `${all
		.slice(0, words)
		.join(' ')
		.replace(/^[\p{Pi}\p{Ps}"']+|[\p{P}\s]+$/gu, '')}…`;
}
