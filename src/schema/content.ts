import type { AboutPageData } from './about-page.ts';
import type { Document } from './annotation.ts';
import type { ArticleData } from './article.ts';
import type { ClaimData } from './claim.ts';
import type { EditionData } from './edition.ts';
import type { EntityData } from './entity.ts';
import type { Verification } from './verification.ts';

/** One content file, checked against its schema. */
export interface Entry<Data> {
	/** The file's name without its ending. */
	readonly id: string;
	/** Its path as the editor knows it. */
	readonly file: string;
	readonly data: Data;
}

/** A file whose body is plain Markdown, rendered. */
export interface Page<Data> extends Entry<Data> {
	/** Sanitised HTML; empty where there is no body. */
	readonly html: string;
}

/** An article, parsed. */
export interface ArticleEntry extends Entry<ArticleData> {
	readonly document: Document;
}

/** Everything an editor wrote: what the edition is made from. */
export interface Content {
	readonly edition: Page<EditionData>;
	readonly articles: readonly ArticleEntry[];
	readonly entities: readonly Page<EntityData>[];
	readonly claims: readonly Page<ClaimData>[];
	readonly about: readonly Page<AboutPageData>[];
	readonly verifications: readonly Verification[];
}
