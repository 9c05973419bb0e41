import { PrecacheController } from 'workbox-precaching';
import type { Progress, ToWorker } from '../components/shell/offline-messages.ts';
import type { WorkerClient, WorkerFetchEvent, WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope;
/** Set when the worker is built: a digest of all files, whether all of them are on the list, and whether the index is. */
declare const VERSION: string;
declare const WHOLE: boolean;
declare const SEARCH: boolean;

/** So many files are fetched at once: one alone is slow on lines with a long way, many choke it. */
const AT_ONCE = 4;
const VISITED = `visited ${self.registration.scope} `;

const precache = new PrecacheController();
precache.addToCacheList([...self.__WB_MANIFEST]);
const keys = precache.getURLsToCacheKeys();

/** Pages that came from a host with another version by then; what they ask for comes from there too. */
const strangers = new Map<string, Promise<boolean>>();

self.addEventListener('fetch', (event) => {
	const { request } = event;
	if (request.method !== 'GET' || !request.url.startsWith(self.registration.scope)) return;
	event.respondWith(request.mode === 'navigate' ? answerPage(event) : answerPart(event));
});

async function answerPage(event: WorkerFetchEvent): Promise<Response> {
	const saved = await findSaved(event.request.url);
	if (saved !== undefined) return saved;
	const stranger = isHostsVersion().then(
		(isOurs) => !isOurs,
		() => false
	);
	strangers.set(event.resultingClientId, stranger);
	try {
		return await fetchVisited(event, stranger);
	} catch (error) {
		const notFound = await precache.matchPrecache('404.html');
		if (notFound === undefined) throw error;
		return notFound;
	}
}

async function answerPart(event: WorkerFetchEvent): Promise<Response> {
	if (await isStranger(event.clientId)) return fetch(event.request);
	return (await findSaved(event.request.url)) ?? fetchVisited(event);
}

async function findSaved(address: string): Promise<Response | undefined> {
	const key = keyOf(address);
	return key === undefined
		? undefined
		: (await caches.open(precache.strategy.cacheName)).match(key);
}

/** What a search, a filter or a highlight puts behind the question mark changes no file. */
function keyOf(address: string): string | undefined {
	const url = plainAddress(address);
	const ways = [url, `${url}index.html`, url.replace(/index\.html$/u, ''), `${url}.html`];
	return ways.map((one) => keys.get(one)).find((one) => one !== undefined);
}

function plainAddress(address: string): string {
	const url = new URL(address);
	return url.origin + url.pathname;
}

/** From the host; of an edition that is too large to be kept whole, readers keep what they visit. */
async function fetchVisited(
	{ request }: WorkerFetchEvent,
	stranger: Promise<boolean> = Promise.resolve(false)
): Promise<Response> {
	if (WHOLE) return fetch(request);
	const cache = await caches.open(VISITED + VERSION);
	const key = plainAddress(request.url);
	try {
		const response = await fetch(request);
		if (response.ok && !(await stranger)) {
			// No room left is no reason to show nothing.
			await cache.put(key, response.clone()).catch(() => undefined);
		}
		return response;
	} catch (error) {
		const visited = await cache.match(key);
		if (visited === undefined) throw error;
		return visited;
	}
}

/** The browser may have stopped this worker since it answered with the page: then look again. */
function isStranger(id: string): Promise<boolean> {
	let answer = strangers.get(id);
	if (answer === undefined) {
		answer = lookUp(id).catch(() => false);
		strangers.set(id, answer);
	}
	return answer;
}

async function lookUp(id: string): Promise<boolean> {
	const client = id === '' ? undefined : await self.clients.get(id);
	if (client === undefined || keyOf(client.url) !== undefined) return false;
	return !(await isHostsVersion());
}

self.addEventListener('install', (event) => {
	event.waitUntil(save());
});

self.addEventListener('activate', (event) => {
	event.waitUntil(
		(async () => {
			await deleteOld();
			await self.clients.claim();
		})()
	);
});

self.addEventListener('message', (event) => {
	const message = event.data as ToWorker;
	if (message === 'take-over') event.waitUntil(self.skipWaiting());
	// A browser short of room may have thrown files away; then they are fetched again.
	if (message === 'how-far') event.waitUntil(save(event.source).catch(() => undefined));
});

/** Saves every file that is not saved yet. Fails as a whole: half a version is never used. */
async function save(asker: WorkerClient | null = null): Promise<void> {
	const cache = await caches.open(precache.strategy.cacheName);
	const present = new Set((await cache.keys()).map(({ url }) => url));
	const missing = [...keys].filter(([, key]) => !present.has(key));
	let saved = keys.size - missing.length;
	const tell = async (): Promise<void> => {
		const progress: Progress = {
			kind: 'progress',
			saved,
			total: keys.size,
			whole: WHOLE,
			search: SEARCH,
		};
		asker?.postMessage(progress);
		const clients = await self.clients.matchAll({ includeUncontrolled: true });
		for (const client of clients) client.postMessage(progress);
	};
	await tell();
	if (missing.length === 0) return;
	await checkVersion();
	const added: string[] = [];
	const faults: unknown[] = [];
	const queue = missing.values();
	const work = async (): Promise<void> => {
		for (const [url, key] of queue) {
			if (faults.length > 0) return;
			try {
				await saveFile(cache, url, key);
			} catch (fault) {
				faults.push(fault);
				return;
			}
			added.push(key);
			saved += 1;
			await tell();
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	if (faults.length === 0) return checkVersion();
	// No room: give back what was taken. Anything else: what is saved need not be fetched again.
	const hasNoRoom = faults.some(
		(fault) => fault instanceof DOMException && fault.name === 'QuotaExceededError'
	);
	if (hasNoRoom) await Promise.all(added.map((key) => cache.delete(key)));
	throw faults[0];
}

async function saveFile(cache: Cache, url: string, key: string): Promise<void> {
	// A file whose name tells its content may come from the browser's own cache.
	const response = await fetch(url, { cache: url === key ? 'default' : 'reload' });
	// Some hosts show their page for missing addresses only as such.
	const isNotFoundPage = url.endsWith('/404.html') && response.status === 404;
	if (!response.ok && !isNotFoundPage) throw new Error(`${response.status} ${url}`);
	const { headers, redirected, status } = response;
	// A browser refuses to show a page that was answered with a redirect before it was kept.
	await cache.put(
		key,
		redirected ? new Response(await response.blob(), { headers, status }) : response
	);
}

/** The host must show this very version before and after: a deployment in between would mix two. */
async function checkVersion(): Promise<void> {
	if (!(await isHostsVersion())) throw new Error('The host shows another version by now.');
}

async function isHostsVersion(): Promise<boolean> {
	const response = await fetch('offline.json', { cache: 'no-store' });
	const { version } = (await response.json()) as { version?: string };
	return version === VERSION;
}

async function deleteOld(): Promise<void> {
	const wanted = new Set(keys.values());
	const cache = await caches.open(precache.strategy.cacheName);
	for (const request of await cache.keys())
		if (!wanted.has(request.url)) await cache.delete(request);
	for (const name of await caches.keys())
		if (name.startsWith(VISITED) && name !== VISITED + VERSION) await caches.delete(name);
}
