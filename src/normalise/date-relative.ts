// Shifts from an anchor: "last month", "two days earlier", "the same quarter", "two weeks after" a day.
import { civilDay, daysInMonth, weekdayNumber } from './date-days.ts';
import { dayPeriod, firstDay, isAsFine, type Period, type PeriodUnit, partNumber, partOfYear, periodAround, yearOf } from './date-period.ts';
import { anchorOf, at, type Context, failed, periodUnit, recent, type State, type StepReader } from './date-state.ts';

const SATURDAY = 6;
const THURSDAY = 4;

/** So many periods before or after the anchor's own, at the precision of the unit; a time of day cannot be known. */
export const readShift: StepReader<'shift'> = (step, state, context) => {
  const unit = periodUnit(step.unit);
  if (unit === null) return failed(state, 'no-anchor');
  const anchor = state.period === null ? anchorOf(context, step.from, unit) : null;
  const base = state.period ?? anchor?.period ?? null;
  if (base === null) return failed(state, 'no-anchor');
  const over = unit === 'weekend' && step.count === 0 && isWeekendOver(weekdayNumber(firstDay(base)), context);
  return at({ ...state, anchor: anchor ?? state.anchor }, { unit, index: periodAround(base, unit).index + (over ? -1 : step.count) });
};

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

/** Before Saturday "the weekend" of past tense, or early in the week, is the one just over. */
function isWeekendOver(today: number, { future, past }: Context): boolean {
  return today < SATURDAY && !future && (past || today < THURSDAY);
}
