import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';
import { fold } from '../../src/components/search/fold.ts';
import { beginningOf } from '../../src/components/search/query.ts';
import { folderOf } from '../sites.ts';
import { firstQuote, quotesOf } from './ask-search.ts';
import { expect, test } from './site-test.ts';

test.use({ serviceWorkers: 'allow' });

const field = (page: Page) => page.locator('search-box input[role=searchbox]');
const results = (page: Page) => page.locator('[data-search-results]');

test.describe('when JavaScript is unavailable', () => {
	test('the search page leads to all quotations', async ({ browser, host }) => {
		const server = await host('fixture');
		const context = await browser.newContext({ javaScriptEnabled: false });
		const page = await context.newPage();
		await page.goto(server.url);
		await page.getByRole('link', { name: 'Find a quotation' }).click();
		await page
			.getByRole('main')
			.getByRole('link', { name: /all quotations/u })
			.click();
		await expect(page).toHaveURL(`${server.url}quotes/`);
		await context.close();
	});
});

test('nothing of search is loaded before somebody means to search', async ({ page, host }) => {
	const server = await host('fixture');
	const asked: string[] = [];
	const context = page.context();
	context.on('request', (request) => {
		if (request.serviceWorker() === null) asked.push(request.url());
	});
	await page.goto(server.url);
	await page.waitForTimeout(500);
	const isOfSearch = (url: string): boolean => /pagefind|search-box|search-dialog/u.test(url);
	expect(asked.filter(isOfSearch)).toEqual([]);
	await page.getByRole('button', { name: 'Find a quotation' }).hover();
	await expect.poll(() => asked.some((url) => url.includes('pagefind.js'))).toBe(true);
});

