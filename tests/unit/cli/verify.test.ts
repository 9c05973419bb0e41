import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { keepDifferences, verifyCommand } from '../../../src/cli/verify.ts';
import { readAndCheck } from '../../../src/content-loader.ts';
import { buildEdition } from '../../../src/model/edition.ts';
import { verificationSchema } from '../../../src/schema/verification.ts';
import { captureContext, type CapturedContext } from './captured-context.ts';
import { copyFixture } from './run-in-folder.ts';

const SPEECH =
	'“The silt wins,” she said, “every single winter.” He said “we did not know”. ' +
	'The letter: We measure the harbour Port Town has every month.\n\nWe shall do so again.';

interface Run extends CapturedContext {
	readonly code: number;
	readonly folder: string;
	readonly written: string | undefined;
}

async function verify(source: string, ...options: string[]): Promise<Run> {
	return verifyIn(await copyFixture(), source, ...options);
}

async function verifyIn(folder: string, source: string, ...options: string[]): Promise<Run> {
	await writeFile(path.join(folder, 'source.txt'), source);
	const context = captureContext(folder);
	const code = await verifyCommand(
		['harbour-closed', '--source', 'source.txt', ...options],
		context
	);
	const file = path.join(folder, 'content/verification/harbour-closed.json');
	const written = await readFile(file, 'utf8').catch(() => undefined);
	return { ...context, code, folder, written };
}

function verdicts(run: Run): Record<string, string> {
	const { quotes } = verificationSchema.parse(JSON.parse(run.written ?? ''));
	return Object.fromEntries(quotes.map(({ quote, verdict }) => [quote, verdict]));
}

test('writes the verdict on every quotation, split and in paragraphs too', async () => {
	const run = await verify(SPEECH);
	expect(run.printed.out).toBe(
		'3 quotations against “The fixture press”\n  3 verbatim\n\nWrote content/verification/harbour-closed.json\n'
	);
	expect(run.code).toBe(0);
	expect(verdicts(run)).toEqual({
		silt: 'verbatim',
		'we-did-not-know': 'verbatim',
		letter: 'verbatim',
	});
	const { quotes } = verificationSchema.parse(JSON.parse(run.written ?? ''));
	expect(quotes[0]).toMatchObject({
		words: 'The silt wins, … every single winter.',
		date: '2026-11-24',
	});
});

test('names what differs where it stands, and exits with 1', async () => {
	const run = await verify(SPEECH.replace('did not know', 'did know').replace(/The letter.*/s, ''));
	expect(run.code).toBe(1);
	expect(run.printed.out).toMatchInlineSnapshot(`
		"3 quotations against “The fixture press”
		  1 verbatim
		  1 differs from the source
		  1 not found in the source

		content/articles/harbour-closed.md:36:61  q-we-did-not-know
		  “we did not know”
		  Differs (rule: nearest).
		  The source does not have “not” here. This changes a negation.

		content/articles/harbour-closed.md:38:1  q-letter
		  “We measure the harbour Port Town has every month. We shall do so again.”
		  The source has no passage like this. Check the words, or whether it is the right source.

		Wrote content/verification/harbour-closed.json
		"
	`);
	expect(verdicts(run)).toMatchObject({ 'we-did-not-know': 'differs', letter: 'not-found' });
});

test('keeps no more of the source than what differs and three words around', async () => {
	const run = await verify(SPEECH.replace('Port Town has', 'Port Ellery has got'));
	expect(run.written).toContain('Ellery');
	expect(run.written).not.toContain('she said');
	const { quotes } = verificationSchema.parse(JSON.parse(run.written ?? ''));
	expect(quotes.find(({ quote }) => quote === 'letter')?.diff).toMatchInlineSnapshot(`
		[
		  {
		    "op": "same",
		    "quote": "… the harbour Port",
		    "source": "… the harbour Port",
		  },
		  {
		    "flag": "name",
		    "op": "changed",
		    "quote": "Town",
		    "source": "Ellery",
		  },
		  {
		    "op": "same",
		    "quote": "has",
		    "source": "has",
		  },
		  {
		    "op": "removed",
		    "quote": "",
		    "source": "got",
		  },
		  {
		    "op": "same",
		    "quote": "every month",
		    "source": "every month",
		  },
		  {
		    "op": "same",
		    "quote": "We shall do …",
		    "source": "We shall do …",
		  },
		]
	`);
});

test('keeps short what the source has and the quotation leaves out', () => {
	const words = 'one two three four five six seven eight nine';
	expect(keepDifferences([{ op: 'removed', quote: '', source: words }])).toEqual([
		{ op: 'removed', quote: '', source: 'one two three … seven eight nine' },
	]);
});

test('takes a second source beside the first, and keeps what it said when only one is checked again', async () => {
	const folder = await copyFixture();
	await writeFile(
		path.join(folder, 'speech.html'),
		'<title>As delivered</title><p>The silt wins, every winter.'
	);
	await verifyIn(folder, SPEECH, '--against', 'speech.html', '--title', 'As printed');
	const again = await verifyIn(folder, SPEECH);
	const { quotes, against } = verificationSchema.parse(JSON.parse(again.written ?? ''));
	expect(quotes[0]?.source.title).toBe('The fixture press');
	expect(against?.[0]).toMatchObject({ verdict: 'differs', source: { title: 'As delivered' } });
});

test('writes nothing with --dry-run, and only JSON with --json', async () => {
	const run = await verify(SPEECH, '--dry-run', '--json');
	expect(run.written).toBeUndefined();
	const { article } = verificationSchema.parse(JSON.parse(run.printed.out));
	expect(article).toBe('harbour-closed');
});

test('gives the site a verdict that goes stale when the words are edited', async () => {
	const { folder } = await verify(SPEECH);
	const file = path.join(folder, 'content/articles/harbour-closed.md');
	await writeFile(file, (await readFile(file, 'utf8')).replace('silt wins', 'mud wins'));
	const { read } = await readAndCheck(path.join(folder, 'content'), false);
	if (read.content === undefined) throw new Error('The fixture cannot be read.');
	const { utterances } = buildEdition(read.content);
	const silt = utterances.find(({ id }) => id === 'silt');
	const other = utterances.find(({ id }) => id === 'letter');
	expect(silt?.verification?.verdict).toBe('stale');
	expect(other?.verification?.verdict).toBe('verbatim');
});

test.each([
	[[], /Name the article/],
	[['harbour-closed'], /Name the file to check against/],
	[['harbour-close', '--source', 'source.txt'], /Did you mean `harbour-closed`\?/],
	[['harbour-closed', '--source', 'nowhere.txt'], /There is no file .*Nothing was written/],
	[['harbour-closed', 'another', '--source', 'source.txt'], /One article at a time/],
	[['harbour-closed', '--sauce', 'source.txt'], /Unknown option '--sauce'/],
	[['../harbour-closed', '--source', 'source.txt'], /There is no article/],
])('exits with 2 and says what to do: %j', async (argv, expected) => {
	const context = captureContext(await copyFixture());
	expect(await verifyCommand(argv, context)).toBe(2);
	expect(context.printed.err).toMatch(expected);
	expect(context.printed.out).toBe('');
});
