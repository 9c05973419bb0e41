import { linksFrom } from '../../export/links.ts';

/** Whether links name `index.html`, for hosts without directory indexes. */
export const htmlFiles = process.env['HTML_FILES'] === '1';

/** Links for files outside the pages: feeds, data, citations. Pages link to each other relatively. */
export const linkTo = linksFrom({
	site: import.meta.env.SITE,
	base: import.meta.env.BASE_URL,
	htmlFiles,
});
