import type { Severity } from './diagnostic.ts';

interface Rule {
	readonly severity: Severity;
	/** One sentence for the list of rules: what the rule finds. */
	readonly finds: string;
}

/**
 * Every code that a finding can carry. Names are permanent: editors write them in
 * `<!-- lint-ignore CODE -->` and search for them in the docs.
 */
export const catalogue = {
	'file-unreadable': { severity: 'error', finds: 'A file that cannot be opened.' },
	'file-empty': { severity: 'error', finds: 'A content file without content.' },
	'file-not-utf8': { severity: 'error', finds: 'A file in another encoding than UTF-8.' },
	'line-too-long': { severity: 'error', finds: 'A line so long that it is no prose.' },
	'file-name': { severity: 'error', finds: 'A file name that cannot be an id.' },
	'front-matter-missing': { severity: 'error', finds: 'A file without front matter.' },
	'yaml-invalid': { severity: 'error', finds: 'Front matter that is not valid YAML.' },
	'field-invalid': { severity: 'error', finds: 'A field with a value it cannot have.' },
	'field-missing': { severity: 'error', finds: 'A required field that is not there.' },
	'field-unknown': { severity: 'error', finds: 'A field that no schema knows.' },
	'date-invalid': { severity: 'error', finds: 'A date that is not on the calendar.' },
	'json-invalid': { severity: 'error', finds: 'A verification file that is not valid JSON.' },
	'directive-misspelt': {
		severity: 'error',
		finds: 'A directive whose name is nearly a known one.',
	},
	'directive-unclosed': {
		severity: 'error',
		finds: 'A directive whose bracket or brace never closes.',
	},
	'directive-empty': { severity: 'error', finds: 'A directive around no words.' },
	'directive-misplaced': { severity: 'error', finds: 'An annotation outside a paragraph.' },
	'directive-form': {
		severity: 'error',
		finds: 'A directive in a form (`::` or `:::`) it does not have.',
	},
	'attribute-unknown': {
		severity: 'error',
		finds: 'An attribute that the directive does not know.',
	},
	'attribute-missing': { severity: 'error', finds: 'An attribute that the directive needs.' },
	'attribute-invalid': { severity: 'error', finds: 'An attribute with a value it cannot have.' },
	'entity-unknown': { severity: 'error', finds: 'An id that no file in entities/ has.' },
	'claim-unknown': { severity: 'error', finds: 'An id that no file in claims/ has.' },
	'anchor-unknown': {
		severity: 'error',
		finds: 'A note on an anchor that the article does not have.',
	},
	'id-duplicate': { severity: 'error', finds: 'One id for two things.' },
	'name-claimed-twice': { severity: 'error', finds: 'One name registered for two entities.' },
	'speaker-ambiguous': {
		severity: 'error',
		finds: 'A claim that holds several speakers and names none.',
	},
	'claim-never-asserted': { severity: 'error', finds: 'A claim that no article marks.' },
	'relation-to-itself': { severity: 'error', finds: 'A claim related to itself.' },
	'role-ambiguous': { severity: 'error', finds: 'Two roles at once, one of them without dates.' },
	'scene-misplaced': { severity: 'error', finds: 'A scene after a paragraph that is not there.' },
	'draft-mark': {
		severity: 'error',
		finds: 'A mark or article that a machine drafted and nobody approved.',
	},
	'edition-missing': { severity: 'error', finds: 'A content folder without edition.md.' },
	'quote-unmarked': {
		severity: 'warning',
		finds: 'Words in quotation marks that nothing attributes to anybody.',
	},
	'quote-unverified': {
		severity: 'warning',
		finds: 'A quotation that was not compared with its source, or was edited since.',
	},
	'quote-differs': {
		severity: 'warning',
		finds: 'A quotation whose source has other words, and no note that explains it.',
	},
	'verb-loaded': { severity: 'warning', finds: 'A reporting verb that judges the words.' },
	'speaker-without-role': {
		severity: 'warning',
		finds: 'A person who speaks before readers learn who that is.',
	},
	'side-not-heard': {
		severity: 'warning',
		finds: 'A side that an article talks about and gives no word.',
	},
	'claim-without-evidence': { severity: 'warning', finds: 'A claim that nothing bears on.' },
	'claim-on-one-source': {
		severity: 'warning',
		finds: 'A claim whose evidence is all from one publisher.',
	},
	'leaves-open-missing': {
		severity: 'warning',
		finds: 'A judged claim without a word on what the evidence does not show.',
	},
	'prediction-overdue': {
		severity: 'warning',
		finds: 'A prediction or plan whose day has come and that nobody has judged.',
	},
	'link-not-archived': { severity: 'warning', finds: 'Evidence without an archived copy.' },
	'entity-never-mentioned': { severity: 'warning', finds: 'An entity that nothing refers to.' },
	'entity-spelt-twice': { severity: 'warning', finds: 'One entity under two spellings.' },
	'lint-ignore-unknown': { severity: 'warning', finds: 'A switched-off rule that does not exist.' },
} as const satisfies Record<string, Rule>;

/** The permanent name of a rule. */
export type Code = keyof typeof catalogue;

/** Whether a word is the name of a rule. */
export function isCode(word: string): word is Code {
	return Object.hasOwn(catalogue, word);
}
