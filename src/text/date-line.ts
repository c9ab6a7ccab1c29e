// A line that is a date and nothing else: "Sep 15 2023 - 10:00", "Friday, May 8, 2009", "12 May 2024, 10:25 GMT".
import { type AmbiguousDay, type DayInText, findAbsoluteDay } from '../lexicon/absolute-date.ts';

/** Words before a date that tell when the article, not the event, is from. */
export const PUBLISHED_LABEL =
  /^(?:(?:press|news|media) release\s?[:,|–-]?\s?)?(?:(?:first |originally )?(?:published|posted|released|issued|uploaded|created)(?: (?:on|at|online))?|(?:publication|release|publish|posting|issue|article) date|date(?:line)?(?: published)?|for immediate release|for release|embargoed (?:until|for)|(?:press|news|media) release|news)\s?[:,|–—-]?\s{0,3}(?:on )?(?=\S)/iu;
export const UPDATED_LABEL = /^(?:last )?(?:updated|modified|edited|reviewed|amended|revised)(?: (?:on|at))?\s?[:,|–-]?\s{0,3}(?=\S)/iu;
const MAX_DATE_LINE = 90;
/** A time of day, its zone, and words that lead up to them. */
const TIME_WORDS =
  /\b\d{1,2}(?:[:.h]\d{2}){1,2}(?:\.\d{1,6})?(?:\s?[ap]\.?m\b\.?)?|\b\d{1,2}\s?[ap]\.?m\b\.?|[+-]\d{2}:?\d{2}\b|\b(?:utc|gmt|[ecmp][sd]?t|cest|cet|bst|ist|jst|kst|msk|irst|eat|wat|sast|sgt|hkt|aedt|aest|z|t|am|pm|at|on|the|time|local|hours?|hrs?|eastern|central|mountain|pacific|standard|daylight)\b/giu;

/** The day that makes up the whole of `line`, with a time or without; null where anything else is said. */
export function readDateLine(line: string): DayInText | AmbiguousDay | null {
  if (line.length > MAX_DATE_LINE) return null;
  const day = findAbsoluteDay(line);
  if (!day) return null;
  const rest = `${line.slice(0, day.start)} ${line.slice(day.end).replace(/^T(?=\d)/u, ' ')}`;
  return /[\p{L}\p{N}]/u.test(rest.replace(TIME_WORDS, ' ')) ? null : day;
}

/** True where `words` are a time of day, its zone and nothing else. */
export function isTimeOnly(words: string): boolean {
  return words.length <= MAX_DATE_LINE && /\d/u.test(words) && !/[\p{L}\p{N}]/u.test(words.replace(TIME_WORDS, ' '));
}
