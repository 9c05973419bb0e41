import { CLAIM_STATUSES, type ClaimStatus } from '../../schema/claim.ts';
import type { Article, Entity, Mark } from '../../model/edition.ts';
import { STATUS_WORDS } from '../record/vocabulary.ts';

/** One way to read an article: its subject stays, the rest steps back. */
export type Lens =
	| { readonly kind: 'speaker'; readonly speaker: Entity }
	| { readonly kind: 'claims' }
	| { readonly kind: 'status'; readonly status: ClaimStatus };

/** A lens with its address and how much it shows. */
export interface LensOption {
	readonly lens: Lens;
	/** The last part of its page's path, and the value in its query. */
	readonly id: string;
	/** How many passages it shows. */
	readonly count: number;
}

/** Past this many articles a lens needs JavaScript: its pages would outnumber the articles too far. */
export const ARTICLES_WITH_LENS_PAGES = 100;

/** The lenses that show something in an article: voices, most heard first, then claims and statuses. */
export function lensesOf(article: Article, voices: ReadonlyMap<Entity, number>): LensOption[] {
	const lenses: Lens[] = [
		...[...voices.keys()].map((speaker): Lens => ({ kind: 'speaker', speaker })),
		{ kind: 'claims' },
		...CLAIM_STATUSES.map((status): Lens => ({ kind: 'status', status })),
	];
	return lenses
		.map((lens) => ({ lens, id: lensId(lens), count: countPassages(article, lens) }))
		.filter(({ count }) => count > 0);
}

/** Whether a lens shows a mark. */
export function isInLens(mark: Mark, lens: Lens): boolean {
	switch (lens.kind) {
		case 'speaker':
			return mark.kind === 'utterance' && mark.utterance.speaker === lens.speaker;
		case 'claims':
			return mark.kind === 'assertion';
		case 'status':
			return mark.kind === 'assertion' && mark.assertion.claim.status === lens.status;
	}
}

function countPassages(article: Article, lens: Lens): number {
	const shown = article.marks.filter((mark) => isInLens(mark, lens));
	return new Set(shown.map((mark) => (mark.kind === 'utterance' ? mark.utterance : mark))).size;
}

/** `by-<entity>` keeps voices apart from statuses, whatever an entity is called. */
function lensId(lens: Lens): string {
	switch (lens.kind) {
		case 'speaker':
			return `by-${lens.speaker.id}`;
		case 'claims':
			return 'claims';
		case 'status':
			return lens.status;
	}
}

/** What a lens shows, in words. */
export function lensName(lens: Lens): string {
	switch (lens.kind) {
		case 'speaker':
			return lens.speaker.name;
		case 'claims':
			return 'claims';
		case 'status':
			return `claims: ${STATUS_WORDS[lens.status].toLowerCase()}`;
	}
}
