import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../../../src/components/search/fold.ts';
import { findRanges, rankOf, RANKS } from '../../../../src/components/search/match.ts';
import { parseQuery } from '../../../../src/components/search/query.ts';

const TEXT = '“What is happening in Europe today, could happen in East Asia tomorrow,” he warned.';

test.each([
	['could happen', ['could happen']],
	['“East Asia” europe', ['Europe', 'East Asia']],
	['EUROPE', ['Europe']],
	['tomor', ['tomorrow']],
	['warning', ['warned']],
	['happen', ['happen']],
	['nothing', []],
])('marks %s', (query, marked) => {
	const ranges = findRanges(TEXT, parseQuery(query));
	expect(ranges.map(({ start, end }) => TEXT.slice(start, end))).toEqual(marked);
});

test.each([
	['what is happening', 3, RANKS.whole],
	['is happening', 12, RANKS.phrase],
	['today europe', 12, RANKS.words],
	['euro tod', 12, RANKS.beginnings],
	['warning', 12, RANKS.forms],
	['"europe asia"', 12, null],
	['zebra', 12, null],
])('ranks %s', (query, length, rank) => {
	expect(rankOf(parseQuery(query), fold(TEXT).split(' '), length)).toBe(rank);
});

test('marks never overlap and stay in order', () => {
	const words = fc.constantFrom('is', 'happen', 'in', '"in east"', 'euro', '“could happen”');
	fc.assert(
		fc.property(fc.array(words), (parts) => {
			const ranges = findRanges(TEXT, parseQuery(parts.join(' ')));
			ranges.forEach(({ start, end }, index) => {
				expect(end).toBeGreaterThan(start);
				const before = ranges[index - 1];
				if (before !== undefined) expect(start).toBeGreaterThanOrEqual(before.end);
			});
		})
	);
});
