import type { APIRoute } from 'astro';
import { linkTo } from '../components/shell/link-to.ts';

/** A robots file may name a site map only by its whole address; Astro’s type of SITE forgets that it can be absent. */
const siteMap =
	(import.meta.env.SITE as string | undefined) === undefined
		? ''
		: `\nSitemap: ${linkTo('/sitemap-index.xml')}\n`;

export const GET: APIRoute = () => new Response(`User-agent: *\nAllow: /\n${siteMap}`);
