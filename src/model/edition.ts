import type { AboutPageData } from '../schema/about-page.ts';
import type { Annotation, Document, Heard, Paragraph } from '../schema/annotation.ts';
import type { ArticleData } from '../schema/article.ts';
import type { ClaimData, RelationKind } from '../schema/claim.ts';
import type { ArticleEntry, Content, Page } from '../schema/content.ts';
import type { EditionData } from '../schema/edition.ts';
import type { EntityData, Role } from '../schema/entity.ts';
import type { QuoteCheck, Verdict } from '../schema/verification.ts';
import { rolesAt } from './roles.ts';
import { stripMarks } from './words.ts';

/**
 * One whole site: all content, resolved and joined. The one value that pages, exports, search and
 * figures read. References are objects, so that nothing has to be looked up twice.
 */
export interface Edition extends EditionData {
	/** The home page's introduction, as sanitised HTML. */
	readonly html: string;
	/** Newest first; of one day, by id. */
	readonly articles: readonly Article[];
	/** By name. */
	readonly entities: readonly Entity[];
	/** Entities whose words an article reports, most words first. */
	readonly speakers: readonly Entity[];
	/** In the order in which they are first put forward. */
	readonly claims: readonly Claim[];
	/** Direct and indirect, newest article first, then in reading order. */
	readonly utterances: readonly Utterance[];
	/** Plain pages under `/about/`, in their order. */
	readonly pages: readonly AboutPage[];
	readonly articleById: ReadonlyMap<string, Article>;
	readonly entityById: ReadonlyMap<string, Entity>;
	readonly claimById: ReadonlyMap<string, Claim>;
}

/** A plain page under `/about/`. */
export interface AboutPage extends AboutPageData {
	readonly id: string;
	readonly html: string;
}

/** One article with everything that is marked in it. */
export interface Article extends ArticleData {
	readonly id: string;
	/** Site path, for instance `/articles/nato-chief-in-tokyo/`. */
	readonly path: string;
	/** The language of its text. */
	readonly language: string;
	readonly document: Document;
	/** In reading order. */
	readonly utterances: readonly Utterance[];
	readonly assertions: readonly AssertionOf[];
	readonly mentions: readonly MentionOf[];
	/** Who has words in it, in order of appearance. */
	readonly speakers: readonly Entity[];
	/** What each annotation of the document became, by its index. */
	readonly marks: readonly Mark[];
	/** The article before (older) and after (newer). */
	readonly older: Article | null;
	readonly newer: Article | null;
}

/** What an annotation in the text became. */
export type Mark =
	| {
			readonly kind: 'utterance';
			readonly annotation: Annotation;
			readonly utterance: Utterance;
			readonly segment: Segment;
	  }
	| { readonly kind: 'assertion'; readonly annotation: Annotation; readonly assertion: AssertionOf }
	| { readonly kind: 'mention'; readonly annotation: Annotation; readonly mention: MentionOf };

/** One run of an utterance's words in the text. */
export interface Segment {
	/** The words, without the outer quotation marks. */
	readonly text: string;
	readonly paragraph: number;
	/** The HTML id. */
	readonly anchor: string;
	/** Offsets into the paragraph's text, marks included. */
	readonly start: number;
	readonly end: number;
	/** The annotation's index in the document. */
	readonly index: number;
}

/** A passage attributed to a speaker. */
export interface Utterance {
	/** Unique in its article among its kind. */
	readonly id: string;
	readonly kind: 'direct' | 'indirect';
	readonly article: Article;
	/** Null in drafts only. */
	readonly speaker: Entity | null;
	/** The speaker's offices on the article's date. */
	readonly roles: readonly ResolvedRole[];
	/** One; more where its attribution or a new paragraph splits it. */
	readonly segments: readonly Segment[];
	/** All segments joined: what is cited. */
	readonly text: string;
	/** The first segment's paragraph. */
	readonly paragraph: number;
	/** Site path with anchor. */
	readonly path: string;
	readonly verb: string | null;
	readonly heard: Heard | null;
	/** The event where it was said. */
	readonly at: Entity | null;
	readonly on: string | null;
	/** Whom it was said to: an entity, or words. */
	readonly to: Entity | string | null;
	/** The check against the source; null for indirect speech and where nothing was checked. */
	readonly verification: VerificationOf | null;
	/** What other sources print of it. */
	readonly notes: ArticleData['notes'];
	/** Claims put forward in, around or by it. */
	readonly assertions: readonly AssertionOf[];
	/** Entities named in it, once each. */
	readonly entities: readonly Entity[];
	/** Another utterance around it (a quotation inside reported speech). */
	readonly within: Utterance | null;
	/** A machine proposed it, nobody approved it yet. */
	readonly draft: boolean;
}

