// Steps → period: each step narrows what the steps before it gave, or stands on an anchor.
import type { DateBasis, DateParts, DateStep } from '../types.ts';
import { civilDay, dayNumber, daysInMonth, weekdayNumber } from './date-days.ts';
import { dayPeriod, firstDay, isAsFine, lastDay, type Period, type PeriodUnit, partNumber, partOfYear, periodAround, yearOf } from './date-period.ts';

/** What relative dates are resolved against. */
export interface Anchors {
  readonly published: Period | null;
  /** Dates resolved before in the text, the latest last. */
  readonly mentioned: readonly Period[];
  /** Year that the sentence has named before. */
  readonly year: number | null;
  /** Month in which a fiscal year starts; it is named by the year it ends in. */
  readonly fiscalStart: number;
  /** How an ambiguous numeric date is read, where the article tells. */
  readonly dayFirst: boolean | null;
}

export interface Clock {
  readonly hour: number;
  readonly minute: number | null;
  readonly second: number | null;
  readonly zone: string | null;
}

/** The period, the last one where it is a run of several, the anchor it leans on. */
export interface Resolved {
  readonly period: Period | null;
  readonly last: Period | null;
  readonly clock: Clock | null;
  readonly anchor: { readonly period: Period; readonly basis: DateBasis } | null;
  readonly issue: string | null;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type State = Mutable<Resolved>;

/** Months a day may lie ahead and still be meant when nothing says so. */
const DAYS_AHEAD = 150;
/** How much nearer a coming day must be than a past one. */
const AHEAD_WEIGHT = 1.6;

/** Applies the steps in order, within a period that is already known. */
export function resolveSteps(parts: Pick<DateParts, 'steps' | 'relation' | 'tense'>, anchors: Anchors, within: Period | null = null): Resolved {
  const state: State = { period: within, last: null, clock: null, anchor: null, issue: null };
  for (let i = 0; i < parts.steps.length && state.issue === null; i++) {
    const step = parts.steps[i];
    if (step !== undefined) apply(step, parts.steps[i + 1], state, { ...anchors, future: isFuture(parts), past: parts.tense === 'past' });
  }
  return state;
}

type Context = Anchors & { readonly future: boolean; readonly past: boolean };

function isFuture({ relation, tense }: Pick<DateParts, 'relation' | 'tense'>): boolean {
  return tense === 'future' || relation === 'until';
}

function apply(step: DateStep, next: DateStep | undefined, state: State, context: Context): void {
  switch (step.op) {
    case 'year':
      return applyYear(step.year, step.fiscal, state, context);
    case 'years':
      state.period = { unit: 'year', index: step.from };
      state.last = { unit: 'year', index: step.to };
      return;
    case 'decade':
      state.period = { unit: 'decade', index: step.decade };
      return;
    case 'century':
      state.period = { unit: 'century', index: step.century };
      return;
    case 'shift':
      return applyShift(step, state, context);
    case 'add':
      return applyAdd(step, state);
    case 'same':
      return applySame(step.unit, state, context);
    case 'month':
      return applyMonth(step, next, state, context);
    case 'day':
      return applyDay(step, state, context);
    case 'numeric':
      return applyNumeric(step, state, context);
    case 'weekday':
      return applyWeekday(step, state, context);
    case 'part':
      return applyPart(step, state, context);
    case 'nth':
      return applyNth(step, state, context);
    case 'run':
      return applyRun(step, state);
    case 'time':
      state.clock = { hour: step.hour, minute: step.minute, second: step.second, zone: step.zone };
  }
}

/** The anchor of a basis at `unit`; a text anchor must be as fine as the unit, else the publication date stands in. */
function lean(state: State, context: Context, basis: DateBasis, unit: PeriodUnit): Period | null {
  if (basis === 'text') {
    const wanted = unit === 'weekend' ? 'week' : unit;
    for (let i = context.mentioned.length - 1; i >= Math.max(0, context.mentioned.length - 4); i--) {
      const period = context.mentioned[i];
      if (period === undefined || !isAsFine(period.unit, wanted)) continue;
      state.anchor = { period, basis: 'text' };
      return period;
    }
  }
  if (context.published === null) {
    state.issue = 'no-anchor';
    return null;
  }
  state.anchor = { period: context.published, basis: 'published' };
  return context.published;
}

function applyYear(year: number, fiscal: boolean, state: State, context: Context): void {
  state.period = { unit: 'year', index: year };
  if (!fiscal || context.fiscalStart === 1) return;
  const start = (year - 1) * 12 + context.fiscalStart - 1;
  state.period = { unit: 'month', index: start };
  state.last = { unit: 'month', index: start + 11 };
}

function applyShift(step: DateStep & { op: 'shift' }, state: State, context: Context): void {
  const unit = step.unit as PeriodUnit | 'hour' | 'minute' | 'second';
  if (unit === 'hour' || unit === 'minute' || unit === 'second') {
    state.issue = 'no-anchor';
    return;
  }
  const base = state.period ?? lean(state, context, step.from, unit);
  if (base === null) return;
  const around = periodAround(base, unit);
  // A bare weekend of past tense, or early in the week, is the one just over.
  const today = weekdayNumber(firstDay(base));
  const over = unit === 'weekend' && step.count === 0 && today < 6 && !context.future && (context.past || today < 4);
  const index = over ? around.index - 1 : around.index + step.count;
  state.period = { unit, index };
}

/** "two weeks after" a day: as many days, weeks, months or years on. */
function applyAdd(step: DateStep & { op: 'add' }, state: State): void {
  if (state.period === null) return;
  const day = firstDay(state.period);
  if (step.unit === 'day' || step.unit === 'week') {
    state.period = { unit: 'day', index: day + step.count * (step.unit === 'week' ? 7 : 1) };
    return;
  }
  const { year, month, day: number } = civilDay(day);
  const months = year * 12 + month - 1 + step.count * (step.unit === 'year' ? 12 : 1);
  const [to, at] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
  state.period = dayPeriod(to, at, Math.min(number, daysInMonth(to, at)));
}

/** "the same quarter" of a year already given, or of the date before. */
function applySame(unit: PeriodUnit | 'hour' | 'minute' | 'second' | null, state: State, context: Context): void {
  const year = state.period;
  const wanted = unit === null || unit === 'hour' || unit === 'minute' || unit === 'second' ? lastPeriodUnit(context) : unit;
  const base = year === null ? lean(state, context, 'text', wanted) : (lastAsFine(context, wanted) ?? lean(state, context, 'published', wanted));
  if (base === null) return;
  const same = periodAround(base, wanted);
  if (year === null || wanted === 'year') {
    state.period = year ?? same;
    return;
  }
  if (wanted === 'quarter' || wanted === 'half' || wanted === 'month' || wanted === 'season') state.period = partOfYear(wanted, partNumber(same), yearOf(year));
  else if (wanted === 'day') {
    const { month, day } = civilDay(same.index);
    state.period = dayPeriod(yearOf(year), month, day);
  }
}

function lastAsFine(context: Context, unit: PeriodUnit): Period | null {
  return context.mentioned.findLast((period) => isAsFine(period.unit, unit)) ?? null;
}

/** Unit that "the same period" repeats: that of the last part of a year mentioned, else the year. */
function lastPeriodUnit(context: Context): PeriodUnit {
  return context.mentioned.findLast(({ unit }) => unit === 'quarter' || unit === 'half' || unit === 'month')?.unit ?? 'year';
}

function applyMonth(step: DateStep & { op: 'month' }, next: DateStep | undefined, state: State, context: Context): void {
  if (state.period !== null) {
    state.period = partOfYear('month', step.month, yearOf(state.period));
    return;
  }
  if (step.which === null && context.year !== null) {
    state.period = partOfYear('month', step.month, context.year);
    return;
  }
  const base = lean(state, context, 'published', 'month');
  if (base === null) return;
  const now = periodAround(base, 'month');
  const year = yearOf(now);
  if (next?.op === 'day' && step.which === null) {
    state.period = partOfYear('month', step.month, yearOfDay(step.month, next.day, next.weekday, firstDay(base), context.future));
    return;
  }
  const same = partOfYear('month', step.month, year);
  if (step.which === 0) state.period = same;
  else if (step.which === -1) state.period = same.index < now.index ? same : { unit: 'month', index: same.index - 12 };
  else if (step.which === 1 || context.future)
    state.period = same.index > now.index || (step.which === null && same.index === now.index) ? same : { unit: 'month', index: same.index + 12 };
  else state.period = same.index <= now.index ? same : { unit: 'month', index: same.index - 12 };
}

/** The year that puts a day nearest to publication, past or soon to come; the weekday decides where it is given. */
function yearOfDay(month: number, day: number, weekday: number | null, published: number, future: boolean): number {
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

function applyDay(step: DateStep & { op: 'day' }, state: State, context: Context): void {
  let month = state.period;
  if (month === null) {
    const base = lean(state, context, 'published', 'day');
    if (base === null) return;
    const around = periodAround(base, 'month');
    const today = civilDay(firstDay(base)).day;
    month = step.day <= today || context.future ? around : { unit: 'month', index: around.index - 1 };
    if (step.weekday !== null) month = monthWithWeekday(around, step.day, step.weekday) ?? month;
  }
  const { year, month: number } = civilDay(firstDay(month));
  if (step.day > daysInMonth(year, number)) {
    state.period = null;
    state.issue = 'no-such-day';
    return;
  }
  state.period = dayPeriod(year, number, step.day);
}

/** The month nearest to `around` in which the day falls on the weekday. */
function monthWithWeekday(around: Period, day: number, weekday: number): Period | null {
  for (const offset of [0, -1, 1, -2, 2]) {
    const month: Period = { unit: 'month', index: around.index + offset };
    const first = firstDay(month);
    if (first + day - 1 <= lastDay(month) && weekdayNumber(first + day - 1) === weekday) return month;
  }
  return null;
}

function applyNumeric(step: DateStep & { op: 'numeric' }, state: State, context: Context): void {
  const { first, second } = step;
  const year = step.year ?? yearOfNumeric(first, second, state, context);
  if (year === null) return;
  const dayFirst = second <= 12 && first <= daysInMonth(year, second) ? dayPeriod(year, second, first) : null;
  const monthFirst = first <= 12 && second <= daysInMonth(year, first) ? dayPeriod(year, first, second) : null;
  if (dayFirst === null || monthFirst === null || first === second) state.period = dayFirst ?? monthFirst;
  else if (step.dots) state.period = dayFirst;
  else if (context.dayFirst !== null) state.period = context.dayFirst ? dayFirst : monthFirst;
  else if (context.published !== null && (context.published.index === dayFirst.index || context.published.index === monthFirst.index))
    state.period = context.published;
  if (state.period === null) state.issue = dayFirst === null ? 'no-such-day' : 'day-month-order';
}

/** The year that a day without one is meant in; either order gives the same but at the turn of a year. */
function yearOfNumeric(first: number, second: number, state: State, context: Context): number | null {
  const base = lean(state, context, 'published', 'day');
  if (base === null) return null;
  const [month, day] = second > 12 ? [first, second] : [second, first];
  return yearOfDay(month, day, null, firstDay(base), context.future);
}

function applyWeekday(step: DateStep & { op: 'weekday' }, state: State, context: Context): void {
  if (state.period !== null) {
    const week = periodAround(state.period, 'week');
    state.period = { unit: 'day', index: firstDay(week) + step.weekday - 1 };
    return;
  }
  const base = lean(state, context, 'published', 'day');
  if (base === null) return;
  const today = firstDay(base);
  const ahead = (step.weekday - weekdayNumber(today) + 7) % 7;
  let index = context.future || step.which === 0 ? today + ahead : today - ((7 - ahead) % 7);
  if (step.which === 1) index = today + (ahead || 7);
  if (step.which === -1) index = today - (7 - ahead);
  state.period = { unit: 'day', index };
}

function applyPart(step: DateStep & { op: 'part' }, state: State, context: Context): void {
  if (state.period !== null) {
    if (state.last?.unit === 'month') applyFiscalPart(step, state);
    else {
      state.period = partOfYear(step.unit, step.part, yearOf(state.period));
      state.last = null;
    }
    return;
  }
  const before = latestPart(step, context);
  if (step.which === null && before !== null && !context.future) {
    state.period = before;
    state.anchor = { period: before, basis: 'text' };
    return;
  }
  const base = lean(state, context, 'published', step.unit);
  if (base === null) return;
  const now = periodAround(base, step.unit);
  const year = step.which === 0 && step.unit === 'season' && now.index % 4 !== step.part - 1 ? civilDay(firstDay(base)).year : yearOf(now);
  let index = partOfYear(step.unit, step.part, year).index;
  const each = partOfYear(step.unit, 1, year + 1).index - partOfYear(step.unit, 1, year).index;
  if (step.which === -1 && index >= now.index) index -= each;
  else if (step.which === 1 && index <= now.index) index += each;
  else if (step.which === null && context.future && index < now.index) index += each;
  else if (step.which === null && !context.future && index > now.index) index -= each;
  state.period = { unit: step.unit, index };
}

/** The latest year's part of that number that the text has named: "the second quarter" after "Q2 2024". */
function latestPart(step: DateStep & { op: 'part' }, context: Context): Period | null {
  let latest: Period | null = null;
  for (const period of context.mentioned)
    if (period.unit === step.unit && partNumber(period) === step.part && period.index > (latest?.index ?? Number.NEGATIVE_INFINITY)) latest = period;
  return latest;
}

/** A quarter or half of a fiscal year: calendar months, written as a quarter where they are one. */
function applyFiscalPart(step: DateStep & { op: 'part' }, state: State): void {
  const months = step.unit === 'half' ? 6 : 3;
  const start = (state.period?.index ?? 0) + (step.part - 1) * months;
  const whole = start % months === 0 && step.unit !== 'season';
  state.period = whole ? { unit: step.unit, index: start / months } : { unit: 'month', index: start };
  state.last = whole ? null : { unit: 'month', index: start + months - 1 };
}

function applyNth(step: DateStep & { op: 'nth' }, state: State, context: Context): void {
  const outer = state.period ?? lean(state, context, 'published', 'month');
  if (outer === null) return;
  const { unit } = step;
  if (unit === 'hour' || unit === 'minute' || unit === 'second') return;
  const [first, last] = [firstDay(outer), lastDay(outer)];
  if (step.weekday !== null) {
    const from = step.nth > 0 ? first + ((step.weekday - weekdayNumber(first) + 7) % 7) : last - ((weekdayNumber(last) - step.weekday + 7) % 7);
    state.period = { unit: 'day', index: from + 7 * (step.nth > 0 ? step.nth - 1 : step.nth + 1) };
  } else if (step.nth === 0) state.period = periodAround(outer, unit);
  else if (unit === 'week' || unit === 'weekend') {
    // A week belongs to the period that holds its Thursday, a weekend to that which holds its Saturday.
    const own = unit === 'week' ? 0 : 2;
    const edge = step.nth > 0 ? Math.ceil((first - own) / 7) : Math.floor((last - own) / 7);
    state.period = { unit, index: edge + (step.nth > 0 ? step.nth - 1 : step.nth + 1) };
  } else {
    const inner = step.nth > 0 ? periodAround({ unit: 'day', index: first }, unit) : periodAround({ unit: 'day', index: last }, unit);
    state.period = { unit, index: inner.index + (step.nth > 0 ? step.nth - 1 : step.nth + 1) };
  }
  state.last = null;
}

function applyRun(step: DateStep & { op: 'run' }, state: State): void {
  const outer = state.period;
  const { unit } = step;
  if (outer === null || unit === 'hour' || unit === 'minute' || unit === 'second') return;
  if (unit === 'week') {
    const from = step.first ? firstDay(outer) : lastDay(outer) - step.count * 7 + 1;
    state.period = { unit: 'day', index: from };
    state.last = { unit: 'day', index: from + step.count * 7 - 1 };
    return;
  }
  // Six months or two quarters from either end of a year are its half.
  if (outer.unit === 'year' && ((unit === 'month' && step.count === 6) || (unit === 'quarter' && step.count === 2))) {
    state.period = partOfYear('half', step.first ? 1 : 2, outer.index);
    return;
  }
  const edge = periodAround({ unit: 'day', index: step.first ? firstDay(outer) : lastDay(outer) }, unit).index;
  state.period = { unit, index: step.first ? edge : edge - step.count + 1 };
  state.last = { unit, index: step.first ? edge + step.count - 1 : edge };
}
