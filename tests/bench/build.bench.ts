import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { drawCard } from '../../src/components/share/draw-card.ts';
import { toCardWords } from '../../src/export/social-card.ts';
import { buildEdition } from '../../src/model/edition.ts';
import type { Figure, Suite } from './figure.ts';
import { articlesOf, cacheFolder, contentOf, root } from './folders.ts';
import { toContent } from './made-content.ts';
import { measureRun, type Run } from './measure-run.ts';
import { installPeers, makeFloor, makeStarlight, peerBuild } from './peers.ts';

const SIZES = [1, 100, 1_000, 10_000] as const;

/** How much longer ten times the articles may take. */
const GROWTH = { ratio: 11 };
const MOST_MEMORY_MB = 4096;

interface Built {
	readonly articles: number;
	readonly run: Run;
}

/**
 * Builds generated editions, everything on, beside bare Astro and Starlight with the same text:
 * time, memory, stages, and growth from size to size. Arguments are sizes.
 */
export const measure: Suite = async (argv, say) => {
	const sizes = argv.length > 0 ? argv.map(Number) : SIZES;
	await installPeers(say);
	const figures: Figure[] = [];
	let last: Built | undefined;
	for (const articles of sizes) {
		const built = await measureSize(articles, say, figures);
		if (last !== undefined) figures.push(...growth(last, built));
		last = built;
	}
	return figures;
};

async function measureSize(
	articles: number,
	say: (progress: string) => void,
	figures: Figure[]
): Promise<Built> {
	const label = `${articles.toLocaleString('en')} article${articles === 1 ? '' : 's'}`;
	say(`${label}: generating`);
	const content = await contentOf({ articles });
	const pages = articlesOf({ articles });
	say(`${label}: bare Astro`);
	const floorSite = makeFloor(pages);
	const floor = await measureRun(peerBuild(), { cwd: floorSite.folder });
	say(`${label}: Starlight`);
	const starlightSite = makeStarlight(pages);
	const starlight = await measureRun(peerBuild(), { cwd: starlightSite.folder });
	// A folder of its own name has no store of parsed articles yet.
	const outDir = path.join(cacheFolder, 'dist', `${articles}-${process.pid}`);
	const build = (): Promise<Run> =>
		measureRun(buildCommand(), {
			cwd: root,
			env: { CONTENT_DIR: content, OUT_DIR: outDir, SITE_URL: 'https://example.org' },
		});
	say(`${label}: drawing pictures for link previews, which are kept from build to build`);
	await drawCards(articles);
	say(`${label}: ours`);
	const storesBefore = stores();
	const cold = await build();
	const stages = stagesOf(outDir, cold);
	const counts = countFiles(outDir);
	say(`${label}: ours again, nothing changed`);
	const warm = await build();
	rmSync(outDir, { recursive: true, force: true });
	for (const store of stores()) {
		if (!storesBefore.includes(store))
			rmSync(path.join(storeFolder, store), { recursive: true, force: true });
	}
	const compare = (name: string, value: number, unit: string, peer: Run, peerName: string) => ({
		name: `${label}: ${name}`,
		value,
		unit,
		beside: {
			name: peerName,
			value: unit === 's' ? peer.seconds : unit === 's CPU' ? peer.cpuSeconds : peer.peakMb,
		},
	});
	figures.push(
		compare('build', cold.seconds, 's', floor, 'bare Astro'),
		{
			...compare('build', cold.seconds, 's', starlight, 'Starlight'),
			...(articles === 1 && { goal: { value: 4 } }),
			...(articles === 1_000 && { goal: { ratio: 1.5 } }),
		},
		// On a machine with other work to do, the time on the clock says less than the work done.
		compare('build, work on all cores', cold.cpuSeconds, 's CPU', floor, 'bare Astro'),
		compare('build, work on all cores', cold.cpuSeconds, 's CPU', starlight, 'Starlight'),
		compare('build, nothing changed', warm.seconds, 's', starlight, 'Starlight'),
		{
			...compare('peak memory', cold.peakMb, 'MB', starlight, 'Starlight'),
			...(articles === 10_000 && { goal: { value: MOST_MEMORY_MB } }),
		},
		...Object.entries(stages).map(([stage, seconds]) => ({
			name: `${label}: ${stage}`,
			value: seconds,
			unit: 's',
			beside: { name: 'the build', value: cold.seconds },
		})),
		{
			name: `${label}: pages`,
			value: counts.pages,
			unit: 'pages',
			beside: { name: 'Starlight', value: countFiles(starlightSite.outDir).pages },
		},
		{
			name: `${label}: build, for each page`,
			value: (1000 * cold.seconds) / counts.pages,
			unit: 'ms',
			beside: {
				name: 'Starlight',
				value: (1000 * starlight.seconds) / countFiles(starlightSite.outDir).pages,
			},
		},
		{
			name: `${label}: files`,
			value: counts.files,
			unit: 'files',
			beside: { name: 'Starlight', value: countFiles(starlightSite.outDir).files },
			...(articles === 1_000 && { goal: { value: 20_000 } }),
		}
	);
	return { articles, run: cold };
}

