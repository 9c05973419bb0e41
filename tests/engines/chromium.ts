import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { executablePath } from '../playwright.config.ts';
import type { Engine } from './browser.ts';

/** Chromium, driven by Playwright: the machine's own, or the one that `npm test` installed. */
export const chromiumEngine: Engine = {
	engine: 'Chromium',
	missing: 'run `npm test` once, which finds or installs it',
	async start() {
		const program = executablePath ?? chromium.executablePath();
		if (!existsSync(program)) return null;
		const browser = await chromium.launch({
			executablePath: program,
			args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
		});
		const page = await browser.newPage();
		return {
			name: `Chromium ${browser.version()}`,
			open: async (url) => {
				await page.goto(url);
			},
			click: (selector) => page.locator(selector).first().click(),
			type: (selector, text) => page.locator(selector).first().fill(text),
			read: (expression) => page.evaluate(expression),
			close: () => browser.close(),
		};
	},
};
