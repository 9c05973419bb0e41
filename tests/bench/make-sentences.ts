import type { Random } from './random.ts';

/** An entity as sentences need it. */
export interface Named {
	readonly id: string;
	/** The forms that link by themselves; empty where only a mark can name it. */
	readonly names: readonly string[];
	/** What a text calls it when it does not use its name. */
	readonly descriptor: string;
}

/** A passage twice: as an editor annotates it, and as a reader sees it. */
export interface Passage {
	readonly marked: string;
	readonly plain: string;
}

type Words = readonly [string, ...string[]];

function list(text: string): Words {
	const [first = '', ...rest] = text.trim().split(/\s+/u);
	return [first, ...rest];
}

const nouns = list(`
	accord account agency agenda agreement aid airport alarm alliance allocation ambition amendment analysis
	appeal approach archive argument army assembly asset assistance assurance audit authority balance ballot
	bank barrier basis benefit bill blockade border boundary bridge budget bureau cabinet campaign canal
	capability capacity cargo caution ceasefire census ceremony chamber change charter claim clause climate
	coalition coast code commission commitment committee community company compensation competition complaint
	compromise concern concession condition conference conflict consensus consent constitution contact contract
	contribution control convention cooperation corridor cost council counsel country court credit crisis
	criticism currency custom cycle damage danger data deadline deal debate debt decade decision declaration
	decline defence deficit delay delegation demand department deposit deterrence development dialogue dispute
	district doctrine document draft drought duty economy edge education effect effort election emergency
	emission employment energy engine enquiry envoy equipment estimate evidence exchange exercise expansion
	expense export extension failure farm fear finance fleet flight flood force forecast forum foundation
	framework frontier fuel fund future gain gap gas ground growth guarantee guidance harbour harvest health
	highway history hospital housing idea impact import incentive incident income increase index industry
	inflation influence information inspection institution insurance intelligence interest invasion inventory
	investment island issue judgment justice labour land language law leadership league legislation level
	liability limit line loan loss majority mandate margin market measure mechanism meeting member memory
	message migration minister ministry mission mistake momentum motion navy neighbour network obligation
	offer office operation opinion opposition option order outcome output oversight panel parliament
	partnership path patrol payment peace penalty pension permit pipeline plan plant platform pledge policy
	population port position power practice precedent premium presence pressure price principle priority
	procedure process profit programme progress project promise proposal prospect protection protest province
	purchase purpose quarter question quota railway range rate reaction reason recession record recovery reform
	refugee regime region regulation relation relief remedy report request reserve resolution resource response
	restraint result retreat revenue review revision reward right risk river road role route rule safety sale
	sanction satellite scandal schedule scheme season sector security senate sentence service session settlement
	shadow share shelter shipment shortage signal site spending spokesman stability staff stake standard state
	statement station stock storage strategy strength strike structure study subsidy summit supply support
	surplus survey suspicion system talks target tariff tax technology tension term territory threat timetable
	trade tradition training transfer transition transport treasury treaty trend trial tribunal troops trust
	turnout uncertainty union vaccine value verdict version vessel veto victory village violence vision visit
	vote wage warning water weapon welfare winter witness worker yield zone`);

const verbs = list(`
	accept accelerate address adjust adopt advance affect allow alter approve assess avoid back balance block
	boost break bring build calm carry challenge change check clarify close complete complicate confirm
	consider constrain contain continue control correct cover curb cut damage deepen defend define delay deny
	deter develop direct disrupt divide double ease enable encourage end endanger enforce enlarge ensure
	establish examine exceed expand expose extend face favour finance follow forge fund govern guarantee halt
	hamper harm hasten hold ignore improve include increase influence inspect join justify keep lead limit
	lower maintain manage match measure modernise monitor narrow offset open oppose outweigh overcome oversee
	pause permit postpone prepare preserve press prevent promote propose protect prove provide question raise
	reach rebuild recognise reconsider reduce reform reject release rely remove renew repair replace require
	resist restore restrict resume reverse review revise reward rule secure settle shape share shield shift
	show signal simplify slow speed stabilise stop strengthen study support suspend sustain test threaten
	tighten tolerate train transform undermine unite update uphold urge violate weaken weigh welcome widen
	withdraw withhold`);

