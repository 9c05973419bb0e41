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

/** Words in the quotation marks of their language. */
export function quoted(text: string, language: string): string {
	const { language: short, script } = new Intl.Locale(language).maximize();
	const [open, close] = MARKS[`${short}-${script ?? ''}`] ?? MARKS[short] ?? ['“', '”'];
	return `${open}${text}${close}`;
}
