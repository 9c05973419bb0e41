import type { APIRoute } from 'astro';
import { linkTo } from '../components/shell/link-to.ts';

/** A robots file may name a site map only by its whole address. */
const siteMap = import.meta.env.SITE === undefined ? '' : `\nSitemap: ${linkTo('/sitemap-index.xml')}\n`;

export const GET: APIRoute = () => new Response(`User-agent: *\nAllow: /\n${siteMap}`);
