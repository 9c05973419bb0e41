type Content = Node | string | null | undefined | false;

/** Makes an element: attributes as written, `null` and `false` left out, then what stands in it. */
export function build<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	attributes: Readonly<Record<string, string | number | boolean | null | undefined>> = {},
	...content: readonly Content[]
): HTMLElementTagNameMap[Name] {
	const element = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) {
		if (value === null || value === undefined || value === false) continue;
		element.setAttribute(key, value === true ? '' : String(value));
	}
	element.append(...content.filter((one) => one !== null && one !== undefined && one !== false));
	return element;
}
