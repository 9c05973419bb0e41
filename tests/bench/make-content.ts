import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
	around,
	capital,
	clause,
	descriptor,
	join,
	mark,
	reportingVerbs,
	same,
	words,
	type Named,
	type Passage,
} from './make-sentences.ts';
import { Random } from './random.ts';

/** One file of a generated edition. */
export interface MadeFile {
	/** Its path in the content folder. */
	readonly path: string;
	readonly text: string;
}

/** A generated article: the file, and the same text without any annotation, for the peers. */
export interface MadeArticle extends MadeFile {
	readonly id: string;
	readonly title: string;
	readonly date: string;
	/** Plain Markdown without front matter. */
	readonly plain: string;
}

/** How large an edition is to be. */
export interface Size {
	readonly articles: number;
	/** Gives other words and other numbers; the same seed gives the same files. */
	readonly seed?: number;
	/** Fixes the registry whatever the number of articles: how many are named, how many there are. */
	readonly registry?: { readonly named: number; readonly entities: number };
}

const SEED = 20_230_201;
const FIRST_DAY = Date.UTC(2014, 0, 1);
const ARTICLES_A_DAY = 3;

/** What one article brings is what the shipped report has; later ones bring ever less that is new. */
const ENTITIES = { first: 78, exponent: 0.5 };
const CLAIMS = { first: 66, exponent: 0.6 };
const SPEAKERS = { first: 6, exponent: 0.6 };

/** 17 quotations, 22 reported passages and 68 assertions in 34 paragraphs, as in the shipped report. */
const PARAGRAPHS = 'd q r q r s r q s r q d r s q r s r q s r q r s r q s r r d r s r q'.split(' ');
const HEADING_BEFORE: ReadonlySet<number> = new Set([6, 14, 21, 28]);

const TYPES = [
	'person',
	'organisation',
	'country',
	'person',
	'place',
	'event',
	'person',
	'organisation',
	'concept',
	'document',
	'person',
	'group',
	'organisation',
	'person',
	'place',
	'programme',
] as const;
type EntityType = (typeof TYPES)[number];

const LAST_WORDS: Readonly<Record<EntityType, readonly [string, ...string[]]>> = {
	person: [''],
	organisation: ['Council', 'Agency', 'Institute', 'Bank', 'University', 'Ministry', 'Union'],
	country: [''],
	place: ['Harbour', 'Province', 'Strait', 'Valley'],
	event: ['Summit', 'Conference', 'Talks'],
	concept: ['doctrine', 'principle'],
	document: ['Report', 'Charter', 'Strategy'],
	group: ['residents', 'observers', 'exporters'],
	programme: ['Programme', 'Initiative', 'Fund'],
};

const GIVEN_NAMES = [
	...['Ada', 'Bela', 'Carlo', 'Dora', 'Emil', 'Fatima', 'Goran', 'Hana', 'Ivo', 'Jana', 'Karim'],
	...['Lena', 'Milan', 'Nadia', 'Omar', 'Petra', 'Quentin', 'Rosa', 'Sami', 'Tara', 'Ugo', 'Vera'],
] as const;

const ONSETS = 'b d f g k l m n p r s t v z br dr kr st tr vl'.split(' ');
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ei', 'ou'] as const;
const ENDINGS = ['n', 'r', 'l', 's', 'nd', 'rk', 'lm', 'sk', 'th', 'v'] as const;

/** An invented name, another one for every number. */
function inventName(number: number): string {
	const digits: readonly (readonly string[])[] = [ONSETS, VOWELS, ONSETS, VOWELS, ENDINGS];
	const all = digits.reduce((product, one) => product * one.length, 1);
	// A step without a common factor walks through every combination once.
	let rest = (number * 104_729) % all;
	let name = '';
	for (const part of digits) {
		name += part[rest % part.length] ?? '';
		rest = Math.floor(rest / part.length);
	}
	return capitalise(name);
}

