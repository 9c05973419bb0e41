/** What XML 1.0 cannot hold, escaped or not: all but its own `Char` (section 2.2). */
const FORBIDDEN = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text as XML and HTML can hold it, in elements and in attributes. */
export function escapeXml(text: string): string {
	return text
		.replace(FORBIDDEN, '\uFFFD')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll("'", '&#39;');
}
