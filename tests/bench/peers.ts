import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder } from './folders.ts';
import { measureRun } from './measure-run.ts';

const here = path.join(import.meta.dirname, 'peers');

/** Where the peers' packages are. */
export const peersFolder = path.join(cacheFolder, 'peers');

/** Installs the peers, unless they are there as `peers/package.json` pins them. */
export async function installPeers(say: (progress: string) => void): Promise<string> {
	const stamp = path.join(peersFolder, 'installed.json');
	const wanted = readFileSync(path.join(here, 'package.json'), 'utf8');
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return peersFolder;
	say('installing what we compare with');
	mkdirSync(peersFolder, { recursive: true });
	for (const name of ['package.json', 'package-lock.json'])
		copyFileSync(path.join(here, name), path.join(peersFolder, name));
	await measureRun(['npm', 'ci', '--no-fund', '--no-audit'], { cwd: peersFolder });
	writeFileSync(stamp, wanted);
	return peersFolder;
}

/** A text that a peer is to show. */
export interface PeerPage {
	readonly id: string;
	readonly title: string;
	/** Plain Markdown. */
	readonly plain: string;
}

interface PeerSite {
	readonly folder: string;
	readonly outDir: string;
}

/** A project of bare Astro that renders Markdown into the smallest page there is: the floor. */
export function makeFloor(pages: Iterable<PeerPage>): PeerSite {
	return makeSite('floor', 'src/articles', pages, {
		'astro.config.mjs':
			"import { defineConfig } from 'astro/config';\nexport default defineConfig({});\n",
		'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = {
	articles: defineCollection({ loader: glob({ pattern: '*.md', base: 'src/articles' }) }),
};
`,
		'src/pages/[id].astro': `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
	const articles = await getCollection('articles');
	return articles.map((article) => ({ params: { id: article.id }, props: { article } }));
}
const { article } = Astro.props;
const { Content } = await render(article);
---
<html lang="en"><head><meta charset="utf-8" /><title>{article.data.title}</title></head>
<body><h1>{article.data.title}</h1><Content /></body></html>
`,
	});
}

/** A Starlight site of the same text with its own search index: the peer. */
export function makeStarlight(pages: Iterable<PeerPage>): PeerSite {
	return makeSite('starlight', 'src/content/docs', pages, {
		'astro.config.mjs': `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({
	integrations: [starlight({ title: 'Peer', sidebar: [{ label: 'Start', slug: 'index' }] })],
});
`,
		'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
		'src/content/docs/index.md': '---\ntitle: Start\n---\n\nThe same text.\n',
	});
}

function makeSite(
	name: string,
	contentFolder: string,
	pages: Iterable<PeerPage>,
	files: Readonly<Record<string, string>>
): PeerSite {
	// Inside the peers' folder, so that Node finds their packages on its way up.
	const folder = path.join(peersFolder, 'sites', name);
	rmSync(folder, { recursive: true, force: true });
	const write = (relative: string, text: string): void => {
		const file = path.join(folder, relative);
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, text);
	};
	// Astro finds the packages that it must bundle by the site's own list of dependencies.
	const manifest = readFileSync(path.join(here, 'package.json'), 'utf8');
	write('package.json', manifest.replace('on-the-record-bench-peers', name));
	write('tsconfig.json', '{}\n');
	for (const [relative, text] of Object.entries(files)) write(relative, text);
	for (const { id, title, plain } of pages)
		write(`${contentFolder}/${id}.md`, `---\ntitle: ${JSON.stringify(title)}\n---\n\n${plain}`);
	return { folder, outDir: path.join(folder, 'dist') };
}

/** The command that builds a peer's site. */
export function peerBuild(): [string, ...string[]] {
	return [process.execPath, path.join(peersFolder, 'node_modules/astro/bin/astro.mjs'), 'build'];
}
