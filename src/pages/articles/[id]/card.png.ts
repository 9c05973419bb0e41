import type { APIRoute } from 'astro';
import { CardError, drawCard } from '../../../components/share/draw-card.ts';
import { toCardWords, type CardWords } from '../../../export/social-card.ts';
import { loadEdition } from '../../../load-edition.ts';

/** Link previews want whole addresses: without a host there are none, and no pictures for them. */
export async function getStaticPaths() {
	if (!import.meta.env.SITE) return [];
	const edition = await loadEdition();
	return edition.articles.map((article) => ({
		params: { id: article.id },
		props: { words: toCardWords(article, edition) },
	}));
}

let isTold = false;

/** A picture that cannot be drawn is told once and left out: the article is worth more than it. */
export const GET: APIRoute<{ words: CardWords }> = async ({ props }) => {
	try {
		return new Response(await drawCard(props.words));
	} catch (error) {
		if (!(error instanceof CardError)) throw error;
		if (!isTold) process.stderr.write(`\n${error.report}`);
		isTold = true;
		// Astro writes no file for an answer without a body.
		return new Response(null);
	}
};
