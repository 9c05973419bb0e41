import type { SearchRecord } from '../../export/search-records.ts';
import type { PlaceOf } from './places.ts';

/** What a record needs beside the words that stand in the page already (`data-r`). */
export type FileRow = readonly [
	place: string,
	title: string,
	speakers: readonly string[],
	role: string | null,
	date: string | null,
	article: string | null,
	paragraph: number | null,
	verification: string | null,
	type: string | null,
	status: string | null,
	language: string,
	alsoFoundBy: readonly string[],
];

/** The records of a file, each with its place in it. */
export function toFileRows(records: readonly SearchRecord[], placeOf: PlaceOf): FileRow[] {
	return records.map((one) => [
		placeOf(one.url) ?? '',
		one.kind === 'claim' ? '' : one.title,
		one.speakers,
		one.role,
		one.date,
		one.articles[0] ?? null,
		one.paragraph,
		one.verification,
		one.types[0] ?? null,
		one.statuses[0] ?? null,
		one.language,
		one.alsoFoundBy,
	]);
}
