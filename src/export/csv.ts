import { stringify } from 'csv-stringify/sync';

/** What a field of a record can hold; lists and objects become JSON in their cell. */
export type Cell = string | number | boolean | null | readonly unknown[] | object;

/** A record that becomes one row. */
export type Row = Readonly<Record<string, Cell>>;

/**
 * What a spreadsheet would run as a formula, whatever stands before it is only our own guard.
 * The last four are the full-width forms that some of them accept as well.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/iu;

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

/** A value as a cell holds it; `readCell` is the way back. */
export function formatCell(value: Cell): string {
	if (value === null) return '';
	const text = typeof value === 'string' ? value : JSON.stringify(value);
	return FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

/** The text in a cell without the guard against formulas. */
export function readCell(cell: string): string {
	return /^'/u.test(cell) && FORMULA.test(cell) ? cell.slice(1) : cell;
}
