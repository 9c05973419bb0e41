import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { folderOf, type SiteName } from '../sites.ts';

/** Every file of a built site, as a path from its root with forward slashes. */
export function filesOf(name: SiteName): string[] {
	const folder = folderOf(name);
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((one) => one.isFile())
		.map((one) =>
			path.relative(folder, path.join(one.parentPath, one.name)).split(path.sep).join('/')
		)
		.sort();
}

/** Every page of a built site: its path from the root, and its HTML. */
export function pagesOf(name: SiteName): { file: string; html: string }[] {
	return filesOf(name)
		.filter((file) => file.endsWith('.html'))
		.map((file) => ({ file, html: readFileSync(path.join(folderOf(name), file), 'utf8') }));
}
