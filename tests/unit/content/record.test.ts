import { expect, test } from 'vitest';
import { shippedEdition } from './shipped-edition.ts';

const { edition } = await shippedEdition();
const quotations = edition.utterances.filter((one) => one.kind === 'direct');
const addresses = new Set([
	...edition.claims.flatMap((claim) => claim.evidence.map((one) => one.url)),
	...edition.entities.flatMap((entity) => entity.sources.map((one) => one.url)),
	...edition.articles.flatMap((article) => article.notes.flatMap((note) => note.url ?? [])),
]);

test('the report’s 16 quotations stand in 17 segments, by three speakers', () => {
	expect(quotations).toHaveLength(16);
	expect(quotations.flatMap((one) => one.segments)).toHaveLength(17);
	const counts = new Map<string, number>();
	for (const { speaker } of quotations) counts.set(speaker?.id ?? '', (counts.get(speaker?.id ?? '') ?? 0) + 1);
	expect(Object.fromEntries(counts)).toEqual({ stoltenberg: 10, brown: 4, maslow: 2 });
});

test('every claim is put forward, typed, dated and says what it leaves open', () => {
	expect(edition.claims.length).toBeGreaterThanOrEqual(60);
	for (const claim of edition.claims) {
		expect(claim.assertions, claim.id).not.toEqual([]);
		expect(claim.history, claim.id).not.toEqual([]);
		expect(claim.leavesOpen, claim.id).toMatch(/\S.{20,}/u);
	}
	const open = edition.claims.map((claim) => claim.leavesOpen);
	expect(new Set(open).size).toBe(open.length);
});

test('relations say on what they rest', () => {
	const relations = edition.claims.flatMap((claim) => claim.relations);
	expect(relations.length).toBeGreaterThanOrEqual(65);
	for (const { why, basis } of relations) expect([why, basis]).toEqual([expect.stringMatching(/\S/u), expect.stringMatching(/^text|inference$/u)]);
});

test('entities, events and sources are as many as the record needs', () => {
	expect(edition.entities.length).toBeGreaterThanOrEqual(50);
	expect(edition.entities.filter((one) => one.start !== undefined).length).toBeGreaterThanOrEqual(25);
	expect(addresses.size).toBeGreaterThanOrEqual(30);
	for (const address of addresses) expect(address).toMatch(/^https:\/\//u);
});

test('every entity is named in the text, credited under a picture, or an event around it', () => {
	const credits = edition.articles.flatMap((article) => article.scenes.map((scene) => scene.credit ?? '')).join(' ');
	const absent = edition.entities.filter(
		(one) => one.mentions.length === 0 && one.type !== 'event' && !one.names.some((name) => credits.includes(name))
	);
	expect(absent.map((one) => one.id)).toEqual([]);
});

test('every quotation is verified against the report', () => {
	expect(quotations.map((one) => [one.id, one.verification?.verdict])).toEqual(quotations.map((one) => [one.id, 'verbatim']));
});
