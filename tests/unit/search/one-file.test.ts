import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { fileFinisher } from '../../../src/search/one-file.ts';

const SCRIPT = 'search("$& $1")';
const STYLES = ['a{color:red}', 'b{color:blue}'];
const finish = fileFinisher(SCRIPT);
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (policy: string, styles: readonly string[], body: string) =>
	`<html><head><meta http-equiv="content-security-policy" content="${policy}">${styles
		.map((style) => `<style>${style}</style>`)
		.join('')}</head><body>${body}</body></html>`;
const ROWS = '<script type="application/json" id="edition-rows">{}</script>';
const policyOf = (html: string) => / content="([^"]*)"/u.exec(html)?.[1]?.split('; ') ?? [];

test('a file gets the script, and a policy that allows it and the file’s own styles', () => {
	for (const styles of [STYLES, STYLES.slice(1), STYLES]) {
		const finished = finish(page("script-src 'self'", styles, `<p>Words</p>${ROWS}`));
		const policy = policyOf(finished);
		expect(finished).toBe(
			page(policy.join('; '), styles, `<p>Words</p>${ROWS}<script>${SCRIPT}</script>`)
		);
		expect(policy).toEqual([
			"default-src 'none'",
			'img-src data:',
			`style-src ${styles.map(hashOf).join(' ')}`,
			`script-src ${hashOf(SCRIPT)}`,
			"base-uri 'none'",
			"form-action 'none'",
		]);
	}
});

test('a list of files, which has nothing to search, gets no script and allows none', () => {
	const finished = finish(page("script-src 'self'", STYLES, '<ul></ul>'));
	expect(finished).not.toContain('<script');
	expect(policyOf(finished)).toContain("script-src 'none'");
});
