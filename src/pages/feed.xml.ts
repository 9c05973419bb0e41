import type { APIRoute } from 'astro';
import { linkTo } from '../components/shell/link-to.ts';
import { formatAtom } from '../export/feed.ts';
import { loadEdition } from '../load-edition.ts';

export const GET: APIRoute = async () => new Response(formatAtom(await loadEdition(), linkTo));
