import { linksFrom } from '../../export/links.ts';

/** Links for files outside the pages: feeds, data, citations. Pages link to each other relatively. */
export const linkTo = linksFrom({
	site: import.meta.env.SITE,
	base: import.meta.env.BASE_URL,
	htmlFiles: process.env['HTML_FILES'] === '1',
});
