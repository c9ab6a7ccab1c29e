// Parts of a longer period: quarters, halves and seasons of a year, the nth week of a month, the first months of a year.
import type { DateStep } from '../types.ts';
import { civilDay, weekdayNumber } from './date-days.ts';
import { firstDay, lastDay, type Period, partNumber, partOfYear, periodAround, yearOf } from './date-period.ts';
import { anchorOf, at, type Context, failed, fiscalYear, fiscalYearOf, periodUnit, recent, type State, type StepReader } from './date-state.ts';

type PartStep = Extract<DateStep, { op: 'part' }>;

/** A part of the year given; alone the one named before, else the latest that has begun, or the next with a future verb. */
export const readPart: StepReader<'part'> = (step, state, context) => {
  if (state.period?.unit === 'year' && step.fiscal && context.fiscalStart !== 1)
    return readPart(step, fiscalYear(state.period.index, state, context), context, undefined);
  if (state.period !== null)
    return state.last?.unit === 'month' ? fiscalPart(step, state, state.period) : at(state, partOfYear(step.unit, step.part, yearOf(state.period)));
  if (step.fiscal && context.fiscalStart !== 1) return openFiscalPart(step, state, context);
  if (step.which === null && context.year !== null) return at(state, partOfYear(step.unit, step.part, context.year));
  const before = step.which === null && !context.future ? latestPart(step, context) : null;
  if (before !== null) return at({ ...state, anchor: { period: before, basis: 'text' } }, before);
  const anchor = anchorOf(context, 'published', step.unit);
  return anchor === null ? failed(state, 'no-anchor') : at({ ...state, anchor }, { unit: step.unit, index: partIndex(step, anchor.period, context) });
};

/** The nth day, week or weekday of a period, from its end where negative; 0 is the one that holds it. */
export const readNth: StepReader<'nth'> = (step, state) => {
  const outer = state.period;
  const unit = periodUnit(step.unit);
  if (outer === null || unit === null) return failed(state, 'no-anchor');
  if (step.nth === 0) return at(state, periodAround(outer, unit));
  const onward = step.nth > 0;
  const edge = onward ? firstDay(outer) : lastDay(outer);
  const more = onward ? step.nth - 1 : step.nth + 1;
  if (step.weekday !== null) {
    const away = ((onward ? step.weekday - weekdayNumber(edge) : weekdayNumber(edge) - step.weekday) + 7) % 7;
    return at(state, { unit: 'day', index: edge + (onward ? away : -away) + 7 * more });
  }
  if (unit !== 'week' && unit !== 'weekend') return at(state, { unit, index: periodAround({ unit: 'day', index: edge }, unit).index + more });
  // A week belongs to the period that holds its Thursday, a weekend to that which holds its Saturday.
  const weeks = (edge - (unit === 'week' ? 0 : 2)) / 7;
  return at(state, { unit, index: (onward ? Math.ceil(weeks) : Math.floor(weeks)) + more });
};

/** The first or last so many weeks, months or quarters of a period; six months of a year are its half. */
export const readRun: StepReader<'run'> = (step, state) => {
  const outer = state.period;
  const unit = periodUnit(step.unit);
  if (outer === null || unit === null) return failed(state, 'no-anchor');
  const edge: Period = { unit: 'day', index: step.first ? firstDay(outer) : lastDay(outer) };
  if (unit === 'week') return run(state, edge, step.count * 7, step.first);
  if (outer.unit === 'year' && unit === 'month' && step.count === 12) return state;
  const half = outer.unit === 'year' && ((unit === 'month' && step.count === 6) || (unit === 'quarter' && step.count === 2));
  return half ? at(state, partOfYear('half', step.first ? 1 : 2, outer.index)) : run(state, periodAround(edge, unit), step.count, step.first);
};

function run(state: State, { unit, index }: Period, count: number, onward: boolean): State {
  return onward ? at(state, { unit, index }, { unit, index: index + count - 1 }) : at(state, { unit, index: index - count + 1 }, { unit, index });
}

function partIndex({ unit, part, which }: PartStep, published: Period, { future }: Context): number {
  const now = periodAround(published, unit);
  // Winter begins the year before for those who speak of it in January.
  const year = which === 0 && partNumber(now) !== part ? civilDay(firstDay(published)).year : yearOf(now);
  const { index } = partOfYear(unit, part, year);
  const each = partOfYear(unit, part, year + 1).index - index;
  if (which === -1) return index >= now.index ? index - each : index;
  if (which === 1) return index <= now.index ? index + each : index;
  if (which === 0) return index;
  if (future) return index < now.index ? index + each : index;
  return index > now.index ? index - each : index;
}

/** The latest year's part of that number that the text has named: "the second quarter" after "Q2 2024". */
function latestPart(step: PartStep, context: Context): Period | null {
  let latest: Period | null = null;
  for (const period of recent(context)) {
    if (period.unit === step.unit && partNumber(period) === step.part && (latest === null || period.index > latest.index)) latest = period;
  }
  return latest;
}

/** "the fiscal second quarter": the latest that has begun, or the next with a future verb. */
function openFiscalPart(step: PartStep, state: State, context: Context): State {
  const anchor = anchorOf(context, 'published', 'month');
  if (anchor === null) return failed(state, 'no-anchor');
  const now = periodAround(anchor.period, 'month').index;
  const year = fiscalYearOf(anchor.period, context);
  const first = (year - 1) * 12 + context.fiscalStart - 1 + (step.part - 1) * (step.unit === 'half' ? 6 : 3);
  const move = context.future ? (first < now ? 12 : 0) : first > now ? -12 : 0;
  return fiscalPart(step, { ...state, anchor }, { unit: 'month', index: first + move - (step.part - 1) * (step.unit === 'half' ? 6 : 3) });
}

/** A quarter or half of a fiscal year: calendar months, written as a quarter where they are one. */
function fiscalPart(step: PartStep, state: State, year: Period): State {
  const months = step.unit === 'half' ? 6 : 3;
  const first = year.index + (step.part - 1) * months;
  if (first % months === 0 && step.unit !== 'season') return at(state, { unit: step.unit, index: first / months });
  return at(state, { unit: 'month', index: first }, { unit: 'month', index: first + months - 1 });
}
