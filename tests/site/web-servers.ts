import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { formatNginxConfig } from '../../src/export/host-config.ts';

/** A web server that hosts use. */
export interface WebServer {
	readonly name: string;
	readonly isInstalled: boolean;
	/** Whether it reads our configuration, so that its headers are ours. */
	readonly isConfigured: boolean;
	/** Writes what the server needs into `work` and gives the command that serves `root`. */
	readonly prepare: (site: {
		root: string;
		work: string;
		base: string;
		port: number;
	}) => readonly string[];
}

const APACHE_MODULES = '/usr/lib/apache2/modules';
const isThere = (command: string, ...args: string[]): boolean =>
	spawnSync(command, args).error === undefined;

/** The servers that the documentation names, each started as it says. */
export const webServers: readonly WebServer[] = [
	{
		name: 'nginx',
		isInstalled: isThere('nginx', '-v'),
		isConfigured: true,
		prepare: ({ root, work, base, port }) => {
			const config = path.join(work, 'nginx.conf');
			const isRoot = process.getuid?.() === 0;
			const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
				(one) => `${one}_temp_path ${work}/${one};`
			);
			writeFileSync(
				config,
				`${isRoot ? 'user root;' : ''}
pid ${work}/nginx.pid;
error_log ${work}/error.log;
events { }
http {
	include /etc/nginx/mime.types;
	access_log off;
	${temp.join('\n\t')}
	${formatNginxConfig(base, root, `127.0.0.1:${port}`)}
}
`
			);
			return ['nginx', '-p', work, '-c', config, '-g', 'daemon off;'];
		},
	},
	{
		name: 'Apache httpd',
		isInstalled: isThere('apache2', '-v') && existsSync(APACHE_MODULES),
		isConfigured: true,
		prepare: ({ root, work, port }) => {
			const config = path.join(work, 'httpd.conf');
			const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers'].map(
				(one) => `LoadModule ${one}_module ${APACHE_MODULES}/mod_${one}.so`
			);
			writeFileSync(
				config,
				`${modules.join('\n')}
ServerRoot ${work}
PidFile ${work}/httpd.pid
ErrorLog ${work}/error.log
ServerName localhost
Listen 127.0.0.1:${port}
TypesConfig /etc/mime.types
User www-data
Group www-data
DocumentRoot ${root}
<Directory ${root}>
	AllowOverride All
	Require all granted
</Directory>
`
			);
			return ['apache2', '-f', config, '-DFOREGROUND'];
		},
	},
	{
		name: 'python3 -m http.server',
		isInstalled: isThere('python3', '--version'),
		isConfigured: false,
		prepare: ({ root, port }) => [
			'python3',
			'-m',
			'http.server',
			'--bind',
			'127.0.0.1',
			'--directory',
			root,
			String(port),
		],
	},
];

/** A running server with a built site under a base path. */
export interface RunningServer {
	/** Address of the site, ending in a slash. */
	readonly url: string;
	readonly stop: () => Promise<void>;
}

/** Copies a built site under a base path and serves it. */
export async function startServer(
	server: WebServer,
	folder: string,
	base: string
): Promise<RunningServer> {
	const work = mkdtempSync(path.join(tmpdir(), 'host-'));
	const root = path.join(work, 'root');
	mkdirSync(path.join(root, base), { recursive: true });
	cpSync(folder, path.join(root, base), { recursive: true });
	// Servers that change their user must reach it.
	spawnSync('chmod', ['-R', 'a+rX', work]);
	const port = await freePort();
	const [command = '', ...args] = server.prepare({ root, work, base, port });
	const child = spawn(command, args, { cwd: work, stdio: 'ignore' });
	const url = `http://127.0.0.1:${port}${base}`;
	await waitFor(url, child);
	return {
		url,
		stop: async () => {
			const ended = new Promise((resolve) => child.once('exit', resolve));
			child.kill('SIGTERM');
			await ended;
			rmSync(work, { recursive: true, force: true });
		},
	};
}

async function freePort(): Promise<number> {
	const probe = createServer();
	await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
	// A server that listens on TCP has an address object.
	const { port } = probe.address() as AddressInfo;
	await new Promise((resolve) => probe.close(resolve));
	return port;
}

async function waitFor(url: string, child: ChildProcess): Promise<void> {
	for (let tries = 0; tries < 100; tries += 1) {
		if (child.exitCode !== null)
			throw new Error(`The server ended with code ${child.exitCode} before it served.`);
		try {
			// Read to its end, so that no connection is left half open.
			await (await fetch(url)).arrayBuffer();
			return;
		} catch {
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
	}
	throw new Error('The server did not answer in ten seconds.');
}
