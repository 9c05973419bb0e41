/** The types a draft gives to a name. */
export type NameType =
	'person' | 'organisation' | 'country' | 'place' | 'programme' | 'event' | 'document' | 'group';

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));
const phrases = (words: string): ReadonlySet<string> => new Set(words.split(', '));

/** Courtesy titles and ranks that stand before a name and are no part of it. */
export const HONORIFICS = list(
	'mr mr. mrs mrs. ms ms. mx mx. miss dr dr. prof prof. professor sir dame lord lady baroness baron count' +
		' sen sen. rep rep. gov gov. gen gen. lt lt. col col. sgt sgt. cpl cpl. pvt capt capt. cmdr cmdr. adm adm. maj maj. brig' +
		' hon hon. rev rev. fr fr. st imam sheikh sheik rabbi father sister brother reverend pastor ayatollah mullah' +
		' general colonel sergeant lieutenant captain commander admiral major brigadier corporal private marshal' +
		' constable inspector superintendent detective officer sheriff marshal cardinal archbishop bishop pope saint emeritus' +
		' king queen prince princess emperor empress sultan emir tsar duke duchess count countess baroness'
);

/** Offices that stand before a name (`President`) or name its bearer (`the president`). */
export const OFFICES = list(
	'president chancellor premier minister secretary secretary-general ambassador mayor governor senator congressman' +
		' congresswoman representative councillor councilman councilwoman alderman commissioner chairman chairwoman' +
		' chairperson chair chief director manager head leader speaker spokesman spokeswoman spokesperson judge justice' +
		' attorney prosecutor treasurer envoy delegate deputy lawmaker assemblyman assemblywoman candidate nominee lieutenant' +
		' coach captain ceo cfo coo administrator ombudsman consul comptroller whip dean rector provost principal' +
		' superintendent vice-president vice-chancellor vice-chairman chief-of-staff undersecretary'
);

/** Words that qualify an office before a name: `Deputy Prime Minister`, `Acting Foreign Secretary`. */
export const OFFICE_QUALIFIERS = list(
	'prime foreign defence defense finance interior home health education justice trade transport environment energy culture' +
		' labour labor agriculture economy economic security deputy vice acting former ex-president ex-prime-minister interim' +
		' assistant associate senior junior first general chief lead lieutenant attorney solicitor executive financial' +
		' operating district state federal supreme high crown opposition majority minority house senate press emeritus honorary' +
		' founding under permanent special managing shadow then-president then-prime co-founder veteran incoming outgoing'
);

/** Lower-case nouns for people that stand before a name: `team member Rodaba Noori`. */
export const ROLE_NOUNS = list(
	'spokesman spokeswoman spokesperson member coach captain player striker goalkeeper midfielder defender forward winger' +
		' pitcher quarterback manager actor actress singer musician rapper guitarist drummer composer conductor director' +
		' producer filmmaker writer author co-author coauthor novelist poet playwright journalist reporter editor columnist' +
		' correspondent broadcaster presenter anchor commentator blogger photographer illustrator artist painter sculptor' +
		' designer architect engineer scientist researcher professor lecturer academic historian economist analyst expert' +
		' physicist biologist chemist astronomer mathematician psychologist sociologist geologist anthropologist' +
		' archaeologist doctor physician surgeon nurse psychiatrist therapist lawyer attorney barrister solicitor judge' +
		' prosecutor activist campaigner organiser organizer volunteer protester demonstrator politician lawmaker legislator' +
		' senator congressman congresswoman councillor mayor governor president minister chancellor premier leader chairman' +
		' chairwoman chairperson chair chief head boss founder co-founder cofounder owner entrepreneur businessman businesswoman' +
		' investor billionaire philanthropist banker trader farmer fisherman teacher principal headteacher student pupil' +
		' graduate resident neighbour neighbor villager tourist passenger driver pilot astronaut cosmonaut sailor soldier' +
		' officer sergeant commander general colonel detective inspector constable sheriff firefighter paramedic' +
		' ambassador diplomat envoy delegate adviser advisor aide secretary treasurer commissioner consultant champion' +
		' winner medallist medalist runner-up cyclist swimmer runner boxer golfer athlete skater skier gymnast racer' +
		' rider jockey wrestler cricketer footballer batsman bowler victim survivor witness suspect defendant' +
		' gunman prisoner inmate detainee hostage refugee migrant father mother son daughter brother sister husband wife' +
		' uncle aunt cousin nephew niece grandfather grandmother friend colleague partner widow boyfriend girlfriend' +
		' comedian host star celebrity dancer choreographer model chef magician philosopher theologian priest pastor imam' +
		' rabbi bishop archbishop cardinal monk nun supporter fan customer shopper worker employee executive ceo' +
		' candidate nominee incumbent challenger democrat republican conservative liberal whistleblower defector' +
		' cosplayer gamer programmer developer hacker inventor explorer climber mountaineer curator librarian archivist' +
		' king queen prince princess emperor pope official representative administrator superintendent teenager man woman boy girl'
);

