import { byPlace, hasErrors, type Diagnostic } from './diagnostic.ts';

/** How much of a long line is printed around the fault. */
const SHOWN = 96;

/**
 * Prints findings for people: the place, the line with a pointer, what is wrong, what to do.
 *
 * `lineOf` gives the text of a line of a file, or nothing where it cannot be shown.
 */
export function reportToTerminal(
	diagnostics: readonly Diagnostic[],
	lineOf: (file: string, line: number) => string | undefined
): string {
	const blocks = [...diagnostics].sort(byPlace).map((one) => printOne(one, lineOf));
	return [...blocks, summarise(diagnostics)].join('\n\n') + '\n';
}

function printOne(
	one: Diagnostic,
	lineOf: (file: string, line: number) => string | undefined
): string {
	const { line, column } = one.place;
	const parts = [`${one.file}:${line}:${column}`];
	const text = lineOf(one.file, line);
	if (text !== undefined && text.trim() !== '') parts.push(...pointInto(text, one));
	else parts.push(`  ${one.severity} ${one.code}`);
	parts.push(`  ${one.message}`);
	if (one.hint !== undefined) parts.push(`  ${one.hint}`);
	return parts.join('\n');
}

function pointInto(text: string, one: Diagnostic): string[] {
	const { line, column } = one.place;
	const from = Math.max(0, Math.min(column - 1 - SHOWN / 2, text.length - SHOWN));
	const shown = text.slice(from, from + SHOWN).replaceAll('\t', ' ');
	const gutter = `  ${line} | `;
	const offset = gutter.length + Math.max(0, column - 1 - from);
	return [gutter + shown, `${' '.repeat(offset)}╰── ${one.severity} ${one.code}`];
}

/** One line that counts what was found. */
export function summarise(diagnostics: readonly Diagnostic[]): string {
	const errors = diagnostics.filter((one) => one.severity === 'error').length;
	const warnings = diagnostics.length - errors;
	const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
	const found = [count(errors, 'error'), count(warnings, 'warning')].join(', ');
	return hasErrors(diagnostics) ? `${found}. Nothing was written.` : `${found}.`;
}
