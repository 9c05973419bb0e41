/** A quotation that a reader has kept, with what is needed to cite it. */
export interface Kept {
	readonly url: string;
	readonly words: string;
	readonly speaker: string;
	readonly article: string;
	readonly date: string;
	readonly paragraph: string;
	readonly bibtex: string;
	readonly cslJson: string;
	readonly markdown: string;
}

const FIELDS = [
	'url',
	'words',
	'speaker',
	'article',
	'date',
	'paragraph',
	'bibtex',
	'cslJson',
	'markdown',
] as const;

/** The name under which this browser keeps the basket. */
export const BASKET_KEY = 'on-the-record-basket';

/** Quotations kept in this browser and nowhere else. */
export const basket = {
	/** What is kept, oldest first; nothing where storage is closed or holds something else. */
	read(): Kept[] {
		try {
			const value: unknown = JSON.parse(localStorage.getItem(BASKET_KEY) ?? '[]');
			return Array.isArray(value) ? value.filter(isKept) : [];
		} catch {
			return [];
		}
	},
	/** Keeps a quotation, once. */
	add(kept: Kept): void {
		basket.write([...basket.read().filter((one) => one.url !== kept.url), kept]);
	},
	/** Lets one go. */
	remove(url: string): void {
		basket.write(basket.read().filter((one) => one.url !== url));
	},
	/** Replaces everything. */
	write(all: readonly Kept[]): void {
		if (all.length === 0) localStorage.removeItem(BASKET_KEY);
		else localStorage.setItem(BASKET_KEY, JSON.stringify(all));
	},
};

function isKept(value: unknown): value is Kept {
	return (
		typeof value === 'object' &&
		value !== null &&
		FIELDS.every(
			(field) => field in value && typeof value[field as keyof typeof value] === 'string'
		)
	);
}

/** Reads a quotation off its section on a page of citations. */
export function readKept(section: Element): Kept {
	const form = (id: string): string =>
		section.querySelector(`[data-form="${id}"] [data-text]`)?.textContent ?? '';
	const field = (name: string): string =>
		section.querySelector(`[data-field="${name}"]`)?.textContent.trim() ?? '';
	const cslJson = form('csl-json');
	const [work] = JSON.parse(cslJson) as [{ URL: string; title: string }];
	return {
		url: work.URL,
		words: field('words'),
		speaker: field('speaker'),
		article: work.title,
		date: field('date'),
		paragraph: field('paragraph'),
		bibtex: form('bibtex'),
		cslJson,
		markdown: form('markdown'),
	};
}
