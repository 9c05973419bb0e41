import { Ajv2020 } from 'ajv/dist/2020.js';
import { fromHtml } from 'hast-util-from-html';
import { DOMParser } from 'linkedom';
import { beforeAll, expect, test } from 'vitest';
import { formatAtom, toFeedItems, toJsonFeed } from '../../../src/export/feed.ts';
import { linksFrom } from '../../../src/export/links.ts';
import { formatLlmsText } from '../../../src/export/llms-text.ts';
import { toScholarTags } from '../../../src/export/scholar-tags.ts';
import type { Edition } from '../../../src/model/edition.ts';
import { fixtureEdition } from './fixture-edition.ts';

const linkTo = linksFrom({ site: 'https://example.org', base: '/a/' });
let edition: Edition;
beforeAll(async () => {
	edition = await fixtureEdition();
});

test('tells of articles, corrections and changes of status, newest first', () => {
	const items = toFeedItems(edition, linkTo);
	const dates = items.map((one) => one.date);
	expect(dates).toEqual([...dates].sort().reverse());
	expect(items.map((one) => `${one.date} ${one.title}`)).toEqual(
		expect.arrayContaining([
			'2023-07-01 Now did not come true: The harbour will open again by June.',
			'2023-03-06 Correction: Port Town closes its harbour',
			'2023-03-05 Port Town closes its harbour',
		])
	);
});

test('is silent about a claim that is only reported', () => {
	const items = toFeedItems(edition, linkTo).filter((one) => one.url.includes('harbour-reopens'));
	expect(items.map((one) => one.date)).toEqual(['2023-07-01']);
});

test('keeps ids whatever the order, and without a host gives names that are addresses all the same', () => {
	const ids = toFeedItems(edition, linksFrom({ base: '/' })).map((one) => one.id);
	expect(new Set(ids).size).toBe(ids.length);
	for (const id of ids)
		expect(id).toMatch(
			/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u
		);
});

test('writes an Atom feed with every element that RFC 4287 requires', () => {
	const atom = formatAtom(edition, linkTo);
	const [head = '', ...entries] = atom.split('<entry>');
	for (const part of [head, ...entries]) {
		expect(part.match(/<id>[^<]+<\/id>/gu)).toHaveLength(1);
		expect(part.match(/<title>[^<]+<\/title>/gu)).toHaveLength(1);
		expect(part.match(/<updated>\d{4}-\d\d-\d\dT00:00:00Z<\/updated>/gu)).toHaveLength(1);
		expect(part).toMatch(
			/<link rel="alternate" type="text\/html" href="https:\/\/example\.org\/a\//u
		);
	}
	expect(head).toContain('<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">');
	expect(head).toContain(
		'<link rel="self" type="application/atom+xml" href="https://example.org/a/feed.xml"/>'
	);
	expect(head).toContain('<author><name>The fixture press</name></author>');
	expect(entries).toHaveLength(toFeedItems(edition, linkTo).length);
});

/** What RFC 4287 (sections 4.1.1 and 4.1.2) lets stand in a feed and in an entry, and how often. */
const ATOM: Readonly<
	Record<string, Readonly<Record<string, readonly [least: number, most: number]>>>
> = {
	feed: {
		id: [1, 1],
		title: [1, 1],
		updated: [1, 1],
		subtitle: [0, 1],
		rights: [0, 1],
		icon: [0, 1],
		logo: [0, 1],
		generator: [0, 1],
		author: [1, Infinity],
		link: [1, Infinity],
		category: [0, Infinity],
		contributor: [0, Infinity],
		entry: [0, Infinity],
	},
	entry: {
		id: [1, 1],
		title: [1, 1],
		updated: [1, 1],
		published: [0, 1],
		summary: [0, 1],
		content: [0, 1],
		rights: [0, 1],
		source: [0, 1],
		author: [0, Infinity],
		link: [1, Infinity],
		category: [0, Infinity],
		contributor: [0, Infinity],
	},
	author: { name: [1, 1], uri: [0, 1], email: [0, 1] },
};

