import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CARD_SIZE, type CardWords } from '../../export/social-card.ts';
import { loadCardFonts, type CardFonts } from './card-fonts.ts';
import { layOutCard } from './lay-out-card.ts';

/** Raise this when other pictures are drawn for the same words, by our hand or by a font’s: drawn cards are kept. */
const CARD_VERSION = 1;

/** Cards that were drawn before, by what they say: drawing one takes longer than a whole page. */
const KEPT = path.resolve('node_modules/.cache/on-the-record-cards');

let fonts: Promise<CardFonts> | undefined;

/** Pictures cannot be drawn on this machine. */
export class CardError extends Error {
	override readonly name = 'CardError';
	/** What to do about it, for whoever builds. */
	readonly report: string;

	constructor(cause: unknown) {
		super('The pictures for link previews could not be drawn.', { cause });
		const why = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
		this.report = `${this.message}\n  ${why ?? ''}\nThe site is built without them; run \`npm ci\` to install what draws them, and build again.\n`;
	}
}

/** An article’s picture for link previews, as PNG. */
export async function drawCard(words: CardWords, folder = KEPT): Promise<Uint8Array<ArrayBuffer>> {
	const name = createHash('sha256')
		.update(JSON.stringify([CARD_VERSION, CARD_SIZE, words]))
		.digest('hex');
	const file = path.join(folder, `${name}.png`);
	try {
		return new Uint8Array(await readFile(file));
	} catch {
		// Not drawn yet.
	}
	try {
		const loaded = await (fonts ??= loadCardFonts());
		const png = loaded.draw(layOutCard(words, loaded));
		await mkdir(folder, { recursive: true });
		// Two builds may draw the same card: each puts a whole file in its place.
		await writeFile(`${file}.${process.pid}`, png);
		await rename(`${file}.${process.pid}`, file);
		return png;
	} catch (error) {
		throw new CardError(error);
	}
}
