/** Whether XML 1.0 can hold a character, escaped or not. */
function isForbidden(code: number): boolean {
	if (code < 0x20) return code !== 0x09 && code !== 0x0a && code !== 0x0d;
	return (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff;
}

/** Text as XML and HTML can hold it, in elements and in attributes. */
export function escapeXml(text: string): string {
	return Array.from(text, (one) => (isForbidden(one.codePointAt(0) ?? 0) ? '\uFFFD' : one))
		.join('')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll("'", '&#39;');
}
