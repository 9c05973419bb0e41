import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { countPublishers, isOpen, isOver } from '../desk-report.ts';
import type { Claim } from '../edition.ts';
import { fileOf, warn, type EditorRule, type RuleContext } from './editor-rule.ts';

/** Statuses of a claim that somebody has looked into. */
const REVIEWED: readonly Claim['status'][] = [
	'supported',
	'contested',
	'contradicted',
	'came-true',
	'did-not-come-true',
];

/** Finds claims that nothing was read about, or only one publisher. */
export const checkEvidence: EditorRule = (context) =>
	forEachClaim(context, (claim, file) => {
		const place = context.placeOf(file, ['statement']);
		const publishers = countPublishers(claim);
		if (publishers === 0) {
			return warn(
				'claim-without-evidence',
				file,
				place,
				'Nothing is given that bears on this claim, so readers must take it on trust. Add what you read under `evidence`, or leave its status `unchecked` and say in `leavesOpen` what would settle it.'
			);
		}
		if (publishers > 1) return undefined;
		const [first] = claim.evidence;
		return warn(
			'claim-on-one-source',
			file,
			context.placeOf(file, ['evidence']),
			`All that bears on this claim comes from one publisher, ${first?.publisher ?? ''}. Look for a second one that does not depend on it.`
		);
	});

/** Finds claims that were judged without a word on what the evidence leaves open. */
export const checkLeavesOpen: EditorRule = (context) =>
	forEachClaim(context, (claim, file) => {
		if (!REVIEWED.includes(claim.status) || claim.leavesOpen !== undefined) return undefined;
		return warn(
			'leaves-open-missing',
			file,
			context.placeOf(file, ['status']),
			`This claim is \`${claim.status}\`, and nothing says what the evidence does not show. Add one sentence as \`leavesOpen\`.`
		);
	});

/** Finds predictions and plans whose day has come and that nobody has judged. */
export const checkDue: EditorRule = (context) =>
	forEachClaim(context, (claim, file) => {
		if (claim.due === undefined || !isOpen(claim) || !isOver(claim.due, context.today)) {
			return undefined;
		}
		return warn(
			'prediction-overdue',
			file,
			context.placeOf(file, ['due']),
			`This could be judged since ${claim.due} and is still \`${claim.status}\`. Find out what happened and set \`came-true\` or \`did-not-come-true\`, with an entry in \`history\`.`
		);
	});

/** Finds evidence that would be lost with its page. */
export const checkArchived: EditorRule = ({ content, placeOf }) =>
	content.claims.flatMap(({ file, data }) =>
		data.evidence.flatMap((evidence, index) => {
			if (evidence.archived !== undefined || isArchive(evidence.url)) return [];
			return warn(
				'link-not-archived',
				file,
				placeOf(file, ['evidence', index, 'url']),
				'This page may change or go, and the evidence with it. Save it with a web archive and give the address of the copy as `archived`.'
			);
		})
	);

function isArchive(url: string): boolean {
	const { hostname } = new URL(url);
	return /(?:^|\.)(?:archive\.org|archive\.(?:today|ph|is)|perma\.cc|webcitation\.org)$/u.test(
		hostname
	);
}

function forEachClaim(
	context: RuleContext,
	check: (claim: Claim, file: string) => Diagnostic | undefined
): Diagnostic[] {
	return context.edition.claims.flatMap(
		(claim) => check(claim, fileOf(context, 'claims', claim.id)) ?? []
	);
}
