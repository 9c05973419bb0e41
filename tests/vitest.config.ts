import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '..');

export default defineConfig({
	root,
	test: {
		projects: [
			{
				root,
				// Far more than any needs: a slow machine is no fault of the software.
				test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: 60_000 },
			},
			{
				root,
				test: {
					name: 'site',
					include: ['tests/site/**/*.test.ts'],
					globalSetup: ['tests/build-sites.ts'],
					testTimeout: 60_000,
					hookTimeout: 240_000,
				},
			},
		],
	},
});
