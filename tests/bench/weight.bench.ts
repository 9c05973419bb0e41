import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readAndCheck } from '../../src/content-loader.ts';
import { buildEdition, type Article, type Edition } from '../../src/model/edition.ts';
import { CHROMIUM_FLAGS, findChromium } from './browser.ts';
import type { Figure, Suite } from './figure.ts';
import { cacheFolder, root } from './folders.ts';
import { measureRun } from './measure-run.ts';
import { installPeers, makeStarlight, peerBuild, peersFolder } from './peers.ts';
import { serveCompressed } from './compressed-host.ts';
import { weighPage } from './weigh-page.ts';

const ARTICLE_GOAL = { ratio: 0.8 };
/** Loads on a throttled line differ; the middle one of three counts. */
const LOADS = 3;
/** Pages that Lighthouse looks at. */
const LOOKED_AT = ['home', 'article', 'speaker', 'claim', 'entity', 'search'];

/**
 * Weighs a page of each type of the shipped edition beside a Starlight page of the same article
 * without annotations; then loads some of them in Lighthouse, and on a slow line with a slow
 * processor. `weight sizes` leaves the browser out.
 */
export const measure: Suite = async (argv, say) => {
	await installPeers(say);
	const { read } = await readAndCheck(path.join(root, 'content'), false);
	if (read.content === undefined) throw new Error('The shipped edition cannot be read.');
	const edition = buildEdition(read.content);
	const [article] = edition.articles;
	if (article === undefined) throw new Error('The shipped edition has no article.');
	say('building Starlight with the same article');
	const starlight = makeStarlight([toPeerPage(article)]);
	await measureRun(peerBuild(), { cwd: starlight.folder });
	say('building ours');
	const outDir = path.join(cacheFolder, 'dist', 'weight');
	await measureRun([process.execPath, 'src/cli/main.ts', 'build'], {
		cwd: root,
		env: { OUT_DIR: outDir, CONTENT_DIR: path.join(root, 'content') },
	});
	const peerPage = `${article.id}/`;
	const pages = pagesOf(edition, article);
	const figures = weigh(outDir, pages, starlight.outDir, peerPage);
	if (argv[0] !== 'sizes') {
		const looked = Object.entries(pages).filter(([type]) => LOOKED_AT.includes(type));
		figures.push(...(await load(outDir, looked, starlight.outDir, peerPage, say)));
	}
	return figures;
};

/** The article's words as plain Markdown. */
function toPeerPage(article: Article): { id: string; title: string; plain: string } {
	const blocks = article.document.blocks.map((block) => {
		const text = block.html.replace(/<[^>]+>/gu, '').replace(/&amp;/gu, '&');
		return block.kind === 'heading' ? `## ${text}` : text;
	});
	return { id: article.id, title: article.title, plain: `${blocks.join('\n\n')}\n` };
}

/** One page of each type: of speakers, claims and entities the one with most to show. */
function pagesOf(edition: Edition, article: Article): Record<string, string> {
	const largest = <One>(list: readonly One[], size: (one: One) => number): One | undefined =>
		[...list].sort((a, b) => size(b) - size(a))[0];
	const speaker = edition.speakers[0]?.speakerPath ?? undefined;
	const claim = largest(edition.claims, (one) => one.evidence.length)?.path;
	const entity = largest(edition.entities, (one) => one.mentions.length)?.path;
	const pages: Record<string, string | undefined> = {
		home: '/',
		article: article.path,
		quotations: '/quotes/',
		speakers: '/speakers/',
		speaker,
		claims: '/claims/',
		claim,
		entities: '/entities/',
		entity,
		timeline: '/timeline/',
		search: '/search/',
		about: '/about/',
	};
	return Object.fromEntries(
		Object.entries(pages).flatMap(([type, page]) =>
			page === undefined ? [] : [[type, page.slice(1)] as const]
		)
	);
}

