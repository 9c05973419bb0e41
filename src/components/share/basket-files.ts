import { formatCell } from '../../export/csv-cell.ts';
import type { Kept } from './basket.ts';

/** A file made of what is kept. */
export interface BasketFile {
	readonly name: string;
	readonly type: string;
	readonly write: (all: readonly Kept[]) => string;
}

const COLUMNS = ['words', 'speaker', 'article', 'date', 'paragraph', 'url'] as const;

/** The forms in which a basket is taken away. */
export const basketFiles = {
	Markdown: {
		name: 'quotations.md',
		type: 'text/markdown',
		write: (all) => all.map((one) => one.markdown).join('\n'),
	},
	CSV: {
		name: 'quotations.csv',
		type: 'text/csv',
		write: (all) =>
			`\uFEFF${[COLUMNS, ...all.map((one) => COLUMNS.map((column) => formatCell(one[column])))]
				.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
				.join('\r\n')}\r\n`,
	},
	'CSL-JSON': {
		name: 'quotations.json',
		type: 'application/json',
		// Each was written by our own build as an array with one work.
		write: (all) =>
			`${JSON.stringify(
				all.flatMap((one) => JSON.parse(one.cslJson) as unknown[]),
				null,
				2
			)}\n`,
	},
	BibTeX: {
		name: 'quotations.bib',
		type: 'application/x-bibtex',
		write: (all) => all.map((one) => one.bibtex).join('\n'),
	},
} as const satisfies Readonly<Record<string, BasketFile>>;
