import { createHash } from 'node:crypto';
import { unified, type RehypePlugins, type RemarkPlugins } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { contentFolder } from './src/content-loader.ts';
import { NameIndex } from './src/parse/name-index.ts';
import { rehypePlugins, remarkPlugins } from './src/parse/processor.ts';

/** Each content folder keeps its own store of parsed articles. */
const storeKey = createHash('sha256').update(contentFolder()).digest('hex').slice(0, 12);

export default defineConfig({
	...(process.env['SITE_URL'] && { site: process.env['SITE_URL'] }),
	base: process.env['BASE_PATH'] ?? '/',
	outDir: process.env['OUT_DIR'] ?? 'dist',
	cacheDir: `node_modules/.astro/${storeKey}`,
	output: 'static',
	trailingSlash: 'ignore',
	build: { format: 'directory', inlineStylesheets: 'always' },
	devToolbar: { enabled: false },
	security: {
		csp: {
			directives: [
				"default-src 'none'",
				"connect-src 'self'",
				"worker-src 'self'",
				"img-src 'self' data:",
				"manifest-src 'self'",
				"font-src 'self'",
				"base-uri 'none'",
				"form-action 'self'",
			],
		},
	},
	// The same plugins that read articles: quotations stay verbatim (no SmartyPants), no inline styles (no Shiki).
	markdown: {
		syntaxHighlight: false,
		processor: unified({
			smartypants: false,
			// Astro's own list types are narrower than unified's; the plugins are the same.
			remarkPlugins: remarkPlugins(new NameIndex([])) as RemarkPlugins,
			rehypePlugins: rehypePlugins as RehypePlugins,
		}),
	},
});
