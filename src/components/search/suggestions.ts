import { foldWords } from './fold.ts';

/** English words that say nothing about what a quotation is about. */
const EMPTY = new Set(
	`a about above after again against all also am an and another any are as at be because been before
	being below between both but by can cannot could course did do does doing done down during each even every few
	for from further get go going good got had has have having he her here hers him his how i if in
	into is it its itself just know last less let like made make makes many may me might mine more most much must my
	need never new no nor not now of off on once one only or other our out over own part people put quite
	rather really same say says see seems shall she should since so some something still such
	take than that the their them then there these they thing things think this those three through time to today
	together tomorrow too two under until up us use very want was way we well were what when where which
	while who whom whose why will with within without would year years yes yet you your`.split(/\s+/u)
);

/** The words that stand in most quotations, as first written; short and empty ones are left out. */
export function mostQuotedWords(
	texts: readonly string[],
	language: string,
	limit: number
): string[] {
	const isEnglish = language.startsWith('en');
	const uses = new Map<string, { shown: string; count: number }>();
	for (const text of texts) {
		const seen = new Set<string>();
		for (const { word, start, end } of foldWords(text)) {
			const isTelling = isEnglish ? word.length > 3 && !EMPTY.has(word) : word.length > 5;
			if (!isTelling || seen.has(word)) continue;
			seen.add(word);
			const use = uses.get(word) ?? { shown: text.slice(start, end), count: 0 };
			uses.set(word, { ...use, count: use.count + 1 });
		}
	}
	return [...uses.values()]
		.sort((a, b) => b.count - a.count || b.shown.length - a.shown.length)
		.slice(0, limit)
		.map(({ shown }) => shown);
}
