import { createHash } from 'node:crypto';

const POLICY = /<meta http-equiv="content-security-policy" content="[^"]*">/iu;
const INLINE = /<(style|script)(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/\1>/giu;

/**
 * Leaves in a page's content security policy the hashes of its own inline styles and scripts. Astro
 * lists those of the whole site in every page: hashes do not compress, and nobody needs them there.
 */
export function keepOwnHashes(html: string): string {
	const own = new Set<string>([...html.matchAll(INLINE)].map((match) => hashOf(match[2] ?? '')));
	return html.replace(POLICY, (policy) =>
		policy.replace(/ '(sha256-[^']+)'/gu, (source, hash: string) => (own.has(hash) ? source : ''))
	);
}

/** How a content security policy names an inline style or script. */
export function hashOf(text: string): `sha256-${string}` {
	return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