/** Heads of organisations' names, which as a rule stand last or before `of`/`for`. */
export const ORGANISATION_HEADS = list(
	'university college institute institution academy school council committee commission party corporation corp corp. inc inc.' +
		' ltd ltd. llc plc gmbh company co. co companies group holdings bank ministry department dept bureau office agency' +
		' association federation confederation foundation trust fund society union league club alliance coalition' +
		' organisation organization authority administration board court parliament congress senate assembly government' +
		' army navy force forces guard guards police corps marines regiment brigade legion church diocese archdiocese' +
		' times post herald weekly magazine news tribune guardian journal gazette telegraph observer chronicle press' +
		' broadcasting television radio network channel airlines airways railways motors industries technologies systems' +
		' laboratories laboratory labs records pictures studios entertainment games media partners services service' +
		' orchestra choir ensemble band team rangers united city rovers wanderers athletic albion eagles lions tigers bears' +
		' security intelligence taskforce panel forum consortium cooperative cartel militia brotherhood front movement' +
		' secretariat directorate cabinet exchange clinic faculty mission' +
		' seven twenty eight nations insurance energy petroleum oil gas electric pharmaceuticals healthcare software' +
		' solutions international watch campaign survey constabulary treasury chamber chambers reserve order'
);

/** Heads of the names of places and buildings. */
export const PLACE_HEADS = list(
	'river sea ocean lake bay gulf strait straits channel canal island islands isle isles peninsula cape coast beach' +
		' mountain mountains mount hill hills valley canyon desert forest woods park gardens garden square street st. st road' +
		' avenue lane drive boulevard highway bridge tunnel tower towers hall house palace castle cathedral mosque temple' +
		' abbey stadium arena station airport port harbour harbor dock pier plaza mall market centre center building' +
		' memorial monument cemetery prison jail base province county district region state city town village heights' +
		' territory territories republic kingdom emirates plateau glacier falls reef springs creek ridge peak volcano' +
		' observatory hotel theatre theater cinema zoo aquarium complex crossing border oblast prefecture archipelago bank' +
		' museum gallery library planetarium hospital northwest northeast southwest southeast' +
		' plant dam mine field fields farm ranch camp campus quarter wall way terminal shore basin delta oasis'
);

/** Heads of the names of events. */
export const EVENT_HEADS = list(
	'war wars games olympics paralympics festival fest cup championship championships tournament summit conference' +
		' revolution uprising rebellion election elections referendum expo exposition fair marathon grand-prix prix' +
		' open masters derby series final finals semifinals playoffs awards ceremony parade carnival' +
		' hurricane cyclone typhoon storm earthquake tsunami eruption massacre genocide holocaust attack attacks bombing' +
		' bombings siege battle invasion coup crisis crash disaster riots protests spring day week anniversary' +
		' year christmas easter ramadan eid hanukkah passover diwali thanksgiving convention congress jubilee coronation' +
		' regatta rally race tour bowl prize trial trials hearings inquiry symposium competition contest concert'
);

/** Heads of the names of documents, laws and treaties. */
export const DOCUMENT_HEADS = list(
	'act treaty agreement accord accords convention constitution bill charter protocol declaration report resolution law' +
		' code pact amendment statute directive regulation rules manifesto memorandum doctrine guidelines bible quran koran' +
		' magna-carta review paper communique communiqué concordat testament'
);

/** Heads of the names of programmes and projects. */
export const PROGRAMME_HEADS = list(
	'program programme project initiative plan scheme operation partnership strategy fellowship scholarship mission' +
		' policy deal package shuttle telescope rover satellite probe study curriculum pilot'
);

