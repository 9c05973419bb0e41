/** The first names of a long list, and how many more there are. */
export interface Few<Item> {
	readonly shown: readonly Item[];
	readonly more: number;
}

/** Cuts a list that a line of text would name in full; “and 1 other” takes the room of the name itself. */
export function few<Item>(list: readonly Item[], most: number): Few<Item> {
	if (list.length <= most + 1) return { shown: list, more: 0 };
	return { shown: list.slice(0, most), more: list.length - most };
}

/** As many names as an entry of a list has room for. */
export const NAMES_OF_ENTRY = 4;
