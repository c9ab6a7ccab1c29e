// Neighbouring expressions become one: "the third quarter" of "last year", "April 24" at "10:25 a.m.", "12 months" ending "April 30".
import {
  firstStep,
  isBareDay,
  isDay,
  isDefinite,
  isEndDate,
  isNth,
  isPart,
  isPeriod,
  isPoint,
  isRelativeMonth,
  isRelativeYear,
  isSpan,
  isTime,
  isWeek,
  isWeekday,
  isWholeDays,
  isYear,
  lacksMonthYear,
  lacksYear,
  levelOf,
} from './date-reading.ts';
import type { DateReading } from './date-rule.ts';

/** A stretch of the sentence that a rule has read. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly reading: DateReading;
}

interface Join {
  readonly name: string;
  /** The text between the two. */
  readonly gap: RegExp;
  readonly left: (reading: DateReading) => boolean;
  readonly right: (reading: DateReading) => boolean;
  /** What the two must have in common. */
  readonly fits?: (left: Found, right: Found, text: string) => boolean;
  readonly make: (left: DateReading, right: DateReading) => DateReading;
}

const WIDEST_GAP = 28;

/** Tried in order on each pair of neighbours. */
const JOINS: readonly Join[] = [
  {
    name: '<day> <time>',
    gap: /^(?:,? (?:at |@ |by )?(?:around |about )?|\s?[-–—|,@/]\s?)$/iu,
    left: isDay,
    right: isTime,
    make: (day, time) => ({ ...time, steps: [...(day.steps ?? []), ...(time.steps ?? [])], article: 'head' }),
  },
  {
    name: '<time> on <day>',
    gap: /^,? (?:on |of )?(?:the )?$/iu,
    left: isTime,
    right: isDay,
    make: (time, day) => ({ ...time, steps: [...(day.steps ?? []), ...(time.steps ?? [])] }),
  },
  { name: '<part> of <year>', gap: /^,?(?: of| in)? (?:the )?$/iu, left: lacksYear, right: isYear, make: within },
  {
    name: "<year>'s <part>",
    gap: /^['’]s $/u,
    left: isRelativeYear,
    right: (reading) => lacksYear(reading) || lacksMonthYear(reading),
    make: (year, part) => within(part, year),
  },
  { name: '<year> <part>', gap: /^ $/u, left: isYear, right: isPart, make: (year, part) => within(part, year) },
  { name: '<month> <year>', gap: /^,?(?: of| in)? (?:the )?$/iu, left: lacksMonthYear, right: isYear, make: within },
  { name: '<day> of <month>', gap: /^ of (?:the )?$/iu, left: isBareDay, right: isRelativeMonth, make: within },
  { name: '<n> days after <day>', gap: /^ (?:after|from|following) $/iu, left: isWholeDays, right: isDay, make: (days, day) => moved(day, days, 1) },
  { name: '<n> days before <day>', gap: /^ (?:before|prior to) $/iu, left: isWholeDays, right: isDay, make: (days, day) => moved(day, days, -1) },
  { name: '<nth> of <period>', gap: /^ (?:of|in) (?:the )?$/iu, left: isNth, right: isPeriod, make: within },
  { name: '<weekday> of <week>', gap: /^,?(?: of| from)? $/iu, left: isWeekday, right: isWeek, make: within },
  { name: '<week> <weekday>', gap: /^ (?:on )?$/iu, left: isWeek, right: isWeekday, make: (week, day) => within(day, week) },
  { name: '<year> <month>', gap: /^,? $/iu, left: isRelativeYear, right: lacksMonthYear, make: (year, month) => within(month, year) },
  {
    name: '<week> of <day>',
    gap: /^ (?:of|starting|beginning|commencing)(?: on)? (?:the )?$/iu,
    left: isDefinite,
    right: isDay,
    make: (week, day) => containing(day, week),
  },
  {
    name: '<duration> ending <date>',
    gap: /^(?:[ -]period)?,? (?:that )?(?:ending|ended|to|through|up to|until)(?: on| in)? (?:the )?$/iu,
    left: isSpan,
    right: isEndDate,
    // "extended by two months to June 1" names a day.
    fits: (left, _right, text) => !/\bby $/u.test(text.slice(Math.max(0, left.start - 3), left.start)),
    make: (span) => ({ ...asDuration(span), article: 'keep' }),
  },
  {
    name: '<date>-<date>',
    gap: /^\.?\s?[-–—]\s?$/u,
    left: isPoint,
    right: isPoint,
    fits: (from, to) => levelOf(from.reading) === levelOf(to.reading),
    make: (from, to) => ({ ...from, kind: to.kind, until: to.steps ?? [] }),
  },
];

/** Joins what belongs together, from left to right, and drops what means nothing alone. */
export function joinNeighbours(found: readonly Found[], text: string): Found[] {
  const joined: Found[] = [];
  for (const next of found) {
    let current = next;
    let previous = joined.at(-1);
    let merged = previous && join(previous, current, text);
    while (previous && merged) {
      joined.pop();
      current = merged;
      previous = joined.at(-1);
      merged = previous && join(previous, current, text);
    }
    joined.push(current);
  }
  return joined;
}

function join(left: Found, right: Found, text: string): Found | null {
  if (right.start - left.end > WIDEST_GAP) return null;
  const gap = text.slice(left.end, right.start).replace(/\s/gu, ' ');
  for (const rule of JOINS) {
    if (!rule.gap.test(gap) || !rule.left(left.reading) || !rule.right(right.reading) || rule.fits?.(left, right, text) === false) continue;
    const { incomplete: _, ...reading } = rule.make(left.reading, right.reading);
    return { start: left.start, end: right.end, rule: rule.name, reading };
  }
  return null;
}

function within(inner: DateReading, outer: DateReading): DateReading {
  return { ...inner, kind: inner.kind, steps: [...(outer.steps ?? []), ...(inner.steps ?? [])] };
}

function moved(day: DateReading, days: DateReading, sign: 1 | -1): DateReading {
  const [, count = '0', letter = 'D'] = /^P(\d+)([DWMY])$/u.exec(days.length ?? '') ?? [];
  const unit = letter === 'D' ? 'day' : letter === 'W' ? 'week' : letter === 'M' ? 'month' : 'year';
  return { ...day, steps: [...(day.steps ?? []), { op: 'add', unit, count: sign * Number(count) }] };
}

function containing(day: DateReading, week: DateReading): DateReading {
  return { ...week, steps: [...(day.steps ?? []), { op: 'nth', unit: 'week', nth: 0, weekday: null }] };
}

/** "the year ended …" is a year long. */
function asDuration(span: DateReading): DateReading {
  if (span.kind === 'duration') return span;
  const step = firstStep(span);
  const unit = step?.op === 'shift' && step.unit !== 'weekend' ? step.unit : 'year';
  const length = { year: 'P1Y', half: 'P6M', quarter: 'P3M', month: 'P1M', week: 'P1W' }[unit as string] ?? 'P1Y';
  return { kind: 'duration', length, lengthUnit: unit === 'quarter' || unit === 'half' ? 'month' : unit };
}
