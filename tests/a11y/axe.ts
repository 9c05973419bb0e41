import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe finds in a page, each fault with its places, by every rule that a page here must keep:
 * targets of 24 px are not looked at unless asked.
 */
export async function findFaults(page: Page): Promise<string[]> {
	const builder = new AxeBuilder({ page }).options({
		rules: { 'target-size': { enabled: true } },
		resultTypes: ['violations'],
	});
	// No page here has frames, for which axe would open a second page each time.
	const { violations } = await builder.setLegacyMode().analyze();
	return violations.map(
		(one) => `${one.id} at ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`
	);
}

/** How many pixels of a page lie beyond its window, sideways. */
export function overflowOf(page: Page): Promise<number> {
	return page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
}
