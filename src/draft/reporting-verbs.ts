import type { Word } from './words.ts';

/** What a verb's form lets it do in an attribution. */
export type VerbForm = 'finite' | 'participle';

/** A verb that reports someone's words. */
export interface ReportingVerb {
	readonly lemma: string;
	readonly form: VerbForm;
	/** `strong` introduces speech; `weak` can also report a thought, a judgement or an act. */
	readonly strength: 'strong' | 'weak';
	/** Whether the form is more often a noun (`reports`, `claims`), so that it needs a subject beside it. */
	readonly nounLike: boolean;
}

const STRONG = (
	'say tell add ask state write note explain warn argue claim insist announce declare reply respond comment remark' +
	' observe tweet post blog report reveal stress emphasise emphasize confirm deny admit acknowledge concede suggest' +
	' assert allege contend maintain recall joke predict promise vow pledge urge conclude caution complain testify quip' +
	' exclaim shout mention counter retort demand lament reiterate repeat affirm elaborate clarify echo inform advise' +
	' indicate propose recommend estimate remind muse boast chant quote cite summarise summarize disclose stipulate' +
	' email text message intone proclaim opine rule recount narrate volunteer interject' +
	' signal caption sing yell scream whisper mutter murmur continue tease plead beg protest answer' +
	' reason theorise theorize speculate hypothesise hypothesize surmise point enthuse gush rue deadpan chime'
).split(' ');
const WEAK = (
	'agree disagree underline underscore highlight call describe label brand dub characterise characterize believe think feel hope expect want express voice welcome praise' +
	' criticise criticize condemn accuse blame thank apologise apologize speak talk mean fear worry see view consider' +
	' regard decry denounce slam blast hail dismiss reject defend question challenge invite order instruct' +
	' encourage hint imply compare liken find show read show'
).split(' ');

const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
	say: ['said'],
	tell: ['told'],
	write: ['wrote', 'written'],
	speak: ['spoke', 'spoken'],
	think: ['thought'],
	feel: ['felt'],
	mean: ['meant'],
	see: ['saw', 'seen'],
	read: ['read'],
	find: ['found'],
	sing: ['sang', 'sung'],
	show: ['showed', 'shown'],
	admit: ['admitted'],
	quip: ['quipped'],
	rebut: ['rebutted'],
	refer: ['referred'],
	text: ['texted'],
	slam: ['slammed'],
	beg: ['begged'],
	blog: ['blogged'],
	dub: ['dubbed'],
	label: ['labelled', 'labeled'],
	signal: ['signalled', 'signaled'],
};
const DOUBLED: Readonly<Record<string, string>> = {
	admit: 'admitting',
	quip: 'quipping',
	refer: 'referring',
	slam: 'slamming',
	beg: 'begging',
	blog: 'blogging',
	label: 'labelling',
	dub: 'dubbing',
	signal: 'signalling',
};
const ALSO_NOUNS = new Set(
	(
		'claims reports notes comments states remarks quotes demands estimates posts promises pledges urges tweets calls' +
		' answers questions texts messages emails orders views hopes fears worries labels brands concerns results shows' +
		' finds complaints signals captions echoes jokes blogs warns thought post report claim note comment state remark quote' +
		' demand estimate promise pledge urge tweet call answer question text message email order view hope fear worry rule rules' +
		' reason reasons point points highlights wants protests protest challenges challenge reads counters counter volunteers volunteer begs means feel felt' +
		' found read saw tells sings'
	).split(' ')
);

/** Their plain forms are hardly ever an attribution: `find jobs`, `show that`. */
const NO_PLAIN_FORM = new Set(
	'read find show see want mean order question challenge view regard consider'.split(' ')
);

/** These forms are as good as always nouns or adjectives: `the ruling body`, `a reading`. */
const NOT_PARTICIPLES = new Set(
	'ruling reading finding meaning seeing feeling showing texting singing'.split(' ')
);

const FORMS = buildForms();

/** Reads a word as a reporting verb; null for every other word. */
export function reportingVerb(word: Word): ReportingVerb | null {
	const verb = FORMS.get(word.lower);
	if (verb === undefined) return null;
	if (verb.form === 'participle' && NOT_PARTICIPLES.has(word.lower)) return null;
	// A bare infinitive or a noun is no report, however the word looks.
	if (word.text !== word.lower && word.tag === 'PROPN') return null;
	return verb;
}

/** Verbs of describing: with a named subject their quoted object is that person's word. */
export const DESCRIBING_VERBS: ReadonlySet<string> = new Set(
	'call describe label brand dub characterise characterize praise criticise criticize condemn welcome accuse denounce decry hail slam blast dismiss urge compare liken'.split(
		' '
	)
);

/** Lists the verbs whose object is a name or a word rather than speech: `called “X”`. */
export const NAMING_VERBS: ReadonlySet<string> = new Set([
	'call',
	'label',
	'brand',
	'dub',
	'caption',
]);

function buildForms(): ReadonlyMap<string, ReportingVerb> {
	const forms = new Map<string, ReportingVerb>();
	for (const [lemmas, strength] of [
		[WEAK, 'weak'],
		[STRONG, 'strong'],
	] as const) {
		for (const lemma of lemmas) {
			for (const past of IRREGULAR[lemma] ?? [pastOf(lemma)])
				add(forms, past, lemma, 'finite', strength);
			add(forms, thirdPersonOf(lemma), lemma, 'finite', strength);
			// "Officials say", "they argue": the plain form, which must have a plural subject beside it.
			if (!NO_PLAIN_FORM.has(lemma)) add(forms, lemma, lemma, 'finite', strength);
			add(forms, DOUBLED[lemma] ?? participleOf(lemma), lemma, 'participle', strength);
		}
	}
	return forms;
}

function add(
	forms: Map<string, ReportingVerb>,
	word: string,
	lemma: string,
	form: VerbForm,
	strength: ReportingVerb['strength']
): void {
	forms.set(word, { lemma, form, strength, nounLike: ALSO_NOUNS.has(word) });
}

function pastOf(lemma: string): string {
	if (lemma.endsWith('e')) return `${lemma}d`;
	if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`;
	return `${lemma}ed`;
}

function thirdPersonOf(lemma: string): string {
	if (/(?:s|x|ch|sh)$/.test(lemma)) return `${lemma}es`;
	if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
	return `${lemma}s`;
}

function participleOf(lemma: string): string {
	if (lemma.endsWith('e') && !/(?:ee|ye|oe)$/.test(lemma)) return `${lemma.slice(0, -1)}ing`;
	return `${lemma}ing`;
}
