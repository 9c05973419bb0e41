import { z } from 'astro/zod';

/** One field of a published record, for readers. */
export interface FieldDescription {
	/** Its path in the record: `assertions[].speaker`. */
	readonly name: string;
	readonly type: string;
	readonly meaning: string;
}

/** The part of JSON Schema that our records use. */
interface Shape {
	readonly type?: string;
	readonly description?: string;
	readonly properties?: Readonly<Record<string, Shape>>;
	readonly items?: Shape;
	readonly anyOf?: readonly Shape[];
	readonly enum?: readonly string[];
}

/** Lists the fields of a record and of what is inside it, in the order of the files. */
export function describeFields(schema: z.ZodObject): FieldDescription[] {
	// What zod writes is JSON Schema; its own type for it is too wide to read from.
	const { properties = {} } = z.toJSONSchema(schema) as Shape;
	return Object.entries(properties).flatMap(([name, shape]) => describe(name, shape));
}

function describe(name: string, shape: Shape): FieldDescription[] {
	const inner = shape.anyOf?.find((one) => one.type !== 'null') ?? shape;
	const row = { name, type: typeOf(shape), meaning: shape.description ?? inner.description ?? '' };
	const element = inner.items ?? inner;
	const path = inner.items === undefined ? name : `${name}[]`;
	const inside = Object.entries(element.properties ?? {}).flatMap(([key, value]) =>
		describe(`${path}.${key}`, value)
	);
	return [row, ...inside];
}

function typeOf(shape: Shape): string {
	if (shape.anyOf !== undefined) return shape.anyOf.map(typeOf).join(' or ');
	if (shape.enum !== undefined) return shape.enum.join(', ');
	if (shape.type === 'array') return `list of ${plural(shape.items)}`;
	return shape.type ?? 'any';
}

function plural(shape: Shape | undefined): string {
	return shape?.type === undefined ? 'values' : `${shape.type}s`;
}
