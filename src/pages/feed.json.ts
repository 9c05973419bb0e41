import type { APIRoute } from 'astro';
import { linkTo } from '../components/shell/link-to.ts';
import { toJsonFeed } from '../export/feed.ts';
import { loadEdition } from '../load-edition.ts';

export const GET: APIRoute = async () =>
	new Response(`${JSON.stringify(toJsonFeed(await loadEdition(), linkTo), null, 1)}\n`);
