import path from 'node:path';
import { readAndCheck } from '../../../src/content-loader.ts';
import { buildEdition, type Edition } from '../../../src/model/edition.ts';
import type { Content } from '../../../src/schema/content.ts';

/** The content that ships, read and joined once. */
export async function shippedEdition(): Promise<{ content: Content; edition: Edition }> {
	const { read, diagnostics } = await readAndCheck(path.resolve('content'), false);
	if (read.content === undefined) throw new Error(`The content cannot be read: ${JSON.stringify(diagnostics)}`);
	return { content: read.content, edition: buildEdition(read.content) };
}
