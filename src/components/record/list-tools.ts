/**
 * Sorts and filters the list inside it. Without script the list is complete and its controls stay
 * hidden. What is chosen stands in the address (`?speaker=x&sort=words`), so that it can be linked.
 *
 * Items are the children of `[data-items]`; each says `data-<facet>="value value"` for filters and
 * `data-sort-<name>` for sorting. A `[data-group]` without visible items hides.
 */
class ListTools extends HTMLElement {
	#lists: { list: Element; items: HTMLElement[] }[] = [];

	connectedCallback(): void {
		const tools = this.querySelector('fieldset');
		if (tools === null || this.#lists.length > 0) return;
		this.#lists = [...this.querySelectorAll('[data-items]')].map((list) => ({
			list,
			items: [...list.children].filter((one) => one instanceof HTMLElement),
		}));
		this.#read(tools);
		tools.hidden = false;
		tools.addEventListener('input', () => {
			this.#apply(tools);
			this.#write(tools);
		});
		tools.querySelector('button')?.addEventListener('click', () => {
			for (const field of this.#fields(tools)) field.value = '';
			this.#apply(tools);
			this.#write(tools);
		});
		addEventListener('popstate', () => {
			this.#read(tools);
		});
	}

	#fields(tools: HTMLFieldSetElement): (HTMLSelectElement | HTMLInputElement)[] {
		return [...tools.querySelectorAll<HTMLSelectElement | HTMLInputElement>('select, input')];
	}

	/** Takes what the address says into the fields; values that the list lacks are passed over. */
	#read(tools: HTMLFieldSetElement): void {
		const query = new URLSearchParams(location.search);
		for (const field of this.#fields(tools)) {
			const value = query.get(field.name) ?? '';
			const isKnown =
				!(field instanceof HTMLSelectElement) ||
				[...field.options].some((one) => one.value === value);
			field.value = isKnown ? value : '';
		}
		this.#apply(tools);
	}

	#write(tools: HTMLFieldSetElement): void {
		const query = new URLSearchParams(location.search);
		for (const { name, value } of this.#fields(tools)) {
			if (value === '') query.delete(name);
			else query.set(name, value);
		}
		const search = query.size === 0 ? '' : `?${query}`;
		history.replaceState(history.state, '', `${location.pathname}${search}${location.hash}`);
	}

	#apply(tools: HTMLFieldSetElement): void {
		const filters = this.#fields(tools).filter(
			({ name, value }) => name !== 'sort' && value !== ''
		);
		const sort = this.#fields(tools).find(({ name }) => name === 'sort')?.value ?? '';
		let shown = 0;
		let all = 0;
		for (const { list, items } of this.#lists) {
			for (const item of items) {
				item.hidden = !filters.every(({ name, value }) => matches(item, name, value));
				if (!item.hidden) shown += 1;
				all += 1;
			}
			list.append(...sorted(items, sort));
			list.closest<HTMLElement>('[data-group]')?.toggleAttribute(
				'hidden',
				items.every((one) => one.hidden)
			);
		}
		const output = tools.querySelector('output');
		if (output !== null) output.textContent = shown === all ? `All ${all}` : `${shown} of ${all}`;
	}
}

function matches(item: HTMLElement, name: string, value: string): boolean {
	if (name === 'q') return item.textContent.toLowerCase().includes(value.trim().toLowerCase());
	return (item.getAttribute(`data-${name}`) ?? '').split(' ').includes(value);
}

/** `words` sorts upwards, `-words` downwards; equal items keep the order of the page. */
function sorted(items: readonly HTMLElement[], sort: string): HTMLElement[] {
	if (sort === '') return [...items];
	const direction = sort.startsWith('-') ? -1 : 1;
	const name = `data-sort-${sort.replace(/^-/u, '')}`;
	const keyOf = (item: HTMLElement): string => item.getAttribute(name) ?? '';
	return items.toSorted(
		(a, b) => direction * keyOf(a).localeCompare(keyOf(b), undefined, { numeric: true })
	);
}

customElements.define('list-tools', ListTools);
