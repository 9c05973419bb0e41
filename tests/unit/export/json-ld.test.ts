import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import jsonld from 'jsonld';
import { beforeAll, expect, test } from 'vitest';
import {
	articleToJsonLd,
	claimToJsonLd,
	dataToJsonLd,
	entityToJsonLd,
	formatJsonLd,
	isReviewed,
	siteToJsonLd,
} from '../../../src/export/json-ld.ts';
import { linksFrom } from '../../../src/export/links.ts';
import type { Edition } from '../../../src/model/edition.ts';
import { fixtureEdition } from './fixture-edition.ts';
import { documentLoader } from './json-ld-contexts.ts';

const linkTo = linksFrom({ site: 'https://example.org', base: '/' });
let edition: Edition;
let documents: object[];
beforeAll(async () => {
	edition = await fixtureEdition();
	documents = [
		siteToJsonLd(edition, linkTo),
		dataToJsonLd(edition, linkTo),
		...edition.articles.map((one) => articleToJsonLd(one, edition, linkTo)),
		...edition.claims.map((one) => claimToJsonLd(one, edition, linkTo)),
		...edition.entities.map((one) => entityToJsonLd(one, linkTo)),
	];
});

/** schema.org as its own generator publishes it in the types of `schema-dts`. */
class Vocabulary {
	readonly #bases = new Map<string, { parents: string[]; properties: Set<string> }>();
	readonly #leaves = new Map<string, string>();

	constructor() {
		const types = readFileSync(
			createRequire(import.meta.url)
				.resolve('schema-dts')
				.replace(/\.js$/u, '.d.ts'),
			'utf8'
		);
		for (const [, name = '', parents = '', body = ''] of types.matchAll(
			/interface (\w+) extends ([^{]+)\{([\s\S]*?)\n\}/gu
		)) {
			const properties = new Set(
				[...body.matchAll(/^ {4}"([\w@]+)"\??:/gmu)].map((match) => match[1] ?? '')
			);
			const up = parents
				.replace(/Partial<\w+>/gu, '')
				.split(',')
				.map((one) => one.trim())
				.filter(Boolean);
			this.#bases.set(name, { parents: up, properties });
			const type = /"@type": "(\w+)"/u.exec(body)?.[1];
			if (type !== undefined) this.#leaves.set(type, name);
		}
	}

	has(type: string, property: string): boolean {
		if (type === 'Role')
			return (
				['roleName', 'startDate', 'endDate'].includes(property) || this.has('Person', property)
			);
		const leaf = this.#leaves.get(type);
		return leaf !== undefined && this.#inherits(leaf, property);
	}

	knows(type: string): boolean {
		// Role is generic in these types: it stands between a thing and the value of one of its properties.
		return type === 'Role' || this.#leaves.has(type);
	}

	#inherits(name: string, property: string): boolean {
		const base = this.#bases.get(name);
		if (base === undefined) return false;
		return (
			base.properties.has(property) || base.parents.some((one) => this.#inherits(one, property))
		);
	}
}

test('uses only types and properties of the published vocabulary', () => {
	const vocabulary = new Vocabulary();
	const check = (value: unknown): void => {
		if (Array.isArray(value)) for (const one of value) check(one);
		if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
		const type = '@type' in value ? String(value['@type']) : 'Thing';
		expect(vocabulary.knows(type), type).toBe(true);
		for (const [property, inner] of Object.entries(value)) {
			if (!property.startsWith('@')) {
				expect(vocabulary.has(type, property), `${type}.${property}`).toBe(true);
			}
			check(inner);
		}
	};
	for (const document of documents) check('@graph' in document ? document['@graph'] : document);
});

test('loses nothing when a JSON-LD processor expands it', async () => {
	for (const document of documents) {
		const options = { documentLoader, safe: true } as jsonld.Options.Expand;
		const expanded = await jsonld.expand(document, options);
		expect(expanded.length).toBeGreaterThan(0);
	}
});

test('names each quotation’s speaker and place', () => {
	const [article] = edition.articles;
	const ld = articleToJsonLd(article!, edition, linkTo) as unknown as { hasPart: object[] };
	expect(ld.hasPart[0]).toEqual({
		'@type': 'Quotation',
		'@id': 'https://example.org/articles/harbour-closed/#q-silt',
		text: 'The silt wins, every single winter.',
		creator: {
			'@type': 'Person',
			'@id': 'https://example.org/entities/adler/#entity',
			name: 'Ruth Adler',
		},
	});
});

test('calls a claim reviewed only where evidence points one way and its history says so', () => {
	const types = (id: string): string[] => {
		const claim = edition.claimById.get(id)!;
		const { '@graph': graph } = claimToJsonLd(claim, edition, linkTo) as unknown as {
			'@graph': { '@type': string }[];
		};
		return graph.map((one) => one['@type']);
	};
	expect(types('harbour-silts-up')).toEqual(['Claim', 'ClaimReview']);
	expect(types('office-knew')).toEqual(['Claim']);
	const judged = edition.claimById.get('harbour-silts-up')!;
	expect(isReviewed({ ...judged, status: 'pending' })).toBe(false);
	expect(isReviewed({ ...judged, evidence: [] })).toBe(false);
});

test('names the first articles and speakers of a claim that hundreds repeat', () => {
	const claim = edition.claimById.get('harbour-silts-up')!;
	const [assertion] = claim.assertions;
	const repeated = {
		...claim,
		assertions: Array.from({ length: 300 }, () => ({
			...assertion!,
			article: { ...assertion!.article },
		})),
		speakers: Array.from({ length: 300 }, () => claim.speakers[0]!),
	};
	const ld = claimToJsonLd(repeated, edition, linkTo) as unknown as {
		'@graph': { appearance: object[]; author: object[]; firstAppearance: object }[];
	};
	expect(ld['@graph'][0]!.appearance).toHaveLength(20);
	expect(ld['@graph'][0]!.author).toHaveLength(20);
	expect(ld['@graph'][0]!.firstAppearance).toBeDefined();
});

test('cannot close the script element it stands in', () => {
	const text = formatJsonLd({ name: '</script><script>alert(1)</script><!-- &\u2028' });
	expect(text).not.toMatch(/[<>&\u2028]/u);
	expect(JSON.parse(text)).toEqual({ name: '</script><script>alert(1)</script><!-- &\u2028' });
});
