import { existsSync } from 'node:fs';
import { launch } from 'puppeteer-core';
import type { Engine } from './browser.ts';

const PROGRAMS = [
	process.env['FIREFOX_PATH'] ?? '',
	'/usr/bin/firefox-esr',
	'/usr/bin/firefox',
	'/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** Firefox, driven by Puppeteer over WebDriver BiDi. */
export const firefoxEngine: Engine = {
	engine: 'Firefox',
	missing: 'install Firefox, or name it in FIREFOX_PATH',
	async start() {
		const program = PROGRAMS.find((path) => path !== '' && existsSync(path));
		if (program === undefined) return null;
		const browser = await launch({ browser: 'firefox', executablePath: program, headless: true });
		const page = await browser.newPage();
		return {
			name: await browser.version(),
			open: async (url) => {
				await page.goto(url);
			},
			click: (selector) => page.locator(selector).click(),
			type: (selector, text) => page.locator(selector).fill(text),
			read: (expression) => page.evaluate(expression),
			close: () => browser.close(),
		};
	},
};
