import { kindsOf } from './language-model.ts';

/** A country's usual name and ISO 3166 code. */
export interface Country {
	readonly name: string;
	readonly code: string;
}

/** Forms of countries' names that the International Components for Unicode do not list. */
const COUNTRY_FORMS: Readonly<Record<string, string>> = {
	us: 'US',
	'u.s.': 'US',
	'u.s.a.': 'US',
	usa: 'US',
	america: 'US',
	'united states of america': 'US',
	uk: 'GB',
	'u.k.': 'GB',
	britain: 'GB',
	'great britain': 'GB',
	uae: 'AE',
	emirates: 'AE',
	turkey: 'TR',
	burma: 'MM',
	myanmar: 'MM',
	'ivory coast': 'CI',
	'czech republic': 'CZ',
	swaziland: 'SZ',
	macedonia: 'MK',
	'cape verde': 'CV',
	'east timor': 'TL',
	'south korea': 'KR',
	'north korea': 'KP',
	'republic of korea': 'KR',
	"democratic people's republic of korea": 'KP',
	dprk: 'KP',
	'republic of ireland': 'IE',
	'democratic republic of the congo': 'CD',
	'democratic republic of congo': 'CD',
	'dr congo': 'CD',
	drc: 'CD',
	congo: 'CG',
	'republic of the congo': 'CG',
	holland: 'NL',
	'the netherlands': 'NL',
	palestine: 'PS',
	'bosnia and herzegovina': 'BA',
	bosnia: 'BA',
	herzegovina: 'BA',
	'trinidad and tobago': 'TT',
	'antigua and barbuda': 'AG',
	'st. lucia': 'LC',
	'saint lucia': 'LC',
	"people's republic of china": 'CN',
	prc: 'CN',
	'russian federation': 'RU',
	'papua new guinea': 'PG',
	'the gambia': 'GM',
	'the bahamas': 'BS',
	'timor-leste': 'TL',
	'são tomé and príncipe': 'ST',
	'sao tome and principe': 'ST',
	"cote d'ivoire": 'CI',
	"côte d'ivoire": 'CI',
};
/** Territories and places of disputed status, which a draft calls places and leaves to the editor. */
const NOT_COUNTRIES = new Set(
	(
		'AC AI AN AQ AS AW AX BL BM BQ BV CC CK CP CQ CX DG EA EH EU EZ FK FO GF GG GI GL GP GS GU HK HM IC IM IO JE KY MF MO MP' +
		' MQ MS NC NF NU PF PM PN PR QO RE SH SJ SX TA TC TF TK TW UM UN VG VI WF XA XB YT ZZ'
	).split(' ')
);
/** Parts of countries and of the world, and cities, that compromise's lexicon lacks. */
const MORE_PLACES = new Set(
	(
		'africa,antarctica,asia,europe,oceania,north america,south america,latin america,central america,the americas,americas,' +
		'middle east,near east,far east,east asia,south asia,southeast asia,south-east asia,central asia,eastern europe,western europe,' +
		'central europe,balkans,baltic,baltics,caucasus,scandinavia,caribbean,mediterranean,maghreb,sahel,sahara,horn of africa,' +
		'sub-saharan africa,west africa,east africa,southern africa,north africa,central africa,indo-pacific,asia-pacific,asia pacific,euro-atlantic,' +
		'atlantic,pacific,arctic,antarctic,arctic ocean,atlantic ocean,pacific ocean,indian ocean,south china sea,' +
		'east china sea,black sea,red sea,north sea,baltic sea,mediterranean sea,caspian sea,dead sea,persian gulf,gulf of mexico,' +
		'english channel,yellow sea,sea of japan,sea of azov,gulf of aden,strait of hormuz,taiwan strait,suez canal,panama canal,' +
		'gaza,gaza strip,gaza city,west bank,golan heights,east jerusalem,kashmir,donbas,donbass,crimea,catalonia,basque country,' +
		'flanders,wallonia,bavaria,lombardy,transnistria,abkhazia,south ossetia,nagorno-karabakh,kurdistan,darfur,tibet,xinjiang,' +
		'inner mongolia,hong kong,macau,macao,taiwan,puerto rico,guam,greenland,gibraltar,bermuda,guantanamo bay,guantánamo bay,' +
		'new south wales,victoria,queensland,south australia,western australia,tasmania,northern territory,nsw,' +
		'northern ireland,england,scotland,wales,cornwall,devon,kent,yorkshire,cumbria,midlands,east anglia,' +
		'new england,midwest,great lakes,silicon valley,hollywood,manhattan,brooklyn,queens,bronx,staten island,harlem,long island,' +
		'california,southern california,northern california,bay area,los angeles,l.a.,la,nyc,new york city,new york,d.c.,washington d.c.,washington dc,washington,' +
		'british columbia,nova scotia,new brunswick,prince edward island,newfoundland,saskatchewan,manitoba,alberta,ontario,quebec,québec,' +
		'accra,adelaide,aden,aleppo,alexandria,almaty,amman,ankara,antwerp,ashgabat,asmara,astana,athens,baghdad,baku,bamako,bandung,' +
		'bangalore,bengaluru,bangui,banjul,barcelona,basra,beirut,belgrade,benghazi,bergen,berlin,bern,birmingham,bishkek,bissau,' +
		'bogota,bogotá,bologna,bonn,bordeaux,bradford,brasilia,brasília,bratislava,brazzaville,brighton,bristol,brisbane,brussels,' +
		'bucharest,budapest,buenos aires,bujumbura,cairo,cali,canberra,cape town,caracas,cardiff,casablanca,chennai,chisinau,colombo,' +
		'conakry,copenhagen,cologne,dakar,dallas,damascus,dar es salaam,darwin,davos,delhi,dhaka,dili,djibouti,dnipro,dodoma,doha,' +
		'donetsk,dresden,dubai,dublin,durban,dushanbe,düsseldorf,edinburgh,erbil,fallujah,florence,frankfurt,freetown,fukushima,' +
		'fukuoka,gaborone,gdansk,geneva,genoa,georgetown,ghent,glasgow,gothenburg,granada,graz,grozny,guangzhou,guatemala city,' +
		'hamburg,hanoi,harare,havana,hebron,helmand,helsinki,herat,hiroshima,ho chi minh city,hobart,homs,honiara,houston,' +
		'hyderabad,idlib,innsbruck,islamabad,istanbul,izmir,jakarta,jalalabad,jenin,jerusalem,johannesburg,juba,kabul,kampala,' +
		'kandahar,karachi,karbala,kathmandu,kazan,kharkiv,khartoum,kherson,kiev,kyiv,kigali,kingston,kinshasa,kirkuk,kobe,kolkata,' +
		'krakow,kraków,kuala lumpur,kunduz,kuwait city,kyoto,lagos,lahore,lausanne,leipzig,libreville,lilongwe,lille,lima,lisbon,' +
		'liverpool,ljubljana,lomé,london,luanda,lucerne,luhansk,lusaka,luxembourg,lviv,lyon,maastricht,madrid,malaga,male,managua,' +
		'manama,manchester,manila,maputo,mariupol,marrakesh,marseille,mecca,medina,melbourne,mexico city,milan,minneapolis,minsk,' +
		'mogadishu,monrovia,montevideo,montreal,montréal,moscow,mosul,mumbai,munich,muscat,mykolaiv,nagasaki,nagoya,nairobi,' +
		'najaf,naples,nassau,naypyidaw,nice,nicosia,niamey,nouakchott,novosibirsk,nuremberg,odesa,odessa,okinawa,osaka,oslo,' +
		'ottawa,ouagadougou,palermo,panama city,paris,perth,peshawar,phnom penh,phuket,podgorica,port moresby,port-au-prince,' +
		'portsmouth,prague,pretoria,pristina,pyongyang,quetta,quito,rabat,rafah,ramallah,rangoon,raqqa,reykjavik,riga,' +
		'rio de janeiro,riyadh,rome,rotterdam,saint petersburg,st. petersburg,salvador,salzburg,samarkand,san jose,san josé,san juan,' +
		'san salvador,sanaa,santiago,santo domingo,sao paulo,são paulo,sapporo,sarajevo,sendai,seoul,sevastopol,seville,shanghai,' +
		'shenzhen,singapore,skopje,sochi,sofia,southampton,split,srebrenica,stockholm,strasbourg,stuttgart,sydney,taipei,tallinn,' +
		'tampere,tashkent,tbilisi,tegucigalpa,tehran,tel aviv,the hague,hague,thessaloniki,thimphu,tianjin,tikrit,tirana,tokyo,' +
		'toronto,toulouse,trieste,tripoli,tunis,turin,ulaanbaatar,utrecht,valencia,valletta,vancouver,venice,vienna,vientiane,' +
		"vilnius,vladivostok,warsaw,wellington,windhoek,winnipeg,wuhan,xi'an,yamoussoukro,yangon,yaoundé,yerevan,yokohama,zagreb," +
		'zanzibar,zaporizhzhia,zurich,zürich,auckland,christchurch,dunedin,queenstown,hamilton,rotorua'
	).split(',')
);
const DIRECTIONS =
	/^(?:north|south|east|west|northern|southern|eastern|western|central|upper|lower|greater|mainland|downtown|north-?east(?:ern)?|north-?west(?:ern)?|south-?east(?:ern)?|south-?west(?:ern)?)$/;

