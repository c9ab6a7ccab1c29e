// DATE mentions → entities with EDTF or ISO 8601 values: "December last year" of an article of 2024-05-20 → "2023-12".
import { indexAt } from '../span.ts';
import type { DateEntity, DateParts, DateStep, Doc, Granularity, Mention, Normaliser } from '../types.ts';
import { readDay } from './date-days.ts';
import { dayPeriod, firstDay, isAsFine, type Period, periodAround, periodName, yearOf } from './date-period.ts';
import { resolveSteps } from './date-resolve.ts';
import type { Anchors, Clock, State } from './date-state.ts';

/** Settings of a run. */
export interface DateOptions {
  /** Month in which a fiscal year starts, 1 to 12; the year is named by the one it ends in. */
  readonly fiscalStart: number;
}

/** The normaliser for a fiscal calendar. */
export function createDateNormaliser(options: DateOptions): Normaliser<'DATE'> {
  return (mentions, doc) => normalise(mentions, doc, options);
}

/** Calendar years are fiscal years. */
export const normaliseDates: Normaliser<'DATE'> = createDateNormaliser({ fiscalStart: 1 });

function normalise(mentions: readonly Mention<'DATE'>[], doc: Doc, options: DateOptions): DateEntity[] {
  const day = readDay(doc.article.published ?? '');
  const published = day && dayPeriod(day.year, day.month, day.day);
  const dayFirst = orderOf(mentions);
  const mentioned: Period[] = [];
  const periods: (Period | null)[] = [];
  const entities: DateEntity[] = [];
  let year: { readonly sentence: number; readonly year: number } | null = null;
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i];
    if (mention === undefined) continue;
    const { parts } = mention;
    const given = yearIn(parts.steps) ?? yearAhead(mentions, i, doc.article.text);
    if (year !== null && year.sentence !== mention.sentence) year = null;
    const context: Anchors = {
      published,
      mentioned,
      year: given === null || yearIn(parts.steps) !== null ? (year?.year ?? null) : given,
      fiscalStart: options.fiscalStart,
      dayFirst,
    };
    const day = parts.kind === 'time' && parts.steps[0]?.op === 'time' ? dayOfTime(mentions, i, doc.article.text) : null;
    const within = day === null ? null : day < i ? (periods[day] ?? null) : resolveSteps({ ...parts, ...mentions[day]?.parts }, context).period;
    const resolved = resolveSteps(parts, context, within);
    const last = farEnd(resolved, parts, context);
    periods.push(resolved.period);
    if (resolved.period !== null) {
      mentioned.push(resolved.period);
      if (
        given !== null &&
        !isCompared(doc.article.text, mention) &&
        isAsFine(resolved.period.unit, 'year') &&
        (published === null || yearOf(resolved.period) <= yearOf(published))
      )
        year = { sentence: mention.sentence, year: yearOf(resolved.period) };
    }
    entities.push(entityOf(mention, doc, resolved, last));
  }
  return entities;
}

/** The far end of an interval, which takes over what it does not say itself. */
function farEnd(resolved: State, parts: DateParts, context: Anchors): State | null {
  if (parts.until === null) return resolved.last === null ? null : { ...resolved, period: resolved.last };
  const own = parts.until[0]?.op;
  if (own === 'time') return nextDayIfEarlier(resolved, resolveSteps({ ...parts, steps: parts.until }, context, resolved.period));
  if (own === 'day' && parts.until.length === 1)
    return resolveSteps({ ...parts, steps: [...parts.steps.filter((step) => step.op !== 'day'), ...parts.until] }, context);
  const year = resolved.period === null ? null : yearOf(resolved.period);
  return resolveSteps({ ...parts, steps: parts.until, tense: null }, yearIn(parts.until) === null && own === 'month' ? { ...context, year } : context);
}

/** "10 p.m. – 1 a.m." ends on the next day. */
function nextDayIfEarlier(from: State, to: State): State {
  if (from.clock === null || to.clock === null || to.period === null) return to;
  const minutes = ({ hour, minute }: Clock): number => hour * 60 + (minute ?? 0);
  return minutes(to.clock) < minutes(from.clock) ? { ...to, period: { unit: 'day', index: firstDay(to.period) + 1 } } : to;
}

/** "compared with 2019", "since 2019": a year that says nothing of the rest of its sentence. */
function isCompared(text: string, { start, parts }: Mention<'DATE'>): boolean {
  if (parts.relation === 'since' || parts.relation === 'by' || parts.relation === 'until') return true;
  return (
    /\b(?:compared (?:to|with)|versus|vs\.?|than|against|from|over|dated)\s(?:in\s|the\s)?$/iu.test(text.slice(Math.max(0, start - 20), start)) &&
    parts.relation !== 'from'
  );
}

/** The year a date names, where it names one. */
function yearIn(steps: readonly DateStep[]): number | null {
  const first = steps[0];
  return first?.op === 'year' ? first.year : first?.op === 'numeric' ? first.year : null;
}

