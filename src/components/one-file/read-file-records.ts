import type { SearchRecord } from '../../export/search-records.ts';
import { unpackRecords, type FileRecords } from './file-records.ts';

/** Before the place of an utterance in the list, whose words stand in the article as well. */
const LISTED = 'record-';

/** Reads the search records of an edition in one file: their words from the page, all else as packed. */
export function readFileRecords(page: Document): SearchRecord[] {
	const elements: HTMLElement[] = [];
	for (const element of page.querySelectorAll<HTMLElement>('[data-r]'))
		elements[Number(element.getAttribute('data-r'))] = element;
	// Written into this file when it was made.
	const packed = JSON.parse(page.getElementById('edition-rows')?.textContent ?? '') as FileRecords;
	return unpackRecords(packed, (number, kind) => {
		const element = elements[number];
		const id = element?.closest('[id]')?.id ?? '';
		const place = kind === 'quote' || kind === 'reported' ? id.slice(LISTED.length) : id;
		return { url: `#${place}`, text: element?.textContent ?? '' };
	});
}
