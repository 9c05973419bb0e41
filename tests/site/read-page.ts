import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { buildEdition, type Edition } from '../../src/model/edition.ts';
import { readContent } from '../../src/read-content.ts';
import { folderOf, sites, type SiteName } from '../sites.ts';

/** A page of a built site. */
export interface BuiltPage {
	/** Its site path, for instance `/quotes/2/`. */
	readonly path: string;
	readonly document: Document;
	/** Its text, with every run of white space as one space. */
	readonly text: string;
	/** Where its links lead, as site paths with anchors; addresses elsewhere as they are. */
	readonly links: ReadonlySet<string>;
}

const HOST = 'http://site.test';
const pages = new Map<string, BuiltPage>();

/** Reads one page of a built site. */
export function readPage(site: SiteName, sitePath: string): BuiltPage {
	const key = `${site} ${sitePath}`;
	const known = pages.get(key);
	if (known !== undefined) return known;
	const file = path.join(folderOf(site), sitePath, 'index.html');
	const { document } = parseHTML(readFileSync(file, 'utf8'));
	const links = [...document.querySelectorAll('a[href]')].map((link) => {
		const url = new URL(link.getAttribute('href') ?? '', `${HOST}${sitePath}`);
		return url.origin === HOST ? `${url.pathname}${url.hash}` : url.href;
	});
	const main = document.querySelector('main') ?? document.body;
	const page = { path: sitePath, document, text: plain(main.textContent), links: new Set(links) };
	pages.set(key, page);
	return page;
}

/** A list that goes on at `…/2/`, page by page. */
export function readPages(site: SiteName, sitePath: string): BuiltPage[] {
	const folder = path.join(folderOf(site), sitePath);
	const others = readdirSync(folder).filter(
		(name) => /^\d+$/.test(name) && existsSync(path.join(folder, name, 'index.html'))
	);
	return [sitePath, ...others.map((name) => `${sitePath}${name}/`)].map((one) =>
		readPage(site, one)
	);
}

/** The paths of all pages of a built site. */
export function allPages(site: SiteName): string[] {
	return readdirSync(folderOf(site), { recursive: true, encoding: 'utf8' })
		.filter((file) => path.basename(file) === 'index.html')
		.map((file) => `/${path.dirname(file)}/`.replace('/./', '/'))
		.sort();
}

/** The edition that a site was built from. */
export async function readEdition(site: SiteName): Promise<Edition> {
	const { content, diagnostics } = await readContent(path.resolve(sites[site].content));
	if (content === undefined) throw new Error(diagnostics.map((one) => one.message).join('\n'));
	return buildEdition(content);
}

/** A text with every run of white space as one space. */
export function plain(text: string): string {
	return text.replace(/\s+/gu, ' ').trim();
}
