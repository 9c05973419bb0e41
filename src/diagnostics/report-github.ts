import { byPlace, type Diagnostic } from './diagnostic.ts';

/** Prints findings as workflow commands, so that GitHub shows them beside the changed lines. */
export function reportToGithub(diagnostics: readonly Diagnostic[]): string {
	return [...diagnostics]
		.sort(byPlace)
		.map(({ severity, file, place, code, message, hint }) => {
			const text = [message, hint].filter(Boolean).join(' ');
			const where = `file=${escapeProperty(file)},line=${place.line},col=${place.column}`;
			return `::${severity} ${where},title=${code}::${escapeText(text)}\n`;
		})
		.join('');
}

function escapeText(text: string): string {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
	return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
