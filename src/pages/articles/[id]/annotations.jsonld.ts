import type { APIRoute } from 'astro';
import { linkTo } from '../../../components/shell/link-to.ts';
import { formatAnnotationPage } from '../../../export/web-annotation.ts';
import { loadEdition } from '../../../load-edition.ts';
import type { Article } from '../../../model/edition.ts';

export async function getStaticPaths() {
	const { articles } = await loadEdition();
	return articles.map((article) => ({ params: { id: article.id }, props: { article } }));
}

export const GET: APIRoute<{ article: Article }> = async ({ props }) =>
	new Response(formatAnnotationPage(props.article, await loadEdition(), linkTo));
