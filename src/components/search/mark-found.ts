import { build } from './build-element.ts';
import { findRanges } from './match.ts';
import { parseQuery } from './query.ts';

/** Where marks go on a page that was not opened at an anchor: what names it, then what tells of it. */
const PLACES = 'main h1, main .lead, main p, main li, main dd, main blockquote';

/** Marks words where an anchor stands, or where they first stand in the page, and brings them into view. */
export function markFound(id: string, words: string): void {
	const query = parseQuery(words);
	if (query.all.length === 0) return;
	const target = id === '' ? null : document.getElementById(id);
	const parts = target === null ? firstPlace(words) : partsOf(target, id);
	const [first] = wrap(parts, findRanges(parts.map(({ data }) => data).join(''), query));
	(first ?? target)?.scrollIntoView({ block: 'center' });
}

/** Takes all marks away. */
export function unmarkFound(): void {
	for (const mark of document.querySelectorAll('mark.found')) {
		const parent = mark.parentNode;
		mark.replaceWith(...mark.childNodes);
		parent?.normalize();
	}
}

/** The text of an anchor; of a quotation in several parts, of all its parts. */
function partsOf(target: HTMLElement, id: string): Text[] {
	const elements: Element[] = [target];
	const isParted = /^[qr]-/u.test(id);
	const whole = id.replace(/-\d+$/u, '');
	for (let part = 2; isParted; part += 1) {
		const next = document.getElementById(`${id === whole ? id : whole}-${part}`);
		if (next === null) break;
		if (next !== target) elements.push(next);
	}
	// A paragraph's anchor may be its number in the margin.
	const isEmpty = target.textContent.trim().length < 4;
	const block = isEmpty ? target.closest('p, li, blockquote, section, div') : null;
	return (block === null ? elements : [block]).flatMap(textsIn);
}

function firstPlace(words: string): Text[] {
	for (const place of document.querySelectorAll(PLACES)) {
		if (findRanges(place.textContent, parseQuery(words)).length > 0) return textsIn(place);
	}
	return [];
}

function textsIn(element: Element): Text[] {
	const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
	const texts: Text[] = [];
	while (walker.nextNode() !== null) {
		if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
	}
	return texts;
}

function wrap(
	texts: readonly Text[],
	ranges: readonly { readonly start: number; readonly end: number }[]
): HTMLElement[] {
	const marks: HTMLElement[] = [];
	let offset = 0;
	for (const text of texts) {
		const from = offset;
		const length = text.data.length;
		offset += length;
		const inside = ranges
			.map(({ start, end }) => ({
				start: Math.max(0, start - from),
				end: Math.min(length, end - from),
			}))
			.filter(({ start, end }) => start < end);
		// From the end on, so that offsets before it stay true.
		for (const { start, end } of inside.reverse()) {
			text.splitText(end);
			const found = text.splitText(start);
			const mark = build('mark', { class: 'found' });
			found.replaceWith(mark);
			mark.append(found);
			marks.unshift(mark);
		}
	}
	return marks.sort((a, b) =>
		a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
	);
}
