import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { pagesOf } from './built-pages.ts';

const validator = new HtmlValidate({
	extends: ['html-validate:recommended'],
	rules: {
		// Astro writes void elements and attributes in its own way, which is valid HTML.
		'void-style': 'off',
		'attribute-boolean-style': 'off',
		'attribute-empty-style': 'off',
		'no-trailing-whitespace': 'off',
		// Long titles are cut by search engines, not refused; a headline is as long as it is.
		'long-title': 'off',
	},
});

describe.each(['edition', 'fixture'] as const)('the %s site', (site) => {
	test('is valid HTML on every page', async () => {
		const found: string[] = [];
		for (const { file, html } of pagesOf(site)) {
			const report = await validator.validateString(html, file);
			for (const { messages } of report.results) {
				for (const one of messages)
					found.push(`${file}:${one.line}:${one.column} ${one.ruleId}: ${one.message}`);
			}
		}
		expect(found).toEqual([]);
	});
});
