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
		{ id: 'csl-json', name: 'CSL-JSON', text: `${JSON.stringify([item])}\n` },
		{ id: 'markdown', name: 'Markdown', text: formatMarkdown(citable) },
		{ id: 'html', name: 'HTML', text: formatHtml(citable) },
	];
}

function formatterOf(style: CitationStyleName): CitationFormatter {
	const formatter = formatters.get(style) ?? new CitationFormatter(style);
	formatters.set(style, formatter);
	return formatter;
}

/** What is quoted in a block: words, with whose they are; a claim, as the edition states it. */
function blockOf({ item, words, speaker, paragraph }: Citable): Block | undefined {
	if (words !== undefined)
		return {
			text: `“${words}”`,
			before: `${speaker ?? ''}, quoted in `,
			after: `, paragraph ${paragraph ?? ''}`,
		};
	if (item.type !== 'webpage') return undefined;
	return { text: item.title, before: 'Claim, as stated in ', after: '' };
}

interface Block {
	readonly text: string;
	/** What stands before and after the source. */
	readonly before: string;
	readonly after: string;
}

/** The words as a Markdown block quotation with a link; without words, the link. */
function formatMarkdown(citable: Citable): string {
	const { item } = citable;
	const block = blockOf(citable);
	const source = sourceOf(citable, (title) => `[${title}](${item.URL})`, escapeMarkdown);
	if (block === undefined) return `${source}\n`;
	const { text, before, after } = block;
	return `> ${escapeMarkdown(text)}\n>\n> — ${escapeMarkdown(before)}${source}${after}\n`;
}

/** The words as an HTML block quotation that says whose they are and where they stand. */
export function formatHtml(citable: Citable): string {
	const url = escapeXml(citable.item.URL);
	const block = blockOf(citable);
	const source = sourceOf(
		citable,
		(title) => `<cite><a href="${url}">${title}</a></cite>`,
		escapeXml
	);
	if (block === undefined) return `<p>${source}</p>\n`;
	const { text, before, after } = block;
	return [
		'<figure>',
		`  <blockquote cite="${url}"><p>${escapeXml(text)}</p></blockquote>`,
		`  <figcaption>— ${escapeXml(before)}${source}${after}</figcaption>`,
		'</figure>',
		'',
	].join('\n');
}

/** Title and edition, the title linked; under a claim, which is its own title, the edition linked. */
function sourceOf(
	citable: Citable,
	link: (title: string) => string,
	escape: (text: string) => string
): string {
	const { item } = citable;
	const edition = escape(item['container-title']);
	const names = item.type === 'webpage' ? [link(edition)] : [link(escape(item.title)), edition];
	return [...names, dateOf(citable)].filter((one) => one !== '').join(', ');
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
