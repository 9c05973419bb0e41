import '../share/quote-actions.ts';
import { markAt, marksIn } from './marks-in-text.ts';
import style from './note-panel.css?inline';

/** Marks by kind: how they are called and what they are in the page. */
const KINDS = [
	{ name: 'Quotation', selector: 'q' },
	{ name: 'Reported speech', selector: '.r' },
	{ name: 'Claim', selector: '.c' },
	{ name: 'Name', selector: 'a' },
] as const;
const KEYS_HINT = 'Enter opens, arrow keys move on';

/** A note that is open: whose it is, and where what it says came from. */
interface OpenNote {
	readonly mark: HTMLElement;
	readonly entry: HTMLElement;
	readonly body: HTMLElement;
}

const panel = make('div', 'note');
panel.role = 'dialog';
panel.tabIndex = -1;
const line = make('span', 'peek');
line.ariaHidden = 'true';
let current: OpenNote | null = null;

const sheet = new CSSStyleSheet();
sheet.replaceSync(style);
document.adoptedStyleSheets.push(sheet);
document.addEventListener('keydown', ({ key }) => {
	if (key !== 'Escape') return;
	line.remove();
	closeNote(true);
});
document.addEventListener('click', ({ target }) => {
	if (target instanceof Node && !panel.contains(target) && markAt(target) === null)
		closeNote(false);
});

/** Shows one line about a mark beside its paragraph; without a mark, shows none. */
export function preview(text: HTMLElement, mark: HTMLElement | null): void {
	line.remove();
	if (mark === null || mark === current?.mark) return;
	const says = summaryOf(entryOf(text, mark));
	line.textContent = says;
	mark.closest('.para')?.append(line);
	if (document.activeElement !== mark) return;
	mark.setAttribute('aria-description', `${says} (${KEYS_HINT})`);
	if (mark.matches(':focus-visible')) line.append(` (${KEYS_HINT})`);
}

/**
 * Opens the note of a mark: beside its paragraph where there is room, as a sheet from below where
 * there is none. It shows the entry of the paragraph's list, which is in the page without script.
 */
export function openNote(text: HTMLElement, mark: HTMLElement): void {
	if (mark === current?.mark) return;
	closeNote(false);
	const entry = entryOf(text, mark);
	const block = mark.closest<HTMLElement>('.para');
	if (entry === null || block === null) return;
	line.remove();
	mark.classList.add('open');
	const { name } = kindOf(mark);
	panel.ariaLabel = name;
	// What the note shows is lent by the list, not copied: its controls go on working.
	const body = make('div', `note-body ${entry.className}`);
	const page = pageOf(entry);
	body.append(...entry.childNodes);
	current = { mark, entry, body };
	// The note lies as the article's language runs, and speaks the page's.
	const inside = make('div');
	inside.lang = document.documentElement.lang;
	inside.dir = document.documentElement.dir || 'ltr';
	inside.append(headOf(text, mark), body, ...aroundOf(text, mark), actsOf(text, mark, page));
	panel.replaceChildren(inside);
	const top = (mark.getClientRects()[0]?.top ?? 0) - block.getBoundingClientRect().top;
	panel.style.setProperty('--top', `${Math.round(top)}px`);
	block.append(panel);
	mark.scrollIntoView({ block: 'nearest' });
	panel.focus({ preventScroll: true });
	if (!mark.matches('q, .r')) void addOpening(body, page);
}

function closeNote(returnFocus: boolean): void {
	if (current === null) return;
	const { mark, entry, body } = current;
	current = null;
	panel.remove();
	body.querySelectorAll('.note-more').forEach((one) => one.remove());
	entry.append(...body.childNodes);
	mark.classList.remove('open');
	if (returnFocus) mark.focus({ preventScroll: true });
}

/** The kind, the place among its kind, the way to the neighbours, and the way out. */
function headOf(text: HTMLElement, mark: HTMLElement): HTMLElement {
	const kind = kindOf(mark);
	const peers = marksIn(text).filter(
		(one) => kindOf(one) === kind && !one.classList.contains('more')
	);
	const at = peers.indexOf(mark);
	const step = (by: number, label: string, sign: string): HTMLElement => {
		const other = peers[at + by];
		const button = makeButton(sign, () => {
			if (other !== undefined) openNote(text, other);
		});
		button.ariaLabel = `${label} ${kind.name.toLowerCase()}`;
		button.disabled = other === undefined || at < 0;
		return button;
	};
	const close = makeButton('×', () => closeNote(true));
	close.ariaLabel = 'Close';
	const head = make('p', 'note-head');
	head.append(
		make('b', '', kind.name),
		make('span', '', at < 0 ? '' : `${at + 1} of ${peers.length}`),
		step(-1, 'Previous', '‹'),
		step(1, 'Next', '›'),
		close
	);
	return head;
}

