import type { APIRoute } from 'astro';
import { linkTo } from '../../components/shell/link-to.ts';
import { searchRecords, toNdjson } from '../../export/search-records.ts';
import { streamText } from '../../export/stream-text.ts';
import { loadEdition } from '../../load-edition.ts';

/** Everything that search can find, one record a line. */
export const GET: APIRoute = async () =>
	new Response(streamText(toNdjson(searchRecords(await loadEdition(), linkTo))), {
		headers: { 'Content-Type': 'application/x-ndjson; charset=utf-8' },
	});
