import type { Figure } from './figure.ts';

/** The seconds that some work takes: the best of a few rounds, after one to warm up. */
export async function timeOf(work: () => unknown, rounds = 3): Promise<number> {
	await work();
	let best = Infinity;
	for (let round = 0; round < rounds; round += 1) {
		const started = performance.now();
		await work();
		best = Math.min(best, performance.now() - started);
	}
	return best / 1000;
}

/** How many of something are done in a second, beside how many a floor does. */
export function perSecond(
	name: string,
	count: number,
	seconds: number,
	what: string,
	beside: { readonly name: string; readonly seconds: number }
): Figure {
	return {
		name,
		value: count / seconds,
		unit: `${what} a second`,
		beside: { name: beside.name, value: count / beside.seconds },
	};
}
