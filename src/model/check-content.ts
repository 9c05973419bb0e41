import type { Code } from '../diagnostics/catalogue.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import type { Annotation } from '../schema/annotation.ts';
import type { ArticleEntry, Content } from '../schema/content.ts';

/** What the check needs beside the content. */
export interface CheckOptions {
	/** Where a field stands in a file's front matter. */
	readonly placeOf: (file: string, field: readonly (string | number)[]) => Place;
	/** Ids and articles of files that have faults of their own, which are reported already. */
	readonly unread: {
		readonly entities: ReadonlySet<string>;
		readonly claims: ReadonlySet<string>;
		readonly articles: readonly Pick<ArticleEntry, 'file' | 'document'>[];
		readonly lostArticles: boolean;
	};
	/** Let machine drafts through, as warnings. */
	readonly drafts: boolean;
}

/** Checks every reference between content files: each fault with its place and a suggestion. */
export function checkContent(content: Content, options: CheckOptions): Diagnostic[] {
	const check = new Check(content, options);
	check.run();
	return check.found;
}

class Check {
	readonly found: Diagnostic[] = [];
	readonly #content: Content;
	readonly #options: CheckOptions;
	readonly #entities: ReadonlySet<string>;
	readonly #claims: ReadonlySet<string>;

	constructor(content: Content, options: CheckOptions) {
		this.#content = content;
		this.#options = options;
		this.#entities = new Set(content.entities.map((one) => one.id));
		this.#claims = new Set(content.claims.map((one) => one.id));
	}

	run(): void {
		for (const article of this.#content.articles) this.#checkArticle(article);
		for (const article of this.#options.unread.articles) this.#checkAnnotations(article);
		this.#checkEntities();
		this.#checkClaims();
	}

	#report(code: Code, file: string, place: Place, message: string, hint?: string): void {
		this.found.push({
			code,
			severity: 'error',
			file,
			place,
			message,
			...(hint !== undefined && { hint }),
		});
	}

	#reportDraft(file: string, place: Place, message: string): void {
		this.found.push({
			code: 'draft-mark',
			severity: this.#options.drafts ? 'warning' : 'error',
			file,
			place,
			message,
		});
	}

