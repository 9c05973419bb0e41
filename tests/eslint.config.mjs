import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
	{ ignores: ['dist/**', '.astro/**', '.cache/**', 'node_modules/**', 'test-results/**'] },
	js.configs.recommended,
	{
		files: ['**/*.ts'],
		// Scripts inside a component are cut out of it, so no project holds them.
		ignores: ['**/*.astro/**'],
		extends: [tseslint.configs.strictTypeChecked],
		languageOptions: {
			parserOptions: { project: '../tsconfig.json', tsconfigRootDir: import.meta.dirname },
		},
		rules: {
			// Numbers in messages read well as they are.
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			// `=> void save()` says that nobody waits, which is the point where it stands.
			'@typescript-eslint/no-confusing-void-expression': [
				'error',
				{ ignoreVoidOperator: true, ignoreArrowShorthand: true },
			],
			// A switch without `default` fails to compile when a kind is missing; that is the check we want.
			'@typescript-eslint/switch-exhaustiveness-check': 'error',
			// Indexes that a loop has just bounded: the alternative is a check that cannot fail.
			'@typescript-eslint/no-non-null-assertion': 'off',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
			],
			// Type parameters that occur once keep Playwright's and Astro's generics readable.
			'@typescript-eslint/no-unnecessary-type-parameters': 'off',
		},
	},
	...astro.configs.recommended,
	{
		files: ['**/*.astro'],
		// The compiler finds what is unused there, and knows types, whose names this rule takes for values.
		rules: { 'no-unused-vars': 'off' },
	},
	{
		files: ['**/*.mjs'],
		languageOptions: { globals: { process: 'readonly', URL: 'readonly', console: 'readonly' } },
	}
);
