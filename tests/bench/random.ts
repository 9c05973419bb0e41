/** A stream of numbers that is the same for the same seed, on every machine (mulberry32). */
export class Random {
	#state: number;

	constructor(seed: number) {
		this.#state = seed >>> 0;
	}

	/** A number from 0 up to 1. */
	next(): number {
		this.#state = (this.#state + 0x6d2b79f5) >>> 0;
		let mixed = this.#state;
		mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	}

	/** A whole number from 0 up to `end`. */
	below(end: number): number {
		return Math.floor(this.next() * end);
	}

	/** One of the given, each as likely. */
	pick<Item>(items: readonly [Item, ...Item[]]): Item {
		return items[this.below(items.length)] ?? items[0];
	}

	/** A whole number from 0 up to `end`, the small ones likelier the higher `skew` is. */
	skewed(end: number, skew: number): number {
		return Math.floor(end * this.next() ** skew);
	}

	/** Whether something happens that happens this often. */
	chance(share: number): boolean {
		return this.next() < share;
	}
}
