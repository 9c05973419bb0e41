import path from 'node:path';
import { parseArgs } from 'node:util';
import { readAndCheck } from '../content-loader.ts';
import { catalogue } from '../diagnostics/catalogue.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { reportToGithub } from '../diagnostics/report-github.ts';
import { reportToJson } from '../diagnostics/report-json.ts';
import { reportToTerminal } from '../diagnostics/report-terminal.ts';
import { EXIT, type Context } from './context.ts';

const FORMATS = ['terminal', 'json', 'github'] as const;

/** Checks every content rule and prints what it finds. */
export async function lintCommand(argv: readonly string[], context: Context): Promise<number> {
	let format: string;
	let rules: boolean;
	try {
		const { values } = parseArgs({
			args: [...argv],
			options: {
				format: { type: 'string', default: 'terminal' },
				rules: { type: 'boolean', default: false },
			},
		});
		({ format, rules } = values);
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
	const { read, diagnostics } = await readAndCheck(folder, context.env['DRAFTS'] === '1');
	if (format === 'json') context.out(reportToJson(diagnostics));
	else if (format === 'github') context.out(reportToGithub(diagnostics));
	else context.out(reportToTerminal(diagnostics, (file, line) => read.lineOf(file, line)));
	return hasErrors(diagnostics) ? EXIT.contentErrors : EXIT.fine;
}
