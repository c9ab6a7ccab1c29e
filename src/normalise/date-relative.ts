// Shifts from an anchor: "last month", "two days earlier", "the same quarter", "two weeks after" a day.
import type { DateStep } from '../types.ts';
import { civilDay, daysInMonth, weekdayNumber } from './date-days.ts';
import { dayPeriod, firstDay, isAsFine, type Period, type PeriodUnit, partNumber, partOfYear, periodAround, yearOf } from './date-period.ts';
import { anchorOf, at, type Context, failed, fiscalYear, fiscalYearOf, periodUnit, recent, type State, type StepReader } from './date-state.ts';

const A_DAY = 86_400;
const SATURDAY = 6;
const THURSDAY = 4;

/** So many periods before or after the anchor's own, at the precision of the unit; a time of day cannot be known. */
export const readShift: StepReader<'shift'> = (step, state, context) => {
  const unit = periodUnit(step.unit);
  if (unit === null) return shiftClock(step, state, context);
  const anchor = state.period === null ? anchorOf(context, step.from, unit) : null;
  const base = state.period ?? anchor?.period ?? null;
  if (base === null) return failed(state, 'no-anchor');
  if (step.fiscal && unit === 'year' && context.fiscalStart !== 1)
    return fiscalYear(fiscalYearOf(base, context) + step.count, { ...state, anchor: anchor ?? state.anchor }, context);
  const over = unit === 'weekend' && step.count === 0 && isWeekendOver(weekdayNumber(firstDay(context.published ?? base)), context, state.period !== null);
  return at({ ...state, anchor: anchor ?? state.anchor }, { unit, index: periodAround(base, unit).index + (over ? -1 : step.count) });
};

/** "two hours ago" needs the time of publication; without it a few hours from then are the day of publication or its neighbour. */
function shiftClock(step: Extract<DateStep, { op: 'shift' }>, state: State, context: Context): State {
  const { published, publishedClock } = context;
  const seconds = step.count * (step.unit === 'hour' ? 3600 : step.unit === 'minute' ? 60 : 1);
  if (published === null || (step.from === 'text' && (publishedClock === null || context.mentioned.length > 0))) return failed(state, 'no-anchor');
  const anchor = { period: published, basis: 'published' } as const;
  if (publishedClock === null) {
    return Math.abs(seconds) <= A_DAY / 2 ? at({ ...state, anchor, doubt: 'no-time' }, published) : failed(state, 'no-time');
  }
  const total = firstDay(published) * A_DAY + publishedClock + seconds;
  const second = total - Math.floor(total / A_DAY) * A_DAY;
  const clock = { hour: Math.floor(second / 3600), minute: Math.floor((second % 3600) / 60), second: step.unit === 'second' ? second % 60 : null, zone: null };
  return at({ ...state, anchor, clock }, { unit: 'day', index: Math.floor(total / A_DAY) });
}

/** As many days, weeks, months or years on from a day. */
export const readAdd: StepReader<'add'> = (step, state) => {
  if (state.period === null) return state;
  const first = firstDay(state.period);
  if (step.unit === 'day' || step.unit === 'week') return at(state, { unit: 'day', index: first + step.count * (step.unit === 'week' ? 7 : 1) });
  const { year, month, day } = civilDay(first);
  const months = year * 12 + month - 1 + step.count * (step.unit === 'year' ? 12 : 1);
  const [toYear, toMonth] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
  return at(state, dayPeriod(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth))));
};

/** The same period as the date before, in a year already given or its own. */
export const readSame: StepReader<'same'> = (step, state, context) => {
  const unit = (step.unit && periodUnit(step.unit)) ?? lastPartUnit(context);
  const anchor = sameAnchor(unit, state, context);
  if (anchor === null) return failed(state, 'no-anchor');
  const same = periodAround(anchor.period, unit);
  if (state.period === null) return at({ ...state, anchor }, same);
  return at({ ...state, anchor }, sameIn(state.period, same));
};

/** Within a given year any mention of that fineness will do, however far back. */
function sameAnchor(unit: PeriodUnit, state: State, context: Context): State['anchor'] {
  if (state.period === null) return anchorOf(context, 'text', unit);
  const period = recent(context).findLast((mentioned) => isAsFine(mentioned.unit, unit));
  return period === undefined ? anchorOf(context, 'published', unit) : { period, basis: 'text' };
}

function sameIn(year: Period, same: Period): Period {
  const { unit } = same;
  if (unit === 'quarter' || unit === 'half' || unit === 'month' || unit === 'season') return partOfYear(unit, partNumber(same), yearOf(year));
  if (unit !== 'day') return year;
  const { month, day } = civilDay(same.index);
  return dayPeriod(yearOf(year), month, Math.min(day, daysInMonth(yearOf(year), month)));
}

/** Unit that "the same period" repeats: that of the last part of a year mentioned, else the year. */
function lastPartUnit(context: Context): PeriodUnit {
  return recent(context).findLast(({ unit }) => unit === 'quarter' || unit === 'half' || unit === 'month')?.unit ?? 'year';
}

/** Before Saturday "the weekend" of past tense, or early in the week, is the one just over; "this weekend" only of past tense. */
function isWeekendOver(today: number, { future, past }: Context, coming: boolean): boolean {
  return today < SATURDAY && !future && (past || (!coming && today < THURSDAY));
}
