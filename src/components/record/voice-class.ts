import type { Entity } from '../../model/edition.ts';

const COLOURS = ['v1', 'v2', 'v3'];

/** The class that gives a voice its colour: the three most heard have one, all others share one. */
export function voiceClass(speaker: Entity | null, ranked: readonly Entity[]): string {
	const rank = speaker === null ? -1 : ranked.slice(0, COLOURS.length).indexOf(speaker);
	return COLOURS[rank] ?? 'v-other';
}
