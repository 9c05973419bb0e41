import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readAndCheck } from '../content-loader.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { reportToTerminal } from '../diagnostics/report-terminal.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { buildEdition, checkedWords } from '../model/edition.ts';
import type { Article, Utterance } from '../model/edition.ts';
import { matchQuote, prepareSource } from '../model/match-quote.ts';
import type { DiffEntry, QuoteMatch } from '../model/match-quote.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { DiffPart, QuoteCheck, Verdict, Verification } from '../schema/verification.ts';
import { EXIT, type Context } from './context.ts';
import { readSource } from './read-source.ts';
import type { SourceText } from './read-source.ts';

const USAGE = `Usage: npm run verify -- <article-id> --source text.txt|.html|.pdf
  --title "…"           the title of the source, as readers shall see it
  --against file        a second source, such as a transcript: the words as delivered
  --against-title "…"   its title
  --dry-run             writes nothing
  --json                prints the results as JSON, nothing else
The exit code is 1 where a quotation differs from its source or is not found in it.
`;

// How many words of the source beside a difference are kept. The source's text may be another's.
const WORDS_AROUND = 3;

/** One quotation with what a source has of it. */
interface Checked {
	readonly utterance: Utterance;
	readonly match: QuoteMatch;
	readonly check: QuoteCheck;
}

/** A source as named in the results. */
interface NamedSource extends SourceText {
	readonly title: string;
}

/** Checks every quotation of an article against a source and writes what it found. */
export async function verifyCommand(argv: readonly string[], context: Context): Promise<number> {
	const asked = readArguments(argv);
	if (typeof asked === 'string') {
		context.err(`${asked}\n\n${USAGE}`);
		return EXIT.wrongUsage;
	}
	const folder = path.resolve(context.cwd, context.env['CONTENT_DIR'] ?? 'content');
	const { read, diagnostics } = await readAndCheck(folder, true);
	if (read.content === undefined) {
		context.err(reportToTerminal(diagnostics, (file, line) => read.lineOf(file, line)));
		return EXIT.contentErrors;
	}
	const edition = buildEdition(read.content);
	const article = edition.articleById.get(asked.article);
	if (article === undefined) {
		const ofThis = diagnostics.filter((one) => one.file.endsWith(`articles/${asked.article}.md`));
		if (hasErrors(ofThis)) {
			context.err(reportToTerminal(ofThis, (file, line) => read.lineOf(file, line)));
			return EXIT.contentErrors;
		}
		const hint = didYouMean(asked.article, edition.articleById.keys());
		context.err(
			`There is no article \`${asked.article}\`.${hint === undefined ? '' : ` ${hint}`} Nothing was written.\n`
		);
		return EXIT.wrongUsage;
	}

	const sources: { source?: NamedSource; against?: NamedSource } = {};
	for (const role of ['source', 'against'] as const) {
		const file = asked[role];
		if (file === undefined) continue;
		const source = await readSource(path.resolve(context.cwd, file));
		if ('fault' in source) {
			context.err(`${source.fault} Nothing was written.\n`);
			return EXIT.wrongUsage;
		}
		const own = role === 'source' ? nameOfSource(article) : undefined;
		const title = asked[`${role}Title`] ?? own ?? source.title ?? path.basename(file);
		sources[role] = { ...source, title };
	}

	const today = context.today();
	const quotes = sources.source && checkQuotes(article, sources.source, today);
	const against = sources.against && checkQuotes(article, sources.against, today);
	const known = read.content.verifications.find((one) => one.article === article.id);
	const checksAgainst = against?.map(({ check }) => check) ?? known?.against;
	const verification: Verification = {
		article: article.id,
		quotes: quotes?.map(({ check }) => check) ?? known?.quotes ?? [],
		...(checksAgainst === undefined ? {} : { against: checksAgainst }),
	};

	const shown = `verification/${article.id}.json`;
	if (!asked.dryRun) await writeVerification(path.join(folder, shown), verification);
	if (asked.json) {
		context.out(`${JSON.stringify(verification, null, 2)}\n`);
	} else {
		const placeOf = (utterance: Utterance): Place => placeOfQuote(article, utterance);
		const file = read.content.articles.find((one) => one.id === article.id)?.file ?? article.id;
		if (quotes && sources.source) context.out(describe(quotes, sources.source, file, placeOf));
		if (against && sources.against) context.out(describe(against, sources.against, file, placeOf));
		context.out(
			asked.dryRun
				? 'Nothing was written.\n'
				: `Wrote ${path.join(context.env['CONTENT_DIR'] ?? 'content', shown)}\n`
		);
	}
	const isFaithful = (quotes ?? []).every(
		({ match }) => match.verdict === 'verbatim' || match.verdict === 'shortened'
	);
	return isFaithful ? EXIT.fine : EXIT.contentErrors;
}

interface Asked {
	readonly article: string;
	readonly source?: string;
	readonly sourceTitle?: string;
	readonly against?: string;
	readonly againstTitle?: string;
	readonly dryRun: boolean;
	readonly json: boolean;
}

