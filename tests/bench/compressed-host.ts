import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { listen } from '../static-server.ts';

/** A host that compresses what is worth it, as static hosts do, and lets browsers keep it. */
export interface CompressedHost {
	readonly url: string;
	/** Bytes of all bodies sent so far. */
	sent(): number;
	/** Until nothing has been asked for during a second. */
	quiet(): Promise<void>;
	stop(): Promise<void>;
}

/** What is compressed on its way; all else is sent as it is, for Pagefind's files are small already. */
const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.webmanifest': 'application/manifest+json',
	'.txt': 'text/plain; charset=utf-8',
	'.xml': 'application/xml',
};

/** Serves a folder, and beside it files that exist only in memory. */
export async function serveCompressed(
	folder: string,
	extra: ReadonlyMap<string, Buffer | string> = new Map()
): Promise<CompressedHost> {
	const packed = new Map<string, Buffer>();
	let sent = 0;
	let last = Date.now();
	const server = createServer((request, response) => {
		last = Date.now();
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		let file = path.join(folder, decodeURIComponent(pathname));
		if (existsSync(file) && statSync(file).isDirectory()) file = path.join(file, 'index.html');
		const isThere = file.startsWith(folder) && existsSync(file);
		const content = extra.get(pathname) ?? (isThere ? readFileSync(file) : undefined);
		if (content === undefined) {
			response.writeHead(404).end();
			return;
		}
		const type = TYPES[path.extname(pathname.endsWith('/') ? 'index.html' : pathname)];
		const body =
			type === undefined
				? Buffer.from(content)
				: (packed.get(pathname) ?? gzipSync(content, { level: 9 }));
		if (type !== undefined) packed.set(pathname, body);
		sent += body.length;
		response.writeHead(200, {
			'content-type': type ?? 'application/octet-stream',
			...(type !== undefined && { 'content-encoding': 'gzip' }),
			'cache-control': pathname.includes('/_astro/')
				? 'max-age=31536000, immutable'
				: 'max-age=600',
		});
		response.end(body);
	});
	const { port, stop } = await listen(server);
	return {
		url: `http://localhost:${port}/`,
		sent: () => sent,
		async quiet() {
			while (Date.now() - last < 1000) await new Promise((resolve) => setTimeout(resolve, 100));
		},
		stop,
	};
}
