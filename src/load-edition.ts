import { getCollection } from 'astro:content';
import { buildEdition, type Edition } from './model/edition.ts';
import type { Document } from './schema/annotation.ts';
import type { Entry } from './schema/content.ts';

let loaded: Promise<Edition> | undefined;

/** The edition, joined once for all pages. In dev it is joined again whenever content changes. */
export function loadEdition(): Promise<Edition> {
	if (import.meta.env.DEV) return joinCollections();
	loaded ??= joinCollections();
	return loaded;
}

async function joinCollections(): Promise<Edition> {
	const [[edition], articles, entities, claims, about, verifications] = await Promise.all([
		getCollection('edition'),
		getCollection('articles'),
		getCollection('entities'),
		getCollection('claims'),
		getCollection('about'),
		getCollection('verification'),
	]);
	if (edition === undefined)
		throw new Error('The collection `edition` is empty although its content was checked.');
	return buildEdition({
		edition: { ...toEntry(edition), html: htmlOf(edition) },
		// The loader keeps each document as JSON text, which Astro's store holds at a tenth of the memory.
		articles: articles.map((entry) => ({
			...toEntry(entry),
			document: JSON.parse(entry.rendered?.html ?? '') as Document,
		})),
		entities: entities.map((entry) => ({ ...toEntry(entry), html: htmlOf(entry) })),
		claims: claims.map((entry) => ({ ...toEntry(entry), html: htmlOf(entry) })),
		about: about.map((entry) => ({ ...toEntry(entry), html: htmlOf(entry) })),
		verifications: verifications.map((entry) => entry.data),
	});
}

function toEntry<Data>(entry: { id: string; filePath?: string; data: Data }): Entry<Data> {
	return { id: entry.id, file: entry.filePath ?? entry.id, data: entry.data };
}

function htmlOf(entry: { rendered?: { html: string } }): string {
	return entry.rendered?.html ?? '';
}