/** Reads the arguments, or says what is wrong with them. */
function readArguments(argv: readonly string[]): Asked | string {
	try {
		const { values, positionals } = parseArgs({
			args: [...argv],
			allowPositionals: true,
			options: {
				source: { type: 'string' },
				title: { type: 'string' },
				against: { type: 'string' },
				'against-title': { type: 'string' },
				'dry-run': { type: 'boolean', default: false },
				json: { type: 'boolean', default: false },
			},
		});
		const [article, ...others] = positionals;
		if (article === undefined) return 'Name the article whose quotations are to be checked.';
		if (others.length > 0) return `One article at a time: \`${others.join(' ')}\` is too much.`;
		if (values.source === undefined && values.against === undefined) {
			return 'Name the file to check against, with --source.';
		}
		return {
			article,
			source: values.source,
			sourceTitle: values.title,
			against: values.against,
			againstTitle: values['against-title'],
			dryRun: values['dry-run'],
			json: values.json,
		};
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

function nameOfSource({ source }: Article): string | undefined {
	if (source === undefined) return undefined;
	return source.title === undefined ? source.publisher : `${source.title} (${source.publisher})`;
}

function checkQuotes(article: Article, source: NamedSource, today: string): Checked[] {
	const prepared = prepareSource(source.text);
	const direct = article.utterances.filter((utterance) => utterance.kind === 'direct');
	return direct.map((utterance) => {
		const match = matchQuote(
			utterance.segments.map((segment) => segment.text),
			prepared
		);
		const check: QuoteCheck = {
			quote: utterance.id,
			verdict: match.verdict,
			rule: match.rule,
			words: checkedWords(utterance.segments),
			source: { title: source.title, sha256: source.sha256 },
			date: today,
			...(match.verdict === 'differs' && match.diff ? { diff: keepDifferences(match.diff) } : {}),
		};
		return { utterance, match, check };
	});
}

/** Cuts a comparison down to what differs and a few words around. */
export function keepDifferences(diff: readonly DiffEntry[]): DiffPart[] {
	return diff.map((entry, index) => {
		if (entry.op !== 'same') {
			return { ...entry, source: shorten(entry.source, WORDS_AROUND, WORDS_AROUND) };
		}
		const before = index === 0 ? 0 : WORDS_AROUND;
		const after = index === diff.length - 1 ? 0 : WORDS_AROUND;
		return {
			op: 'same',
			quote: shorten(entry.quote, before, after),
			source: shorten(entry.source, before, after),
		};
	});
}

/** Keeps so many words from the start and the end of a run of words. */
function shorten(words: string, first: number, last: number): string {
	const list = words.split(/\s+/).filter((word) => word !== '');
	if (list.length <= first + last) return list.join(' ');
	const kept = [list.slice(0, first).join(' '), list.slice(list.length - last).join(' ')];
	return `${first === 0 ? '' : kept[0]} … ${last === 0 ? '' : kept[1]}`.trim();
}

async function writeVerification(file: string, verification: Verification): Promise<void> {
	await mkdir(path.dirname(file), { recursive: true });
	// Written beside and moved: whoever reads meanwhile finds the old file or the new one, whole.
	const partial = `${file}.partial-${process.pid}`;
	await writeFile(partial, `${JSON.stringify(verification, null, 2)}\n`);
	await rename(partial, file);
}

function placeOfQuote(article: Article, utterance: Utterance): Place {
	const index = utterance.segments[0]?.index ?? 0;
	return article.document.annotations[index]?.place ?? { line: 1, column: 1 };
}

const IN_WORDS: Record<Verdict, string> = {
	verbatim: 'verbatim',
	shortened: 'shortened, openly',
	differs: 'differs from the source',
	'not-found': 'not found in the source',
	'no-source': 'without a source',
};

const FLAG_IN_WORDS = {
	negation: 'a negation',
	number: 'a number',
	name: 'a name',
} as const;

/** Prints the results for people: the counts, then whatever an editor must look at. */
function describe(
	checked: readonly Checked[],
	source: NamedSource,
	file: string,
	placeOf: (utterance: Utterance) => Place
): string {
	const counts = new Map<Verdict, number>();
	for (const { match } of checked) counts.set(match.verdict, (counts.get(match.verdict) ?? 0) + 1);
	const total = checked.length === 1 ? '1 quotation' : `${checked.length} quotations`;
	const lines = [`${total} against “${source.title}”`];
	for (const [verdict, words] of Object.entries(IN_WORDS)) {
		// The keys of a constant record are what its type says they are.
		const count = counts.get(verdict as Verdict);
		if (count !== undefined) lines.push(`  ${count} ${words}`);
	}
	for (const { utterance, match } of checked) {
		const note = describeMatch(match);
		if (note.length === 0) continue;
		const { line, column } = placeOf(utterance);
		lines.push('', `${file}:${line}:${column}  q-${utterance.id}`, `  “${utterance.text}”`);
		lines.push(...note.map((sentence) => `  ${sentence}`));
	}
	return `${lines.join('\n')}\n\n`;
}

function describeMatch(match: QuoteMatch): string[] {
	if (match.verdict === 'not-found') {
		return [
			'The source has no passage like this. Check the words, or whether it is the right source.',
		];
	}
	if (match.verdict === 'differs') {
		const changes = (match.diff ?? []).filter((entry) => entry.op !== 'same');
		const described = changes.map(({ op, quote, source, flag }) => {
			const what =
				op === 'added'
					? `The source does not have “${quote}” here.`
					: op === 'removed'
						? `The source also has “${source}”.`
						: `For “${quote}” the source has “${source}”.`;
			return flag === undefined ? what : `${what} This changes ${FLAG_IN_WORDS[flag]}.`;
		});
		return [`Differs (rule: ${match.rule}).`, ...described];
	}
	if (match.isDenied === true) {
		return [
			'These are the words, but the source denies them just before. Check that the sentence around says so.',
		];
	}
	return [];
}
