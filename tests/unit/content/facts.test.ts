import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Edition } from '../../../src/model/edition.ts';
import { shippedEdition } from './shipped-edition.ts';

/**
 * Compares the record with the facts it was written from, which are not in the repository:
 * `FACTS_DIR=path/to/facts npx vitest run --config tests/vitest.config.ts facts`.
 */
const folder = process.env['FACTS_DIR'];

interface FactClaim {
	readonly id: string;
	readonly paragraphs: readonly number[];
	readonly claimant: string;
	readonly type: string;
}
interface FactEvent {
	readonly id: string;
	readonly date: string;
	readonly end_date: string | null;
	readonly sources: readonly { url: string }[];
}

/** Lines of the report to our paragraphs: its captions (13, 14, 28, 29) are scenes here. */
function paragraphOf(line: number): number | undefined {
	if (line <= 12) return line;
	if (line === 13 || line === 14 || line === 28 || line === 29) return undefined;
	return line <= 27 ? line - 2 : line - 4;
}

const TYPES: Readonly<Record<string, string>> = { 'causal explanation': 'explanation', 'commitment/plan': 'plan' };
const hyphens = (id: string): string => id.replaceAll('_', '-');

describe.skipIf(folder === undefined || !existsSync(folder))('against the folder of facts (set FACTS_DIR to run this)', () => {
	let edition: Edition;
	const read = <Shape>(name: string): Shape => JSON.parse(readFileSync(path.join(folder ?? '', name), 'utf8')) as Shape;
	beforeAll(async () => {
		({ edition } = await shippedEdition());
	});

	test('every quotation stands verbatim, in its paragraph, with its speaker', () => {
		const { quotes } = read<{ quotes: { paragraph: number; speaker: string; segments: string[] }[] }>('quotes.json');
		const ours = edition.utterances.filter((one) => one.kind === 'direct');
		expect(ours.map((one) => [one.segments.map((part) => part.text), one.paragraph, one.speaker?.id])).toEqual(
			quotes.map((one) => [one.segments, paragraphOf(one.paragraph), one.speaker])
		);
	});

	test('every claim stands in its paragraphs, with its claimant and type', () => {
		const { claims } = read<{ claims: FactClaim[] }>('claims.json');
		for (const fact of claims) {
			const claim = edition.claims.find((one) => one.facts.includes(fact.id));
			expect(claim, fact.id).toBeDefined();
			if (claim === undefined) continue;
			expect(claim.type, fact.id).toBe(TYPES[fact.type] ?? fact.type);
			const wanted = [...new Set(fact.paragraphs.map(paragraphOf).filter((one) => one !== undefined))];
			expect([...new Set(claim.assertions.map((one) => one.paragraph))], fact.id).toEqual(wanted);
			const claimant = fact.claimant === 'reporter' ? null : hyphens(fact.claimant);
			expect([...new Set(claim.assertions.map((one) => one.speaker?.id ?? null))], fact.id).toEqual([claimant]);
		}
	});

	test('every relation is there, with its basis', () => {
		const { claims, relations } = read<{
			claims: FactClaim[];
			relations: { source: string; target: string; relation: string; basis: string }[];
		}>('claims.json');
		const idOf = (fact: string): string | undefined => edition.claims.find((one) => one.facts.includes(fact))?.id;
		expect(claims.length).toBeGreaterThan(0);
		const kinds: Readonly<Record<string, string>> = { 'contrasts with': 'contrasts', 'condition of': 'condition-of' };
		const missing = relations.filter(({ source, target, relation, basis }) => {
			const claim = edition.claims.find((one) => one.id === idOf(source));
			return !claim?.relations.some(
				(one) =>
					one.claim.id === idOf(target) &&
					one.kind === (kinds[relation] ?? relation) &&
					one.basis === (basis.startsWith('explicit') ? 'text' : 'inference')
			);
		});
		expect(missing).toEqual([]);
	});

	test('every dated event is there, with its date and a source', () => {
		const { events } = read<{ events: FactEvent[] }>('chronology.json');
		const missing = events.filter(
			(fact) =>
				!edition.entities.some(
					(one) =>
						one.start !== undefined &&
						(fact.date.startsWith(one.start) || one.end === fact.date) &&
						one.sources.some((source) => fact.sources.some((given) => given.url === source.url))
				) && !edition.articles.some((article) => article.date === fact.date)
		);
		expect(missing.map((one) => [one.id, one.date])).toEqual([]);
	});

	test('every address is one that the facts give', () => {
		const given = ['quotes.json', 'claims.json', 'entities.json', 'chronology.json']
			.map((name) => readFileSync(path.join(folder ?? '', name), 'utf8'))
			.join('\n');
		const ours = [
			...edition.claims.flatMap((claim) => claim.evidence.flatMap((one) => [one.url, one.archived])),
			...edition.entities.flatMap((one) => [...one.sources.map((source) => source.url), ...one.sameAs, ...one.interests.map((it) => it.url)]),
			...edition.articles.flatMap((article) => [article.source?.url, ...article.notes.map((note) => note.url), ...article.notHeard.map((it) => it.url)]),
		].filter((one) => one !== undefined);
		expect(ours.filter((url) => !given.includes(url))).toEqual([]);
	});
});
