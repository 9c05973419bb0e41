/** A query with one slip in it, and what the slip is. */
export interface Slip {
	readonly slip: 'wrong' | 'missing' | 'doubled' | 'swapped';
	readonly text: string;
}

const LETTER = /\p{L}/u;

/** Every text that is one slip away from a text: at each letter one wrong, missing, doubled, swapped with the next. */
export function slipsOf(text: string): Slip[] {
	const slips: Slip[] = [];
	for (let at = 0; at < text.length; at += 1) {
		const letter = text[at] ?? '';
		const next = text[at + 1] ?? '';
		if (!LETTER.test(letter)) continue;
		const [before, after] = [text.slice(0, at), text.slice(at + 1)];
		// Another letter at each place, so that all letters have their turn.
		const wrong = String.fromCharCode(
			97 + ((letter.toLowerCase().charCodeAt(0) - 97 + 1 + (at % 25)) % 26)
		);
		slips.push({ slip: 'wrong', text: before + wrong + after });
		slips.push({ slip: 'missing', text: before + after });
		slips.push({ slip: 'doubled', text: before + letter + letter + after });
		if (LETTER.test(next) && next.toLowerCase() !== letter.toLowerCase())
			slips.push({ slip: 'swapped', text: before + next + letter + text.slice(at + 2) });
	}
	return slips;
}
