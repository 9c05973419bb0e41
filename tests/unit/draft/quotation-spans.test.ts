import { describe, expect, test } from 'vitest';
import { findQuotations } from '../../../src/draft/quotation-spans.ts';
import { readBlocks } from '../../../src/draft/segment.ts';

function quotationsIn(text: string): string[] {
	return findQuotations(text, readBlocks(text)).map((span) => text.slice(span.start, span.end));
}

const cases: Readonly<Record<string, readonly [text: string, quotations: readonly string[]]>> = {
	'finds curly quotations': ['“We are late,” she said.', ['“We are late,”']],
	'finds straight quotations': ['"We are late," she said.', ['"We are late,"']],
	'finds the parts of a split quotation': [
		'“We are late,” she said, “and tired.”',
		['“We are late,”', '“and tired.”'],
	],
	'leaves a quotation inside a quotation to the outer one': [
		'“He called it ‘a mess’ twice,” she said.',
		['“He called it ‘a mess’ twice,”'],
	],
	'takes single marks where a text has no double ones': [
		'‘We are late,’ she said. The dog’s bowl was full.',
		['‘We are late,’'],
	],
	'keeps single marks out where a text has double ones': [
		'“We are late,” she said of the ‘early’ train.',
		['“We are late,”'],
	],
	'keeps a plural genitive inside single marks': [
		'‘The players’ union has called us twice this week,’ he said.',
		['‘The players’ union has called us twice this week,’'],
	],
	'closes at a mark of the wrong kind': [
		'“We are very late today.“ The train left.',
		['“We are very late today.“'],
	],
	'reads the opening mark after a comma without a space': [
		'He was glad," We are here at last and in time".',
		['" We are here at last and in time"'],
	],
	'gives each paragraph of a long quotation its own span': [
		'“We are late.\n\n“We are tired,” she said.',
		['“We are late.', '“We are tired,”'],
	],
	'ends an unclosed quotation with its paragraph': [
		'She said, “We are late and it is raining.\n\nThe train left.',
		['“We are late and it is raining.'],
	],
	'does not take inches for quotations': ['The 6\'2" player bought a 15" screen on Monday.', []],
	'finds nothing between marks without words': ['He typed “” twice.', []],
};

describe('quotation spans', () => {
	for (const [title, [text, expected]] of Object.entries(cases)) {
		test(title, () => {
			expect(quotationsIn(text)).toEqual(expected);
		});
	}

	test('tells where the words begin and end', () => {
		const text = 'Then: “We are late,” she said.';
		const [span] = findQuotations(text, readBlocks(text));
		expect(span && text.slice(span.innerStart, span.innerEnd)).toBe('We are late,');
	});
});
