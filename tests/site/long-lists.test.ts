import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildEdition, type Edition } from '../../src/model/edition.ts';
import { readContent } from '../../src/read-content.ts';
import { writeContent } from '../bench/make-content.ts';
import { mustBuild } from '../sites.ts';
import { plain } from './read-page.ts';

const work = mkdtempSync(path.join(tmpdir(), 'long-lists-'));
const content = path.join(work, 'content');
const built = path.join(work, 'site');
/** So many that some speakers have more answers than a page shows. */
const ARTICLES = 24;
/** Sixty passages, sixty claims and twenty answers each way, with all around them. */
const LARGEST_SPEAKER = 200_000;
let edition: Edition;

beforeAll(async () => {
	await writeContent(content, { articles: ARTICLES });
	const { content: read } = await readContent(content);
	if (read === undefined) throw new Error('The made edition cannot be read.');
	edition = buildEdition(read);
	await mustBuild({ CONTENT_DIR: content, OUT_DIR: built, BASE_PATH: '/' });
}, 600_000);

afterAll(() => {
	rmSync(work, { recursive: true, force: true });
});

/** The pages of a list under a site path, in order. */
function pagesUnder(sitePath: string): Document[] {
	const folder = path.join(built, sitePath);
	const numbers = readdirSync(folder).filter((name) => /^\d+$/u.test(name));
	return ['', ...numbers.sort((a, b) => Number(a) - Number(b))].map(
		(name) => parseHTML(readFileSync(path.join(folder, name, 'index.html'), 'utf8')).document
	);
}

function linksOf(page: Document, sitePath: string): Set<string> {
	const links = [...page.querySelectorAll('main a[href]')];
	return new Set(
		links.map((link) => {
			const url = new URL(link.getAttribute('href') ?? '', `http://site.test${sitePath}`);
			return `${url.pathname}${url.hash}`;
		})
	);
}

test('a speaker’s page shows at most twenty answers in a list, and says how many there are', () => {
	let cut = 0;
	for (const speaker of edition.speakers) {
		for (const page of pagesUnder(speaker.speakerPath ?? '')) {
			const claims = new Set(
				[...page.querySelectorAll('.claim-entry .statement a')].map((one) =>
					path.posix.basename(one.getAttribute('href') ?? '')
				)
			);
			const own = [...claims].map((id) => edition.claimById.get(id)!);
			for (const [ends, heading] of [
				[own.flatMap((one) => one.relatedFrom), 'Who answers'],
				[own.flatMap((one) => one.relations), 'Whom '],
			] as const) {
				const all = ends.filter((one) => !one.claim.speakers.includes(speaker)).length;
				const section = [...page.querySelectorAll('main > section')].find((one) =>
					one.querySelector('h2')?.textContent.startsWith(heading)
				);
				const shown = section?.querySelectorAll('.answers > li').length ?? 0;
				expect(shown).toBe(Math.min(all, 20));
				if (all === shown) continue;
				cut += 1;
				expect(plain(section?.textContent ?? '')).toContain(`20 of ${all} relations`);
			}
		}
	}
	expect(cut).toBeGreaterThan(0);
});

test(`no page of a speaker is over ${LARGEST_SPEAKER / 1000} kB, however much is said`, () => {
	const heavy = edition.speakers.flatMap((speaker) => {
		const folder = path.join(built, speaker.speakerPath ?? '');
		return readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter(
				(file) => file.endsWith('.html') && statSync(path.join(folder, file)).size > LARGEST_SPEAKER
			)
			.map((file) => path.join(folder, file));
	});
	expect(heavy).toEqual([]);
});

test('every relation that a speaker’s page leaves out stands on the page of the claim', () => {
	for (const claim of edition.claims) {
		const links = new Set(pagesUnder(claim.path).flatMap((page) => [...linksOf(page, claim.path)]));
		const relations = [...claim.relations, ...claim.relatedFrom];
		expect(relations.filter((one) => !links.has(one.claim.path))).toEqual([]);
	}
});

test('every speaker that a line of names leaves out is named at their words', () => {
	let cut = 0;
	for (const claim of edition.claims) {
		const pages = pagesUnder(claim.path);
		const links = new Set(pages.flatMap((page) => [...linksOf(page, claim.path)]));
		expect(claim.speakers.filter((one) => !links.has(one.speakerPath ?? ''))).toEqual([]);
		const line = plain(pages[0]?.querySelector('.facts')?.textContent ?? '');
		const others = /\band (\d+) others\b/u.exec(line)?.[1];
		if (others === undefined) continue;
		cut += 1;
		expect(Number(others)).toBe(claim.speakers.length - 8);
		expect(pages[0]?.querySelector('#said')).not.toBeNull();
	}
	expect(cut).toBeGreaterThan(0);
});
