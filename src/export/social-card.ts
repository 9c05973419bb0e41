import type { Article, Edition } from '../model/edition.ts';

/** Size of the picture in a link preview, in pixels. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** Raise this when a change below draws other pictures for the same words: drawn cards are kept. */
export const CARD_VERSION = '1';

const COLOURS = { paper: '#fcfcfa', ink: '#18212c', soft: '#4d5966', margin: '#d7968a' } as const;

/** How many characters of a quotation a card has room for. */
const ROOM = 150;

/** What a card says. */
export interface CardWords {
	readonly edition: string;
	readonly title: string;
	/** The first speaker’s first words that fit, where there are any. */
	readonly words: string | null;
	readonly speaker: string | null;
}

/** An element as satori takes it. */
interface CardElement {
	readonly type: 'div';
	readonly props: { readonly style: object; readonly children?: string | readonly CardElement[] };
}

/** Chooses the words of an article’s card. */
export function toCardWords(article: Article, edition: Edition): CardWords {
	const quotation = article.utterances.find(
		(one) => one.kind === 'direct' && one.speaker !== null && one.text.length <= ROOM
	);
	return {
		edition: edition.name,
		title: article.title,
		words: quotation?.text ?? null,
		speaker: quotation?.speaker?.name ?? null,
	};
}

/** Whether the font of the cards has a letter for everything in a text. */
export function canBeDrawn({ edition, title }: CardWords): boolean {
	return /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u.test(edition + title);
}

/** Lays a card out: the title, a speaker’s words, the edition’s name. */
export function layOutCard({ edition, title, words, speaker }: CardWords): CardElement {
	const box = (style: object, children?: string | readonly CardElement[]): CardElement => ({
		type: 'div',
		props: { style: { display: 'flex', ...style }, ...(children !== undefined && { children }) },
	});
	const said =
		words === null
			? []
			: [
					box({ fontSize: 36, lineHeight: 1.35, color: COLOURS.ink, marginTop: 36 }, `“${words}”`),
					box({ fontSize: 28, color: COLOURS.soft, marginTop: 12 }, `— ${speaker ?? ''}`),
				];
	return box(
		{
			width: '100%',
			height: '100%',
			backgroundColor: COLOURS.paper,
			padding: '64px 72px',
			fontFamily: 'Source Serif',
		},
		[
			box({
				width: 6,
				borderLeft: `2px solid ${COLOURS.margin}`,
				borderRight: `2px solid ${COLOURS.margin}`,
				marginRight: 44,
			}),
			box({ flexDirection: 'column', flex: 1, justifyContent: 'space-between' }, [
				box({ flexDirection: 'column' }, [
					box(
						{
							fontSize: title.length > 70 ? 52 : 64,
							fontWeight: 600,
							lineHeight: 1.12,
							color: COLOURS.ink,
						},
						title.length > 140 ? `${title.slice(0, 139)}…` : title
					),
					...said,
				]),
				box({ fontSize: 28, fontWeight: 600, color: COLOURS.soft }, edition),
			]),
		]
	);
}
