import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { formsToHtml } from '../../../../src/components/share/forms-html.ts';
import { citeArticle, citeClaim, citeQuotation } from '../../../../src/export/citation-item.ts';
import { toCitationForms } from '../../../../src/export/citations.ts';
import { linksFrom } from '../../../../src/export/links.ts';
import { fixtureEdition } from '../../export/fixture-edition.ts';

const linkTo = linksFrom({ site: 'https://example.org', base: '/' });

test('every form reads as it was made, whatever signs stand in the words', async () => {
	const edition = await fixtureEdition();
	const all = [
		...edition.articles.map((one) => citeArticle(one, edition, linkTo)),
		...edition.claims.map((one) => citeClaim(one, edition, linkTo)),
		...edition.utterances.map((one) => citeQuotation(one, edition, linkTo)),
	];
	const [silt] = edition.utterances;
	const signs = `a <b>"word"</b> & 'another' &amp; </pre></details><script>`;
	all.push({ ...citeQuotation(silt!, edition, linkTo), words: signs, speaker: signs });
	for (const citable of all) {
		const { document } = parseHTML(`<html><body>${formsToHtml(citable)}</body></html>`);
		const forms = toCitationForms(citable);
		expect([...document.querySelectorAll('[data-form]')].map((one) => one.localName)).toEqual(
			forms.map((one) => (one.formatted === undefined ? 'details' : 'div'))
		);
		for (const { id, text, formatted } of forms) {
			const shown = [...document.querySelectorAll(`[data-form="${id}"] [data-text]`)].map(
				(one) => one.textContent
			);
			const expected =
				formatted === undefined
					? [text]
					: [formatted.inText, formatted.reference].map((runs) =>
							runs.map((run) => run.text).join('')
						);
			expect(shown, id).toEqual(expected);
		}
	}
});
