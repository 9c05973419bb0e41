import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import type { z } from 'astro/zod';
import { beforeAll, describe, expect, test } from 'vitest';
import { readCell } from '../../../src/export/csv-cell.ts';
import {
	dataListNames,
	dataLists,
	formatEditionAsJson,
	formatListAsCsv,
	formatListAsJson,
	toDataSchema,
} from '../../../src/export/data-files.ts';
import { linksFrom } from '../../../src/export/links.ts';
import type { Edition } from '../../../src/model/edition.ts';
import { fixtureEdition } from './fixture-edition.ts';

const whole = (parts: Iterable<string>): string => [...parts].join('');
const linkTo = linksFrom({ site: 'https://example.org', base: '/a/b/' });
let edition: Edition;
beforeAll(async () => {
	edition = await fixtureEdition();
});

function validate(schema: object, value: unknown): void {
	const check = new Ajv2020({ allErrors: true }).compile(schema);
	check(value);
	expect(check.errors).toBeNull();
}

describe.each(dataListNames)('the list of %s', (name) => {
	test('is what its published schema says', () => {
		validate(toDataSchema(name), JSON.parse(whole(formatListAsJson(name, edition, linkTo))));
	});

	test('stands under its own name, beside the edition it comes from', () => {
		const file = JSON.parse(whole(formatListAsJson(name, edition, linkTo))) as Record<
			string,
			unknown
		>;
		expect(Object.keys(file)).toEqual(['$schema', 'edition', name]);
		expect(file['edition']).toMatchObject({ name: edition.name, licence: edition.licence });
	});

	test('has the same records in CSV', () => {
		const records: unknown[] = [...dataLists[name].toRecords(edition, linkTo)];
		const rows = parse<Record<string, string>>(whole(formatListAsCsv(name, edition, linkTo)), {
			bom: true,
			columns: true,
		});
		expect(rows.length).toBeGreaterThan(0);
		const shape: Readonly<Record<string, z.ZodType>> = dataLists[name].schema.shape;
		const readBack = rows.map((row) =>
			Object.fromEntries(
				Object.entries(row).map(([column, cell]) => {
					const text = readCell(cell);
					if (text === '') return [column, null];
					const isText = shape[column]?.safeParse(text).success === true;
					return [column, isText ? text : JSON.parse(text)];
				})
			)
		);
		expect(readBack).toEqual(records);
	});

	test('describes every field', () => {
		const shape: Readonly<Record<string, z.ZodType>> = dataLists[name].schema.shape;
		for (const [field, type] of Object.entries(shape)) {
			expect(type.meta()?.description, field).toBeTypeOf('string');
		}
	});
});

test('puts everything into one file that its schema describes', () => {
	const file = JSON.parse(whole(formatEditionAsJson(edition, linkTo))) as Record<string, unknown[]>;
	validate(toDataSchema('edition'), file);
	for (const name of dataListNames)
		expect(file[name]).toEqual([...dataLists[name].toRecords(edition, linkTo)]);
});

test('gives addresses under the base path, whole where the host is known', () => {
	const [quote] = dataLists.quotes.toRecords(edition, linkTo);
	expect(quote?.url).toBe('https://example.org/a/b/articles/harbour-closed/#q-silt');
	const [nested] = dataLists.quotes.toRecords(edition, linksFrom({ base: '/a/b/' }));
	expect(nested?.url).toBe('/a/b/articles/harbour-closed/#q-silt');
	const [named] = dataLists.quotes.toRecords(edition, linksFrom({ base: '/', htmlFiles: true }));
	expect(named?.url).toBe('/articles/harbour-closed/index.html#q-silt');
});

test('quotes nothing that does not stand in the article', () => {
	for (const quote of [
		...dataLists.quotes.toRecords(edition, linkTo),
		...dataLists.reported.toRecords(edition, linkTo),
	]) {
		const paragraphs = edition.articleById.get(quote.article)?.document.paragraphs ?? [];
		for (const words of quote.segments) {
			expect(paragraphs.some((one) => one.text.includes(words))).toBe(true);
		}
	}
});

test('gives the same version for the same content wherever it lives, and another for a changed word', async () => {
	const version = (one: Edition, to = linkTo): unknown =>
		(JSON.parse(whole(formatListAsJson('claims', one, to))) as { edition: { version: string } })
			.edition.version;
	expect(version(await fixtureEdition(), linksFrom({ base: '/' }))).toBe(version(edition));
	const [first, ...rest] = edition.claims;
	const changed = {
		...edition,
		claims: [{ ...first!, statement: `${first!.statement} Or not.` }, ...rest],
	};
	expect(version(changed)).not.toBe(version(edition));
});
