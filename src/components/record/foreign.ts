import type { Article } from '../../model/edition.ts';
import { textDirection } from '../shell/direction.ts';

/** The attributes of text from an article in another language than the page's. */
export function foreign(
	article: Pick<Article, 'language'>,
	language: string
): { readonly lang?: string; readonly dir?: 'ltr' | 'rtl' } {
	if (article.language === language) return {};
	return { lang: article.language, dir: textDirection(article.language) };
}
