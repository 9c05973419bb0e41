import { CARD_SIZE, type CardWords } from '../../export/social-card.ts';
import { escapeXml } from '../../export/xml.ts';
import { quoted } from '../record/quote-marks.ts';
import { textDirection } from '../shell/direction.ts';
import { CARD_FAMILIES, type CardFonts, type CardWeight } from './card-fonts.ts';

const COLOURS = { paper: '#fcfcfa', ink: '#18212c', soft: '#4d5966', margin: '#d7968a' } as const;
const EDGE = 72;
/** Where the text begins: right of the margin’s two lines. */
const INDENT = 124;
const WIDTH = CARD_SIZE.width - INDENT - EDGE;
/** The words may not come down to the edition’s name. */
const FLOOR = CARD_SIZE.height - 128;

/** A run of lines in one size. */
interface Block {
	readonly lines: readonly string[];
	readonly size: number;
	readonly weight: CardWeight;
	readonly colour: string;
	/** Room above it. */
	readonly above: number;
}

/** Lays a card out as SVG: the title, a speaker’s words, the edition’s name; what no font can show is left out. */
export function layOutCard(card: CardWords, fonts: CardFonts): string {
	const direction = textDirection(card.language);
	const isRightToLeft = direction === 'rtl';
	const title = fonts.drawable(card.title);
	const words = card.words === null ? null : fonts.drawable(quoted(card.words, card.language));
	const speaker = fonts.drawable(`— ${card.speaker ?? ''}`);
	const edition = fonts.drawable(card.edition);
	const wrap = (text: string, weight: CardWeight, size: number): string[] =>
		wrapText(text, (WIDTH * 100) / size, (word) => fonts.widthOf(word, weight));

	const blocks: Block[] = [];
	if (title !== null) {
		const base = { weight: 600, colour: COLOURS.ink, above: 0 } as const;
		blocks.push({
			...base,
			...fit(title, [68, 60, 52, 46], 3, (text, size) => wrap(text, 600, size)),
		});
	}
	if (words !== null && speaker !== null) {
		const base = { weight: 400, colour: COLOURS.ink, above: 40 } as const;
		blocks.push(
			{ ...base, ...fit(words, [38, 34, 30], 4, (text, size) => wrap(text, 400, size)) },
			{
				lines: wrap(speaker, 400, 28).slice(0, 1),
				size: 28,
				weight: 400,
				colour: COLOURS.soft,
				above: 14,
			}
		);
	}
	const x = isRightToLeft ? CARD_SIZE.width - INDENT : INDENT;
	const line = (
		text: string,
		y: number,
		{ size, weight, colour }: Omit<Block, 'lines' | 'above'>
	) =>
		`<text x="${x}" y="${Math.round(y)}" text-anchor="${isRightToLeft ? 'end' : 'start'}" font-size="${size}" font-weight="${weight}" fill="${colour}">${isolate(escapeXml(text), isRightToLeft)}</text>`;

	const texts: string[] = [];
	let y = EDGE - 14;
	for (const { lines, above, ...look } of blocks) {
		y += above;
		for (const text of lines) {
			y += look.size * 1.22;
			if (y <= FLOOR) texts.push(line(text, y, look));
		}
	}
	if (edition !== null) {
		const [name = ''] = wrap(edition, 600, 28);
		texts.push(line(name, CARD_SIZE.height - 62, { size: 28, weight: 600, colour: COLOURS.soft }));
	}
	const across = (at: number): number => (isRightToLeft ? CARD_SIZE.width - at : at);
	const { width, height } = CARD_SIZE;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${CARD_FAMILIES[direction]}">`,
		`<rect width="${width}" height="${height}" fill="${COLOURS.paper}"/>`,
		`<path d="M${across(EDGE)} 0V${height}M${across(EDGE + 10)} 0V${height}" stroke="${COLOURS.margin}" stroke-width="2"/>`,
		...(blocks.length === 0 ? [drawMark()] : []),
		...texts,
		'</svg>',
	].join('\n');
}

/** Tells which way a line runs, whatever letter it begins with. */
function isolate(text: string, isRightToLeft: boolean): string {
	return `${isRightToLeft ? '\u2067' : '\u2066'}${text}\u2069`;
}

/** The edition’s sign, as in its icon: a line for words, for reported words, for a claim. */
function drawMark(): string {
	return `<g transform="translate(${INDENT + 220} 40) scale(17)" fill="none" stroke="${COLOURS.ink}"><path d="M0 8h28" stroke-width="4"/><path d="M0 16h4m4 0h4m4 0h4m4 0h4" stroke-width="4"/><path d="M0 24q1.75-4 3.5 0t3.5 0 3.5 0 3.5 0 3.5 0 3.5 0 3.5 0 3.5 0" stroke-width="2"/></g>`;
}

/** The largest size at which a text has few enough lines; at the smallest it is cut. */
function fit(
	text: string,
	sizes: readonly number[],
	most: number,
	wrap: (text: string, size: number) => string[]
): { lines: readonly string[]; size: number } {
	for (const size of sizes) {
		const lines = wrap(text, size);
		if (lines.length <= most) return { lines, size };
	}
	const size = sizes.at(-1) ?? 0;
	const closing = /["'“”’»«„」]$/u.exec(text)?.[0] ?? '';
	let kept = wrap(text, size).slice(0, most).join(' ');
	for (;;) {
		kept = kept.replace(/[\s\p{P}]*[^\s]*$/u, '');
		const lines = wrap(`${kept}…${closing}`, size);
		if (lines.length <= most) return { lines, size };
	}
}

/** Breaks a text between words, and a word that is wider than the line inside. */
export function wrapText(text: string, width: number, widthOf: (word: string) => number): string[] {
	const space = widthOf('n n') - widthOf('nn');
	const lines: string[] = [];
	let used = Infinity;
	for (const word of text.split(' ').flatMap((one) => breakWord(one, width, widthOf))) {
		const needed = widthOf(word);
		if (used + space + needed <= width) {
			lines.push(`${lines.pop() ?? ''} ${word}`);
			used += space + needed;
		} else {
			lines.push(word);
			used = needed;
		}
	}
	return lines;
}

function breakWord(word: string, width: number, widthOf: (word: string) => number): string[] {
	if (word === '' || widthOf(word) <= width) return word === '' ? [] : [word];
	const letters = [...new Intl.Segmenter().segment(word)].map((one) => one.segment);
	if (letters.length === 1) return letters;
	const half = Math.ceil(letters.length / 2);
	return [letters.slice(0, half), letters.slice(half)].flatMap((part) =>
		breakWord(part.join(''), width, widthOf)
	);
}
