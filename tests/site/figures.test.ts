import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Edition } from '../../src/model/edition.ts';
import { folderOf, type SiteName } from '../sites.ts';
import { allPages, plain, readEdition, readPage } from './read-page.ts';

describe.each(['edition', 'fixture'] as const)('the figures of the %s', (site) => {
	let edition: Edition;
	let figures: { path: string; figure: Element }[];
	beforeAll(async () => {
		edition = await readEdition(site);
		figures = allPages(site).flatMap((path) =>
			[...readPage(site, path).document.querySelectorAll('figure.figure')].map((figure) => ({
				path,
				figure,
			}))
		);
	});

	test('each have a title, a sentence and a table', () => {
		expect(figures.length).toBeGreaterThan(0);
		for (const { path, figure } of figures) {
			expect(textOf(figure, 'figcaption :is(h2, h3)'), path).not.toBe('');
			expect(textOf(figure, 'figcaption p'), path).toMatch(/\.$/);
			expect(figure.querySelectorAll('table tbody tr').length, path).toBeGreaterThan(0);
		}
	});

	test('print in every row the numbers that its table has for it', () => {
		const strays = figures.flatMap(({ path, figure }) => {
			const rows = [...figure.querySelectorAll('table tr')].map((row) =>
				[...row.querySelectorAll('th, td')].map((cell) => plain(cell.textContent))
			);
			return [...figure.querySelectorAll('.figure-rows > li')]
				.map((row) => ({
					name: plain(row.querySelector('.name')?.firstChild?.textContent ?? ''),
					numbers: textOf(row, '.number').match(/[\d.,]*\d\s?%?/gu) ?? [],
				}))
				.filter(
					({ name, numbers }) =>
						!rows.some(
							(cells) =>
								cells.includes(name) &&
								numbers.every((number) =>
									cells.some((cell) => cell.split(/\s/u).join(' ').includes(number))
								)
						)
				)
				.map(({ name, numbers }) => `${path} ${name}: ${numbers.join(', ')}`);
		});
		expect(strays).toEqual([]);
	});

	test('draw one mark for each thing they count', () => {
		const wrong = figures.flatMap(({ path, figure }) =>
			[...figure.querySelectorAll('.figure-rows > li')]
				.filter((row) => /^\d+$/.test(textOf(row, '.number')))
				.filter((row) => row.querySelectorAll('svg a').length !== Number(textOf(row, '.number')))
				.map((row) => `${path} ${textOf(row, '.name')}`)
		);
		expect(wrong).toEqual([]);
	});

	test('lead from every mark to a page or a place that exists', () => {
		const broken = figures.flatMap(({ path, figure }) =>
			[...figure.querySelectorAll('svg a')]
				.map((link) => new URL(link.getAttribute('href') ?? '', `http://site.test${path}`))
				.filter(({ pathname, hash }) => {
					const { document } = readPage(site, pathname);
					return hash !== '' && document.getElementById(hash.slice(1)) === null;
				})
				.map((url) => `${path} → ${url.pathname}${url.hash}`)
		);
		expect(broken).toEqual([]);
	});

	test('draw every relation between claims once, dashed where we infer it', () => {
		const { document } = readPage(site, '/claims/');
		const relations = edition.claims.flatMap((claim) => claim.relations);
		const drawn = (basis: string): number =>
			document.querySelectorAll(`.claim-map .arrow > path.${basis}`).length;
		expect(drawn('text')).toBe(relations.filter((one) => one.basis === 'text').length);
		expect(drawn('inference')).toBe(relations.filter((one) => one.basis === 'inference').length);
	});

	test('give every voice the words that its table gives it, paragraph by paragraph', () => {
		const { document } = readPage(site, '/speakers/');
		const figure = document.querySelector('figure.figure:has(.voices-strip)');
		const titles = [...(figure?.querySelectorAll('.voices-strip a title') ?? [])].map((title) =>
			plain(title.textContent)
		);
		const table = figure?.querySelectorAll('table')[1];
		const rows = [...(table?.querySelectorAll('tbody tr') ?? [])]
			.map((row) => [...row.children].map((cell) => plain(cell.textContent)))
			.filter(([, speaker]) => speaker !== '–')
			.map(
				([paragraph, , quoted, reported]) =>
					`Paragraph ${paragraph}: ${quoted} words quoted, ${reported} reported`
			);
		expect(titles.toSorted()).toEqual(rows.toSorted());
	});
});

describe.each(['edition', 'fixture'] as const)('the data files of the %s', (site) => {
	test('have as many mentions of everyone as the figure of those talked about', () => {
		const { entities } = readData<{ entities: { name: string; mentions: number }[] }>(
			site,
			'entities'
		);
		const given = new Map(entities.map((one) => [one.name, one.mentions]));
		const { document } = readPage(site, '/entities/');
		const rows = [
			...document.querySelectorAll('figure.figure .talked-about .figure-rows > li'),
		].map((row) => ({ name: textOf(row, '.name'), number: Number(textOf(row, '.number')) }));
		expect(rows.length).toBeGreaterThan(0);
		expect(rows.filter(({ name, number }) => given.get(name) !== number)).toEqual([]);
	});

	test('have as many quotations and reported passages of everyone as the table of voices', () => {
		const { quotes } = readData<{ quotes: { speakerName: string }[] }>(site, 'quotes');
		const { reported } = readData<{ reported: { speakerName: string }[] }>(site, 'reported');
		const countOf = (list: readonly { speakerName: string }[], name: string | undefined): number =>
			list.filter((one) => one.speakerName === name).length;
		const { document } = readPage(site, '/speakers/');
		const table = document.querySelector('figure.figure:has(.voices-strip) table');
		const rows = [...(table?.querySelectorAll('tbody tr') ?? [])].map((row) =>
			[...row.children].map((cell) => plain(cell.textContent))
		);
		expect(rows.length).toBeGreaterThan(0);
		for (const cells of rows) {
			expect(cells.slice(-2).map(Number), cells[0]).toEqual([
				countOf(quotes, cells[0]),
				countOf(reported, cells[0]),
			]);
		}
	});

	test('have as many relations between claims as the map draws', () => {
		const { claims } = readData<{ claims: { relations: unknown[] }[] }>(site, 'claims');
		const { document } = readPage(site, '/claims/');
		const drawn = document.querySelectorAll('.claim-map .arrow').length;
		expect(drawn).toBe(claims.reduce((sum, one) => sum + one.relations.length, 0));
	});
});

function readData<Data>(site: SiteName, name: string): Data {
	// Its schema is tested with the exports; here only the fields that `Data` names are read.
	return JSON.parse(
		readFileSync(path.join(folderOf(site), 'data', `${name}.json`), 'utf8')
	) as Data;
}

function textOf(element: Element, selector: string): string {
	return plain(element.querySelector(selector)?.textContent ?? '');
}
