import { basketFiles, type BasketFile } from './basket-files.ts';
import { basket, type Kept } from './basket.ts';

/** Shows what the reader has kept and gives it away as a file. */
class QuoteBasket extends HTMLElement {
	connectedCallback(): void {
		this.#show();
		addEventListener('storage', () => {
			this.#show();
		});
	}

	#show(): void {
		const kept = basket.read();
		const list = document.createElement('ol');
		list.append(...kept.map((one) => this.#entry(one)));
		const tools = document.createElement('p');
		tools.className = 'inline-list';
		for (const [name, file] of Object.entries(basketFiles)) {
			tools.append(
				button(name, () => {
					download(file, kept);
				})
			);
		}
		tools.append(
			button('Empty the basket', () => {
				basket.write([]);
				this.#show();
			})
		);
		const state = document.createElement('p');
		state.setAttribute('role', 'status');
		state.textContent =
			kept.length === 0
				? 'Nothing is kept yet. Open the note of a quotation and choose Keep.'
				: `${kept.length} kept in this browser, and nowhere else.`;
		this.replaceChildren(state, ...(kept.length === 0 ? [] : [tools, list]));
	}

	#entry(kept: Kept): HTMLLIElement {
		const entry = document.createElement('li');
		const words = document.createElement('blockquote');
		words.textContent = kept.words;
		const source = document.createElement('p');
		const link = document.createElement('a');
		// Only addresses of the web become links, whatever the storage holds.
		if (/^https?:\/\//u.test(kept.url)) link.href = kept.url;
		link.textContent = kept.article;
		source.append(
			`${kept.speaker}, quoted in `,
			link,
			`, ${kept.date}, paragraph ${kept.paragraph} `
		);
		source.append(
			button('Remove', () => {
				basket.remove(kept.url);
				this.#show();
			})
		);
		entry.append(words, source);
		return entry;
	}
}

function button(label: string, onClick: () => void): HTMLButtonElement {
	const made = document.createElement('button');
	made.type = 'button';
	made.className = 'chip';
	made.textContent = label;
	made.addEventListener('click', onClick);
	return made;
}

function download(file: BasketFile, kept: readonly Kept[]): void {
	const address = URL.createObjectURL(
		new Blob([file.write(kept)], { type: `${file.type};charset=utf-8` })
	);
	const link = document.createElement('a');
	link.href = address;
	link.download = file.name;
	link.click();
	URL.revokeObjectURL(address);
}

if (!customElements.get('quote-basket')) customElements.define('quote-basket', QuoteBasket);
