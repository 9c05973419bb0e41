import type {
	AnalysisNewsArticle,
	Claim as ClaimLd,
	ClaimReview,
	Country,
	CreativeWork,
	Dataset,
	DefinedTerm,
	Event as EventLd,
	Graph,
	Organization,
	Person,
	Place,
	Quotation,
	Thing,
	WebSite,
	WithContext,
} from 'schema-dts';
import type { Article, Claim, Edition, Entity, Utterance } from '../model/edition.ts';
import { dataListNames } from './data-files.ts';
import { toEditionStamp } from './edition-stamp.ts';
import type { LinkTo } from './links.ts';

type EntityLd = Exclude<
	Person | Organization | Place | Country | EventLd | CreativeWork | DefinedTerm | Thing,
	string
>;

/** What every kind of thing can say of itself. */
interface Known {
	'@id': string;
	url: string;
	name: string;
	alternateName?: string[];
	description?: string;
	sameAs?: string[];
}

/** The edition as a web site, for the home page. */
export function siteToJsonLd(edition: Edition, linkTo: LinkTo): WithContext<WebSite> {
	return {
		'@context': 'https://schema.org',
		'@type': 'WebSite',
		'@id': linkTo('/#site'),
		url: linkTo('/'),
		name: edition.name,
		description: edition.standfirst,
		inLanguage: edition.language,
		publisher: publisherOf(edition),
		...(edition.licenceUrl !== undefined && { license: edition.licenceUrl }),
	};
}

/**
 * An article with the quotations it reports. The things it names are in its annotations: here they
 * would be a tenth of the page.
 */
export function articleToJsonLd(
	article: Article,
	edition: Edition,
	linkTo: LinkTo
): WithContext<AnalysisNewsArticle> {
	const { source } = article;
	return {
		'@context': 'https://schema.org',
		'@type': 'AnalysisNewsArticle',
		'@id': linkTo(`${article.path}#article`),
		url: linkTo(article.path),
		headline: article.title,
		...(article.standfirst !== undefined && { description: article.standfirst }),
		datePublished: article.date,
		...(article.updated !== undefined && { dateModified: article.updated }),
		inLanguage: article.language,
		author: article.authors.length === 0 ? publisherOf(edition) : article.authors.map(authorOf),
		publisher: publisherOf(edition),
		isPartOf: { '@id': linkTo('/#site') },
		...(edition.licenceUrl !== undefined &&
			article.licence === undefined && { license: edition.licenceUrl }),
		...(article.tags.length > 0 && { keywords: article.tags }),
		...(source !== undefined && {
			isBasedOn: {
				'@type': 'NewsArticle',
				...(source.title !== undefined && { headline: source.title }),
				...(source.url !== undefined && { url: source.url }),
				...(source.published !== undefined && { datePublished: source.published }),
				publisher: { '@type': 'Organization', name: source.publisher },
			},
		}),
		...(article.corrections.length > 0 && {
			correction: article.corrections.map(({ date, text }) => ({
				'@type': 'CorrectionComment' as const,
				datePublished: date,
				text,
			})),
		}),
		hasPart: article.utterances
			.filter((one) => one.kind === 'direct')
			.map((one) => quotationToJsonLd(one, linkTo)),
	};
}

/** A quotation: words of a speaker in an article. */
export function quotationToJsonLd(quotation: Utterance, linkTo: LinkTo): Quotation {
	const { speaker } = quotation;
	return {
		'@type': 'Quotation',
		'@id': linkTo(quotation.path),
		text: quotation.text,
		...(quotation.on !== null && { dateCreated: quotation.on }),
		...(speaker !== null && {
			creator: {
				'@type': speaker.type === 'person' ? 'Person' : 'Organization',
				'@id': idOf(speaker, linkTo),
				name: speaker.name,
			},
		}),
	};
}

/** A page that names hundreds to machines weighs more than its text; the data files name them all. */
const MOST_NAMED = 20;

/**
 * A claim with the articles it appears in, and a review of it only where there is one: evidence
 * that points one way, and a status that says so.
 */
export function claimToJsonLd(claim: Claim, edition: Edition, linkTo: LinkTo): Graph {
	const articles = [...new Set(claim.assertions.map((one) => one.article))];
	const appearances = articles
		.slice(0, MOST_NAMED)
		.map((article) => articleReference(article, linkTo));
	const first = [...articles].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))[0];
	const item: ClaimLd = {
		'@type': 'Claim',
		'@id': linkTo(`${claim.path}#claim`),
		url: linkTo(claim.path),
		name: claim.statement,
		text: claim.statement,
		...(appearances.length > 0 && { appearance: appearances }),
		...(first !== undefined && { firstAppearance: articleReference(first, linkTo) }),
		...(claim.speakers.length > 0 && {
			author: claim.speakers
				.slice(0, MOST_NAMED)
				.map((one) =>
					one.type === 'person'
						? { '@type': 'Person' as const, '@id': idOf(one, linkTo), name: one.name }
						: { '@type': 'Organization' as const, '@id': idOf(one, linkTo), name: one.name }
				),
		}),
		claimInterpreter: publisherOf(edition),
		about: claim.about.map((one) => ({ '@id': idOf(one, linkTo), name: one.name })),
	};
	const review = reviewOf(claim, edition, linkTo);
	return {
		'@context': 'https://schema.org',
		'@graph': review === undefined ? [item] : [item, review],
	};
}

/** Whether the edition has judged a claim, rather than only reported it. */
export function isReviewed(claim: Claim): boolean {
	const isJudged = claim.status !== 'unchecked' && claim.status !== 'pending';
	return (
		isJudged && claim.history.length > 0 && claim.evidence.some((one) => one.bearing !== 'context')
	);
}

