import { defineMiddleware } from 'astro:middleware';
import { htmlFiles, linkTo } from '../components/shell/link-to.ts';
import { notePage } from './finished-pages.ts';
import { keepOwnHashes } from './own-hashes.ts';
import { makeRelative, NOT_FOUND_PAGE } from './relative-assets.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/u, '/');

/** In a build: finishes each page before it is written, and notes what the site map says of it. */
export const onRequest = defineMiddleware(async ({ url, routePattern }, next) => {
	const response = await next();
	if (response.headers.get('content-type')?.startsWith('text/html') !== true) return response;
	const folder = decodeURI(url.pathname)
		.slice(base.length)
		.replace(/\/?$/u, '/')
		.replace(/^\//u, '');
	const file = routePattern === '/404' ? NOT_FOUND_PAGE : `${folder}index.html`;
	// A character for each byte: what is looked for is found as it stands, and nothing is decoded.
	const bytes = Buffer.from(await response.arrayBuffer()).toString('latin1');
	const html = keepOwnHashes(makeRelative(bytes, file, { base, htmlFiles }));
	const head = html.slice(0, html.indexOf('</head>'));
	if (file !== NOT_FOUND_PAGE && !isHidden(head))
		notePage(file, { url: linkTo(`/${folder}`), changed: lastChange(head) });
	const headers = new Headers(response.headers);
	headers.delete('content-length');
	return new FinishedPage(Buffer.from(html, 'latin1'), { status: response.status, headers });
});

/** A page whose bytes are given as they are, without a stream in between. */
class FinishedPage extends Response {
	readonly #bytes: Buffer<ArrayBuffer>;

	constructor(bytes: Buffer<ArrayBuffer>, init: ResponseInit) {
		super(bytes, init);
		this.#bytes = bytes;
	}

	override arrayBuffer(): Promise<ArrayBuffer> {
		const { buffer, byteOffset, byteLength } = this.#bytes;
		const isAll = byteLength === buffer.byteLength;
		return Promise.resolve(isAll ? buffer : buffer.slice(byteOffset, byteOffset + byteLength));
	}
}

/** Whether a page asks search engines not to list it. */
function isHidden(head: string): boolean {
	return /<meta name="robots" content="[^"]*noindex/u.test(head);
}

/** The day an article last changed, as its head tells. */
function lastChange(head: string): string | undefined {
	const match =
		/<meta property="article:modified_time" content="([^"]+)"/u.exec(head) ??
		/<meta property="article:published_time" content="([^"]+)"/u.exec(head);
	return match?.[1];
}
