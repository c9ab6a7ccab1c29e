// What a reading is: a day, a year, a part that lacks its year, a plain length.
import type { DateStep } from '../types.ts';
import type { DateReading } from './date-rule.ts';

export function firstStep(reading: DateReading): DateStep | undefined {
  return reading.steps?.[0];
}

export function lastStep(reading: DateReading): DateStep | undefined {
  return reading.steps?.at(-1);
}

export function isTime(reading: DateReading): boolean {
  return reading.kind === 'time' && firstStep(reading)?.op === 'time';
}

export function isPoint(reading: DateReading): boolean {
  return reading.kind === 'date' && !reading.until && !reading.incomplete && !reading.approximate;
}

/** How fine a date is; only like with like make an interval. */
export function levelOf(reading: DateReading): string {
  const step = lastStep(reading);
  if (step?.op === 'shift') return step.unit;
  if (step?.op === 'weekday' || step?.op === 'numeric' || step?.op === 'add') return 'day';
  return step?.op === 'part' || step?.op === 'nth' ? step.unit : (step?.op ?? '');
}

export function isDay(reading: DateReading): boolean {
  const step = lastStep(reading);
  if (reading.kind !== 'date' || reading.until || step === undefined) return false;
  return step.op === 'day' || step.op === 'numeric' || step.op === 'weekday' || (step.op === 'shift' && step.unit === 'day' && !reading.incomplete);
}

export function isWeekday(reading: DateReading): boolean {
  return reading.steps?.length === 1 && firstStep(reading)?.op === 'weekday';
}

export function isWeek(reading: DateReading): boolean {
  const step = firstStep(reading);
  return reading.kind === 'date' && reading.steps?.length === 1 && step?.op === 'shift' && step.unit === 'week' && !reading.incomplete;
}

export function isYear(reading: DateReading): boolean {
  const step = firstStep(reading);
  if (reading.kind !== 'date' || reading.steps?.length !== 1 || reading.approximate) return false;
  return step?.op === 'year' || step?.op === 'years' || (step?.op === 'shift' && step.unit === 'year');
}

export function isRelativeYear(reading: DateReading): boolean {
  return isYear(reading) && firstStep(reading)?.op === 'shift' && !reading.incomplete;
}

/** A part of a year that names none: "the second quarter", "the first week", "the same period". */
export function lacksYear(reading: DateReading): boolean {
  const op = firstStep(reading)?.op;
  return reading.kind === 'date' && (op === 'part' || op === 'nth' || op === 'run' || op === 'same');
}

/** "second quarter" of an unnamed year. */
export function isPart(reading: DateReading): boolean {
  return reading.steps?.length === 1 && firstStep(reading)?.op === 'part' && !reading.approximate;
}

export function lacksMonthYear(reading: DateReading): boolean {
  return firstStep(reading)?.op === 'month';
}

export function isBareDay(reading: DateReading): boolean {
  return reading.incomplete === true && reading.steps?.length === 1 && firstStep(reading)?.op === 'day';
}

export function isRelativeMonth(reading: DateReading): boolean {
  const step = firstStep(reading);
  return reading.steps?.length === 1 && step?.op === 'shift' && step.unit === 'month';
}

/** A plain length that a day can be moved by: "two weeks". */
export function isWholeDays(reading: DateReading): boolean {
  return reading.kind === 'duration' && /^P\d{1,3}[DWMY]$/u.test(reading.length ?? '') && !reading.approximate;
}

export function isWholeWeeks(reading: DateReading): boolean {
  return reading.kind === 'duration' && /^P\d{1,2}W$/u.test(reading.length ?? '') && !reading.approximate;
}

export function isNth(reading: DateReading): boolean {
  const op = firstStep(reading)?.op;
  return reading.steps?.length === 1 && (op === 'nth' || op === 'run');
}

/** Something with parts: a month, quarter, season, year, week or decade. */
export function isPeriod(reading: DateReading): boolean {
  const step = lastStep(reading);
  if (reading.kind !== 'date' || reading.until || step === undefined) return false;
  return (
    step.op === 'month' ||
    step.op === 'part' ||
    step.op === 'year' ||
    step.op === 'decade' ||
    step.op === 'century' ||
    step.op === 'same' ||
    (step.op === 'shift' && step.unit !== 'day')
  );
}

/** "the week", "the year": a unit that only what follows makes definite. */
export function isDefinite(reading: DateReading): boolean {
  const step = firstStep(reading);
  return reading.steps?.length === 1 && step?.op === 'shift' && step.unit === 'week';
}

export function isSpan(reading: DateReading): boolean {
  const step = firstStep(reading);
  if (reading.kind === 'duration') return reading.lengthUnit !== 'hour' && reading.lengthUnit !== 'minute' && reading.lengthUnit !== 'second';
  return reading.incomplete === true && step?.op === 'shift' && step.unit !== 'day' && step.unit !== 'weekend';
}

export function isEndDate(reading: DateReading): boolean {
  const op = lastStep(reading)?.op;
  return reading.kind === 'date' && !reading.until && (op === 'day' || op === 'month');
}

/** "the weekend", not "last weekend". */
export function isWeekend(reading: DateReading): boolean {
  const step = firstStep(reading);
  return reading.steps?.length === 1 && step?.op === 'shift' && step.unit === 'weekend' && step.count === 0;
}

/** "five years ago", "a month ago". */
export function isYearsAgo(reading: DateReading): boolean {
  const step = firstStep(reading);
  return reading.steps?.length === 1 && step?.op === 'shift' && (step.unit === 'year' || step.unit === 'month') && step.count < 0 && step.from === 'published';
}

/** "today", "this week", "3 May": what recurs each year and has none of its own. */
export function isTiedToNow(reading: DateReading): boolean {
  const step = firstStep(reading);
  if (reading.kind !== 'date' || reading.until || reading.incomplete || reading.approximate) return false;
  if (step?.op === 'shift') return reading.steps?.length === 1 && step.count === 0 && step.from === 'published' && /^(?:day|week|month)$/u.test(step.unit);
  return step?.op === 'month' && step.which === null && lastStep(reading)?.op === 'day';
}

/** "the day after": an addition that waits for its date. */
export function isStepAway(reading: DateReading): boolean {
  return reading.incomplete === true && reading.steps?.length === 1 && firstStep(reading)?.op === 'add';
}

/** A date by its name: a year, a month, a day. */
export function isNamed(reading: DateReading): boolean {
  const op = firstStep(reading)?.op;
  return isPoint(reading) && (op === 'year' || op === 'month' || op === 'numeric');
}

export function isNamedDay(reading: DateReading): boolean {
  return isNamed(reading) && isDay(reading);
}

/** "the year before 2015", "the day after 5 May"; not "the day after 2015". */
export function isAsCoarse(away: DateReading, date: DateReading): boolean {
  const step = firstStep(away);
  const level = levelOf(date);
  const unit = step?.op === 'add' ? step.unit : '';
  return level === 'day' ? unit !== 'year' : unit === level;
}

export function isCentury(reading: DateReading): boolean {
  return reading.kind === 'date' && !reading.until && reading.steps?.length === 1 && firstStep(reading)?.op === 'century';
}

/** A month or a day of one, its year not named: "25 December", "the first Monday in September". */
export function isOfYear(reading: DateReading): boolean {
  const step = firstStep(reading);
  return reading.kind === 'date' && !reading.until && step?.op === 'month' && step.which === null;
}