/** The year that "November 27 and December 10, 2020" or "from May to July 2020" shares with its first date. */
function yearAhead(mentions: readonly Mention<'DATE'>[], index: number, text: string): number | null {
  const [mention, next] = [mentions[index], mentions[index + 1]];
  if (mention === undefined) return null;
  const first = mention.parts.steps[0];
  if (first?.op !== 'month' || first.which !== null) return null;
  const own = mention.parts.until === null ? null : yearIn(mention.parts.until);
  if (own !== null) return own;
  const following = next?.parts.steps[1];
  if (next === undefined || following?.op !== 'month' || next.start - mention.end > 12) return null;
  const year = yearIn(next.parts.steps);
  if (year === null || !/^,?\s(?:(?:to|and|or|until|through)\s)?(?:on\s)?$/u.test(text.slice(mention.end, next.start))) return null;
  return following.month < first.month ? year - 1 : year;
}

/** The mention whose day a bare time takes: one that follows with "on", else the one before it in the sentence. */
function dayOfTime(mentions: readonly Mention<'DATE'>[], index: number, text: string): number | null {
  const mention = mentions[index];
  if (mention === undefined) return null;
  const other = mentions[index + 1];
  if (other?.parts.kind === 'time' && isDay(other.parts) && /^\s(?:to|and|until|till|or)\s$/u.test(text.slice(mention.end, other.start))) return index + 1;
  for (let i = index + 1; i < Math.min(mentions.length, index + 3); i++) {
    const next = mentions[i];
    if (next === undefined || next.sentence !== mention.sentence || next.start - mention.end > 40) break;
    if (isDay(next.parts) && /\bon\s(?:the\s)?$/iu.test(text.slice(mention.end, next.start))) return i;
  }
  for (let i = index - 1; i >= Math.max(0, index - 3); i--) {
    const previous = mentions[i];
    if (previous === undefined || previous.sentence !== mention.sentence) break;
    if (isDay(previous.parts)) return i;
  }
  return null;
}

function isDay(parts: DateParts): boolean {
  const last = parts.steps.findLast((step) => step.op !== 'time');
  return (
    (parts.kind === 'date' || parts.kind === 'time') &&
    (last?.op === 'day' || last?.op === 'weekday' || last?.op === 'numeric' || (last?.op === 'shift' && last.unit === 'day'))
  );
}

/** The order that an unambiguous numeric date of the article shows. */
function orderOf(mentions: readonly Mention<'DATE'>[]): boolean | null {
  for (const { parts } of mentions)
    for (const step of parts.steps) if (step.op === 'numeric' && !step.dots && (step.first > 12 || step.second > 12)) return step.first > 12;
  return null;
}

function entityOf(mention: Mention<'DATE'>, doc: Doc, from: State, to: State | null): DateEntity {
  const { parts } = mention;
  const zone = doc.article.zones[Math.max(0, indexAt(doc.article.zones, mention.start))]?.zone ?? 'body';
  const counted = parts.kind === 'duration' || parts.kind === 'set';
  const issue = counted ? null : (from.issue ?? to?.issue ?? null);
  const value = counted ? parts.length : issue === null ? valueFrom(from, to, parts.approximate) : null;
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
    issues: issue === null ? [] : [issue],
  };
}

function valueFrom(from: State, to: State | null, approximate: boolean): string | null {
  const start = nameOf(from, approximate);
  const end = to === null ? null : nameOf(to, approximate);
  return start === null || end === null ? start : `${start}/${end}`;
}

function nameOf({ period, clock }: State, approximate: boolean): string | null {
  if (clock === null) return period && periodName(period, approximate);
  return `${period === null ? '' : periodName(periodAround({ unit: 'day', index: firstDay(period) }, 'day'), false)}T${clockName(clock)}`;
}

function clockName({ hour, minute, second, zone }: Clock): string {
  const digits = [hour, minute ?? 0, ...(second === null ? [] : [second])].map((number) => String(number).padStart(2, '0')).join(':');
  return digits + offsetOf(zone);
}

/** Only what is fixed to UTC is written; the other zones name a clock whose offset depends on the day. */
function offsetOf(zone: string | null): string {
  if (zone === null) return '';
  const name = zone.replace(/[()]/gu, '');
  if (/^(?:UTC|GMT|Z)$/iu.test(name)) return 'Z';
  const offset = /^(?:UTC|GMT)?\s?([+-])(\d{1,2}):?(\d\d)?$/iu.exec(name.replace('−', '-'));
  return offset === null ? '' : `${offset[1]}${(offset[2] ?? '').padStart(2, '0')}:${offset[3] ?? '00'}`;
}

function granularityOf({ period, clock }: State): Granularity | null {
  if (clock !== null) return clock.second !== null ? 'second' : clock.minute !== null ? 'minute' : 'hour';
  return period === null ? null : period.unit === 'weekend' ? 'day' : period.unit;
}
