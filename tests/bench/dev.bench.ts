import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from 'playwright';
import { CHROMIUM_FLAGS, findChromium } from './browser.ts';
import type { Figure, Suite } from './figure.ts';
import { articlesOf, cacheFolder, contentOf, root } from './folders.ts';
import { installPeers, makeFloor, peersFolder } from './peers.ts';

const SIZES = [1, 1_000] as const;
const SAVES = 5;
const OURS_PORT = 4841;
const FLOOR_PORT = 4842;
const START_MS = 240_000;
const SHOWN_MS = 60_000;

/**
 * From saving an article to the page showing it, in a real browser, beside bare Astro in dev with
 * the same texts. Arguments are numbers of articles.
 */
export const measure: Suite = async (argv, say) => {
	await installPeers(say);
	const figures: Figure[] = [];
	for (const articles of argv.length > 0 ? argv.map(Number) : SIZES) {
		const label = `${articles.toLocaleString('en')} article${articles === 1 ? '' : 's'}`;
		const pages = articlesOf({ articles });
		const id = pages[0]?.id ?? '';
		say(`${label}: bare Astro`);
		const floor = makeFloor(pages);
		const floorMs = await timeSaves({
			command: [path.join(peersFolder, 'node_modules/astro/bin/astro.mjs'), 'dev'],
			cwd: floor.folder,
			port: FLOOR_PORT,
			page: `${id}/`,
			file: path.join(floor.folder, 'src/articles', `${id}.md`),
		});
		say(`${label}: ours`);
		// A copy, since articles are going to be edited.
		const content = path.join(cacheFolder, 'dev-content');
		rmSync(content, { recursive: true, force: true });
		cpSync(await contentOf({ articles }), content, { recursive: true });
		const oursMs = await timeSaves({
			command: ['src/cli/main.ts', 'dev'],
			cwd: root,
			port: OURS_PORT,
			page: `articles/${id}/`,
			file: path.join(content, 'articles', `${id}.md`),
			env: { CONTENT_DIR: content },
		});
		figures.push({
			name: `${label}: from save to page`,
			value: oursMs,
			unit: 'ms',
			beside: { name: 'bare Astro', value: floorMs },
			...(articles === 1_000 && { goal: { value: 1000 } }),
		});
	}
	return figures;
};

interface Preview {
	readonly command: readonly string[];
	readonly cwd: string;
	readonly port: number;
	readonly page: string;
	/** The file that is saved again and again. */
	readonly file: string;
	readonly env?: Readonly<Record<string, string>>;
}

/** The middle one of a few saves, in milliseconds. */
async function timeSaves({ command, cwd, port, page, file, env }: Preview): Promise<number> {
	const args =
		env === undefined ? [...command, '--port', String(port), '--ignore-lock'] : [...command];
	const server = spawn(process.execPath, args, {
		cwd,
		env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', PORT: String(port), ...env },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let output = '';
	server.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
	server.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
	const browser = await chromium.launch({
		executablePath: findChromium(),
		args: [...CHROMIUM_FLAGS],
	});
	try {
		const url = `http://localhost:${port}/${page}`;
		await untilServed(url, server, () => output);
		const tab = await browser.newPage();
		await tab.goto(url);
		// The client that reloads the page has to be connected before the first save counts.
		await tab.waitForTimeout(2000);
		const original = readFileSync(file, 'utf8');
		const times: number[] = [];
		for (let save = 0; save < SAVES; save += 1) {
			const word = `Saved${save}${Date.now()}`;
			const text = original.replace(/\n\n(?=[A-Z:][^#])/u, `\n\n${word} `);
			const started = performance.now();
			writeFileSync(file, text);
			await untilShown(tab, word);
			times.push(performance.now() - started);
			await tab.waitForTimeout(500);
		}
		return times.sort((a, b) => a - b)[Math.floor(SAVES / 2)] ?? NaN;
	} finally {
		await browser.close();
		server.kill();
	}
}

async function untilServed(url: string, server: ChildProcess, output: () => string): Promise<void> {
	const end = Date.now() + START_MS;
	while (Date.now() < end && server.exitCode === null) {
		try {
			if ((await fetch(url)).ok) return;
		} catch {
			// Not listening yet.
		}
		await new Promise((resolve) => setTimeout(resolve, 200));
	}
	throw new Error(`${url} was not served:\n${output()}`);
}

async function untilShown(tab: Page, word: string): Promise<void> {
	const end = Date.now() + SHOWN_MS;
	while (Date.now() < end) {
		try {
			if (await tab.evaluate((wanted) => document.body.innerText.includes(wanted), word)) return;
		} catch {
			// The page is being loaded again.
		}
		await new Promise((resolve) => setTimeout(resolve, 10));
	}
	throw new Error(`The page did not show a saved word within ${SHOWN_MS / 1000} s.`);
}
