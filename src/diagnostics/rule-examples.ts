import type { Code } from './catalogue.ts';

/** A rule shown at work: what it finds, and the same put right. */
export interface RuleExample {
	/** The content file that both stand in. */
	readonly file: string;
	/** What the rule finds. */
	readonly bad: string;
	/** The same, put right. */
	readonly good: string;
	/**
	 * How much of the file is shown: its body (the front matter is that of the small edition below),
	 * its fields (between two lines of ---), or the whole file.
	 */
	readonly shows: 'body' | 'fields' | 'whole';
}

/** Rules about files that no text can show: they are about names, bytes and what is not there. */
type Unshowable =
	'file-unreadable' | 'file-not-utf8' | 'line-too-long' | 'file-name' | 'edition-missing';

const VISIT = 'articles/visit.md';
const WALL = 'claims/wall-holds.md';
const VARGA = 'entities/varga.md';
const CHECK = 'verification/visit.json';

/**
 * A small edition in which no rule finds anything. Each example replaces the part of one file that
 * it shows.
 */
export const exampleEdition: Readonly<Record<string, string>> = {
	'edition.md': `---
name: Example
standfirst: One article, one claim, one speaker.
publisher: Nobody
---
`,
	[VISIT]: `---
title: The sea wall is open
date: 2024-03-01
source:
  publisher: The Port Ellery Courier
  rights: own-account
---

Ines Varga, the mayor, opened the sea wall. :claim[:quote[“The wall will hold,”]{by=varga verb=said #hold}]{of=wall-holds} she said.

Tomas Reyes, the harbour master, and the Anglers stood beside her.
`,
	[WALL]: `---
statement: The new sea wall will withstand a flood like that of 2012.
type: prediction
status: pending
due: 2030-03-01
evidence:
  - url: https://example.org/survey
    publisher: The harbour survey
    bearing: supports
    archived: https://web.archive.org/web/2024/https://example.org/survey
  - url: https://example.com/tides
    publisher: Ellery College
    bearing: context
    archived: https://web.archive.org/web/2024/https://example.com/tides
leavesOpen: How it stands a flood higher than that.
---
`,
	[VARGA]: `---
name: Ines Varga
type: person
names:
  - Ines Varga
  - Varga
roles:
  - title: Mayor
    from: 2020-05-01
---
`,
	'entities/reyes.md': `---
name: Tomas Reyes
type: person
names:
  - Tomas Reyes
  - Reyes
roles:
  - title: Harbour master
---
`,
	'entities/anglers.md': `---
name: Anglers
type: group
names:
  - Anglers
---
`,
	[CHECK]: `{
  "article": "visit",
  "quotes": [
    {
      "quote": "hold",
      "verdict": "verbatim",
      "rule": "literal",
      "words": "The wall will hold,",
      "source": { "title": "The Port Ellery Courier" },
      "date": "2024-03-02"
    }
  ]
}
`,
};

const INTRODUCTION = 'Ines Varga, the mayor, opened the sea wall. ';
const QUOTE = ':quote[“The wall will hold,”]{by=varga verb=said #hold}';
const PARAGRAPH = `${INTRODUCTION}:claim[${QUOTE}]{of=wall-holds} she said.`;

/** Shows a change of the one paragraph of the article. */
function inProse(bad: string, good = PARAGRAPH): RuleExample {
	return { file: VISIT, shows: 'body', bad, good };
}

/** Shows the fields of a file. */
function inFields(file: string, bad: string, good: string): RuleExample {
	return { file, shows: 'fields', bad, good };
}

/** Shows a whole file. */
function inFile(file: string, bad: string, good: string): RuleExample {
	return { file, shows: 'whole', bad, good };
}

const CLAIM = 'statement: The new sea wall will hold.\ntype: prediction\n';
const EVIDENCE = `evidence:
  - url: https://example.org/survey
    publisher: The harbour survey
    bearing: supports
`;
const ARTICLE = 'title: The sea wall is open\ndate: 2024-03-01\n';

