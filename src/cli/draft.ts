import { existsSync, statSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parse as parseYaml } from 'yaml';
import { draftArticle, toDraftRecord, type Draft } from '../draft/draft-article.ts';
import type { KnownName } from '../draft/name-text.ts';
import { printArticle } from '../draft/print-article.ts';
import { printOutline } from '../draft/print-outline.ts';
import { readDate } from '../draft/segment.ts';
import { slugOf } from '../draft/slug.ts';
import { frontMatter, register, type ContentFile, type Registration } from '../draft/stubs.ts';
import { ID_PATTERN, isRealDate } from '../schema/common.ts';
import { EXIT, type Context } from './context.ts';

const USAGE = `Usage: npm run draft -- <article.txt or folder of texts>
  --title "…"           the headline; else the text's own, else the file's name
  --date YYYY-MM-DD     the day of the news; else the text's own, else today
  --publisher "…"       who published the report
  --source-url https://…  where it can be read
  --rights …            own-account (an outline, none of the report's sentences),
                        licensed or public-domain (the whole text)
  --id …                the article's id; else made from the headline
  --force               writes over existing files, and keeps each as <name>.bak
  --json                prints the draft as JSON, nothing else; writes nothing
  --dry-run             says what it would write; writes nothing
`;
const RIGHTS = ['own-account', 'licensed', 'public-domain'] as const;
const NOT_NAMED = 'To be named';

type Rights = (typeof RIGHTS)[number];

interface Asked {
	readonly input: string;
	readonly title?: string;
	readonly date?: string;
	readonly publisher?: string;
	readonly sourceUrl?: string;
	readonly rights?: Rights;
	readonly id?: string;
	readonly force: boolean;
	readonly json: boolean;
	readonly dryRun: boolean;
}

/** What the edition has already: names and ids that a draft reuses or keeps clear of. */
interface Registry {
	readonly known: KnownName[];
	readonly entities: Set<string>;
	/** Statements by id. */
	readonly claims: Map<string, string>;
}

/** One text, drafted. */
interface Drafted {
	readonly draft: Draft;
	readonly registration: Registration;
	readonly articleId: string;
	readonly files: readonly ContentFile[];
	/** What was taken for granted and an editor must settle. */
	readonly assumed: readonly string[];
}

/** Drafts annotations for plain texts: article files, and stubs for what they name and claim. */
export async function draftCommand(argv: readonly string[], context: Context): Promise<number> {
	const asked = readArguments(argv);
	if (typeof asked === 'string') {
		context.err(`${asked}\n\n${USAGE}`);
		return EXIT.wrongUsage;
	}
	const inputs = await listInputs(path.resolve(context.cwd, asked.input), asked);
	if (typeof inputs === 'string') {
		context.err(`${inputs} Nothing was written.\n`);
		return EXIT.wrongUsage;
	}
	const texts: { file: string; text: string }[] = [];
	for (const file of inputs) {
		const text = await readText(file);
		if ('fault' in text) {
			context.err(`${path.relative(context.cwd, file)}: ${text.fault} Nothing was written.\n`);
			return EXIT.wrongUsage;
		}
		texts.push({ file, text: text.text });
	}
	const folder = path.resolve(context.cwd, context.env['CONTENT_DIR'] ?? 'content');
	const registry = await readRegistry(folder);
	if (asked.json) {
		printJson(texts, registry, context);
		return EXIT.fine;
	}
	for (const [index, { file, text }] of texts.entries()) {
		const drafted = draftText(text, file, asked, registry, context);
		const progress = texts.length > 1 ? `[${index + 1}/${texts.length}] ` : '';
		context.out(
			`${progress}${path.relative(context.cwd, file)} → articles/${drafted.articleId}.md\n`
		);
		if (existsSync(path.join(folder, `articles/${drafted.articleId}.md`)) && !asked.force) {
			context.out(
				`  left alone: articles/${drafted.articleId}.md exists. Nothing was written for it (--force writes over it and keeps a copy, --id gives another name).\n`
			);
			continue;
		}
		const edition = existsSync(path.join(folder, 'edition.md')) ? [] : [minimalEdition()];
		const written = await writeFiles(folder, [...edition, ...drafted.files], asked);
		context.out(describe(drafted, written, asked.dryRun));
		remember(registry, drafted);
	}
	if (asked.dryRun) context.out('Nothing was written.\n');
	return EXIT.fine;
}