	/** `place` is asked only where something is wrong: to find it, front matter is parsed again. */
	#checkEntityId(
		id: string | null | undefined,
		file: string,
		place: () => Place,
		what = 'entity'
	): void {
		if (id === null || id === undefined || id === '' || this.#entities.has(id)) return;
		if (this.#options.unread.entities.has(id)) return;
		this.#report(
			'entity-unknown',
			file,
			place(),
			`No ${what} has the id \`${id}\`. Use an id from entities/, or add entities/${id}.md.`,
			didYouMean(id, this.#entities)
		);
	}

	#checkClaimId(id: string, file: string, place: () => Place): void {
		if (id === '' || this.#claims.has(id) || this.#options.unread.claims.has(id)) return;
		this.#report(
			'claim-unknown',
			file,
			place(),
			`No claim has the id \`${id}\`. Use an id from claims/, or add claims/${id}.md.`,
			didYouMean(id, this.#claims)
		);
	}

	#checkArticle(article: ArticleEntry): void {
		const { file, data, document } = article;
		const at = (...field: (string | number)[]): Place => this.#options.placeOf(file, field);
		if (data.draft) {
			this.#reportDraft(
				file,
				at('draft'),
				'This article is a machine draft. Read it, mend it, and remove `draft` from its front matter.'
			);
		}
		this.#checkAnnotations(article);
		data.notHeard.forEach(({ entity }, index) => {
			this.#checkEntityId(entity, file, () => at('notHeard', index, 'entity'));
		});
		const anchors = anchorsOf(article);
		data.notes.forEach(({ on }, index) => {
			const anchor = on.replace(/^#/u, '');
			if (anchors.has(anchor)) return;
			this.#report(
				'anchor-unknown',
				file,
				at('notes', index, 'on'),
				`The article has no anchor \`${anchor}\`. Use one of its quotations (q-…), reported passages (r-…), assertions (c-…) or paragraphs (p1, p2, …).`,
				didYouMean(anchor, anchors)
			);
		});
		data.scenes.forEach(({ after }, index) => {
			const last = document.paragraphs.length;
			if (after <= last) return;
			this.#report(
				'scene-misplaced',
				file,
				at('scenes', index, 'after'),
				`The article has ${last} paragraphs, so nothing can stand after paragraph ${after}. Correct the number.`
			);
		});
	}

	#checkAnnotations({ file, document }: Pick<ArticleEntry, 'file' | 'document'>): void {
		const said = new Set(document.annotations.flatMap((one) => ('by' in one ? [one.by] : [])));
		for (const annotation of document.annotations) this.#checkAnnotation(annotation, file, said);
	}

	#checkAnnotation(annotation: Annotation, file: string, said: ReadonlySet<string | null>): void {
		const place = (): Place => annotation.place;
		if (annotation.draft) {
			this.#reportDraft(
				file,
				annotation.place,
				'A machine proposed this mark. Check it, then remove `draft` from its braces.'
			);
		}
		switch (annotation.kind) {
			case 'quote':
			case 'reported':
				this.#checkEntityId(annotation.by, file, place, 'speaker');
				this.#checkEntityId(annotation.at, file, place, 'event');
				break;
			case 'assertion':
				this.#checkClaimId(annotation.claim, file, place);
				// A speaker that the claim has from an utterance is reported there.
				if (!said.has(annotation.speaker))
					this.#checkEntityId(annotation.speaker, file, place, 'speaker');
				break;
			case 'mention':
				this.#checkEntityId(annotation.entity, file, place);
				break;
		}
	}

	#checkEntities(): void {
		for (const { id, file, data } of this.#content.entities) {
			for (const [key, what] of [
				['place', 'place'],
				['partOf', 'event'],
			] as const) {
				this.#checkEntityId(data[key], file, () => this.#options.placeOf(file, [key]), what);
			}
			data.roles.forEach(({ organisation, title }, index) => {
				this.#checkEntityId(organisation, file, () =>
					this.#options.placeOf(file, ['roles', index, 'organisation'])
				);
				const role = data.roles[index];
				if (data.roles.length > 1 && role?.from === undefined && role?.to === undefined) {
					this.#report(
						'role-ambiguous',
						file,
						this.#options.placeOf(file, ['roles', index]),
						`\`${id}\` has ${data.roles.length} roles, and “${title}” has no dates, so nobody can tell which one an article should give. Add \`from\`, \`to\` or both.`
					);
				}
			});
		}
	}

	#checkClaims(): void {
		const asserted = new Set<string>();
		const { articles, lostArticles } = this.#options.unread;
		for (const { document } of [...this.#content.articles, ...articles]) {
			for (const annotation of document.annotations) {
				if (annotation.kind === 'assertion') asserted.add(annotation.claim);
			}
		}
		for (const { id, file, data } of this.#content.claims) {
			const at = (...field: (string | number)[]): Place => this.#options.placeOf(file, field);
			if (!asserted.has(id) && !lostArticles) {
				this.#report(
					'claim-never-asserted',
					file,
					at('statement'),
					`No article puts this claim forward. Mark the words that do with :claim[…]{of=${id}}, or remove this file.`
				);
			}
			data.about.forEach((entity, index) => {
				this.#checkEntityId(entity, file, () => at('about', index));
			});
			data.relations.forEach(({ claim }, index) => {
				const place = (): Place => at('relations', index, 'claim');
				if (claim === id) {
					this.#report(
						'relation-to-itself',
						file,
						place(),
						'A claim cannot bear on itself. Name another claim, or remove this relation.'
					);
				} else this.#checkClaimId(claim, file, place);
			});
		}
	}
}

function anchorsOf(article: ArticleEntry): Set<string> {
	const { paragraphs, annotations, headings } = article.document;
	const anchors = new Set([
		...paragraphs.map((one) => `p${one.number}`),
		...headings.map((one) => one.id),
	]);
	for (const annotation of annotations) if ('anchor' in annotation) anchors.add(annotation.anchor);
	return anchors;
}
