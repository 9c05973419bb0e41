import { RECORD_KINDS, type RecordKind } from '../../export/search-records.ts';
import { STATUS_WORDS, TYPE_WORDS } from '../record/vocabulary.ts';
import { build } from './build-element.ts';
import { find, type Found } from './find.ts';
import {
	countFacets,
	countKinds,
	filterRecords,
	type FacetName,
	type FacetTable,
	type Filters,
} from './record-table.ts';
import { KIND_LABELS, renderResult } from './render-result.ts';
import {
	isEmptyState,
	pageHref,
	readState,
	resultHref,
	writeState,
	type SearchState,
} from './search-state.ts';
import { isShortcutOn, SHORTCUTS, switchShortcut, type Shortcut } from './shortcuts.ts';
import css from './search-box.css?inline';
import type { TellProgress, WordIndex } from './word-index.ts';

const FACET_LABELS: Readonly<Record<FacetName, string>> = {
	speaker: 'Speaker',
	entity: 'Names',
	article: 'Article',
	type: 'Kind of claim',
	status: 'Status of claim',
	year: 'Year',
};
const SHORTCUT_LABELS: Readonly<Record<Shortcut, string>> = { slash: '/', 'ctrl-k': 'Ctrl or ⌘ K' };
/** So many quotations at first, so many of other kinds; each press on “more” shows some more. */
const FIRST_QUOTES = 5;
const FIRST = 3;
const MORE = 20;
const PATIENCE = 250;
const QUIET = 600;

/**
 * The search box: a field, filters, results grouped by kind. The page `/search/` holds one, every
 * other page opens one in a dialog. The index is loaded when somebody means to search, not before.
 */
export class SearchBox extends HTMLElement {
	/** How to come by the index; a site and an edition in one file differ only in this and `land`. */
	static openIndex: (root: URL, tell: TellProgress) => Promise<WordIndex>;
	/** Where a click on a result leads, where that is not simply its address. */
	static land: ((place: string, words: string) => void) | null = null;

	#index: Promise<WordIndex> | null = null;
	#state: SearchState = { text: '', filters: {} };
	#turn = 0;
	#found: Found | null = null;
	#shown = new Map<RecordKind, number>();
	#announce = 0;
	#facets: FacetTable | null = null;

