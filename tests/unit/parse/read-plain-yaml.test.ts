import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAnyYaml, splitFrontMatter } from '../../../src/parse/front-matter.ts';
import { readPlainYaml } from '../../../src/parse/read-plain-yaml.ts';
import { MadeEdition } from '../../bench/make-content.ts';

/** Holds the quick reading, where it dares, to the full one. */
function expectSame(yaml: string): boolean {
	const quick = readPlainYaml(yaml);
	if (quick === undefined) return false;
	const full = parseAnyYaml('a.md', yaml, 0);
	expect(full.diagnostics).toEqual([]);
	expect(quick.value).toEqual(full.frontMatter?.value);
	return true;
}

describe('reading plain YAML', () => {
	test('reads every file of a made edition by itself, and as the full parser does', () => {
		for (const { path, text } of new MadeEdition({ articles: 2 }).files()) {
			if (path.endsWith('.json')) continue;
			expect(expectSame(splitFrontMatter(text)?.yaml ?? ''), path).toBe(true);
		}
	});

	test.each([
		'a: [x, "y"]',
		'a: {b: c}',
		'a: |\n  text',
		'a: >\n  text',
		'a: one\n  two',
		'a: &x b',
		'a: *x',
		'a: !!str 1',
		'a: b: c',
		'a: b # comment',
		'# comment',
		'a: 1\na: 2',
		'a: "\\u0041"',
		'a: 0x1F',
		'a: 1_000',
		'a: .5',
		'a: 1e3',
		'a: 12:30',
		'? a',
		'a:\tb',
		'- - a',
		'a: @b',
		'a: `b`',
		'a: - b',
		'',
	])('leaves it to the full parser: %j', (yaml) => {
		expect(readPlainYaml(yaml)).toBeUndefined();
	});

	test('agrees with the full parser on whatever is put together', () => {
		const piece = fc.constantFrom(
			...[
				'a',
				'b:',
				'c: ',
				'name: ',
				'- ',
				'- ',
				'\n',
				'\n',
				'\n  ',
				'\n    ',
				' ',
				'x: y',
				'-',
				':',
			],
			...[
				'words of it',
				'“so”',
				"'it''s'",
				'"so"',
				'2023-02-01',
				'2023',
				'-1.5',
				'true',
				'null',
				'~',
			],
			...[
				'[]',
				'[a, b]',
				'#',
				' #',
				'|',
				'>',
				'&',
				'*',
				'!',
				'%',
				'{',
				'}',
				',',
				'?',
				'@',
				'`',
				'0o7',
			],
			...[
				'yes',
				'No',
				'.inf',
				'.nan',
				'1e3',
				'007',
				'é',
				'年',
				'\\',
				'<<: ',
				'__proto__: ',
				'URL/x:y',
			]
		);
		const value = fc.array(piece, { maxLength: 3 }).map((pieces) => pieces.join(''));
		const line = fc
			.tuple(
				fc.constantFrom('', '', '', '  ', '    '),
				fc.constantFrom('', '', '', '- '),
				fc.constantFrom('a: ', 'b: ', 'c:', 'd: ', 'name: ', ''),
				fc.oneof(fc.constantFrom('', 'words', '2023-02-01', '36', '“so”, he said'), value)
			)
			.map((parts) => parts.join(''));
		let quick = 0;
		fc.assert(
			fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
				if (expectSame(lines.join('\n'))) quick += 1;
			}),
			{ numRuns: 3_000 }
		);
		// The law would hold for a reader that never dares.
		expect(quick).toBeGreaterThan(60);
	});
});
