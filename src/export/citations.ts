import { formatBibtex } from './bibtex.ts';
import type { Citable } from './citation-item.ts';
import {
	CitationFormatter,
	citationStyles,
	toPlainText,
	type CitationStyleName,
	type Formatted,
} from './citation-style.ts';
import { formatRis } from './ris.ts';
import { escapeXml } from './xml.ts';

/** One way to write a citation down. */
export interface CitationForm {
	readonly id: string;
	readonly name: string;
	/** What a copy button copies. */
	readonly text: string;
	/** The same with its italics, for styles that have them. */
	readonly formatted?: Formatted;
}

const formatters = new Map<CitationStyleName, CitationFormatter>();

/** Every form in which a work, or words in it, can be cited. */
export function toCitationForms(citable: Citable): CitationForm[] {
	const { item, words, paragraph, speaker } = citable;
	const place = {
		...(paragraph !== undefined && { paragraph }),
		...(speaker !== undefined && { speaker }),
	};
	const quoted = words === undefined ? '' : `“${words}” `;
	const styled = (Object.keys(citationStyles) as CitationStyleName[]).map((id): CitationForm => {
		const formatted = formatterOf(id).format(item, place);
		const text = `${quoted}${toPlainText(formatted.inText)}\n\n${toPlainText(formatted.reference)}`;
		return { id, name: citationStyles[id].name, text, formatted };
	});
	return [
		...styled,
		{ id: 'bibtex', name: 'BibTeX', text: formatBibtex(item) },
		{ id: 'ris', name: 'RIS', text: formatRis(item) },
		{ id: 'csl-json', name: 'CSL-JSON', text: `${JSON.stringify([item], null, 2)}\n` },
		{ id: 'markdown', name: 'Markdown', text: formatMarkdown(citable) },
		{ id: 'html', name: 'HTML', text: formatHtml(citable) },
	];
}

function formatterOf(style: CitationStyleName): CitationFormatter {
	const formatter = formatters.get(style) ?? new CitationFormatter(style);
	formatters.set(style, formatter);
	return formatter;
}

/** The words as a Markdown block quotation with a link; without words, the link. */
function formatMarkdown(citable: Citable): string {
	const { item, words, speaker, paragraph } = citable;
	const link = `[${escapeMarkdown(item.title)}](${item.URL})`;
	const source = [link, escapeMarkdown(item['container-title']), dateOf(citable)]
		.filter((one) => one !== '')
		.join(', ');
	if (words === undefined) return `${source}\n`;
	const quoted = escapeMarkdown(`“${words}”`);
	return `> ${quoted}\n>\n> — ${escapeMarkdown(speaker ?? '')}, quoted in ${source}, paragraph ${paragraph ?? ''}\n`;
}

/** The words as an HTML block quotation that says whose they are and where they stand. */
export function formatHtml(citable: Citable): string {
	const { item, words, speaker, paragraph } = citable;
	const link = `<cite><a href="${escapeXml(item.URL)}">${escapeXml(item.title)}</a></cite>`;
	const source = [link, escapeXml(item['container-title']), dateOf(citable)]
		.filter((one) => one !== '')
		.join(', ');
	if (words === undefined) return `<p>${source}</p>\n`;
	return [
		'<figure>',
		`  <blockquote cite="${escapeXml(item.URL)}"><p>“${escapeXml(words)}”</p></blockquote>`,
		`  <figcaption>— ${escapeXml(speaker ?? '')}, quoted in ${source}, paragraph ${paragraph ?? ''}</figcaption>`,
		'</figure>',
		'',
	].join('\n');
}

function dateOf({ item }: Citable): string {
	const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
	if (year === undefined) return '';
	return [
		String(year).padStart(4, '0'),
		...[month, day].flatMap((part) => (part === undefined ? [] : [String(part).padStart(2, '0')])),
	].join('-');
}

/** Makes every sign of Markdown and HTML stand for itself. */
function escapeMarkdown(text: string): string {
	return text
		.replace(/\s+/gu, ' ')
		.replace(/[\\`*_[\]<>{}()#!|~&]|^[-+=]|^\d+(?=[.)])/gu, (sign) =>
			/^\d/u.test(sign) ? sign : `\\${sign}`
		);
}
