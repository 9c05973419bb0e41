/** Characters that XML 1.0 cannot hold, escaped or not. */
// eslint-disable-next-line no-control-regex -- these are the very characters meant
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

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
