import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadCardFonts, type CardFonts } from '../../../../src/components/share/card-fonts.ts';
import { CardError, drawCard } from '../../../../src/components/share/draw-card.ts';
import { layOutCard, wrapText } from '../../../../src/components/share/lay-out-card.ts';
import { describeCard, toCardWords, type CardWords } from '../../../../src/export/social-card.ts';
import { fixtureEdition } from '../../export/fixture-edition.ts';

const work = mkdtempSync(path.join(tmpdir(), 'cards-'));
const folder = (name: string): string => path.join(work, name);
let fonts: CardFonts;
beforeAll(async () => {
	fonts = await loadCardFonts();
});
afterAll(() => {
	rmSync(work, { recursive: true, force: true });
});

const harbour: CardWords = {
	edition: 'Harbour Record',
	title: 'Port Town closes its harbour',
	words: 'The silt wins, every single winter.',
	speaker: 'Ruth Adler',
	language: 'en',
};
const textsOf = (svg: string): string[] =>
	[...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/gu)].map((match) =>
		(match[1] ?? '').replace(/[\u2066-\u2069]/gu, '')
	);

test('says the title, a speaker’s words, whose they are, and the edition', async () => {
	const edition = await fixtureEdition();
	const words = toCardWords(edition.articles[0]!, edition);
	expect(words).toEqual(harbour);
	expect(textsOf(layOutCard(words, fonts))).toEqual([
		'Port Town closes its harbour',
		'“The silt wins, every single winter.”',
		'— Ruth Adler',
		'Harbour Record',
	]);
	expect(describeCard(words)).toBe(
		'Port Town closes its harbour. “The silt wins, every single winter.” — Ruth Adler. Harbour Record.'
	);
});

test('draws the same bytes again, 1200 by 630, in any folder', async () => {
	const first = Buffer.from(await drawCard(harbour, folder('one')));
	const second = Buffer.from(await drawCard(harbour, folder('two')));
	expect(first.equals(second)).toBe(true);
	expect(first.subarray(1, 4).toString()).toBe('PNG');
	expect([first.readUInt32BE(16), first.readUInt32BE(20)]).toEqual([1200, 630]);
});

test('draws what it has drawn before only once, and anew when a word changes', async () => {
	await drawCard(harbour, folder('kept'));
	const [file = ''] = readdirSync(folder('kept'));
	writeFileSync(path.join(folder('kept'), file), 'as it was kept');
	expect(Buffer.from(await drawCard(harbour, folder('kept'))).toString()).toBe('as it was kept');
	await drawCard({ ...harbour, title: 'Port Town opens its harbour' }, folder('kept'));
	expect(readdirSync(folder('kept'))).toHaveLength(2);
});

test('says in words what to do where nothing can be drawn', async () => {
	writeFileSync(folder('a-file'), '');
	const failure = await drawCard(harbour, path.join(folder('a-file'), 'cards')).catch(
		(error: unknown) => error
	);
	expect(failure).toBeInstanceOf(CardError);
	const { report } = failure as CardError;
	expect(report).toContain('npm ci');
	expect(report).not.toMatch(/^\s+at /mu);
	expect(readFileSync(folder('a-file'), 'utf8')).toBe('');
});

describe('letters', () => {
	test.each([
		['Łódź, Việt Nam, Αθήνα, Київ', 'Łódź, Việt Nam, Αθήνα, Київ'],
		['بلدة الميناء', 'بلدة الميناء'],
		['Ships 🎉 sail', 'Ships  sail'],
		['港は冬に閉まる', null],
		['हिन्दी', null],
	])('of “%s” are shown only where a font has them', (text, expected) => {
		expect(fonts.drawable(text)).toBe(expected);
	});

	test('that no font has leave the title out, and what is left is shown', () => {
		const svg = layOutCard({ ...harbour, title: '港は冬に閉まる' }, fonts);
		expect(textsOf(svg)).not.toContain('港は冬に閉まる');
		expect(textsOf(svg)).toContain('Harbour Record');
	});
});

test('runs from right to left where the language does, full stops included', () => {
	const title = 'NATO بلدة الميناء.';
	const svg = layOutCard({ ...harbour, title, language: 'ar' }, fonts);
	expect(svg).toContain(`text-anchor="end"`);
	expect(svg).toContain(`\u2067${title}\u2069`);
});

test('keeps markup in a title as characters', () => {
	const svg = layOutCard({ ...harbour, title: '</text><image href="//x"/>' }, fonts);
	expect(svg).not.toContain('<image');
});

test('cuts what is too long, with three dots, and keeps everything on the card', () => {
	const long = 'harbour '.repeat(90).trim();
	const svg = layOutCard({ ...harbour, title: long, words: long }, fonts);
	const lines = textsOf(svg);
	expect(lines.length).toBeLessThanOrEqual(9);
	expect(lines.filter((line) => /…”?$/u.test(line))).toHaveLength(2);
	expect(lines.slice(-2)).toEqual(['— Ruth Adler', 'Harbour Record']);
	const heights = [...svg.matchAll(/<text x="\d+" y="(\d+)"/gu)].map((match) => Number(match[1]));
	expect(heights).toEqual([...heights].sort((a, b) => a - b));
	expect(Math.max(...heights)).toBeLessThan(630);
});

test('breaks lines that fit and loses no letter', () => {
	const widthOf = (word: string): number => Array.from(word).length;
	fc.assert(
		fc.property(
			fc.array(fc.stringMatching(/^\S{1,30}$/u), { minLength: 1 }),
			fc.integer({ min: 2, max: 40 }),
			(words, width) => {
				const lines = wrapText(words.join(' '), width, widthOf);
				for (const line of lines)
					expect(
						widthOf(line) <= width || [...new Intl.Segmenter().segment(line)].length === 1
					).toBe(true);
				expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''));
			}
		)
	);
});
