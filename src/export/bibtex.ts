import type { CslItem, CslName } from './citation-item.ts';

const MONTHS = [
	'jan',
	'feb',
	'mar',
	'apr',
	'may',
	'jun',
	'jul',
	'aug',
	'sep',
	'oct',
	'nov',
	'dec',
] as const;

/** A work as a BibTeX entry; text stays UTF-8, as biber and every reference manager read it. */
export function formatBibtex(item: CslItem): string {
	const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
	const fields: [string, string | undefined][] = [
		['author', item.author && `{${item.author.map(formatName).join(' and ')}}`],
		['title', braced(item.title, 2)],
		[
			item.type === 'article-newspaper' ? 'journal' : 'howpublished',
			braced(item['container-title']),
		],
		['publisher', item.publisher && braced(item.publisher)],
		['year', year === undefined ? undefined : `{${year}}`],
		['month', month === undefined ? undefined : MONTHS[month - 1]],
		['day', day === undefined ? undefined : `{${day}}`],
		['url', `{${item.URL}}`],
		['language', `{${item.language}}`],
		['note', item.note && braced(item.note)],
	];
	const lines = fields.flatMap(([name, value]) =>
		value === undefined ? [] : [`  ${name} = ${value}`]
	);
	return `@${item.type === 'article-newspaper' ? 'article' : 'misc'}{${item.id},\n${lines.join(',\n')}\n}\n`;
}

function formatName(name: CslName): string {
	return 'literal' in name
		? `{${escape(name.literal)}}`
		: `${escape(name.family)}, ${escape(name.given)}`;
}

/** A second pair of braces keeps the capitals of a title as they are. */
function braced(text: string, pairs = 1): string {
	return `${'{'.repeat(pairs)}${escape(text)}${'}'.repeat(pairs)}`;
}

const COMMANDS: Readonly<Record<string, string>> = {
	'\\': '\\textbackslash{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}',
};

/** Braces must pair up for BibTeX to read on, so none of the text’s own is left bare. */
function escape(text: string): string {
	return text
		.replace(/[\\~^{}%&$#_]/gu, (sign) => COMMANDS[sign] ?? `\\${sign}`)
		.replace(/\s+/gu, ' ');
}
