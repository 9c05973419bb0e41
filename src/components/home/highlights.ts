import type { Claim, Edition, Utterance } from '../../model/edition.ts';
import { countWords } from '../../model/words.ts';

/** A quotation that can stand alone: long enough to say something, short enough to be read at once. */
const WORDS = { least: 7, most: 32 };

/** One quotation of each of the most heard, to open an edition with. */
export function pickQuotations(edition: Pick<Edition, 'speakers'>, most: number): Utterance[] {
	const picked: Utterance[] = [];
	for (const { utterances } of edition.speakers) {
		if (picked.length === most) break;
		const first = utterances.find(standsAlone);
		if (first !== undefined) picked.push(first);
	}
	return picked;
}

function standsAlone({ kind, draft, text, article }: Utterance): boolean {
	if (kind !== 'direct' || draft) return false;
	const words = countWords(text, article.language);
	return words >= WORDS.least && words <= WORDS.most;
}

/** Claims about which something has been found out, the latest first. */
export function latestFindings(edition: Pick<Edition, 'claims'>, most: number): Claim[] {
	return edition.claims
		.filter((claim) => claim.status !== 'unchecked' && claim.status !== 'pending')
		.map((claim) => ({ claim, date: claim.history.at(-1)?.date ?? '' }))
		.sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1))
		.slice(0, most)
		.map(({ claim }) => claim);
}
