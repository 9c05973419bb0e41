import { stringify, type Options } from 'csv-stringify/sync';
import { formatCell, type Cell } from './csv-cell.ts';

/** A record that becomes one row. */
export type Row = Readonly<Record<string, Cell>>;

/** The library makes its row writer anew for each call. */
const ROWS_AT_ONCE = 500;

/**
 * Writes records as CSV after RFC 4180, some rows at a time, with the byte order mark by which
 * spreadsheets know UTF-8. Text that a spreadsheet would take for a formula gets an apostrophe in
 * front.
 */
export function* formatCsv(columns: readonly string[], rows: Iterable<Row>): Generator<string> {
	const options: Options = { columns: [...columns], record_delimiter: 'windows' };
	yield stringify([], { ...options, header: true, bom: true });
	let lines: string[][] = [];
	for (const row of rows) {
		lines.push(columns.map((column) => formatCell(row[column] ?? null)));
		if (lines.length < ROWS_AT_ONCE) continue;
		yield stringify(lines, options);
		lines = [];
	}
	yield stringify(lines, options);
}
