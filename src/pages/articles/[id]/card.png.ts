import type { APIRoute } from 'astro';
import { drawCard } from '../../../components/share/draw-card.ts';
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

export const GET: APIRoute<{ words: CardWords }> = async ({ props }) =>
	new Response(await drawCard(props.words));
