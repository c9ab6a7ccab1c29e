// Dates named by month, weekday or year: "Thursday, March 24, 2016", "10 to 22 August", "Nov 2023", "2025/26", "the 1990s".
import { DECADE_WORDS } from '../lexicon/date-words.ts';
import { isMonthName, isWeekdayName, isYear } from './date-guards.ts';
import { monthOf, ordinalOf } from './date-read.ts';
import { type DateMatch, type DateReading, type DateRule, dateRule, lead, oneOf, tail } from './date-rule.ts';
import { dayStep, fullYear, isDayOfMonth, laterYear, monthStep, pointOf, weekdayStep, yearStep } from './date-steps.ts';

const DASH = '[-–—‑]';
const DAY = '(?:the )?(?:<day>|<ordinalday>)';

export const ABSOLUTE_RULES: readonly DateRule[] = [
  // "September 23, 2016", "Thursday, March 24, 2016", "May eighth, 2010"; not "May 1,200 people"
  dateRule('<weekday>, <month> <day>, <year>', ['weekday', 'month'], `(?:<weekday>,? ?)?<month>,? ?${DAY}(?:,? of|,)? ?<year>`, readDay),
  dateRule("<month> <day>, '<yy>", ['weekday', 'month'], `(?:<weekday>,? )?<month> ?${DAY},? ['’](?<yy>\\d\\d)`, readDay),
  // "Sept. 15", "Monday, Jan. 3"
  dateRule('<weekday>, <month> <day>', ['weekday', 'month'], `(?:<weekday>,? ?)?<month> ?${DAY}(?!,\\d{3}|\\.\\d|%)`, readDay),
  // "April 22-24, 2025", "May 22 to 24"
  dateRule('<month> <day>-<day>, <year>', ['month'], `<month> ?<day> ?(?:${DASH}|to|through|until) ?<day2>(?:,? <year>)?`, readDayRange),
  // "May 3 and 4, 2023": neighbouring days only
  dateRule('<month> <day> and <day>', ['month'], '<month> <day> (?:and|&) <day2>(?:,? <year>)?', (match) =>
    ordinalOf(match.groups.day2 ?? '') === ordinalOf(match.groups.day ?? '') + 1 ? readDayRange(match) : null,
  ),
  // "29 July 2026", "Friday 29 July", "the 4th of July", "10-August-2012", "31st March, 2016"
  dateRule(
    '<weekday> <day> <month> <year>',
    ['weekday', 'day', 'ordinal'],
    `(?:<weekday>,? (?:the )?)?${DAY}(?: of |-|\\/| |)<month>(?:(?:,? | of |-|\\/)<year>)?`,
    readDay,
  ),
  dateRule(
    "<day> <month> '<yy>",
    ['weekday', 'day'],
    `(?:<weekday>,? )?<day>(?: |-)<month>(?:(?: |-)['’](?<yy>\\d\\d)|-(?<yy2>\\d\\d)| (?<yy3>3[2-9]|[4-9]\\d))(?![,.:%]?\\d|%)`,
    readDay,
  ),
  // "10 to 22 August 2012", "5–7 May"
  dateRule('<day>-<day> <month> <year>', ['day'], `<day> ?(?:${DASH}|to|and|through) ?<day2> (?:of )?<month>(?:,? <year>)?`, readDayRange),
  // "Tuesday 19th", "Thursday the 21st"
  dateRule('<weekday> the <nth>', ['weekday'], '<weekday>,? (?:the )?(?<day>(?:3[01]|[12]\\d|[1-9])(?:st|nd|rd|th))', readDay),
  // "November 2024", "Nov. 2023", "October of 2020", "Dec/2018", "Jan '24"
  dateRule('<month> <year>', ['month'], "<month>(?:(?:,? ?| of |\\/|-)<year>| ?['’‘](?<yy>\\d\\d))", readMonth),
  // "2024 Aug", "2019-Sep-1"
  dateRule('<year> <month> <day>', ['year'], '(?<year>(?:1\\d|20)\\d\\d)(?:, ?| |-|\\/)<month>(?:(?: |-|\\/)<day>)?', readDay),
  // "September", "Sept."; not "may", "April Jones"
  dateRule('<month>', ['month'], '<month>', (match) => (isMonthName(match) ? readMonth(match) : null)),
  // "2021", "the 2014 campaign"; not "2000 patients", "Agenda 2030"
  dateRule('<year>', ['year'], '<year>', (match) => (isYear(match) ? pointOf([yearStep(match.groups.year ?? '')]) : null)),
  // "2019-2022", "2025/26"
  dateRule('<year>-<year>', ['year'], `(?<year>(?:1\\d|20)\\d\\d) ?(?<mark>${DASH}|\\/) ?(?<end>(?:1\\d|20)\\d\\d|\\d\\d)(?![-–.,/]?\\w)`, readYears),
  // "the 1980s", "1990s"
  dateRule('<decade>s', ['year'], "(?<year>(?:1\\d|20)\\d0)['’]?s", ({ groups }) => pointOf([{ op: 'decade', decade: Number(groups.year) / 10 }])),
  // "'90s"
  dateRule("'<decade>s", ['decade'], "['’‘](?<yy>[1-9]0)['’]?s", ({ groups }) => pointOf([{ op: 'decade', decade: fullYear(groups.yy ?? '') / 10 }])),
  // "the nineties", "the nineteen-sixties"
  dateRule('the <nineties>', ['decade'], `(?:nineteen[ -])?(?<word>${oneOf([...DECADE_WORDS.keys()])})`, readDecadeWord),
  // "19th century", "twentieth century"
  dateRule('<nth> century', ['ordinal', 'nth'], '<ordinal>[ -]century(?! BCE?| B\\.C| Fox)', ({ groups }) =>
    pointOf([{ op: 'century', century: ordinalOf(groups.ordinal ?? '') - 1 }]),
  ),
  // "the 17th and 18th centuries"
  dateRule(
    '<nth> and <nth> centuries',
    ['ordinal', 'nth'],
    '<ordinal>(?:[ -]centur(?:y|ies))?(?: and | to | or | ?[-–] ?)(?:the )?<ordinal2>[ -]centur(?:y|ies)',
    ({ groups }) =>
      pointOf([{ op: 'century', century: ordinalOf(groups.ordinal ?? '') - 1 }], { until: [{ op: 'century', century: ordinalOf(groups.ordinal2 ?? '') - 1 }] }),
  ),
  // "Tuesday"; not "Sun", "Mon" on their own
  dateRule('<weekday>', ['weekday'], '<weekday>', (match) => (isWeekdayName(match) ? pointOf([weekdayStep(match.groups.weekday ?? '')]) : null)),
];

