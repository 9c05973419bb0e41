import { expect, test } from 'vitest';
import { oncePer } from '../../../src/model/once-per.ts';

test('works an answer out once for each thing, and gives the same one again', () => {
	const asked: object[] = [];
	const answer = oncePer((one: object) => {
		asked.push(one);
		return [asked.length];
	});
	const [first, second] = [{}, {}];
	expect(answer(first)).toBe(answer(first));
	expect(answer(second)).toEqual([2]);
	expect(asked).toEqual([first, second]);
});
