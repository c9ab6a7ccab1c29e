// The steps and readings that date rules are made of.
import type { DateStep, Granularity } from '../types.ts';
import { granularityOf, lengthOf, monthOf, ordinalOf, weekdayOf } from './date-read.ts';
import type { DateReading } from './date-rule.ts';

/** Longest each month can be. */
const MONTH_LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** A point or period made of the steps that there are. */
export function pointOf(steps: readonly (DateStep | null)[], more: Partial<DateReading> = {}): DateReading {
  return { kind: 'date', steps: steps.filter((step) => step !== null), ...more };
}

export function yearStep(year: string | number, fiscal = false): DateStep {
  return { op: 'year', year: Number(year), fiscal };
}

export function monthStep(month: string | number, which: number | null = null): DateStep {
  return { op: 'month', month: typeof month === 'number' ? month : monthOf(month), which };
}

export function weekdayStep(weekday: string, which: number | null = null): DateStep {
  return { op: 'weekday', weekday: weekdayOf(weekday), which };
}

export function dayStep(day: string | number, weekday: string | undefined = undefined): DateStep {
  return { op: 'day', day: typeof day === 'number' ? day : ordinalOf(day), weekday: weekday === undefined ? null : weekdayOf(weekday) };
}

/** True where the month can have such a day. */
export function isDayOfMonth(day: number, month: number): boolean {
  return day >= 1 && day <= (MONTH_LENGTHS[month - 1] ?? 0);
}

/** A year in two digits: 1960s to 2050s. */
export function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year < 60 ? 2000 + year : 1900 + year;
}

/** The later year of "2025/26" or "1999-2002"; null where it is not later. */
export function laterYear(from: number, digits: string): number | null {
  const short = Number(digits);
  const to = digits.length > 2 ? short : Math.floor(from / 100) * 100 + short + (short <= from % 100 ? 100 : 0);
  return to > from && to - from < (digits.length > 2 ? 1000 : 60) ? to : null;
}

/** A length of time, or a range of lengths. */
export function durationOf(count: number, unit: string, upper: number | null = null): DateReading | null {
  if (Number.isNaN(count) || (upper !== null && !(upper > count))) return null;
  const length = upper === null ? lengthOf(count, unit) : `${lengthOf(count, unit)}/${lengthOf(upper, unit)}`;
  return { kind: 'duration', length, lengthUnit: granularityOf(unit) };
}

/** A recurrence, one turn of which is `length`. */
export function setOf(length: string, lengthUnit: Granularity): DateReading {
  return { kind: 'set', length, lengthUnit };
}
