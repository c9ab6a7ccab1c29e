// Dates named by month, weekday or year: "Thursday, March 24, 2016", "10 to 22 August", "Nov 2023", "2025/26", "the 1990s".
import { MONTHS } from '../lexicon/calendar.ts';
import { DECADE_WORDS } from '../lexicon/date-words.ts';
import type { DateStep } from '../types.ts';
import { isMonthName, isWeekdayName, isYear } from './date-guards.ts';
import { monthOf, ordinalOf } from './date-read.ts';
import { type DateMatch, type DateReading, type DateRule, dateRule, lead, oneOf, tail } from './date-rule.ts';
import { dayStep, fullYear, isDayOfMonth, laterYear, monthStep, pointOf, weekdayStep, yearStep } from './date-steps.ts';

const DASH = '[-–—‑]';
const AFTER_ORDINAL = /^(?:[.,;:!?)]|$|\s(?:at|in|of|and|to|for|from|when|with|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon)\b)/u;
const NOT_DECADE =
  /\b(?:highs?|lows?|temperatures?|mercury|degrees|teens|upper|mid-|shot|scores?|scored|percent|per cent|ages?|aged|miles|mph|sales|people)\b|°/iu;
const LONG_MONTH = `(?<longmonth>${oneOf([...MONTHS.keys()].filter((name) => name.length > 4))})`;
const DAY = '(?:the )?(?:<day>|<ordinalday>)';

export const ABSOLUTE_RULES: readonly DateRule[] = [
  // "September 23, 2016", "Thursday, March 24, 2016", "May eighth, 2010"; not "May 1,200 people"
  dateRule('<weekday>, <month> <day>, <year>', ['weekday', 'month'], `(?:<weekday>,? ?)?<month>,? ?\\/?${DAY}(?:,? of|,)? ?<year>`, readDay),
  dateRule("<month> <day>, '<yy>", ['weekday', 'month'], `(?:<weekday>,? )?<month> ?${DAY},? ['’](?<yy>\\d\\d)`, readDay),
  // "Sept. 15", "Monday, Jan. 3"
  dateRule('<weekday>, <month> <day>', ['weekday', 'month'], `(?:<weekday>,? ?)?<month>(?: ?|\\/)${DAY}(?!,\\d{3}|\\.\\d|%)`, readDay),
  // "Aug 9, 96"; not "Aug 9, 96 people"
  dateRule('<month> <day>, <yy>', ['weekday', 'month'], `(?:<weekday>,? )?<month> ?${DAY},? (?<yy>3[2-9]|[4-9]\\d)(?=[.;)]?(?:\\s*$|\\s[A-Z]))`, readDay),
  // "29 July 2026", "Friday 29 July", "the 4th of July", "10-August-2012", "31st March, 2016"
  dateRule(
    '<weekday> <day> <month> <year>',
    ['weekday', 'day', 'ordinal'],
    `(?:<weekday>,? (?:the )?)?${DAY}(?: of |-|\\/|\\. ?| |)<month>(?:(?:,? | of |-|\\/)<year>)?`,
    readDay,
  ),
  dateRule(
    "<day> <month> '<yy>",
    ['weekday', 'day'],
    `(?:<weekday>,? )?<day>(?: |-)<month>(?:(?: |-)['’](?<yy>\\d\\d)|-(?<yy2>\\d\\d)| (?<yy3>3[2-9]|[4-9]\\d))(?![,.:%]?\\d|%)`,
    readDay,
  ),
  // "22april", "14april 2015", "january12,2016": full names, for "Oct4" and "SEPT9" are genes
  dateRule('<day><month>', ['day'], `(?<day>3[01]|[12]\\d|0?[1-9])${LONG_MONTH}(?:,? ?<year>)?`, readGlued),
  dateRule('<month><day>', ['gluedmonth'], `${LONG_MONTH}(?<day>3[01]|[12]\\d|0?[1-9])(?:,? ?<year>|(?!\\w))`, readGlued),
  // "Tuesday 19th", "Thursday the 21st", "Wednesday the thirty-first"
  dateRule('<weekday> the <nth>', ['weekday'], '<weekday>,? (?:(?:the )?(?<day>(?:3[01]|[12]\\d|[1-9])(?:st|nd|rd|th))|the <ordinalday>)', readDay),
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
  dateRule('<decade>s', ['year'], "(?<year>(?:1\\d|20)\\d0)['’]?s", ({ groups }) => pointOf([manyYears(Number(groups.year))])),
  // "'90s"
  dateRule("'<decade>s", ['decade'], "['’‘](?<yy>[1-9]0)['’]?s", ({ groups }) => pointOf([{ op: 'decade', decade: fullYear(groups.yy ?? '') / 10 }])),
  // "the 70s", "the late '60s"; not "temperatures in the 70s"
  dateRule('the <yy>s', ['tens'], "(?<yy>[2-9]0)['’]?s", (match) =>
    /(?:\b(?:the|early|late|mid)[ -]|\d0s (?:and|or) )$/iu.test(lead(match, 9)) &&
    !NOT_DECADE.test(match.text.slice(Math.max(0, match.start - 60), match.end + 40))
      ? pointOf([
          {
            op: 'decade',
            decade:
              fullYear(match.groups.yy ?? '') / 10 +
              (match.groups.yy === '20' || match.groups.yy === '30' || match.groups.yy === '40' || match.groups.yy === '50' ? -10 : 0),
          },
        ])
      : null,
  ),
  // "the nineties", "the nineteen-sixties"
  dateRule('the <nineties>', ['decade'], `(?:nineteen[ -])?(?<word>${oneOf([...DECADE_WORDS.keys()])})`, readDecadeWord),
  // "19th century", "twentieth century"
  dateRule('<nth> century', ['ordinal', 'nth'], '<ordinal>[ -]century(?: (?:AD|CE|A\\.D\\.|C\\.E\\.))?(?! BCE?| B\\.C| Fox)', ({ groups }) =>
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

/** "the 1980s" are a decade, "the 1800s" a century. */
function manyYears(year: number): DateStep {
  return year % 100 === 0 && year < 1900 ? { op: 'century', century: year / 100 } : { op: 'decade', decade: year / 10 };
}

function readDay(match: DateMatch): DateReading | null {
  const { groups } = match;
  const { year, month, weekday } = groups;
  const yy = groups.yy ?? groups.yy2 ?? groups.yy3;
  const day = groups.day ?? groups.ordinalday;
  const years = year !== undefined ? yearStep(year) : yy !== undefined ? yearStep(fullYear(yy)) : null;
  // "$12 December 27" is a price and a day.
  if (/[$€£]\s?$/u.test(lead(match, 2))) return null;
  // "on Friday the second debate" ranks what follows.
  if (month === undefined && groups.ordinalday !== undefined && !AFTER_ORDINAL.test(tail(match, 8))) return null;
  if (month === undefined) return day === undefined ? null : pointOf([dayStep(day, weekday)]);
  if (day === undefined) return pointOf([years, monthStep(month)]);
  if (years === null && monthOf(month) === 9 && ordinalOf(day) === 11 && /^\s(?:attack|terror)/iu.test(tail(match, 8))) return null;
  return isDayOfMonth(ordinalOf(day), monthOf(month)) ? pointOf([years, monthStep(month), dayStep(day, weekday)]) : null;
}

function readGlued(match: DateMatch): DateReading | null {
  return /^\p{Lu}+$/u.test(match.groups.longmonth ?? '') ? null : readDay({ ...match, groups: { ...match.groups, month: match.groups.longmonth } });
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
