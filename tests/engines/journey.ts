import { buildSite } from '../sites.ts';
import { serveFolder } from '../static-server.ts';
import type { Browser, Engine } from './browser.ts';
import { chromiumEngine } from './chromium.ts';
import { firefoxEngine } from './firefox.ts';
import { webkitEngine } from './webkit.ts';

/**
 * One reader's journey in every engine found: read, open a note, search, land on the words, go
 * offline, search again. `npm run test:engines [-- firefox webkit]`
 */
const ENGINES: readonly Engine[] = [chromiumEngine, firefoxEngine, webkitEngine];

const FIELD = 'search-box input[role=searchbox]';
const OPENER = 'search-opener button';
const RESULT = '[data-search-results] [data-kind=quote] a';
const PATIENCE = 30_000;

async function waitFor(browser: Browser, expression: string): Promise<void> {
	const until = Date.now() + PATIENCE;
	for (;;) {
		try {
			if ((await browser.read(expression)) === true) return;
		} catch {
			// The page is just changing.
		}
		if (Date.now() > until) throw new Error(`Waited in vain for ${expression}`);
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
}

const has = (selector: string): string =>
	`document.querySelector(${JSON.stringify(selector)}) !== null`;
const isMarked = (words: string): string =>
	`[...document.querySelectorAll('mark.found')].some((mark) => mark.textContent.includes(${JSON.stringify(words)})
		&& mark.getBoundingClientRect().top >= 0 && mark.getBoundingClientRect().bottom <= innerHeight)`;

async function searchAndLand(browser: Browser, words: string): Promise<void> {
	await waitFor(browser, has(OPENER));
	await browser.click(OPENER);
	await waitFor(browser, has(FIELD));
	await browser.type(FIELD, words);
	await waitFor(
		browser,
		`document.querySelector('[data-search-results]').dataset.query === ${JSON.stringify(words)} && ${has(RESULT)}`
	);
	await browser.click(RESULT);
	await waitFor(browser, isMarked(words));
}

type Step = readonly [name: string, walk: (browser: Browser) => Promise<void>];

/** Whether nothing failed; an engine that is not here is named and is no failure. */
async function walk(engine: Engine, folder: string): Promise<boolean> {
	let browser: Browser | null;
	try {
		browser = await engine.start();
	} catch (error) {
		console.log(`${engine.engine}: is here but could not be started`);
		console.log(`  ${error instanceof Error ? error.message : String(error)}`);
		return false;
	}
	if (browser === null) {
		console.log(`${engine.engine}: missing (${engine.missing})`);
		return true;
	}
	const server = await serveFolder(folder);
	const article = `${server.url}articles/nato-chief-in-tokyo/`;
	const steps: readonly Step[] = [
		[
			'reads',
			async () => {
				await browser.open(article);
				await waitFor(browser, has('article q'));
			},
		],
		[
			'opens a note',
			async () => {
				await browser.click('article q');
				await waitFor(browser, has('article .note:not([hidden]), article details.list[open]'));
			},
		],
		['searches and lands on the words', () => searchAndLand(browser, 'security is not regional')],
		[
			'has the edition saved',
			() => waitFor(browser, "document.documentElement.dataset.offline === 'ready'"),
		],
		[
			'opens another page without the host',
			async () => {
				await server.stop();
				await browser.open(`${server.url}claims/`);
				await waitFor(browser, has('h1'));
			},
		],
		[
			'searches and lands on the words without the host',
			() => searchAndLand(browser, 'partner for peace'),
		],
	];
	const done: string[] = [];
	try {
		for (const [name, step] of steps) {
			await step(browser);
			done.push(name);
		}
		console.log(`${browser.name}: ${done.length} of ${steps.length} steps (${done.join(', ')})`);
		return true;
	} catch (error) {
		const [failed] = steps[done.length] ?? ['?'];
		console.log(`${browser.name}: ${done.length} of ${steps.length} steps, then failed: ${failed}`);
		console.log(`  ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`);
		return false;
	} finally {
		await browser.close().catch(() => undefined);
		await server.stop().catch(() => undefined);
	}
}

const wanted = process.argv.slice(2).map((name) => name.toLowerCase());
const known = ENGINES.map(({ engine }) => engine.toLowerCase());
if (wanted.some((name) => !known.includes(name))) {
	console.error(`Engines are ${known.join(', ')}.`);
	process.exitCode = 2;
} else {
	const folder = await buildSite('edition');
	for (const engine of ENGINES) {
		if (wanted.length > 0 && !wanted.includes(engine.engine.toLowerCase())) continue;
		if (!(await walk(engine, folder))) process.exitCode = 1;
	}
}
