// Plain JavaScript on purpose: it runs before anything is installed, on whatever Node is there.
// Installs the packages where they are missing or older than the lockfile, and with --browser a
// browser for the tests: one that is there, else Playwright's own, else the system's package.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const OLDEST_NODE = 20;
const root = path.resolve(
	import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname),
	'../..'
);
const stamp = path.join(root, 'node_modules', '.installed-lockfile');

/** Says what is wrong and what to do, and stops. */
function stop(message) {
	process.stderr.write(`\n${message}\n`);
	process.exit(1);
}

function run(command, args, quiet = false) {
	const result = spawnSync(command, args, {
		cwd: root,
		stdio: quiet ? 'pipe' : 'inherit',
		encoding: 'utf8',
	});
	return {
		ok: result.status === 0,
		output: `${result.stdout ?? ''}${result.stderr ?? ''}`,
		error: result.error,
	};
}

function installPackages() {
	const lockfile = createHash('sha256')
		.update(readFileSync(path.join(root, 'package-lock.json')))
		.digest('hex');
	const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
	if (installed === lockfile) return;
	process.stdout.write('Installing packages (only the first time, and when they change) …\n');
	// The lockfile fixes what is installed. `error` hides warnings about Node 20: Node 24 is among the packages.
	const result = run('npm', ['ci', '--loglevel=error', '--no-fund', '--no-audit']);
	if (!result.ok) {
		stop(
			'The packages could not be installed. Above stands why: often the network or a proxy is in the way.\n' +
				'Check that `npm ping` answers, then try again. Nothing else was changed.'
		);
	}
	writeFileSync(stamp, lockfile);
}

const SYSTEM_BROWSERS = [
	process.env.CHROMIUM_PATH,
	// The same engine without a window: Debian's `chromium` draws a toolbar for each page, unseen,
	// which takes half of the tests' time.
	'/usr/bin/chromium-headless-shell',
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

function findBrowser() {
	return (
		SYSTEM_BROWSERS.find((one) => one !== undefined && one !== '' && existsSync(one)) ??
		playwrightsOwn()
	);
}

function playwrightsOwn() {
	const script =
		"import('playwright').then(({ chromium }) => console.log(chromium.executablePath()))";
	const found = run(process.execPath, ['--input-type=module', '-e', script], true);
	const executable = found.output.trim();
	return found.ok && existsSync(executable) ? executable : undefined;
}

function installBrowser() {
	let browser = findBrowser();
	if (browser === undefined) {
		process.stdout.write('Installing a browser for the tests …\n');
		run('npx', ['--no-install', 'playwright', 'install', 'chromium'], true);
		browser = playwrightsOwn() ?? installSystemBrowser();
	}
	if (browser === undefined) {
		stop(
			'No browser could be installed for the tests. Install Chromium or Chrome by hand\n' +
				'(Debian: sudo apt-get install chromium-headless-shell) or name one: CHROMIUM_PATH=/path/to/chromium npm test'
		);
	}
	// The test runner reads the path from here, so that every step uses the same browser.
	mkdirSync(path.join(root, '.cache'), { recursive: true });
	writeFileSync(path.join(root, '.cache', 'browser'), browser);
}

function installSystemBrowser() {
	if (!existsSync('/usr/bin/apt-get')) return undefined;
	const isRoot = process.getuid?.() === 0;
	const asRoot = isRoot ? [] : ['sudo', '--non-interactive'];
	const apt = (...args) => {
		const [command, ...rest] = [
			...asRoot,
			'env',
			'DEBIAN_FRONTEND=noninteractive',
			'apt-get',
			'-qq',
			...args,
		];
		return run(command, rest, true).ok;
	};
	apt('update');
	// Older releases have no package of the shell alone; without fonts a browser draws no words.
	const install = (browser) => apt('install', '-y', browser, 'fonts-liberation');
	if (!install('chromium-headless-shell')) install('chromium');
	return SYSTEM_BROWSERS.find((one) => one !== undefined && one !== '' && existsSync(one));
}

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
	stop(
		`Node ${process.versions.node} is too old. Install Node ${OLDEST_NODE} or newer from https://nodejs.org and try again.`
	);
}
installPackages();
if (process.argv.includes('--browser')) installBrowser();
