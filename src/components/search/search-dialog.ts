import { build } from './build-element.ts';
import { SearchBox } from './search-box.ts';

let dialog: HTMLDialogElement | null = null;
let box: SearchBox | null = null;

/** Begins to load the index, because somebody is about to search. */
export function warmUp(root: string): void {
	makeDialog(root);
	box?.warmUp();
}

/** Opens search over the page, with a search (`?q=…`) or as it was left. */
export function openDialog(root: string, search: string): void {
	const shown = makeDialog(root);
	if (!shown.open) shown.showModal();
	if (search !== '') box?.show(search);
	box?.focusField();
}

function makeDialog(root: string): HTMLDialogElement {
	if (dialog !== null) return dialog;
	box = new SearchBox();
	box.dataset['root'] = root;
	dialog = build('dialog', { class: 'search-dialog', 'aria-label': 'Search' }, box);
	dialog.addEventListener('click', (event) => {
		// Only the backdrop is the dialog itself.
		if (event.target === dialog) dialog?.close();
	});
	document.body.append(dialog);
	return dialog;
}
