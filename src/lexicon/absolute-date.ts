// Days that a text states in full, with year: "Sep 15 2023", "Friday, May 8, 2009", "the 3rd of May, 2024", "2024-05-20".
// Two-digit years and days without a year are not read; a numeric day whose order is open ("03/04/2024") is ambiguous.
import { MONTHS, WEEKDAYS } from './calendar.ts';

/** A calendar day and where it stands, weekday included; `[start, end)` in UTF-16 units of the text searched. */
export interface DayInText {
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

/** Its two readings differ: day first or month first. */
export interface AmbiguousDay {
  readonly iso: null;
  readonly start: number;
  readonly end: number;
}

const MIN_YEAR = 1900;
const MAX_YEAR = 2100;

const names = (table: ReadonlyMap<string, number>): string => [...table.keys()].sort((a, b) => b.length - a.length).join('|');
const GAP = '[ \\t\\u00a0\\u202f]{1,3}';
const WEEKDAY = `(?:(?:${names(WEEKDAYS)})\\.?,?${GAP}(?:the${GAP})?)?`;
const MONTH = `(?<month>${names(MONTHS)})\\.?`;
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?<year>\\d{4})';
const FOUR_DIGITS = /\d{4}/u;
const MONTH_NAME = new RegExp(`\\b(?:${names(MONTHS)})\\b`, 'iu');
const SIGNED = /\d[-/.]\d/u;
const OPEN = '(?<![\\p{L}\\p{N}])(?<!\\d[.,/-])';
const CLOSE = '(?![\\p{L}\\p{N}])(?![./-]\\d)';

interface DayForm {
  readonly name: string;
  /** What a text must hold for the form to be worth trying. */
  readonly gate: RegExp;
  readonly pattern: RegExp;
}

/** Every form a day is written in; the earliest hit in the text counts. */
const DAY_FORMS: readonly DayForm[] = [
  { name: '<month> <day> <year>', gate: MONTH_NAME, pattern: form(`${WEEKDAY}${MONTH}${GAP}${DAY}(?:${GAP}|,${GAP}|,)${YEAR}${CLOSE}`) },
  { name: '<day> <month> <year>', gate: MONTH_NAME, pattern: form(`${WEEKDAY}${DAY}(?:${GAP}|-|${GAP}of${GAP})${MONTH}(?:${GAP}|,${GAP}|-)${YEAR}${CLOSE}`) },
  { name: '<year> <month> <day>', gate: MONTH_NAME, pattern: form(`${YEAR}(?:${GAP}|-|,${GAP})${MONTH}(?:${GAP}|-)${DAY}${CLOSE}`) },
  { name: '<year>-<mm>-<dd>', gate: SIGNED, pattern: form(`${WEEKDAY}${YEAR}(?<sign>[-/.])(?<mm>\\d{1,2})\\k<sign>(?<dd>\\d{1,2})(?!\\d|\\k<sign>\\d)`) },
  { name: '<nn>/<nn>/<year>', gate: SIGNED, pattern: form(`${WEEKDAY}(?<first>\\d{1,2})(?<sign>[-/.])(?<second>\\d{1,2})\\k<sign>${YEAR}${CLOSE}`) },
];

/** The first day stated in `text`, or null. Days that do not exist (30 February) and ambiguous ones are passed over. */
export function readAbsoluteDay(text: string): DayInText | null {
  const day = findDay(text, false);
  return day?.iso ? (day as DayInText) : null;
}

/** Like `readAbsoluteDay`, but an ambiguous numeric day stops the search and is reported. */
export function findAbsoluteDay(text: string): DayInText | AmbiguousDay | null {
  return findDay(text, true);
}

/** "2024-02-29" from its parts, or null where there is no such day between 1900 and 2100. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (!(year >= MIN_YEAR) || !(year <= MAX_YEAR) || !(month >= 1) || !(month <= 12) || !(day >= 1)) return null;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return day <= last ? `${year}-${pad(month)}-${pad(day)}` : null;
}

function findDay(text: string, ambiguous: boolean): DayInText | AmbiguousDay | null {
  let best: DayInText | AmbiguousDay | null = null;
  if (!FOUR_DIGITS.test(text)) return null;
  for (const { gate, pattern } of DAY_FORMS) {
    if (!gate.test(text)) continue;
    for (const match of text.matchAll(pattern)) {
      if (best && match.index >= best.start) break;
      const iso = readDay(match.groups ?? {});
      if (iso === undefined || (iso === null && !ambiguous)) continue;
      best = { iso, start: match.index, end: match.index + match[0].length } as DayInText | AmbiguousDay;
      break;
    }
  }
  return best;
}

/** ISO day; null where day and month may be swapped, undefined where there is no such day. */
function readDay(part: Record<string, string | undefined>): string | null | undefined {
  const year = Number(part.year);
  if (part.month) return isoDay(year, MONTHS.get(part.month.toLowerCase()) ?? 0, Number(part.day)) ?? undefined;
  if (part.mm) return isoDay(year, Number(part.mm), Number(part.dd)) ?? undefined;
  const first = Number(part.first);
  const second = Number(part.second);
  const dayFirst = isoDay(year, second, first);
  const monthFirst = isoDay(year, first, second);
  if (dayFirst && monthFirst && dayFirst !== monthFirst) return null;
  return dayFirst ?? monthFirst ?? undefined;
}

function form(source: string): RegExp {
  return new RegExp(OPEN + source, 'giu');
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