const adjectives = list(`
	able absent active actual additional adequate aggressive agricultural ambitious ample annual anxious
	apparent autonomous bilateral binding bitter bold brief broad careful cautious central civil clear close
	coastal coherent collective commercial common competent complex conventional costly credible critical
	crucial cultural deep defensive delicate democratic difficult digital diplomatic direct domestic dual
	durable early economic effective elderly electoral emerging environmental essential exact external fair
	familiar federal final financial firm fiscal fixed flexible foreign formal fragile frequent fresh general
	genuine global gradual grave hard heavy historic hostile humanitarian immediate imminent independent
	indirect industrial informal initial internal joint judicial key large lasting late legal legitimate
	likely limited local long loose major maritime medical mental military minor modest monetary mutual narrow
	national natural naval new nuclear official open ordinary overdue parliamentary partial peaceful permanent
	plain political popular possible practical precise preliminary present previous private profound prompt
	public quiet rapid rare ready real recent regional reliable reluctant remote responsible rigid robust rural
	scarce scientific secret sensible separate serious severe sharp short significant similar slow social solid
	sound stable steady strategic strict strong structural sudden sufficient swift technical temporary tense
	thorough tough traditional transparent unclear unequal uneven unilateral unusual urban urgent useful vague
	valuable visible vital vulnerable weak wide worthwhile`);

const adverbs = list(
	'again already also certainly clearly eventually gradually largely mostly now often openly partly quickly quietly rarely slowly soon steadily still together'
);
const prepositions = list(
	'about across after against before behind beyond during for over under with without'
);
const determiners = list('a the its their this every another one any our');
const modals = list('can could may might must should will would cannot');

/** The reporting verbs of the edition, with how often each stands among ten. */
export const reportingVerbs = list(
	'said said said said added argued warned noted stressed explained announced'
);

/** The rare half of a vocabulary: what Zipf's law leaves for words that stand in few articles. */
const prefixes = list('re un over under inter counter non pre post sub');

function noun(random: Random): string {
	const base = nouns[random.skewed(nouns.length, 1.4)] ?? 'plan';
	if (random.chance(0.04)) return `${random.pick(prefixes)}${base}`;
	return random.chance(0.25) ? `${base.replace(/y$/u, 'ie')}s` : base;
}

function verb(random: Random): string {
	return verbs[random.skewed(verbs.length, 1.4)] ?? 'change';
}

function adjective(random: Random): string {
	return adjectives[random.skewed(adjectives.length, 1.4)] ?? 'new';
}

function phrase(random: Random): string {
	const ahead = random.chance(0.6) ? `${adjective(random)} ` : '';
	return `${random.pick(determiners)} ${ahead}${noun(random)}`;
}

/** Some words that say something about nothing, for instance the words of a quotation. */
export function words(random: Random, parts: number): string {
	const pieces = [
		`${phrase(random)} ${random.pick(modals)} ${random.chance(0.3) ? `${random.pick(adverbs)} ` : ''}${verb(random)} ${phrase(random)}`,
	];
	while (pieces.length < parts) {
		pieces.push(
			random.chance(0.5)
				? `${random.pick(prepositions)} ${phrase(random)}`
				: `and ${verb(random)} ${phrase(random)}`
		);
	}
	return pieces.join(' ');
}

/** A short descriptor such as “the regional bank”, for what is named without its name. */
export function descriptor(random: Random): string {
	return `the ${adjective(random)} ${noun(random)}`;
}

/** A clause of about a hundred characters that names what `naming` gives. */
export function clause(random: Random, naming: () => Named): Passage {
	const first = mention(random, naming());
	const middle = `${random.pick(modals)} ${verb(random)} ${phrase(random)}`;
	const pieces: Passage[] = [first, same(middle)];
	if (random.chance(0.85)) pieces.push(same(random.pick(prepositions)), mention(random, naming()));
	if (random.chance(0.75)) pieces.push(same(`and ${verb(random)} ${phrase(random)}`));
	if (random.chance(0.75)) pieces.push(same(random.pick(prepositions)), mention(random, naming()));
	return join(pieces);
}

/** Text that carries no mark. */
export function same(text: string): Passage {
	return { marked: text, plain: text };
}

/** Passages in a row, with a space between. */
export function join(passages: readonly Passage[], by = ' '): Passage {
	return {
		marked: passages.map((one) => one.marked).join(by),
		plain: passages.map((one) => one.plain).join(by),
	};
}

/** A passage with a directive around it. */
export function mark(name: string, inside: Passage, attributes: string): Passage {
	return { marked: `:${name}[${inside.marked}]{${attributes}}`, plain: inside.plain };
}

/** A passage with something before and after it. */
export function around(before: string, inside: Passage, after: string): Passage {
	return { marked: `${before}${inside.marked}${after}`, plain: `${before}${inside.plain}${after}` };
}

/** A passage that begins a sentence. */
export function capital({ marked, plain }: Passage): Passage {
	const raise = (text: string): string => text.replace(/\p{L}/u, (letter) => letter.toUpperCase());
	if (!marked.startsWith(':')) return { marked: raise(marked), plain: raise(plain) };
	const label = marked.indexOf('[');
	return { marked: marked.slice(0, label) + raise(marked.slice(label)), plain: raise(plain) };
}

function mention(random: Random, entity: Named): Passage {
	const name = entity.names[random.skewed(entity.names.length, 0.7)];
	if (name !== undefined && random.chance(0.66)) return same(name);
	return mark('entity', same(entity.descriptor), `is=${entity.id}`);
}
