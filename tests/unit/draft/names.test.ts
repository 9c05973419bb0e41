import { describe, expect, test } from 'vitest';
import { draftArticle, toDraftRecord } from '../../../src/draft/draft-article.ts';
import type { KnownName } from '../../../src/draft/name-text.ts';

function namesIn(text: string, known: readonly KnownName[] = []): string[] {
	return toDraftRecord(draftArticle(text, known)).entities.map(
		(name) => `${name.text}: ${name.type}`
	);
}

const cases: Readonly<Record<string, readonly [text: string, names: readonly string[]]>> = {
	'parts the office from the person': [
		'On Monday Latvian Prime Minister Anna Berger crossed the bridge.',
		['Anna Berger: person'],
	],
	'names the body before the office': [
		'On Monday NATO Secretary-General Anna Berger crossed it.',
		['NATO: organisation', 'Anna Berger: person'],
	],
	'finds a portfolio’s holder': [
		'The report by Minister of Education Anna Berger is out.',
		['Anna Berger: person'],
	],
	'tells bodies by their heads': [
		'It was read at the University of Latvia and in the Bridge Safety Council.',
		[
			'University of Latvia: organisation',
			'Latvia: country',
			'Bridge Safety Council: organisation',
		],
	],
	'tells places, events, documents and programmes by theirs': [
		'At the Daugava River, the Riga Bridge Festival, the Bridge Safety Act and the Open Water Programme were named.',
		[
			'Daugava River: place',
			'Riga Bridge Festival: event',
			'Riga: place',
			'Bridge Safety Act: document',
			'Open Water Programme: programme',
		],
	],
	'finds the names in a compound': [
		'The trans-Atlantic pact and the Japan-NATO talks went on.',
		['Atlantic: place', 'Japan: country', 'NATO: organisation'],
	],
	'takes a people for a group and an adjective for none': [
		'Many Latvians like the Latvian bridge.',
		['Latvians: group'],
	],
	'knows a surname for a person once the full name stands': [
		'Anna Kraukle came. Then Kraukle left for Tallinn.',
		['Anna Kraukle: person', 'Kraukle: person', 'Tallinn: place'],
	],
	'does not take the first word of a sentence for a name': [
		'Observers were cold. Bridges are long. Walking helps.',
		[],
	],
	'passes over days, months and shouting': ['On Tuesday in March he said it was NOT safe.', []],
	'takes a month for a surname after a first name': [
		'It was Theresa May who came in May 2017.',
		['Theresa May: person'],
	],
};

describe('names', () => {
	for (const [title, [text, expected]] of Object.entries(cases)) {
		test(title, () => {
			expect(namesIn(text)).toEqual(expected);
		});
	}

	test('takes the edition’s own names first, whole and with their types', () => {
		const known: KnownName[] = [{ id: 'span', type: 'programme', name: 'Span of Hope' }];
		expect(namesIn('Money came from Span of Hope last year.', known)).toEqual([
			'Span of Hope: programme',
		]);
	});
});