function readArguments(argv: readonly string[]): Asked | string {
	try {
		const { values, positionals } = parseArgs({
			args: [...argv],
			allowPositionals: true,
			options: {
				title: { type: 'string' },
				date: { type: 'string' },
				publisher: { type: 'string' },
				'source-url': { type: 'string' },
				rights: { type: 'string' },
				id: { type: 'string' },
				force: { type: 'boolean', default: false },
				json: { type: 'boolean', default: false },
				'dry-run': { type: 'boolean', default: false },
			},
		});
		const [input, ...others] = positionals;
		if (input === undefined) return 'Name the text that is to be drafted.';
		if (others.length > 0)
			return `One text or folder at a time: \`${others.join(' ')}\` is too much.`;
		const rights = RIGHTS.find((one) => one === values.rights);
		if (values.rights !== undefined && rights === undefined)
			return `\`--rights ${values.rights}\` is not known. Use ${RIGHTS.join(', ')}.`;
		if (values.date !== undefined && !(values.date.length === 10 && isRealDate(values.date)))
			return `\`--date ${values.date}\` is not a day on the calendar. Write YYYY-MM-DD.`;
		if (values.id !== undefined && !ID_PATTERN.test(values.id))
			return `\`--id ${values.id}\` is not an id. Use lower-case letters and digits, in words joined by hyphens.`;
		const url = values['source-url'];
		if (url !== undefined && !(URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)))
			return `\`--source-url ${url}\` is not a web address.`;
		if (values.title?.trim() === '') return 'The title has no words.';
		return {
			input,
			title: values.title,
			date: values.date,
			publisher: values.publisher,
			sourceUrl: url,
			rights,
			id: values.id,
			force: values.force,
			json: values.json,
			dryRun: values['dry-run'],
		};
	} catch (error) {
		// parseArgs throws on options it does not know; its message names them.
		return error instanceof Error ? error.message : String(error);
	}
}

async function listInputs(input: string, asked: Asked): Promise<string[] | string> {
	if (!existsSync(input)) return `There is no file \`${asked.input}\`.`;
	if (!statSync(input).isDirectory()) return [input];
	const names = (await readdir(input))
		.filter((name) => /\.(?:txt|md|markdown)$/i.test(name))
		.toSorted();
	if (names.length === 0) return `The folder \`${asked.input}\` has no texts (.txt or .md).`;
	if (names.length > 1 && (asked.id !== undefined || asked.title !== undefined))
		return '`--id` and `--title` are for one text, and the folder has several.';
	return names.map((name) => path.join(input, name));
}

async function readText(file: string): Promise<{ text: string } | { fault: string }> {
	try {
		const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
			await readFile(file)
		);
		if (text.replaceAll('\uFEFF', '').trim() === '') return { fault: 'The file is empty.' };
		if (text.includes('\0')) return { fault: 'This is not a text file.' };
		return { text };
	} catch (error) {
		if (error instanceof TypeError)
			return { fault: 'The file is not in UTF-8. Save it as UTF-8 and try again.' };
		return {
			fault: `The file cannot be opened (${error instanceof Error && 'code' in error ? String(error.code) : 'unknown fault'}).`,
		};
	}
}

/** Reads the names that entity files register; a file with faults is lint's to report. */
async function readRegistry(folder: string): Promise<Registry> {
	const entities = await listIds(path.join(folder, 'entities'));
	const known: KnownName[] = [];
	for (const id of entities) {
		const text = await readFile(path.join(folder, 'entities', `${id}.md`), 'utf8');
		const fields = readEntity(text);
		if (fields === undefined) continue;
		for (const name of new Set([fields.name, ...fields.names]))
			known.push({ id, type: fields.type, name });
	}
	return {
		known,
		entities: new Set(entities),
		claims: await readStatements(path.join(folder, 'claims')),
	};
}

function readEntity(text: string): { name: string; type: string; names: string[] } | undefined {
	const fields = readFrontMatter(text);
	if (fields === undefined || !('name' in fields) || !('type' in fields)) return undefined;
	if (typeof fields.name !== 'string' || typeof fields.type !== 'string') return undefined;
	const names =
		'names' in fields && Array.isArray(fields.names)
			? fields.names.filter((name) => typeof name === 'string')
			: [];
	return { name: fields.name, type: fields.type, names };
}

function readFrontMatter(text: string): object | undefined {
	const yaml = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1];
	if (yaml === undefined) return undefined;
	try {
		const fields: unknown = parseYaml(yaml);
		return typeof fields === 'object' && fields !== null ? fields : undefined;
	} catch {
		return undefined;
	}
}