let countries: ReadonlyMap<string, Country> | undefined;

/** Finds the country a form of its name means (`the U.S.`, `Britain`). */
export function findCountry(lower: string): Country | null {
	countries ??= buildCountries();
	return countries.get(lower) ?? null;
}

/** Tells whether a name is one of a city, a region or another place we know. */
export function isKnownPlace(lower: string): boolean {
	if (MORE_PLACES.has(lower)) return true;
	return kindsOf(lower).some(
		(kind) => kind === 'City' || kind === 'Region' || kind === 'Place' || kind === 'Country'
	);
}

/** Tells whether a word only says which part of a place is meant. */
export function isDirection(lower: string): boolean {
	return DIRECTIONS.test(lower);
}

/** Tells whether a word is the adjective or the noun for a country's people. */
export function isDemonym(lower: string): boolean {
	return kindsOf(lower).includes('Demonym') || MORE_DEMONYMS.has(lower);
}

const MORE_DEMONYMS = new Set(
	(
		'british irish english scottish welsh swedish danish finnish polish spanish turkish latvian bulgarian arab arabic kurdish catalan' +
		' serbian croatian slovenian ukrainian byelorussian burmese nepali nepalese bhutanese gabonese maltese cypriot tibetan' +
		' uyghur kosovar bosnian montenegrin kyrgyz tajik uzbek azerbaijani papuan fijian tongan hawaiian alaskan texan' +
		' parisian venetian roman latin hispanic african-american brazillian argentinian yemeni bahraini hungarian israeli' +
		' jewish muslim islamic christian hindu catholic sunni shia shiite buddhist sikh protestant mormon slavic nordic baltic' +
		' balkan soviet western eastern anglican orthodox democratic republican conservative liberal communist socialist' +
		' tory nazi marxist anglo-american north-korean transatlantic pan-african pan-arab pro-russian pro-european'
	).split(' ')
);

function buildCountries(): ReadonlyMap<string, Country> {
	const names = new Intl.DisplayNames('en', { type: 'region' });
	const found = new Map<string, Country>();
	const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
	for (const first of letters) {
		for (const second of letters) {
			const code = first + second;
			const name = names.of(code);
			if (name === undefined || name === code || NOT_COUNTRIES.has(code)) continue;
			const lower = name.toLowerCase().replace(/ \(.*\)$/, '');
			if (!found.has(lower)) found.set(lower, { name, code });
		}
	}
	for (const [form, code] of Object.entries(COUNTRY_FORMS)) {
		const name = names.of(code);
		if (name !== undefined) found.set(form, { name: USUAL_NAMES[code] ?? name, code });
	}
	return found;
}

const USUAL_NAMES: Readonly<Record<string, string>> = {
	TR: 'Turkey',
	MM: 'Myanmar',
	CD: 'Democratic Republic of the Congo',
	CG: 'Republic of the Congo',
	PS: 'Palestine',
	BA: 'Bosnia and Herzegovina',
	TT: 'Trinidad and Tobago',
	AG: 'Antigua and Barbuda',
	LC: 'Saint Lucia',
	ST: 'São Tomé and Príncipe',
};
