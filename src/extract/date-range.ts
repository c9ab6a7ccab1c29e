// Runs of days and months under one name: "April 22-24, 2025", "from the 13th to the 15th of July", "4 to 22 next month", "2/29-3/1".
import { RELATIVES } from '../lexicon/date-words.ts';
import type { DateStep } from '../types.ts';
import { monthOf, ordinalOf, plain } from './date-read.ts';
import { type DateMatch, type DateReading, type DateRule, dateRule, lead } from './date-rule.ts';
import { dayStep, isDayOfMonth, monthStep, pointOf, yearStep } from './date-steps.ts';

const DASH = '[-–—‑]';
const TO = `(?:${DASH}|to|thru|through|until|till)`;
const DAY = '(?:the )?(?:<day>|<ordinalday>)';
const LAST_DAY = '(?:the )?(?:<day2>|<ordinalday2>)';
const BETWEEN = /\b(?:from|between)\s(?:the\s)?$/iu;
const RANGE_CUE = /(?:^|\b(?:from|between|on|for|during|dates?:?|runs?|ran|running|open)\s)$/iu;

export const RANGE_RULES: readonly DateRule[] = [
  // "April 22-24, 2025", "May 22 to 24", "July 13 thru 15", "May eighth - tenth, 2010"
  dateRule('<month> <day>-<day>, <year>', ['month'], `<month> ?${DAY} ?${TO} ?${LAST_DAY}(?:,? <year>)?`, readDayRange),
  // "May 3 and 4, 2023": neighbouring days only
  dateRule('<month> <day> and <day>', ['month'], '<month> <day> (?:and|&) <day2>(?:,? <year>)?', (match) =>
    isNeighbouring(match) || BETWEEN.test(lead(match, 14)) ? readDayRange(match) : null,
  ),
  // "10 to 22 August 2012", "5–7 May", "from the 13th to the 15th of July"
  dateRule('<day>-<day> <month> <year>', ['day', 'ordinal'], `${DAY} ?(?:${TO}|and) ?${LAST_DAY} (?:of )?<month>(?:,? <year>)?`, (match) =>
    // "the 2nd and 5th of May" are two days, "3, 4 and 5 June" three.
    /\d\w*\sand\s/iu.test(match.text.slice(match.start, match.end)) &&
    (!isNeighbouring(match) || /\d\w*,\s$/u.test(lead(match, 6))) &&
    !BETWEEN.test(lead(match, 14))
      ? null
      : readDayRange(match),
  ),
  // "between 4 and 22 this month", "from 4-23 in next month"
  dateRule(
    '<day>-<day> of <relative> month',
    ['day', 'monthday'],
    `${DAY} ?(?:${TO}|and) ?${LAST_DAY},? (?:of |in )?(?:the )?(?<relative>this|next|last|current|coming|previous|following) month`,
    (match) => (BETWEEN.test(lead(match, 14)) ? readMonthDays(match) : null),
  ),
  // "Jan-Feb 2017", "June–August 1992"
  dateRule('<month>-<month> <year>', ['month'], `<month> ?${DASH} ?<month2>,? <year>`, ({ groups }) => {
    const [from, to, year] = [monthOf(groups.month ?? ''), monthOf(groups.month2 ?? ''), Number(groups.year)];
    return pointOf([yearStep(from <= to ? year : year - 1), monthStep(from)], { until: [yearStep(year), monthStep(to)] });
  }),
  // "the January-March quarter", "the July to September period"
  dateRule('<month>-<month> quarter', ['month'], `<month> ?(?:${DASH}| to | through )\\s?<month2>[ -](?<unit>quarter|period)`, ({ groups }) => {
    const [from, to] = [monthOf(groups.month ?? ''), monthOf(groups.month2 ?? '')];
    if (to === from + 2 && from % 3 === 1 && plain(groups.unit ?? '') === 'quarter')
      return pointOf([{ op: 'part', unit: 'quarter', part: (from + 2) / 3, which: null }], { article: 'head' });
    return from < to ? pointOf([monthStep(from)], { until: [monthStep(to)], article: 'head' }) : null;
  }),
  // "5/1-5/7/2020", "5/1/2019-5/7/2020", "between 10/1-11/7"
  dateRule(
    '<n>/<n>-<n>/<n>',
    ['figures'],
    `(?<a>\\d{1,2})\\/(?<b>\\d{1,2})(?:\\/(?<y>(?:19|20)\\d\\d))? ?${DASH} ?(?<c>\\d{1,2})\\/(?<d>\\d{1,2})(?:\\/(?<z>(?:19|20)\\d\\d))?(?![-/.]?\\d)`,
    readNumericRange,
  ),
];

function isNeighbouring({ groups }: DateMatch): boolean {
  return ordinalOf(groups.day2 ?? '') === ordinalOf(groups.day ?? '') + 1;
}

function readDayRange({ groups }: DateMatch): DateReading | null {
  const { year, month = '' } = groups;
  const [day = '', last = ''] = [groups.day ?? groups.ordinalday, groups.day2 ?? groups.ordinalday2];
  if (ordinalOf(day) >= ordinalOf(last) || !isDayOfMonth(ordinalOf(last), monthOf(month))) return null;
  return pointOf([year === undefined ? null : yearStep(year), monthStep(month), dayStep(day)], { until: [dayStep(last)] });
}

function readMonthDays({ groups }: DateMatch): DateReading | null {
  const [day = '', last = ''] = [groups.day ?? groups.ordinalday, groups.day2 ?? groups.ordinalday2];
  const basis = RELATIVES.get(plain(groups.relative ?? ''));
  if (basis === undefined || ordinalOf(day) >= ordinalOf(last)) return null;
  return pointOf([{ op: 'shift', unit: 'month', ...basis }, dayStep(day)], { until: [dayStep(last)] });
}

function readNumericRange(match: DateMatch): DateReading | null {
  const { a, b, c, d, y, z } = match.groups;
  const [from, to] = [numeric(a, b, y ?? z), numeric(c, d, z)];
  if (/[\d/.-]$/u.test(lead(match, 1)) || from === null || to === null) return null;
  return z !== undefined || RANGE_CUE.test(lead(match, 10)) ? pointOf([from], { until: [to] }) : null;
}

function numeric(first: string | undefined, second: string | undefined, year: string | undefined): DateStep | null {
  const [a, b] = [Number(first), Number(second)];
  if (!isDayOfMonth(a, b) && !isDayOfMonth(b, a)) return null;
  return { op: 'numeric', first: a, second: b, year: year === undefined ? null : Number(year), dots: false };
}
