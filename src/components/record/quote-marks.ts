/** The marks that stand around quoted words, by language. */
const MARKS: Readonly<Record<string, readonly [string, string]>> = {
	ar: ['«', '»'],
	cs: ['„', '“'],
	da: ['»', '«'],
	de: ['„', '“'],
	el: ['«', '»'],
	es: ['«', '»'],
	fa: ['«', '»'],
	fi: ['”', '”'],
	fr: ['« ', ' »'],
	it: ['«', '»'],
	ja: ['「', '」'],
	nb: ['«', '»'],
	pl: ['„', '”'],
	pt: ['“', '”'],
	ru: ['«', '»'],
	sv: ['”', '”'],
	uk: ['«', '»'],
	'zh-Hant': ['「', '」'],
};

/** An edition has few languages, and asks for each quotation. */
const known = new Map<string, readonly [string, string]>();

/** The marks that open and close a quotation in a language. */
export function marksOf(language: string): readonly [open: string, close: string] {
	let marks = known.get(language);
	if (marks === undefined) {
		const { language: short, script } = new Intl.Locale(language).maximize();
		marks = MARKS[`${short}-${script ?? ''}`] ?? MARKS[short] ?? ['“', '”'];
		known.set(language, marks);
	}
	return marks;
}

/** Words in the quotation marks of their language. */
export function quoted(text: string, language: string): string {
	const [open, close] = marksOf(language);
	return `${open}${text}${close}`;
}