test('button, slash and Ctrl K open the box, Esc closes it, and each key can be switched off', async ({
	page,
	host,
}) => {
	const server = await host('fixture');
	await page.goto(server.url);
	await page.getByRole('button', { name: 'Find a quotation' }).click();
	await expect(field(page)).toBeFocused();
	await expect(page.getByRole('heading', { name: 'Who speaks' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(field(page)).toBeHidden();
	await page.keyboard.press('/');
	await expect(field(page)).toBeFocused();
	await page.keyboard.press('Escape');
	await page.keyboard.press('Control+k');
	await expect(field(page)).toBeFocused();
	const slash = page.getByRole('checkbox', { name: '/' });
	await slash.uncheck();
	await page.keyboard.press('Escape');
	await page.reload();
	await page.keyboard.press('/');
	await expect(page.locator('search-box')).toHaveCount(0);
	await page.keyboard.press('Control+k');
	await expect(field(page)).toBeFocused();
});

test('arrow keys go through the results, Enter opens, Back brings the search again', async ({
	page,
	host,
}) => {
	const server = await host('fixture');
	await page.goto(`${server.url}claims/`);
	await page.keyboard.press('/');
	await firstQuote(page, 'silt wins');
	await page.keyboard.press('ArrowDown');
	await expect(page.locator('a.result').first()).toBeFocused();
	await page.keyboard.press('ArrowUp');
	await expect(field(page)).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/articles\/harbour-closed\/\?h=silt\+wins#q-silt$/u);
	await expect(page.locator('mark.found')).toHaveText('silt wins');
	await expect(page.locator('mark.found')).toBeInViewport();
	await page.goBack();
	await expect(field(page)).toHaveValue('silt wins');
	await expect(page.locator('[data-kind=quote]')).toHaveCount(1);
});

test('the landing address can be passed on', async ({ page, host }) => {
	const server = await host('fixture');
	await page.goto(`${server.url}articles/harbour-closed/?h=every+single+winter#q-silt`);
	await expect(page.locator('mark.found')).toHaveText('every single winter');
	await expect(page.locator('mark.found')).toBeInViewport();
});

test('what is found is told to screen readers, and the box has no fault that axe finds', async ({
	page,
	host,
}) => {
	const server = await host('fixture');
	await page.goto(`${server.url}search/`);
	await firstQuote(page, 'silt');
	await expect(page.locator('search-box [role=status]')).toContainText('1 quotation');
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
	}
});

test('a search that finds nothing says what to try', async ({ page, host }) => {
	const server = await host('fixture');
	await page.goto(`${server.url}search/?q=xyzzy`);
	await expect(page.getByText('Nothing here has these words.')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Read all quotations' })).toBeVisible();
});

test('an index that cannot be reached is said to be so, and can be tried again', async ({
	browser,
	host,
}) => {
	const server = await host('fixture');
	const context = await browser.newContext({ serviceWorkers: 'block' });
	const page = await context.newPage();
	await page.goto(`${server.url}search/`);
	server.refuse((name) => name.startsWith('pagefind/'));
	await field(page).fill('silt');
	await expect(page.getByText('cannot be reached').first()).toBeVisible();
	server.refuse(() => false);
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(page.locator('[data-kind=quote]')).toHaveCount(1);
	await context.close();
});

test('on a slow line it tells how much of the index has arrived', async ({ browser, host }) => {
	const server = await host('fixture');
	const context = await browser.newContext({ serviceWorkers: 'block' });
	const page = await context.newPage();
	await page.goto(`${server.url}search/`);
	server.delay(700);
	await field(page).fill('silt');
	const progress = page.getByRole('progressbar', { name: 'Loading the search index' });
	await expect(progress).toBeVisible();
	await expect.poll(() => progress.evaluate((bar: HTMLProgressElement) => bar.value)).toBe(2);
	await expect(page.locator('[data-kind=quote]')).toHaveCount(1, { timeout: 15_000 });
	await expect(progress).toHaveCount(0);
	await context.close();
});

test('before anything is typed it offers who speaks and what is most spoken of', async ({
	page,
	host,
}) => {
	const server = await host('edition');
	await page.goto(server.url);
	await page.keyboard.press('/');
	const lists = page.locator('.search-suggestions ul');
	await expect(lists).toHaveCount(2);
	await lists.nth(0).getByRole('link').first().click();
	await expect(page.locator('[data-kind=quote]').first()).toBeVisible();
	await expect(page.locator('[data-kind=claim]')).toHaveCount(0);
	await page.getByRole('button', { name: 'Clear' }).click();
	const word = lists.nth(1).getByRole('link').first();
	const text = await word.innerText();
	await word.click();
	await expect(field(page)).toHaveValue(text);
	await expect(page.locator('[data-kind=quote] mark').first()).toHaveText(text, {
		ignoreCase: true,
	});
});

test('query and filters stand in the address, and Back goes through them', async ({
	page,
	host,
}) => {
	const server = await host('fixture');
	await page.goto(`${server.url}search/`);
	await field(page).fill('the');
	await page.getByRole('button', { name: /^Claims/u }).click();
	await expect(page).toHaveURL(/\?q=the&kind=claim$/u);
	await expect(results(page).locator('[data-kind]').first()).toHaveAttribute('data-kind', 'claim');
	await page.goBack();
	await expect(page).toHaveURL(/\?q=the$/u);
	await expect(page.getByRole('button', { name: /^Claims/u })).toHaveAttribute(
		'aria-pressed',
		'false'
	);
	await page.goto(`${server.url}search/?kind=quote&speaker=bakker`);
	const quotes = quotesOf(folderOf('fixture')) as unknown as { speaker: string | null }[];
	await expect(page.locator('[data-kind=quote]')).toHaveCount(
		quotes.filter((one) => one.speaker === 'bakker').length
	);
});

/** A linear generator: the same questions on every machine. */
function* numbers(): Generator<number> {
	for (let seed = 7; ;) {
		seed = (seed * 1664525 + 1013904223) % 2 ** 32;
		yield seed / 2 ** 32;
	}
}

interface PlainQuote {
	readonly url: string;
	readonly text: string;
	readonly speaker: string | null;
	readonly article: string;
}
interface PlainClaim {
	readonly url: string;
	readonly statement: string;
	readonly type: string;
	readonly status: string;
	readonly assertions: readonly { readonly speaker: string | null }[];
}

test('results and counts of 50 random searches are those of a plain scan of the data files', async ({
	page,
	host,
}) => {
	test.setTimeout(180_000);
	const folder = folderOf('edition');
	const read = <Row>(list: string): Row[] =>
		(
			JSON.parse(readFileSync(path.join(folder, 'data', `${list}.json`), 'utf8')) as Record<
				string,
				Row[]
			>
		)[list] ?? [];
	const entities = new Map(
		read<{ id: string; name: string }>('entities').map(({ id, name }) => [id, name])
	);
	const quotes = read<PlainQuote>('quotes').map((one) => ({
		kind: 'quote',
		url: one.url,
		words: fold(`${one.text} ${entities.get(one.speaker ?? '') ?? ''}`).split(' '),
		speaker: one.speaker === null ? [] : [one.speaker],
		type: [] as string[],
	}));
	const claims = read<PlainClaim>('claims').map((one) => ({
		kind: 'claim',
		url: one.url,
		words: fold(one.statement).split(' '),
		speaker: one.assertions.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])),
		type: [one.type],
	}));
	const rows = [...quotes, ...claims];
	const random = numbers();
	const pick = <Value>(values: readonly Value[]): Value =>
		values[Math.floor((random.next().value as number) * values.length)] as Value;
	const server = await host('edition');
	await page.goto(`${server.url}search/`);
	let right = 0;
	const wrong: string[] = [];
	for (let round = 0; round < 50; round += 1) {
		const row = pick(rows);
		const at = Math.floor((random.next().value as number) * Math.max(1, row.words.length - 2));
		const isPhrase = pick([true, false]);
		const wanted = row.words.slice(at, at + (isPhrase ? 2 : 1));
		const question = isPhrase ? `"${wanted.join(' ')}"` : wanted.join(' ');
		const kind = pick(['quote', 'claim']);
		const speaker = pick(['', ...row.speaker]);
		const type = kind === 'claim' ? pick(['', ...row.type]) : '';
		// A phrase stands in a row; a word alone is found by its beginning, or that of its other forms.
		const [first = ''] = wanted;
		const hasWords = (words: readonly string[]): boolean =>
			isPhrase
				? ` ${words.join(' ')} `.includes(` ${wanted.join(' ')} `)
				: words.some((word) => word.startsWith(first) || word.startsWith(beginningOf(first)));
		const matching = rows.filter(
			(one) => hasWords(one.words) && (type === '' || one.type.includes(type))
		);
		const isChosen = (one: { speaker: readonly string[] }): boolean =>
			speaker === '' || one.speaker.includes(speaker);
		const expected = matching.filter((one) => one.kind === kind && isChosen(one));
		const query = new URLSearchParams({
			q: question,
			kind,
			...(speaker !== '' && { speaker }),
			...(type !== '' && { type }),
		});
		await page.evaluate((search) => {
			document.querySelector<HTMLElement>('[data-search-results]')?.removeAttribute('data-query');
			history.pushState(null, '', search);
			dispatchEvent(new PopStateEvent('popstate'));
		}, `?${query}`);
		await expect(results(page)).toHaveAttribute('data-query', question);
		await expect(results(page)).not.toHaveAttribute('aria-busy', 'true');
		const more = page.getByRole('button', { name: /^Show \d+ more/u });
		while ((await more.count()) > 0) await more.first().click();
		const shown = await results(page)
			.locator(`[data-kind=${kind}] a`)
			.evaluateAll((links) =>
				links.map((link) => (link as HTMLAnchorElement).pathname + (link as HTMLAnchorElement).hash)
			);
		const wantedUrls = expected.map(({ url }) => {
			const { pathname, hash } = new URL(url, server.url);
			return pathname + hash;
		});
		const chips = await page
			.locator('[data-filter]')
			.evaluateAll((buttons) =>
				buttons.map((one) => [one.getAttribute('data-filter'), one.getAttribute('data-count')])
			);
		const options = await page
			.locator('select[name=speaker] option[value]:not([value=""])')
			.evaluateAll((all) =>
				all.map((one) => [one.getAttribute('value'), one.getAttribute('data-count')])
			);
		const countsOf = (chosen: string): number =>
			matching.filter((one) => one.kind === kind && one.speaker.includes(chosen)).length;
		const isRight =
			shown.toSorted().join(' ') === wantedUrls.toSorted().join(' ') &&
			['quote', 'claim'].every(
				(one) =>
					Number(new Map(chips.map(([name, count]) => [name, count])).get(one)) ===
					matching.filter((row) => row.kind === one && isChosen(row)).length
			) &&
			options.every(([value, count]) => Number(count) === countsOf(value ?? ''));
		if (isRight) right += 1;
		else wrong.push(`${query}: ${shown.length} shown, ${expected.length} expected`);
	}
	console.log(`searches as a plain scan has them: ${right} of 50`);
	expect(wrong).toEqual([]);
});
