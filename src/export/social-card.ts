import type { Article, Edition } from '../model/edition.ts';

/** Size of the picture in a link preview, in pixels. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** A quotation of this length fits whole; where an article has none so short, its first is cut. */
const ROOM = 150;

/** What an article’s picture for link previews says. */
export interface CardWords {
	readonly edition: string;
	readonly title: string;
	/** A speaker’s words, where the article quotes anyone. */
	readonly words: string | null;
	readonly speaker: string | null;
	readonly language: string;
}

/** Chooses the words of an article’s card: its first quotation that fits. */
export function toCardWords(article: Article, edition: Edition): CardWords {
	const quotations = article.utterances.filter(
		(one) => one.kind === 'direct' && one.speaker !== null
	);
	const chosen = quotations.find((one) => one.text.length <= ROOM) ?? quotations[0];
	return {
		edition: edition.name,
		title: article.title,
		words: chosen?.text ?? null,
		speaker: chosen?.speaker?.name ?? null,
		language: article.language,
	};
}

/** What a card shows, in words, for those who cannot see it. */
export function describeCard({ edition, title, words, speaker }: CardWords): string {
	const said = words === null ? '' : ` “${words}” — ${speaker ?? ''}.`;
	return `${title}.${said} ${edition}.`;
}
