import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { installPeers, peersFolder } from './peers.ts';

/** What we search beside: each is a file in `peers/search/`. */
export const SEARCH_PEERS = {
	minisearch: 'MiniSearch',
	flexsearch: 'FlexSearch',
	orama: 'Orama',
	lunr: 'Lunr',
} as const;

type PeerName = keyof typeof SEARCH_PEERS;

/** The names of the files in `peers/search/`. */
export const peerNames = Object.keys(SEARCH_PEERS) as PeerName[];

/** The page that uses a library, as small as it can be: it loads library and index when asked. */
const PAGE = `<!doctype html><html lang="en"><title>Peer</title><ol></ol><script type="module">
const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
const list = document.querySelector('ol');
let search;
const show = async (text) => {
	const found = (await search(text)).slice(0, 20);
	list.replaceChildren(...found.map(({ text }) => Object.assign(document.createElement('li'), { textContent: text })));
	await painted();
};
window.first = async (text) => {
	const from = performance.now();
	const [{ open }, packed] = await Promise.all([import('./library.js'), fetch('index.json').then((one) => one.text())]);
	search = open(packed);
	await show(text);
	return performance.now() - from;
};
window.strokes = async (text) => {
	const times = [];
	for (const isMeasured of [false, true]) {
		for (let length = 2; length <= text.length; length += 1) {
			const from = performance.now();
			await show(text.slice(0, length));
			if (isMeasured) times.push(performance.now() - from);
		}
	}
	return times;
};
window.findAll = async (phrases) => {
	const found = [];
	for (const phrase of phrases) found.push((await search(phrase, true)).map(({ id }) => id));
	return found;
};
</script></html>`;

/**
 * The files of a page for each peer, under `/<name>/`: the library, bundled and minified, and the
 * whole index of all texts, made in advance.
 */
export async function makePeerPages(
	texts: readonly string[],
	say: (progress: string) => void
): Promise<Map<string, string>> {
	await installPeers(say);
	// Beside their packages, so that Node finds them on its way up.
	const folder = path.join(peersFolder, 'search');
	mkdirSync(folder, { recursive: true });
	const files = new Map<string, string>();
	for (const name of peerNames) {
		say(`${SEARCH_PEERS[name]}: indexing`);
		const file = path.join(folder, `${name}.mjs`);
		copyFileSync(path.join(import.meta.dirname, 'peers', 'search', `${name}.mjs`), file);
		// Each of these files has it.
		const { pack } = (await import(pathToFileURL(file).href)) as {
			pack: (texts: readonly string[]) => string | Promise<string>;
		};
		const outfile = path.join(folder, `${name}.bundle.js`);
		await build({
			entryPoints: [file],
			outfile,
			bundle: true,
			minify: true,
			format: 'esm',
			platform: 'browser',
			target: ['es2022'],
			logLevel: 'error',
		});
		files.set(`/${name}/`, PAGE);
		files.set(`/${name}/library.js`, readFileSync(outfile, 'utf8'));
		files.set(`/${name}/index.json`, await pack(texts));
	}
	return files;
}
