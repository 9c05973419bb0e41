import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import { catalogue, isCode, type Code } from '../diagnostics/catalogue.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';

/** The `source` of our messages, as editors show it: `on-the-record:entity-unknown`. */
export const MESSAGE_SOURCE = 'on-the-record';

/** Puts a finding on the file, in the form that every unified tool and editor understands. */
export function report(
	file: VFile,
	code: Code,
	place: Position | Point | undefined,
	message: string,
	hint?: string
): void {
	const made = file.message(message, { place, ruleId: code, source: MESSAGE_SOURCE });
	made.fatal = catalogue[code].severity === 'error';
	if (hint !== undefined) made.note = hint;
}

/** A position of the syntax tree as a place for people. */
export function toPlace(position: Position | Point | undefined): Place {
	if (position === undefined) return { line: 1, column: 1 };
	if (!('start' in position)) return { line: position.line, column: position.column };
	const { start, end } = position;
	const { line, column } = start;
	return line === end.line ? { line, column, length: end.column - column } : { line, column };
}

/** The findings on a file as plain values. */
export function toDiagnostics(file: VFile): Diagnostic[] {
	return file.messages.map((message) => {
		const code: Code = isCode(message.ruleId ?? '') ? (message.ruleId as Code) : 'file-unreadable';
		return {
			code,
			severity: message.fatal ? 'error' : 'warning',
			file: file.path,
			place: toPlace(message.place),
			message: message.reason,
			...(message.note !== undefined && { hint: message.note }),
		};
	});
}
