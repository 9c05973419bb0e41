/**
 * Puts each paragraph's number before it, as a link to itself.
 *
 *     <p id="p7">Words</p>  →  <a class="num" href="#p7" aria-label="Paragraph 7">7</a><p id="p7">Words</p>
 */
export function numberParagraphs(html: string): string {
	return html.replace(
		/<p id="p(\d+)"/gu,
		'<a class="num" href="#p$1" aria-label="Paragraph $1">$1</a>$&'
	);
}