test.each(['https://example.org', undefined])(
	'holds each element as often as RFC 4287 allows, with the host %s',
	(site) => {
		const atom = formatAtom(edition, linksFrom({ site, base: '/' }));
		// linkedom does not say what it returns: a document of the DOM’s form.
		const document = new DOMParser().parseFromString(atom, 'text/xml') as unknown as Document;
		const all = [...document.querySelectorAll('feed, entry, author')];
		expect(all.length).toBeGreaterThan(3);
		for (const element of all) {
			const rules = ATOM[element.localName] ?? {};
			const names = [...element.children].map((one) => one.localName);
			expect(names.filter((name) => !(name in rules))).toEqual([]);
			for (const [name, [least, most]] of Object.entries(rules)) {
				const count = names.filter((one) => one === name).length;
				expect(count >= least && count <= most, `${count} ${name} in ${element.localName}`).toBe(
					true
				);
			}
		}
		const ids = [...document.querySelectorAll('id')].map((one) => one.textContent);
		expect(new Set(ids).size).toBe(ids.length);
		for (const id of ids) expect(id).toMatch(/^(?:https:|urn:uuid:)/u);
		for (const time of document.querySelectorAll('updated, published'))
			expect(new Date(time.textContent).toISOString().slice(0, 19) + 'Z').toBe(time.textContent);
	}
);

/** JSON Feed 1.1 as its specification tells, for the fields that ours has. */
const JSON_FEED = {
	type: 'object',
	required: ['version', 'title', 'items'],
	additionalProperties: false,
	properties: {
		version: { const: 'https://jsonfeed.org/version/1.1' },
		title: { type: 'string' },
		description: { type: 'string' },
		home_page_url: { type: 'string', pattern: '^https?://' },
		feed_url: { type: 'string', pattern: '^https?://' },
		language: { type: 'string' },
		authors: { $ref: '#/$defs/authors' },
		items: {
			type: 'array',
			items: {
				type: 'object',
				required: ['id', 'content_text'],
				additionalProperties: false,
				properties: {
					id: { type: 'string', minLength: 1 },
					url: { type: 'string', pattern: '^https?://' },
					title: { type: 'string' },
					content_text: { type: 'string', minLength: 1 },
					date_published: { $ref: '#/$defs/time' },
					date_modified: { $ref: '#/$defs/time' },
					authors: { $ref: '#/$defs/authors' },
					tags: { type: 'array', items: { type: 'string' } },
				},
			},
		},
	},
	$defs: {
		time: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$' },
		authors: {
			type: 'array',
			items: { type: 'object', required: ['name'], properties: { name: { type: 'string' } } },
		},
	},
} as const;

test('escapes whatever a title says', () => {
	const [article, ...rest] = edition.articles;
	const title = ']]></title><script>alert("1")</script>&\u0000\u000B';
	const atom = formatAtom({ ...edition, articles: [{ ...article!, title }, ...rest] }, linkTo);
	expect(atom).not.toContain('<script');
	expect(atom).toContain(
		']]&gt;&lt;/title&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;\uFFFD\uFFFD'
	);
	expect(fromHtml(atom, { fragment: true }).children.length).toBeGreaterThan(0);
});

test('writes a JSON feed with every field that version 1.1 requires', () => {
	const feed = toJsonFeed(edition, linkTo) as {
		version: string;
		title: string;
		items: { id: string; content_text: string }[];
	};
	expect(feed).toMatchObject({
		version: 'https://jsonfeed.org/version/1.1',
		title: edition.name,
		feed_url: 'https://example.org/a/feed.json',
	});
	const check = new Ajv2020({ allErrors: true }).compile(JSON_FEED);
	check(JSON.parse(JSON.stringify(feed)));
	expect(check.errors).toBeNull();
	expect(feed.items.length).toBeGreaterThan(0);
});

test('tells programs that read prose where everything is', () => {
	expect(formatLlmsText(edition, linkTo)).toContain(
		'- [Port Town closes its harbour](https://example.org/a/articles/harbour-closed/): What was said on the quay, and by whom.'
	);
});

test('tells Zotero and Google Scholar who wrote what, when and where', () => {
	expect(toScholarTags(edition.articles[0]!, edition, linkTo)).toMatchInlineSnapshot(`
		[
		  {
		    "content": "Port Town closes its harbour",
		    "name": "citation_title",
		  },
		  {
		    "content": "The fixture desk",
		    "name": "citation_author",
		  },
		  {
		    "content": "2023/03/05",
		    "name": "citation_publication_date",
		  },
		  {
		    "content": "2023/03/05",
		    "name": "citation_online_date",
		  },
		  {
		    "content": "Harbour Record",
		    "name": "citation_journal_title",
		  },
		  {
		    "content": "The fixture press",
		    "name": "citation_publisher",
		  },
		  {
		    "content": "en",
		    "name": "citation_language",
		  },
		  {
		    "content": "https://example.org/a/articles/harbour-closed/",
		    "name": "citation_public_url",
		  },
		]
	`);
});
