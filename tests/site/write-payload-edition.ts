import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { payloads } from './payloads.ts';

/** How many payloads stand in each field of one file. */
const PER_FILE = 10;

/**
 * Writes an edition in which every field that holds text holds payloads: each payload stands once in
 * every such field of every kind of file. Returns how many payloads and files there are.
 */
export function writePayloadEdition(folder: string): { payloads: number; groups: number } {
	const write = (file: string, data: object, body: string): void => {
		const full = path.join(folder, file);
		mkdirSync(path.dirname(full), { recursive: true });
		writeFileSync(full, `---\n${stringify(data, { lineWidth: 0 })}---\n\n${body}\n`);
	};
	const groups: string[][] = [];
	for (let at = 0; at < payloads.length; at += PER_FILE)
		groups.push(payloads.slice(at, at + PER_FILE));
	const all = payloads.join(' ');
	write(
		'edition.md',
		{
			name: `E ${all}`,
			standfirst: all,
			publisher: all,
			contact: all,
			language: 'en',
			licence: all,
			licenceUrl: 'https://example.org/licence',
		},
		inProse(payloads)
	);
	groups.forEach((group, index) => {
		const text = `${index} ${group.join(' ')}`;
		const url = `https://example.org/${encodeURIComponent(group[0] ?? '')}?q="><script>alert(1)</script>`;
		write(
			`entities/e-${index}.md`,
			{
				name: `Entity ${text}`,
				type: 'person',
				names: [`Entity number ${index}`, `Name ${text}`],
				roles: [{ title: text, organisation: `e-${index}`, from: '2020' }],
				sameAs: [url],
				summary: text,
				interests: [{ text, url }],
				sources: [{ title: text, publisher: text, url, date: '2023' }],
			},
			inProse(group)
		);
		write(
			`claims/c-${index}.md`,
			{
				statement: `Claim ${text}`,
				type: 'prediction',
				about: [`e-${index}`],
				status: 'came-true',
				history: [{ date: '2023-01-01', status: 'came-true', reason: text }],
				evidence: [
					{
						url,
						publisher: text,
						title: text,
						note: text,
						bearing: 'supports',
						archived: url,
						date: '2023',
					},
				],
				relations: [
					{ kind: 'supports', claim: `c-${(index + 1) % groups.length}`, basis: 'text', why: text },
				],
				due: '2023',
				leavesOpen: text,
				facts: [text],
			},
			inProse(group)
		);
		write(
			`about/a-${index}.md`,
			{ title: `About ${text}`, order: index, summary: text },
			inProse(group)
		);
		write(
			`articles/t-${index}.md`,
			{
				title: `Article ${text}`,
				standfirst: text,
				date: '2023-01-01',
				tags: [text],
				authors: [text],
				licence: text,
				source: { publisher: text, title: text, url, published: '2023-01-01', rights: 'licensed' },
				scenes: [{ caption: text, credit: text, after: 1 }],
				notHeard: [{ entity: `e-${(index + 1) % groups.length}`, note: text, url }],
				notes: [{ on: 'q-one', kind: 'differs', text, url }],
				corrections: [{ date: '2023-01-02', text }],
			},
			[
				`Entity number ${index} spoke. :claim[:quote[“One word”]{by=e-${index} verb="said <img src=x onerror=alert(1)>" heard=speech to="<svg onload=alert(1)>" #one}]{of=c-${index}} was all.`,
				inProse(group),
			].join('\n\n')
		);
		mkdirSync(path.join(folder, 'verification'), { recursive: true });
		writeFileSync(
			path.join(folder, 'verification', `t-${index}.json`),
			JSON.stringify({
				article: `t-${index}`,
				quotes: [
					{
						quote: 'one',
						verdict: 'differs',
						rule: text,
						words: 'One word',
						source: { title: text },
						date: '2023-01-01',
						diff: [{ op: 'changed', quote: text, source: text }],
					},
				],
			})
		);
	});
	return { payloads: payloads.length, groups: groups.length };
}

/** Payloads as paragraphs, in a list, in a quotation and in code. */
function inProse(group: readonly string[]): string {
	return group
		.flatMap((one) => [
			`Text ${one} text`,
			one,
			`- ${one.replaceAll('\n', ' ')}`,
			`> ${one.replaceAll('\n', ' ')}`,
			`\`${one}\``,
		])
		.join('\n\n');
}
