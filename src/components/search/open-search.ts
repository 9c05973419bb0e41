import { shortcutOf } from './shortcuts.ts';

/**
 * The door to search, on every page: turns the link into a button, listens for the keys, and
 * fetches the box only when somebody is about to use it.
 *
 *     <search-opener data-root="../../"><a href="../../search/">Find a quotation</a></search-opener>
 */
class SearchOpener extends HTMLElement {
	#address = '';

	connectedCallback(): void {
		const link = this.querySelector('a');
		if (link === null) return;
		this.#address = link.href;
		if (link.href.endsWith('index.html')) this.dataset['file'] = 'index.html';
		const button = document.createElement('button');
		button.type = 'button';
		button.className = link.className;
		button.setAttribute('aria-haspopup', 'dialog');
		button.setAttribute('aria-keyshortcuts', '/ Control+K Meta+K');
		button.append(...link.childNodes);
		link.replaceWith(button);
		button.addEventListener('click', () => void this.#open());
		for (const type of ['pointerenter', 'focus'] as const)
			button.addEventListener(
				type,
				() => void this.#fetch().then((box) => box?.warmUp(this.dataset)),
				{
					once: true,
				}
			);
		document.addEventListener('keydown', (event) => {
			if (shortcutOf(event) === null) return;
			event.preventDefault();
			void this.#open();
		});
		// Back from a result: the box stands open again, with what was searched for.
		const reopen = (): void => {
			if (savedSearch() !== null) void this.#open();
		};
		addEventListener('popstate', reopen);
		reopen();
	}

	async #fetch(): Promise<typeof import('./search-dialog.ts') | null> {
		try {
			return await import('./search-dialog.ts');
		} catch {
			return null;
		}
	}

	async #open(): Promise<void> {
		const field = document.querySelector<HTMLElement>('search-box[data-mode="page"] input');
		if (field !== null) {
			field.focus();
			return;
		}
		const box = await this.#fetch();
		// Not to be had, for instance offline before it was saved: the page still has a link.
		if (box === null) location.assign(this.#address);
		else box.openDialog(this.dataset, savedSearch() ?? '');
	}
}

function savedSearch(): string | null {
	const state: unknown = history.state;
	const isOurs = typeof state === 'object' && state !== null && 'search' in state;
	return isOurs && typeof state.search === 'string' ? state.search : null;
}

customElements.define('search-opener', SearchOpener);
if (document.querySelector('search-box') !== null) void import('./site-search.ts');
const words = new URLSearchParams(location.search).get('h');
if (words !== null)
	void import('./mark-found.ts').then(({ markFound }) => {
		markFound(decodeURIComponent(location.hash.slice(1)), words);
	});
