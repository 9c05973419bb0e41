import { stringify } from 'yaml';
import type { CandidateClaim } from './claims.ts';
import type { Draft } from './draft-article.ts';
import { OFFICES } from './kinds-of-names.ts';
import type { KnownName } from './name-text.ts';
import { normalise } from './name-words.ts';
import { findCountry } from './places.ts';
import type { Referent } from './referents.ts';
import { Ids, slugOf, slugOfSentence } from './slug.ts';

/** A content file to be written: where, and what. */
export interface ContentFile {
	/** Path inside the content folder. */
	readonly path: string;
	readonly text: string;
}

/** Which ids the draft gives to whom, and the stubs of those the edition does not know yet. */
export interface Registration {
	/** For each referent the id of its entity. */
	readonly entityIds: readonly string[];
	/** For each candidate claim the id of its claim. */
	readonly claimIds: readonly string[];
	readonly entities: readonly ContentFile[];
	readonly claims: readonly ContentFile[];
	/** The statements of the new claims. */
	readonly statements: readonly { readonly id: string; readonly statement: string }[];
}

/** What registering needs to know of the edition and the article. */
export interface RegisterOptions {
	readonly known: readonly KnownName[];
	readonly takenEntities: Iterable<string>;
	/** Statements of the edition's claims, by id: the same statement is the same claim. */
	readonly knownClaims: ReadonlyMap<string, string>;
	readonly articleId: string;
	/** The article's day, `YYYY-MM-DD`. */
	readonly date: string;
	/** Whether the report's words may stand in our files. */
	readonly ownAccount: boolean;
}

/** Gives every referent and candidate claim an id, and writes stubs for the new ones. */
export function register(draft: Draft, options: RegisterOptions): Registration {
	const ids = new Ids(options.takenEntities);
	const takenNames = new Set(options.known.map((known) => normalise(known.name)));
	const entities: ContentFile[] = [];
	const entityIds = draft.referents.map((referent) => {
		const known = referent.known ?? knownCountry(referent, options.known);
		if (known !== null) return known;
		const id = ids.give(slugOf(usualName(referent)));
		if (isInBody(draft, referent)) {
			entities.push({ path: `entities/${id}.md`, text: printEntity(referent, takenNames) });
		}
		return id;
	});
	const claims: ContentFile[] = [];
	const statements: { id: string; statement: string }[] = [];
	const freeClaims = new Ids(options.knownClaims.keys());
	const idByStatement = new Map([...options.knownClaims].map(([id, statement]) => [statement, id]));
	const claimIds = draft.claims.map((claim, index) => {
		const statement = statementOf(draft, claim, index, options);
		const same = idByStatement.get(statement);
		if (same !== undefined) return same;
		// In an account of our own, even an id must not carry the report's sentence away.
		const wanted = options.ownAccount
			? `${options.articleId}-claim-${index + 1}`
			: slugOfSentence(claim.text);
		const id = freeClaims.give(wanted);
		idByStatement.set(statement, id);
		statements.push({ id, statement });
		claims.push({
			path: `claims/${id}.md`,
			text: printClaim(draft, claim, statement, entityIds, options.date),
		});
		return id;
	});
	return { entityIds, claimIds, entities, claims, statements };
}

/** A country is known under any form of its name. */
function knownCountry(referent: Referent, known: readonly KnownName[]): string | null {
	if (referent.type !== 'country') return null;
	const code = findCountry(normalise(referent.name))?.code;
	const found = known.find(
		(one) =>
			one.type === 'country' &&
			code !== undefined &&
			findCountry(normalise(one.name))?.code === code
	);
	return found?.id ?? null;
}

function printEntity(referent: Referent, takenNames: Set<string>): string {
	const name = usualName(referent);
	const country = referent.type === 'country' ? findCountry(normalise(referent.name)) : null;
	const names = [
		...new Set([name, ...referent.forms.filter((form) => isFullForm(form, referent))]),
	].filter((form) => {
		const key = normalise(form);
		if (takenNames.has(key)) return false;
		takenNames.add(key);
		return true;
	});
	const title = officeOf(referent);
	return frontMatter({
		name,
		type: referent.type,
		names,
		...(title === null ? {} : { roles: [{ title }] }),
		sameAs: [],
		...(country === null ? {} : { country: country.code }),
	});
}

/** A country goes by its usual name, whatever short form the text prints. */
function usualName(referent: Referent): string {
	if (referent.type !== 'country') return referent.name;
	return findCountry(normalise(referent.name))?.name ?? referent.name;
}

/** A first name alone may mean another; the full name and the surname do not. */
function isFullForm(form: string, referent: Referent): boolean {
	if (referent.type !== 'person' || /\s/.test(form)) return true;
	return referent.name.split(/\s+/).at(-1) === form;
}

/** The office printed before the name, without the body it belongs to. */
function officeOf(referent: Referent): string | null {
	const words = referent.role.split(/\s+/);
	const first = words.findIndex(
		(word) =>
			OFFICES.has(word.toLowerCase()) ||
			/^(?:Prime|Vice|Foreign|Defence|Defense|Deputy|Chief)$/.test(word)
	);
	if (referent.type !== 'person' || first < 0) return null;
	const office = words.slice(first).join(' ');
	return words.length - first <= 4 ? office : null;
}

function printClaim(
	draft: Draft,
	claim: CandidateClaim,
	statement: string,
	entityIds: readonly string[],
	date: string
): string {
	const about = new Set<string>();
	for (const [index, name] of draft.report.names.entries()) {
		const referent = draft.referentOf[index]!;
		if (referent < 0 || name.start < claim.start || name.end > claim.end) continue;
		about.add(entityIds[referent]!);
	}
	return frontMatter({
		statement,
		type: claim.type,
		about: [...about],
		status: 'unchecked',
		history: [{ date, status: 'unchecked', reason: 'As reported.' }],
	});
}

function statementOf(
	draft: Draft,
	claim: CandidateClaim,
	index: number,
	options: RegisterOptions
): string {
	if (!options.ownAccount) return asSentence(claim.text);
	const who = claim.speaker ?? 'an open speaker';
	return `To be put in our own words: claim ${index + 1}, by ${who}, ${placeOf(draft, claim)}.`;
}

/** Whether the prose names it; a picture's credit alone makes no entity. */
function isInBody(draft: Draft, referent: Referent): boolean {
	return referent.mentions.some((mention) => {
		const { start, end } = draft.report.names[mention]!;
		return draft.report.blocks.some(
			(block) => block.paragraph !== null && block.start <= start && end <= block.end
		);
	});
}

function placeOf(draft: Draft, claim: CandidateClaim): string {
	const block = draft.report.blocks.find(
		(each) => each.start <= claim.start && claim.end <= each.end
	);
	return block?.paragraph == null ? 'outside the paragraphs' : `paragraph ${block.paragraph}`;
}

/** A clause becomes a sentence: a capital, and a full stop in place of its comma. */
function asSentence(clause: string): string {
	const text = clause
		.replaceAll(/\s+/g, ' ')
		.replace(/[,;:\s]+$/, '')
		.trim();
	const capital = text.charAt(0).toUpperCase() + text.slice(1);
	return /[.!?…]["”’]?$/.test(capital) ? capital : `${capital}.`;
}

/** Writes front matter in block style, as the contract wants it. */
export function frontMatter(fields: Readonly<Record<string, unknown>>, body = ''): string {
	const yaml = stringify(fields, { lineWidth: 0, defaultKeyType: 'PLAIN' });
	return `---\n${yaml}---\n${body === '' ? '' : `\n${body}`}`;
}
