import { dev } from 'astro';
import { contentFolder, readAndCheck } from '../content-loader.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { reportToTerminal } from '../diagnostics/report-terminal.ts';
import { EXIT, type Context } from './context.ts';

const DEFAULT_PORT = 4321;

/** A live preview: machine drafts are shown, and every save is checked and shown at once. */
export async function devCommand(_argv: readonly string[], context: Context): Promise<number> {
	process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
	process.env['DRAFTS'] = '1';
	const { read, diagnostics } = await readAndCheck(contentFolder(), true);
	if (hasErrors(diagnostics)) {
		context.err(`\n${reportToTerminal(diagnostics, (file, line) => read.lineOf(file, line))}`);
		context.err(
			'Mend these first; from then on the preview keeps the last good state while you write.\n'
		);
		return EXIT.contentErrors;
	}
	const port = Number(context.env['PORT'] ?? DEFAULT_PORT);
	const host = context.env['HOST'] ?? 'localhost';
	const server = await dev({ root: context.cwd, server: { host, port } });
	context.out(
		`\nThe preview is ready: http://localhost:${server.address.port}${context.env['BASE_PATH'] ?? '/'}\n`
	);
	await new Promise(() => undefined);
	return EXIT.fine;
}
