import fc from 'fast-check';
import { expect, test } from 'vitest';
import { streamText } from '../../../src/export/stream-text.ts';

test('what is streamed arrives as it was, whatever its letters', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' })), async (parts) => {
			expect(await new Response(streamText(parts)).text()).toBe(parts.join(''));
		})
	);
});

test('a long text is sent in pieces, none of them much longer than a quarter of a megabyte', async () => {
	const line = `${'ä'.repeat(999)}\n`;
	const sizes: number[] = [];
	for await (const piece of streamText(Array.from({ length: 2000 }, () => line)))
		sizes.push(piece.length);
	expect(sizes.length).toBeGreaterThan(4);
	expect(Math.max(...sizes)).toBeLessThan(600_000);
	expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(2000 * 1999);
});
