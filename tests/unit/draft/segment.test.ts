import { describe, expect, test } from 'vitest';
import { readBlocks, readCaptions, readDate } from '../../../src/draft/segment.ts';

const REPORT = [
	'Bridge reopens after two years of repairs',
	'Tuesday, 3 March 2026',
	'By Ada Example',
	'The old bridge over the river carries traffic again.',
	'A cyclist crosses the bridge on Monday. | Pool / via REUTERS',
	'A cyclist crosses the bridge on Monday. | Pool / via REUTERS',
	'What comes next',
	'The town plans a second bridge.',
].join('\n\n');

describe('blocks', () => {
	test('tells titles, dates, bylines, captions and headings from paragraphs', () => {
		expect(readBlocks(REPORT).map((block) => [block.kind, block.paragraph])).toEqual([
			['title', null],
			['date', null],
			['byline', null],
			['paragraph', 1],
			['caption', null],
			['caption', null],
			['heading', null],
			['paragraph', 2],
		]);
	});

	test('reads the same blocks with Windows line ends and a byte order mark', () => {
		const windows = `\uFEFF${REPORT.replaceAll('\n', '\r\n')}`;
		expect(readBlocks(windows).map((block) => block.kind)).toEqual(
			readBlocks(REPORT).map((block) => block.kind)
		);
	});

	test('joins the lines of a hard-wrapped paragraph', () => {
		const text =
			'The council met on Monday evening to talk about the bridge that\nhas been closed for two years, and about the money that is needed\nfor a second one.\n\nIt did not vote.';
		expect(readBlocks(text).map((block) => block.paragraph)).toEqual([1, 2]);
	});

	test('keeps short lines without blank lines apart', () => {
		expect(readBlocks('It rained.\nIt snowed.\nIt froze.')).toHaveLength(3);
	});
});

describe('captions', () => {
	test('gives each caption once, parted from its credit', () => {
		const captions = readCaptions(REPORT, readBlocks(REPORT));
		expect(captions.map(({ caption, credit }) => ({ caption, credit }))).toEqual([
			{ caption: 'A cyclist crosses the bridge on Monday.', credit: 'Pool / via REUTERS' },
		]);
	});

	test('knows credits by their label and by their agency', () => {
		const text =
			'The bridge at dawn. Image: Ada Example.\n\nThe bridge at night. (AP Photo/Bo Example)\n\nA paragraph ends here.';
		expect(readCaptions(text, readBlocks(text)).map((caption) => caption.credit)).toEqual([
			'Ada Example',
			'AP Photo/Bo Example',
		]);
	});

	test('takes a bar in a sentence for what it is', () => {
		const text = 'The mayor says the bridge is safe | and that it will stay open, she said.';
		expect(readCaptions(text, readBlocks(text))).toEqual([]);
	});
});

describe('dates', () => {
	test.each([
		['Friday, July 21, 2017', '2017-07-21'],
		['21 July 2017', '2017-07-21'],
		['2017-07-21', '2017-07-21'],
		['February 31, 2023', null],
		['Someday', null],
	])('reads %s', (line, day) => {
		expect(readDate(line)).toBe(day);
	});
});
