/** What a field of a record can hold; lists and objects become JSON in their cell. */
export type Cell = string | number | boolean | null | readonly unknown[] | object;

/**
 * What a spreadsheet would run as a formula, whatever stands before it is only our own guard.
 * The last four are the full-width forms that some of them accept as well.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/iu;

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
