import type { Entity, Mark } from '../../model/edition.ts';
import type { MarkHtml } from './render-marks.ts';
import { COLOURED_VOICES } from './voice-number.ts';

/** What the look of a mark depends on beside the mark. */
export interface MarkContext {
	/** The way to a site path from the page. */
	readonly to: (path: string) => string;
	readonly voices: ReadonlyMap<Entity, number>;
	/** The address of the source that quotations are from. */
	readonly cite: string | undefined;
	/** Whether a lens is on this mark; without a lens, none is. */
	readonly isLit?: (mark: Mark) => boolean;
}

/**
 * The element of a mark. Its kind and what is known about it are classes, kept short because an
 * article has hundreds: `r` reported, `c` claim, `v1` the first voice, `more` a later part.
 *
 *     quotation → <q id="q-x" class="v1" cite="…">      reported → <span id="r-x" class="r v1">
 *     claim     → <span id="c-x" class="c v1 supported"> name    → <a href="…/entities/x/">
 */
export function markToHtml(mark: Mark, context: MarkContext): MarkHtml {
	const classes = [
		...classesOf(mark, context.voices),
		mark.annotation.draft && 'draft',
		context.isLit?.(mark) === true && 'lit',
	];
	const name = classes.filter((one) => one !== false && one !== '').join(' ') || undefined;
	switch (mark.kind) {
		case 'utterance': {
			const isDirect = mark.utterance.kind === 'direct';
			return {
				tag: isDirect ? 'q' : 'span',
				attributes: {
					id: mark.segment.anchor,
					class: name,
					...(isDirect && { cite: context.cite }),
					// Past the voices that have a colour, a quotation shows whose it is.
					...(isDirect && { 'data-by': labelOf(mark.utterance.speaker, context.voices) }),
				},
			};
		}
		case 'assertion':
			return { tag: 'span', attributes: { id: mark.assertion.anchor, class: name } };
		case 'mention':
			return { tag: 'a', attributes: { href: context.to(mark.mention.entity.path), class: name } };
	}
}

function classesOf(mark: Mark, voices: ReadonlyMap<Entity, number>): string[] {
	switch (mark.kind) {
		case 'utterance': {
			const { utterance, segment } = mark;
			const isLater = utterance.segments[0] !== segment;
			return [
				utterance.kind === 'direct' ? '' : 'r',
				voiceOf(utterance.speaker, voices),
				isLater ? 'more' : '',
			];
		}
		case 'assertion':
			return ['c', voiceOf(mark.assertion.speaker, voices), mark.assertion.claim.status];
		case 'mention':
			return [];
	}
}

/** The class of a voice in its article; empty for the reporter. */
export function voiceOf(speaker: Entity | null, voices: ReadonlyMap<Entity, number>): string {
	const number = speaker === null ? undefined : voices.get(speaker);
	return number === undefined ? '' : `v${number}`;
}

function labelOf(speaker: Entity | null, voices: ReadonlyMap<Entity, number>): string | undefined {
	const number = speaker === null ? undefined : voices.get(speaker);
	return number !== undefined && number > COLOURED_VOICES ? speaker?.name : undefined;
}