	readonly #field = build('input', {
		type: 'text',
		role: 'searchbox',
		name: 'q',
		autocomplete: 'off',
		autocapitalize: 'off',
		spellcheck: 'false',
		enterkeyhint: 'search',
		'aria-controls': 'search-results',
		placeholder: 'Words, a name, or “an exact phrase”',
	});
	readonly #kinds = build('div', {
		class: 'search-kinds',
		role: 'group',
		'aria-label': 'Show only',
	});
	readonly #fields = build('div', { class: 'search-fields' });
	readonly #summary = build('summary', {}, 'Filters');
	readonly #filters = build('details', { class: 'search-filters' }, this.#summary, this.#fields);
	readonly #note = build('div', { class: 'search-note' });
	readonly #results = build('div', { id: 'search-results', 'data-search-results': true });
	readonly #progress = build('progress', { 'aria-label': 'Loading the search index' });
	readonly #status = build('p', { class: 'search-status', role: 'status' });

	connectedCallback(): void {
		if (this.contains(this.#field)) return;
		adoptStyles();
		const label = build('label', {}, 'Find a quotation, a claim or a name');
		this.#field.id = 'search-field';
		label.htmlFor = this.#field.id;
		const clear = build('button', { type: 'reset', class: 'search-clear' }, 'Clear');
		const close = this.#isPage
			? null
			: build('button', { type: 'button', class: 'search-close' }, 'Close');
		const form = build(
			'form',
			{ role: 'search', action: this.#page('search') },
			label,
			build('div', { class: 'search-field' }, this.#field, clear, close),
			this.#kinds,
			this.#filters
		);
		close?.addEventListener('click', () => this.closest('dialog')?.close());
		this.replaceChildren(form, this.#note, this.#results, this.#status, this.#keys());
		this.#kinds.hidden = true;
		this.#filters.hidden = true;
		this.#listen(form);
		if (this.#isPage) this.show(location.search);
	}

	/** Begins to load the index. */
	warmUp(): void {
		void this.#open();
	}

	/** Shows a search as it stands in an address. */
	show(search: string): void {
		this.#state = readState(search);
		this.#field.value = this.#state.text;
		if (!isEmptyState(this.#state)) void this.#search();
		else if (this.#index !== null) void this.#suggest();
	}

	/** Puts the cursor into the field, its text selected. */
	focusField(): void {
		this.#field.focus();
		this.#field.select();
	}

	get #isPage(): boolean {
		return this.dataset['mode'] === 'page';
	}

	get #root(): string {
		return this.dataset['root'] ?? './';
	}

	#page(name: string): string {
		return pageHref(this.#root, this.dataset['file'] ?? '', name);
	}

	#listen(form: HTMLFormElement): void {
		this.#field.addEventListener('focus', () => {
			if (this.#index !== null && !isEmptyState(this.#state)) return;
			const waiting = setTimeout(() => {
				if (isEmptyState(this.#state)) this.#showNote(this.#loadingNote());
			}, PATIENCE);
			void this.#open()
				.then(
					() => {
						if (isEmptyState(this.#state)) void this.#suggest();
					},
					() => {
						if (isEmptyState(this.#state)) this.#showNote(null);
					}
				)
				.finally(() => {
					clearTimeout(waiting);
				});
		});
		this.#field.addEventListener('input', () => {
			this.#change({ ...this.#state, text: this.#field.value }, 'replace');
		});
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			this.#writeAddress('push');
			const first = this.querySelector<HTMLAnchorElement>('a.result');
			if (this.#isPage) first?.focus();
			else first?.click();
		});
		form.addEventListener('reset', (event) => {
			event.preventDefault();
			this.#field.value = '';
			this.#change({ text: '', filters: {} }, 'push');
			this.#field.focus();
		});
		this.#fields.addEventListener('change', (event) => {
			if (!(event.target instanceof HTMLSelectElement)) return;
			this.#choose(event.target.name as FacetName, event.target.value);
		});
		this.#filters.addEventListener('toggle', () => {
			if (this.#filters.open) void this.#count();
		});
		this.#results.addEventListener('click', (event) => {
			const link =
				event.target instanceof Element ? event.target.closest<HTMLElement>('a.result') : null;
			if (link === null) return;
			if (SearchBox.land !== null) {
				event.preventDefault();
				SearchBox.land(link.getAttribute('href') ?? '', link.dataset['words'] ?? '');
			} else if (!this.#isPage)
				history.replaceState({ search: writeState(this.#state) || '?q=' }, '');
		});
		this.addEventListener('keydown', (event) => {
			this.#moveByKey(event);
		});
		if (this.#isPage && SearchBox.land === null)
			addEventListener('popstate', () => {
				this.show(location.search);
			});
	}

	#moveByKey(event: KeyboardEvent): void {
		const links = [...this.querySelectorAll<HTMLAnchorElement>('a.result')];
		const at = links.findIndex((link) => link === document.activeElement);
		const isInField = document.activeElement === this.#field;
		if (event.key === 'Escape') {
			if (at >= 0) this.focusField();
			else if (isInField && this.#isPage && this.#field.value !== '') {
				this.#field.value = '';
				this.#change({ ...this.#state, text: '' }, 'replace');
			} else return;
			event.preventDefault();
			event.stopPropagation();
			return;
		}
		if (at < 0 && !isInField) return;
		if (event.key === 'ArrowDown') links[at + 1]?.focus();
		else if (event.key === 'ArrowUp' && at === 0) this.focusField();
		else if (event.key === 'ArrowUp' && at > 0) links[at - 1]?.focus();
		else return;
		event.preventDefault();
	}

	#choose(name: FacetName | 'kind', value: string): void {
		const { [name]: _before, ...others } = this.#state.filters;
		const filters: Filters = value === '' ? others : { ...others, [name]: value };
		this.#change({ ...this.#state, filters }, 'push');
	}

	#change(state: SearchState, how: 'push' | 'replace'): void {
		this.#state = state;
		this.#writeAddress(how);
		if (isEmptyState(state)) {
			this.#turn += 1;
			this.#found = null;
			void this.#suggest();
		} else void this.#search();
	}

	#writeAddress(how: 'push' | 'replace'): void {
		if (!this.#isPage || SearchBox.land !== null) return;
		const address = location.pathname + writeState(this.#state);
		if (address === location.pathname + location.search) return;
		if (how === 'push') history.pushState(null, '', address);
		else history.replaceState(history.state, '', address);
	}

	async #open(): Promise<WordIndex> {
		this.#index ??= SearchBox.openIndex(new URL(this.#root, location.href), (arrived, all) => {
			this.#progress.max = all;
			this.#progress.value = arrived;
		});
		try {
			return await this.#index;
		} catch (error) {
			// The next attempt starts afresh: the line may be back.
			this.#index = null;
			throw error;
		}
	}

	async #search(): Promise<void> {
		this.#turn += 1;
		const turn = this.#turn;
		const { text, filters } = this.#state;
		const waiting = setTimeout(() => {
			if (turn === this.#turn) this.#showNote(this.#loadingNote());
		}, PATIENCE);
		this.#results.setAttribute('aria-busy', 'true');
		try {
			const index = await this.#open();
			const search = async (): Promise<Found> =>
				text.trim() === ''
					? { ...(await find('', index)), records: await index.everything() }
					: await find(text, index);
			if (filters.kind === 'reported' || filters.kind === 'paragraph')
				await this.#reachFurther(index);
			let found = await search();
			if (found.records.length === 0 && index.reach < index.kinds.length) {
				await this.#reachFurther(index);
				found = await search();
			}
			const needsFacets = Object.keys(filters).some((name) => name !== 'kind');
			if (needsFacets) this.#facets ??= await index.facets();
			if (turn !== this.#turn) return;
			this.#found = found;
			this.#shown = new Map();
			await this.#render(index, turn);
		} catch {
			if (turn === this.#turn) this.#showUnreachable();
		} finally {
			clearTimeout(waiting);
			if (turn === this.#turn) this.#results.removeAttribute('aria-busy');
		}
	}

	async #render(index: WordIndex, turn = this.#turn): Promise<void> {
		const found = this.#found;
		if (found === null) return;
		const { filters } = this.#state;
		const records = filterRecords(found.records, filters, index.kinds, this.#facets);
		const byKind = Map.groupBy(records, (record) => index.kinds[record]);
		const loaded = await Promise.all(
			RECORD_KINDS.map(async (kind) => {
				const all = byKind.get(kind) ?? [];
				const first = filters.kind === kind ? MORE : kind === 'quote' ? FIRST_QUOTES : FIRST;
				const shown = Math.min(all.length, this.#shown.get(kind) ?? first);
				return { kind, count: all.length, shown: await index.load(all.slice(0, shown)) };
			})
		);
		if (turn !== this.#turn) return;
		const groups = loaded.filter(({ count }) => count > 0);
		const language = document.documentElement.lang || 'en';
		const sections = groups.map(({ kind, count, shown }) => {
			const query =
				found.instead !== null && (kind === 'quote' || !found.onlyQuotes)
					? found.instead
					: found.query;
			const id = `search-${kind}`;
			const heading = build(
				'h2',
				{ id },
				KIND_LABELS[kind].many,
				' ',
				build('span', { class: 'search-count' }, String(count))
			);
			const list = build(
				'ol',
				{},
				...shown.map((record) =>
					renderResult(record, query, resultHref(this.#root, record.path, query.text), language)
				)
			);
			const left = count - shown.length;
			const more =
				left > 0 && build('button', { type: 'button' }, `Show ${Math.min(left, MORE)} more`);
			if (more !== false)
				more.addEventListener('click', () => {
					this.#shown.set(kind, shown.length + MORE);
					void this.#render(index).then(() => {
						this.querySelectorAll<HTMLElement>(`#${id} ~ ol a`)[shown.length]?.focus();
					});
				});
			return build('section', { 'aria-labelledby': id }, heading, list, more);
		});
		this.#results.replaceChildren(...sections, this.#further(index) ?? '');
		this.#results.dataset['query'] = found.query.text;
		this.#showNote(this.#noteOn(records.length));
		this.#say(groups);
		await this.#count();
	}

	#noteOn(count: number): HTMLElement | null {
		const found = this.#found;
		if (found === null) return null;
		if (count === 0) return this.#nothingFound();
		if (found.instead === null) return null;
		const { text } = found.instead;
		const link = build(
			'a',
			{ href: `${this.#page('search')}${writeState({ ...this.#state, text })}` },
			text
		);
		link.addEventListener('click', (event) => {
			event.preventDefault();
			this.#field.value = text;
			this.#change({ ...this.#state, text }, 'push');
			this.#field.focus();
		});
		return build('p', {}, 'No quotation has exactly these words. Did you mean “', link, '”?');
	}

	#nothingFound(): HTMLElement {
		const hasFilters = Object.keys(this.#state.filters).length > 0;
		const tips = build(
			'ul',
			{},
			build('li', {}, 'Try fewer words, or only the beginning of one.'),
			/["“”„«»]/u.test(this.#state.text) &&
				build('li', {}, 'Words in quotation marks are found only exactly so; leave the marks out.'),
			hasFilters && build('li', {}, 'Take filters away.')
		);
		const all = build('a', { href: this.#page('quotes') }, 'Read all quotations');
		return build(
			'div',
			{},
			build('p', {}, build('b', {}, 'Nothing here has these words.')),
			tips,
			build('p', {}, all)
		);
	}

	/** Of a large edition, all but quotations, claims and names is searched when somebody wants it. */
	#further(index: WordIndex): HTMLElement | null {
		if (index.reach === index.kinds.length) return null;
		const button = build(
			'button',
			{ type: 'button' },
			'Search reported passages and the text of all articles too'
		);
		button.addEventListener('click', () => {
			button.disabled = true;
			button.textContent = 'Loading the index of all texts…';
			this.#reachFurther(index).then(
				() => this.#search(),
				() => {
					this.#showUnreachable();
				}
			);
		});
		return build('p', { class: 'search-further' }, button);
	}

	async #reachFurther(index: WordIndex): Promise<void> {
		const before = index.reach;
		await index.reachFurther();
		// The filters of what is new within reach are not here yet.
		if (index.reach !== before) this.#facets = null;
	}

	async #count(): Promise<void> {
		const found = this.#found;
		if (found === null || this.#index === null) return;
		const turn = this.#turn;
		const index = await this.#index;
		const { filters } = this.#state;
		const kinds = countKinds(found.records, filters, index.kinds, this.#facets);
		this.#showKinds(kinds, index);
		this.#filters.hidden = false;
		const chosen = Object.keys(filters).filter((name) => name !== 'kind').length;
		this.#summary.textContent = chosen === 0 ? 'Filters' : `Filters (${chosen})`;
		// On the search page filters stand open, unless that would cost more than the search itself.
		const isOffered = this.#isPage && index.table.starts === undefined;
		if (!this.#filters.open && chosen === 0 && !isOffered) return;
		this.#facets ??= await index.facets();
		if (turn !== this.#turn) return;
		if (isOffered && !this.#filters.open && innerWidth >= 768 && !this.#filters.dataset['seen'])
			this.#filters.open = true;
		this.#filters.dataset['seen'] = 'true';
		const { facets } = countFacets(found.records, filters, index.kinds, this.#facets);
		this.#fields.replaceChildren(
			...facets
				.filter(({ options, name }) => options.length > 1 || filters[name] !== undefined)
				.map(({ name, options }) => {
					const chosenValue = filters[name] ?? '';
					const select = build(
						'select',
						{ name },
						build('option', { value: '' }, 'Any'),
						...options
							.filter(({ count, value }) => count > 0 || value === chosenValue)
							.sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1))
							.map(({ value, label, count }) =>
								build(
									'option',
									{ value, 'data-count': count, selected: value === chosenValue },
									`${labelOf(name, value, label)} (${count})`
								)
							)
					);
					select.id = `search-by-${name}`;
					return build('p', {}, build('label', { for: select.id }, FACET_LABELS[name]), select);
				})
		);
	}

	#showKinds(counts: ReadonlyMap<RecordKind, number>, index: WordIndex): void {
		const chosen = this.#state.filters.kind;
		const focused =
			document.activeElement instanceof HTMLElement
				? document.activeElement.dataset['filter']
				: undefined;
		const buttons = RECORD_KINDS.filter((kind) => {
			const first = index.kinds.indexOf(kind);
			return first >= 0 && first < index.reach;
		}).map((kind) => {
			const count = counts.get(kind) ?? 0;
			const isChosen = chosen === kind;
			const button = build(
				'button',
				{
					type: 'button',
					'aria-pressed': isChosen ? 'true' : 'false',
					'data-filter': kind,
					'data-count': count,
					disabled: count === 0 && !isChosen,
				},
				KIND_LABELS[kind].many,
				' ',
				build('span', { class: 'search-count' }, String(count))
			);
			button.addEventListener('click', () => {
				this.#choose('kind', isChosen ? '' : kind);
			});
			return button;
		});
		this.#kinds.replaceChildren(...buttons);
		this.#kinds.hidden = false;
		if (focused !== undefined) buttons.find((one) => one.dataset['filter'] === focused)?.focus();
	}

	/** Nothing typed yet: who speaks here, and what is spoken of. */
	async #suggest(): Promise<void> {
		this.#kinds.hidden = true;
		this.#filters.hidden = true;
		this.#showNote(null);
		if (this.#index === null) {
			this.#results.replaceChildren();
			return;
		}
		const turn = this.#turn;
		const { speakers, words } = (await this.#index).table.suggestions;
		if (turn !== this.#turn || !isEmptyState(this.#state)) return;
		const offer = (label: string, state: SearchState): HTMLLIElement => {
			const link = build('a', { href: `${this.#page('search')}${writeState(state)}` }, label);
			link.addEventListener('click', (event) => {
				event.preventDefault();
				this.#field.value = state.text;
				this.#change(state, 'push');
				this.#field.focus();
			});
			return build('li', {}, link);
		};
		this.#results.replaceChildren(
			build(
				'div',
				{ class: 'search-suggestions' },
				build('h2', {}, 'Who speaks'),
				build(
					'ul',
					{},
					...speakers.map(({ value, label }) =>
						offer(label, { text: '', filters: { kind: 'quote', speaker: value } })
					)
				),
				build('h2', {}, 'Words most quoted'),
				build('ul', {}, ...words.map((word) => offer(word, { text: word, filters: {} })))
			)
		);
	}

	#showNote(note: HTMLElement | null): void {
		this.#note.replaceChildren(note ?? '');
	}

	#loadingNote(): HTMLElement {
		return build('p', {}, this.#progress, ' Loading the search index…');
	}

	#showUnreachable(): void {
		const again = build('button', { type: 'button' }, 'Try again');
		again.addEventListener('click', () => void this.#search());
		this.#results.replaceChildren();
		this.#showNote(
			build(
				'div',
				{},
				build('p', {}, build('b', {}, 'The search index cannot be reached.')),
				build(
					'p',
					{},
					again,
					' or ',
					build('a', { href: this.#page('quotes') }, 'read all quotations'),
					', where the browser’s own find works.'
				)
			)
		);
		this.#status.textContent = 'The search index cannot be reached.';
	}

	/** Tells what was found, once the reader pauses. */
	#say(groups: readonly { readonly kind: RecordKind; readonly count: number }[]): void {
		clearTimeout(this.#announce);
		const counts = groups.map(({ kind, count }) => {
			const { one, many } = KIND_LABELS[kind];
			return `${count} ${(count === 1 ? one : many).toLowerCase()}`;
		});
		const instead = this.#found?.instead;
		const meant = instead ? `Nothing exactly so. Showing “${instead.text}”. ` : '';
		this.#announce = window.setTimeout(() => {
			this.#status.textContent = meant + (counts.join(', ') || 'Nothing found.');
		}, QUIET);
	}

	#keys(): HTMLElement {
		const switches = SHORTCUTS.map((shortcut) => {
			const box = build('input', { type: 'checkbox', checked: isShortcutOn(shortcut) });
			box.addEventListener('change', () => {
				switchShortcut(shortcut, box.checked);
			});
			return build('label', {}, box, ' ', build('kbd', {}, SHORTCUT_LABELS[shortcut]));
		});
		return build(
			'div',
			{ class: 'search-keys' },
			build('span', { class: 'search-moves' }, '↑ ↓ through the results, Enter opens, Esc leaves'),
			build(
				'span',
				{ role: 'group', 'aria-label': 'Keys that open search' },
				'Open with ',
				...switches
			)
		);
	}
}

function labelOf(name: FacetName, value: string, label: string): string {
	const words: Readonly<Record<string, string>> =
		name === 'type' ? TYPE_WORDS : name === 'status' ? STATUS_WORDS : {};
	return words[value] ?? label;
}

let hasStyles = false;

/** The box brings its styles along, so that pages where nobody searches do not carry them. */
function adoptStyles(): void {
	if (hasStyles) return;
	hasStyles = true;
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(css);
	document.adoptedStyleSheets.push(sheet);
}
