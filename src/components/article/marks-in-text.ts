/** What is marked in the text; links in lists and notes, and links that lead elsewhere, are not. */
export const MARK = '.text :is(q, .r, .c, a:not(.num, [href^="http"])):not(.list *, .note *)';

/** The marks inside an element, in reading order. */
export function marksIn(element: Element | null): HTMLElement[] {
	return element === null ? [] : [...element.querySelectorAll<HTMLElement>(MARK)];
}

/** The smallest mark at or around something. */
export function markAt(target: EventTarget | null): HTMLElement | null {
	return target instanceof Element ? target.closest<HTMLElement>(MARK) : null;
}
