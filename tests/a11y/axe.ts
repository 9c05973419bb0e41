import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Axe with every rule that a page here must keep: targets of 24 px are not looked at unless asked. */
export function axe(page: Page): AxeBuilder {
	const builder = new AxeBuilder({ page }).options({
		rules: { 'target-size': { enabled: true } },
		resultTypes: ['violations'],
	});
	// No page here has frames, for which axe would open a second page each time.
	return builder.setLegacyMode();
}
