const LENS_KEYS = ['speaker', 'status', 'only'] as const;

/**
 * Remembers in the address which layers are on (`?layers=quotes,claims`) and which lens is
 * (`?speaker=x&status=contested`, `?only=claims`), and puts the lens on without leaving the page.
 * Without script the boxes work by CSS and the lenses are links to pages of their own.
 */
class ReadingTools extends HTMLElement {
	readonly #boxes = [...this.querySelectorAll('input')];
	readonly #chips = [...this.querySelectorAll('a')];
	readonly #all = this.querySelector<HTMLElement>('.all');
	readonly #article = this.closest('article');

	connectedCallback(): void {
		this.#readLayers();
		this.addEventListener('change', () => this.#writeLayers());
		const isLensPage = this.#article?.hasAttribute('data-lens') === true;
		// Where the lens is a page of its own, its links lead to the others; a click on what it left
		// in the background leads to the whole article.
		this.#article?.addEventListener(
			'click',
			(event) => {
				if (!this.#isBackground(event.target) || getSelection()?.isCollapsed === false) return;
				event.preventDefault();
				event.stopPropagation();
				if (isLensPage) this.#all?.querySelector('a')?.click();
				else this.#go([]);
			},
			true
		);
		if (isLensPage) return;
		this.addEventListener('click', (event) => this.#onClick(event));
		addEventListener('popstate', () => this.#apply());
		this.#apply();
	}

	#onClick(event: MouseEvent): void {
		const { target } = event;
		const chip = target instanceof Element ? target.closest('a') : null;
		if (chip === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		// “Show everything” is a chip without a lens.
		const chosen = new URLSearchParams(queryOf(chip));
		if (chosen.size === 0) {
			this.#go([]);
			return;
		}
		const kept = this.#lens().filter(([key]) => !chosen.has(key) && key !== 'only');
		const isOn = chip.ariaCurrent === 'true';
		this.#go(isOn ? kept : chosen.has('only') ? [...chosen] : [...kept, ...chosen]);
	}

	/** The lens that the address asks for. */
	#lens(): [string, string][] {
		const query = new URLSearchParams(location.search);
		return LENS_KEYS.flatMap((key) => {
			const value = query.get(key);
			const isKnown = this.#chips.some((one) => queryOf(one) === `${key}=${value ?? ''}`);
			return isKnown ? [[key, value ?? '']] : [];
		});
	}

	#go(lens: [string, string][]): void {
		const url = new URL(location.href);
		for (const key of LENS_KEYS) url.searchParams.delete(key);
		for (const [key, value] of lens) url.searchParams.set(key, value);
		history.pushState(null, '', url);
		this.#apply();
	}

	#apply(): void {
		const lens = this.#lens();
		const valueOf = (key: string): string | undefined => lens.find(([one]) => one === key)?.[1];
		const status = valueOf('status');
		// A voice's mark is the class that its chip shares with its words.
		const speakerChip = this.#chips.find(
			(one) => queryOf(one) === `speaker=${valueOf('speaker') ?? ''}`
		);
		const speaker = speakerChip && [...speakerChip.classList].find((one) => /^v\d/u.test(one));
		const isClaims = status !== undefined || lens.some(([key]) => key === 'only');
		const voice = speaker === undefined ? '' : `.${speaker}`;
		const selector = isClaims
			? `.c${voice}${status === undefined ? '' : `.${status}`}`
			: `:is(q, .r)${voice}`;
		for (const mark of this.#article?.querySelectorAll('.text .lit') ?? [])
			mark.classList.remove('lit');
		this.#article?.toggleAttribute('data-lens', lens.length > 0);
		if (this.#all !== null) this.#all.hidden = lens.length === 0;
		for (const chip of this.#chips) {
			const isOn = lens.some((one) => one.join('=') === queryOf(chip));
			chip.ariaCurrent = isOn ? 'true' : null;
		}
		if (lens.length === 0) return;
		for (const mark of this.#article?.querySelectorAll(`.text ${selector}`) ?? [])
			mark.classList.add('lit');
		const list = this.querySelector('details');
		if (list !== null) list.open = true;
	}

	#isBackground(target: EventTarget | null): boolean {
		return (
			this.#article?.hasAttribute('data-lens') === true &&
			target instanceof Element &&
			target.closest('.text p') !== null &&
			target.closest('.lit, .list, .note') === null
		);
	}

	#readLayers(): void {
		const layers = new URLSearchParams(location.search).get('layers')?.split(',');
		if (layers === undefined) {
			// A box may have been changed before this script was here.
			if (this.#boxes.some((box) => !box.checked)) this.#writeLayers();
			return;
		}
		for (const box of this.#boxes) box.checked = layers.includes(box.name);
	}

	#writeLayers(): void {
		const url = new URL(location.href);
		const on = this.#boxes.filter((box) => box.checked);
		if (on.length === this.#boxes.length) url.searchParams.delete('layers');
		else url.searchParams.set('layers', on.map((box) => box.name).join(',') || 'none');
		history.replaceState(null, '', String(url).replaceAll('%2C', ','));
	}
}

/** The lens a chip leads to, as the address says it; empty for the whole article. */
function queryOf(chip: HTMLAnchorElement): string {
	const [, id] = /lens\/([a-z0-9-]+)/u.exec(chip.getAttribute('href') ?? '') ?? [];
	if (id === undefined) return chip.search.slice(1);
	if (id === 'claims') return 'only=claims';
	return id.startsWith('by-') ? `speaker=${id.slice(3)}` : `status=${id}`;
}

customElements.define('reading-tools', ReadingTools);

// Imported for what it does: it exports nothing.
export {};