/** What is known about the wording of a quotation. */
export interface VerificationOf {
	/** `stale` when the words were edited after the check. */
	readonly verdict: Verdict | 'stale';
	/** Against the source that the article names: as printed. */
	readonly check: QuoteCheck;
	/** Against a second source: as delivered. */
	readonly against: QuoteCheck | null;
}

/** One place where a claim is put forward or disputed. */
export interface AssertionOf {
	readonly claim: Claim;
	readonly article: Article;
	readonly paragraph: number;
	readonly anchor: string;
	/** Site path with anchor. */
	readonly path: string;
	/** Null is the reporter. */
	readonly speaker: Entity | null;
	readonly stance: 'asserts' | 'disputes';
	/** The words that put it forward. */
	readonly text: string;
	/** The innermost utterance around it, else the first inside it. */
	readonly utterance: Utterance | null;
	readonly draft: boolean;
}

/** A passage that names an entity. */
export interface MentionOf {
	readonly entity: Entity;
	readonly article: Article;
	readonly paragraph: number;
	/** Offsets into the paragraph's text. */
	readonly start: number;
	readonly end: number;
	readonly text: string;
	/** Site path with the paragraph's anchor. */
	readonly path: string;
	/** Whose words it stands in. */
	readonly utterance: Utterance | null;
	readonly draft: boolean;
}

/** A claim with all that bears on it. */
export interface Claim extends Omit<ClaimData, 'about' | 'relations'> {
	readonly id: string;
	/** Site path. */
	readonly path: string;
	/** The analysis, as sanitised HTML; often empty. */
	readonly html: string;
	readonly about: readonly Entity[];
	readonly assertions: readonly AssertionOf[];
	/** Entities that assert or dispute it, once each, in order of appearance. */
	readonly speakers: readonly Entity[];
	/** How it bears on others. */
	readonly relations: readonly Relation[];
	/** How others bear on it. */
	readonly relatedFrom: readonly Relation[];
}

/** A typed link between two claims, seen from one end. */
export interface Relation {
	readonly kind: RelationKind;
	/** The claim at the other end. */
	readonly claim: Claim;
	readonly why: string | undefined;
	readonly basis: 'text' | 'inference';
}

/** An office with its organisation looked up. */
export interface ResolvedRole {
	readonly title: string;
	readonly organisation: Entity | null;
	readonly from: string | undefined;
	readonly to: string | undefined;
}

/** Someone or something, with every place where it is named or heard. */
export interface Entity extends Omit<EntityData, 'roles' | 'place' | 'partOf'> {
	readonly id: string;
	/** Site path of its page as an entity. */
	readonly path: string;
	/** Site path of its page as a speaker; null where it is never heard. */
	readonly speakerPath: string | null;
	/** A note, as sanitised HTML; often empty. */
	readonly html: string;
	readonly roles: readonly ResolvedRole[];
	/** For an event: where it happened. */
	readonly place: Entity | null;
	/** For an event: what it is a part of. */
	readonly partOf: Entity | null;
	/** For an event: its parts, oldest first. */
	readonly parts: readonly Entity[];
	readonly mentions: readonly MentionOf[];
	readonly utterances: readonly Utterance[];
	readonly assertions: readonly AssertionOf[];
	/** Claims that are about it. */
	readonly claims: readonly Claim[];
	/** Whether an article reports its words. */
	readonly speaks: boolean;
	/** Entities that have an office in it. */
	readonly members: readonly Entity[];
}

type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] };
type Build<Value, Lists extends keyof Value> = Omit<Writable<Value>, Lists> & {
	[Key in Lists]: Value[Key] extends readonly (infer Item)[] ? Item[] : never;
};
type BuildEntity = Build<
	Entity,
	'mentions' | 'utterances' | 'assertions' | 'claims' | 'roles' | 'parts' | 'members'
>;
type BuildClaim = Build<Claim, 'assertions' | 'speakers' | 'relations' | 'relatedFrom' | 'about'>;
type BuildArticle = Build<Article, 'utterances' | 'assertions' | 'mentions' | 'speakers' | 'marks'>;
type BuildUtterance = Build<Utterance, 'segments' | 'assertions' | 'entities'>;

