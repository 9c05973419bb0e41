import { markFound, unmarkFound } from '../search/mark-found.ts';
import { MiniIndex } from '../search/mini-index.ts';
import { SearchBox } from '../search/search-box.ts';
import { shortcutOf } from '../search/shortcuts.ts';
import { readFileRecords } from './read-file-records.ts';

const LAYERS: Readonly<Record<string, string>> = { q: 'quotes', r: 'reported', c: 'claims' };

// The search of an edition in one file: the same box, over an index made from the page itself when
// somebody first means to search.
let index: MiniIndex | undefined;
SearchBox.openIndex = () => Promise.resolve((index ??= new MiniIndex(readFileRecords(document))));
SearchBox.land = (place, words) => {
	unmarkFound();
	showLayerOf(place);
	location.hash = place;
	markFound(place.slice(1), words);
};
/** What a search leads to is shown as what it is, though its layer may be off. */
function showLayerOf(place: string): void {
	const layer = LAYERS[/^#(?:.+--)?([qrc])-/u.exec(place)?.[1] ?? ''];
	const box = document.querySelector<HTMLInputElement>(`#layer-${layer ?? 'none'}`);
	if (box !== null) box.checked = true;
}

customElements.define('search-box', SearchBox);

document.addEventListener('keydown', (event) => {
	if (shortcutOf(event) === null) return;
	event.preventDefault();
	const field = document.querySelector<HTMLElement>('search-box input');
	field?.scrollIntoView({ block: 'center' });
	field?.focus();
});