function readDay(match: DateMatch): DateReading | null {
  const { groups } = match;
  const { year, month, weekday } = groups;
  const yy = groups.yy ?? groups.yy2 ?? groups.yy3;
  const day = groups.day ?? groups.ordinalday;
  const years = year !== undefined ? yearStep(year) : yy !== undefined ? yearStep(fullYear(yy)) : null;
  if (month === undefined) return day === undefined ? null : pointOf([dayStep(day, weekday)]);
  if (day === undefined) return pointOf([years, monthStep(month)]);
  if (years === null && monthOf(month) === 9 && ordinalOf(day) === 11 && /^\s(?:attack|terror)/iu.test(tail(match, 8))) return null;
  return isDayOfMonth(ordinalOf(day), monthOf(month)) ? pointOf([years, monthStep(month), dayStep(day, weekday)]) : null;
}

function readDayRange({ groups }: DateMatch): DateReading | null {
  const { year, month = '', day = '', day2 = '' } = groups;
  const last = ordinalOf(day2);
  if (ordinalOf(day) >= last || !isDayOfMonth(last, monthOf(month))) return null;
  const outer = [year === undefined ? null : yearStep(year), monthStep(month)];
  return pointOf([...outer, dayStep(day)], { until: [dayStep(day2)] });
}

function readMonth({ groups }: DateMatch): DateReading | null {
  const { year, yy, month = '' } = groups;
  return pointOf([year !== undefined ? yearStep(year) : yy !== undefined ? yearStep(fullYear(yy)) : null, monthStep(month)]);
}

/** A hyphen before a month number may be a month: "2014-10" is October, "2010-11" a span of years. */
function readYears(match: DateMatch): DateReading | null {
  const { groups } = match;
  const from = Number(groups.year);
  const to = laterYear(from, groups.end ?? '');
  if (to === null || /[\d#$€£./-]$/u.test(lead(match, 1)) || (from < 1500 && !/(?:\b(?:in|from|of|between|circa|period)\s|\()$/iu.test(lead(match, 8))))
    return null;
  return pointOf([{ op: 'years', from, to }]);
}

function readDecadeWord(match: DateMatch): DateReading | null {
  const tens = DECADE_WORDS.get((match.groups.word ?? '').toLowerCase()) ?? 0;
  if (!/\b(?:the|early|late|mid)[ -]$/iu.test(lead(match, 6)) || /\b(?:his|her|their)\b/u.test(lead(match, 16))) return null;
  return pointOf([{ op: 'decade', decade: 190 + tens / 10 }]);
}
