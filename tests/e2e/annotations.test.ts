import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { folderOf } from '../sites.ts';
import { expect, test } from './site-test.ts';

interface TextQuote {
	readonly exact: string;
	readonly prefix: string;
	readonly suffix: string;
}
interface TextPosition {
	readonly start: number;
	readonly end: number;
}
/** The two selectors that each target of ours has, in their order. */
interface Target {
	readonly selector: readonly [
		{ readonly value: string; readonly refinedBy: TextPosition },
		TextQuote,
	];
}
interface Annotation {
	readonly id: string;
	readonly target: Target | readonly Target[];
}

/** Applies the selectors in the page, by the browser’s own ranges, and tells which differ. */
function applySelectors(targets: readonly { id: string; target: Target }[]): string[] {
	/** The words between two positions of an element’s text, if they stand in `within`. */
	const rangeOf = (element: Element, start: number, end: number, within: Element): string => {
		const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
		const range = document.createRange();
		let passed = 0;
		for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
			const length = node.nodeValue?.length ?? 0;
			if (start >= passed && start <= passed + length) range.setStart(node, start - passed);
			if (end >= passed && end <= passed + length) {
				range.setEnd(node, end - passed);
				break;
			}
			passed += length;
		}
		return within.contains(range.commonAncestorContainer) ? range.toString() : 'elsewhere';
	};
	/** The first place that a quotation and its surroundings fit, as annotation tools look for it. */
	const find = (
		element: Element,
		{ exact, prefix, suffix }: TextQuote,
		within: Element
	): string | undefined => {
		const at = element.textContent.indexOf(prefix + exact + suffix);
		if (at === -1) return undefined;
		const start = at + prefix.length;
		return rangeOf(element, start, start + exact.length, within);
	};
	return targets.flatMap(({ id, target }) => {
		const [position, quotation] = target.selector;
		const paragraph = document.getElementById(position.value);
		const article = document.querySelector('article');
		if (paragraph === null || article === null) return [`${id}: no place`];
		const { start, end } = position.refinedBy;
		const found = [
			rangeOf(paragraph, start, end, paragraph),
			find(paragraph, quotation, paragraph),
			find(article, quotation, paragraph),
		];
		const isRight = found.every((words) => words !== '' && words === quotation.exact);
		return isRight ? [] : [`${id}: ${JSON.stringify(found)}`];
	});
}

for (const name of ['edition', 'fixture', 'languages'] as const) {
	test(`every selector of “${name}” selects its words in the page`, async ({ page, host }) => {
		const { url } = await host(name);
		let all = 0;
		const wrong: string[] = [];
		for (const id of readdirSync(path.join(folderOf(name), 'articles'))) {
			const file = path.join(folderOf(name), 'articles', id, 'annotations.jsonld');
			const { items } = JSON.parse(readFileSync(file, 'utf8')) as { items: Annotation[] };
			const targets = items.flatMap((one) =>
				[one.target].flat().map((target) => ({ id: one.id, target }))
			);
			await page.goto(`${url}articles/${id}/`);
			wrong.push(...(await page.evaluate(applySelectors, targets)));
			all += targets.length;
		}
		console.log(`${name}: the selectors of ${all - wrong.length} of ${all} targets agree`);
		expect(wrong).toEqual([]);
		expect(all).toBeGreaterThan(5);
	});
}
