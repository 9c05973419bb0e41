import type { Entity } from '../../model/edition.ts';
import type { VoiceCell } from '../../model/voices.ts';

/** How high a row is drawn; its fullest paragraph fills it. */
export const ROW_HEIGHT = 16;
/** How wide a paragraph is drawn. */
export const COLUMN = 8;

/**
 * One voice through the article, as SVG paths to be stroked: a thick line for words in quotation
 * marks, three thin ones for reported words, as high as the words are many.
 */
export function drawVoice(
	cells: readonly VoiceCell[],
	speaker: Entity
): { direct: string; indirect: string } {
	const most = Math.max(1, ...cells.flatMap((cell) => cell.voices.map(wordsOf)));
	const heightOf = (words: number): number =>
		words === 0 ? 0 : Math.max(2, Math.round((words / most) * ROW_HEIGHT));
	let direct = '';
	let indirect = '';
	cells.forEach((cell, index) => {
		const voice = cell.voices.find((one) => one.speaker === speaker);
		if (voice === undefined) return;
		const left = index * COLUMN;
		const full = heightOf(voice.direct);
		const striped = Math.min(heightOf(voice.indirect), ROW_HEIGHT - full);
		if (full > 0) direct += `M${left + 4} ${ROW_HEIGHT}v-${full}`;
		if (striped > 0) {
			const foot = ROW_HEIGHT - full;
			indirect += [2, 4, 6].map((x) => `M${left + x} ${foot}v-${striped}`).join('');
		}
	});
	return { direct, indirect };
}

function wordsOf({ direct, indirect }: VoiceCell['voices'][number]): number {
	return direct + indirect;
}
