import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { checkArchived, checkDue, checkEvidence, checkLeavesOpen } from './check-claims.ts';
import { checkLoadedVerbs, checkUnmarkedQuotes, checkVerified } from './check-quotes.ts';
import { checkHeard, checkIntroduced, checkMentioned } from './check-speakers.ts';
import { checkSpelling } from './check-spelling.ts';
import type { EditorRule, RuleContext } from './editor-rule.ts';

/** The rules that only `npm run lint` and the desk apply: what an editor would want to know. */
const rules: readonly EditorRule[] = [
	checkUnmarkedQuotes,
	checkVerified,
	checkLoadedVerbs,
	checkIntroduced,
	checkHeard,
	checkEvidence,
	checkLeavesOpen,
	checkDue,
	checkArchived,
	checkMentioned,
	checkSpelling,
];

/** Looks a checked edition over as an editor would before it goes out. */
export function adviseEditor(context: RuleContext): Diagnostic[] {
	return rules.flatMap((rule) => rule(context));
}
