import type { Edition } from '../model/edition.ts';
import { dataListNames, dataLists } from './data-files.ts';
import type { LinkTo } from './links.ts';

/** How many articles are listed one by one; the rest is in the data. */
const LISTED = 200;

/** `/llms.txt`: what the edition is and where its parts are, for programs that read prose. */
export function formatLlmsText(edition: Edition, linkTo: LinkTo): string {
	const link = (title: string, path: string, about?: string): string =>
		`- [${oneLine(title).replace(/[[\]]/gu, '\\$&')}](${linkTo(path)})${about === undefined ? '' : `: ${oneLine(about)}`}`;
	const listed = edition.articles.slice(0, LISTED);
	return [
		`# ${oneLine(edition.name)}`,
		'',
		`> ${oneLine(edition.standfirst)}`,
		'',
		`Published by ${oneLine(edition.publisher)}. Licence of the texts: ${oneLine(edition.licence ?? 'none named')}.`,
		'Quotations are the words of their speakers as an article reports them; cite the speaker, the article and the paragraph.',
		'A claim is stated in the words of the edition. Its status is what is known about it, never a score.',
		'',
		'## Articles',
		'',
		...listed.map((article) => link(article.title, article.path, article.standfirst)),
		...(edition.articles.length > LISTED ? [link('All articles', '/data/edition.json')] : []),
		'',
		'## Records',
		'',
		link('Quotations', '/quotes/'),
		link('Speakers', '/speakers/'),
		link('Claims', '/claims/'),
		link('Entities', '/entities/'),
		link('Timeline', '/timeline/'),
		'',
		'## Data',
		'',
		link('Every field, documented', '/about/data/'),
		link('The whole edition', '/data/edition.json', 'One JSON file.'),
		...dataListNames.map((name) =>
			link(`${name}.json`, `/data/${name}.json`, dataLists[name].about)
		),
		link('Feed', '/feed.xml', 'Articles, corrections and changes in the status of claims.'),
		'',
		'## About',
		'',
		...edition.pages.map((page) => link(page.title, `/about/${page.id}/`, page.summary)),
		'',
	].join('\n');
}

function oneLine(text: string): string {
	return text.replace(/\s+/gu, ' ').trim();
}
