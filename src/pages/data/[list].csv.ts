import type { APIRoute } from 'astro';
import { dataListNames, formatListAsCsv, type DataListName } from '../../export/data-files.ts';
import { streamText } from '../../export/stream-text.ts';
import { linkTo } from '../../components/shell/link-to.ts';
import { loadEdition } from '../../load-edition.ts';

export function getStaticPaths() {
	return dataListNames.map((list) => ({ params: { list }, props: { list } }));
}

export const GET: APIRoute<{ list: DataListName }> = async ({ props }) =>
	new Response(streamText(formatListAsCsv(props.list, await loadEdition(), linkTo)));
