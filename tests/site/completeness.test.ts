import { beforeAll, describe, expect, test } from 'vitest';
import { RELATION_WORDS } from '../../src/components/record/vocabulary.ts';
import type { Edition } from '../../src/model/edition.ts';
import { plain, readEdition, readPage, readPages } from './read-page.ts';

describe.each(['edition', 'fixture'] as const)('the site of the %s', (site) => {
	let edition: Edition;
	beforeAll(async () => {
		edition = await readEdition(site);
	});

	test('shows every quotation and reported passage on its article’s page, at its anchor', () => {
		const missing = edition.utterances.flatMap(({ article, segments }) => {
			const { document } = readPage(site, article.path);
			return segments.filter(
				({ anchor, text }) =>
					!plain(document.getElementById(anchor)?.textContent ?? '').includes(plain(text))
			);
		});
		expect(missing.map((one) => one.anchor)).toEqual([]);
	});

	test('shows every quotation and reported passage on its speaker’s page, with the way to its place', () => {
		const missing = edition.utterances.filter(({ speaker, segments, path }) => {
			const pages = speaker?.speakerPath ? readPages(site, speaker.speakerPath) : [];
			return !pages.some(
				({ text, links }) =>
					links.has(path) && segments.every((segment) => text.includes(plain(segment.text)))
			);
		});
		expect(missing.map((one) => one.path)).toEqual([]);
	});

	test('shows every quotation and reported passage in the list of quotations', () => {
		const pages = readPages(site, '/quotes/');
		const missing = edition.utterances.filter(
			({ segments, path }) =>
				!pages.some(
					({ text, links }) =>
						links.has(path) && segments.every((segment) => text.includes(plain(segment.text)))
				)
		);
		expect(missing.map((one) => one.path)).toEqual([]);
	});

	test('links every claim with every place that puts it forward, both ways', () => {
		const missing = edition.claims.flatMap((claim) => {
			if (claim.assertions.length === 0) return [`${claim.id} is put forward nowhere`];
			const pages = readPages(site, claim.path);
			return claim.assertions.flatMap(({ article, anchor, path }) => {
				const { document, links } = readPage(site, article.path);
				return [
					...(document.getElementById(anchor) === null ? [`${path} is no place`] : []),
					...(links.has(claim.path) ? [] : [`${path} does not lead to ${claim.path}`]),
					...(pages.some((page) => page.links.has(path))
						? []
						: [`${claim.path} does not lead to ${path}`]),
				];
			});
		});
		expect(missing).toEqual([]);
	});

	test('lists every claim, on the list of claims and on the pages of those who make it', () => {
		const list = readPages(site, '/claims/');
		const missing = edition.claims.flatMap(({ path, speakers }) => [
			...(list.some((page) => page.links.has(path)) ? [] : [path]),
			...speakers
				.map((speaker) => speaker.speakerPath)
				.filter((speakerPath) => speakerPath !== null)
				.filter((own) => !readPages(site, own).some((page) => page.links.has(path)))
				.map((own) => `${own} without ${path}`),
		]);
		expect(missing).toEqual([]);
	});

	test('shows every relation from both ends, with its kind in words', () => {
		const missing = edition.claims.flatMap((claim) =>
			claim.relations.flatMap(({ kind, claim: other }) => {
				const [here, there] = [readPage(site, claim.path), readPage(site, other.path)];
				return [
					...(here.links.has(other.path) && here.text.includes(RELATION_WORDS[kind].from)
						? []
						: [`${claim.path} → ${other.path}`]),
					...(there.links.has(claim.path) && there.text.includes(RELATION_WORDS[kind].to)
						? []
						: [`${other.path} ← ${claim.path}`]),
				];
			})
		);
		expect(missing).toEqual([]);
	});

	test('shows every mention of every entity, with the way to its paragraph', () => {
		const missing = edition.entities.filter(({ mentions, path }) => {
			const pages = readPages(site, path);
			const shown = pages.flatMap(({ document }) => [
				...document.querySelectorAll('.contexts mark'),
			]);
			return (
				shown.length !== mentions.length ||
				mentions.some((mention) => !pages.some((page) => page.links.has(mention.path)))
			);
		});
		expect(missing.map((one) => one.path)).toEqual([]);
	});

	test('lists every entity and every speaker', () => {
		const entities = readPages(site, '/entities/');
		const speakers = readPages(site, '/speakers/');
		const missing = [
			...edition.entities
				.map((one) => one.path)
				.filter((path) => !entities.some((page) => page.links.has(path))),
			...edition.speakers
				.map((one) => one.speakerPath ?? '')
				.filter((path) => !speakers.some((page) => page.links.has(path))),
		];
		expect(missing).toEqual([]);
	});

	test('gives every event, article, due date and change of status its place on the timeline', () => {
		const links = new Set(readPages(site, '/timeline/').flatMap((page) => [...page.links]));
		const dated = [
			...edition.entities.filter((one) => one.start !== undefined),
			...edition.articles,
			...edition.claims.filter((one) => one.due !== undefined || one.history.length > 1),
		];
		expect(dated.filter(({ path }) => !links.has(path)).map((one) => one.path)).toEqual([]);
	});
});
