import type { APIRoute } from 'astro';
import { toManifest } from '../export/manifest.ts';
import { loadEdition } from '../load-edition.ts';

export const GET: APIRoute = async () =>
	new Response(`${JSON.stringify(toManifest(await loadEdition()), null, 1)}\n`);
