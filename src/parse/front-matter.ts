import type { z } from 'astro/zod';
import {
	isMap,
	isPair,
	isScalar,
	LineCounter,
	parseDocument,
	type Document as YamlDocument,
	type Node,
} from 'yaml';
import { isCode, type Code } from '../diagnostics/catalogue.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { readPlainYaml } from './read-plain-yaml.ts';
import type { Ignored } from './parse-markdown.ts';

/** A path into front matter, for instance `['relations', 0, 'claim']`. */
export type FieldPath = readonly PropertyKey[];

/** A file cut into front matter and body. */
export interface SplitFile {
	/** The YAML between the dashes, and the number of lines before it. */
	readonly yaml: string;
	readonly yamlLine: number;
	/** The whole file with the front matter blanked, so that places in it stay true. */
	readonly body: string;
}

const FENCE = /^---[ \t]*$/u;

/** Cuts a file into front matter and body, or says nothing where there is no front matter. */
export function splitFrontMatter(text: string): SplitFile | undefined {
	const lines = text.split('\n');
	let first = 0;
	while (first < lines.length && (lines[first] ?? '').trim() === '') first += 1;
	if (!FENCE.test(lines[first] ?? '')) return undefined;
	let last = first + 1;
	while (last < lines.length && !FENCE.test(lines[last] ?? '')) last += 1;
	if (last >= lines.length) return undefined;
	return {
		yaml: lines.slice(first + 1, last).join('\n'),
		yamlLine: first + 1,
		body: '\n'.repeat(last + 1) + lines.slice(last + 1).join('\n'),
	};
}

/** Front matter that can be asked where its fields stand. */
export interface FrontMatter {
	/** Plain values as YAML gives them. Dates stay text. */
	readonly value: unknown;
	/** Where a field stands: its value, else its key, else the nearest thing around it. */
	place(path: FieldPath): Place;
	/** Where the name of a field stands. */
	placeOfKey(path: FieldPath, key: string): Place;
}

/** Reads YAML (1.2, so that dates stay as written); broken YAML gives findings instead of values. */
export function parseYaml(
	file: string,
	yaml: string,
	yamlLine: number
): { frontMatter?: FrontMatter; diagnostics: readonly Diagnostic[] } {
	const plain = readPlainYaml(yaml);
	if (plain !== undefined) {
		// Places are asked for only where something is wrong.
		let full: FrontMatter | undefined;
		const parseWhole = (): FrontMatter => {
			full ??= parseAnyYaml(file, yaml, yamlLine).frontMatter;
			if (full === undefined) throw new Error(`${file}: plain YAML that the full parser refuses.`);
			return full;
		};
		return {
			frontMatter: {
				value: plain.value,
				place: (path) => parseWhole().place(path),
				placeOfKey: (path, key) => parseWhole().placeOfKey(path, key),
			},
			diagnostics: [],
		};
	}
	return parseAnyYaml(file, yaml, yamlLine);
}

/** Reads YAML of any form. */
export function parseAnyYaml(
	file: string,
	yaml: string,
	yamlLine: number
): { frontMatter?: FrontMatter; diagnostics: readonly Diagnostic[] } {
	const counter = new LineCounter();
	const parsed = parseDocument(yaml, { lineCounter: counter, prettyErrors: false, schema: 'core' });
	const toPlace = (offset: number): Place => {
		const { line, col } = counter.linePos(offset);
		return { line: line + yamlLine, column: col };
	};
	const broken = (message: string, place: Place, hint?: string): Diagnostic => ({
		code: 'yaml-invalid',
		severity: 'error',
		file,
		place,
		message,
		...(hint !== undefined && { hint }),
	});
	if (parsed.errors.length > 0) {
		const diagnostics = parsed.errors.map((error) =>
			broken(
				`The front matter is not valid YAML: ${sentence(error.message)} Mend this line.`,
				toPlace(error.pos[0]),
				/colon|mapping|implicit/iu.test(error.message)
					? 'A value with a colon in it needs quotes: title: "Tokyo: a visit".'
					: undefined
			)
		);
		return { diagnostics };
	}
	let value: unknown;
	try {
		value = parsed.toJS({ maxAliasCount: 100 });
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return {
			diagnostics: [broken(`The front matter cannot be read: ${sentence(reason)}`, toPlace(0))],
		};
	}
	return {
		frontMatter: {
			value,
			place: (path) => placeOf(parsed, path, toPlace),
			placeOfKey: (path, key) => placeOfKey(parsed, path, key, toPlace),
		},
		diagnostics: [],
	};
}

function sentence(text: string): string {
	const trimmed = text.trim();
	return /[.!?]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}

function placeOf(parsed: YamlDocument, path: FieldPath, toPlace: (offset: number) => Place): Place {
	for (let length = path.length; length >= 0; length -= 1) {
		const node = length === 0 ? parsed.contents : parsed.getIn(path.slice(0, length), true);
		const range = (node as Node | null | undefined)?.range;
		if (range) {
			const place = toPlace(range[0]);
			const isWhole = length === path.length && isScalar(node) && range[1] > range[0];
			return isWhole ? { ...place, length: range[1] - range[0] } : place;
		}
	}
	return toPlace(0);
}

function placeOfKey(
	parsed: YamlDocument,
	path: FieldPath,
	key: string,
	toPlace: (offset: number) => Place
): Place {
	const map = path.length === 0 ? parsed.contents : parsed.getIn(path, true);
	if (isMap(map)) {
		const pair = map.items.find(
			(one) => isPair(one) && isScalar(one.key) && String(one.key.value) === key
		);
		const range = isScalar(pair?.key) ? pair.key.range : undefined;
		if (range) return { ...toPlace(range[0]), length: key.length };
	}
	return placeOf(parsed, path, toPlace);
}

