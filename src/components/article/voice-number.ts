import type { Article, Entity } from '../../model/edition.ts';
import { measureVoices } from '../../model/voices.ts';

/** Voices that have a colour of their own; past them a name tells more than a tint. */
export const COLOURED_VOICES = 3;

/**
 * The number of every speaker of an article, most words first: `v1`, `v2` and `v3` are the classes
 * that set `--voice`; everyone past them is `v4` and on, without a colour.
 */
export function numberVoices(article: Article): ReadonlyMap<Entity, number> {
	return new Map(measureVoices([article]).map(({ speaker }, index) => [speaker, index + 1]));
}
