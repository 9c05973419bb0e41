import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawRegion, middleOf } from '../../../../src/components/figures/draw-land.ts';
import { placeLabels } from '../../../../src/components/figures/place-labels.ts';

test.each([
	[[0, 40], 20],
	[[-170, 170], -180],
	[[32, 139, -97], 147.5],
	[[5], 5],
])('the middle of the shortest arc that holds %j is %d', (longitudes, middle) => {
	expect(middleOf(longitudes)).toBeCloseTo(middle, 5);
});

test('every place stands inside its region, also across the date line', () => {
	const places = [
		[52, 177],
		[-17, -179],
		[35, 139],
	] as const;
	const region = drawRegion(places, 1000, 520, 60);
	for (const place of places) {
		const [x, y] = region.place(place);
		expect(x).toBeGreaterThan(0);
		expect(x).toBeLessThan(1000);
		expect(y).toBeGreaterThan(0);
		expect(y).toBeLessThan(520);
	}
});

test('a region far from the poles shows land, and little of it weighs much', () => {
	const { land } = drawRegion(
		[
			[49, 32],
			[36, 138],
			[-27, 133],
			[38, -97],
		],
		1000,
		520,
		70
	);
	expect(land).toMatch(/^M[\d-]/);
	expect(land).not.toMatch(/NaN|undefined/);
	expect(land.length).toBeLessThan(12_000);
});

test('one place alone is a region too', () => {
	const region = drawRegion([[52.1, 4.2]], 480, 360, 40);
	const [x, y] = region.place([52.1, 4.2]);
	expect(Math.abs(x - 240)).toBeLessThan(6);
	expect(Math.abs(y - 180)).toBeLessThan(6);
});

test('names never cover one another or leave the map', () => {
	const place = fc.record({
		x: fc.integer({ min: 0, max: 1000 }),
		y: fc.integer({ min: 0, max: 520 }),
		radius: fc.integer({ min: 3, max: 20 }),
		label: fc.string({ minLength: 1, maxLength: 20 }),
	});
	const frame = { width: 1000, height: 520 };
	fc.assert(
		fc.property(fc.array(place, { maxLength: 30 }), (places) => {
			const size = 15;
			const boxes = placeLabels(places, size, frame).flatMap((label, index) => {
				if (label === null) return [];
				const width = places[index]!.label.length * size * 0.6;
				const left =
					label.x - (label.anchor === 'start' ? 0 : label.anchor === 'end' ? width : width / 2);
				return [{ left, right: left + width, top: label.y - size * 0.85, bottom: label.y }];
			});
			for (const box of boxes) {
				expect(box.left).toBeGreaterThanOrEqual(-1);
				expect(box.right).toBeLessThanOrEqual(frame.width + 1);
				for (const other of boxes) {
					if (other === box) continue;
					const isOver =
						box.left + 1 < other.right &&
						other.left + 1 < box.right &&
						box.top + 1 < other.bottom &&
						other.top + 1 < box.bottom;
					expect(isOver).toBe(false);
				}
			}
		})
	);
});
