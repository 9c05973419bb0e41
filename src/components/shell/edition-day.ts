import type { Edition } from '../../model/edition.ts';
import { oncePer } from '../../model/once-per.ts';
import { newestDate } from '../one-file/places.ts';

/** The day of the last change in an edition: every page names it, and it takes every article to know. */
export const editionDay = oncePer((edition: Edition): string => newestDate(edition));
