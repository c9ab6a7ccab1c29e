// What a date takes from the dates around it: the year, the day of a bare time, the order of day and month.
import { DAY_ORDERS } from '../lexicon/date-words.ts';
import type { DateParts, DateStep, Mention } from '../types.ts';

/** Rule of written dates that put the day first. */
const DAY_MONTH_RULE = '<weekday> <day> <month> <year>';
const AMERICAN_ZONE = /^\(?(?:E[SD]?T|C[SD]T|CT|M[SD]?T|P[SD]?T|(?:US\/)?(?:Eastern|Central|Mountain|Pacific))\)?$/iu;

const WEEK_GAP = /^,?\s(?:(?:and|or|to|through|until|between|from|on|either)\s){0,2}$/iu;

/** How many dates of a list may wait for the year at its end. */
const LIST_REACH = 4;

/** "compared with 2019", "since 2019": a year that says nothing of the rest of its sentence. */
export function isCompared(text: string, { start, parts }: Mention<'DATE'>): boolean {
  if (parts.relation === 'since' || parts.relation === 'by' || parts.relation === 'until') return true;
  return (
    /\b(?:compared (?:to|with)|versus|vs\.?|than|against|from|over|dated)\s(?:in\s|the\s)?$/iu.test(text.slice(Math.max(0, start - 20), start)) &&
    parts.relation !== 'from'
  );
}

/** The year a date names, where it names one. */
export function yearIn(steps: readonly DateStep[]): number | null {
  const first = steps[0];
  return first?.op === 'year' ? first.year : first?.op === 'numeric' ? first.year : null;
}

/** The year that "November 27 and December 10, 2020", "from May to July 2020" or "Q1 and Q2 2024" share. */
export function yearAhead(mentions: readonly Mention<'DATE'>[], index: number, text: string, reach = LIST_REACH): number | null {
  const [mention, next] = [mentions[index], mentions[index + 1]];
  const first = mention?.parts.steps[0];
  if (mention === undefined || (first?.op !== 'month' && first?.op !== 'part') || first.which !== null) return null;
  const own = mention.parts.until === null ? null : yearIn(mention.parts.until);
  if (own !== null || next === undefined || reach === 0) return own;
  if (!/^,?\s(?:(?:to|and|or|until|through)\s)?(?:on\s|the\s)?$/u.test(text.slice(mention.end, Math.min(next.start, mention.end + 14)))) return null;
  const year = yearIn(next.parts.steps) ?? yearAhead(mentions, index + 1, text, reach - 1);
  const following = next.parts.steps.find((step) => step.op === first.op);
  if (year === null || following === undefined) return null;
  return first.op === 'month' && following.op === 'month' && following.month < first.month ? year - 1 : year;
}

/** The mention whose day a bare time takes: one that follows with "on", else the one before it in the sentence. */
export function dayOfTime(mentions: readonly Mention<'DATE'>[], index: number, text: string): number | null {
  const mention = mentions[index];
  if (mention === undefined) return null;
  const other = mentions[index + 1];
  if (other?.parts.kind === 'time' && isDay(other.parts) && /^(?:\s(?:to|and|until|till|or)\s|,?\s?\/\s?)$/u.test(text.slice(mention.end, other.start)))
    return index + 1;
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

/** "next week between Wednesday and Friday", "next week Mon or Tue": weekdays right behind a week are of that week. */
export function weekBefore(mentions: readonly Mention<'DATE'>[], index: number, text: string): boolean {
  for (let at = index; at > 0 && index - at < LIST_REACH; at--) {
    const [mention, previous] = [mentions[at], mentions[at - 1]];
    const [step] = mention?.parts.steps ?? [];
    if (mention === undefined || previous === undefined || step?.op !== 'weekday' || step.which !== null || mention.parts.steps.length > 1) return false;
    if (previous.sentence !== mention.sentence || !WEEK_GAP.test(text.slice(previous.end, Math.min(mention.start, previous.end + 16)))) return false;
    const [week] = previous.parts.steps;
    if (week?.op === 'shift') return week.unit === 'week' && week.from === 'published' && previous.parts.kind === 'date';
  }
  return false;
}

function isDay(parts: DateParts): boolean {
  const last = parts.steps.findLast((step) => step.op !== 'time');
  return (
    (parts.kind === 'date' || parts.kind === 'time') &&
    (last?.op === 'day' || last?.op === 'weekday' || last?.op === 'numeric' || (last?.op === 'shift' && last.unit === 'day'))
  );
}

/** The order of day and month that the article shows: by another numeric date, the zone of its clock, its written dates or its address. */
export function orderOf(mentions: readonly Mention<'DATE'>[], url: string | null): boolean | null {
  for (const { parts } of mentions) {
    for (const step of parts.steps) if (step.op === 'numeric' && !step.dots && (step.first > 12 || step.second > 12)) return step.first > 12;
  }
  if (hasAmericanClock(mentions)) return false;
  const written = mentions.map(({ rule }) => (rule === DAY_MONTH_RULE ? 'day' : rule.includes('<month> <day>') ? 'month' : null));
  // Both orders are written where the day comes first in figures, so that only the one tells.
  return written.includes('day') && !written.includes('month') ? true : domainOrder(url);
}

function hasAmericanClock(mentions: readonly Mention<'DATE'>[]): boolean {
  return mentions.some(({ parts }) => parts.steps.some((step) => step.op === 'time' && step.zone !== null && AMERICAN_ZONE.test(step.zone)));
}

function domainOrder(url: string | null): boolean | null {
  const domain = /^https?:\/\/[^/:?#]*\.([a-z]{2,6})(?:[/:?#]|$)/iu.exec(url ?? '')?.[1]?.toLowerCase();
  return domain === undefined ? null : (DAY_ORDERS.get(domain) ?? null);
}
