import type { Article, Entity, Utterance } from './edition.ts';
import { oncePer } from './once-per.ts';
import { countWords } from './words.ts';

/** How much one speaker is heard. */
export interface Voice {
	readonly speaker: Entity;
	/** Words in quotation marks. */
	readonly directWords: number;
	/** Words of reported speech, those of quotations inside it left out. */
	readonly indirectWords: number;
	readonly words: number;
	/** Share of all attributed words, 0 to 1. */
	readonly shareOfWords: number;
	/** Utterances in a row by one speaker count as one turn. */
	readonly turns: number;
	/** Share of all turns, 0 to 1. */
	readonly shareOfTurns: number;
	readonly quotations: number;
	readonly reported: number;
}

/** Words of an utterance that belong to no other utterance inside it. */
export function ownWords(utterance: Utterance, all: readonly Utterance[]): number {
	const language = utterance.article.language;
	const inner = all.filter((one) => one.within === utterance);
	const innerWords = inner.reduce((sum, one) => sum + countWords(one.text, language), 0);
	return Math.max(0, countWords(utterance.text, language) - innerWords);
}

interface Tally {
	direct: number;
	indirect: number;
	turns: number;
	quotations: number;
	reported: number;
}

/** How much each speaker is heard in one article: its pages ask, and so do all lists of speakers. */
const tallyArticle = oncePer((article: Article): ReadonlyMap<Entity, Readonly<Tally>> => {
	const tallies = new Map<Entity, Tally>();
	let previous: Entity | null = null;
	for (const utterance of article.utterances) {
		const { speaker } = utterance;
		if (speaker === null) continue;
		const tally = tallyOf(tallies, speaker);
		const words = ownWords(utterance, article.utterances);
		if (utterance.kind === 'direct') {
			tally.direct += words;
			tally.quotations += 1;
		} else {
			tally.indirect += words;
			tally.reported += 1;
		}
		if (speaker !== previous) tally.turns += 1;
		previous = speaker;
	}
	return tallies;
});

function tallyOf(tallies: Map<Entity, Tally>, speaker: Entity): Tally {
	const tally = tallies.get(speaker) ?? {
		direct: 0,
		indirect: 0,
		turns: 0,
		quotations: 0,
		reported: 0,
	};
	tallies.set(speaker, tally);
	return tally;
}

/** Share of voice by words and by turns, most words first. Utterances without a speaker are left out. */
export function measureVoices(articles: readonly Article[]): Voice[] {
	const tallies = new Map<Entity, Tally>();
	for (const article of articles) {
		for (const [speaker, one] of tallyArticle(article)) {
			const tally = tallyOf(tallies, speaker);
			tally.direct += one.direct;
			tally.indirect += one.indirect;
			tally.turns += one.turns;
			tally.quotations += one.quotations;
			tally.reported += one.reported;
		}
	}
	const all = [...tallies.values()];
	const allWords = all.reduce((sum, one) => sum + one.direct + one.indirect, 0);
	const allTurns = all.reduce((sum, one) => sum + one.turns, 0);
	return [...tallies]
		.map(([speaker, { direct, indirect, turns, quotations, reported }]) => ({
			speaker,
			directWords: direct,
			indirectWords: indirect,
			words: direct + indirect,
			shareOfWords: allWords === 0 ? 0 : (direct + indirect) / allWords,
			turns,
			shareOfTurns: allTurns === 0 ? 0 : turns / allTurns,
			quotations,
			reported,
		}))
		.sort((a, b) => b.words - a.words || (a.speaker.id < b.speaker.id ? -1 : 1));
}

/** One paragraph of the voices strip: who has words in it, and how many are the reporter's. */
export interface VoiceCell {
	readonly paragraph: number;
	readonly words: number;
	readonly voices: readonly {
		readonly speaker: Entity;
		readonly direct: number;
		readonly indirect: number;
	}[];
	/** Words that are attributed to no one. */
	readonly reporter: number;
}

/** The article as a row of paragraphs, each with the words of every voice in it. */
export function voiceStrip(article: Article): VoiceCell[] {
	return article.document.paragraphs.map(({ number, text }) => {
		const tallies = new Map<Entity, { direct: number; indirect: number }>();
		for (const utterance of article.utterances) {
			if (utterance.speaker === null) continue;
			for (const segment of utterance.segments) {
				if (segment.paragraph !== number) continue;
				const tally = tallies.get(utterance.speaker) ?? { direct: 0, indirect: 0 };
				tallies.set(utterance.speaker, tally);
				const words = countWords(segment.text, article.language) - wordsInside(utterance, number);
				if (utterance.kind === 'direct') tally.direct += words;
				else tally.indirect += words;
			}
		}
		const words = countWords(text, article.language);
		const voices = [...tallies].map(([speaker, tally]) => ({ speaker, ...tally }));
		const attributed = voices.reduce((sum, one) => sum + one.direct + one.indirect, 0);
		return { paragraph: number, words, voices, reporter: Math.max(0, words - attributed) };
	});
}

function wordsInside(outer: Utterance, paragraph: number): number {
	let words = 0;
	for (const inner of outer.article.utterances) {
		if (inner.within !== outer) continue;
		for (const segment of inner.segments) {
			if (segment.paragraph === paragraph)
				words += countWords(segment.text, outer.article.language);
		}
	}
	return words;
}
