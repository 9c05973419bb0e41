import { MARK, markAt, marksIn } from './marks-in-text.ts';

/**
 * Listens to a reader of an annotated text: a click, a tap or Enter opens the note of a passage, a
 * mouse that rests on one shows a line about it. Each paragraph is one tab stop; arrow keys walk
 * its marks. What shows notes is fetched when somebody is about to use it.
 */
class AnnotationNotes extends HTMLElement {
	connectedCallback(): void {
		for (const block of this.querySelectorAll('.para')) {
			marksIn(block).forEach((mark, index) => (mark.tabIndex = index === 0 ? 0 : -1));
		}
		this.addEventListener('click', (event) => this.#onClick(event));
		this.addEventListener('keydown', (event) => this.#onKey(event));
		this.addEventListener('focusin', ({ target }) => {
			const mark = target instanceof HTMLElement && target.matches(MARK) ? target : null;
			if (mark === null) return;
			for (const one of marksIn(mark.closest('.para'))) one.tabIndex = one === mark ? 0 : -1;
			this.#preview(mark);
		});
		this.addEventListener('focusout', () => this.#preview(null));
		this.addEventListener('pointerover', ({ target, pointerType }) => {
			if (pointerType === 'mouse') this.#preview(markAt(target));
		});
		this.addEventListener('pointerleave', () => this.#preview(null));
	}

	#preview(mark: HTMLElement | null): void {
		void import('./note-panel.ts').then(({ preview }) => preview(this, mark));
	}

	#open(mark: HTMLElement): void {
		void import('./note-panel.ts').then(({ openNote }) => openNote(this, mark));
	}

	#onClick(event: MouseEvent): void {
		const mark = markAt(event.target);
		const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
		// Whoever has just selected words wants the words.
		const hasSelected = getSelection()?.isCollapsed === false && mark?.localName !== 'a';
		if (mark === null || hasSelected || !isPlain) return;
		event.preventDefault();
		this.#open(mark);
	}

	#onKey(event: KeyboardEvent): void {
		const { target, key } = event;
		if (!(target instanceof HTMLElement) || !target.matches(MARK)) return;
		const marks = marksIn(target.closest('.para'));
		const at = marks.indexOf(target);
		const forward = getComputedStyle(target).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
		if (key === 'Enter' || key === ' ') this.#open(target);
		else if (key === forward) marks[Math.min(at + 1, marks.length - 1)]?.focus();
		else if (key === 'ArrowLeft' || key === 'ArrowRight') marks[Math.max(at - 1, 0)]?.focus();
		else if (key === 'Home') marks[0]?.focus();
		else if (key === 'End') marks.at(-1)?.focus();
		else return;
		event.preventDefault();
	}
}

customElements.define('annotation-notes', AnnotationNotes);

// Layers and lenses work without script; theirs remembers them in the address. It comes when the
// address asks for one, or when somebody is about to choose one.
const tools = document.querySelector('reading-tools');
const loadTools = (): void => void import('./reading-tools.ts');
if (location.search !== '') loadTools();
for (const type of ['pointerover', 'focusin', 'touchstart'])
	tools?.addEventListener(type, loadTools, { once: true, passive: true });
