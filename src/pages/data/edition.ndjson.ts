import type { APIRoute } from 'astro';
import { linkTo } from '../../components/shell/link-to.ts';
import { toNdjson, toSearchRecords } from '../../export/search-records.ts';
import { loadEdition } from '../../load-edition.ts';

/** Everything that search can find, one record a line. */
export const GET: APIRoute = async () => {
	const records = toSearchRecords(await loadEdition(), linkTo);
	return new Response(toNdjson(records), {
		headers: { 'Content-Type': 'application/x-ndjson; charset=utf-8' },
	});
};
