import { stringify } from 'csv-stringify/sync';
import { formatCell, type Cell } from './csv-cell.ts';

/** A record that becomes one row. */
export type Row = Readonly<Record<string, Cell>>;

/**
 * Writes records as CSV after RFC 4180, with the byte order mark by which spreadsheets know UTF-8.
 * Text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
export function formatCsv(columns: readonly string[], rows: readonly Row[]): string {
	return stringify(
		rows.map((row) => columns.map((column) => formatCell(row[column] ?? null))),
		{ header: true, columns: [...columns], bom: true, record_delimiter: 'windows' }
	);
}
