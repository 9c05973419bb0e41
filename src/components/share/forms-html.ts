import type { Citable } from '../../export/citation-item.ts';
import type { Run } from '../../export/citation-style.ts';
import { toCitationForms } from '../../export/citations.ts';

/**
 * Every form of a citation as HTML: the page of an article has hundreds, so they are written as
 * text, without a component for each.
 */
export function formsToHtml(citable: Citable): string {
	const inText = citable.words === undefined ? 'In the text' : 'After the words';
	return toCitationForms(citable)
		.map(({ id, name, text, formatted }) =>
			formatted === undefined
				? `<details data-form="${id}"><summary>${name}</summary><pre data-text>${escape(text)}</pre></details>`
				: `<div data-form="${id}"><b>${name}</b>${line(inText, formatted.inText)}${line('List', formatted.reference)}</div>`
		)
		.join('');
}

function line(label: string, runs: readonly Run[]): string {
	const text = runs.map((run) => (run.isItalic ? `<i>${escape(run.text)}</i>` : escape(run.text)));
	return `<p><span>${label}</span><span data-text>${text.join('')}</span></p>`;
}

/** Between tags, quotation marks stand for themselves. */
function escape(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
