// Years, months, days and weekdays: what they leave out is taken from the sentence, else from what lies near publication.
import type { DateStep } from '../types.ts';
import { civilDay, dayNumber, daysInMonth, weekdayNumber } from './date-days.ts';
import { dayPeriod, firstDay, lastDay, type Period, partOfYear, periodAround, yearOf } from './date-period.ts';
import { anchorOf, at, type Context, failed, fiscalYear, type StepReader } from './date-state.ts';

/** Days that a day may lie ahead and still be meant when nothing says so. */
const DAYS_AHEAD = 150;
/** How much nearer a coming day must be than a past one. */
const AHEAD_WEIGHT = 1.6;
const A_YEAR = 12;
/** Days that a weekday may lie ahead and still be nearer than the last. */
const NEAR = 3;

/** A calendar year; a fiscal year of another start is a run of twelve months. */
export const readYear: StepReader<'year'> = (step, state, context) => {
  return step.fiscal && context.fiscalStart !== 1 ? fiscalYear(step.year, state, context) : at(state, { unit: 'year', index: step.year });
};

/** A month of the year given; alone the nearest past one, or the next with a future verb. */
export const readMonth: StepReader<'month'> = (step, state, context, next) => {
  const year = state.period === null ? (step.which === null ? context.year : null) : yearOf(state.period);
  if (year !== null) return at(state, partOfYear('month', step.month, year));
  const anchor = anchorOf(context, 'published', 'month');
  if (anchor === null) return failed(state, 'no-anchor');
  if (next?.op === 'day' && step.which === null) {
    const day = { month: step.month, day: next.day };
    return at({ ...state, anchor }, partOfYear('month', step.month, nearestYear(day, next.weekday, firstDay(anchor.period), context.future)));
  }
  return at({ ...state, anchor }, { unit: 'month', index: monthIndex(step, periodAround(anchor.period, 'month').index, context) });
};

/** A day of the month given, or of the latest month that has had it. */
export const readDay: StepReader<'day'> = (step, state, context) => {
  const anchor = state.period === null ? anchorOf(context, 'published', 'day') : state.anchor;
  const month = state.period ?? (anchor && monthOfDay(step, anchor.period, context.future));
  if (month === null) return failed(state, 'no-anchor');
  const { year, month: number } = civilDay(firstDay(month));
  return step.day <= daysInMonth(year, number) ? at({ ...state, anchor }, dayPeriod(year, number, step.day)) : failed(state, 'no-such-day');
};

/** "05/12/2024": unambiguous, or in the order that the article shows; else unknown. */
export const readNumeric: StepReader<'numeric'> = (step, state, context) => {
  const { first, second } = step;
  const anchor = step.year === null ? anchorOf(context, 'published', 'day') : null;
  if (step.year === null && anchor === null) return failed(state, 'no-anchor');
  const [month, day] = second > 12 ? [first, second] : [second, first];
  const year = step.year ?? nearestYear({ month, day }, null, anchor === null ? 0 : firstDay(anchor.period), context.future);
  const dayFirst = second <= 12 && first <= daysInMonth(year, second) ? dayPeriod(year, second, first) : null;
  const monthFirst = first <= 12 && second <= daysInMonth(year, first) ? dayPeriod(year, first, second) : null;
  const period = dayFirst === null || monthFirst === null || first === second ? (dayFirst ?? monthFirst) : inOrder(dayFirst, monthFirst, step.dots, context);
  if (period === null) return failed(state, dayFirst === null ? 'no-such-day' : 'day-month-order');
  return at({ ...state, anchor }, period);
};

/** A weekday of the week given; alone the latest one, or the next with a future verb. */
export const readWeekday: StepReader<'weekday'> = (step, state, context) => {
  if (state.period?.unit === 'day' && step.which !== null && step.which !== 0) {
    const day = state.period.index;
    const onward = (step.weekday - weekdayNumber(day) + 7) % 7 || 7;
    return at(state, { unit: 'day', index: step.which > 0 ? day + onward : day - 7 + (onward % 7) });
  }
  if (state.period !== null) return at(state, { unit: 'day', index: firstDay(periodAround(state.period, 'week')) + step.weekday - 1 });
  const anchor = anchorOf(context, 'published', 'day');
  if (anchor === null) return failed(state, 'no-anchor');
  const today = firstDay(anchor.period);
  const ahead = (step.weekday - weekdayNumber(today) + 7) % 7;
  const isPast = context.expected && ahead > NEAR && step.which === null;
  let index = (context.future && !isPast) || step.which === 0 ? today + ahead : today - ((7 - ahead) % 7);
  if (step.which === 1) index = today + (ahead || 7);
  if (step.which === -1) index = today - (7 - ahead);
  return at({ ...state, anchor }, { unit: 'day', index });
};

function monthIndex(step: Extract<DateStep, { op: 'month' }>, now: number, context: Context): number {
  const same = Math.floor(now / A_YEAR) * A_YEAR + step.month - 1;
  if (step.which === 0) return same;
  if (step.which === -1) return same < now ? same : same - A_YEAR;
  if (step.which === 1) return same > now ? same : same + A_YEAR;
  if (context.future) return same >= now ? same : same + A_YEAR;
  return same <= now ? same : same - A_YEAR;
}

/** The year that puts a day nearest to publication, past or soon to come; the weekday decides where it is given. */
function nearestYear({ month, day }: { month: number; day: number }, weekday: number | null, published: number, future: boolean): number {
  const { year } = civilDay(published);
  const years = [year - 1, year, year + 1].filter((candidate) => day <= daysInMonth(candidate, month));
  const distance = (candidate: number): number => {
    const ahead = dayNumber({ year: candidate, month, day }) - published;
    if (future) return ahead >= 0 ? ahead : -ahead * 2 + 60;
    return ahead < 0 ? -ahead : ahead <= DAYS_AHEAD ? ahead * AHEAD_WEIGHT : ahead + 1000;
  };
  const fitting = weekday === null ? years : years.filter((candidate) => weekdayNumber(dayNumber({ year: candidate, month, day })) === weekday);
  return (fitting.length > 0 ? fitting : years).sort((a, b) => distance(a) - distance(b))[0] ?? year;
}

/** The month of a day that names none; the weekday decides where it is given. */
function monthOfDay(step: Extract<DateStep, { op: 'day' }>, published: Period, future: boolean): Period {
  const around = periodAround(published, 'month');
  for (const offset of step.weekday === null ? [] : [0, -1, 1, -2, 2]) {
    const month: Period = { unit: 'month', index: around.index + offset };
    const day = firstDay(month) + step.day - 1;
    if (day <= lastDay(month) && weekdayNumber(day) === step.weekday) return month;
  }
  return step.day <= civilDay(firstDay(published)).day || future ? around : { unit: 'month', index: around.index - 1 };
}

/** Dots put the day first; else the article's own order, or the reading that is the day of publication. */
function inOrder(dayFirst: Period, monthFirst: Period, dots: boolean, { dayFirst: order, published }: Context): Period | null {
  if (dots || order === true) return dayFirst;
  if (order === false) return monthFirst;
  return published !== null && (published.index === dayFirst.index || published.index === monthFirst.index) ? published : null;
}
