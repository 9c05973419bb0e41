import { hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'astro/zod';
import type { Code } from './diagnostics/catalogue.ts';
import type { Diagnostic, Place } from './diagnostics/diagnostic.ts';
import {
	checkFields,
	findIgnoredFields,
	parseYaml,
	splitFrontMatter,
	type FieldPath,
	type FrontMatter,
} from './parse/front-matter.ts';
import { NameIndex } from './parse/name-index.ts';
import {
	ArticleParser,
	isIgnored,
	renderPlain,
	type Ignored,
	type ParsedArticle,
} from './parse/parse-markdown.ts';
import { PARSER_VERSION } from './parse/processor.ts';
import { aboutPageSchema, type AboutPageData } from './schema/about-page.ts';
import { articleSchema } from './schema/article.ts';
import { claimSchema, type ClaimData } from './schema/claim.ts';
import { ID_PATTERN } from './schema/common.ts';
import type { ArticleEntry, Content, Page } from './schema/content.ts';
import { editionSchema, type EditionData } from './schema/edition.ts';
import { entitySchema, type EntityData } from './schema/entity.ts';
import { verificationSchema, type Verification } from './schema/verification.ts';

/** Past this many characters a line is no prose, and parsing it could take minutes. */
const LONGEST_LINE = 100_000;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The name under which findings show the content folder, wherever it really is. */
const SHOWN_ROOT = 'content';

/** What was read from a content folder, good or not. */
export interface ContentRead {
	/** Everything that could be read; absent where `edition.md` is missing or broken. */
	readonly content?: Content;
	/** What is known of files that could not be read whole, so that nobody is blamed for them. */
	readonly unread: Unread;
	/** Findings about files, fields and syntax, in no order. */
	readonly diagnostics: readonly Diagnostic[];
	/** A digest of all the files together. */
	readonly digest: string;
	/** Where a field stands in a file's front matter. */
	placeOf(file: string, field: FieldPath): Place;
	/** Whether an editor has switched a finding's rule off where it stands. */
	isIgnored(diagnostic: Diagnostic): boolean;
	/** A line of a file's text, for showing it. */
	lineOf(file: string, line: number): string | undefined;
	/** A file's Markdown with its front matter blanked, so that places in it are true. */
	bodyOf(file: string): string | undefined;
}

/** What is known of files with faults of their own. */
export interface Unread {
	readonly entities: ReadonlySet<string>;
	readonly claims: ReadonlySet<string>;
	/** Articles with faulty front matter whose text could be parsed. */
	readonly articles: readonly Pick<ArticleEntry, 'file' | 'document'>[];
	/** Whether there are articles of which not even the text could be parsed. */
	readonly lostArticles: boolean;
}

/** Articles parsed by an earlier run, kept by path; what does not match is parsed anew. */
export interface ParseCache {
	get(file: string, digest: string): ParsedArticle | undefined;
	/** Keeps a parse, and gives what to go on with. */
	keep(file: string, digest: string, parsed: ParsedArticle): ParsedArticle;
}

/** What earlier readings know: both are for speed alone. */
export interface KnownFiles {
	readonly parses?: ParseCache;
	/** Given in dev, where the same folder is read again and again. */
	readonly memory?: ReadMemory;
}

/** What a reading leaves for the next one in the same process: files that did not change since. */
export class ReadMemory {
	readonly files = new Map<string, { readonly stamp: string; readonly file: TextFile }>();
	/** What was made of each text. */
	readonly outcomes = new WeakMap<TextFile, Outcome>();
}

interface Outcome {
	readonly value: unknown;
	readonly diagnostics: readonly Diagnostic[];
	readonly ignored: readonly Ignored[] | undefined;
}

interface TextFile {
	readonly id: string;
	/** The path for people. */
	readonly file: string;
	readonly text: string;
	readonly digest: string;
}

/**
 * Reads and checks a whole content folder: files, encodings, front matter, annotations.
 * References between files are the model's to check.
 */
export function readContent(folder: string, known: KnownFiles = {}): Promise<ContentRead> {
	// One file after the other: nothing else waits, and thousands of promises cost more than the files.
	return Promise.resolve(new ContentReader(folder, known).read());
}

class ContentReader {
	readonly #folder: string;
	readonly #known: KnownFiles;
	readonly #diagnostics: Diagnostic[] = [];
	readonly #texts = new Map<string, string>();
	/** Of every text that was read. */
	readonly #digests: string[] = [];
	readonly #frontMatters = new Map<string, FrontMatter>();
	readonly #ignored = new Map<string, readonly Ignored[]>();
	readonly #shownRoot: string;
	readonly #unread = {
		entities: new Set<string>(),
		claims: new Set<string>(),
		articles: [] as Pick<ArticleEntry, 'file' | 'document'>[],
		lostArticles: false,
	};

	constructor(folder: string, known: KnownFiles) {
		this.#folder = folder;
		this.#known = known;
		const relative = path.relative(process.cwd(), folder);
		const isInside = relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
		this.#shownRoot = isInside
			? relative.split(path.sep).join('/')
			: path.basename(folder) || SHOWN_ROOT;
	}

	read(): ContentRead {
		const edition = this.#readEdition();
		const entities = this.#readPages<EntityData>('entities', entitySchema);
		const claims = this.#readPages<ClaimData>('claims', claimSchema);
		const about = this.#readPages<AboutPageData>('about', aboutPageSchema);
		const articleFiles = this.#readFolder('articles', '.md');
		const verifications = this.#readVerifications();
		this.#checkNames(entities);
		const articles = this.#parseArticles(articleFiles, entities);
		return {
			...(edition && { content: { edition, articles, entities, claims, about, verifications } }),
			unread: this.#unread,
			diagnostics: this.#diagnostics,
			digest: hash('sha256', this.#digests.sort().join()),
			placeOf: (file, field) => this.#placeOf(file, field),
			isIgnored: (one) => isIgnored(one, this.#ignored.get(one.file) ?? []),
			lineOf: (file, line) => this.#texts.get(file)?.split('\n')[line - 1],
			bodyOf: (file) => splitFrontMatter(this.#texts.get(file) ?? '')?.body,
		};
	}

	#report(code: Code, file: string, place: Place, message: string, hint?: string): void {
		this.#diagnostics.push({
			code,
			severity: 'error',
			file,
			place,
			message,
			...(hint !== undefined && { hint }),
		});
	}

	#placeOf(file: string, field: FieldPath): Place {
		let frontMatter = this.#frontMatters.get(file);
		if (frontMatter === undefined) {
			const split = splitFrontMatter(this.#texts.get(file) ?? '');
			if (split !== undefined)
				frontMatter = parseYaml(file, split.yaml, split.yamlLine).frontMatter;
			if (frontMatter !== undefined) this.#frontMatters.set(file, frontMatter);
		}
		return frontMatter?.place(field) ?? { line: 1, column: 1 };
	}

	/** Reads one file as text, unless it is as it was when it was last read. */
	#readText(relative: string): TextFile | undefined {
		const files = this.#known.memory?.files;
		if (files === undefined) return this.#readFile(relative);
		const full = path.join(this.#folder, relative);
		const stats = statSync(full, { throwIfNoEntry: false });
		const stamp = stats === undefined ? '' : `${stats.mtimeMs} ${stats.size}`;
		const known = files.get(full);
		if (known !== undefined && known.stamp === stamp) {
			this.#texts.set(known.file.file, known.file.text);
			this.#digests.push(known.file.digest);
			return known.file;
		}
		const file = this.#readFile(relative);
		if (file === undefined) files.delete(full);
		else files.set(full, { stamp, file });
		return file;
	}

	/** Works something out from a file, or takes what an earlier reading made of the same text. */
	#once<Value>(file: TextFile, work: () => Value): Value {
		const outcomes = this.#known.memory?.outcomes;
		const known = outcomes?.get(file);
		if (known !== undefined) {
			this.#diagnostics.push(...known.diagnostics);
			if (known.ignored !== undefined) this.#ignored.set(file.file, known.ignored);
			// What is kept for a file was made by the same work: each file stands in one folder.
			return known.value as Value;
		}
		const before = this.#diagnostics.length;
		const value = work();
		outcomes?.set(file, {
			value,
			diagnostics: this.#diagnostics.slice(before),
			ignored: this.#ignored.get(file.file),
		});
		return value;
	}

	/** Reads one file as text; what is no text for us is reported and left out. */
	#readFile(relative: string): TextFile | undefined {
		const file = `${this.#shownRoot}/${relative}`;
		const top: Place = { line: 1, column: 1 };
		let bytes: Buffer;
		try {
			bytes = readFileSync(path.join(this.#folder, relative));
		} catch (error) {
			const reason =
				error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
			this.#report(
				'file-unreadable',
				file,
				top,
				`This file cannot be opened (${reason}). Check its permissions, or remove it.`
			);
			return undefined;
		}
		let text: string;
		try {
			text = utf8.decode(bytes).replace(/\r\n?/gu, '\n');
		} catch {
			this.#report(
				'file-not-utf8',
				file,
				placeOfBadByte(bytes),
				'This file is not UTF-8 text from here on. Save it as UTF-8 in your editor, and check that no character was lost.'
			);
			return undefined;
		}
		if (text.trim() === '') {
			this.#report(
				'file-empty',
				file,
				top,
				'This file is empty. Write its front matter between two lines of ---, or remove the file.'
			);
			return undefined;
		}
		const longest = text.split('\n').findIndex((line) => line.length > LONGEST_LINE);
		if (longest !== -1) {
			this.#report(
				'line-too-long',
				file,
				{ line: longest + 1, column: LONGEST_LINE + 1 },
				`This line has more than ${LONGEST_LINE.toLocaleString('en')} characters, so it is no prose. Break it into paragraphs.`
			);
			return undefined;
		}
		this.#texts.set(file, text);
		const id = path.basename(relative).replace(/\.[^.]+$/u, '');
		if (!ID_PATTERN.test(id)) {
			this.#report(
				'file-name',
				file,
				top,
				`The name \`${path.basename(relative)}\` cannot be an address. Use lower-case letters and digits, in words joined by hyphens.`
			);
			return undefined;
		}
		const digest = hash('sha256', text);
		this.#digests.push(digest);
		return { id, file, text, digest };
	}

	/** Keeps the name of a file with faults, so that references to it are not reported too. */
	#noteUnread(folder: string, id: string): void {
		if (folder === 'entities') this.#unread.entities.add(id);
		if (folder === 'claims') this.#unread.claims.add(id);
		if (folder === 'articles') this.#unread.lostArticles = true;
	}

	#readFolder(name: string, ending: string): TextFile[] {
		let names: string[];
		try {
			names = readdirSync(path.join(this.#folder, name));
		} catch {
			return [];
		}
		const wanted = names.filter((one) => one.endsWith(ending) && !one.startsWith('.')).sort();
		return wanted.flatMap((one) => {
			const file = this.#readText(`${name}/${one}`);
			if (file === undefined) this.#noteUnread(name, path.basename(one, ending));
			return file ?? [];
		});
	}

	#readFields<Data>(
		file: TextFile,
		schema: z.ZodType<Data> & { shape?: object }
	): { data: Data; body: string } | undefined {
		const split = splitFrontMatter(file.text);
		if (split === undefined) {
			this.#report(
				'front-matter-missing',
				file.file,
				{ line: 1, column: 1 },
				'This file has no front matter. Begin it with a line of ---, the fields, and another line of ---.'
			);
			return undefined;
		}
		const { frontMatter, diagnostics } = parseYaml(file.file, split.yaml, split.yamlLine);
		this.#diagnostics.push(...diagnostics);
		const off = findIgnoredFields(file.file, split.yaml, split.yamlLine);
		this.#diagnostics.push(...off.diagnostics);
		this.#ignored.set(file.file, off.ignored);
		if (frontMatter === undefined) return undefined;
		const checked = checkFields(file.file, frontMatter, schema, Object.keys(schema.shape ?? {}));
		this.#diagnostics.push(...checked.diagnostics);
		return checked.data === undefined ? undefined : { data: checked.data, body: split.body };
	}

	#toPage<Data>(file: TextFile, schema: z.ZodType<Data>): Page<Data> | undefined {
		const fields = this.#readFields(file, schema);
		if (fields === undefined) return undefined;
		let html = '';
		if (fields.body.trim() !== '') {
			const rendered = renderPlain(file.file, fields.body);
			html = rendered.html;
			this.#diagnostics.push(...rendered.diagnostics);
		}
		return { id: file.id, file: file.file, data: fields.data, html };
	}

	#readPages<Data>(folder: string, schema: z.ZodType<Data>): Page<Data>[] {
		const files = this.#readFolder(folder, '.md');
		return files.flatMap((file) => {
			const page = this.#once(file, () => this.#toPage(file, schema));
			if (page === undefined) this.#noteUnread(folder, file.id);
			return page ?? [];
		});
	}

	#readEdition(): Page<EditionData> | undefined {
		let isThere: boolean;
		try {
			isThere = readdirSync(this.#folder).includes('edition.md');
		} catch {
			isThere = false;
		}
		if (!isThere) {
			this.#report(
				'edition-missing',
				`${this.#shownRoot}/edition.md`,
				{ line: 1, column: 1 },
				'There is no edition.md in the content folder, so the site has no name. Write one, or point CONTENT_DIR to another folder.',
				'`npm run new -- my-edition` makes a folder with everything in it.'
			);
			return undefined;
		}
		const file = this.#readText('edition.md');
		return file === undefined ? undefined : this.#toPage(file, editionSchema);
	}

	#checkNames(entities: readonly Page<EntityData>[]): void {
		const owners = new Map<string, Page<EntityData>>();
		for (const entity of entities) {
			entity.data.names.forEach((name, index) => {
				const key = name.replaceAll('’', "'").replace(/\s+/gu, ' ').trim();
				const owner = owners.get(key);
				if (owner !== undefined && owner.id !== entity.id) {
					this.#report(
						'name-claimed-twice',
						entity.file,
						this.#placeOf(entity.file, ['names', index]),
						`\`${owner.id}\` also has the name “${name}”, so a text cannot tell which one it means. Keep it in one of them, and mark the other with :entity[${name}]{is=${entity.id}}.`
					);
				} else owners.set(key, entity);
			});
		}
	}

	#parseArticles(
		files: readonly TextFile[],
		entities: readonly Page<EntityData>[]
	): ArticleEntry[] {
		const names = entities.flatMap((entity) =>
			entity.data.names.map((name) => [name, entity.id] as const)
		);
		const registry = hash('sha256', JSON.stringify([PARSER_VERSION, names]));
		const parser = new ArticleParser(new NameIndex(names));
		return files.flatMap((file): ArticleEntry[] => {
			const fields = this.#once(file, () => this.#readFields(file, articleSchema));
			const body = fields?.body ?? splitFrontMatter(file.text)?.body;
			if (body === undefined) {
				this.#unread.lostArticles = true;
				return [];
			}
			const digest = hash('sha256', registry + file.digest);
			const { parses } = this.#known;
			let parsed = parses?.get(file.file, digest);
			if (parsed === undefined) {
				parsed = parser.parse(file.file, body);
				if (parses !== undefined) parsed = parses.keep(file.file, digest, parsed);
			}
			this.#diagnostics.push(...parsed.diagnostics);
			const inFields = this.#ignored.get(file.file) ?? [];
			this.#ignored.set(file.file, [...inFields, ...parsed.ignored]);
			const { document } = parsed;
			if (fields === undefined) {
				this.#unread.articles.push({ file: file.file, document });
				return [];
			}
			return [{ id: file.id, file: file.file, data: fields.data, document }];
		});
	}

	#readVerifications(): Verification[] {
		const files = this.#readFolder('verification', '.json');
		return files.flatMap((file) => this.#once(file, () => this.#readVerification(file)));
	}

	#readVerification(file: TextFile): Verification[] {
		const top: Place = { line: 1, column: 1 };
		const remedy = 'Run `npm run verify` again to write it anew.';
		let value: unknown;
		try {
			value = JSON.parse(file.text);
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			this.#report('json-invalid', file.file, top, `This is not valid JSON: ${reason}. ${remedy}`);
			return [];
		}
		const checked = verificationSchema.safeParse(value);
		if (checked.success) return [checked.data];
		const issue = checked.error.issues[0];
		const field = issue?.path.join('.') ?? '';
		this.#report(
			'json-invalid',
			file.file,
			top,
			`\`${field}\`: ${issue?.message ?? 'This is no verification'}. ${remedy}`
		);
		return [];
	}
}

/** Where a file stops being UTF-8. */
function placeOfBadByte(bytes: Buffer): Place {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	let line = 1;
	let start = 0;
	for (;;) {
		const end = bytes.indexOf(0x0a, start);
		const row = bytes.subarray(start, end === -1 ? undefined : end);
		try {
			decoder.decode(row);
		} catch {
			const readable = new TextDecoder('utf-8').decode(row).indexOf('\uFFFD');
			return { line, column: Math.max(0, readable) + 1 };
		}
		if (end === -1) return { line, column: 1 };
		line += 1;
		start = end + 1;
	}
}
