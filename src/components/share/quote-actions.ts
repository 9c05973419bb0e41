import './citation-forms.ts';
import { basket, readKept } from './basket.ts';

/**
 * A link to the citations of one quotation. With script it opens them in place and puts a button
 * beside it that keeps the quotation in the reader’s basket.
 */
class QuoteActions extends HTMLElement {
	#section: Promise<Element> | undefined;

	connectedCallback(): void {
		const link = this.querySelector('a');
		if (link === null || this.querySelector('button') !== null) return;
		link.addEventListener('click', (event) => {
			if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
			event.preventDefault();
			void this.#toggle(link);
		});
		const keep = document.createElement('button');
		keep.type = 'button';
		keep.className = 'chip';
		keep.textContent = 'Keep';
		keep.addEventListener('click', () => void this.#keep(link, keep));
		this.append(' ', keep);
	}

	/** The section about this quotation on the page of citations. */
	#load(link: HTMLAnchorElement): Promise<Element> {
		this.#section ??= fetch(link.href)
			.then((response) => response.text())
			.then((html) => {
				const page = new DOMParser().parseFromString(html, 'text/html');
				const found = page.getElementById(link.hash.slice(1));
				if (found === null) throw new Error('The page of citations has no such quotation.');
				const forms = found.querySelector<HTMLElement>('citation-forms');
				// The forms say how to get from their page to the article; here is another page.
				forms?.setAttribute('data-here', new URL(forms.dataset['here'] ?? '', link.href).href);
				return document.importNode(found, true);
			});
		return this.#section;
	}

	async #toggle(link: HTMLAnchorElement): Promise<void> {
		const open = this.querySelector('citation-forms');
		link.setAttribute('aria-expanded', String(open === null));
		if (open !== null) {
			open.remove();
			return;
		}
		try {
			const forms = (await this.#load(link)).querySelector('citation-forms');
			if (forms !== null) this.append(forms.cloneNode(true));
		} catch {
			location.assign(link.href);
		}
	}

	async #keep(link: HTMLAnchorElement, button: HTMLButtonElement): Promise<void> {
		try {
			const section = await this.#load(link);
			// Attached out of sight for a moment, so that its addresses are made whole.
			const host = document.createElement('div');
			host.hidden = true;
			host.append(section.cloneNode(true));
			document.body.append(host);
			basket.add(readKept(host.firstElementChild ?? host));
			host.remove();
			button.textContent = 'Kept';
		} catch {
			button.textContent = 'Could not be kept';
		}
	}
}

if (!customElements.get('quote-actions')) customElements.define('quote-actions', QuoteActions);