function growth(small: Built, large: Built): Figure[] {
	const name = `${large.articles.toLocaleString('en')} articles against ${small.articles.toLocaleString('en')}`;
	return [
		{
			name: `${name}: time`,
			value: large.run.seconds,
			unit: 's',
			beside: { name: small.articles.toLocaleString('en'), value: small.run.seconds },
			...(large.articles === small.articles * 10 && { goal: GROWTH }),
		},
		{
			name: `${name}: work on all cores`,
			value: large.run.cpuSeconds,
			unit: 's CPU',
			beside: { name: small.articles.toLocaleString('en'), value: small.run.cpuSeconds },
		},
		{
			name: `${name}: memory`,
			value: large.run.peakMb,
			unit: 'MB',
			beside: { name: small.articles.toLocaleString('en'), value: small.run.peakMb },
		},
	];
}

/** What `npm run build` runs. */
function buildCommand(): [string, ...string[]] {
	const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
		scripts: { build: string };
	};
	const [, ...args] = scripts.build.split(' ');
	return [process.execPath, ...args];
}

/** The pictures of an edition are drawn once and kept; builds after that only copy them. */
async function drawCards(articles: number): Promise<void> {
	const edition = buildEdition(toContent({ articles }));
	for (const article of edition.articles) await drawCard(toCardWords(article, edition));
}

const storeFolder = path.join(root, 'node_modules', '.astro');

function stores(): string[] {
	try {
		return readdirSync(storeFolder);
	} catch {
		return [];
	}
}

/**
 * How long each stage took, from when its files came into being. The search index is made while all
 * else goes on: its last file tells when it was ready.
 */
function stagesOf(outDir: string, run: Run): Record<string, number> {
	const born = { page: [] as number[], search: [] as number[] };
	for (const name of filesIn(outDir)) {
		const { birthtimeMs } = statSync(path.join(outDir, name));
		if (name.startsWith('pagefind')) born.search.push(birthtimeMs);
		else if (name.endsWith('/index.html')) born.page.push(birthtimeMs);
	}
	const least = (times: readonly number[]): number =>
		times.reduce((a, b) => Math.min(a, b), Infinity);
	const most = (times: readonly number[]): number => times.reduce((a, b) => Math.max(a, b), 0);
	const end = run.startedAt + run.seconds * 1000;
	const firstPage = least(born.page);
	const lastPage = most(born.page);
	return {
		'stage: content read, checked, joined': (firstPage - run.startedAt) / 1000,
		'stage: pages': (lastPage - firstPage) / 1000,
		'search index ready, made meanwhile': (most(born.search) - run.startedAt) / 1000,
		'stage: after the pages (rest of the index, offline)': (end - lastPage) / 1000,
	};
}

function countFiles(folder: string): { pages: number; files: number } {
	const names = filesIn(folder);
	return { pages: names.filter((one) => one.endsWith('.html')).length, files: names.length };
}

function filesIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}
