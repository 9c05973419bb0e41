/** What a page asks of the offline worker. */
export type ToWorker = 'how-far' | 'take-over';

/** What the worker tells every page: how many of its files are saved. */
export interface Progress {
	readonly kind: 'progress';
	readonly saved: number;
	readonly total: number;
	/** Whether the whole edition is kept, or only what there is room for. */
	readonly whole: boolean;
	/** Whether search works without the host. */
	readonly search: boolean;
}

/** Whether a message is the worker's progress. */
export function isProgress(data: unknown): data is Progress {
	return typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'progress';
}
