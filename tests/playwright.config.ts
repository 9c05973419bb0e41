import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from '@playwright/test';

const root = path.resolve(import.meta.dirname, '..');
const note = path.join(root, '.cache', 'browser');

/** The browser that `npm test` found or installed; Playwright's own where it was run by hand. */
export const executablePath =
	process.env['CHROMIUM_PATH'] ??
	(existsSync(note)
		? readFileSync(note, 'utf8')
		: ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find((one) => existsSync(one)));

export default defineConfig({
	testDir: root,
	testMatch: ['tests/e2e/**/*.test.ts', 'tests/a11y/**/*.test.ts'],
	outputDir: path.join(root, 'test-results'),
	globalSetup: './build-sites.ts',
	fullyParallel: true,
	workers: 2,
	timeout: 60_000,
	reporter: process.env['CI'] ? [['line']] : [['list']],
	use: {
		browserName: 'chromium',
		// A worker fetches the whole edition in each new context; tests of it allow it.
		serviceWorkers: 'block',
		// Root in a container has no sandbox; the other flags keep the browser from calling home.
		launchOptions: {
			...(executablePath !== undefined && { executablePath }),
			args: [
				'--no-sandbox',
				'--disable-gpu',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync',
			],
		},
	},
});
