import type { AsPlainObject } from 'minisearch';
import { foldWords } from '../search/fold.ts';
import { markFound, unmarkFound } from '../search/mark-found.ts';
import { MiniIndex } from '../search/mini-index.ts';
import { readKinds, type FacetTable, type RecordTable } from '../search/record-table.ts';
import { SearchBox } from '../search/search-box.ts';
import { shortcutOf } from '../search/shortcuts.ts';
import { packVocabulary } from '../search/spelling.ts';
import type { FoundRecord } from '../search/word-index.ts';
import type { FileRow } from './file-rows.ts';

/** The index as it stands in the file. */
interface FileData {
	readonly table: RecordTable;
	readonly facets: FacetTable;
	readonly index: AsPlainObject;
}

/** The search of an edition in one file: the same box, over an index that came with the page. */
function openIndex(): MiniIndex {
	const data = readJson<FileData>('edition-index');
	const kinds = readKinds(data.table);
	const texts = new Map(
		[...document.querySelectorAll<HTMLElement>('[data-r]')].map((element) => [
			Number(element.dataset['r']),
			element.textContent,
		])
	);
	const counts = new Map<string, number>();
	const records = readJson<readonly FileRow[]>('edition-rows').map((row, number): FoundRecord => {
		const text = texts.get(number) ?? '';
		const words = [text, ...row[11]].flatMap((one) => foldWords(one).map(({ word }) => word));
		for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
		return {
			number,
			kind: kinds[number] ?? 'paragraph',
			path: `#${row[0]}`,
			title: row[1] === '' ? text : row[1],
			text,
			speakers: row[2],
			role: row[3],
			date: row[4],
			article: row[5],
			paragraph: row[6] === null ? null : String(row[6]),
			verification: row[7],
			type: row[8],
			status: row[9],
			language: row[10],
			words,
		};
	});
	return new MiniIndex({ ...data, vocabulary: packVocabulary(counts), records });
}

function readJson<Data>(id: string): Data {
	// Written into this file when it was made.
	return JSON.parse(document.getElementById(id)?.textContent ?? 'null') as Data;
}

const LAYERS: Readonly<Record<string, string>> = { q: 'quotes', r: 'reported', c: 'claims' };

let index: MiniIndex | undefined;
SearchBox.openIndex = () => Promise.resolve((index ??= openIndex()));
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
