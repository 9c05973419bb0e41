import type { APIRoute } from 'astro';
import { formatEditionAsJson } from '../../export/data-files.ts';
import { streamText } from '../../export/stream-text.ts';
import { linkTo } from '../../components/shell/link-to.ts';
import { loadEdition } from '../../load-edition.ts';

export const GET: APIRoute = async () =>
	new Response(streamText(formatEditionAsJson(await loadEdition(), linkTo)));
