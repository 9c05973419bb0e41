/**
 * Measures the draft engine against articles with gold marks, one JSON object a line:
 * `{ id, text, quotes: [{ start, end, text, speaker }], notQuotations: [{ start, end }],
 *    entities: [{ start, end, text, headStart, headEnd, type, cluster }] }`.
 *
 *     npm run bench -- draft tests/fixtures/draft/wikinews-dev.jsonl
 *
 * What counts as right:
 * - A quotation is found when a drafted one has the same words, marks and outer white space aside.
 * - A speaker counts where the gold names one that the text prints. It is right when it has the same
 *   words, the same last word (a surname), or names the same gold entity cluster.
 * - `likely` is right when it is on a gold quotation and names its speaker; a `likely` speaker on a
 *   title or scare quote is wrong. It covers its share of all quotations whose speaker is named.
 * - A name is found when a drafted one overlaps its head word. Its type is right when the two types
 *   mean the same: a country is a place; a group is a person (people) or an organisation; gold's
 *   `abstract` and `object` have no counterpart but documents, programmes and events.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
	draftArticle,
	toDraftRecord,
	type DraftEntity,
	type DraftQuote,
} from '../../src/draft/draft-article.ts';

interface GoldQuote {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly speaker: string | null;
}

interface GoldEntity {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly headStart?: number;
	readonly headEnd?: number;
	readonly type: string;
	readonly cluster: string;
	readonly name?: string | null;
}

/** One article with its gold marks. */
export interface GoldArticle {
	readonly id: string;
	readonly text: string;
	readonly quotes: readonly GoldQuote[];
	readonly notQuotations: readonly {
		readonly start: number;
		readonly end: number;
		readonly text: string;
	}[];
	readonly entities: readonly GoldEntity[];
}

/** A share: so many of so many. */
export interface Share {
	readonly right: number;
	readonly of: number;
}

/** The figures of one run. */
export interface DraftFigures {
	readonly articles: number;
	readonly spans: Share;
	readonly extraSpans: Share;
	readonly speakers: Share;
	readonly likelyRight: Share;
	readonly likelyCovers: Share;
	readonly checkRight: Share;
	readonly openShare: Share;
	readonly titlesWithSpeaker: Share;
	readonly names: Share;
	readonly namesTyped: Share;
	readonly coreNames: Share;
	readonly coreNamesTyped: Share;
	readonly extraNames: Share;
	readonly coldMs: number;
	readonly warmMs: number;
	readonly misses: readonly string[];
}

const SAME_TYPE: Readonly<Record<string, readonly string[]>> = {
	person: ['person', 'group'],
	place: ['place', 'country'],
	organisation: ['organisation', 'group'],
	event: ['event'],
	abstract: ['document', 'programme', 'event'],
	object: ['document', 'programme'],
};
const CORE_TYPES = new Set(['person', 'place', 'organisation', 'event']);

/** Reads a file of articles and measures the draft engine on it. */
export function measureDraft(file: string): DraftFigures {
	const articles = readFileSync(file, 'utf8')
		.split('\n')
		.filter((line) => line.trim() !== '')
		// Each line has the shape above: it is our own fixture, or a file made like it.
		.map((line) => JSON.parse(line) as GoldArticle);
	return measureArticles(articles);
}

/** Measures the draft engine on articles with gold marks. */
export function measureArticles(articles: readonly GoldArticle[]): DraftFigures {
	const tally = new Tally();
	const started = performance.now();
	let coldMs = 0;
	for (const [index, article] of articles.entries()) {
		const record = toDraftRecord(draftArticle(article.text));
		if (index === 0) coldMs = performance.now() - started;
		measureQuotes(article, record.quotes, tally);
		measureNames(article, record.entities, tally);
	}
	const warmStarted = performance.now();
	for (const article of articles) draftArticle(article.text);
	const warmMs = (performance.now() - warmStarted) / Math.max(1, articles.length);
	return {
		articles: articles.length,
		spans: tally.share('spans'),
		extraSpans: tally.share('extraSpans'),
		speakers: tally.share('speakers'),
		likelyRight: tally.share('likelyRight'),
		likelyCovers: tally.share('likelyCovers'),
		checkRight: tally.share('checkRight'),
		openShare: tally.share('openShare'),
		titlesWithSpeaker: tally.share('titlesWithSpeaker'),
		names: tally.share('names'),
		namesTyped: tally.share('namesTyped'),
		coreNames: tally.share('coreNames'),
		coreNamesTyped: tally.share('coreNamesTyped'),
		extraNames: tally.share('extraNames'),
		coldMs,
		warmMs,
		misses: tally.misses,
	};
}

