// A line that is a date and nothing else: "Sep 15 2023 - 10:00", "Friday, May 8, 2009", "12 May 2024, 10:25 GMT".
import { type AmbiguousDay, type DayInText, findAbsoluteDay } from '../lexicon/absolute-date.ts';

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
