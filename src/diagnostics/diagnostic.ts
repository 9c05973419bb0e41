import type { Code } from './catalogue.ts';

/** How grave a finding is: errors stop the build, warnings do not. */
export type Severity = 'error' | 'warning';

/** A place in a text file. Lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
	readonly line: number;
	readonly column: number;
	/** How many characters the pointer underlines, from the column on. */
	readonly length?: number;
}

/** One finding about one place in one file. */
export interface Diagnostic {
	readonly code: Code;
	readonly severity: Severity;
	/** Path as the editor knows it, for instance `content/articles/report.md`. */
	readonly file: string;
	readonly place: Place;
	/** What is wrong and why, then what to do: full sentences. */
	readonly message: string;
	/** A suggestion, for instance the nearest id that exists. */
	readonly hint?: string;
}

/** Whether any finding stops the build. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
	return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}

/** Thrown where a caller can only succeed or fail (a content loader); carries all findings. */
export class ContentError extends Error {
	override readonly name = 'ContentError';
	readonly diagnostics: readonly Diagnostic[];
	/** All findings, printed for people. */
	readonly report: string;

	constructor(diagnostics: readonly Diagnostic[], report: string) {
		const errors = diagnostics.filter((one) => one.severity === 'error');
		super(`The content has ${errors.length === 1 ? 'one error' : `${errors.length} errors`}.`);
		this.diagnostics = diagnostics;
		this.report = report;
	}
}

/** The order in which people read findings: by file, then by place. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
	if (a.file !== b.file) return a.file < b.file ? -1 : 1;
	return a.place.line - b.place.line || a.place.column - b.place.column;
}
