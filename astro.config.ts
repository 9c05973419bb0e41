import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { unified, type RehypePlugins, type RemarkPlugins } from '@astrojs/markdown-remark';
import type { AstroIntegration } from 'astro';
import { defineConfig } from 'astro/config';
import { contentFolder } from './src/content-loader.ts';
import { NameIndex } from './src/parse/name-index.ts';
import { rehypePlugins, remarkPlugins } from './src/parse/processor.ts';
import { offlineWorker } from './src/offline/build-worker.ts';
import { searchIndex } from './src/search/build-index.ts';
import { oneFile } from './src/search/one-file.ts';
import { hashOf } from './src/publish/own-hashes.ts';
import { publish } from './src/publish/publish.ts';

const { SITE_URL, BASE_PATH = '/', OUT_DIR = 'dist' } = process.env;

/** Each edition keeps its own store of parsed articles; Astro empties a store whose config changed. */
const storeKey = createHash('sha256')
	.update(JSON.stringify([contentFolder(), OUT_DIR, BASE_PATH, SITE_URL]))
	.digest('hex')
	.slice(0, 12);

/** The desk's page: in dev, and in a build that asks for it. It is for editors, not for readers. */
const desk: AstroIntegration = {
	name: 'on-the-record-desk',
	hooks: {
		'astro:config:setup': ({ command, injectRoute }) => {
			if (command !== 'dev' && process.env['DESK'] !== '1') return;
			injectRoute({ pattern: '/about/desk', entrypoint: './src/pages/about/_desk.astro' });
		},
	},
};

/** The design, as it looks: in dev only. */
const design: AstroIntegration = {
	name: 'on-the-record-design',
	hooks: {
		'astro:config:setup': ({ command, injectRoute }) => {
			if (command !== 'dev') return;
			injectRoute({ pattern: '/about/design', entrypoint: './src/pages/about/_design.astro' });
		},
	},
};

/** The order of the cascade, as src/layouts/Layers.astro puts it into each page. */
const layers = readFileSync(new URL('src/styles/layers.css', import.meta.url), 'utf8').trim();

const search = searchIndex();

export default defineConfig({
	...(SITE_URL && { site: SITE_URL }),
	base: BASE_PATH,
	outDir: OUT_DIR,
	cacheDir: `node_modules/.astro/${storeKey}`,
	output: 'static',
	trailingSlash: 'ignore',
	build: { format: 'directory', inlineStylesheets: 'always', concurrency: 8 },
	devToolbar: { enabled: false },
	integrations: [desk, design, search.begin, oneFile(), publish(), search.finish, offlineWorker()],
	// Scripts find each other relative to themselves, so that a built site works in any folder.
	vite: { build: { modulePreload: false } },
	security: {
		csp: {
			styleDirective: { hashes: [hashOf(layers)] },
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
			// Pagefind's search runs as WebAssembly.
			scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
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
