import { cpSync, existsSync, symlinkSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** Copies what a build is made from, but not the content, into a folder of its own. */
export function copyProject(folder: string): void {
	for (const part of ['src', 'public', 'astro.config.ts', 'package.json', 'tsconfig.json']) {
		if (existsSync(path.join(root, part)))
			cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
	}
	symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
}