/**
 * Joins all content into one edition. References to what does not exist are left out here;
 * `checkContent` reports them, and a build with such findings never gets this far.
 */
export function buildEdition(content: Content): Edition {
	const entityById = new Map(content.entities.map((page) => [page.id, toEntity(page)]));
	const claimById = new Map(content.claims.map((page) => [page.id, toClaim(page)]));
	resolveRoles(content, entityById);
	resolveEvents(content, entityById);
	resolveClaims(content, claimById, entityById);
	const checks = new Map(content.verifications.map((one) => [one.article, one]));
	const articles = [...content.articles].sort(byNewest).map((entry) => {
		const reader = new ArticleReader(entry, content.edition.data.language, entityById, claimById);
		return reader.read(checks.get(entry.id));
	});
	articles.forEach((article, index) => {
		article.newer = articles[index - 1] ?? null;
		article.older = articles[index + 1] ?? null;
	});
	const utterances = articles.flatMap((article) => article.utterances);
	const entities = [...entityById.values()].sort(
		(a, b) => compareText(a.name, b.name) || compareText(a.id, b.id)
	);
	const claims = [...claimById.values()].sort(byFirstAssertion(articles));
	return {
		...content.edition.data,
		html: content.edition.html,
		articles,
		entities,
		speakers: entities
			.filter((one) => one.speaks)
			.sort((a, b) => spokenLength(b) - spokenLength(a)),
		claims,
		utterances,
		pages: content.about
			.map((page) => ({ id: page.id, html: page.html, ...page.data }))
			.sort((a, b) => a.order - b.order || compareText(a.id, b.id)),
		articleById: new Map(articles.map((one) => [one.id, one])),
		entityById,
		claimById,
	};
}

/** Plain code-unit order: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

function byNewest(a: ArticleEntry, b: ArticleEntry): number {
	return compareText(b.data.date, a.data.date) || compareText(a.id, b.id);
}

function byFirstAssertion(articles: readonly Article[]): (a: Claim, b: Claim) => number {
	const order = new Map<Claim, number>();
	for (const { claim } of articles.flatMap((article) => article.assertions)) {
		if (!order.has(claim)) order.set(claim, order.size);
	}
	const rank = (claim: Claim): number => order.get(claim) ?? Infinity;
	return (a, b) => (rank(a) === rank(b) ? compareText(a.id, b.id) : rank(a) - rank(b));
}

function spokenLength(entity: Entity): number {
	return entity.utterances.reduce((sum, one) => sum + one.text.length, 0);
}

function toEntity(page: Page<EntityData>): BuildEntity {
	return {
		...page.data,
		id: page.id,
		path: `/entities/${page.id}/`,
		speakerPath: null,
		html: page.html,
		roles: [],
		place: null,
		partOf: null,
		parts: [],
		mentions: [],
		utterances: [],
		assertions: [],
		claims: [],
		speaks: false,
		members: [],
	};
}

function toClaim(page: Page<ClaimData>): BuildClaim {
	return {
		...page.data,
		id: page.id,
		path: `/claims/${page.id}/`,
		html: page.html,
		about: [],
		assertions: [],
		speakers: [],
		relations: [],
		relatedFrom: [],
	};
}

function resolveRoles(content: Content, entities: ReadonlyMap<string, BuildEntity>): void {
	for (const page of content.entities) {
		const entity = entities.get(page.id);
		if (entity === undefined) continue;
		for (const role of page.data.roles) {
			const resolved = resolveRole(role, entities);
			entity.roles.push(resolved);
			const organisation = entities.get(role.organisation ?? '');
			if (organisation !== undefined && !organisation.members.includes(entity))
				organisation.members.push(entity);
		}
	}
}

function resolveEvents(content: Content, entities: ReadonlyMap<string, BuildEntity>): void {
	for (const { id, data } of content.entities) {
		const event = entities.get(id);
		if (event === undefined) continue;
		const whole = entities.get(data.partOf ?? '');
		event.place = entities.get(data.place ?? '') ?? null;
		event.partOf = whole ?? null;
		whole?.parts.push(event);
	}
	for (const { parts } of entities.values()) {
		parts.sort((a, b) => compareText(a.start ?? '', b.start ?? '') || compareText(a.id, b.id));
	}
}

function resolveRole(role: Role, entities: ReadonlyMap<string, Entity>): ResolvedRole {
	return {
		title: role.title,
		organisation: entities.get(role.organisation ?? '') ?? null,
		from: role.from,
		to: role.to,
	};
}

function resolveClaims(
	content: Content,
	claims: ReadonlyMap<string, BuildClaim>,
	entities: ReadonlyMap<string, BuildEntity>
): void {
	for (const page of content.claims) {
		const claim = claims.get(page.id);
		if (claim === undefined) continue;
		for (const id of page.data.about) {
			const entity = entities.get(id);
			if (entity === undefined || claim.about.includes(entity)) continue;
			claim.about.push(entity);
			entity.claims.push(claim);
		}
		for (const { kind, claim: other, why, basis } of page.data.relations) {
			const target = claims.get(other);
			if (target === undefined) continue;
			claim.relations.push({ kind, claim: target, why, basis });
			target.relatedFrom.push({ kind, claim, why, basis });
		}
	}
}

/** Reads one article's annotations into the joined model. */
class ArticleReader {
	readonly #entry: ArticleEntry;
	readonly #entities: ReadonlyMap<string, BuildEntity>;
	readonly #claims: ReadonlyMap<string, BuildClaim>;
	readonly #article: BuildArticle;
	readonly #utterances = new Map<string, BuildUtterance>();
	/** The utterance, if any, that each annotation belongs to. */
	readonly #utteranceOf = new Map<number, BuildUtterance>();
	/** The utterances inside each annotation, in order. */
	readonly #inside = new Map<number, Set<BuildUtterance>>();

