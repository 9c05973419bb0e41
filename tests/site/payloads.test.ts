import { mustBuild } from '../sites.ts';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContent } from '../../src/read-content.ts';
import { executablePath } from '../playwright.config.ts';
import { serveFolder, type StaticServer } from '../static-server.ts';
import { payloads } from './payloads.ts';
import { writePayloadEdition } from './write-payload-edition.ts';

const root = path.resolve(import.meta.dirname, '../..');
const work = mkdtempSync(path.join(tmpdir(), 'payloads-'));
const content = path.join(work, 'content');
const built = path.join(work, 'site');
let files: string[];
let browser: Browser;

beforeAll(async () => {
	writePayloadEdition(content);
	await mustBuild({ CONTENT_DIR: content, OUT_DIR: built, BASE_PATH: '/' });
	files = readdirSync(built, { recursive: true })
		.map((one) => String(one))
		.sort();
	browser = await chromium.launch({
		...(executablePath !== undefined && { executablePath }),
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
		],
	});
}, 600_000);

afterAll(async () => {
	await browser.close();
	rmSync(work, { recursive: true, force: true });
});

/** What a page holds that content must never bring, and how often a payload ran. */
async function findHarm(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const harm: string[] = [];
		// Written by the init script of the test.
		const { ran } = window as unknown as { ran: number };
		if (ran > 0) harm.push(`${ran} payloads ran`);
		for (const element of document.querySelectorAll('*')) {
			const name = element.localName;
			if (
				[
					'iframe',
					'frame',
					'frameset',
					'object',
					'embed',
					'base',
					'portal',
					'math',
					'style-x',
				].includes(name)
			)
				harm.push(`<${name}>`);
			if (name === 'meta' && element.getAttribute('http-equiv')?.toLowerCase() === 'refresh')
				harm.push('<meta refresh>');
			for (const { name: attribute, value } of element.attributes) {
				if (attribute.startsWith('on')) harm.push(`<${name} ${attribute}>`);
				if (attribute === 'style') harm.push(`<${name} style>`);
				const isAddress =
					/^(?:href|src|action|formaction|data|poster|background|xlink:href|cite)$/u.test(
						attribute
					);
				// eslint-disable-next-line no-control-regex -- browsers skip these signs before a scheme
				const address = value.replace(/[\u0000-\u0020]/gu, '').toLowerCase();
				if (isAddress && /^(?:javascript|vbscript|view-source|data:text)/u.test(address))
					harm.push(`<${name} ${attribute}="${value}">`);
			}
		}
		return harm;
	});
}

describe.each([
	['with the content security policy', true],
	['without it', false],
])('%s', (_name, hasPolicy) => {
	let server: StaticServer;
	beforeAll(async () => {
		let shown = built;
		if (!hasPolicy) {
			shown = path.join(work, 'bare');
			cpSync(built, shown, { recursive: true });
			for (const file of files.filter((one) => one.endsWith('.html'))) {
				const html = readFileSync(path.join(shown, file), 'utf8');
				writeFileSync(
					path.join(shown, file),
					html.replace(/<meta http-equiv="content-security-policy"[^>]*>/iu, '')
				);
			}
		}
		server = await serveFolder(shown);
	});
	afterAll(async () => {
		await server.stop();
	});

	test('no payload runs, and none leaves an element that could', { timeout: 600_000 }, async () => {
		expect(payloads.length).toBeGreaterThanOrEqual(200);
		const context = await browser.newContext({ serviceWorkers: 'block' });
		await context.addInitScript(() => {
			const state = window as unknown as { ran: number };
			state.ran = 0;
			for (const name of ['alert', 'confirm', 'prompt'] as const) {
				Object.defineProperty(window, name, { value: () => (state.ran += 1) });
			}
		});
		const page = await context.newPage();
		const harm: string[] = [];
		let shown = '';
		page.on('dialog', (dialog) => {
			harm.push(`${shown}: a dialog`);
			void dialog.dismiss();
		});
		page.on('request', (request) => {
			const isOwn = request.url().startsWith(server.url) || request.url().startsWith('data:image');
			if (!isOwn) harm.push(`${shown}: asks for ${request.url()}`);
		});
		const pages = files.filter((one) => one.endsWith('.html'));
		for (shown of pages) {
			await page.goto(server.url + shown, { waitUntil: 'load' });
			harm.push(...(await findHarm(page)).map((one) => `${shown}: ${one}`));
		}
		console.log(`${payloads.length} payloads, ${pages.length} pages: ${harm.length} did harm`);
		expect(harm).toEqual([]);
		expect(pages.length).toBeGreaterThan(100);
		await context.close();
	});
});

test('every data file is still what it says it is', async () => {
	const read = (file: string): string => readFileSync(path.join(built, file), 'utf8');
	const ending = (one: string): string[] => files.filter((file) => file.endsWith(one));
	for (const file of [...ending('.json'), ...ending('.jsonld'), ...ending('.webmanifest')]) {
		expect(() => JSON.parse(read(file)) as unknown, file).not.toThrow();
	}
	for (const file of ending('.ndjson')) {
		for (const line of read(file).trimEnd().split('\n'))
			expect(() => JSON.parse(line) as unknown).not.toThrow();
	}
	for (const file of ending('.html')) {
		for (const [, text = ''] of read(file).matchAll(
			/<script type="application\/ld\+json">([^<]*)<\/script>/gu
		)) {
			expect(() => JSON.parse(text) as unknown, file).not.toThrow();
		}
	}
	for (const file of ending('.csv')) {
		const rows = parse(read(file), { bom: true }).flat();
		for (const cell of rows) expect(cell).not.toMatch(/^[=+@\t\r]|^-(?!\d+(?:\.\d+)?$)/u);
	}
	const page = await browser.newPage();
	for (const file of ending('.xml')) {
		const faults = await page.evaluate(
			(xml) =>
				new DOMParser().parseFromString(xml, 'application/xml').querySelectorAll('parsererror')
					.length,
			read(file)
		);
		expect(faults, file).toBe(0);
	}
	await page.close();
});

test('an address that runs script is refused in every field that takes one', async () => {
	const folder = path.join(work, 'addresses');
	cpSync(path.join(root, 'tests/fixtures/edition'), folder, { recursive: true });
	const bad = 'javascript:alert(1)';
	let fields = 0;
	for (const file of readdirSync(folder, { recursive: true })
		.map(String)
		.filter((one) => one.endsWith('.md'))) {
		const full = path.join(folder, file);
		const text = readFileSync(full, 'utf8').replace(
			/^(\s*(?:- )?(?:url|archived|licenceUrl): ).*$/gmu,
			(_line, key: string) => {
				fields += 1;
				return key + bad;
			}
		);
		writeFileSync(full, text);
	}
	const { diagnostics } = await readContent(folder);
	const refused = diagnostics.filter((one) => one.message.includes('not a web address'));
	expect(fields).toBeGreaterThan(5);
	expect(refused).toHaveLength(fields);
});