function capitalise(text: string): string {
	return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

interface MadeEntity extends Named {
	readonly name: string;
	readonly type: EntityType;
	readonly number: number;
}

/** How many there are once `articles` are written. */
function grown({ first, exponent }: typeof ENTITIES, articles: number): number {
	return Math.round(first * articles ** exponent);
}

/**
 * A made-up edition whose density of annotations is that of the shipped report. A larger edition
 * begins with the articles of a smaller one. Speakers, entities and claims are shared, some of them
 * by very many articles, and grow more slowly than the number of articles.
 */
export class MadeEdition {
	readonly #size: Size;
	readonly #seed: number;
	readonly #entities: MadeEntity[] = [];
	readonly #people: MadeEntity[] = [];

	constructor(size: Size) {
		this.#size = size;
		this.#seed = size.seed ?? SEED;
		const count = size.registry?.entities ?? this.#named(size.articles);
		for (let number = 0; number < count; number += 1) {
			const entity = this.#makeEntity(number);
			this.#entities.push(entity);
			if (entity.type === 'person') this.#people.push(entity);
		}
	}

	/** The registry. */
	get entities(): readonly Named[] {
		return this.#entities;
	}

	/** Every file, articles last. */
	*files(): Generator<MadeFile> {
		yield { path: 'edition.md', text: EDITION };
		for (const entity of this.#entities) yield this.#entityFile(entity);
		for (let article = 0; article < this.#size.articles; article += 1) {
			const from = grown(CLAIMS, article);
			const to = grown(CLAIMS, article + 1);
			for (let claim = from; claim < to; claim += 1) yield this.#claimFile(claim, article);
		}
		for (const { article, verification } of this.#articles()) {
			yield article;
			yield verification;
		}
	}

	/** The articles alone. */
	*articles(): Generator<MadeArticle> {
		for (const { article } of this.#articles()) yield article;
	}

	*#articles(): Generator<{ article: MadeArticle; verification: MadeFile }> {
		for (let number = 0; number < this.#size.articles; number += 1)
			yield this.#articleFiles(number);
	}

	/** Its own stream of numbers for each file, so that no file depends on how many there are. */
	#random(kind: number, number: number): Random {
		const random = new Random(this.#seed + kind * 7_919 + number * 1_000_003);
		random.next();
		return random;
	}

	#named(articles: number): number {
		return Math.min(this.#size.registry?.named ?? Infinity, grown(ENTITIES, articles));
	}

	#makeEntity(number: number): MadeEntity {
		const random = this.#random(1, number);
		const type = TYPES[number % TYPES.length] ?? 'person';
		const own = inventName(number);
		const last = random.pick(LAST_WORDS[type]);
		const name =
			type === 'person'
				? `${random.pick(GIVEN_NAMES)} ${own}`
				: type === 'country'
					? `${own}ia`
					: `${own} ${last}`.trim();
		const isNamed = type !== 'concept' && type !== 'group';
		const names = !isNamed ? [] : type === 'person' ? [name, own] : [name];
		return {
			id: name.toLowerCase().replaceAll(' ', '-'),
			name,
			type,
			names,
			number,
			descriptor: descriptor(random),
		};
	}

	#entityFile(entity: MadeEntity): MadeFile {
		const { number, name, type, names } = entity;
		const random = this.#random(2, number);
		const lines = [`name: ${name}`, `type: ${type}`];
		if (names.length > 0) lines.push('names:', ...names.map((one) => `  - ${one}`));
		const organisation = this.#entities[number - 2];
		if (type === 'person' && organisation?.type === 'organisation')
			lines.push('roles:', '  - title: Spokesperson', `    organisation: ${organisation.id}`);
		if (type === 'event') lines.push(`start: ${dayOf(random.below(3_000))}`, 'precision: day');
		lines.push(`summary: ${sentence(random, 4)} ${sentence(random, 2)}`, 'sources:');
		for (let left = 1 + random.below(3); left > 0; left -= 1) {
			lines.push(
				`  - title: ${title(random)}`,
				'    publisher: The Example',
				`    url: https://example.org/${entity.id}/${left}`,
				`    date: ${dayOf(random.below(3_000))}`
			);
		}
		const note = random.chance(0.6) ? `\n${sentence(random, 3)} ${sentence(random, 4)}\n` : '';
		return { path: `entities/${entity.id}.md`, text: `---\n${lines.join('\n')}\n---\n${note}` };
	}

	#claimFile(number: number, article: number): MadeFile {
		const random = this.#random(3, number);
		const known = this.#named(article + 1);
		const date = dayOfArticle(article);
		const isPlan = random.chance(0.3);
		const status = random.pick(['unchecked', 'unchecked', 'supported', 'contested']);
		const lines = [
			`statement: ${sentence(random, 3)}`,
			`type: ${isPlan ? random.pick(['prediction', 'plan']) : random.pick(['fact', 'evaluation', 'warning'])}`,
			'about:',
			...[...new Set([0, 1, 2].map(() => this.#entityId(random.skewed(known, 2))))].map(
				(id) => `  - ${id}`
			),
			`status: ${status}`,
			'history:',
			`  - date: ${date}`,
			`    status: ${status}`,
			`    reason: ${sentence(random, 2)}`,
			'evidence:',
		];
		for (let left = 1 + random.below(3); left > 0; left -= 1) {
			lines.push(
				`  - url: https://example.org/evidence/${number}/${left}`,
				`    title: ${title(random)}`,
				'    publisher: The Example',
				`    date: ${date}`,
				`    bearing: ${random.pick(['supports', 'contradicts', 'context'])}`,
				`    note: ${sentence(random, 4)}`
			);
		}
		if (number > 0) {
			lines.push(
				'relations:',
				`  - kind: ${random.pick(['supports', 'contrasts', 'elaborates'])}`,
				`    claim: ${claimId(random.skewed(number, 1.5))}`,
				`    why: ${sentence(random, 2)}`,
				`    basis: ${random.pick(['text', 'inference'])}`
			);
		}
		if (isPlan) lines.push(`due: ${dayOfArticle(article + 200)}`);
		lines.push(`leavesOpen: ${sentence(random, 2)}`);
		const note = random.chance(0.4) ? `\n${sentence(random, 4)} ${sentence(random, 3)}\n` : '';
		return { path: `claims/${claimId(number)}.md`, text: `---\n${lines.join('\n')}\n---\n${note}` };
	}

	#entityId(number: number): string {
		return this.#entities[number]?.id ?? '';
	}

	#articleFiles(number: number): { article: MadeArticle; verification: MadeFile } {
		const writer = new ArticleWriter({
			number,
			random: this.#random(4, number),
			claims: { from: grown(CLAIMS, number), to: grown(CLAIMS, number + 1) },
			entities: this.#entities.slice(0, this.#named(number + 1)),
			people: this.#people.slice(0, grown(SPEAKERS, number + 1)),
		});
		return writer.write();
	}
}

