import type { APIRoute } from 'astro';
import { linkTo } from '../components/shell/link-to.ts';
import { formatLlmsText } from '../export/llms-text.ts';
import { loadEdition } from '../load-edition.ts';

export const GET: APIRoute = async () => new Response(formatLlmsText(await loadEdition(), linkTo));