async function readStatements(folder: string): Promise<Map<string, string>> {
	const statements = new Map<string, string>();
	for (const id of await listIds(folder)) {
		const fields = readFrontMatter(await readFile(path.join(folder, `${id}.md`), 'utf8'));
		const statement = fields !== undefined && 'statement' in fields ? fields.statement : undefined;
		statements.set(id, typeof statement === 'string' ? statement : '');
	}
	return statements;
}

async function listIds(folder: string): Promise<string[]> {
	if (!existsSync(folder)) return [];
	return (await readdir(folder))
		.filter((name) => name.endsWith('.md'))
		.map((name) => name.slice(0, -3));
}

function printJson(
	texts: readonly { file: string; text: string }[],
	registry: Registry,
	context: Context
): void {
	const records = texts.map(({ file, text }) => ({
		file: path.basename(file),
		...toDraftRecord(draftArticle(text, registry.known)),
	}));
	const [only] = records;
	if (records.length === 1 && only !== undefined) {
		const { file: _, ...record } = only;
		context.out(`${JSON.stringify(record, null, 2)}\n`);
	} else context.out(`${JSON.stringify(records, null, 2)}\n`);
}

function draftText(
	text: string,
	file: string,
	asked: Asked,
	registry: Registry,
	context: Context
): Drafted {
	const assumed: string[] = [];
	const draft = draftArticle(text, registry.known);
	const textOf = (kind: 'title' | 'date' | 'byline'): string | undefined => {
		const block = draft.report.blocks.find((one) => one.kind === kind);
		return (
			block &&
			text
				.slice(block.start, block.end)
				.replace(/^#{1,6}\s+/, '')
				.replaceAll(/\s+/g, ' ')
		);
	};
	const stem = path.basename(file).replace(/\.[^.]*$/, '');
	const headline = textOf('title');
	const ownAccount = asked.rights === 'own-account';
	// In an account of our own the report's headline is its source's, not ours.
	const title = asked.title ?? (ownAccount ? undefined : headline) ?? humanise(stem);
	if (asked.title === undefined && (ownAccount || headline === undefined))
		assumed.push('The headline is made from the file’s name: give `title` its own.');
	const dateLine = textOf('date');
	const ownDate = dateLine === undefined ? null : readDate(dateLine);
	const date = asked.date ?? ownDate ?? context.today();
	if (asked.date === undefined && ownDate === null)
		assumed.push('The text names no day: `date` is today’s.');
	const articleId = asked.id ?? (slugOf(asked.title ?? stem) || 'article');
	const registration = register(draft, {
		known: registry.known,
		takenEntities: registry.entities,
		knownClaims: registry.claims,
		articleId,
		date,
		ownAccount,
	});
	const byline = textOf('byline')?.replace(/^(?:Reporting by|Written by|Story by|By)\s+/i, '');
	const source = sourceOf(asked, date, ownAccount ? headline : undefined, assumed);
	const fields = {
		title,
		date,
		language: 'en',
		...(byline === undefined || ownAccount ? {} : { authors: [byline] }),
		...(source === undefined ? {} : { source }),
		...scenesOf(draft, ownAccount),
		draft: true,
	};
	const body = ownAccount ? printOutline(draft, registration) : printArticle(draft, registration);
	const article = { path: `articles/${articleId}.md`, text: frontMatter(fields, body) };
	return {
		draft,
		registration,
		articleId,
		files: [article, ...registration.entities, ...registration.claims],
		assumed,
	};
}

function sourceOf(
	asked: Asked,
	date: string,
	headline: string | undefined,
	assumed: string[]
): Record<string, unknown> | undefined {
	if (
		asked.rights === undefined &&
		asked.publisher === undefined &&
		asked.sourceUrl === undefined
	) {
		assumed.push(
			'No source was named: add `source` with its publisher and its rights before anything is published.'
		);
		return undefined;
	}
	const host =
		asked.sourceUrl === undefined
			? undefined
			: new URL(asked.sourceUrl).hostname.replace(/^www\./, '');
	if (asked.publisher === undefined)
		assumed.push('The publisher was not named: fill in `source.publisher`.');
	if (asked.rights === undefined)
		assumed.push('The rights were not named and stand as `licensed`: check `source.rights`.');
	return {
		publisher: asked.publisher ?? host ?? NOT_NAMED,
		...(headline === undefined ? {} : { title: headline }),
		...(asked.sourceUrl === undefined ? {} : { url: asked.sourceUrl }),
		published: date,
		rights: asked.rights ?? 'licensed',
	};
}

/** Captions become scenes; in an account of our own only the credits may stand. */
function scenesOf(draft: Draft, ownAccount: boolean): Record<string, unknown> {
	const scenes = draft.captions.map((caption) => {
		const after = draft.report.blocks.filter(
			(block) => block.paragraph !== null && block.end <= caption.start
		).length;
		return {
			caption: ownAccount
				? 'A picture of the report; describe it in your own words.'
				: caption.caption.replaceAll(/\s+/g, ' ') || 'A picture.',
			...(caption.credit === '' ? {} : { credit: caption.credit }),
			after,
		};
	});
	return scenes.length === 0 ? {} : { scenes };
}

function humanise(stem: string): string {
	const words = stem.replaceAll(/[-_]+/g, ' ').trim();
	return words === '' ? 'Untitled' : words.charAt(0).toUpperCase() + words.slice(1);
}

function minimalEdition(): ContentFile {
	return {
		path: 'edition.md',
		text: frontMatter(
			{
				name: 'A new edition',
				standfirst: 'Who said what, and what is being claimed.',
				publisher: NOT_NAMED,
				language: 'en',
			},
			'This edition is being drafted.\n'
		),
	};
}

interface Written {
	readonly new: readonly string[];
	readonly replaced: readonly string[];
	readonly left: readonly string[];
}

async function writeFiles(
	folder: string,
	files: readonly ContentFile[],
	asked: Asked
): Promise<Written> {
	const written = { new: [] as string[], replaced: [] as string[], left: [] as string[] };
	for (const file of files) {
		const target = path.join(folder, file.path);
		const exists = existsSync(target);
		if (exists && !asked.force) {
			written.left.push(file.path);
			continue;
		}
		(exists ? written.replaced : written.new).push(file.path);
		if (asked.dryRun) continue;
		await mkdir(path.dirname(target), { recursive: true });
		if (exists) await copyFile(target, `${target}.bak`);
		await writeFile(target, file.text);
	}
	return written;
}

/** Tells what was written and what an editor has to look at. */
function describe(drafted: Drafted, written: Written, dryRun: boolean): string {
	const { draft, registration, assumed } = drafted;
	const spoken = draft.quotations.filter((one) => one.use === 'speech');
	const count = (tier: string): number => spoken.filter((one) => one.tier === tier).length;
	const reused = draft.referents.filter((one) => one.known !== null).length;
	const lines = [
		`  ${spoken.length} quotations: ${count('likely')} with a likely speaker, ${count('check')} to check, ${count('open')} open`,
		`  ${draft.reported.length} passages of reported speech, ${draft.captions.length} captions`,
		`  ${draft.referents.length} entities, ${reused} of them known; ${registration.claimIds.length} candidate claims`,
		`  ${dryRun ? 'would write' : 'wrote'} ${written.new.length} new files${written.replaced.length > 0 ? `, and ${written.replaced.length} over old ones (kept as .bak)` : ''}`,
	];
	for (const file of written.left)
		lines.push(`  left alone: ${file} exists (--force writes over it and keeps a copy)`);
	const look = [...assumed, ...draft.quotations.flatMap((_, index) => toLookAt(draft, index))];
	if (look.length > 0) lines.push('  Look at:', ...look.map((line) => `    - ${line}`));
	return `${lines.join('\n')}\n`;
}

function toLookAt(draft: Draft, index: number): string[] {
	const attribution = draft.quotations[index]!;
	const { report } = draft;
	const span = report.quotations[index]!;
	const paragraph = report.blocks[span.block]!.paragraph;
	const place = paragraph === null ? 'outside the paragraphs' : `paragraph ${paragraph}`;
	const words = report.text.slice(span.start, span.end).replaceAll(/\s+/g, ' ');
	const shown = words.length > 60 ? `${words.slice(0, 57)}…` : words;
	if (attribution.use === 'words')
		return [`${place}: ${shown} is left unmarked, as a title or a word in question`];
	if (attribution.speaker === null) return [`${place}: ${shown} has no speaker yet`];
	if (attribution.referent === null)
		return [`${place}: ${shown} is by “${attribution.speaker}”, who has no name`];
	if (attribution.tier === 'check') {
		const because =
			attribution.mention === null ? 'goes on from the words before' : `“${attribution.mention}”`;
		return [`${place}: ${shown} is by ${attribution.speaker}? (${because})`];
	}
	return [];
}

/** What one text of a folder registers, the next one finds known. */
function remember(registry: Registry, drafted: Drafted): void {
	for (const [index, id] of drafted.registration.entityIds.entries()) {
		const referent = drafted.draft.referents[index]!;
		registry.entities.add(id);
		for (const name of referent.forms) registry.known.push({ id, type: referent.type, name });
	}
	for (const { id, statement } of drafted.registration.statements)
		registry.claims.set(id, statement);
}
