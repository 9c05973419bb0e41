/** What the worker uses of its global scope; TypeScript cannot load its types beside those of pages. */
export interface WorkerScope {
	readonly __WB_MANIFEST: readonly { readonly url: string; readonly revision: string | null }[];
	readonly registration: { readonly scope: string };
	readonly clients: {
		claim(): Promise<void>;
		get(id: string): Promise<WorkerClient | undefined>;
		matchAll(options: { includeUncontrolled: boolean }): Promise<readonly WorkerClient[]>;
	};
	skipWaiting(): Promise<void>;
	addEventListener(type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void;
	addEventListener(type: 'fetch', listener: (event: WorkerFetchEvent) => void): void;
	addEventListener(type: 'message', listener: (event: WorkerMessageEvent) => void): void;
}

/** A page that the worker can write to. */
export interface WorkerClient {
	readonly url: string;
	postMessage(message: unknown): void;
}

/** An event that keeps the worker alive until something is done. */
export interface WorkerEvent extends Event {
	waitUntil(done: Promise<unknown>): void;
}

/** A message from a page. */
export interface WorkerMessageEvent extends WorkerEvent {
	readonly data: unknown;
	readonly source: WorkerClient | null;
}

/** A page, or a part of one, is asked for. */
export interface WorkerFetchEvent extends WorkerEvent {
	readonly request: Request;
	/** The page that asks, and the page that the answer becomes; empty where there is none. */
	readonly clientId: string;
	readonly resultingClientId: string;
	respondWith(response: Promise<Response>): void;
}
