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
