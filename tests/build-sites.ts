import { buildSite, sites, type SiteName } from './sites.ts';

/** Builds every site once before the tests that read them, one after the other. */
export default async function buildSites(): Promise<void> {
	for (const name of Object.keys(sites) as SiteName[]) await buildSite(name);
}
