import { createHash } from 'node:crypto';

const POLICY = /<meta http-equiv="content-security-policy" content="[^"]*">/iu;
const INLINE = /<(style|script)(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/\1>/giu;

/**
 * Leaves in a page's content security policy the hashes of its own inline styles and scripts. Astro
 * lists those of the whole site in every page: hashes do not compress, and nobody needs them there.
 * The page is read and given with a character for each of its bytes.
 */
export function keepOwnHashes(html: string): string {
	const inside = [...html.matchAll(INLINE)].map((match) => Buffer.from(match[2] ?? '', 'latin1'));
	const own = new Set<string>(inside.map(hashOf));
	return html.replace(POLICY, (policy) =>
		policy.replace(/ '(sha256-[^']+)'/gu, (source, hash: string) => (own.has(hash) ? source : ''))
	);
}

/** How a content security policy names an inline style or script. */
export function hashOf(text: string | Buffer): `sha256-${string}` {
	return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
