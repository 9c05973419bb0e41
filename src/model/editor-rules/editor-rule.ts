import type { Code } from '../../diagnostics/catalogue.ts';
import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import type { Content } from '../../schema/content.ts';
import type { Article, Edition, MentionOf, Utterance } from '../edition.ts';

/** What a rule for editors may look at. */
export interface RuleContext {
	readonly edition: Edition;
	readonly content: Content;
	/** Where a field stands in a file's front matter. */
	readonly placeOf: (file: string, field: readonly (string | number)[]) => Place;
	/** A file's Markdown with its front matter blanked, so that places in it are true. */
	readonly bodyOf: (file: string) => string | undefined;
	/** The day of the check, `YYYY-MM-DD`. */
	readonly today: string;
}

/** A rule: what an editor would want to know before publishing. Warnings, never errors. */
export type EditorRule = (context: RuleContext) => Diagnostic[];

/** Makes one warning. */
export function warn(
	code: Code,
	file: string,
	place: Place,
	message: string,
	hint?: string
): Diagnostic {
	return { code, severity: 'warning', file, place, message, ...(hint !== undefined && { hint }) };
}

/** The file of an article, entity or claim. */
export function fileOf(
	{ content }: RuleContext,
	kind: 'articles' | 'entities' | 'claims',
	id: string
): string {
	return content[kind].find((one) => one.id === id)?.file ?? `${kind}/${id}.md`;
}

/** Where an utterance or a mention is marked in its article's file. */
export function placeInArticle(article: Article, marked: Utterance | MentionOf): Place {
	// Marks that refer to nothing were left out of the list, which then has holes.
	const mark = Object.values(article.marks).find((one) =>
		'segments' in marked
			? one.kind === 'utterance' && one.utterance === marked
			: one.kind === 'mention' && one.mention === marked
	);
	return mark?.annotation.place ?? { line: 1, column: 1 };
}
