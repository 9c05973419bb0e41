import { existsSync } from 'node:fs';
import path from 'node:path';
import { preview } from 'astro';
import { EXIT, type Context } from './context.ts';

const DEFAULT_PORT = 4321;

/** Serves the built site until it is stopped, and prints where. */
export async function serveCommand(_argv: readonly string[], context: Context): Promise<number> {
	const outDir = path.resolve(context.cwd, context.env['OUT_DIR'] ?? 'dist');
	if (!existsSync(path.join(outDir, 'index.html'))) {
		context.err('There is no built site here yet. Run `npm run build` first.\n');
		return EXIT.wrongUsage;
	}
	const port = Number(context.env['PORT'] ?? DEFAULT_PORT);
	if (!Number.isInteger(port) || port < 0 || port > 65_535) {
		context.err(
			`PORT is \`${context.env['PORT'] ?? ''}\`, which is no port. Use a number from 1 to 65535.\n`
		);
		return EXIT.wrongUsage;
	}
	const host = context.env['HOST'] ?? 'localhost';
	process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
	const server = await preview({
		root: context.cwd,
		outDir,
		logLevel: 'error',
		server: { host, port },
	});
	const shown = server.host === undefined || server.host === '0.0.0.0' ? 'localhost' : server.host;
	context.out(
		`\nOn the Record is ready: http://${shown}:${server.port}${context.env['BASE_PATH'] ?? '/'}\nStop it with Ctrl+C.\n`
	);
	await server.closed();
	return EXIT.fine;
}