/** For every rule a bad and a good example. The docs show them and the tests run them. */
export const ruleExamples: Readonly<Record<Exclude<Code, Unshowable>, RuleExample>> = {
	'file-empty': inFile('about/method.md', '', '---\ntitle: Method\n---\n'),
	'front-matter-missing': inFile(
		'about/method.md',
		'How we work.\n',
		'---\ntitle: Method\n---\n\nHow we work.\n'
	),
	'yaml-invalid': inFields(
		'about/method.md',
		'title: Method: how we work',
		'title: "Method: how we work"'
	),
	'field-invalid': inFields(WALL, 'statement: The new sea wall will hold.\ntype: predicton', CLAIM),
	'field-missing': inFields(WALL, 'statement: The new sea wall will hold.', CLAIM),
	'field-unknown': inFields(WALL, `${CLAIM}state: pending`, `${CLAIM}status: pending`),
	'date-invalid': inFields(WALL, `${CLAIM}due: 2030-02-31`, `${CLAIM}due: 2030-02-28`),
	'json-invalid': inFile(CHECK, '{ "article": "visit" }', '{ "article": "visit", "quotes": [] }'),
	'directive-misspelt': inProse(PARAGRAPH.replace(':quote', ':qoute')),
	'directive-unclosed': inProse(PARAGRAPH.replace('#hold}', '#hold')),
	'directive-empty': inProse(
		`${PARAGRAPH} She is :entity[]{is=varga}.`,
		`${PARAGRAPH} She is :entity[the mayor]{is=varga}.`
	),
	'directive-misplaced': inProse(
		`## :entity[The mayor]{is=varga} speaks\n\n${PARAGRAPH}`,
		`## The mayor speaks\n\n${PARAGRAPH}`
	),
	'directive-form': inProse(
		`:::claim{of=wall-holds}\n${QUOTE} she said.\n:::`,
		`:claim[${QUOTE} she said.]{of=wall-holds}`
	),
	'attribute-unknown': inProse(
		PARAGRAPH.replace('verb=said', 'verb=has said'),
		PARAGRAPH.replace('verb=said', 'verb="has said"')
	),
	'attribute-missing': inProse(PARAGRAPH.replace('by=varga ', '')),
	'attribute-invalid': inProse(
		PARAGRAPH.replace('verb=said', 'heard=shouting'),
		PARAGRAPH.replace('verb=said', 'heard=speech')
	),
	'entity-unknown': inProse(PARAGRAPH.replace('by=varga', 'by=vagra')),
	'claim-unknown': inProse(PARAGRAPH.replace('of=wall-holds', 'of=wall-hold')),
	'anchor-unknown': inFields(
		VISIT,
		`${ARTICLE}notes:\n  - on: q-holds\n    kind: differs\n    text: Another paper prints “stand”.`,
		`${ARTICLE}notes:\n  - on: p1\n    kind: differs\n    text: Another paper prints “stand”.`
	),
	'id-duplicate': inProse(
		`${PARAGRAPH} :reported[It was cheap]{by=varga #wall}, and :reported[it was quick]{by=varga #wall}.`,
		`${PARAGRAPH} :reported[It was cheap]{by=varga #cheap}, and :reported[it was quick]{by=varga #quick}.`
	),
	'name-claimed-twice': inFields(
		'entities/varga-senior.md',
		'name: Ana Varga\ntype: person\nnames:\n  - Varga',
		'name: Ana Varga\ntype: person\nnames:\n  - Ana Varga'
	),
	'speaker-ambiguous': inProse(
		`${INTRODUCTION}:claim[:reported[It will hold]{by=varga}, and :reported[it must]{by=reyes}]{of=wall-holds}.`,
		`${INTRODUCTION}:claim[:reported[It will hold]{by=varga}]{of=wall-holds}, and :reported[it must]{by=reyes}.`
	),
	'claim-never-asserted': inProse(`${INTRODUCTION}${QUOTE} she said.`),
	'relation-to-itself': inFields(
		WALL,
		`${CLAIM}relations:\n  - kind: supports\n    claim: wall-holds\n    basis: text`,
		CLAIM
	),
	'role-ambiguous': inFields(
		VARGA,
		'name: Ines Varga\ntype: person\nroles:\n  - title: Mayor\n    from: 2020-05-01\n  - title: Senator',
		'name: Ines Varga\ntype: person\nroles:\n  - title: Mayor\n    from: 2020-05-01\n    to: 2024-04-30\n  - title: Senator\n    from: 2024-05-01'
	),
	'scene-misplaced': inFields(
		VISIT,
		`${ARTICLE}scenes:\n  - caption: The wall.\n    after: 12`,
		`${ARTICLE}scenes:\n  - caption: The wall.\n    after: 1`
	),
	'draft-mark': inProse(PARAGRAPH.replace('verb=said', 'verb=said draft')),
	'quote-unmarked': inProse(
		`${PARAGRAPH} Others call it “a waste of money”.`,
		`${PARAGRAPH} Others call it :quote[“a waste of money”]{by=reyes verb=call}.`
	),
	'quote-unverified': inProse(PARAGRAPH.replace('will hold', 'shall hold')),
	'quote-differs': inFile(
		CHECK,
		(exampleEdition[CHECK] ?? '').replace('verbatim', 'differs'),
		exampleEdition[CHECK] ?? ''
	),
	'verb-loaded': inProse(PARAGRAPH.replace('verb=said', 'verb=boasted')),
	'speaker-without-role': inProse(PARAGRAPH.replace(', the mayor,', ''), PARAGRAPH),
	'side-not-heard': inProse(
		`${PARAGRAPH}\n\nThe Anglers want a gate.\n\nThe Anglers sent a letter.\n\nThe Anglers will go to court.`,
		`${PARAGRAPH}\n\nThe Anglers want a gate.\n\n:reported[The gate is promised]{by=anglers verb=wrote}, the Anglers wrote.\n\nThe Anglers will go to court.`
	),
	'claim-without-evidence': inFields(WALL, CLAIM, `${CLAIM}${EVIDENCE}`),
	'claim-on-one-source': inFields(
		WALL,
		`${CLAIM}${EVIDENCE}`,
		`${CLAIM}${EVIDENCE}  - url: https://example.com/tides\n    publisher: Ellery College\n    bearing: context`
	),
	'leaves-open-missing': inFields(
		WALL,
		`${CLAIM}status: supported`,
		`${CLAIM}status: supported\nleavesOpen: How it stands a flood higher than that of 2012.`
	),
	'prediction-overdue': inFields(
		WALL,
		`${CLAIM}status: pending\ndue: 2024-06-01`,
		`${CLAIM}status: came-true\ndue: 2024-06-01\nhistory:\n  - date: 2024-06-02\n    status: came-true\n    reason: The flood of May stayed outside.`
	),
	'link-not-archived': inFields(
		WALL,
		`${CLAIM}${EVIDENCE}`,
		`${CLAIM}${EVIDENCE}    archived: https://web.archive.org/web/2024/https://example.org/survey`
	),
	'entity-never-mentioned': inFields(
		'entities/sea-wall.md',
		'name: The sea wall\ntype: place\nnames:\n  - seawall',
		'name: The sea wall\ntype: place\nnames:\n  - sea wall'
	),
	'entity-spelt-twice': inProse(
		`${PARAGRAPH} The Anglrs disagree.`,
		`${PARAGRAPH} The Anglers disagree.`
	),
	'lint-ignore-unknown': inProse(
		`<!-- lint-ignore verb-loded -->\n\n${PARAGRAPH}`,
		`<!-- lint-ignore verb-loaded -->\n\n${PARAGRAPH}`
	),
};

/** The small edition with one example in its place: the whole files, as an editor would have them. */
export function showExample(example: RuleExample, which: 'bad' | 'good'): Record<string, string> {
	const shown = example[which];
	const known = exampleEdition[example.file] ?? '---\ntitle: Example\n---\n';
	const end = known.indexOf('\n---\n') + '\n---\n'.length;
	const text = {
		whole: shown,
		fields: `---\n${shown.trimEnd()}\n${known.slice(end - '---\n'.length)}`,
		body: `${known.slice(0, end)}\n${shown}\n`,
	}[example.shows];
	return { ...exampleEdition, [example.file]: text };
}
