/** A word as search compares it, and where it stands in the text. */
export interface FoldedWord {
	readonly word: string;
	readonly start: number;
	readonly end: number;
}

/** Marks that belong to a word without being a letter of it: apostrophes, soft hyphens, joiners. */
const SILENT = /['’‘‛ʼʻʹ′´`＇\u00AD\u200B-\u200D\u2060\uFEFF]|\p{M}/u;
const LETTER = /[\p{L}\p{N}]/u;
/** Scripts written without spaces: each sign is a word, and a word is a phrase of signs. */
const UNSPACED =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Letters that Unicode does not take apart. */
const LIKE: Readonly<Record<string, string>> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	đ: 'd',
	ð: 'd',
	ł: 'l',
	ħ: 'h',
	ı: 'i',
	þ: 'th',
	ς: 'σ',
};

const folded = new Map<string, string>();

function foldSign(sign: string): string {
	let known = folded.get(sign);
	if (known === undefined) {
		known = sign
			.normalize('NFKD')
			.toLowerCase()
			.normalize('NFKD')
			.replace(/[^\p{L}\p{N}\u3099\u309A]/gu, '')
			.replace(/./gu, (letter) => LIKE[letter] ?? letter)
			.normalize('NFC');
		// A sign that joins two others stays one: taken apart, they would be two words.
		if (known.length > 1 && UNSPACED.test(known)) known = sign.normalize('NFC');
		folded.set(sign, known);
	}
	return known;
}

/**
 * The words of a text without their typography: no case, accents, marks or dashes.
 *
 *     “NATO’s non-lethal aid”  →  natos, non, lethal, aid
 */
export function foldWords(text: string): FoldedWord[] {
	const words: FoldedWord[] = [];
	let word = '';
	let start = 0;
	let end = 0;
	const finish = (): void => {
		if (word !== '') words.push({ word, start, end });
		word = '';
	};
	let at = 0;
	for (const sign of text) {
		const next = at + sign.length;
		if (LETTER.test(sign)) {
			// One sign may stand for several letters, a circled one for the sign within.
			for (const letter of foldSign(sign)) {
				if (!LETTER.test(letter)) continue;
				const isUnspaced = UNSPACED.test(letter);
				if (isUnspaced) finish();
				if (word === '') start = at;
				word += letter;
				end = next;
				if (isUnspaced) finish();
			}
		} else if (!SILENT.test(sign)) finish();
		at = next;
	}
	finish();
	return words;
}

/** A text as search compares it: its folded words, one space between them. */
export function fold(text: string): string {
	return foldWords(text)
		.map(({ word }) => word)
		.join(' ');
}
