import { expect, test } from 'vitest';
import {
	formatDate,
	formatShare,
	formatWeekday,
	toTime,
} from '../../../../src/components/record/dates.ts';
import { quoted } from '../../../../src/components/record/quote-marks.ts';

test.each([
	['2023-02-01', 'en', '1 February 2023'],
	['2023-02', 'en', 'February 2023'],
	['2023', 'en', '2023'],
	['2023-02-01', 'de', '1. Februar 2023'],
])('says %s in %s as %s', (date, language, words) => {
	expect(formatDate(date, language)).toBe(words);
});

test('knows the day of the week only where the day is known', () => {
	expect(formatWeekday('2023-02-01')).toBe('Wednesday');
	expect(formatWeekday('2023-02')).toBe('');
});

test('places a month and a year at their first day', () => {
	expect(toTime('2023')).toBe(toTime('2023-01-01'));
	expect(toTime('2023-02')).toBe(toTime('2023-02-01'));
});

test('rounds shares to whole percentages', () => {
	expect(formatShare(0.394)).toBe('39%');
});

test.each([
	['en', '“yes”'],
	['de', '„yes“'],
	['fr-CA', '« yes »'],
	['ja', '「yes」'],
	['ar', '«yes»'],
	['sw', '“yes”'],
])('quotes in %s as %s', (language, words) => {
	expect(quoted('yes', language)).toBe(words);
});
