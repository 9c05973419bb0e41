import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { escapeXml } from '../../export/xml.ts';

/** The weights that cards are set in. */
export type CardWeight = 400 | 600;

/** What laying out a card needs to know of its letters. */
export interface CardFonts {
	/** The text without signs that no font has; null where it lacks a letter or a digit. */
	readonly drawable: (text: string) => string | null;
	/** How wide a word is, in hundredths of its size. */
	readonly widthOf: (word: string, weight: CardWeight) => number;
	/** Draws an SVG whose texts are in these fonts. */
	readonly draw: (svg: string) => Uint8Array<ArrayBuffer>;
}

/** The families that cards are set in; each stands in for letters that the other has not. */
export const CARD_FAMILIES = { ltr: 'Source Serif 4', rtl: 'Noto Naskh Arabic' } as const;

const FILES = [
	'@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
	'@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
	'@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf',
	'@expo-google-fonts/noto-naskh-arabic/600SemiBold/NotoNaskhArabic_600SemiBold.ttf',
];

/** Size at which words are measured. */
const EM = 100;

/** Loads the fonts and the program that draws. Both are the project’s: every machine draws the same. */
export async function loadCardFonts(): Promise<CardFonts> {
	const find = createRequire(import.meta.url).resolve;
	const read = async (file: string) => new Uint8Array(await readFile(find(file)));
	const fontBuffers = await Promise.all(FILES.map(read));
	await startProgram(await read('@resvg/resvg-wasm/index_bg.wasm'));
	const known = fontBuffers.map(readCharacters);
	const isKnown = (character: string): boolean =>
		known.some((characters) => characters.has(character.codePointAt(0) ?? 0));
	const open = (svg: string) =>
		new Resvg(svg, { font: { fontBuffers, defaultFontFamily: CARD_FAMILIES.ltr } });
	const widths = new Map<string, number>();
	return {
		drawable: (text) => {
			const kept = Array.from(text.normalize('NFC').replace(/\s+/gu, ' ')).filter(
				(one) => isKnown(one) || /[\p{L}\p{M}\p{N}]/u.test(one)
			);
			return kept.every(isKnown) ? kept.join('').trim() : null;
		},
		widthOf: (word, weight) => {
			const key = `${weight} ${word}`;
			const width = widths.get(key) ?? measure(word, weight, open);
			widths.set(key, width);
			return width;
		},
		draw: (svg) => {
			const opened = open(svg);
			const image = opened.render();
			const png = new Uint8Array(image.asPng());
			image.free();
			opened.free();
			return png;
		},
	};
}

let started: Promise<void> | undefined;

/** The program may be started once in a process. */
function startProgram(code: Uint8Array<ArrayBuffer>): Promise<void> {
	return (started ??= initWasm(code));
}

function measure(
	word: string,
	weight: CardWeight,
	open: (svg: string) => InstanceType<typeof Resvg>
): number {
	const family = CARD_FAMILIES[/\p{Script=Arabic}/u.test(word) ? 'rtl' : 'ltr'];
	const opened = open(
		`<svg xmlns="http://www.w3.org/2000/svg" width="9999" height="200"><text y="${EM}" font-family="${family}" font-size="${EM}" font-weight="${weight}">${escapeXml(word)}</text></svg>`
	);
	const width = opened.getBBox()?.width ?? 0;
	opened.free();
	return width;
}

/** The characters that a TrueType font has a letter for, from its `cmap` table (formats 4 and 12). */
function readCharacters(font: Uint8Array<ArrayBuffer>): Set<number> {
	const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
	const characters = new Set<number>();
	const add = (first: number, last: number): void => {
		for (let code = first; code <= last; code += 1) if (code !== 0xffff) characters.add(code);
	};
	const tables = view.getUint16(4);
	for (let table = 0; table < tables; table += 1) {
		const record = 12 + 16 * table;
		if (view.getUint32(record) !== 0x63_6d_61_70) continue;
		const cmap = view.getUint32(record + 8);
		for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
			const at = cmap + view.getUint32(cmap + 4 + 8 * index + 4);
			const format = view.getUint16(at);
			if (format === 4) {
				const doubled = view.getUint16(at + 6);
				for (let segment = 0; segment < doubled; segment += 2)
					add(view.getUint16(at + 16 + doubled + segment), view.getUint16(at + 14 + segment));
			} else if (format === 12) {
				for (let group = 0; group < view.getUint32(at + 12); group += 1)
					add(view.getUint32(at + 16 + 12 * group), view.getUint32(at + 20 + 12 * group));
			}
		}
	}
	return characters;
}
