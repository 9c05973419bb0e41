import type { RecordKind } from '../../export/search-records.ts';

/** What readers can filter by beside the kind of record, in the order of the fields. */
export const FACETS = ['speaker', 'entity', 'article', 'type', 'status', 'year'] as const;

/** The name of a filter, as it stands in the address. */
export type FacetName = (typeof FACETS)[number];

/** What search knows of all records before it loads one. */
export interface RecordTable {
	/** How many records of which kind, in the order of the records. */
	readonly kinds: readonly (readonly [RecordKind, number])[];
	/** Where each index begins, in numbers of records; absent where there is one index. */
	readonly starts?: readonly number[];
	/** So many of the indexes are asked first, the others when somebody wants them. */
	readonly near?: number;
	/** What to offer before anything is typed. */
	readonly suggestions: {
		readonly speakers: readonly FacetValue[];
		readonly words: readonly string[];
	};
}

/** Where one of the indexes stands, from the folder of the first on. */
export function folderOfIndex(number: number, near: number): string {
	return number === 0 ? '' : `${number < near ? 'part' : 'rest'}-${number}/`;
}

/** A value that records can be filtered by. */
export interface FacetValue {
	readonly value: string;
	readonly label: string;
}

/** For each facet its values, and for each record the numbers of those it has. */
export type FacetTable = Readonly<
	Record<
		FacetName,
		{
			readonly values: readonly FacetValue[];
			/** A number, several, or `null` for none. */
			readonly records: readonly (number | readonly number[] | null)[];
		}
	>
>;

/** The same values for some of the records. */
export function sliceFacets(table: FacetTable, from: number, to?: number): FacetTable {
	return mapFacets(({ values, records }) => ({ values, records: records.slice(from, to) }), table);
}

/** The values of all records, from those of the first and those of the rest. */
export function joinFacets(first: FacetTable, rest: FacetTable): FacetTable {
	return mapFacets(
		({ values, records }, name) => ({ values, records: [...records, ...rest[name].records] }),
		first
	);
}

function mapFacets(
	change: (facet: FacetTable[FacetName], name: FacetName) => FacetTable[FacetName],
	table: FacetTable
): FacetTable {
	// Every facet has its entry: the list goes through all of them.
	return Object.fromEntries(
		FACETS.map((name) => [name, change(table[name], name)])
	) as unknown as FacetTable;
}

/** Chosen filters: one value per facet. */
export type Filters = Readonly<Partial<Record<FacetName | 'kind', string>>>;

/** A facet with its values and how many results each would leave. */
export interface CountedFacet {
	readonly name: FacetName;
	readonly options: readonly (FacetValue & { readonly count: number })[];
}

/** The kind of each record. */
export function readKinds({ kinds }: Pick<RecordTable, 'kinds'>): RecordKind[] {
	return kinds.flatMap(([kind, count]) => Array.from({ length: count }, () => kind));
}

/** The records among `records` that have all chosen values. */
export function filterRecords(
	records: readonly number[],
	filters: Filters,
	kinds: readonly RecordKind[],
	table: FacetTable | null
): number[] {
	const tests = testsOf(filters, kinds, table);
	return records.filter((record) => tests.every(({ has }) => has(record)));
}

/**
 * How many of `records` each value would leave, given what is chosen in the other facets. Counted
 * over the results themselves, so the numbers are right whatever was searched for.
 */
export function countFacets(
	records: readonly number[],
	filters: Filters,
	kinds: readonly RecordKind[],
	table: FacetTable
): { readonly kinds: ReadonlyMap<RecordKind, number>; readonly facets: readonly CountedFacet[] } {
	const tests = testsOf(filters, kinds, table);
	const facets = FACETS.map((name) => {
		const { values, records: valuesOf } = table[name];
		const counts = values.map(() => 0);
		const others = tests.filter((one) => one.name !== name);
		for (const record of records) {
			if (!others.every(({ has }) => has(record))) continue;
			for (const value of listOf(valuesOf[record])) counts[value] = (counts[value] ?? 0) + 1;
		}
		const options = values.map((value, index) => ({ ...value, count: counts[index] ?? 0 }));
		return { name, options };
	});
	return { kinds: countKinds(records, filters, kinds, table), facets };
}

/** How many of `records` are of each kind, given the other filters. */
export function countKinds(
	records: readonly number[],
	filters: Filters,
	kinds: readonly RecordKind[],
	table: FacetTable | null
): Map<RecordKind, number> {
	const others = testsOf(filters, kinds, table).filter((one) => one.name !== 'kind');
	const counts = new Map<RecordKind, number>();
	for (const record of records) {
		const kind = kinds[record];
		if (kind === undefined || !others.every(({ has }) => has(record))) continue;
		counts.set(kind, (counts.get(kind) ?? 0) + 1);
	}
	return counts;
}

interface Test {
	readonly name: FacetName | 'kind';
	readonly has: (record: number) => boolean;
}

function testsOf(filters: Filters, kinds: readonly RecordKind[], table: FacetTable | null): Test[] {
	const tests: Test[] = [];
	if (filters.kind !== undefined)
		tests.push({ name: 'kind', has: (record) => kinds[record] === filters.kind });
	for (const name of FACETS) {
		const chosen = filters[name];
		if (chosen === undefined || table === null) continue;
		const { values, records } = table[name];
		const wanted = values.findIndex(({ value }) => value === chosen);
		tests.push({ name, has: (record) => listOf(records[record]).includes(wanted) });
	}
	return tests;
}

function listOf(value: number | readonly number[] | null | undefined): readonly number[] {
	if (value === null || value === undefined) return [];
	return typeof value === 'number' ? [value] : value;
}
