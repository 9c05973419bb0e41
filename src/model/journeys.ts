import type { Edition, Entity } from './edition.ts';

/** An event that moves from place to place. */
export interface Journey {
	readonly event: Entity;
	/** In order; days in a row at one place are one stop. */
	readonly stops: readonly Stop[];
}

/** A place on the way, with the first and last day there. */
export interface Stop {
	readonly place: Entity;
	readonly from: string;
	readonly until: string;
}

/** Events whose parts lead from one place with coordinates to another, oldest first. */
export function journeys(edition: Pick<Edition, 'entities'>): Journey[] {
	return edition.entities
		.map((event) => ({ event, stops: stopsOf(event) }))
		.filter(({ stops }) => stops.length > 1)
		.sort((a, b) => ((a.stops[0]?.from ?? '') < (b.stops[0]?.from ?? '') ? -1 : 1));
}

function stopsOf(event: Pick<Entity, 'parts'>): Stop[] {
	const stops: Stop[] = [];
	for (const { place, start, end = start } of event.parts) {
		if (place?.coordinates === undefined || start === undefined || end === undefined) continue;
		const last = stops.at(-1);
		if (last?.place === place) stops.splice(-1, 1, { ...last, until: end });
		else stops.push({ place, from: start, until: end });
	}
	return stops;
}
