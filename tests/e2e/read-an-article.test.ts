import type { Locator, Page } from '@playwright/test';
import { expect, test } from './site-test.ts';

const ARTICLE = 'articles/nato-chief-in-tokyo/';

const note = (page: Page) => page.getByRole('dialog');

test.describe('on a wide screen', () => {
	test.use({ viewport: { width: 1440, height: 900 } });

	test('opens the note of a name inside a claim inside a quotation, smallest first', async ({
		page,
		host,
	}) => {
		const { url } = await host('edition');
		await page.goto(`${url}${ARTICLE}`);
		await page.locator('#q-derail .c a').first().click();
		await expect(note(page)).toHaveAccessibleName('Name');
		await expect(note(page)).toContainText('Fumio Kishida');
		await expect(note(page)).toBeFocused();
		const around = note(page).locator('.note-around button');
		await expect(around).toHaveText([/^Claim: Unchecked/u, /^Quoted: Sebastian Maslow, Lecturer/u]);
		await around.nth(1).click();
		await expect(note(page)).toHaveAccessibleName('Quotation');
		await expect(note(page)).toContainText('As in the source');
	});

	test('puts the note beside its paragraph, over no text', async ({ page, host }) => {
		const { url } = await host('edition');
		await page.goto(`${url}${ARTICLE}`);
		await page.locator('#q-europe-today').click({ position: { x: 20, y: 10 } });
		const paragraph = await page.locator('#p2').boundingBox();
		const box = await note(page).boundingBox();
		expect(box?.x).toBeGreaterThanOrEqual((paragraph?.x ?? 0) + (paragraph?.width ?? 0));
		expect(Math.abs((box?.y ?? 0) - (paragraph?.y ?? 0))).toBeLessThan(20);
	});

	test('walks all marks of a paragraph by keyboard, opens one, and returns to its words', async ({
		page,
		host,
	}) => {
		const { url } = await host('edition');
		await page.goto(`${url}${ARTICLE}`);
		const marks = page.locator('#p9 :is(q, .r, .c, a)');
		const count = await marks.count();
		expect(count).toBeGreaterThan(5);
		// The paragraph is one tab stop.
		await expect(page.locator('#p9 [tabindex="0"]')).toHaveCount(1);
		await marks.first().focus();
		for (let at = 1; at < count; at += 1) {
			await page.keyboard.press('ArrowRight');
			await expect(marks.nth(at)).toBeFocused();
		}
		await page.keyboard.press('Enter');
		await expect(note(page)).toBeFocused();
		await page.keyboard.press('Escape');
		await expect(note(page)).toHaveCount(0);
		await expect(marks.last()).toBeFocused();
		await page.keyboard.press('Home');
		await expect(marks.first()).toBeFocused();
	});

	test('goes to the next and the previous quotation', async ({ page, host }) => {
		const { url } = await host('edition');
		await page.goto(`${url}${ARTICLE}`);
		await page.locator('#q-europe-today').click({ position: { x: 20, y: 10 } });
		await expect(note(page)).toContainText('2 of 16');
		await note(page).getByRole('button', { name: 'Next quotation' }).click();
		await expect(note(page)).toContainText('3 of 16');
		await expect(page.locator('#q-more-dangerous')).toHaveClass(/open/u);
		await note(page).getByRole('button', { name: 'Previous quotation' }).click();
		await expect(note(page)).toContainText('2 of 16');
	});

	test('leaves the note of a name to whoever wants its page in a new tab', async ({
		page,
		host,
	}) => {
		const { url } = await host('edition');
		await page.goto(`${url}${ARTICLE}`);
		const name = page.locator('#p1 a').first();
		await expect(name).toHaveAttribute('href', /\/entities\/china\//u);
		const opened = page.context().waitForEvent('page');
		await name.click({ modifiers: ['ControlOrMeta'] });
		// That a tab opens is ours; what it shows is the link's address and the browser's matter.
		await opened;
		await expect(note(page)).toHaveCount(0);
		await expect(page).toHaveURL(`${url}${ARTICLE}`);
	});

	test('selects and copies a sentence and gets exactly its text', async ({ page, host }) => {
		const { url } = await host('edition');
		await page.goto(`${url}${ARTICLE}`);
		const selected = await page.evaluate(() => {
			const range = document.createRange();
			range.setStart(document.querySelector('#p3')!, 0);
			range.setEnd(document.querySelector('#p5')!, 1);
			getSelection()?.removeAllRanges();
			getSelection()?.addRange(range);
			return getSelection()?.toString() ?? '';
		});
		const paragraphs = await page.locator('#p3, #p4').allTextContents();
		const lines = selected.split(/\n+/u).filter((line) => line.trim() !== '');
		expect(lines.slice(0, 2)).toEqual(paragraphs);
	});

	test('does not open a note while words are selected', async ({ page, host }) => {
		const { url } = await host('edition');
		await page.goto(`${url}${ARTICLE}`);
		const box = await page.locator('#p4 q').boundingBox();
		await page.mouse.move((box?.x ?? 0) + 10, (box?.y ?? 0) + 14);
		await page.mouse.down();
		await page.mouse.move((box?.x ?? 0) + 160, (box?.y ?? 0) + 14, { steps: 5 });
		await page.mouse.up();
		await expect(note(page)).toHaveCount(0);
	});
});

test('shows the note as a sheet from below on a narrow screen, with the words still in sight', async ({
	page,
	host,
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	const { url } = await host('edition');
	await page.goto(`${url}${ARTICLE}`);
	const quotation = page.locator('#q-closest-partner');
	await quotation.evaluate((element) => {
		element.scrollIntoView({ block: 'end' });
		const [first] = element.getClientRects();
		const at = { bubbles: true, clientX: first?.x ?? 0, clientY: first?.y ?? 0 };
		element.dispatchEvent(new MouseEvent('click', at));
	});
	const box = async (of: Locator) => (await of.boundingBox()) ?? { y: 0, height: 0 };
	const foot = async () => (await box(note(page))).y + (await box(note(page))).height;
	await expect.poll(async () => Math.round(await foot())).toBe(844);
	await expect.poll(async () => (await box(quotation)).y < (await box(note(page))).y).toBe(true);
});

test('reloads a lens from its address, and a click on what it left behind brings it back', async ({
	page,
	host,
}) => {
	const { url } = await host('edition');
	await page.goto(`${url}${ARTICLE}`);
	await page.getByText('Read only …').click();
	await page
		.getByRole('link', { name: /^James D\.J\. Brown \d/u })
		.last()
		.click();
	await expect(page).toHaveURL(/\?speaker=brown$/u);
	await page.reload();
	await expect(page.locator('#q-main-challenge')).toHaveClass(/lit/u);
	await expect(page.locator('#q-europe-today')).not.toHaveClass(/lit/u);
	await page.locator('#p4').click();
	await expect(page).not.toHaveURL(/speaker/u);
	await expect(page.locator('article')).not.toHaveAttribute('data-lens');
});

test('joins a voice and a status to one lens', async ({ page, host }) => {
	const { url } = await host('edition');
	await page.goto(`${url}${ARTICLE}?speaker=stoltenberg&status=contested`);
	await expect(page.locator('.lit')).toHaveCount(1);
	await expect(page.locator('.lit')).toHaveId('c-coercive');
});

test('remembers in the address which layers are on', async ({ page, host }) => {
	const { url } = await host('edition');
	await page.goto(`${url}${ARTICLE}`);
	await page.getByRole('checkbox', { name: 'Claims' }).uncheck();
	await expect(page).toHaveURL(/\?layers=quotes,reported,names$/u);
	await page.reload();
	await expect(page.getByRole('checkbox', { name: 'Claims' })).not.toBeChecked();
	await expect(page.locator('#c-watch')).toHaveCSS('text-decoration-color', 'rgba(0, 0, 0, 0)');
});
