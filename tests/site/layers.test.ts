import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { pagesOf } from './built-pages.ts';

const statement = readFileSync(path.resolve('src/styles/layers.css'), 'utf8');
const ORDER = [...statement.matchAll(/[a-z]+(?=[,;])/gu)].map(([name]) => name);

test.each(['fixture', 'edition'] as const)(
	'opens the layers of the cascade in their order on every page of %s',
	(site) => {
		const wrong = pagesOf(site).filter(({ html }) => {
			const styles = [...html.matchAll(/<style>([^<]*)/gu)].map((match) => match[1]).join('');
			const named = [...styles.matchAll(/@layer ([a-z, ]+)[{;]/gu)].flatMap((match) =>
				(match[1] ?? '').split(/, ?/u)
			);
			const first = [...new Set(named)];
			return first.join() !== ORDER.filter((name) => first.includes(name)).join();
		});
		expect(wrong.map(({ file }) => file)).toEqual([]);
	}
);
