import type { Article, Claim, Edition, Entity, Utterance } from '../model/edition.ts';
import { describeRole } from '../model/roles.ts';
import type { LinkTo } from './links.ts';

/** What search can find, in the order in which it is shown. */
export const RECORD_KINDS = ['quote', 'reported', 'claim', 'entity', 'paragraph'] as const;

/** What a search record is about. */
export type RecordKind = (typeof RECORD_KINDS)[number];

/** One thing that search can find: flat, so that any search engine takes it as it is. */
export interface SearchRecord {
	/** Unique in the edition; letters, digits and hyphens only. */
	readonly id: string;
	readonly kind: RecordKind;
	/** Address with anchor. */
	readonly url: string;
	/** The article's title; a claim's or an entity's own name. */
	readonly title: string;
	/** The words. */
	readonly text: string;
	/** Other words by which it is found: names of speakers, other names of an entity. */
	readonly alsoFoundBy: readonly string[];
	/** Whose words they are; for a claim, everyone who puts it forward or disputes it. */
	readonly speakers: readonly string[];
	readonly speakerIds: readonly string[];
	/** The speaker's offices at the time. */
	readonly role: string | null;
	/** Day of the news. */
	readonly date: string | null;
	readonly years: readonly number[];
	readonly articles: readonly string[];
	readonly articleIds: readonly string[];
	readonly paragraph: number | null;
	/** What is known about a quotation's wording. */
	readonly verification: string | null;
	/** Types of the claims in it; for an entity, what it is. */
	readonly types: readonly string[];
	/** What is known about the claims in it. */
	readonly statuses: readonly string[];
	/** What is named in it, or what it is about. */
	readonly entities: readonly string[];
	readonly entityIds: readonly string[];
	/** The language of the words (BCP 47). */
	readonly language: string;
}

type Place = Pick<SearchRecord, 'date' | 'years' | 'articles' | 'articleIds' | 'language'>;

/** What has no word cannot be searched for: a paragraph that held only a picture, or dots. */
const HAS_WORDS = /[\p{L}\p{N}]/u;

/**
 * Everything that can be found: quotations, claims, names, then what the text has beside them. Of
 * one kind, as the edition orders them.
 */
export function* searchRecords(edition: Edition, linkTo: LinkTo): Generator<SearchRecord> {
	for (const record of everyRecord(edition)) {
		if (HAS_WORDS.test(record.text)) yield { ...record, url: linkTo(record.url) };
	}
}

function* everyRecord(edition: Edition): Generator<SearchRecord> {
	const { utterances, claims, entities, articles, language } = edition;
	for (const one of utterances) if (one.kind === 'direct') yield fromUtterance(one);
	for (const claim of claims) yield fromClaim(claim, language);
	for (const entity of entities) yield fromEntity(entity, language);
	for (const one of utterances) if (one.kind === 'indirect') yield fromUtterance(one);
	for (const article of articles) yield* fromParagraphs(article);
}

/** Records as lines of text. */
export function* toNdjson(records: Iterable<SearchRecord>): Generator<string> {
	for (const record of records) yield `${JSON.stringify(record)}\n`;
}

function fromUtterance(utterance: Utterance): SearchRecord {
	const { article, speaker, roles, verification } = utterance;
	const kind = utterance.kind === 'direct' ? 'quote' : 'reported';
	const claims = utterance.assertions.map((one) => one.claim);
	return {
		id: `${kind}-${article.id}-${utterance.id}`,
		kind,
		url: utterance.path,
		title: article.title,
		text: utterance.text,
		alsoFoundBy: speaker === null ? [] : [speaker.name],
		speakers: speaker === null ? [] : [speaker.name],
		speakerIds: speaker === null ? [] : [speaker.id],
		role: roles.map(describeRole).join('; ') || null,
		...placeOf(article),
		paragraph: utterance.paragraph,
		verification: verification?.verdict ?? null,
		types: once(claims.map((one) => one.type)),
		statuses: once(claims.map((one) => one.status)),
		...entitiesOf(utterance.entities),
	};
}

function fromClaim(claim: Claim, language: string): SearchRecord {
	const articles = once(claim.assertions.map((one) => one.article));
	return {
		id: `claim-${claim.id}`,
		kind: 'claim',
		url: claim.path,
		title: claim.statement,
		text: claim.statement,
		alsoFoundBy: [],
		speakers: claim.speakers.map((one) => one.name),
		speakerIds: claim.speakers.map((one) => one.id),
		role: null,
		date: articles[0]?.date ?? null,
		years: once(articles.map(yearOf)),
		articles: articles.map((one) => one.title),
		articleIds: articles.map((one) => one.id),
		paragraph: null,
		verification: null,
		types: [claim.type],
		statuses: [claim.status],
		...entitiesOf(claim.about),
		language,
	};
}

function fromEntity(entity: Entity, language: string): SearchRecord {
	const articles = once([
		...entity.mentions.map((one) => one.article),
		...entity.utterances.map((one) => one.article),
	]);
	return {
		id: `entity-${entity.id}`,
		kind: 'entity',
		url: entity.path,
		title: entity.name,
		text: entity.summary ?? '',
		alsoFoundBy: once([entity.name, ...entity.names]),
		speakers: entity.speaks ? [entity.name] : [],
		speakerIds: entity.speaks ? [entity.id] : [],
		role: entity.roles.map(describeRole).join('; ') || null,
		date: entity.start ?? null,
		years: once(articles.map(yearOf)),
		articles: articles.map((one) => one.title),
		articleIds: articles.map((one) => one.id),
		paragraph: null,
		verification: null,
		types: [entity.type],
		statuses: [],
		...entitiesOf([entity]),
		language,
	};
}

function fromParagraphs(article: Article): SearchRecord[] {
	return article.document.paragraphs.map((paragraph, index) => {
		const number = index + 1;
		const isHere = (one: { readonly paragraph: number }): boolean => one.paragraph === number;
		const claims = article.assertions.filter(isHere).map((one) => one.claim);
		const speakers = once(
			article.utterances
				.filter((one) => one.segments.some(isHere))
				.flatMap(({ speaker }) => (speaker === null ? [] : [speaker]))
		);
		return {
			id: `paragraph-${article.id}-${number}`,
			kind: 'paragraph',
			url: `${article.path}#p${number}`,
			title: article.title,
			text: paragraph.text,
			alsoFoundBy: [],
			speakers: speakers.map((one) => one.name),
			speakerIds: speakers.map((one) => one.id),
			role: null,
			...placeOf(article),
			paragraph: number,
			verification: null,
			types: once(claims.map((one) => one.type)),
			statuses: once(claims.map((one) => one.status)),
			...entitiesOf(once(article.mentions.filter(isHere).map((one) => one.entity))),
		};
	});
}

function placeOf(article: Article): Place {
	return {
		date: article.date,
		years: [yearOf(article)],
		articles: [article.title],
		articleIds: [article.id],
		language: article.language,
	};
}

function entitiesOf(entities: readonly Entity[]): Pick<SearchRecord, 'entities' | 'entityIds'> {
	return { entities: entities.map((one) => one.name), entityIds: entities.map((one) => one.id) };
}

/** The year of the news. */
export function yearOf(article: Pick<Article, 'date'>): number {
	return Number(article.date.slice(0, 4));
}

function once<Value>(values: readonly Value[]): Value[] {
	return [...new Set(values)];
}
