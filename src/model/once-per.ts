/**
 * A function that works its answer out once for each thing it is asked about, and keeps it for as
 * long as that thing lives: for what every page or file asks anew.
 */
export function oncePer<Key extends WeakKey, Value extends object | string>(
	workOut: (key: Key) => Value
): (key: Key) => Value {
	const known = new WeakMap<Key, Value>();
	return (key) => {
		const kept = known.get(key);
		if (kept !== undefined) return kept;
		const value = workOut(key);
		known.set(key, value);
		return value;
	};
}
