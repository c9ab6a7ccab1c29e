// Neighbouring expressions become one: "the third quarter" of "last year", "April 24" at "10:25 a.m.", "12 months" ending "April 30".
import type { DateStep } from '../types.ts';
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
  readonly fits?: (left: DateReading, right: DateReading) => boolean;
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
  { name: '<n> days after <day>', gap: /^ (?:after|from|following) (?:the )?$/iu, left: isWholeDays, right: isDay, make: (days, day) => moved(day, days, 1) },
  { name: '<n> days before <day>', gap: /^ (?:before|prior to) (?:the )?$/iu, left: isWholeDays, right: isDay, make: (days, day) => moved(day, days, -1) },
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
    make: (span) => ({ ...asDuration(span), article: 'keep' }),
  },
  {
    name: '<date>-<date>',
    gap: /^\s?[-–—]\s?$/u,
    left: isPoint,
    right: isPoint,
    fits: (from, to) => levelOf(from) === levelOf(to),
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
    if (!rule.gap.test(gap) || !rule.left(left.reading) || !rule.right(right.reading) || rule.fits?.(left.reading, right.reading) === false) continue;
    const { incomplete: _, ...reading } = rule.make(left.reading, right.reading);
    return { start: left.start, end: right.end, rule: rule.name, reading };
  }
  return null;
}

function firstStep(reading: DateReading): DateStep | undefined {
  return reading.steps?.[0];
}

function lastStep(reading: DateReading): DateStep | undefined {
  return reading.steps?.at(-1);
}

function isTime(reading: DateReading): boolean {
  return reading.kind === 'time' && firstStep(reading)?.op === 'time';
}

function isPoint(reading: DateReading): boolean {
  return reading.kind === 'date' && !reading.until && !reading.incomplete && !reading.approximate;
}

/** How fine a date is; only like with like make an interval. */
function levelOf(reading: DateReading): string {
  const step = lastStep(reading);
  if (step?.op === 'shift') return step.unit;
  if (step?.op === 'weekday' || step?.op === 'numeric' || step?.op === 'add') return 'day';
  return step?.op === 'part' || step?.op === 'nth' ? step.unit : (step?.op ?? '');
}

function isDay(reading: DateReading): boolean {
  const step = lastStep(reading);
  if (reading.kind !== 'date' || reading.until || step === undefined) return false;
  return step.op === 'day' || step.op === 'numeric' || step.op === 'weekday' || (step.op === 'shift' && step.unit === 'day' && !reading.incomplete);
}

function isWeekday(reading: DateReading): boolean {
  return reading.steps?.length === 1 && firstStep(reading)?.op === 'weekday';
}

function isWeek(reading: DateReading): boolean {
  const step = firstStep(reading);
  return reading.kind === 'date' && reading.steps?.length === 1 && step?.op === 'shift' && step.unit === 'week' && !reading.incomplete;
}

function isYear(reading: DateReading): boolean {
  const step = firstStep(reading);
  if (reading.kind !== 'date' || reading.steps?.length !== 1 || reading.approximate) return false;
  return step?.op === 'year' || step?.op === 'years' || (step?.op === 'shift' && step.unit === 'year');
}

function isRelativeYear(reading: DateReading): boolean {
  return isYear(reading) && firstStep(reading)?.op === 'shift' && !reading.incomplete;
}

/** A part of a year that names none: "the second quarter", "the first week", "the same period". */
function lacksYear(reading: DateReading): boolean {
  const op = firstStep(reading)?.op;
  return reading.kind === 'date' && (op === 'part' || op === 'nth' || op === 'run' || op === 'same');
}

/** "second quarter" of an unnamed year. */
function isPart(reading: DateReading): boolean {
  return reading.steps?.length === 1 && firstStep(reading)?.op === 'part' && !reading.approximate;
}

function lacksMonthYear(reading: DateReading): boolean {
  return firstStep(reading)?.op === 'month';
}

function isBareDay(reading: DateReading): boolean {
  return reading.incomplete === true && reading.steps?.length === 1 && firstStep(reading)?.op === 'day';
}

function isRelativeMonth(reading: DateReading): boolean {
  const step = firstStep(reading);
  return reading.steps?.length === 1 && step?.op === 'shift' && step.unit === 'month' && !reading.incomplete;
}

/** A plain length that a day can be moved by: "two weeks". */
function isWholeDays(reading: DateReading): boolean {
  return reading.kind === 'duration' && /^P\d{1,3}[DWMY]$/u.test(reading.length ?? '') && !reading.approximate;
}

function isNth(reading: DateReading): boolean {
  const op = firstStep(reading)?.op;
  return reading.steps?.length === 1 && (op === 'nth' || op === 'run');
}

/** Something with parts: a month, quarter, season, year, week or decade. */
function isPeriod(reading: DateReading): boolean {
  const step = lastStep(reading);
  if (reading.kind !== 'date' || reading.until || step === undefined) return false;
  return (
    step.op === 'month' ||
    step.op === 'part' ||
    step.op === 'year' ||
    step.op === 'decade' ||
    step.op === 'same' ||
    (step.op === 'shift' && step.unit !== 'day')
  );
}

/** "the week", "the year": a unit that only what follows makes definite. */
function isDefinite(reading: DateReading): boolean {
  const step = firstStep(reading);
  return reading.steps?.length === 1 && step?.op === 'shift' && step.unit === 'week';
}

function isSpan(reading: DateReading): boolean {
  const step = firstStep(reading);
  if (reading.kind === 'duration') return reading.lengthUnit !== 'hour' && reading.lengthUnit !== 'minute' && reading.lengthUnit !== 'second';
  return reading.incomplete === true && step?.op === 'shift' && step.unit !== 'day' && step.unit !== 'weekend';
}

function isEndDate(reading: DateReading): boolean {
  const op = lastStep(reading)?.op;
  return reading.kind === 'date' && !reading.until && (op === 'day' || op === 'month');
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