class Tally {
	readonly #shares = new Map<string, { right: number; of: number }>();
	readonly misses: string[] = [];

	add(name: string, isRight: boolean): void {
		const share = this.#shares.get(name) ?? { right: 0, of: 0 };
		share.of++;
		if (isRight) share.right++;
		this.#shares.set(name, share);
	}

	share(name: string): Share {
		return this.#shares.get(name) ?? { right: 0, of: 0 };
	}
}

function measureQuotes(article: GoldArticle, drafted: readonly DraftQuote[], tally: Tally): void {
	const innerOf = (span: { start: number; end: number }): string => {
		const text = article.text.slice(span.start, span.end);
		const lead = /^[\s"“”„«»‘’']*/.exec(text)![0].length;
		const inner = text.slice(lead).replace(/[\s"“”„«»‘’']*$/, '');
		return `${span.start + lead}-${span.start + lead + inner.length}`;
	};
	const byInner = new Map(drafted.map((quote) => [innerOf(quote), quote]));
	const gold = new Set<string>();
	for (const quote of article.quotes) {
		const key = innerOf(quote);
		gold.add(key);
		const found = byInner.get(key);
		tally.add('spans', found !== undefined);
		if (!found) tally.misses.push(`${article.id}: span not found: ${quote.text.slice(0, 80)}`);
		if (quote.speaker === null || !isNamedIn(article, quote.speaker)) {
			if (found?.tier === 'likely' && quote.speaker !== null)
				tally.add('likelyRight', isSameSpeaker(article, found, quote.speaker));
			continue;
		}
		const isRight = found !== undefined && isSameSpeaker(article, found, quote.speaker);
		tally.add('speakers', isRight);
		tally.add('likelyCovers', found?.tier === 'likely');
		if (found?.tier === 'likely') tally.add('likelyRight', isRight);
		if (found?.tier === 'check') tally.add('checkRight', isRight);
		tally.add('openShare', found === undefined || found.tier === 'open');
		if (!isRight)
			tally.misses.push(
				`${article.id}: speaker ${quote.speaker}, drafted ${found?.speaker ?? 'open'} (${found?.tier ?? 'no span'}; ${found?.mention ?? '-'} ${found?.cue ?? '-'}): ${quote.text.slice(0, 60)}`
			);
	}
	const titles = new Set(article.notQuotations.map(innerOf));
	for (const key of titles) {
		const found = byInner.get(key);
		const hasSpeaker = found !== undefined && found.speaker !== null;
		tally.add('titlesWithSpeaker', hasSpeaker);
		if (found?.tier === 'likely') tally.add('likelyRight', false);
		if (hasSpeaker)
			tally.misses.push(
				`${article.id}: speaker ${found.speaker} on title or scare quote ${found.text}`
			);
	}
	for (const key of byInner.keys()) tally.add('extraSpans', !gold.has(key) && !titles.has(key));
}

function isNamedIn(article: GoldArticle, speaker: string): boolean {
	const key = simplify(speaker);
	return simplify(article.text).includes(key);
}

function isSameSpeaker(article: GoldArticle, quote: DraftQuote, gold: string): boolean {
	if (quote.speaker === null) return false;
	const a = simplify(quote.speaker);
	const b = simplify(gold);
	if (a === b || a.split(' ').at(-1) === b.split(' ').at(-1)) return true;
	const clustersOf = (name: string): Set<string> =>
		new Set(
			article.entities
				.filter((entity) => simplify(entity.text) === name)
				.map((entity) => entity.cluster)
		);
	const shared = clustersOf(a);
	return [...clustersOf(b)].some((cluster) => shared.has(cluster));
}

function simplify(name: string): string {
	return name
		.toLowerCase()
		.replaceAll(/[’‘]/g, "'")
		.replaceAll(/[^\p{L}\p{N}' -]/gu, ' ')
		.replaceAll(/\s+/g, ' ')
		.replace(/^(?:the|an?) /, '')
		.replace(/'s$/, '')
		.trim();
}

function measureNames(article: GoldArticle, drafted: readonly DraftEntity[], tally: Tally): void {
	const matched = new Set<DraftEntity>();
	for (const entity of article.entities) {
		const from = entity.headStart ?? entity.start;
		const to = entity.headEnd ?? entity.end;
		const over = drafted.filter((name) => name.start < to && from < name.end);
		for (const name of drafted)
			if (name.start < entity.end && entity.start < name.end) matched.add(name);
		const isTyped = over.some((name) =>
			(SAME_TYPE[entity.type] ?? [entity.type]).includes(name.type)
		);
		tally.add('names', over.length > 0);
		tally.add('namesTyped', isTyped);
		if (CORE_TYPES.has(entity.type)) {
			tally.add('coreNames', over.length > 0);
			tally.add('coreNamesTyped', isTyped);
		}
		if (over.length === 0)
			tally.misses.push(`${article.id}: name not found: ${entity.text} (${entity.type})`);
		else if (!isTyped)
			tally.misses.push(
				`${article.id}: name typed ${over.map((name) => `${name.text}=${name.type}`).join(', ')}, gold ${entity.text}=${entity.type}`
			);
	}
	for (const name of drafted) tally.add('extraNames', !matched.has(name));
}

/** Prints the figures as a table. */
export function formatDraftFigures(figures: DraftFigures): string {
	const percent = ({ right, of }: Share): string =>
		of === 0 ? '–' : `${((100 * right) / of).toFixed(1)} %`;
	const row = (label: string, share: Share, wanted: string): string =>
		`${label.padEnd(46)}${percent(share).padStart(9)}  ${`${share.right}/${share.of}`.padStart(9)}  ${wanted}`;
	return [
		`Draft on ${figures.articles} articles`,
		row('quotation spans found', figures.spans, '≥ 99 %'),
		row('right speaker, where the text names one', figures.speakers, '≥ 85 %'),
		row('likely: right', figures.likelyRight, '≥ 97 %'),
		row('likely: covers', figures.likelyCovers, '≥ 65 %'),
		row('check: right', figures.checkRight, ''),
		row('open or not found', figures.openShare, ''),
		row('speaker on a title or scare quote', figures.titlesWithSpeaker, '≤ 7 %'),
		row('spans that the gold does not have', figures.extraSpans, ''),
		row('names found', figures.names, '≥ 90 %'),
		row('names found and typed right', figures.namesTyped, '≥ 78 %'),
		row('  of persons, organisations, places, events', figures.coreNames, ''),
		row('  of these, typed right', figures.coreNamesTyped, ''),
		row('drafted names that the gold does not have', figures.extraNames, ''),
		`${'first article, libraries loading'.padEnd(46)}${figures.coldMs.toFixed(0).padStart(6)} ms  ${''.padStart(9)}  < 1000 ms`,
		`${'each article, warm'.padEnd(46)}${figures.warmMs.toFixed(0).padStart(6)} ms  ${''.padStart(9)}  < 100 ms`,
	].join('\n');
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
	const [file, ...flags] = process.argv.slice(2);
	if (file === undefined) {
		process.stderr.write(
			'Name a file of articles with gold marks: node tests/bench/draft.bench.ts FILE.jsonl [--misses]\n'
		);
		process.exitCode = 2;
	} else {
		const figures = measureDraft(file);
		process.stdout.write(`${formatDraftFigures(figures)}\n`);
		if (flags.includes('--misses')) process.stdout.write(`\n${figures.misses.join('\n')}\n`);
	}
}