function weigh(
	outDir: string,
	pages: Readonly<Record<string, string>>,
	peerDir: string,
	peerPage: string
): Figure[] {
	const peer = weighPage(peerDir, peerPage);
	const figures: Figure[] = [];
	for (const [type, page] of Object.entries(pages)) {
		const own = weighPage(outDir, page);
		for (const part of type === 'article' ? (['html', 'css', 'js'] as const) : []) {
			figures.push({
				name: `${type}: ${part}, compressed`,
				value: own[part] / 1000,
				unit: 'kB',
				beside: { name: 'Starlight', value: peer[part] / 1000 },
			});
		}
		figures.push({
			name: `${type}: all, compressed`,
			value: own.total / 1000,
			unit: 'kB',
			beside: { name: 'Starlight', value: peer.total / 1000 },
			...(type === 'article' && { goal: ARTICLE_GOAL }),
		});
		if (type === 'article') {
			figures.push({
				name: `${type}: requests`,
				value: own.requests,
				unit: 'requests',
				beside: { name: 'Starlight', value: peer.requests },
			});
		}
	}
	return figures;
}

/** The parts of Lighthouse's answer that are read here. */
interface LighthouseAnswer {
	readonly lhr: {
		readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
		readonly audits: Readonly<Record<string, { readonly numericValue?: number }>>;
	};
}
type Lighthouse = (url: string, flags: object, config?: object) => Promise<LighthouseAnswer>;
type Launch = (options: object) => Promise<{ port: number; kill: () => void }>;

async function load(
	outDir: string,
	pages: readonly (readonly [type: string, page: string])[],
	peerDir: string,
	peerPage: string,
	say: (progress: string) => void
): Promise<Figure[]> {
	const from = (file: string): string =>
		pathToFileURL(path.join(peersFolder, 'node_modules', file)).href;
	// Both are installed only for the benchmark, so their own types are not here to check.
	const { default: lighthouse } = (await import(from('lighthouse/core/index.js'))) as {
		default: Lighthouse;
	};
	const { launch } = (await import(from('chrome-launcher/dist/index.js'))) as { launch: Launch };
	const chrome = await launch({
		chromePath: findChromium(),
		chromeFlags: ['--headless=new', ...CHROMIUM_FLAGS],
	});
	const ours = await serveCompressed(outDir);
	const theirs = await serveCompressed(peerDir);
	const flags = { port: chrome.port, logLevel: 'error' };
	const scores = async (url: string): Promise<Record<string, number>> => {
		const { lhr } = await lighthouse(url, flags);
		return Object.fromEntries(
			Object.entries(lhr.categories).map(([name, { score }]) => [name, 100 * (score ?? 0)])
		);
	};
	const firstPaint = async (url: string): Promise<number> => {
		const times: number[] = [];
		for (let round = 0; round < LOADS; round += 1) {
			// Lighthouse's own throttling of this name: Slow 4G, and a processor four times slower.
			const { lhr } = await lighthouse(url, {
				...flags,
				throttlingMethod: 'devtools',
				onlyAudits: ['first-contentful-paint'],
			});
			times.push(lhr.audits['first-contentful-paint']?.numericValue ?? NaN);
		}
		return times.sort((a, b) => a - b)[Math.floor(LOADS / 2)] ?? NaN;
	};
	const figures: Figure[] = [];
	try {
		say('Lighthouse: Starlight');
		const peerScores = await scores(theirs.url + peerPage);
		const peerPaint = await firstPaint(theirs.url + peerPage);
		for (const [type, page] of pages) {
			say(`Lighthouse: ${type}`);
			for (const [name, value] of Object.entries(await scores(ours.url + page))) {
				figures.push({
					name: `${type}: Lighthouse, ${name}`,
					value,
					unit: 'of 100',
					beside: { name: 'Starlight', value: peerScores[name] ?? 0 },
				});
			}
			figures.push({
				name: `${type}: first paint, Slow 4G, 4× CPU`,
				value: await firstPaint(ours.url + page),
				unit: 'ms',
				beside: { name: 'Starlight', value: peerPaint },
			});
		}
	} finally {
		chrome.kill();
		await ours.stop();
		await theirs.stop();
	}
	return figures;
}
