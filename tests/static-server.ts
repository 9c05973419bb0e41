import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** A running static host. */
export interface StaticServer {
	/** Address with the base path, ending in a slash. */
	readonly url: string;
	/** Shows another folder from now on, as a deployment would. */
	show(folder: string): void;
	/** From now on drops the connection for every path that this says yes to, as a bad line would. */
	refuse(isRefused: (path: string) => boolean): void;
	/** From now on takes so many milliseconds for every answer, as a slow line would. */
	delay(milliseconds: number): void;
	/** Stops listening and drops every open connection. */
	stop(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.jsonld': 'application/ld+json',
	'.webmanifest': 'application/manifest+json',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.xml': 'application/xml',
	'.csv': 'text/csv; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.wasm': 'application/wasm',
};

/** A plain static host with `404.html`, and with directory indexes unless told otherwise. */
export async function serveFolder(
	folder: string,
	base = '/',
	port = 0,
	hasIndexes = true
): Promise<StaticServer> {
	let shown = folder;
	let isRefused: (path: string) => boolean = () => false;
	let delayed = 0;
	const server = createServer((request, response) => {
		if (delayed === 0) answer(request, response);
		else setTimeout(answer, delayed, request, response);
	});
	const answer = (request: IncomingMessage, response: ServerResponse): void => {
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		const inside = pathname.startsWith(base)
			? decodeURIComponent(pathname.slice(base.length))
			: undefined;
		if (isRefused(inside ?? '/')) {
			request.socket.destroy();
			return;
		}
		let file = inside === undefined ? undefined : path.join(shown, inside);
		if (file !== undefined && existsSync(file) && statSync(file).isDirectory()) {
			if (!hasIndexes) {
				response.writeHead(404).end();
				return;
			}
			if (!pathname.endsWith('/')) {
				response.writeHead(301, { location: `${pathname}/` }).end();
				return;
			}
			file = path.join(file, 'index.html');
		}
		const isThere = file !== undefined && file.startsWith(shown) && existsSync(file);
		const target = isThere && file !== undefined ? file : path.join(shown, '404.html');
		if (!existsSync(target)) {
			response.writeHead(404).end();
			return;
		}
		response.writeHead(isThere ? 200 : 404, {
			'content-type': TYPES[path.extname(target)] ?? 'application/octet-stream',
			'cache-control': 'no-cache',
		});
		createReadStream(target).pipe(response);
	};
	const { port: taken, stop } = await listen(server, port);
	return {
		url: `http://localhost:${taken}${base}`,
		show(next) {
			shown = next;
		},
		refuse(next) {
			isRefused = next;
		},
		delay(milliseconds) {
			delayed = milliseconds;
		},
		stop,
	};
}

/** Lets a server listen, on a free port where none is named; `stop` drops every open connection. */
export async function listen(
	server: Server,
	port = 0
): Promise<{ readonly port: number; readonly stop: () => Promise<void> }> {
	await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
	return {
		// A server that listens on TCP has an address object.
		port: (server.address() as AddressInfo).port,
		stop: () =>
			new Promise((resolve) => {
				server.close(() => {
					resolve();
				});
				server.closeAllConnections();
			}),
	};
}
