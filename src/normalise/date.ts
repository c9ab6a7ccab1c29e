// DATE mentions → entities with EDTF or ISO 8601 values: "December last year" of an article of 2024-05-20 → "2023-12".
import { indexAt } from '../span.ts';
import type { DateEntity, DateParts, Doc, Mention, Normaliser } from '../types.ts';
import { readClock, readDay } from './date-days.ts';
import { createFiscalReader, type FiscalCalendars, type FiscalReader } from './date-fiscal.ts';
import { dayOfTime, isCompared, orderOf, weekBefore, yearAhead, yearIn } from './date-neighbours.ts';
import { dayPeriod, firstDay, isAsFine, type Period, periodAround, periodName, yearOf } from './date-period.ts';
import { resolveSteps } from './date-resolve.ts';
import type { Anchors, Clock, State } from './date-state.ts';
import { granularityOf, valueFrom } from './date-value.ts';

/** The normaliser for the fiscal calendars of a run. */
export function createDateNormaliser(calendars: FiscalCalendars): Normaliser<'DATE'> {
  const fiscalStartOf = createFiscalReader(calendars);
  return (mentions, doc) => normalise(mentions, doc, fiscalStartOf);
}

/** Calendar years are fiscal years. */
export const normaliseDates: Normaliser<'DATE'> = createDateNormaliser({ default: 1 });

function normalise(mentions: readonly Mention<'DATE'>[], doc: Doc, fiscalStartOf: FiscalReader): DateEntity[] {
  const { text } = doc.article;
  const day = readDay(doc.article.published ?? '');
  const published = day && dayPeriod(day.year, day.month, day.day);
  const publishedClock = readClock(doc.article.published ?? '');
  const dayFirst = orderOf(mentions, doc.article.url);
  const mentioned: Period[] = [];
  const periods: (Period | null)[] = [];
  let named: { readonly sentence: number; readonly year: number } | null = null;
  return mentions.map((mention, index) => {
    const { parts } = mention;
    const own = yearIn(parts.steps);
    const ahead = own === null ? yearAhead(mentions, index, text) : null;
    if (named?.sentence !== mention.sentence) named = null;
    const anchors: Anchors = {
      published,
      publishedClock,
      mentioned,
      year: ahead ?? (parts.steps[0]?.op === 'part' ? null : (named?.year ?? null)),
      fiscalStart: fiscalStartOf(mention, doc),
      dayFirst,
    };
    const week = weekBefore(mentions, index, text) ? (periods[index - 1] ?? null) : null;
    const alone = resolveSteps(parts, anchors, week === null ? dayBefore(mentions, index, periods, text, anchors) : periodAround(week, 'week'));
    const resolved =
      own === null && parts.relation === 'to'
        ? notBefore(alone, beginsRange(mentions[index - 1], mention, text) ? (periods[index - 1] ?? null) : null, parts.steps[0]?.op === 'weekday')
        : alone;
    periods.push(resolved.period);
    if (resolved.period !== null && !isYardstick(parts, resolved)) mentioned.push(resolved.period);
    const year = (own ?? ahead) === null ? null : yearNamed(mention, resolved.period, published, text);
    if (year !== null) named = { sentence: mention.sentence, year };
    return entityOf(mention, doc, resolved, farEnd(resolved, parts, anchors));
  });
}

/** "a year earlier" is compared with, and nothing later leans on it. */
function isYardstick({ steps }: DateParts, { anchor }: State): boolean {
  const first = steps[0];
  return anchor?.basis === 'text' && first?.op === 'shift' && first.count < 0;
}

/** "from May to March", "May to March": the date before is the beginning of which this is the end. */
function beginsRange(previous: Mention<'DATE'> | undefined, mention: Mention<'DATE'>, text: string): boolean {
  if (previous === undefined) return false;
  return previous.parts.relation === 'from' || /^\sto\s(?:the\s)?$/u.test(text.slice(previous.end, Math.min(mention.start, previous.end + 9)));
}

/** "from November to February": the end without a year is the next one after the beginning. */
function notBefore(to: State, from: Period | null, weekday: boolean): State {
  const { period } = to;
  if (period === null || from === null || period.unit !== from.unit || period.index >= from.index) return to;
  if (period.unit === 'month') return { ...to, period: { unit: 'month', index: period.index + 12 } };
  const weeks = Math.ceil((from.index - period.index) / 7);
  return period.unit === 'day' && weeks <= 2 && weekday ? { ...to, period: { unit: 'day', index: period.index + 7 * weeks } } : to;
}