/** The marks around a mark, each a way to its own note. */
function aroundOf(text: HTMLElement, mark: HTMLElement): HTMLElement[] {
	const list = make('p', 'note-around', 'Inside ');
	let outer = markAt(mark.parentElement);
	if (outer === null) return [];
	for (; outer !== null; outer = markAt(outer.parentElement)) {
		const one = outer;
		list.append(makeButton(summaryOf(entryOf(text, one)), () => openNote(text, one)));
	}
	return [list];
}

function actsOf(text: HTMLElement, mark: HTMLElement, page: string | null): HTMLElement {
	const acts = make('p', 'note-acts');
	if (page !== null) acts.append(makeLink('Open page', page));
	const said = make('span');
	said.role = 'status';
	const address = new URL(location.href);
	address.search = '';
	address.hash = mark.id || (mark.closest('p')?.id ?? '');
	const copy = makeButton('Copy link', () => {
		navigator.clipboard.writeText(address.href).then(
			() => (said.textContent = 'Copied'),
			() => (said.textContent = address.href)
		);
	});
	acts.append(copy);
	const cite = text.getAttribute('data-cite');
	if (cite !== null && mark.matches('q, .r')) {
		const actions = make('quote-actions');
		actions.append(makeLink('Cite', `${cite}#${mark.id}`));
		acts.append(actions);
	}
	acts.append(said);
	return acts;
}

/**
 * Adds how a claim's or an entity's page opens, where it can be read: its heading and the paragraph
 * after it, which says why a claim has its status or who somebody is. In the article's page these
 * would weigh more than the article.
 */
async function addOpening(body: HTMLElement, page: string | null): Promise<void> {
	if (page === null) return;
	const html = await fetch(page).then(
		(response) => (response.ok ? response.text() : ''),
		() => ''
	);
	// Only these two are parsed: a whole page would bring styles that this page's policy refuses.
	const [opening] =
		/<h1[^]*?<\/h1>(?:<p class="(?:lead|verdict-line)[^]*?<\/p>)?/u.exec(html) ?? [];
	const parts = new DOMParser().parseFromString(opening ?? '', 'text/html').body.children;
	const lines = [...parts].map((part) => {
		const words = [...part.childNodes].map(({ textContent }) => textContent?.trim());
		return make('p', 'note-more', words.join(' '));
	});
	const link = body.querySelector('a');
	// A name is mostly its page's heading too; it is not said twice.
	const more = lines.filter((one) => one.textContent !== link?.textContent);
	if (current?.body === body) link?.after(...more);
}

/** The entry about a mark in its paragraph's list; a name is its own entry. */
function entryOf(text: HTMLElement, mark: HTMLElement): HTMLElement | null {
	if (mark.localName !== 'a') {
		return text.querySelector(`.list a[href="#${CSS.escape(mark.id)}"]`)?.closest('li') ?? null;
	}
	const entry = make('li');
	entry.append(makeLink(mark.textContent, mark.getAttribute('href') ?? ''));
	return entry;
}

/** An entry in one line. */
function summaryOf(entry: HTMLElement | null): string {
	const words = entry?.querySelector('p')?.textContent ?? `Name: ${entry?.textContent ?? ''}`;
	return words.replaceAll(/\s+/gu, ' ').trim();
}

/** The page that an entry leads to. */
function pageOf(entry: HTMLElement): string | null {
	return (
		entry.querySelector<HTMLAnchorElement>('a:not([href^="#"], [href^="http"], .to-cite)')?.href ??
		null
	);
}

function kindOf(mark: Element): (typeof KINDS)[number] {
	return KINDS.find(({ selector }) => mark.matches(selector)) ?? KINDS[3];
}

function make(tag: string, className = '', text = ''): HTMLElement {
	const element = document.createElement(tag);
	if (className !== '') element.className = className;
	element.textContent = text;
	return element;
}

function makeLink(text: string, href: string): HTMLElement {
	const link = make('a', '', text);
	link.setAttribute('href', href);
	return link;
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