	constructor(
		entry: ArticleEntry,
		language: string,
		entities: ReadonlyMap<string, BuildEntity>,
		claims: ReadonlyMap<string, BuildClaim>
	) {
		this.#entry = entry;
		this.#entities = entities;
		this.#claims = claims;
		this.#article = {
			...entry.data,
			id: entry.id,
			path: `/articles/${entry.id}/`,
			language: entry.data.language ?? language,
			document: entry.document,
			utterances: [],
			assertions: [],
			mentions: [],
			speakers: [],
			marks: [],
			older: null,
			newer: null,
		};
	}

	read(verification: Content['verifications'][number] | undefined): BuildArticle {
		const { annotations } = this.#entry.document;
		for (const annotation of annotations) {
			if (annotation.kind === 'quote' || annotation.kind === 'reported')
				this.#readUtterance(annotation);
		}
		for (const annotation of annotations) this.#readMark(annotation);
		for (const utterance of this.#article.utterances)
			this.#finish(utterance as BuildUtterance, verification);
		return this.#article;
	}

	#text(annotation: Annotation): string {
		const paragraph: Paragraph | undefined =
			this.#entry.document.paragraphs[annotation.paragraph - 1];
		return paragraph?.text.slice(annotation.start, annotation.end) ?? '';
	}

	#readUtterance(annotation: Annotation & { kind: 'quote' | 'reported' }): void {
		const article = this.#article;
		const isQuote = annotation.kind === 'quote';
		const key = `${annotation.kind} ${annotation.id}`;
		let utterance = this.#utterances.get(key);
		if (utterance === undefined) {
			const speaker = this.#entities.get(annotation.by ?? '') ?? null;
			utterance = {
				id: annotation.id,
				kind: isQuote ? 'direct' : 'indirect',
				article,
				speaker,
				roles: speaker === null ? [] : rolesAt(speaker.roles, article.date),
				segments: [],
				text: '',
				paragraph: annotation.paragraph,
				path: `${article.path}#${annotation.anchor}`,
				verb: annotation.verb,
				heard: annotation.heard,
				at: this.#entities.get(annotation.at ?? '') ?? null,
				on: annotation.on,
				to: this.#entities.get(annotation.to ?? '') ?? annotation.to,
				verification: null,
				notes: [],
				assertions: [],
				entities: [],
				within: this.#around(annotation.parent),
				draft: annotation.draft,
			};
			this.#utterances.set(key, utterance);
			article.utterances.push(utterance);
			if (speaker !== null) {
				speaker.utterances.push(utterance);
				speaker.speaks = true;
				speaker.speakerPath = `/speakers/${speaker.id}/`;
				if (!article.speakers.includes(speaker)) article.speakers.push(speaker);
			}
		}
		this.#utteranceOf.set(annotation.index, utterance);
		const { annotations } = this.#entry.document;
		for (let at = annotation.parent; at !== null; at = annotations[at]?.parent ?? null) {
			const inside = this.#inside.get(at) ?? new Set();
			this.#inside.set(at, inside.add(utterance));
		}
		const text = this.#text(annotation);
		utterance.segments.push({
			text: isQuote ? stripMarks(text) : text,
			paragraph: annotation.paragraph,
			anchor: annotation.anchor,
			start: annotation.start,
			end: annotation.end,
			index: annotation.index,
		});
	}

	/** The innermost utterance at or around an annotation. */
	#around(index: number | null): BuildUtterance | null {
		for (let at = index; at !== null; at = this.#entry.document.annotations[at]?.parent ?? null) {
			const utterance = this.#utteranceOf.get(at);
			if (utterance !== undefined) return utterance;
		}
		return null;
	}

	#readMark(annotation: Annotation): void {
		const article = this.#article;
		if (annotation.kind === 'assertion') {
			const claim = this.#claims.get(annotation.claim);
			if (claim === undefined) return;
			const speaker = this.#entities.get(annotation.speaker ?? '') ?? null;
			const around = this.#around(annotation.parent);
			const inside = [...(this.#inside.get(annotation.index) ?? [])];
			const assertion: AssertionOf = {
				claim,
				article,
				paragraph: annotation.paragraph,
				anchor: annotation.anchor,
				path: `${article.path}#${annotation.anchor}`,
				speaker,
				stance: annotation.stance,
				text: this.#text(annotation),
				utterance: around ?? inside.find((one) => one.speaker === speaker) ?? null,
				draft: annotation.draft,
			};
			article.assertions.push(assertion);
			claim.assertions.push(assertion);
			if (speaker !== null) {
				speaker.assertions.push(assertion);
				if (!claim.speakers.includes(speaker)) claim.speakers.push(speaker);
			}
			for (const utterance of new Set([...(around === null ? [] : [around]), ...inside])) {
				utterance.assertions.push(assertion);
			}
			article.marks[annotation.index] = { kind: 'assertion', annotation, assertion };
		} else if (annotation.kind === 'mention') {
			const entity = this.#entities.get(annotation.entity);
			if (entity === undefined) return;
			const utterance = this.#around(annotation.parent);
			const mention: MentionOf = {
				entity,
				article,
				paragraph: annotation.paragraph,
				start: annotation.start,
				end: annotation.end,
				text: this.#text(annotation),
				path: `${article.path}#p${annotation.paragraph}`,
				utterance,
				draft: annotation.draft,
			};
			article.mentions.push(mention);
			entity.mentions.push(mention);
			for (let outer = utterance; outer !== null; outer = outer.within as BuildUtterance | null) {
				if (!outer.entities.includes(entity)) outer.entities.push(entity);
			}
			article.marks[annotation.index] = { kind: 'mention', annotation, mention };
		} else {
			const utterance = this.#utteranceOf.get(annotation.index);
			const segment = utterance?.segments.find((one) => one.index === annotation.index);
			if (utterance === undefined || segment === undefined) return;
			article.marks[annotation.index] = { kind: 'utterance', annotation, utterance, segment };
		}
	}

	#finish(
		utterance: BuildUtterance,
		verification: Content['verifications'][number] | undefined
	): void {
		utterance.text = joinSegments(utterance.segments);
		const anchors = utterance.segments.map((one) => one.anchor);
		utterance.notes = this.#article.notes.filter((note) =>
			anchors.includes(note.on.replace(/^#/u, ''))
		);
		if (utterance.kind !== 'direct' || verification === undefined) return;
		const check = verification.quotes.find((one) => one.quote === utterance.id);
		if (check === undefined) return;
		const isStale = check.words !== undefined && check.words !== checkedWords(utterance.segments);
		utterance.verification = {
			verdict: isStale ? 'stale' : check.verdict,
			check,
			against: verification.against?.find((one) => one.quote === utterance.id) ?? null,
		};
	}
}

/** A quotation as it is cited: its parts in order, one space between them. */
function joinSegments(segments: readonly Segment[]): string {
	return segments.map((one) => one.text.trim()).join(' ');
}

/** A quotation's words as a verification file keeps them, to tell later whether they were edited. */
export function checkedWords(segments: readonly { readonly text: string }[]): string {
	return segments.map((one) => one.text.trim()).join(' … ');
}
