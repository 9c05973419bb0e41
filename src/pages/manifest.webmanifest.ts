import type { APIRoute } from 'astro';
import { htmlFiles } from '../components/shell/link-to.ts';
import { toManifest } from '../export/manifest.ts';
import { loadEdition } from '../load-edition.ts';

export const GET: APIRoute = async () =>
	new Response(
		`${JSON.stringify(toManifest(await loadEdition(), htmlFiles ? './index.html' : './'), null, 1)}\n`
	);
