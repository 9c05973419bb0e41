import { test as base } from '@playwright/test';
import { folderOf, sites, type SiteName } from '../sites.ts';
import { serveFolder, type StaticServer } from '../static-server.ts';

/** A test with a host for a built site: `host(name)` starts one that ends with the test. The site
 * `named` is for hosts without directory indexes, and gets one.
 */
export const test = base.extend<{ host: (name?: SiteName) => Promise<StaticServer> }>({
	// Playwright reads the fixtures a fixture needs from this pattern, also when there are none.
	// eslint-disable-next-line no-empty-pattern
	host: async ({}, use) => {
		const running: StaticServer[] = [];
		await use(async (name = 'fixture') => {
			const server = await serveFolder(folderOf(name), sites[name].base, 0, name !== 'named');
			running.push(server);
			return server;
		});
		await Promise.all(running.map((server) => server.stop()));
	},
});

export { expect } from '@playwright/test';
