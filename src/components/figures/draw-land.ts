import { geoNaturalEarth1, geoPath, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import coarse from 'world-atlas/land-110m.json?raw';
import fine from 'world-atlas/land-50m.json?raw';

/** Latitude and longitude in degrees, as entities have them. */
export type Coordinates = readonly [latitude: number, longitude: number];

/** The part of the world that a map shows, in pixels. */
export interface Region {
	readonly width: number;
	readonly height: number;
	/** Where a place stands. */
	readonly place: (coordinates: Coordinates) => readonly [x: number, y: number];
	/** The outline of land, as SVG path data. */
	readonly land: string;
}

/** A map shows at least this many degrees, however close its places are. */
const LEAST_DEGREES = 9;
/** Points of a coast that are closer than this are one point. */
const COARSENESS = 2.2;
/** Islands with less room than this are left out. */
const LEAST_AREA = 5;

/** The region around some places, with its land. The cut through the world falls where no place is. */
export function drawRegion(
	places: readonly Coordinates[],
	width: number,
	height: number,
	margin: number
): Region {
	const projection = geoNaturalEarth1().rotate([
		-middleOf(places.map(([, longitude]) => longitude)),
		0,
	]);
	const around = places.flatMap(([latitude, longitude]): [number, number][] => [
		[longitude - LEAST_DEGREES / 2, Math.max(-90, latitude - LEAST_DEGREES / 4)],
		[longitude + LEAST_DEGREES / 2, Math.min(90, latitude + LEAST_DEGREES / 4)],
	]);
	const frame: [[number, number], [number, number]] = [
		[margin, margin],
		[width - margin, height - margin],
	];
	projection.fitExtent(frame, { type: 'MultiPoint', coordinates: around });
	projection.clipExtent([
		[0, 0],
		[width, height],
	]);
	// The finer outline only where the coarse one would be blunt.
	const isClose = projection.scale() > 450;
	return {
		width,
		height,
		place: ([latitude, longitude]) => {
			const [x, y] = projection([longitude, latitude]) ?? [0, 0];
			return [Math.round(x), Math.round(y)];
		},
		land: outline(projection, readLand(isClose ? fine : coarse)),
	};
}

/** The longitude in the middle of the shortest arc that holds all of them. */
export function middleOf(longitudes: readonly number[]): number {
	const sorted = [...longitudes].sort((a, b) => a - b);
	let start = sorted[0] ?? 0;
	let widest = -1;
	sorted.forEach((longitude, index) => {
		const next = sorted[index + 1] ?? (sorted[0] ?? 0) + 360;
		if (next - longitude <= widest) return;
		widest = next - longitude;
		start = next;
	});
	const middle = start + (360 - widest) / 2;
	return ((middle + 540) % 360) - 180;
}

const lands = new Map<string, GeoPermissibleObjects>();

/** The package's own format: one topology with one object, `land`. */
function readLand(text: string): GeoPermissibleObjects {
	const known = lands.get(text);
	if (known !== undefined) return known;
	const topology = JSON.parse(text) as Topology;
	const land = topology.objects['land'];
	if (land === undefined) throw new Error('world-atlas has no object “land” in its file of land.');
	const shape = feature(topology, land);
	lands.set(text, shape);
	return shape;
}

/** Whole pixels, few points and no specks: a coast that weighs little. */
function outline(projection: GeoProjection, land: GeoPermissibleObjects): string {
	const rings: [number, number][][] = [];
	geoPath(projection, {
		beginPath: () => undefined,
		moveTo: (x, y) => rings.push([[x, y]]),
		lineTo: (x, y) => rings.at(-1)?.push([x, y]),
		closePath: () => undefined,
		arc: () => undefined,
	})(land);
	return rings
		.map(thin)
		.filter((ring) => areaOf(ring) > LEAST_AREA)
		.map(toPath)
		.join('');
}

function thin(ring: readonly [number, number][]): [number, number][] {
	const kept: [number, number][] = [];
	for (const [x, y] of ring) {
		const last = kept.at(-1);
		if (last !== undefined && Math.hypot(x - last[0], y - last[1]) < COARSENESS) continue;
		kept.push([Math.round(x), Math.round(y)]);
	}
	return kept;
}

function areaOf(ring: readonly [number, number][]): number {
	let sum = 0;
	ring.forEach(([x, y], index) => {
		const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
		sum += x * nextY - nextX * y;
	});
	return Math.abs(sum) / 2;
}

/** Relative steps are shorter to write than places. */
function toPath(ring: readonly [number, number][]): string {
	let [atX, atY] = [0, 0];
	const steps = ring.map(([x, y]) => {
		const step = `${x - atX}${y - atY < 0 ? '' : ' '}${y - atY}`;
		[atX, atY] = [x, y];
		return step;
	});
	const [first = '', ...rest] = steps;
	return `m${first}l${rest.join(' ').replaceAll(' -', '-')}z`.replace(/^m/u, 'M');
}
