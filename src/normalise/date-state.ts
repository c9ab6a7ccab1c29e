// What is known while the steps of a date are applied, and what they may lean on.
import type { DateBasis, DateStep } from '../types.ts';
import { isAsFine, type Period, type PeriodUnit, periodAround } from './date-period.ts';

/** What relative dates are resolved against. */
export interface Anchors {
  readonly published: Period | null;
  /** Second of the day of publication, where it is known. */
  readonly publishedClock: number | null;
  /** Dates resolved before in the text, the latest last. */
  readonly mentioned: readonly Period[];
  /** Year that the sentence has named before. */
  readonly year: number | null;
  /** Month in which a fiscal year starts, 1 to 12; it is named by the year it ends in. */
  readonly fiscalStart: number;
  /** How an ambiguous numeric date is read, where the article tells. */
  readonly dayFirst: boolean | null;
}

/** The anchors, and the tense of the verb that governs the date. */
export interface Context extends Anchors {
  readonly future: boolean;
  readonly past: boolean;
  /** Was to come when it was spoken of ("was due on Friday"): the nearest day, before or after publication. */
  readonly expected: boolean;
}

/** A time of day. */
export interface Clock {
  readonly hour: number;
  readonly minute: number | null;
  readonly second: number | null;
  readonly zone: string | null;
}

/** The period, the last one where it is a run of several, and the anchor it leans on; or what is wrong. */
export interface State {
  readonly period: Period | null;
  readonly last: Period | null;
  readonly clock: Clock | null;
  readonly anchor: { readonly period: Period; readonly basis: DateBasis } | null;
  readonly issue: string | null;
  /** What makes the value no more than near; it is written as approximate. */
  readonly doubt: string | null;
}

/** One step applied. */
export type StepReader<Op extends DateStep['op']> = (
  step: Extract<DateStep, { readonly op: Op }>,
  state: State,
  context: Context,
  next: DateStep | undefined,
) => State;

const A_YEAR = 12;
/** How many mentions back a text anchor may lie. */
const REACH = 4;
/** How many mentions back one of the same kind may lie; bounds the work on long lists. */
const LONG_REACH = 200;

/** The state narrowed to a period. */
export function at(state: State, period: Period, last: Period | null = null): State {
  return { ...state, period, last };
}

/** The twelve months of the fiscal year that ends in `year`. */
export function fiscalYear(year: number, state: State, { fiscalStart }: Context): State {
  const first = (year - 1) * A_YEAR + fiscalStart - 1;
  return at(state, { unit: 'month', index: first }, { unit: 'month', index: first + A_YEAR - 1 });
}

/** The fiscal year that holds the first day of a period, by the year it ends in. */
export function fiscalYearOf(period: Period, { fiscalStart }: Context): number {
  return Math.floor((periodAround(period, 'month').index + A_YEAR - fiscalStart + 1) / A_YEAR);
}

export function failed(state: State, issue: string): State {
  return { ...state, period: null, issue };
}

/** The anchor of a basis; a text anchor must be as fine as the unit, else the publication date stands in. Null where there is none. */
export function anchorOf(context: Context, basis: DateBasis, unit: PeriodUnit): State['anchor'] {
  if (basis === 'text') {
    const wanted = unit === 'weekend' ? 'week' : unit;
    const period = context.mentioned.slice(-REACH).findLast((mentioned) => isAsFine(mentioned.unit, wanted));
    if (period !== undefined) return { period, basis };
  }
  return context.published && { period: context.published, basis: 'published' };
}

/** The mentions that a repetition may refer to, the latest last. */
export function recent(context: Context): readonly Period[] {
  return context.mentioned.length > LONG_REACH ? context.mentioned.slice(-LONG_REACH) : context.mentioned;
}

/** The units that a period can have; a time of day is none. */
export function periodUnit(unit: string): PeriodUnit | null {
  return unit === 'hour' || unit === 'minute' || unit === 'second' ? null : (unit as PeriodUnit);
}
