/** Marks by kind, smallest words first: how they are called and what they are in the page. */
const KINDS = [
	{ name: 'Quotation', selector: 'q' },
	{ name: 'Reported speech', selector: '.r' },
	{ name: 'Claim', selector: '.c' },
	{ name: 'Name', selector: 'a' },
] as const;
/** What is marked in the text; links in lists and notes, and links that lead elsewhere, are not. */
const MARK = '.text :is(q, .r, .c, a:not(.num, [href^="http"])):not(.list *, .note *)';
const KEYS_HINT = 'Enter opens, arrow keys move on';

/**
 * Opens the note of a passage at a click, a tap or Enter: beside its paragraph where there is room,
 * as a sheet from below where there is none. What a note says is the entry in the paragraph's list,
 * which is in the page without script. Each paragraph is one tab stop; arrow keys walk its marks.
 */
class AnnotationNotes extends HTMLElement {
	readonly #note = document.createElement('div');
	readonly #peek = document.createElement('span');
	#open: HTMLElement | null = null;

	connectedCallback(): void {
		this.#note.className = 'note';
		this.#note.setAttribute('role', 'dialog');
		this.#note.tabIndex = -1;
		this.#peek.className = 'peek';
		this.#peek.ariaHidden = 'true';
		for (const block of this.querySelectorAll('.para')) {
			marksIn(block).forEach((mark, index) => (mark.tabIndex = index === 0 ? 0 : -1));
		}
		this.addEventListener('click', (event) => this.#onClick(event));
		this.addEventListener('keydown', (event) => this.#onKey(event));
		this.addEventListener('focusin', (event) => this.#onFocus(event));
		this.addEventListener('focusout', () => this.#peek.remove());
		this.addEventListener('pointerover', ({ target, pointerType }) => {
			if (pointerType !== 'mouse') return;
			const mark = markAt(target);
			if (mark === null) this.#peek.remove();
			else this.#preview(mark);
		});
		this.addEventListener('pointerleave', () => this.#peek.remove());
		document.addEventListener('keydown', ({ key }) => {
			if (key !== 'Escape') return;
			this.#peek.remove();
			this.#close(true);
		});
		document.addEventListener('click', ({ target }) => {
			if (target instanceof Node && !this.contains(target)) this.#close(false);
		});
	}

	#onClick(event: MouseEvent): void {
		const { target } = event;
		if (!(target instanceof Element) || this.#note.contains(target)) return;
		const mark = markAt(target);
		const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
		// Whoever has just selected words wants the words.
		const hasSelected = getSelection()?.isCollapsed === false && mark?.localName !== 'a';
		if (mark === null) this.#close(false);
		if (mark === null || hasSelected || !isPlain) return;
		event.preventDefault();
		this.#show(mark);
	}

	#onKey(event: KeyboardEvent): void {
		const { target, key } = event;
		if (!(target instanceof HTMLElement) || !target.matches(MARK)) return;
		const marks = marksIn(target.closest('.para'));
		const at = marks.indexOf(target);
		const forward = getComputedStyle(target).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
		if (key === 'Enter' || key === ' ') this.#show(target);
		else if (key === forward) marks[Math.min(at + 1, marks.length - 1)]?.focus();
		else if (key === 'ArrowLeft' || key === 'ArrowRight') marks[Math.max(at - 1, 0)]?.focus();
		else if (key === 'Home') marks[0]?.focus();
		else if (key === 'End') marks.at(-1)?.focus();
		else return;
		event.preventDefault();
	}

	#onFocus({ target }: FocusEvent): void {
		if (!(target instanceof HTMLElement) || !target.matches(MARK)) return;
		for (const mark of marksIn(target.closest('.para'))) mark.tabIndex = mark === target ? 0 : -1;
		const says = this.#preview(target);
		target.setAttribute('aria-description', `${says} (${KEYS_HINT})`);
		if (target.matches(':focus-visible')) this.#peek.append(` (${KEYS_HINT})`);
	}

	/** One line beside the paragraph; returns it. */
	#preview(mark: HTMLElement): string {
		const says = summaryOf(this.#entryOf(mark));
		this.#peek.textContent = says;
		mark.closest('.para')?.append(this.#peek);
		return says;
	}

	/** The entry about a mark in its paragraph's list; a name is its own entry. */
	#entryOf(mark: HTMLElement): HTMLElement | null {
		if (mark.localName !== 'a') {
			return this.querySelector(`.list a[href="#${CSS.escape(mark.id)}"]`)?.closest('li') ?? null;
		}
		const entry = make('li');
		entry.append(makeLink(mark.textContent, mark.getAttribute('href') ?? ''));
		return entry;
	}

	#show(mark: HTMLElement): void {
		const entry = this.#entryOf(mark);
		const block = mark.closest<HTMLElement>('.para');
		if (entry === null || block === null) return;
		this.#close(false);
		this.#open = mark;
		mark.classList.add('open');
		const kind = kindOf(mark);
		const peers = marksIn(this).filter(
			(one) => kindOf(one) === kind && !one.classList.contains('more')
		);
		const at = peers.indexOf(mark);
		const step = (by: number, label: string, sign: string): HTMLElement => {
			const other = peers[at + by];
			const button = makeButton(sign, () => {
				if (other !== undefined) this.#show(other);
			});
			button.ariaLabel = `${label} ${kind.name.toLowerCase()}`;
			button.disabled = other === undefined || at < 0;
			return button;
		};
		const close = makeButton('×', () => this.#close(true));
		close.ariaLabel = 'Close';
		const head = make('p', 'note-head');
		head.append(
			make('b', '', kind.name),
			at < 0 ? '' : make('span', '', `${at + 1} of ${peers.length}`),
			step(-1, 'Previous', '‹'),
			step(1, 'Next', '›'),
			close
		);
		this.#note.ariaLabel = kind.name;
		const body = make('div', `note-body ${entry.className}`);
		body.append(...entry.cloneNode(true).childNodes);
		// The note lies as the article's language runs, and speaks the page's.
		const inside = make('div');
		inside.lang = document.documentElement.lang;
		inside.dir = document.documentElement.dir || 'ltr';
		inside.append(head, body, ...this.#around(mark), this.#acts(mark, entry));
		this.#note.replaceChildren(inside);
		const top = (mark.getClientRects()[0]?.top ?? 0) - block.getBoundingClientRect().top;
		this.#note.style.setProperty('--top', `${Math.round(top)}px`);
		block.append(this.#note);
		mark.scrollIntoView({ block: 'nearest' });
		this.#note.focus({ preventScroll: true });
		if (!mark.matches('q, .r')) void addOpening(body, pageOf(entry));
	}

	/** The marks around a mark, each a way to its own note. */
	#around(mark: HTMLElement): HTMLElement[] {
		const outer: HTMLElement[] = [];
		let next = markAt(mark.parentElement);
		for (; next !== null; next = markAt(next.parentElement)) outer.push(next);
		if (outer.length === 0) return [];
		const list = make('p', 'note-around', 'Inside ');
		for (const one of outer) {
			list.append(makeButton(summaryOf(this.#entryOf(one)), () => this.#show(one)));
		}
		return [list];
	}

	#acts(mark: HTMLElement, entry: HTMLElement): HTMLElement {
		const acts = make('p', 'note-acts');
		const page = pageOf(entry);
		if (page !== null) acts.append(makeLink('Open page', page));
		const said = make('span');
		said.role = 'status';
		const address = new URL(location.href);
		address.search = '';
		address.hash = mark.id || (mark.closest('p')?.id ?? '');
		const copy = makeButton('Copy link', () => {
			const { href } = address;
			navigator.clipboard.writeText(href).then(
				() => (said.textContent = 'Copied'),
				() => (said.textContent = href)
			);
		});
		const cite = this.getAttribute('data-cite');
		if (cite !== null && mark.matches('q, .r')) acts.append(makeLink('Cite', `${cite}#${mark.id}`));
		acts.append(copy, said);
		return acts;
	}

	#close(returnFocus: boolean): void {
		const mark = this.#open;
		if (mark === null) return;
		this.#open = null;
		this.#note.remove();
		mark.classList.remove('open');
		if (returnFocus) mark.focus({ preventScroll: true });
	}
}

function marksIn(block: Element | null): HTMLElement[] {
	return block === null ? [] : [...block.querySelectorAll<HTMLElement>(MARK)];
}

function markAt(target: EventTarget | null): HTMLElement | null {
	return target instanceof Element ? target.closest<HTMLElement>(MARK) : null;
}

function kindOf(mark: Element): (typeof KINDS)[number] {
	return KINDS.find(({ selector }) => mark.matches(selector)) ?? KINDS[3];
}

/** An entry in one line. */
function summaryOf(entry: HTMLElement | null): string {
	const line = entry?.querySelector('p')?.textContent ?? `Name: ${entry?.textContent ?? ''}`;
	return line.replaceAll(/\s+/gu, ' ').trim();
}

/** Adds how a claim's or an entity's page opens: its heading and first paragraph, where it can be read. */
async function addOpening(body: HTMLElement, page: string | null): Promise<void> {
	if (page === null) return;
	const html = await fetch(page).then(
		(response) => (response.ok ? response.text() : ''),
		() => ''
	);
	// Only these two are parsed: a whole page would bring styles that this page's policy refuses.
	const [opening] = /<h1[^]*?<\/h1>(?:<p class="lead"[^]*?<\/p>)?/u.exec(html) ?? [];
	const parts = new DOMParser().parseFromString(opening ?? '', 'text/html').body.children;
	const lines = [...parts].map(({ textContent }) => make('p', '', textContent));
	body.querySelector('a')?.after(...lines);
}

/** The page that an entry leads to. */
function pageOf(entry: HTMLElement): string | null {
	return entry.querySelector<HTMLAnchorElement>('a:not([href^="#"], [href^="http"])')?.href ?? null;
}

function makeLink(text: string, href: string): HTMLElement {
	const link = make('a', '', text);
	link.setAttribute('href', href);
	return link;
}

function make(tag: string, className = '', text = ''): HTMLElement {
	const element = document.createElement(tag);
	if (className !== '') element.className = className;
	element.textContent = text;
	return element;
}

function makeButton(text: string, onClick: () => void): HTMLButtonElement {
	const button = document.createElement('button');
	button.type = 'button';
	button.textContent = text;
	button.addEventListener('click', (event) => {
		// The document would take it for a click beside the note once the note is rebuilt.
		event.stopPropagation();
		onClick();
	});
	return button;
}

customElements.define('annotation-notes', AnnotationNotes);
