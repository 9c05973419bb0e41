import { findUnmarkedQuotes } from '../../parse/unmarked-quotes.ts';
import { isLoadedVerb } from '../verbs.ts';
import { fileOf, placeInArticle, warn, type EditorRule } from './editor-rule.ts';

/** Finds words in quotation marks that no annotation attributes to anybody. */
export const checkUnmarkedQuotes: EditorRule = ({ content, bodyOf }) =>
	content.articles.flatMap(({ file }) =>
		findUnmarkedQuotes(bodyOf(file) ?? '').map(({ place, text }) =>
			warn(
				'quote-unmarked',
				file,
				place,
				`These words stand in quotation marks, and nothing says whose they are: ${shorten(text)}. If somebody said them, mark them with :quote[…]{by=…}.`,
				'For a title or an expression at arm’s length, write <!-- lint-ignore quote-unmarked --> above the paragraph.'
			)
		)
	);

/** Finds quotations that nobody has compared with their source, or that were edited since. */
export const checkVerified: EditorRule = (context) =>
	context.edition.utterances.flatMap((utterance) => {
		if (utterance.kind === 'indirect') return [];
		const { article, verification } = utterance;
		const file = fileOf(context, 'articles', article.id);
		const place = placeInArticle(article, utterance);
		const command = `npm run verify -- ${article.id} --source …`;
		switch (verification?.verdict) {
			case undefined:
			case 'no-source':
				return [
					warn(
						'quote-unverified',
						file,
						place,
						`This quotation was never compared with its source. Run \`${command}\`.`
					),
				];
			case 'stale':
				return [
					warn(
						'quote-unverified',
						file,
						place,
						`The words were edited since they were compared with their source. Run \`${command}\` again.`
					),
				];
			case 'differs':
			case 'not-found': {
				const isExplained = utterance.notes.length > 0;
				const what =
					verification.verdict === 'differs' ? 'has other words' : 'has no passage like this';
				if (isExplained) return [];
				return [
					warn(
						'quote-differs',
						file,
						place,
						`The source “${verification.check.source.title}” ${what}. Correct the quotation, or explain the difference in \`notes\`.`
					),
				];
			}
			case 'verbatim':
			case 'shortened':
				return [];
		}
	});

/** Finds reporting verbs that judge the speaker or the words. */
export const checkLoadedVerbs: EditorRule = (context) =>
	context.edition.utterances.flatMap((utterance) => {
		if (utterance.verb === null || !isLoadedVerb(utterance.verb)) return [];
		return [
			warn(
				'verb-loaded',
				fileOf(context, 'articles', utterance.article.id),
				placeInArticle(utterance.article, utterance),
				`“${utterance.verb}” tells readers what to think of the words. If the facts do not demand it, write a form of “say”.`
			),
		];
	});

function shorten(text: string): string {
	return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
