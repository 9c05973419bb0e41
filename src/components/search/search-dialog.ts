import { build } from './build-element.ts';
import { SearchBox } from './site-search.ts';

let dialog: HTMLDialogElement | null = null;
let box: SearchBox | null = null;

/** Begins to load the index, because somebody is about to search. */
export function warmUp(where: DOMStringMap): void {
	makeDialog(where);
	box?.warmUp();
}

/** Opens search over the page, with a search (`?q=…`) or as it was left. */
export function openDialog(where: DOMStringMap, search: string): void {
	const shown = makeDialog(where);
	if (!shown.open) shown.showModal();
	if (search !== '') box?.show(search);
	box?.focusField();
}

function makeDialog(where: DOMStringMap): HTMLDialogElement {
	if (dialog !== null) return dialog;
	box = new SearchBox();
	Object.assign(box.dataset, where);
	dialog = build('dialog', { class: 'search-dialog', 'aria-label': 'Search' }, box);
	dialog.addEventListener('click', (event) => {
		// Only the backdrop is the dialog itself.
		if (event.target === dialog) dialog?.close();
	});
	document.body.append(dialog);
	return dialog;
}
