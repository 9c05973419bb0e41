import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatCell, readCell } from '../../../src/export/csv-cell.ts';
import { formatCsv } from '../../../src/export/csv.ts';

const whole = (parts: Iterable<string>): string => [...parts].join('');

function readBack(csv: string): string[][] {
	const rows = parse(csv, { bom: true, record_delimiter: '\r\n' });
	return rows.slice(1).map((row) => row.map(readCell));
}

test('begins with the byte order mark and ends lines as RFC 4180 wants', () => {
	expect(whole(formatCsv(['a', 'b'], [{ a: 'x', b: 1 }]))).toBe('\uFEFFa,b\r\nx,1\r\n');
});

test('writes nothing where a value is unknown, and lists as JSON', () => {
	expect(whole(formatCsv(['a', 'b', 'c'], [{ a: null, b: ['x', 'y'], c: true }]))).toBe(
		'\uFEFFa,b,c\r\n,"[""x"",""y""]",true\r\n'
	);
});

test.each(['=1+1', '+1+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '＝1', "'=1", '=cmd|" /C calc"!A0'])(
	'never lets a spreadsheet run %j',
	(text) => {
		const cell = formatCell(text);
		expect(cell.startsWith("'")).toBe(true);
		expect(readCell(cell)).toBe(text);
	}
);

test.each(['-12', '-33.9', 'plain', "it's", "'tis"])('leaves %j as it is', (text) => {
	expect(formatCell(text)).toBe(text);
});

test('gives every table of text back as it was', () => {
	const text = fc.oneof(
		fc.string({ unit: 'grapheme' }),
		fc.constantFrom('=1', "'=1", "''-x", '"', '""', ',', '\r\n', '\n', ' ', '\uFEFF', '@', '-5')
	);
	fc.assert(
		fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (table) => {
			const csv = whole(
				formatCsv(
					['a', 'b'],
					table.map(([a, b]) => ({ a, b }))
				)
			);
			expect(readBack(csv)).toEqual(table);
		})
	);
});

test('writes a table of thousands of rows piece by piece, and says its columns once', () => {
	const rows = Array.from({ length: 2345 }, (_none, number) => ({ a: String(number), b: 'x' }));
	const pieces = [...formatCsv(['a', 'b'], rows)];
	expect(pieces.length).toBeGreaterThan(2);
	expect(readBack(whole(pieces))).toEqual(rows.map(({ a, b }) => [a, b]));
});
