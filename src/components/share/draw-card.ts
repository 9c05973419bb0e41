import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import { CARD_SIZE, CARD_VERSION, layOutCard, type CardWords } from '../../export/social-card.ts';

/** Cards that were drawn before, by what they say: drawing one takes longer than a whole page. */
const KEPT = path.resolve('node_modules/.cache/on-the-record-cards');
const FONTS = path.resolve('node_modules/@fontsource/source-serif-4/files');

type Fonts = Parameters<typeof satori>[1]['fonts'];
let fonts: Promise<Fonts> | undefined;

/** An article’s picture for link previews, as PNG. The font is the project’s, so every machine draws the same. */
export async function drawCard(words: CardWords): Promise<Uint8Array<ArrayBuffer>> {
	const name = createHash('sha256')
		.update(JSON.stringify([CARD_VERSION, words]))
		.digest('hex');
	const file = path.join(KEPT, `${name}.png`);
	try {
		return new Uint8Array(await readFile(file));
	} catch {
		// Not drawn yet.
	}
	fonts ??= readFonts();
	// Satori takes the elements of React, whose types we do not have; these are of that form.
	const element = layOutCard(words) as unknown as Parameters<typeof satori>[0];
	const svg = await satori(element, { ...CARD_SIZE, fonts: await fonts });
	const png = new Uint8Array(new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng());
	await mkdir(KEPT, { recursive: true });
	// Two builds may draw the same card: each puts a whole file in its place.
	await writeFile(`${file}.${process.pid}`, png);
	await rename(`${file}.${process.pid}`, file);
	return png;
}

async function readFonts(): Promise<Fonts> {
	const read = async (subset: string, weight: 400 | 600): Promise<Fonts[number]> => ({
		name: 'Source Serif',
		data: await readFile(path.join(FONTS, `source-serif-4-${subset}-${weight}-normal.woff`)),
		weight,
		style: 'normal',
	});
	return Promise.all([
		read('latin', 400),
		read('latin', 600),
		read('latin-ext', 400),
		read('latin-ext', 600),
	]);
}
