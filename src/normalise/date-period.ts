// A period is a unit and how many of them lie before it since year 0 or 1970, so that shifting one is adding to its index.
import type { Granularity } from '../types.ts';
import { civilDay, dayNumber, weekIndex, weekName, yearName } from './date-days.ts';

export type PeriodUnit = Exclude<Granularity, 'hour' | 'minute' | 'second'> | 'weekend';

export interface Period {
  readonly unit: PeriodUnit;
  readonly index: number;
}

/** How many of each unit a year has, where it has a whole number of them. */
const A_YEAR: { readonly [unit in PeriodUnit]: number | null } = {
  century: 1 / 100,
  decade: 1 / 10,
  year: 1,
  half: 2,
  quarter: 4,
  season: 4,
  month: 12,
  week: null,
  weekend: null,
  day: null,
};
const MONTHS_OF: { readonly [unit in PeriodUnit]: number } = {
  century: 1200,
  decade: 120,
  year: 12,
  half: 6,
  quarter: 3,
  season: 3,
  month: 1,
  week: 0,
  weekend: 0,
  day: 0,
};
const FIRST_EDTF: { readonly [unit in PeriodUnit]?: number } = { quarter: 33, half: 40, season: 21 };
/** From fine to coarse. */
const ORDER: readonly PeriodUnit[] = ['day', 'weekend', 'week', 'month', 'season', 'quarter', 'half', 'year', 'decade', 'century'];

export function dayPeriod(year: number, month: number, day: number): Period {
  return { unit: 'day', index: dayNumber({ year, month, day }) };
}

/** True where `a` is as fine as `unit` or finer. */
export function isAsFine(a: PeriodUnit, unit: PeriodUnit): boolean {
  return ORDER.indexOf(a) <= ORDER.indexOf(unit);
}

/** First day of the period. A season's year is that of its first month: winter begins in December. */
export function firstDay({ unit, index }: Period): number {
  if (unit === 'day') return index;
  if (unit === 'week') return index * 7 - 3;
  if (unit === 'weekend') return index * 7 + 2;
  const month = index * MONTHS_OF[unit] + (unit === 'season' ? 2 : 0);
  return dayNumber({ year: Math.floor(month / 12), month: (((month % 12) + 12) % 12) + 1, day: 1 });
}

export function lastDay(period: Period): number {
  if (period.unit === 'weekend') return firstDay(period) + 1;
  return firstDay({ unit: period.unit, index: period.index + 1 }) - 1;
}

/** The period of `unit` that holds the first day of `period`. */
export function periodAround(period: Period, unit: PeriodUnit): Period {
  if (period.unit === unit) return period;
  const first = firstDay(period);
  if (unit === 'day') return { unit, index: first };
  if (unit === 'week' || unit === 'weekend') return { unit, index: weekIndex(first) };
  const { year, month } = civilDay(first);
  const months = year * 12 + month - 1 - (unit === 'season' ? 2 : 0);
  return { unit, index: Math.floor(months / MONTHS_OF[unit]) };
}

/** The year that a period within a year belongs to. */
export function yearOf(period: Period): number {
  const each = A_YEAR[period.unit];
  return each === null ? civilDay(firstDay(period)).year : Math.floor(period.index / each);
}

/** The `part`th (from 1) half, quarter, season or month of a year. */
export function partOfYear(unit: 'half' | 'quarter' | 'season' | 'month', part: number, year: number): Period {
  return { unit, index: year * (A_YEAR[unit] ?? 1) + part - 1 };
}

/** Which part of its year a period is, from 1. */
export function partNumber({ unit, index }: Period): number {
  const each = A_YEAR[unit] ?? 1;
  return (((index % each) + each) % each) + 1;
}

/** EDTF of a period, "~" added where it is approximate. */
export function periodName(period: Period, approximate: boolean): string {
  const mark = approximate ? '~' : '';
  if (period.unit !== 'weekend') return plainName(period) + mark;
  const first = firstDay(period);
  return `${plainName({ unit: 'day', index: first })}${mark}/${plainName({ unit: 'day', index: first + 1 })}${mark}`;
}

function plainName(period: Period): string {
  const { unit, index } = period;
  if (unit === 'century') return `${yearName(index * 100).slice(0, -2)}XX`;
  if (unit === 'decade') return `${yearName(index * 10).slice(0, -1)}X`;
  if (unit === 'week') return weekName(index);
  if (unit === 'year') return yearName(index);
  if (unit === 'day') {
    const { year, month, day } = civilDay(index);
    return `${yearName(year)}-${pad(month)}-${pad(day)}`;
  }
  return `${yearName(yearOf(period))}-${pad(partNumber(period) + (FIRST_EDTF[unit] ?? 1) - 1)}`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
