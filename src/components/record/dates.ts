/** Making a format costs a hundred times as much as using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const key = `${language} ${Object.keys(options).join(' ')}`;
	let format = formats.get(key);
	if (format === undefined) {
		format = new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: 'UTC' });
		formats.set(key, format);
	}
	return format;
}

/** A date as written in content (`2023-02-01`, `2023-02`, `2023`), as a reader would say it. */
export function formatDate(date: string, language = 'en'): string {
	const [year = '', month, day] = date.split('-');
	if (month === undefined) return year;
	const options: Intl.DateTimeFormatOptions = {
		year: 'numeric',
		month: 'long',
		...(day !== undefined && { day: 'numeric' }),
	};
	return formatOf(language, options).format(toTime(date));
}

/** The day of the week of a whole date; empty where the source knows less than the day. */
export function formatWeekday(date: string, language = 'en'): string {
	if (date.length < 10) return '';
	return formatOf(language, { weekday: 'long' }).format(toTime(date));
}

/** Its first moment, in milliseconds: what a scale of time places it by. */
export function toTime(date: string): number {
	const [year = '1970', month = '01', day = '01'] = date.split('-');
	return Date.parse(`${year}-${month}-${day}T00:00:00Z`);
}

/** A share from 0 to 1, as a percentage without decimals. */
export function formatShare(share: number, language = 'en'): string {
	let format = shareFormats.get(language);
	if (format === undefined) {
		const options = { style: 'percent', maximumFractionDigits: 0 } as const;
		format = new Intl.NumberFormat(localeOf(language), options);
		shareFormats.set(language, format);
	}
	return format.format(share);
}

const shareFormats = new Map<string, Intl.NumberFormat>();

/** The house writes British English; other languages as they are named. */
function localeOf(language: string): string {
	return language === 'en' ? 'en-GB' : language;
}
