import { describe, expect, test } from 'vitest';
import { draftArticle } from '../../../src/draft/draft-article.ts';

function reportedIn(text: string): string[] {
	return draftArticle(text).reported.map(
		(speech) =>
			`${speech.speaker} ${speech.cue}: ${speech.spans.map((span) => text.slice(span.start, span.end)).join(' … ')}`
	);
}

const cases: Readonly<Record<string, readonly [text: string, reported: readonly string[]]>> = {
	'takes the clause after that': [
		'Anna Berger said that the bridge would stay open.',
		['Anna Berger said: the bridge would stay open'],
	],
	'takes the clause before the attribution': [
		'The bridge will stay open all year, Anna Berger said.',
		['Anna Berger said: The bridge will stay open all year'],
	],
	'takes both sides of an attribution in the middle': [
		'The bridge, Anna Berger said, will stay open all year.',
		['Anna Berger said: The bridge … will stay open all year'],
	],
	'takes the clause after according to, an apposition passed over': [
		'According to Anna Berger, a civil engineer, the bridge will stay open.',
		['Anna Berger According to: the bridge will stay open'],
	],
	'takes quotations inside the clause along': [
		'Anna Berger said the bridge was “as good as new” after two years.',
		['Anna Berger said: the bridge was “as good as new” after two years'],
	],
	'takes a trailing participle for a report of its own': [
		'“It is open,” Anna Berger said, adding that it would stay so.',
		['Anna Berger adding: it would stay so'],
	],
	'does not take time and place for what was said': [
		'“It is open,” Anna Berger said Wednesday at a school in Riga.',
		[],
	],
};

describe('reported speech', () => {
	for (const [title, [text, expected]] of Object.entries(cases)) {
		test(title, () => {
			expect(reportedIn(text)).toEqual(expected);
		});
	}
});