interface Brief {
	readonly number: number;
	readonly random: Random;
	/** The claims that this article is the first to put forward. */
	readonly claims: { readonly from: number; readonly to: number };
	/** Who and what is known by then. */
	readonly entities: readonly MadeEntity[];
	readonly people: readonly MadeEntity[];
}

/** Writes one article. */
class ArticleWriter {
	readonly #brief: Brief;
	readonly #random: Random;
	readonly #speakers: readonly MadeEntity[];
	readonly #named: readonly MadeEntity[];
	readonly #events: readonly MadeEntity[];
	readonly #quotes: { id: string; words: string }[] = [];
	#nextClaim: number;

	constructor(brief: Brief) {
		this.#brief = brief;
		this.#random = brief.random;
		this.#nextClaim = brief.claims.from;
		this.#speakers = this.#choose(brief.people, 5, 2);
		// The newest of each article are named there at least, as news is about what is new.
		const newest = brief.entities.slice(-6);
		this.#named = [...newest, ...this.#choose(brief.entities, 34, 3)];
		this.#events = this.#named.filter((one) => one.type === 'event');
	}

	write(): { article: MadeArticle; verification: MadeFile } {
		const { number } = this.#brief;
		const random = this.#random;
		const id = `report-${String(number).padStart(5, '0')}`;
		const date = dayOfArticle(number);
		const headline = title(random);
		const standfirst = `${sentence(random, 2)} ${sentence(random, 2)}`;
		const blocks = PARAGRAPHS.flatMap((kind, index): Passage[] => [
			...(HEADING_BEFORE.has(index) ? [same(`## ${title(random)}`)] : []),
			this.#paragraph(kind),
		]);
		const body = join(blocks, '\n\n');
		const front = [
			`title: ${headline}`,
			`standfirst: ${standfirst}`,
			`date: ${date}`,
			'tags:',
			...['news', ...[0, 1].map(() => words(random, 1).split(' ').at(-1) ?? 'news')].map(
				(tag) => `  - ${tag}`
			),
			'authors:',
			'  - The desk',
			'source:',
			'  publisher: The Example',
			`  url: https://example.org/${id}`,
			`  published: ${date}`,
			'  rights: own-account',
			...this.#scenes(),
			...this.#notHeard(),
			...this.#notes(),
		];
		const quotes = this.#quotes.map((quote) => ({
			quote: quote.id,
			verdict: random.chance(0.9) ? 'verbatim' : 'shortened',
			rule: 'literal',
			words: quote.words,
			source: { title: 'The Example', sha256: 'e'.repeat(64) },
			date,
		}));
		return {
			article: {
				id,
				title: headline,
				date,
				path: `articles/${id}.md`,
				text: `---\n${front.join('\n')}\n---\n\n${body.marked}\n`,
				plain: `${body.plain}\n`,
			},
			verification: {
				path: `verification/${id}.json`,
				text: `${JSON.stringify({ article: id, quotes }, null, 2)}\n`,
			},
		};
	}

	#choose(from: readonly MadeEntity[], count: number, skew: number): MadeEntity[] {
		const chosen = new Set<MadeEntity>();
		// Bounded, since a small registry may not hold as many.
		for (let tries = 0; chosen.size < count && tries < count * 4; tries += 1) {
			const one = from[this.#random.skewed(from.length, skew)];
			if (one !== undefined) chosen.add(one);
		}
		return [...chosen];
	}

	#speaker(): MadeEntity {
		const speaker = this.#speakers[this.#random.skewed(this.#speakers.length, 1.5)];
		if (speaker === undefined) throw new Error('A made edition begins with a person.');
		return speaker;
	}

	#entity(): MadeEntity {
		return this.#named[this.#random.skewed(this.#named.length, 1.3)] ?? this.#speaker();
	}

	/** Claims that this article brings come first, then those that others brought. */
	#claim(): string {
		const { to } = this.#brief.claims;
		if (this.#nextClaim < to) {
			this.#nextClaim += 1;
			return claimId(this.#nextClaim - 1);
		}
		return claimId(this.#random.skewed(to, 2));
	}

	#assertion(inside: Passage): Passage {
		return mark('claim', inside, `of=${this.#claim()}`);
	}

	#clause(): Passage {
		return clause(this.#random, () => this.#entity());
	}

	#quote(text: string, speaker: MadeEntity, verb: string): Passage {
		const id = `${text
			.toLowerCase()
			.replace(/[^a-z ]/gu, '')
			.split(' ')
			.slice(1, 4)
			.join('-')}-${this.#quotes.length}`;
		this.#quotes.push({ id, words: text });
		const event = this.#events[this.#random.below(Math.max(1, this.#events.length))];
		const where =
			event === undefined
				? ' heard=interview'
				: this.#random.chance(0.6)
					? ` heard=speech at=${event.id}`
					: '';
		return mark('quote', same(`“${text}”`), `by=${speaker.id} verb=${verb}${where} #${id}`);
	}

	#reported(inside: Passage, speaker: MadeEntity, verb: string): Passage {
		return mark('reported', inside, `by=${speaker.id} verb=${verb}`);
	}

	#paragraph(kind: string): Passage {
		const random = this.#random;
		const speaker = this.#speaker();
		const surname = speaker.names[1] ?? speaker.name;
		const verb = random.pick(reportingVerbs);
		switch (kind) {
			case 'q': {
				const quote = this.#quote(`${capitalise(words(random, 3))},`, speaker, verb);
				return join([
					this.#assertion(quote),
					around('', same(surname), ` ${verb}.`),
					around('', this.#assertion(capital(this.#clause())), '.'),
				]);
			}
			case 's': {
				const short = this.#quote(words(random, 1), speaker, verb);
				const later = this.#reported(this.#assertion(capital(this.#clause())), speaker, 'added');
				return join([
					around(
						'',
						this.#assertion(join([same(capitalise(words(random, 1))), same('and'), short])),
						','
					),
					around('', same(surname), ` ${verb}.`),
					around('', later, ', the speaker added.'),
				]);
			}
			case 'r': {
				const inside = join([
					this.#assertion(this.#clause()),
					around('and that ', this.#assertion(this.#clause()), ''),
				]);
				return around(`${surname} ${verb} that `, this.#reported(inside, speaker, verb), '.');
			}
			default:
				return join([
					around('', this.#assertion(capital(this.#clause())), '.'),
					around('', this.#assertion(capital(this.#clause())), '.'),
				]);
		}
	}

	#scenes(): string[] {
		const random = this.#random;
		return [
			'scenes:',
			...[12, 25].flatMap((after) => [
				`  - caption: ${sentence(random, 1)}`,
				'    credit: The Example',
				`    after: ${after}`,
			]),
		];
	}

	#notHeard(): string[] {
		const silent = this.#named.filter((one) => !this.#speakers.includes(one)).slice(0, 3);
		return [
			'notHeard:',
			...silent.flatMap((one) => [
				`  - entity: ${one.id}`,
				`    note: ${sentence(this.#random, 2)}`,
			]),
		];
	}

	#notes(): string[] {
		return [
			'notes:',
			...this.#quotes
				.filter((_quote, index) => index % 3 === 0)
				.flatMap(({ id }) => [
					`  - on: q-${id}`,
					'    kind: context',
					`    text: ${sentence(this.#random, 3)}`,
					`    url: https://example.org/notes/${id}`,
				]),
		];
	}
}

const EDITION = `---
name: The Made Edition
standfirst: An edition that a program wrote, to measure with.
publisher: The Example
contact: nobody@example.org
language: en
licence: CC0 1.0
---

Nothing here means anything.
`;

function claimId(number: number): string {
	return `claim-${String(number).padStart(5, '0')}`;
}

function sentence(random: Random, parts: number): string {
	return `${capitalise(words(random, parts))}.`;
}

function title(random: Random): string {
	return capitalise(words(random, 1));
}

function dayOf(number: number): string {
	return new Date(FIRST_DAY + number * 86_400_000).toISOString().slice(0, 10);
}

function dayOfArticle(number: number): string {
	return dayOf(Math.floor(number / ARTICLES_A_DAY));
}

/** Writes an edition into a folder, which should be empty. */
export async function writeContent(folder: string, size: Size): Promise<void> {
	for (const name of ['articles', 'entities', 'claims', 'about', 'verification'])
		await mkdir(path.join(folder, name), { recursive: true });
	for (const file of new MadeEdition(size).files())
		await writeFile(path.join(folder, file.path), file.text);
}
