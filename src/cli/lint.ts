import path from 'node:path';
import { parseArgs } from 'node:util';
import { readAndCheck } from '../content-loader.ts';
import { catalogue } from '../diagnostics/catalogue.ts';
import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { reportToGithub } from '../diagnostics/report-github.ts';
import { reportToJson } from '../diagnostics/report-json.ts';
import { reportToTerminal } from '../diagnostics/report-terminal.ts';
import { lintContent } from '../lint-content.ts';
import { EXIT, type Context } from './context.ts';

/** From so many findings on, a list of the rules helps to see what they are about. */
const MANY = 10;

const FORMATS = ['terminal', 'json', 'github'] as const;

/** Checks every content rule and prints what it finds; with `--build` only those a build checks. */
export async function lintCommand(argv: readonly string[], context: Context): Promise<number> {
	let format: string;
	let rules: boolean;
	let build: boolean;
	try {
		const { values } = parseArgs({
			args: [...argv],
			options: {
				format: { type: 'string', default: 'terminal' },
				rules: { type: 'boolean', default: false },
				build: { type: 'boolean', default: false },
			},
		});
		({ format, rules, build } = values);
	} catch (error) {
		context.err(`${error instanceof Error ? error.message : String(error)}\n`);
		return EXIT.wrongUsage;
	}
	if (!FORMATS.some((one) => one === format)) {
		context.err(`There is no format \`${format}\`. Use one of ${FORMATS.join(', ')}.\n`);
		return EXIT.wrongUsage;
	}
	if (rules) {
		for (const [code, { severity, finds }] of Object.entries(catalogue))
			context.out(`${code} (${severity}): ${finds}\n`);
		return EXIT.fine;
	}
	const folder = path.resolve(context.cwd, context.env['CONTENT_DIR'] ?? 'content');
	const drafts = context.env['DRAFTS'] === '1';
	const { read, diagnostics } = build
		? await readAndCheck(folder, drafts)
		: await lintContent(folder, { drafts, today: context.today() });
	if (format === 'json') context.out(reportToJson(diagnostics));
	else if (format === 'github') context.out(reportToGithub(diagnostics));
	else {
		context.out(reportToTerminal(diagnostics, (file, line) => read.lineOf(file, line)));
		if (diagnostics.length >= MANY) context.out(`\n${countByRule(diagnostics)}`);
	}
	return hasErrors(diagnostics) ? EXIT.contentErrors : EXIT.fine;
}

function countByRule(diagnostics: readonly Diagnostic[]): string {
	const counts = new Map<string, number>();
	for (const { code } of diagnostics) counts.set(code, (counts.get(code) ?? 0) + 1);
	const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
	return sorted.map(([code, count]) => `${String(count).padStart(5)}  ${code}\n`).join('');
}
