/** Something on a map that wants its name beside it. */
export interface Labelled {
	readonly x: number;
	readonly y: number;
	readonly radius: number;
	readonly label: string;
}

/** Where a name stands. */
export interface PlacedLabel {
	readonly x: number;
	readonly y: number;
	readonly anchor: 'start' | 'end' | 'middle';
}

interface Box {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** The widest that a character of the figure's font is on average, in its own size. */
const CHARACTER = 0.6;

/**
 * Finds room for names, the most important first: beside, above or below their place. `null` where
 * there is none; the name then stands in the table only.
 */
export function placeLabels(
	places: readonly Labelled[],
	size: number,
	frame: { readonly width: number; readonly height: number }
): (PlacedLabel | null)[] {
	const taken: Box[] = places.map(({ x, y, radius }) => ({
		left: x - radius,
		right: x + radius,
		top: y - radius,
		bottom: y + radius,
	}));
	return places.map((place, index) => {
		const { x, y, radius, label } = place;
		const width = label.length * size * CHARACTER;
		const gap = radius + size * 0.35;
		const candidates: PlacedLabel[] = [
			{ x: x + gap, y: y + size * 0.35, anchor: 'start' },
			{ x: x - gap, y: y + size * 0.35, anchor: 'end' },
			{ x, y: y - gap, anchor: 'middle' },
			{ x, y: y + gap + size * 0.75, anchor: 'middle' },
		];
		for (const candidate of candidates) {
			const box = boxOf(candidate, width, size);
			const isInside =
				box.left >= 0 && box.right <= frame.width && box.top >= 0 && box.bottom <= frame.height;
			if (!isInside || taken.some((other, at) => at !== index && overlaps(box, other))) continue;
			taken.push(box);
			return { ...candidate, x: Math.round(candidate.x), y: Math.round(candidate.y) };
		}
		return null;
	});
}

function boxOf({ x, y, anchor }: PlacedLabel, width: number, size: number): Box {
	const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
	return { left, right: left + width, top: y - size * 0.85, bottom: y + size * 0.25 };
}

function overlaps(a: Box, b: Box): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
