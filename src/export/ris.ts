import type { CslItem } from './citation-item.ts';

/** A work in RIS, the exchange format of reference managers: a tag a line, CRLF line ends. */
export function formatRis(item: CslItem): string {
	const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
	const two = (value: number | undefined): string =>
		value === undefined ? '' : String(value).padStart(2, '0');
	const tags: [string, string | undefined][] = [
		['TY', item.type === 'article-newspaper' ? 'NEWS' : 'ELEC'],
		...(item.author ?? []).map((name): [string, string] => [
			'AU',
			'literal' in name ? name.literal : `${name.family}, ${name.given}`,
		]),
		['TI', item.title],
		['T2', item['container-title']],
		['PB', item.publisher],
		['PY', year === undefined ? undefined : String(year)],
		['DA', year === undefined ? undefined : `${year}/${two(month)}/${two(day)}`],
		['UR', item.URL],
		['LA', item.language],
		['N1', item.note],
		['ER', ''],
	];
	return tags
		.filter(([, value]) => value !== undefined)
		.map(([tag, value]) => `${tag}  - ${(value ?? '').replace(/\s+/gu, ' ')}\r\n`)
		.join('');
}
