import rehypeSanitize from 'rehype-sanitize';
import rehypeSlug from 'rehype-slug';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified, type PluggableList } from 'unified';
import { NameIndex } from './name-index.ts';
import { rehypeRawHtml, rehypeOwnPictures, rehypeParagraphIds, safeSchema } from './rehype-safe.ts';
import { remarkAnnotations } from './remark-annotations.ts';
import { remarkCheckDirectives } from './remark-check-directives.ts';
import { remarkLinkNames } from './remark-link-names.ts';
import { remarkRestoreDirectives } from './remark-restore-directives.ts';

/** Raise this when a change below gives other results for the same text: parsed articles are kept. */
export const PARSER_VERSION = '1';

/** Headings are addressed as `#h-…`, apart from every other anchor. */
export const HEADING_PREFIX = 'h-';

/**
 * The one list of Markdown plugins: the site, the tools and the tests all use it, in this order.
 * A single tilde is prose (“~5 km”), not a deletion.
 */
export function remarkPlugins(names: NameIndex): PluggableList {
	return [
		[remarkGfm, { singleTilde: false }],
		remarkDirective,
		remarkRestoreDirectives,
		remarkCheckDirectives,
		[remarkLinkNames, { names }],
		remarkAnnotations,
	];
}

/** Those of the Markdown plugins that have something to do in a tree from `readProse`, in the same order. */
export function proseTransforms(names: NameIndex) {
	return [remarkCheckDirectives(), remarkLinkNames({ names }), remarkAnnotations()];
}

/** The one list of HTML plugins: whatever an editor wrote, only harmless elements are left. */
export const rehypePlugins: PluggableList = [
	rehypeRawHtml,
	[rehypeSanitize, safeSchema],
	rehypeOwnPictures,
	rehypeParagraphIds,
	[rehypeSlug, { prefix: HEADING_PREFIX }],
];

/** Markdown to a syntax tree of safe HTML, with annotations on `file.data`. */
export function createProcessor(names: NameIndex) {
	return unified()
		.use(remarkParse)
		.use(remarkPlugins(names))
		.use(remarkRehype, { allowDangerousHtml: true })
		.use(rehypePlugins);
}
