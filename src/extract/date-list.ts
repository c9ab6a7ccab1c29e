// Days that share a month: "3, 4 and 7 June", "the 2nd and 5th of May", "March 3, 10 and 17, 2024" → one date for each.
import type { DateStep } from '../types.ts';
import type { Found } from './date-join.ts';
import { firstStep, lastStep } from './date-reading.ts';
import { isDayOfMonth } from './date-steps.ts';

const DAY = '(?:the )?(?:3[01]|[12]\\d|[1-9])(?:st|nd|rd|th)?';
/** Days before "7 June": the last behind "and" or "or". */
const AHEAD = new RegExp(`(?<![\\d.,$€£%/-])(?:${DAY}, ){0,6}${DAY},? (?:and|or|&) (?:the )?$`, 'u');
/** Days behind "March 3", and the year of all; what follows must not be counted by the last. */
const BEHIND = new RegExp(
  `^(?:, ${DAY}){0,6},? (?:and|or|&) ${DAY}(?:,? (?<year>(?:19|20)\\d\\d))?(?=[.;:)!?]|,(?! ?\\d)|\\s*$|\\s(?:at|in|of|for|from|by|on|to|and|or|when|with|were|was|will|are|have|had|as)\\b)`,
  'u',
);
const EACH_DAY = /(?<day>\d{1,2})(?:st|nd|rd|th)?/gu;
const LONGEST = 60;

/** The found dates, with the days that lists add to them, in order. */
export function withLists(found: readonly Found[], text: string): readonly Found[] {
  const all: Found[] = [];
  let free = 0;
  for (const [index, date] of found.entries()) {
    const next = found[index + 1]?.start ?? text.length;
    const days = isDayOfNamedMonth(date) ? daysAround(date, text, free, next) : [date];
    for (const day of days) {
      // A list may run into the date that was read behind it.
      if (day.start >= free) all.push(day);
      free = Math.max(free, day.end);
    }
  }
  return all;
}

function isDayOfNamedMonth({ reading }: Found): boolean {
  return reading.kind === 'date' && !reading.until && lastStep(reading)?.op === 'day' && (reading.steps ?? []).some(({ op }) => op === 'month');
}

function daysAround(date: Found, text: string, from: number, to: number): readonly Found[] {
  const words = text.slice(date.start, date.end);
  if (/^\d|^the \d/iu.test(words)) {
    const before = AHEAD.exec(text.slice(Math.max(from, date.start - LONGEST), date.start));
    return before === null ? [date] : [...daysIn(before[0], date.start - before[0].length, date, null), date];
  }
  const match =
    /\d(?:st|nd|rd|th)?$/u.test(words) && firstStep(date.reading)?.op === 'month'
      ? BEHIND.exec(text.slice(date.end, Math.min(to + 4, date.end + LONGEST)))
      : null;
  if (match === null) return [date];
  const year = match.groups?.year;
  const inYear: DateStep | null = year === undefined ? null : { op: 'year', year: Number(year), fiscal: false };
  const listed = year === undefined ? match[0] : match[0].slice(0, match[0].lastIndexOf(year)).replace(/,?\s$/u, '');
  const rest = daysIn(listed, date.end, date, inYear);
  const last = rest.at(-1);
  if (last === undefined) return [date];
  const first = inYear === null ? date : { ...date, reading: { ...date.reading, steps: [inYear, ...(date.reading.steps ?? [])] } };
  return [first, ...rest.slice(0, -1), year === undefined ? last : { ...last, end: date.end + match[0].length }];
}

/** One date for each number of a list, in the month of `date`; none where a number cannot be a day of it or the days fall back. */
function daysIn(list: string, offset: number, date: Found, year: DateStep | null): readonly Found[] {
  const steps = (date.reading.steps ?? []).filter(({ op }) => op !== 'day');
  const month = steps.find(({ op }) => op === 'month');
  const days = [...list.matchAll(EACH_DAY)].map((match) => ({ day: Number(match.groups?.day), at: match.index, length: match[0].length }));
  if (month?.op !== 'month' || days.some(({ day }, i) => !isDayOfMonth(day, month.month) || day <= (days[i - 1]?.day ?? 0))) return [];
  return days.map(({ day, at, length }) => ({
    start: offset + at,
    end: offset + at + length,
    rule: date.rule,
    reading: { kind: 'date', steps: [...(year === null ? [] : [year]), ...steps, { op: 'day', day, weekday: null }] },
  }));
}
