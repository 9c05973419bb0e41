import type { APIRoute } from 'astro';
import { schemaNames, toDataSchema } from '../../../export/data-files.ts';

export function getStaticPaths() {
	return schemaNames.map((name) => ({ params: { name }, props: { name } }));
}

export const GET: APIRoute<{ name: (typeof schemaNames)[number] }> = ({ props }) =>
	new Response(`${JSON.stringify(toDataSchema(props.name), null, 2)}\n`);
