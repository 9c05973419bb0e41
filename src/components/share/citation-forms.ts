/**
 * Puts a copy button at every form inside it, and makes addresses whole that the build could not:
 * it did not know the host.
 */
class CitationForms extends HTMLElement {
	connectedCallback(): void {
		if (this.querySelector('button') !== null) return;
		this.#completeAddresses();
		for (const form of this.querySelectorAll<HTMLElement>('[data-form]')) {
			const button = document.createElement('button');
			button.type = 'button';
			button.className = 'chip';
			button.textContent = 'Copy';
			button.addEventListener('click', () => void copy(form, button));
			const name = form.querySelector('summary, b');
			if (name?.localName === 'summary') form.insertBefore(button, name.nextSibling);
			else name?.after(button);
		}
	}

	#completeAddresses(): void {
		const { written = '', here = '' } = this.dataset;
		if (!written.startsWith('/')) return;
		const whole = new URL(here, location.href).href.replace(/#.*$/u, '');
		const walker = document.createTreeWalker(this, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
			const text = node.nodeValue ?? '';
			if (text.includes(written)) node.nodeValue = text.replaceAll(written, whole);
		}
	}
}

async function copy(form: HTMLElement, button: HTMLButtonElement): Promise<void> {
	const text = [...form.querySelectorAll('[data-text]')]
		.map((one) => one.textContent.trim())
		.join('\n\n');
	try {
		await navigator.clipboard.writeText(text);
		button.textContent = 'Copied';
	} catch {
		// No permission, or no secure connection: select it, so that one key copies it.
		const part = form.querySelector('[data-text]');
		if (part !== null) getSelection()?.selectAllChildren(part);
		button.textContent = 'Press Ctrl+C';
	}
	setTimeout(() => (button.textContent = 'Copy'), 2000);
}

if (!customElements.get('citation-forms')) customElements.define('citation-forms', CitationForms);
