import { build } from '../search/build-element.ts';
import { isProgress, type Progress, type ToWorker } from './offline-messages.ts';

/**
 * Registers the offline worker and says quietly how far it is. Where there is no worker to be had
 * (an old browser, a private window, no room) it says nothing: the site works as before.
 *
 *     <offline-status data-root="../../"></offline-status>
 */
class OfflineStatus extends HTMLElement {
	#isSaved = false;

	connectedCallback(): void {
		if (!('serviceWorker' in navigator)) return;
		const start = (): void => void this.#start().catch(() => undefined);
		// The page comes first.
		if (document.readyState === 'complete') start();
		else addEventListener('load', start, { once: true });
	}

	async #start(): Promise<void> {
		const workers = navigator.serviceWorker;
		let hasWorker = workers.controller !== null;
		workers.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
			if (isProgress(data)) this.#show(data);
		});
		workers.addEventListener('controllerchange', () => {
			// Another version has taken over: a page of the old one must not meet its index.
			if (hasWorker) location.reload();
			else this.#ask(workers.controller);
			hasWorker = true;
		});
		const address = new URL(`${this.dataset['root'] ?? './'}sw.js`, location.href);
		const registration = await workers.register(address, { updateViaCache: 'none' });
		if (registration.active !== null) this.#ask(registration.active);
		if (registration.waiting !== null && registration.active !== null)
			this.#offer(registration.waiting);
		const watch = (worker: ServiceWorker | null): void => {
			worker?.addEventListener('statechange', () => {
				if (worker.state === 'installed' && registration.active !== null) this.#offer(worker);
				if (worker.state === 'activated') this.#ask(worker);
				// It could not save everything: the site works as before, and that is nobody's worry.
				if (worker.state === 'redundant' && !this.#isSaved) this.#withdraw();
			});
		};
		watch(registration.installing);
		registration.addEventListener('updatefound', () => {
			watch(registration.installing);
		});
		document.addEventListener('visibilitychange', () => {
			if (document.visibilityState === 'visible') void registration.update().catch(() => undefined);
		});
	}

	#ask(worker: ServiceWorker | null): void {
		worker?.postMessage('how-far' satisfies ToWorker);
	}

	#show({ saved, total, whole, search }: Progress): void {
		// A new version on its way is no news; that it is ready will be.
		if (this.#isSaved) return;
		const isDone = saved === total && navigator.serviceWorker.controller !== null;
		if (!isDone) {
			document.documentElement.dataset['offline'] = 'saving';
			this.textContent = `Saving for offline: ${saved} of ${total}`;
			return;
		}
		this.#isSaved = true;
		document.documentElement.dataset['offline'] = whole ? 'ready' : 'partly';
		this.textContent = whole
			? 'Saved: this edition can be read and searched offline.'
			: `Saved for offline: ${search ? 'search, ' : ''}the newest articles, and every page you visit.`;
	}

	#withdraw(): void {
		this.replaceChildren();
		delete document.documentElement.dataset['offline'];
	}

	#offer(worker: ServiceWorker): void {
		if (document.querySelector('.new-version') !== null) return;
		const take = build('button', { type: 'button', class: 'chip' }, 'Show the new version');
		take.addEventListener('click', () => {
			take.disabled = true;
			worker.postMessage('take-over' satisfies ToWorker);
		});
		const later = build('button', { type: 'button', class: 'chip' }, 'Later');
		const note = build(
			'div',
			{ class: 'new-version', role: 'status' },
			'A new version of this edition is ready.',
			take,
			later
		);
		later.addEventListener('click', () => {
			note.remove();
		});
		document.body.append(note);
	}
}

customElements.define('offline-status', OfflineStatus);
