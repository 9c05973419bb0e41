/** Content files by path, as text or bytes. */
export type Files = Map<string, string | Uint8Array>;

/** One mistake that an editor can make in the fixture edition, and the rule that names it. */
export interface Fault {
	readonly title: string;
	readonly code: string;
	readonly make: (files: Files) => void;
}

const ARTICLE = 'articles/harbour-closed.md';

function edit(file: string, from: string, to: string): (files: Files) => void {
	return (files) => {
		const text = files.get(file);
		if (typeof text !== 'string' || !text.includes(from))
			throw new Error(`The fixture ${file} has no “${from}”.`);
		files.set(file, text.replace(from, to));
	};
}

const write = (file: string, text: string | Uint8Array) => (files: Files) =>
	void files.set(file, text);

/** Every mistake from the list of what must fail well. */
export const faults: readonly Fault[] = [
	{
		title: 'names a speaker who is not registered',
		code: 'entity-unknown',
		make: edit(ARTICLE, 'by=adler verb=said', 'by=adlre verb=said'),
	},
	{
		title: 'names an event that is not registered',
		code: 'entity-unknown',
		make: edit(ARTICLE, 'at=closing', 'at=clsing'),
	},
	{
		title: 'marks a claim that is not registered',
		code: 'claim-unknown',
		make: edit(ARTICLE, 'of=harbour-reopens', 'of=harbour-reopen'),
	},
	{
		title: 'forgets who spoke',
		code: 'attribute-missing',
		make: edit(ARTICLE, '{by=adler verb=promised}', '{verb=promised}'),
	},
	{
		title: 'never closes a bracket',
		code: 'directive-unclosed',
		make: edit(ARTICLE, 'before June]{by=adler verb=promised}.]', 'before June.'),
	},
	{
		title: 'never closes a brace',
		code: 'directive-unclosed',
		make: edit(ARTICLE, 'verb=promised}', 'verb=promised'),
	},
	{
		title: 'never closes a quote in the braces',
		code: 'directive-unclosed',
		make: edit(ARTICLE, 'verb=promised}', 'verb="promised}'),
	},
	{
		title: 'misspells a directive',
		code: 'directive-misspelt',
		make: edit(ARTICLE, ':quote[“every', ':qoute[“every'),
	},
	{
		title: 'marks no words',
		code: 'directive-empty',
		make: edit(ARTICLE, ':plain[Port Town]', ':entity[ ]{is=closing}'),
	},
	{
		title: 'annotates a heading',
		code: 'directive-misplaced',
		make: edit(ARTICLE, '## The other side', '## :entity[The other side]{is=fishers}'),
	},
	{
		title: 'writes a block form that does not exist',
		code: 'directive-form',
		make: edit(ARTICLE, ':::quote{by=bakker', ':::claim{of=office-knew by=bakker'),
	},
	{
		title: 'writes an attribute that does not exist',
		code: 'attribute-unknown',
		make: edit(ARTICLE, 'heard=speech', 'herad=speech'),
	},
	{
		title: 'forgets the quotes around two words',
		code: 'attribute-unknown',
		make: edit(ARTICLE, 'verb=promised', 'verb=has promised'),
	},
	{
		title: 'gives an attribute a value it cannot have',
		code: 'attribute-invalid',
		make: edit(ARTICLE, 'heard=speech', 'heard=shouting'),
	},
	{
		title: 'uses one id for two speakers',
		code: 'id-duplicate',
		make: edit(
			ARTICLE,
			'{by=bakker verb=said}]{of=office-knew',
			'{by=bakker verb=said #silt}]{of=office-knew'
		),
	},
	{
		title: 'holds two speakers in one claim',
		code: 'speaker-ambiguous',
		make: edit(
			ARTICLE,
			':claim[The office had known for a year.]',
			':claim[:reported[Adler knew]{by=adler} and :reported[Bakker knew]{by=bakker}]'
		),
	},
	{
		title: 'registers one name for two entities',
		code: 'name-claimed-twice',
		make: edit('entities/bakker.md', '- Jan Bakker', '- Jan Bakker\n  - Ruth Adler'),
	},
	{
		title: 'never puts a claim forward',
		code: 'claim-never-asserted',
		make: write('claims/unheard-of.md', '---\nstatement: Nobody says this.\ntype: fact\n---\n'),
	},
	{
		title: 'relates a claim to itself',
		code: 'relation-to-itself',
		make: edit('claims/office-knew.md', 'claim: harbour-silts-up', 'claim: office-knew'),
	},
	{
		title: 'relates a claim to nothing',
		code: 'claim-unknown',
		make: edit('claims/office-knew.md', 'claim: harbour-silts-up', 'claim: harbour-silt-up'),
	},
	{
		title: 'leaves a role undated beside another',
		code: 'role-ambiguous',
		make: edit('entities/adler.md', '\n    from: 2024-05-01', ''),
	},
	{
		title: 'writes a day that is not on the calendar',
		code: 'date-invalid',
		make: edit(ARTICLE, 'date: 2023-03-05', 'date: 2023-02-31'),
	},
	{
		title: 'breaks the YAML',
		code: 'yaml-invalid',
		make: edit(ARTICLE, 'title: Port Town closes', 'title: Port Town: it closes'),
	},
	{
		title: 'leaves out a field',
		code: 'field-missing',
		make: edit(ARTICLE, 'title: Port Town closes its harbour\n', ''),
	},
	{
		title: 'misspells a field',
		code: 'field-unknown',
		make: edit(ARTICLE, 'standfirst:', 'standfrist:'),
	},
	{
		title: 'gives a field a value it cannot have',
		code: 'field-invalid',
		make: edit('claims/office-knew.md', 'type: evaluation', 'type: evalution'),
	},
	{
		title: 'links evidence to no web address',
		code: 'field-invalid',
		make: edit(
			'claims/harbour-reopens.md',
			'url: https://example.org/gates',
			'url: javascript:alert(1)'
		),
	},
	{
		title: 'has no front matter',
		code: 'front-matter-missing',
		make: write('entities/boat.md', 'A boat.\n'),
	},
	{ title: 'is empty', code: 'file-empty', make: write('entities/boat.md', '\n \n') },
	{
		title: 'is not UTF-8',
		code: 'file-not-utf8',
		make: write(
			'entities/boat.md',
			Uint8Array.from([...Buffer.from('---\nname: Caf'), 0xe9, 0x0a])
		),
	},
	{
		title: 'has a line of one megabyte',
		code: 'line-too-long',
		make: write('about/long.md', `---\ntitle: Long\n---\n\n${'x'.repeat(1_000_000)}\n`),
	},
	{
		title: 'has a name that cannot be an address',
		code: 'file-name',
		make: write('entities/My Boat.md', '---\nname: Boat\ntype: concept\n---\n'),
	},
	{
		title: 'cannot be opened',
		code: 'file-unreadable',
		make: (files) =>
			void files.set('entities/folder.md/inside.txt', 'A folder by the name of a file.'),
	},
	{
		title: 'keeps a note on an anchor that is gone',
		code: 'anchor-unknown',
		make: edit(ARTICLE, 'on: q-silt', 'on: q-slit'),
	},
	{
		title: 'puts a scene after the last paragraph',
		code: 'scene-misplaced',
		make: edit(ARTICLE, 'after: 1', 'after: 99'),
	},
	{
		title: 'leaves a machine mark',
		code: 'draft-mark',
		make: edit(ARTICLE, 'verb=promised}', 'verb=promised draft}'),
	},
	{
		title: 'breaks a verification file',
		code: 'json-invalid',
		make: write('verification/harbour-closed.json', '{ "article": '),
	},
	{
		title: 'has no edition.md',
		code: 'edition-missing',
		make: (files) => void files.delete('edition.md'),
	},
	{
		title: 'switches off a rule that does not exist',
		code: 'lint-ignore-unknown',
		make: edit(
			ARTICLE,
			'## The other side',
			'<!-- lint-ignore no-such-rule -->\n\n## The other side'
		),
	},
];
