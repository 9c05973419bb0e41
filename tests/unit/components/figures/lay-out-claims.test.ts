import { beforeAll, expect, test } from 'vitest';
import {
	breakLines,
	clusterClaims,
	cutCluster,
	layOutClaims,
	linksAmong,
} from '../../../../src/components/figures/lay-out-claims.ts';
import type { Edition } from '../../../../src/model/edition.ts';
import { fixtureEdition } from '../../export/fixture-edition.ts';

let edition: Edition;
beforeAll(async () => {
	edition = await fixtureEdition('content');
});

test('breaks a statement between words and loses none', () => {
	const statement = 'The harbour fills with silt faster than it can be dredged by two ships.';
	const lines = breakLines(statement);
	expect(lines.length).toBeGreaterThan(1);
	expect(lines.join(' ')).toBe(statement);
});

test('a word longer than a line stands alone', () => {
	expect(breakLines('a Donaudampfschifffahrtsgesellschaftskapitän spoke', 120)).toEqual([
		'a',
		'Donaudampfschifffahrtsgesellschaftskapitän',
		'spoke',
	]);
});

test('puts every related claim in one cluster and every relation in the cluster of its claims', () => {
	const links = linksAmong(edition.claims);
	const clusters = clusterClaims(links);
	const claims = clusters.flatMap((cluster) => cluster.claims);
	expect(new Set(claims).size).toBe(claims.length);
	expect(clusters.flatMap((cluster) => cluster.links).length).toBe(links.length);
});

test('a cut leaves every relation in one part and repeats the claim it leads to', () => {
	const [cluster] = clusterClaims(linksAmong(edition.claims));
	const parts = cutCluster(cluster!)!;
	expect(parts.flatMap((part) => part.links).length).toBe(cluster!.links.length);
	expect(parts[1].repeated.size).toBe(1);
	for (const part of parts) {
		const own = new Set(part.claims);
		for (const { from, relation } of part.links) {
			expect(own.has(from)).toBe(true);
			expect(own.has(relation.claim)).toBe(true);
		}
	}
});

test('draws each claim whole once, each relation once, and no box over another', async () => {
	const links = linksAmong(edition.claims);
	const groups = await layOutClaims(clusterClaims(links));
	const whole = groups.flatMap(({ boxes }) => boxes.filter((box) => !box.isRepeated));
	expect(new Set(whole.map((box) => box.claim)).size).toBe(whole.length);
	expect(groups.flatMap((group) => group.arrows).length).toBe(links.length);
	for (const { boxes } of groups) {
		for (const a of boxes) {
			const over = boxes.filter(
				(b) =>
					b !== a &&
					a.x < b.x + b.width &&
					b.x < a.x + a.width &&
					a.y < b.y + b.height &&
					b.y < a.y + a.height
			);
			expect(over.map((b) => b.claim.id)).toEqual([]);
		}
	}
});
