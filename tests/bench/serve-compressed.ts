import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.wasm': 'application/wasm',
	'.webmanifest': 'application/manifest+json',
	'.txt': 'text/plain; charset=utf-8',
	'.xml': 'application/xml',
};

/** Serves a folder as an ordinary host does: compressed, and cacheable where names carry a hash. */
export async function serveCompressed(
	folder: string
): Promise<{ url: string; stop: () => Promise<void> }> {
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		let file = path.join(folder, decodeURIComponent(pathname));
		if (existsSync(file) && statSync(file).isDirectory()) file = path.join(file, 'index.html');
		if (!file.startsWith(folder) || !existsSync(file)) {
			response.writeHead(404).end();
			return;
		}
		response.writeHead(200, {
			'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
			'content-encoding': 'gzip',
			'cache-control': pathname.includes('/_astro/') ? 'max-age=31536000, immutable' : 'no-cache',
		});
		response.end(gzipSync(readFileSync(file), { level: 9 }));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	// A server that listens on TCP has an address object.
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://localhost:${port}/`,
		stop: () =>
			new Promise((resolve) => {
				server.close(() => {
					resolve();
				});
				server.closeAllConnections();
			}),
	};
}
