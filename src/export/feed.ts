import { createHash } from 'node:crypto';
import { compareText, type Edition } from '../model/edition.ts';
import type { LinkTo } from './links.ts';
import { escapeXml } from './xml.ts';

/** How many entries a feed holds: readers of feeds remember the older ones. */
const LENGTH = 100;

/** One thing that happened to the edition. */
export interface FeedItem {
	/** Stays the same wherever the entry is read. */
	readonly id: string;
	readonly url: string;
	readonly title: string;
	readonly text: string;
	/** The day it happened. */
	readonly date: string;
	/** The day it last changed. */
	readonly updated: string;
	readonly authors: readonly string[];
	readonly tags: readonly string[];
}

/** Articles, corrections and changes of what is known about claims, newest first. */
export function toFeedItems(edition: Edition, linkTo: LinkTo): FeedItem[] {
	const articles = edition.articles.flatMap((article): FeedItem[] => [
		{
			id: identify(edition, article.path, linkTo),
			url: linkTo(article.path),
			title: article.title,
			text: article.standfirst ?? article.title,
			date: article.date,
			updated: article.updated ?? article.date,
			authors: article.authors,
			tags: article.tags,
		},
		...article.corrections.map((correction, index) => ({
			id: identify(edition, `${article.path}#correction-${index + 1}`, linkTo),
			url: linkTo(article.path),
			title: `Correction: ${article.title}`,
			text: correction.text,
			date: correction.date,
			updated: correction.date,
			authors: [],
			tags: ['correction'],
		})),
	]);
	const changes = edition.claims.flatMap((claim) =>
		claim.history
			.map((entry, index) => ({
				entry,
				index,
				before: claim.history[index - 1]?.status ?? 'unchecked',
			}))
			.filter(({ entry, before }) => entry.status !== before)
			.map(({ entry, index }): FeedItem => {
				const status = entry.status.replaceAll('-', ' ');
				return {
					id: identify(edition, `${claim.path}#status-${index + 1}`, linkTo),
					url: linkTo(claim.path),
					title: `Now ${status}: ${claim.statement}`,
					text: entry.reason,
					date: entry.date,
					updated: entry.date,
					authors: [],
					tags: ['claim', status],
				};
			})
	);
	return [...articles, ...changes]
		.sort((a, b) => compareText(b.date, a.date) || compareText(a.id, b.id))
		.slice(0, LENGTH);
}

/** `/feed.xml`: the items as Atom (RFC 4287). */
export function formatAtom(edition: Edition, linkTo: LinkTo): string {
	const items = toFeedItems(edition, linkTo);
	const updated =
		items
			.map((one) => one.updated)
			.sort(compareText)
			.at(-1) ?? '1970-01-01';
	const entries = items.map((item) =>
		[
			'\t<entry>',
			`\t\t<id>${escapeXml(item.id)}</id>`,
			`\t\t<title>${escapeXml(item.title)}</title>`,
			`\t\t<link rel="alternate" type="text/html" href="${escapeXml(item.url)}"/>`,
			`\t\t<published>${toTime(item.date)}</published>`,
			`\t\t<updated>${toTime(item.updated)}</updated>`,
			...item.authors.map((name) => `\t\t<author><name>${escapeXml(name)}</name></author>`),
			...item.tags.map((tag) => `\t\t<category term="${escapeXml(tag)}"/>`),
			`\t\t<summary>${escapeXml(item.text)}</summary>`,
			'\t</entry>',
		].join('\n')
	);
	return [
		'<?xml version="1.0" encoding="utf-8"?>',
		`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(edition.language)}">`,
		`\t<id>${escapeXml(identify(edition, '/feed.xml', linkTo))}</id>`,
		`\t<title>${escapeXml(edition.name)}</title>`,
		`\t<subtitle>${escapeXml(edition.standfirst)}</subtitle>`,
		`\t<link rel="self" type="application/atom+xml" href="${escapeXml(linkTo('/feed.xml'))}"/>`,
		`\t<link rel="alternate" type="text/html" href="${escapeXml(linkTo('/'))}"/>`,
		`\t<updated>${toTime(updated)}</updated>`,
		`\t<author><name>${escapeXml(edition.publisher)}</name></author>`,
		...(edition.licence === undefined ? [] : [`\t<rights>${escapeXml(edition.licence)}</rights>`]),
		...entries,
		'</feed>',
		'',
	].join('\n');
}

/** `/feed.json`: the items as JSON Feed 1.1. */
export function toJsonFeed(edition: Edition, linkTo: LinkTo): object {
	return {
		version: 'https://jsonfeed.org/version/1.1',
		title: edition.name,
		description: edition.standfirst,
		home_page_url: linkTo('/'),
		feed_url: linkTo('/feed.json'),
		language: edition.language,
		authors: [{ name: edition.publisher }],
		items: toFeedItems(edition, linkTo).map((item) => ({
			id: item.id,
			url: item.url,
			title: item.title,
			content_text: item.text,
			date_published: toTime(item.date),
			date_modified: toTime(item.updated),
			...(item.authors.length > 0 && { authors: item.authors.map((name) => ({ name })) }),
			...(item.tags.length > 0 && { tags: item.tags }),
		})),
	};
}

/** Feeds want moments; content knows days. */
function toTime(day: string): string {
	return `${day}T00:00:00Z`;
}

/** The address itself where the host is known; else a name-based UUID (RFC 9562, version 5) that does not change with the host. */
function identify(edition: Edition, path: string, linkTo: LinkTo): string {
	const address = linkTo(path);
	if (/^https?:/u.test(address)) return address;
	const bytes = createHash('sha1').update(`${edition.name}\n${path}`).digest().subarray(0, 16);
	bytes[6] = (bytes[6]! & 0x0f) | 0x50;
	bytes[8] = (bytes[8]! & 0x3f) | 0x80;
	const hex = bytes.toString('hex');
	return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5')}`;
}