function reviewOf(claim: Claim, edition: Edition, linkTo: LinkTo): ClaimReview | undefined {
	const last = claim.history.at(-1);
	if (last === undefined || !isReviewed(claim)) return undefined;
	return {
		'@type': 'ClaimReview',
		'@id': linkTo(`${claim.path}#review`),
		url: linkTo(claim.path),
		claimReviewed: claim.statement,
		itemReviewed: { '@id': linkTo(`${claim.path}#claim`) },
		author: publisherOf(edition),
		datePublished: last.date,
		reviewBody: last.reason,
		// A word, never a number: the edition keeps no score.
		reviewRating: { '@type': 'Rating', alternateName: claim.status.replaceAll('-', ' ') },
		citation: claim.evidence.map((one) => ({
			'@type': 'CreativeWork' as const,
			url: one.url,
			...(one.title !== undefined && { name: one.title }),
			publisher: { '@type': 'Organization' as const, name: one.publisher },
		})),
	};
}

/** A person, organisation, place or other thing, for its pages. */
export function entityToJsonLd(entity: Entity, linkTo: LinkTo): { '@context': string } & EntityLd {
	const known: Known = {
		'@id': idOf(entity, linkTo),
		url: linkTo(entity.path),
		name: entity.name,
		...(entity.names.some((name) => name !== entity.name) && {
			alternateName: entity.names.filter((name) => name !== entity.name),
		}),
		...(entity.summary !== undefined && { description: entity.summary }),
		...(sameAs(entity).length > 0 && { sameAs: sameAs(entity) }),
	};
	return { '@context': 'https://schema.org', ...typed(entity, known, linkTo) };
}

function typed(entity: Entity, known: Known, linkTo: LinkTo): EntityLd {
	switch (entity.type) {
		case 'person':
			return {
				'@type': 'Person',
				...known,
				...(entity.roles.length > 0 && {
					hasOccupation: entity.roles.map((role) => ({
						'@type': 'Role' as const,
						roleName: role.title,
						...(role.from !== undefined && { startDate: role.from }),
						...(role.to !== undefined && { endDate: role.to }),
						hasOccupation: { '@type': 'Occupation' as const, name: role.title },
					})),
				}),
			};
		case 'organisation':
			return { '@type': 'Organization', ...known };
		case 'place':
			return { '@type': 'Place', ...known, ...geoOf(entity) };
		case 'country':
			return { '@type': 'Country', ...known, ...geoOf(entity) };
		case 'event':
			return {
				'@type': 'Event',
				...known,
				...(entity.start !== undefined && { startDate: entity.start }),
				...(entity.end !== undefined && { endDate: entity.end }),
			};
		case 'document':
			return { '@type': 'CreativeWork', ...known };
		case 'concept':
			return { '@type': 'DefinedTerm', ...known, inDefinedTermSet: linkTo('/entities/') };
		case 'programme':
		case 'group':
			return { '@type': 'Thing', ...known };
	}
}

/** The data files as one data set, for `/about/data/`. */
export function dataToJsonLd(edition: Edition, linkTo: LinkTo): WithContext<Dataset> {
	const file = (name: string, encodingFormat: string) =>
		({ '@type': 'DataDownload', contentUrl: linkTo(`/data/${name}`), encodingFormat }) as const;
	return {
		'@context': 'https://schema.org',
		'@type': 'Dataset',
		'@id': linkTo('/about/data/#data'),
		url: linkTo('/about/data/'),
		name: edition.name,
		description: edition.standfirst,
		version: toEditionStamp(edition, linkTo).version,
		creator: publisherOf(edition),
		inLanguage: edition.language,
		...(edition.licenceUrl !== undefined && { license: edition.licenceUrl }),
		distribution: [
			file('edition.json', 'application/json'),
			...dataListNames.flatMap((name) => [
				file(`${name}.json`, 'application/json'),
				file(`${name}.csv`, 'text/csv'),
			]),
		],
	};
}

/** Writes JSON-LD so that no content can close the script element it stands in. */
export function formatJsonLd(value: object): string {
	return JSON.stringify(value).replace(/[<>&\u2028\u2029]/gu, (sign) => {
		return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
	});
}

function publisherOf(edition: Edition): Organization {
	return { '@type': 'Organization', name: edition.publisher };
}

/** A name in a byline is a person’s, unless it is a desk’s (“The desk”). */
function authorOf(name: string): Person | Organization {
	return { '@type': /^the\s/iu.test(name) ? 'Organization' : 'Person', name };
}

function articleReference(article: Article, linkTo: LinkTo): CreativeWork {
	return {
		'@type': 'AnalysisNewsArticle',
		'@id': linkTo(`${article.path}#article`),
		url: linkTo(article.path),
		headline: article.title,
		datePublished: article.date,
	};
}

function idOf(entity: Entity, linkTo: LinkTo): string {
	return linkTo(`${entity.path}#entity`);
}

function sameAs(entity: Entity): string[] {
	const wikidata =
		entity.wikidata === undefined ? [] : [`https://www.wikidata.org/entity/${entity.wikidata}`];
	return [...new Set([...wikidata, ...entity.sameAs])];
}

function geoOf(entity: Entity): { geo?: Extract<Place, { geo?: unknown }>['geo'] } {
	if (entity.coordinates === undefined) return {};
	const [latitude, longitude] = entity.coordinates;
	return { geo: { '@type': 'GeoCoordinates', latitude, longitude } };
}
