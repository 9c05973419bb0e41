import { byPlace, type Diagnostic } from './diagnostic.ts';

/** Prints findings for machines: a JSON array, in reading order. */
export function reportToJson(diagnostics: readonly Diagnostic[]): string {
	return JSON.stringify([...diagnostics].sort(byPlace), null, '\t') + '\n';
}
