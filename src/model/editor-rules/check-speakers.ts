import type { Article, Entity } from '../edition.ts';
import { rolesAt } from '../roles.ts';
import { fileOf, placeInArticle, warn, type EditorRule } from './editor-rule.ts';

/** Who could speak for themselves if they were asked. */
const CAN_SPEAK: readonly Entity['type'][] = ['person', 'organisation', 'country', 'group'];

/** Named in fewer paragraphs than this, somebody is no side of the story. */
const TALKED_ABOUT = 3;

/** Finds people who speak before the text has said who they are. */
export const checkIntroduced: EditorRule = (context) =>
	context.edition.articles.flatMap((article) =>
		article.speakers.flatMap((speaker) => {
			if (speaker.type !== 'person') return [];
			const first =
				article.mentions.find((one) => one.entity === speaker) ??
				article.utterances.find((one) => one.speaker === speaker);
			if (first === undefined) return [];
			const roles = rolesAt(speaker.roles, article.date);
			const file = fileOf(context, 'articles', article.id);
			const place = placeInArticle(article, first);
			if (roles.length === 0) {
				const message = `${speaker.name} speaks here, and no role is known for ${article.date}. Add one to entities/${speaker.id}.md, so that readers can tell who it is.`;
				return [warn('speaker-without-role', file, place, message)];
			}
			if (isIntroduced(article, speaker, first.paragraph, roles)) return [];
			const titles = roles.map((role) => role.title).join(', ');
			const message = `${speaker.name} is named here for the first time without a word on who that is. Say it in this paragraph; registered is: ${titles}.`;
			return [warn('speaker-without-role', file, place, message)];
		})
	);

/** Whether a paragraph has a word of a role's title, or names its organisation. */
function isIntroduced(
	article: Article,
	speaker: Entity,
	paragraph: number,
	roles: readonly Entity['roles'][number][]
): boolean {
	const text = (article.document.paragraphs[paragraph - 1]?.text ?? '').toLowerCase();
	const named = article.mentions.filter((one) => one.paragraph === paragraph);
	return roles.some(({ title, organisation }) => {
		const words = title.toLowerCase().match(/\p{L}{4,}/gu) ?? [title.toLowerCase()];
		const isTold = words.some((word) => text.includes(word));
		return isTold || named.some((one) => one.entity === organisation && one.entity !== speaker);
	});
}

/** Finds sides that an article talks about without a word of theirs. */
export const checkHeard: EditorRule = (context) =>
	context.edition.articles.flatMap((article) => {
		const file = fileOf(context, 'articles', article.id);
		const excused = new Set(article.notHeard.map((one) => one.entity));
		return context.edition.entities.flatMap((entity) => {
			if (!CAN_SPEAK.includes(entity.type) || excused.has(entity.id)) return [];
			const mentions = entity.mentions.filter((one) => one.article === article);
			const paragraphs = new Set(mentions.map((one) => one.paragraph)).size;
			const [first] = mentions;
			if (first === undefined || paragraphs < TALKED_ABOUT) return [];
			const isHeard = [entity, ...entity.members].some((one) => article.speakers.includes(one));
			if (isHeard) return [];
			return [
				warn(
					'side-not-heard',
					file,
					placeInArticle(article, first),
					`${entity.name} is talked about in ${paragraphs} paragraphs and has no word in this article. Ask, or say under \`notHeard\` what is known of its view.`
				),
			];
		});
	});

/** Finds entities that no article, claim or role refers to. */
export const checkMentioned: EditorRule = (context) => {
	const { content, edition } = context;
	const referred = new Set<string>();
	for (const { data } of content.entities) {
		for (const role of data.roles)
			if (role.organisation !== undefined) referred.add(role.organisation);
	}
	for (const { data } of content.articles)
		for (const one of data.notHeard) referred.add(one.entity);
	for (const utterance of edition.utterances) {
		if (utterance.at !== null) referred.add(utterance.at.id);
		if (typeof utterance.to === 'object' && utterance.to !== null) referred.add(utterance.to.id);
	}
	// Captions and credits do not link, but they name.
	const inScenes = edition.articles
		.flatMap((one) => one.scenes.map(({ caption, credit = '' }) => `${caption} ${credit}`))
		.join('\n');
	return edition.entities.flatMap((entity) => {
		if (entity.names.some((name) => inScenes.includes(name))) return [];
		const isUsed = entity.mentions.length > 0 || entity.speaks || entity.claims.length > 0;
		// An event with a date has its place on the timeline.
		const isOnTimeline = entity.type === 'event' && entity.start !== undefined;
		if (isUsed || isOnTimeline || referred.has(entity.id)) return [];
		const file = fileOf(context, 'entities', entity.id);
		return [
			warn(
				'entity-never-mentioned',
				file,
				context.placeOf(file, ['name']),
				`No article names ${entity.name}. Check the spellings under \`names\`, or remove this file.`
			),
		];
	});
};