/**
 * Finds the rules that comments in front matter switch off: at the end of a line for that line,
 * on a line of its own for the field below it with all that belongs to it.
 *
 *     due: 2023-05-21 # lint-ignore prediction-overdue
 *
 *     # lint-ignore link-not-archived
 *     evidence:
 */
export function findIgnoredFields(
	file: string,
	yaml: string,
	yamlLine: number
): { ignored: Ignored[]; diagnostics: Diagnostic[] } {
	const ignored: Ignored[] = [];
	const diagnostics: Diagnostic[] = [];
	if (!yaml.includes('lint-ignore')) return { ignored, diagnostics };
	const lines = yaml.split('\n');
	lines.forEach((text, index) => {
		const comment = /(?:^|\s)#\s*lint-ignore\s+(.+?)\s*$/u.exec(text);
		if (comment === null) return;
		const isAlone = text.trimStart().startsWith('#');
		const last = isAlone ? endOfField(lines, index + 1) : index;
		for (const word of (comment[1] ?? '').split(/[\s,]+/u)) {
			if (isCode(word)) {
				ignored.push({ code: word, from: yamlLine + index + 1, to: yamlLine + last + 1 });
			} else {
				diagnostics.push({
					code: 'lint-ignore-unknown',
					severity: 'warning',
					file,
					place: { line: yamlLine + index + 1, column: text.indexOf('lint-ignore') + 1 },
					message: `There is no rule \`${word}\` to switch off. \`npm run lint -- --rules\` lists them all.`,
				});
			}
		}
	});
	return { ignored, diagnostics };
}

/** The last line of the field that starts at a line: everything below it that is set further in. */
function endOfField(lines: readonly string[], start: number): number {
	const depth = (text: string): number => text.length - text.trimStart().length;
	const own = depth(lines[start] ?? '');
	let last = start;
	for (let index = start + 1; index < lines.length; index += 1) {
		const text = lines[index] ?? '';
		const isInside = text.trim() === '' || depth(text) > own || /^\s*#/u.test(text);
		// The entries of a list may stand as far out as its name.
		const isEntry = depth(text) === own && text.trimStart().startsWith('- ');
		const startsInList = (lines[start] ?? '').trimStart().startsWith('- ');
		if (!isInside && !(isEntry && !startsInList)) break;
		last = index;
	}
	return last;
}

/** Checks front matter against a schema: the value, or a finding for everything that is wrong. */
export function checkFields<Schema extends z.ZodType>(
	file: string,
	frontMatter: FrontMatter,
	schema: Schema,
	knownKeys: readonly string[]
): { data?: z.output<Schema>; diagnostics: readonly Diagnostic[] } {
	const value = frontMatter.value ?? {};
	const result = schema.safeParse(value);
	if (result.success) return { data: result.data, diagnostics: [] };
	return {
		diagnostics: result.error.issues.flatMap((issue) =>
			toDiagnostics(file, frontMatter, issue, knownKeys)
		),
	};
}

function toDiagnostics(
	file: string,
	frontMatter: FrontMatter,
	issue: z.core.$ZodIssue,
	knownKeys: readonly string[]
): Diagnostic[] {
	const make = (code: Code, place: Place, message: string, hint?: string): Diagnostic => ({
		code,
		severity: 'error',
		file,
		place,
		message,
		...(hint !== undefined && { hint }),
	});
	const name = nameOf(issue.path);
	if (issue.code === 'unrecognized_keys') {
		return issue.keys.map((key) =>
			make(
				'field-unknown',
				frontMatter.placeOfKey(issue.path, key),
				`There is no field \`${key}\`${issue.path.length === 0 ? '' : ` in \`${name}\``}. Correct its name or remove it.`,
				issue.path.length === 0 ? didYouMean(key, knownKeys) : undefined
			)
		);
	}
	const place = frontMatter.place(issue.path);
	const isOfWrongKind = issue.code === 'invalid_type' || issue.code === 'invalid_value';
	if (isOfWrongKind && valueAt(frontMatter.value, issue.path) === undefined) {
		return [make('field-missing', place, `\`${name}\` is missing. Add it to the front matter.`)];
	}
	if (issue.code === 'custom' && issue.params?.['date'] === true) {
		return [make('date-invalid', place, `\`${name}\`: ${issue.message}`)];
	}
	if (issue.code === 'invalid_value' && issue.values.length > 1) {
		const given = String(valueAt(frontMatter.value, issue.path));
		const values = issue.values.map(String);
		return [
			make(
				'field-invalid',
				place,
				`\`${name}\` is one of ${values.join(', ')}; here it is \`${given.slice(0, 60)}\`.`,
				didYouMean(given, values)
			),
		];
	}
	return [make('field-invalid', place, `\`${name || 'The front matter'}\`: ${describe(issue)}`)];
}

function describe(issue: z.core.$ZodIssue): string {
	if (issue.code === 'invalid_type') {
		const wanted: Record<string, string> = {
			string: 'words (put numbers and true or false in quotes)',
			array: 'a list, each entry on a line of its own after a dash',
			object: 'fields, each on a line of its own',
			number: 'a number',
			boolean: 'true or false',
			tuple: 'two numbers, each on a line of its own after a dash',
		};
		return `This must be ${wanted[issue.expected] ?? issue.expected}.`;
	}
	return sentence(issue.message);
}

function nameOf(path: FieldPath): string {
	return path
		.map((part, index) =>
			typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`
		)
		.join('');
}

function valueAt(value: unknown, path: FieldPath): unknown {
	let at = value;
	for (const part of path) {
		if (typeof at !== 'object' || at === null) return undefined;
		at = (at as Record<PropertyKey, unknown>)[part];
	}
	return at;
}