/** Nouns for peoples, believers and parties' followers, in the plural. */
export const GROUP_NAMES = list(
	'muslims christians jews hindus sikhs buddhists catholics protestants sunnis shiites shias mormons scientologists' +
		' democrats republicans conservatives liberals tories labourites greens communists socialists nationalists' +
		' unionists loyalists islamists jihadists nazis kurds arabs berbers tamils sinhalese uyghurs uighurs rohingya' +
		' tibetans roma latinos hispanics aboriginals aborigines maori māori inuit sherpas palestinians israelis pashtuns' +
		' tajiks uzbeks hazaras bosniaks serbs croats kosovars chechens tatars catalans basques scots britons'
);

/** Bodies known by a name that no rule of form would tell. */
export const KNOWN_ORGANISATIONS = phrases(
	'taliban, hamas, hezbollah, al-qaeda, al qaeda, isis, islamic state, fatah, boko haram, al-shabaab, european union, eu, un,' +
		' u.n., united nations, nato, who, imf, wto, asean, opec, oecd, unesco, unicef, unhcr, iaea, interpol, europol, fifa, uefa,' +
		' ioc, nasa, esa, fbi, cia, nsa, kgb, fsb, mi5, mi6, pentagon, kremlin, white house, downing street, whitehall, vatican,' +
		' holy see, capitol hill, wall street, scotland yard, state department, justice department, treasury,' +
		' homeland security, supreme court, high court, federal reserve, fed, bundestag, knesset, duma, diet, house of commons,' +
		' house of lords, house of representatives, senate, congress, parliament, red cross, red crescent, amnesty international,' +
		' greenpeace, oxfam, human rights watch, wikinews, wikipedia, wikileaks, google, facebook, twitter, apple, microsoft,' +
		' amazon, youtube, reuters, associated press, ap, afp, agence france-presse, bbc, cnn, cbc, abc, nbc, cbs, npr, al jazeera,' +
		' xinhua, itar-tass, tass, interfax, yonhap, kcna, bloomberg, the guardian, the times, washington post, new york times,' +
		' globe and mail, mail and guardian, times of india, times of london, straits times, daily telegraph, daily mail, le figaro,' +
		' south china morning post, sydney morning herald, church of england, church of scotland, bank of england, bank of japan,' +
		' bank of america, house of lords, marks and spencer, médecins sans frontières, doctors without borders, reporters without borders,' +
		' wall street journal, los angeles times, huffington post, usa today, financial times, der spiegel, le monde, commons,' +
		' scientology, anonymous, group of seven, group of twenty, group of eight, g7, g8, g20, sony, nintendo, sega, disney,' +
		' labour, liberal democrats, sinn féin, sinn fein, democratic party, republican party, labor party, gop, ukip, african union,' +
		' arab league, commonwealth, security council, general assembly, world bank, european commission, european parliament,' +
		' fannie mae, freddie mac, lehman brothers, goldman sachs, national guard, coast guard, secret service'
);

/** Titles, offices and role words read as one for descriptors: the chief of NATO is its secretary general. */
export const SAME_OFFICE: readonly ReadonlySet<string>[] = [
	list(
		'chief head leader boss president chairman chairwoman chairperson chair director secretary-general secretary commander' +
			' executive ceo premier chancellor superintendent commissioner'
	),
	list('prime premier minister pm'),
	list('minister secretary chancellor'),
	list('spokesman spokeswoman spokesperson representative'),
	list('author co-author coauthor writer novelist researcher scientist'),
	list('lawyer attorney barrister solicitor counsel'),
	list('professor lecturer academic scholar expert analyst'),
	list('senator congressman congresswoman lawmaker legislator representative mp politician'),
	list('officer policeman policewoman detective inspector sergeant constable sheriff'),
	list('coach manager trainer'),
	list('singer musician rapper star'),
	list('founder co-founder cofounder'),
];

/** Nouns that tell whether a woman or a man is meant. */
export const FEMALE_NOUNS = list(
	'woman girl mother daughter sister wife aunt niece grandmother widow actress spokeswoman congresswoman chairwoman' +
		' councilwoman businesswoman queen princess duchess lady dame policewoman mrs mrs. ms ms. miss girlfriend heroine' +
		' baroness countess empress she her hers herself assemblywoman'
);
/** The same for men. */
export const MALE_NOUNS = list(
	'man boy father son brother husband uncle nephew grandfather widower actor spokesman congressman chairman councilman' +
		' businessman king prince duke lord sir policeman mr mr. boyfriend he him his himself assemblyman gunman fisherman pope'
);
