/** Making a formatter takes a hundred times as long as using it, and a page has hundreds of dates. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: string, form: 'day' | 'month' | 'weekday'): Intl.DateTimeFormat {
	const key = `${language} ${form}`;
	const known = formatters.get(key);
	if (known !== undefined) return known;
	const options: Readonly<Record<typeof form, Intl.DateTimeFormatOptions>> = {
		day: { year: 'numeric', month: 'long', day: 'numeric' },
		month: { year: 'numeric', month: 'long' },
		weekday: { weekday: 'long' },
	};
	const made = new Intl.DateTimeFormat(localeOf(language), { ...options[form], timeZone: 'UTC' });
	formatters.set(key, made);
	return made;
}

/** A date as written in content (`2023-02-01`, `2023-02`, `2023`), as a reader would say it. */
export function formatDate(date: string, language = 'en'): string {
	const [year = '', month, day] = date.split('-');
	if (month === undefined) return year;
	return formatter(language, day === undefined ? 'month' : 'day').format(toTime(date));
}

/** The day of the week of a whole date; empty where the source knows less than the day. */
export function formatWeekday(date: string, language = 'en'): string {
	return date.length < 10 ? '' : formatter(language, 'weekday').format(toTime(date));
}

/** Its first moment, in milliseconds: what a scale of time places it by. */
export function toTime(date: string): number {
	const [year = '1970', month = '01', day = '01'] = date.split('-');
	return Date.parse(`${year}-${month}-${day}T00:00:00Z`);
}

/** A share from 0 to 1, as a percentage without decimals. */
export function formatShare(share: number, language = 'en'): string {
	return share.toLocaleString(localeOf(language), { style: 'percent', maximumFractionDigits: 0 });
}

/** The house writes British English; other languages as they are named. */
function localeOf(language: string): string {
	return language === 'en' ? 'en-GB' : language;
}
