/** Scripts that run from right to left (Unicode's list, those in use). */
const RIGHT_TO_LEFT = new Set([
	'Arab',
	'Hebr',
	'Thaa',
	'Syrc',
	'Nkoo',
	'Adlm',
	'Rohg',
	'Mand',
	'Samr',
]);

/** Which way a language's text runs: `rtl` for Arabic, Hebrew, Persian, Urdu and their like. */
export function textDirection(language: string): 'ltr' | 'rtl' {
	const known = directions.get(language);
	if (known !== undefined) return known;
	const script = new Intl.Locale(language).maximize().script;
	const direction = script !== undefined && RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
	directions.set(language, direction);
	return direction;
}

/** An edition has few languages, and asks for each text. */
const directions = new Map<string, 'ltr' | 'rtl'>();
