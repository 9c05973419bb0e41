import { chromium } from 'playwright';
import { executablePath } from '../playwright.config.ts';

/** The Chromium that the browser tests use. */
export function findChromium(): string {
	return executablePath ?? chromium.executablePath();
}

/** What Chromium needs in a container, and what keeps it from talking to anybody. */
export const CHROMIUM_FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
] as const;
