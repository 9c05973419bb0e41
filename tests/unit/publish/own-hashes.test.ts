import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { keepOwnHashes } from '../../../src/publish/own-hashes.ts';

const STYLE = 'a{color:red}';
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (sources: string) =>
	`<meta http-equiv="content-security-policy" content="style-src 'self'${sources};"><style>${STYLE}</style>`;

test('keeps the hashes of what stands in the page and drops the others', () => {
	const listed = page(` ${hashOf(STYLE)} ${hashOf('elsewhere')}`);
	expect(keepOwnHashes(listed)).toBe(page(` ${hashOf(STYLE)}`));
});

test('hashes the bytes of a style, whatever signs are in it', () => {
	const style = '.quote::before{content:"“"}';
	const listed = `<meta http-equiv="content-security-policy" content="style-src ${hashOf(style)} ${hashOf('elsewhere')};"><style>${style}</style>`;
	const kept = keepOwnHashes(Buffer.from(listed).toString('latin1'));
	expect(Buffer.from(kept, 'latin1').toString()).toBe(
		listed.replace(` ${hashOf('elsewhere')}`, '')
	);
});
