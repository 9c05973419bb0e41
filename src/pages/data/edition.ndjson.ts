import type { APIRoute } from 'astro';
import { toNdjson, toSearchRecords } from '../../export/search-records.ts';
import { loadEdition } from '../../load-edition.ts';

/** Everything that search can find, one record a line. */
export const GET: APIRoute = async () => {
	const base = import.meta.env.BASE_URL.replace(/\/$/u, '');
	const records = toSearchRecords(await loadEdition(), (path) => `${base}${path}`);
	return new Response(toNdjson(records), {
		headers: { 'Content-Type': 'application/x-ndjson; charset=utf-8' },
	});
};
