import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { Builder, By, Capabilities, until } from 'selenium-webdriver';
import type { Engine } from './browser.ts';

const DRIVER = '/usr/bin/WebKitWebDriver';
const SCREEN = '/usr/bin/Xvfb';
const PATIENCE = 20_000;

/** WebKit, as Debian has it: its MiniBrowser, driven by WebKitWebDriver on a screen in memory. */
export const webkitEngine: Engine = {
	engine: 'WebKit',
	missing: 'on Debian and Ubuntu: `apt-get install webkit2gtk-driver xvfb`',
	async start() {
		const program = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser').at(-1);
		if (program === undefined || !existsSync(DRIVER)) return null;
		const started: ChildProcess[] = [];
		const run = (command: string, args: readonly string[], env = process.env): ChildProcess => {
			const child = spawn(command, args, { stdio: 'ignore', env });
			started.push(child);
			return child;
		};
		let display = process.env['DISPLAY'];
		if (display === undefined) {
			if (!existsSync(SCREEN)) return null;
			display = `:${90 + (process.pid % 900)}`;
			run(SCREEN, [display, '-screen', '0', '1280x900x24', '-nolisten', 'tcp']);
		}
		const port = await freePort();
		run(DRIVER, [`--port=${port}`], { ...process.env, DISPLAY: display });
		await answering(port);
		const stop = (): void => {
			for (const child of started.reverse()) child.kill();
		};
		try {
			const driver = await new Builder()
				.usingServer(`http://127.0.0.1:${port}`)
				.withCapabilities(
					new Capabilities({
						browserName: 'MiniBrowser',
						'webkitgtk:browserOptions': { binary: program, args: ['--automation'] },
					})
				)
				.build();
			const version = (await driver.getCapabilities()).getBrowserVersion() ?? '';
			return {
				name: `WebKitGTK MiniBrowser ${version}`,
				open: (url) => driver.get(url),
				async click(selector) {
					const element = await driver.wait(until.elementLocated(By.css(selector)), PATIENCE);
					await driver.executeScript('arguments[0].scrollIntoView({ block: "center" })', element);
					// Without a window manager MiniBrowser takes no pointer; the page's own click does.
					await driver.executeScript('arguments[0].click()', element);
				},
				async type(selector, text) {
					const element = await driver.wait(until.elementLocated(By.css(selector)), PATIENCE);
					await element.clear();
					await element.sendKeys(text);
				},
				read: (expression) => driver.executeScript(`return (${expression})`),
				async close() {
					await driver.quit();
					stop();
				},
			};
		} catch (error) {
			stop();
			throw error;
		}
	},
};

function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			// A server that listens on TCP has an address object.
			const { port } = server.address() as AddressInfo;
			server.close(() => {
				resolve(port);
			});
		});
	});
}

async function answering(port: number): Promise<void> {
	for (let left = 50; left > 0; left -= 1) {
		try {
			await fetch(`http://127.0.0.1:${port}/status`);
			return;
		} catch {
			await new Promise((resolve) => setTimeout(resolve, 200));
		}
	}
	throw new Error('WebKitWebDriver does not answer.');
}