/** The day that a bare time is of, where a date near it tells. */
function dayBefore(mentions: readonly Mention<'DATE'>[], index: number, periods: readonly (Period | null)[], text: string, anchors: Anchors): Period | null {
  const parts = mentions[index]?.parts;
  if (parts?.kind !== 'time' || parts.steps[0]?.op !== 'time') return null;
  const day = dayOfTime(mentions, index, text);
  const other = day === null ? undefined : mentions[day]?.parts;
  if (day === null || other === undefined) return null;
  return day < index ? (periods[day] ?? null) : resolveSteps(other, anchors).period;
}

/** The year that the rest of the sentence may share: one that has begun and is no yardstick. */
function yearNamed(mention: Mention<'DATE'>, period: Period | null, published: Period | null, text: string): number | null {
  if (period === null || !isAsFine(period.unit, 'year') || isCompared(text, mention)) return null;
  return published === null || yearOf(period) <= yearOf(published) ? yearOf(period) : null;
}

/** The far end of an interval, which takes over what it does not say itself. */
function farEnd(resolved: State, parts: DateParts, context: Anchors): State | null {
  if (parts.until === null) return resolved.last === null ? null : { ...resolved, period: resolved.last };
  const own = parts.until[0]?.op;
  const [end] = parts.until;
  if (end?.op === 'weekday' && parts.until.length === 1 && resolved.period?.unit === 'day')
    return resolveSteps({ ...parts, steps: [{ ...end, which: 1 }] }, context, resolved.period);
  if (own === 'time') return nextDayIfEarlier(resolved, resolveSteps({ ...parts, steps: parts.until }, context, resolved.period));
  if (own === 'day' && parts.until.length === 1)
    return resolveSteps({ ...parts, steps: [...parts.steps.filter((step) => step.op !== 'day'), ...parts.until] }, context);
  const year = resolved.period === null ? null : yearOf(resolved.period);
  const [last] = parts.until;
  if (last?.op === 'numeric' && last.year === null && year !== null) return resolveSteps({ ...parts, steps: [{ ...last, year }] }, context);
  if (own === 'part' && year !== null) return resolveSteps({ ...parts, steps: parts.until }, context, { unit: 'year', index: year });
  const inYear = yearIn(parts.until) === null && own === 'month';
  const ending = resolveSteps({ ...parts, steps: parts.until, tense: null }, inYear ? { ...context, year } : context);
  // "15 December - 3 January" runs into the next year.
  const over =
    inYear && year !== null && resolved.period !== null && ending.period?.unit === resolved.period.unit && ending.period.index < resolved.period.index;
  return over ? resolveSteps({ ...parts, steps: parts.until, tense: null }, { ...context, year: year + 1 }) : ending;
}

/** "10 p.m. – 1 a.m." ends on the next day. */
function nextDayIfEarlier(from: State, to: State): State {
  if (from.clock === null || to.clock === null || to.period === null) return to;
  const minutes = ({ hour, minute }: Clock): number => hour * 60 + (minute ?? 0);
  return minutes(to.clock) < minutes(from.clock) ? { ...to, period: { unit: 'day', index: firstDay(to.period) + 1 } } : to;
}

function entityOf(mention: Mention<'DATE'>, doc: Doc, from: State, to: State | null): DateEntity {
  const { parts } = mention;
  const zone = doc.article.zones[Math.max(0, indexAt(doc.article.zones, mention.start))]?.zone ?? 'body';
  const counted = parts.kind === 'duration' || parts.kind === 'set';
  const issue = counted ? null : (from.issue ?? to?.issue ?? null);
  const value = counted ? parts.length : issue === null ? valueFrom(from, to, parts.approximate || from.doubt !== null) : null;
  return {
    type: 'DATE',
    start: mention.start,
    end: mention.end,
    text: mention.text,
    kind: parts.kind,
    value,
    granularity: value === null ? null : counted ? parts.lengthUnit : granularityOf(from),
    relation: counted ? null : parts.relation,
    anchor: value === null || from.anchor === null ? null : { value: periodName(from.anchor.period, false), basis: from.anchor.basis },
    zone,
    sentence: mention.sentence,
    rule: mention.rule,
    confidence: mention.confidence,
    issues: (issue ?? from.doubt) === null ? [] : [issue ?? from.doubt ?? ''],
  };
}
