import { existsSync } from 'node:fs';
import path from 'node:path';
import type { VFile } from 'vfile';
import { lintContent } from '../lint-content.ts';
import { MESSAGE_SOURCE } from '../parse/report.ts';

/**
 * Shows what `npm run lint` finds in a file while it is open in an editor that runs remark, such as
 * Visual Studio Code with its remark extension. The whole edition is read as it was last saved,
 * since a name in one file links in another.
 */
export default function remarkEditionRules() {
	return async (_tree: unknown, file: VFile): Promise<void> => {
		const full = path.resolve(file.cwd, file.path);
		const folder = findEdition(full);
		if (folder === undefined) return;
		const { diagnostics } = await lintContent(folder, {
			drafts: true,
			today: new Date().toISOString().slice(0, 10),
		});
		const relative = path.relative(folder, full).split(path.sep).join('/');
		for (const { code, severity, file: shown, place, message: text, hint } of diagnostics) {
			if (!shown.endsWith(`/${relative}`)) continue;
			const { line, column, length = 1 } = place;
			const message = file.message(text, {
				place: { start: { line, column }, end: { line, column: column + length } },
				ruleId: code,
				source: MESSAGE_SOURCE,
			});
			message.fatal = severity === 'error';
			if (hint !== undefined) message.note = hint;
		}
	};
}

/** The folder of the edition that a file belongs to, if it does. */
function findEdition(file: string): string | undefined {
	// Content lies one folder deep: articles/report.md.
	for (const folder of [path.dirname(file), path.dirname(path.dirname(file))]) {
		if (existsSync(path.join(folder, 'edition.md'))) return folder;
	}
	return undefined;
}
