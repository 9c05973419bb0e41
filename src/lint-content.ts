import { readAndCheck } from './content-loader.ts';
import { byPlace, type Diagnostic } from './diagnostics/diagnostic.ts';
import { buildEdition } from './model/edition.ts';
import { adviseEditor } from './model/editor-rules/advise-editor.ts';
import type { ContentRead } from './read-content.ts';

/** What a lint of a content folder needs to know beside the folder. */
export interface LintOptions {
	/** Let machine drafts through, as warnings. */
	readonly drafts: boolean;
	/** The day of the check, `YYYY-MM-DD`. */
	readonly today: string;
}

/**
 * Reads a content folder and finds everything: the errors that stop a build, and the warnings an
 * editor wants to see before publishing. In reading order.
 */
export async function lintContent(
	folder: string,
	{ drafts, today }: LintOptions
): Promise<{ read: ContentRead; diagnostics: Diagnostic[] }> {
	const { read, diagnostics } = await readAndCheck(folder, drafts);
	// Where a file could not be read, what refers to it looks unused, and advice would mislead.
	const { lostArticles, entities, claims } = read.unread;
	const isWhole = !lostArticles && entities.size === 0 && claims.size === 0;
	if (read.content === undefined || !isWhole) return { read, diagnostics };
	const advice = adviseEditor({
		edition: buildEdition(read.content),
		content: read.content,
		placeOf: (file, field) => read.placeOf(file, field),
		bodyOf: (file) => read.bodyOf(file),
		today,
	});
	const wanted = advice.filter((one) => !read.isIgnored(one));
	return { read, diagnostics: [...diagnostics, ...wanted].sort(byPlace) };
}
