import { describe, expect, test } from 'vitest';
import { draftArticle, toDraftRecord } from '../../../src/draft/draft-article.ts';

/** Each quotation as `speaker (tier)`. */
function speakersIn(text: string): string[] {
	return toDraftRecord(draftArticle(text)).quotes.map(
		(quote) => `${quote.speaker ?? '–'} (${quote.tier})`
	);
}

const INTRODUCED = 'Anna Berger, the mayor of Riga, opened the bridge on Monday.\n\n';

const cases: Readonly<Record<string, readonly [text: string, speakers: readonly string[]]>> = {
	'reads a name and a verb after the quotation': [
		'“It is open,” Anna Berger said.',
		['Anna Berger (likely)'],
	],
	'reads a verb and a name after the quotation': [
		'“It is open,” said Mayor Anna Berger, who cut the ribbon.',
		['Anna Berger (likely)'],
	],
	'reads a name before the quotation': [
		'Anna Berger said: “It is open.”',
		['Anna Berger (likely)'],
	],
	'gives the fullest name for a surname': [
		`${INTRODUCED}“It is open,” Berger said.`,
		['Anna Berger (likely)'],
	],
	'passes over an apposition': [
		'Anna Berger, a civil engineer and lecturer at the University of Latvia, said the bridge was “as good as new.”',
		['Anna Berger (likely)'],
	],
	'finds the name inside an apposition': [
		'The head of the bridge office, Anna Berger, said: “It is open.”',
		['Anna Berger (likely)'],
	],
	'reads who comes after according to': [
		'According to Anna Berger, the bridge is “as good as new.”',
		['Anna Berger (likely)'],
	],
	'reads a participle that opens the sentence': [
		'Arguing that “a bridge is a promise,” Anna Berger opened it herself, she said.',
		['Anna Berger (check)'],
	],
	'lets both parts of a split quotation have one speaker': [
		'“It is open,” Anna Berger said, “and it will stay open.”',
		['Anna Berger (likely)', 'Anna Berger (likely)'],
	],
	'goes on with the speaker of the sentence before': [
		'“It is open,” Anna Berger said. “We had waited for two years.”',
		['Anna Berger (likely)', 'Anna Berger (likely)'],
	],
	'goes on with the speaker of the paragraph before, to be checked': [
		'“It is open,” Anna Berger said.\n\n“We had waited for two years.”',
		['Anna Berger (likely)', 'Anna Berger (check)'],
	],
	'goes on across the paragraphs of one quotation': [
		'Anna Berger said: “It is open.\n\n“We had waited for two years.”',
		['Anna Berger (likely)', 'Anna Berger (likely)'],
	],
	'resolves a pronoun to the last speaker': [
		`${INTRODUCED}Berger said the work had taken two years.\n\n“It is open,” she said.`,
		['Anna Berger (check)'],
	],
	'does not give a man’s words to a woman': [
		'Anna Berger spoke first. “It is open,” he said.',
		['– (open)'],
	],
	'resolves an office to whoever holds it': [
		`${INTRODUCED}Oskar Lind watched from the bank.\n\n“It is open,” the mayor said.`,
		['Anna Berger (check)'],
	],
	'keeps an unnamed speaker as printed': [
		'“It is open,” one cyclist said.',
		['one cyclist (likely)'],
	],
	'reads a name that signs a quotation': [
		'“A bridge is a promise.” — Anna Berger',
		['Anna Berger (likely)'],
	],
	'gives a statement to whoever issued it': [
		'Anna Berger issued a statement on the bridge. “It is open and it will stay open for good.”',
		['Anna Berger (check)'],
	],
	'hears what is said inside what is said': [
		'Oskar Lind said Anna Berger had spoken with “great warmth”.',
		['Oskar Lind (likely)'],
	],
	'leaves a title without a speaker': [
		'The bridge inspired a song called “Over the Water,” which Anna Berger likes.',
		['– (open)'],
	],
	'leaves a scare quote without a speaker': ['The workers got “heat” pay in summer.', ['– (open)']],
	'leaves the words of nobody open': [
		'The sign on the old bridge had read for years: “No way through.”',
		['– (open)'],
	],
};

describe('speakers', () => {
	for (const [title, [text, expected]] of Object.entries(cases)) {
		test(title, () => {
			expect(speakersIn(text)).toEqual(expected);
		});
	}

	test('points at the words that identify the speaker', () => {
		const text = `${INTRODUCED}“It is open,” Berger said.`;
		const [quote] = toDraftRecord(draftArticle(text)).quotes;
		expect(quote).toMatchObject({ mention: 'Berger', cue: 'said', speaker: 'Anna Berger' });
		expect(text.slice(quote?.mentionStart ?? 0)).toMatch(/^Berger said/);
	});
});
