/** Rows on one page of a long list. */
export const PAGE_SIZE = 200;

/** On a speaker's page a row is a passage, a claim and who answers it: fewer of them fill a page. */
export const SPEAKER_PAGE_SIZE = 60;

/** One page of a long list. */
export interface Paged {
	/** From 1. */
	readonly page: number;
	readonly pages: number;
	/** Site path of the first page. */
	readonly path: string;
}

/** Static paths for a list under `path`: one for the first page, one more for each that follows. */
export function pagesOf(path: string, rows: number, size = PAGE_SIZE): Paged[] {
	const pages = Math.max(1, Math.ceil(rows / size));
	return Array.from({ length: pages }, (_, index) => ({ page: index + 1, pages, path }));
}

/** Static paths for lists that go on beside each other: as many as the longest of them takes. */
export function pagesOfAll(
	path: string,
	lists: readonly (readonly unknown[])[],
	size = PAGE_SIZE
): Paged[] {
	return pagesOf(path, Math.max(...lists.map((list) => list.length)), size);
}

/** The rest parameter that stands for a page in its address: nothing for the first. */
export function pageParam({ page }: Paged): string | undefined {
	return page === 1 ? undefined : String(page);
}

/** The rows of a list that stand on a page. */
export function rowsOf<Row>(
	rows: readonly Row[],
	{ page }: Paged,
	size = PAGE_SIZE
): readonly Row[] {
	return rows.slice((page - 1) * size, page * size);
}

/** The site path of a page of a list. */
export function pagePath({ path }: Paged, page: number): string {
	return page === 1 ? path : `${path}${page}/`;
}
