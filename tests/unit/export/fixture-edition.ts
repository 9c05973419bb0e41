import path from 'node:path';
import { buildEdition, type Edition } from '../../../src/model/edition.ts';
import { readContent } from '../../../src/read-content.ts';

/** The small edition that uses every form once, joined. */
export async function fixtureEdition(folder = 'tests/fixtures/edition'): Promise<Edition> {
	const { content, diagnostics } = await readContent(path.resolve(folder));
	if (content === undefined) throw new Error(diagnostics.map((one) => one.message).join('\n'));
	return buildEdition(content);
}
