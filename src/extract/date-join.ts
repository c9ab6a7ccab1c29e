// Neighbouring expressions become one: "the third quarter" of "last year", "April 24" at "10:25 a.m.", "12 months" ending "April 30".

import type { DateStep, Granularity } from '../types.ts';
import {
  firstStep,
  isAsCoarse,
  isBareDay,
  isCentury,
  isDay,
  isDefinite,
  isEndDate,
  isNamed,
  isNamedDay,
  isNth,
  isOfYear,
  isPart,
  isPeriod,
  isPoint,
  isRelativeMonth,
  isRelativeYear,
  isSpan,
  isStepAway,
  isTiedToNow,
  isTime,
  isWeek,
  isWeekday,
  isWeekend,
  isWholeDays,
  isWholeWeeks,
  isYear,
  isYearsAgo,
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
  readonly make: (left: DateReading, right: DateReading, words: Words) => DateReading;
}

/** What the two and the text between them say. */
interface Words {
  readonly left: string;
  readonly gap: string;
  readonly right: string;
}

const WIDEST_GAP = 28;

/** Tried in order on each pair of neighbours. */
const JOINS: readonly Join[] = [
  {
    name: '<day> <time>',
    gap: /^(?:,? (?:at |@ |by )?(?:around |about )?|\s?[-–—|,@/]\s?)$/iu,
    left: isDay,
    right: isTime,
    make: (day, time, words) => ({
      ...inPart(time, words.right, words.left),
      steps: [...(day.steps ?? []), ...(inPart(time, words.right, words.left).steps ?? [])],
      article: 'head',
    }),
  },
  {
    name: '<day> from <time> to <time>',
    gap: /^,? (?:from|between) $/iu,
    left: isDay,
    right: (reading) => isTime(reading) && (reading.until ?? null) !== null,
    make: (day, time, words) => ({
      ...inPart(time, words.right, words.left),
      steps: [...(day.steps ?? []), ...(inPart(time, words.right, words.left).steps ?? [])],
      article: 'head',
    }),
  },
  {
    name: '<time> on <day>',
    gap: /^,? (?:on |of )?(?:the (?:(?:morning|afternoon|evening|night) of (?:the )?)?)?$/iu,
    left: isTime,
    right: isDay,
    make: (time, day, words) => ({
      ...inPart(time, words.left, words.gap + words.right),
      steps: [...(day.steps ?? []), ...(inPart(time, words.left, words.gap + words.right).steps ?? [])],
    }),
  },
  {
    name: '<n> minutes to <time>',
    gap: /^ (?:before|to|after|past) $/iu,
    left: (reading) => reading.kind === 'duration' && /^PT(?:\d|[1-5]\d)M$/u.test(reading.length ?? ''),
    right: (reading) => isTime(reading) && (reading.until ?? null) === null,
    make: (minutes, time, words) => shiftedClock(time, Number(/\d+/u.exec(minutes.length ?? '')?.[0] ?? 0) * (/before|to/iu.test(words.gap) ? -1 : 1)),
  },
  {
    name: '<part> of <year>',
    gap: /^,?(?: of| in)? (?:(?:the|its|their|our|his|her|the company['’]s|the group['’]s) )?$/iu,
    left: lacksYear,
    right: isYear,
    make: within,
  },
  {
    name: "<year>'s <part>",
    gap: /^['’]s $/u,
    left: isRelativeYear,
    right: (reading) => lacksYear(reading) || lacksMonthYear(reading),
    make: (year, part) => within(part, year),
  },
  { name: '<part> of <century>', gap: /^ (?:of|in) (?:the )?$/iu, left: isPart, right: isCentury, make: partOfCentury },
  {
    name: '<date> each year',
    gap: /^,? (?:of )?$/iu,
    left: isOfYear,
    right: (reading) => reading.kind === 'set' && reading.length === 'P1Y',
    fits: (_left, right, text) => /^(?:each|every)\b/iu.test(text.slice(right.start, right.end)),
    make: (date, turn) => ({ ...turn, ...(date.article ? { article: date.article } : {}) }),
  },
  { name: '<year> <part>', gap: /^ $/u, left: isYear, right: isPart, make: (year, part) => within(part, year) },
  { name: '<month> <year>', gap: /^\.?,?(?: of| in)? (?:the )?$/iu, left: lacksMonthYear, right: isYear, make: within },
  { name: '<day> of <month>', gap: /^ of (?:the )?$/iu, left: isBareDay, right: isRelativeMonth, make: within },
  { name: '<n> weeks on <weekday>', gap: /^ on $/iu, left: isWholeWeeks, right: isWeekday, make: (weeks, day) => moved(onward(day), weeks, 1) },
  { name: '<n> days after <day>', gap: /^ (?:after|from|following) $/iu, left: isWholeDays, right: isDay, make: (days, day) => moved(day, days, 1) },
  { name: '<n> days before <day>', gap: /^ (?:before|prior to) $/iu, left: isWholeDays, right: isDay, make: (days, day) => moved(day, days, -1) },
  { name: '<nth> of <period>', gap: /^ (?:of|in) (?:the )?$/iu, left: isNth, right: isPeriod, make: within },
  { name: "<week>'s <weekday>", gap: /^['’]s $/u, left: isWeek, right: isWeekday, make: (week, day) => within(day, week) },
  { name: '<n> <unit> ago <date>', gap: /^,?(?: on)? (?:the )?$/iu, left: isYearsAgo, right: isTiedToNow, make: (ago, date) => earlierBy(ago, date) },
  {
    name: 'the <unit> after <date>',
    gap: /^ (?:the )?$/iu,
    left: isStepAway,
    right: isNamed,
    fits: (left, right) => isAsCoarse(left.reading, right.reading),
    make: (step, date) => beyond(step, date),
  },
  {
    name: '<weekday> after <date>',
    gap: /^ (?:after|following|before) (?:the )?$/iu,
    left: isWeekday,
    right: isNamedDay,
    make: (weekday, day, { gap }) => weekdayBeyond(weekday, day, /before/iu.test(gap)),
  },
  {
    name: 'weekend of <day>',
    gap: /^ of (?:the )?$/iu,
    left: isWeekend,
    right: isDay,
    make: (weekend, day) => ({ ...weekend, steps: [...(day.steps ?? []), { op: 'nth', unit: 'weekend', nth: 0, weekday: null }] }),
  },
  { name: '<weekday> of <week>', gap: /^,?(?: of| from)? $/iu, left: isWeekday, right: isWeek, make: within },
  { name: '<week> <weekday>', gap: /^ (?:on )?$/iu, left: isWeek, right: isWeekday, make: (week, day) => within(day, week) },
  { name: '<year> <month>', gap: /^,? $/iu, left: isRelativeYear, right: lacksMonthYear, make: (year, month) => within(month, year) },
  {
    name: '<week> of <day>',
    gap: /^ (?:of|starting|beginning|commencing|from)(?: on)? (?:the )?$/iu,
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
    const { incomplete: _, ...reading } = rule.make(left.reading, right.reading, {
      left: text.slice(left.start, left.end),
      gap,
      right: text.slice(right.start, right.end),
    });
    return { start: left.start, end: right.end, rule: rule.name, reading };
  }
  return null;
}

/** "11 o'clock on Thursday night" is 23:00: a clock without a half of the day takes that of the part of the day named beside it. */
function inPart(time: DateReading, clock: string, day: string): DateReading {
  const part = /\b(?:afternoon|evening|night|tonight)\b/iu.exec(day)?.[0].toLowerCase();
  if (part === undefined || /[ap]\.?\s?m\b|\b(?:noon|midnight|midday|morning|afternoon|evening|night|hours|hrs|GMT|UTC)\b|\b0\d/iu.test(clock)) return time;
  const earliest = part === 'afternoon' ? 1 : 5;
  const late = (step: DateStep): DateStep => (step.op === 'time' && step.hour >= earliest && step.hour < 12 ? { ...step, hour: step.hour + 12 } : step);
  return { ...time, steps: (time.steps ?? []).map(late), ...(time.until ? { until: time.until.map(late) } : {}) };
}

/** "a year ago this week": the later date, so much earlier. */
function earlierBy(ago: DateReading, date: DateReading): DateReading {
  const step = firstStep(ago);
  const near: readonly DateStep[] = same(date).length > 0 ? [{ op: 'shift', unit: 'day', count: 0, from: 'published' }] : (date.steps ?? []);
  const add: DateStep = { op: 'add', unit: step?.op === 'shift' ? (step.unit as Granularity) : 'year', count: step?.op === 'shift' ? step.count : 0 };
  return { ...date, steps: [...near, add, ...same(date)], article: 'keep' };
}

/** "a week on Tuesday" counts from the next one. */
function onward(weekday: DateReading): DateReading {
  return { ...weekday, steps: (weekday.steps ?? []).map((step) => (step.op === 'weekday' ? { ...step, which: 1 } : step)) };
}

/** An addition ends on a day: back to the unit that the date had. */
function same(date: DateReading): readonly DateStep[] {
  const level = levelOf(date);
  return level === 'week' || level === 'month' || level === 'year' ? [{ op: 'nth', unit: level, nth: 0, weekday: null }] : [];
}

function beyond(step: DateReading, date: DateReading): DateReading {
  const add = firstStep(step);
  const unit = add?.op === 'add' ? add.unit : 'day';
  const coarse: readonly DateStep[] = unit === 'day' ? [] : [{ op: 'nth', unit, nth: 0, weekday: null }];
  return { ...date, steps: [...(date.steps ?? []), ...(step.steps ?? []), ...coarse], article: 'keep' };
}

/** The first such weekday after a day, or the last before it. */
function weekdayBeyond(weekday: DateReading, day: DateReading, before: boolean): DateReading {
  const step = firstStep(weekday);
  return {
    ...day,
    steps: [...(day.steps ?? []), { op: 'weekday', weekday: step?.op === 'weekday' ? step.weekday : 1, which: before ? -1 : 1 }],
    article: 'keep',
  };
}

/** So many minutes before or after a time of day. */
function shiftedClock(time: DateReading, minutes: number): DateReading {
  const shift = (step: DateStep): DateStep => {
    if (step.op !== 'time') return step;
    const total = (step.hour * 60 + (step.minute ?? 0) + minutes + 1440) % 1440;
    return { ...step, hour: Math.floor(total / 60), minute: total % 60 };
  };
  return { ...time, steps: (time.steps ?? []).map(shift) };
}

/** "the first half of the 19th century": years as "18XX" counts them. */
function partOfCentury(part: DateReading, century: DateReading): DateReading {
  const [inner, outer] = [firstStep(part), firstStep(century)];
  if (inner?.op !== 'part' || outer?.op !== 'century') return part;
  const years = inner.unit === 'half' ? 50 : 25;
  const from = outer.century * 100 + (inner.part - 1) * years;
  return { ...part, steps: [{ op: 'years', from, to: from + years - 1 }] };
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
