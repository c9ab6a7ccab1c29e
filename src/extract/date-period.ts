// Parts of a year: quarters, halves, seasons, fiscal years, and the nth week, day or weekday of a longer period.
import { SEASONS } from '../lexicon/calendar.ts';
import type { DateStep } from '../types.ts';
import { countOf, granularityOf, ordinalOf, plain, weekdayOf } from './date-read.ts';
import { type DateMatch, type DateReading, type DateRule, dateRule, lead, tail } from './date-rule.ts';
import { fullYear, laterYear, pointOf, yearStep } from './date-steps.ts';

const YEAR = "(?<year>(?:19|20)\\d\\d|['’]?\\d\\d)";
const FISCAL_YEAR = "(?:FY|fiscal year|fiscal|financial year|F)[ -]?(?<fiscal>(?:19|20)\\d\\d|['’]?\\d\\d)(?:(?<mark>[-–/])(?<to>(?:19|20)\\d\\d|\\d\\d))?";
const FINANCE =
  /[$€£%]|\b(?:revenues?|sales|profits?|earnings|income|growth|results|fiscal|percent|per cent|million|billion|year|quarter|exports|imports|gdp|economy|orders|shipments|launch|trial|data)\b/iu;
const SPORT = /^\s(?:of (?:the )?(?:match|game|final|contest|season|film|book|show|race|play)|against|goal|penalty|substitute)/iu;

const SHARED_YEAR =
  /^\s(?:and|&)\s(?:the\s|its\s)?(?:full[\s-](?:fiscal[\s-])?year|fiscal[\s-]year|year|first[\s-]half|(?:six|nine|twelve|6|9|12)[\s-]months?)(?:\s(?:of|for|fiscal))?(?:\s(?:ended|ending|to)\s\p{Lu}\p{Ll}+\s\d{1,2},?)?\s((?:19|20)\d\d)(?!\d)/iu;

/** "Third Quarter Results 2025": the year closes the title. */
const TITLED_YEAR =
  /^\s(?:\p{Lu}\p{L}+\s){0,2}(?:Reports?|Results|Earnings|Update|Statements?|Accounts|Figures|report|results|earnings)\s((?:19|20)\d\d)(?![\d-])/u;

export const PERIOD_RULES: readonly DateRule[] = [
  // "Q2", "Q3 2024", "Q3 FY2024", "Q3 of fiscal 2025", "Q1/24", "Q4'23"
  dateRule(
    'Q<n> <year>',
    ['period'],
    `Q(?<q>[1-4])(?:(?: of(?: the)?|,)?[ -]?(?:${FISCAL_YEAR})| ?[,/’'-]? ?${YEAR}| of ${YEAR.replace('year', 'yearof')}|)`,
    readQuarter,
  ),
  // "3Q24", "1Q 2024", "2024 Q3", "FY24 Q3"
  dateRule('<n>Q <year>', ['part'], `(?<q>[1-4])Q(?: ?(?:FY|['’])? ?${YEAR})?`, readQuarter),
  // "9M 2025", "6M25", "3M FY2025": the first so many months
  dateRule('<n>M <year>', ['part'], `(?<months>3|6|9|12)M[ -]?(?:FY|['’])?[ -]?(?:${YEAR})`, ({ groups }) => {
    const year = yearStep(fullYear((groups.year ?? '').replace(/\\D/gu, '')));
    return pointOf([year, { op: 'run', unit: 'month', count: Number(groups.months), first: true }]);
  }),
  dateRule('<year> Q<n>', ['part', 'period'], `(?:FY ?)?${YEAR}[ -]?Q(?<q>[1-4])`, readQuarter),
  // "the second quarter", "third-quarter", "fiscal fourth quarter", "2nd quarter"; not the quarter of a match
  dateRule(
    '<nth> quarter',
    ['ordinal', 'nth', 'period'],
    '(?:fiscal[ -])?(?<nth>first|second|third|fourth|final|1st|2nd|3rd|4th)[ -](?:fiscal |calendar )?(?:quarter|qtr)',
    (match) => {
      const fiscal = /\bfiscal\b/iu.test(match.text.slice(match.start, match.end));
      return SPORT.test(tail(match)) ? null : pointOf([sharedYear(match), partStep('quarter', nthOf(match.groups.nth, 4), null, fiscal)], { article: 'head' });
    },
  ),
  // "the first and second quarters"
  dateRule(
    '<nth> and <nth> quarters',
    ['ordinal', 'nth'],
    '(?<nth>first|second|third|1st|2nd|3rd) (?:and|to|through) (?<last>second|third|fourth|2nd|3rd|4th)[ -]quarters',
    ({ groups }) => pointOf([partStep('quarter', nthOf(groups.nth, 4))], { until: [partStep('quarter', nthOf(groups.last, 4))], article: 'head' }),
  ),
  // "H1 2024", "1H24", "first half", "second-half"
  dateRule('H<n> <year>', ['period'], `H(?<half>[12])(?: ?(?:FY)?[,/’'-]? ?${YEAR})?`, readHalf),
  dateRule('<n>H <year>', ['part'], `(?<half>[12])H ?(?:FY|['’])?${YEAR}`, readHalf),
  dateRule('<nth> half', ['ordinal', 'nth'], '(?<nth>first|second|latter|1st|2nd)[ -]half', (match) => {
    if (
      SPORT.test(tail(match)) ||
      (/^\s(?:of|the)\b/u.test(tail(match, 5)) && !/^\sof\s(?:\d|the\s(?:\w+\s)?(?:year|\d)|this|last|next|fiscal|FY|\p{Lu})/u.test(tail(match)))
    )
      return null;
    if (!/^\s(?:of\s|(?:19|20)\d\d)/u.test(tail(match)) && !FINANCE.test(match.text.slice(Math.max(0, match.start - 100), match.end + 100))) return null;
    const period = /^\s(?:of\s(?!the\smonth)|(?:19|20)\d\d)/u.test(tail(match));
    const cued =
      /\b(?:in|for|during|of|by) the\s$/iu.test(lead(match, 12)) ||
      /^\s(?:results|earnings|profits?|revenues?|sales|net|operating|report|figures|dividend|loss|income|performance)/iu.test(tail(match));
    return period || cued ? pointOf([partStep('half', nthOf(match.groups.nth, 2))], { article: 'head' }) : null;
  }),
  // "half-year 2025", "half-year report 2025": the first half where nothing else is said
  dateRule('half-year <year>', ['count'], '[Hh]alf[ -][Yy]ear (?<year>(?:19|20)\\d\\d)', (match) =>
    /\b(?:first|second|1st|2nd)[ -]$/iu.test(lead(match, 7)) ? null : pointOf([yearStep(match.groups.year ?? ''), partStep('half', 1)]),
  ),
  // "first half-year", "1st half year 2025"
  dateRule('<nth> half-year', ['ordinal', 'nth'], '(?<nth>first|second|1st|2nd)[ -]half[ -]year(?: of)?(?: (?<year>(?:19|20)\\d\\d))?', (match) => {
    const { year, nth } = match.groups;
    return pointOf([year === undefined ? sharedYear(match) : yearStep(year), partStep('half', nthOf(nth, 2))], { article: 'head' });
  }),
  // "mid-year"
  dateRule('mid-year', ['period'], '(?:mid-?year|mid year)', (match) =>
    /^[\s-]\p{L}/u.test(tail(match, 3)) && !/\bby\s$/u.test(lead(match, 4))
      ? null
      : pointOf([{ op: 'shift', unit: 'year', count: 0, from: 'published' }], { approximate: true }),
  ),
  // "fiscal 2025", "FY2024", "fiscal year 2024/25", "FY24"
  dateRule('FY<year>', ['period'], `(?:the )?${FISCAL_YEAR}`, readFiscalYear),
  // "2025/26 fiscal year", "2024 fiscal year", "2023-24 academic year"
  dateRule(
    '<year> fiscal year',
    ['year'],
    '(?<fiscal>(?:19|20)\\d\\d)(?:(?<mark>[-–/])(?<to>(?:19|20)\\d\\d|\\d\\d))? (?:fiscal|financial|business|marketing|tax|academic|school|calendar|crop) year',
    readFiscalYear,
  ),
  // "full year 2024", "calendar 2023"
  dateRule('full year <year>', ['period'], '(?:full[ -]year|calendar(?: year)?) (?<whole>(?:19|20)\\d\\d)', ({ groups }) =>
    pointOf([yearStep(groups.whole ?? '')]),
  ),
  // "fiscal year-end", "year-end 2024", "year end"
  dateRule(
    'year-end',
    ['period', 'deictic'],
    "(?:(?:fiscal|financial|calendar) )?(?:year|month|quarter)['’]?s?[ -]end(?: (?<whole>(?:19|20)\\d\\d))?",
    ({ groups, text, start }) => {
      const unit = /month|quarter/iu.exec(text.slice(start, start + 24).split('end')[0] ?? '')?.[0].toLowerCase();
      const step: DateStep =
        groups.whole === undefined
          ? { op: 'shift', unit: unit === 'month' ? 'month' : unit === 'quarter' ? 'quarter' : 'year', count: 0, from: 'published' }
          : yearStep(groups.whole);
      return pointOf([step], { approximate: true });
    },
  ),
  // "week 20 of 2024", "2024 week 20", "calendar week 20"; not "Week 3 of the season"
  dateRule(
    'week <n> of <year>',
    ['deictic', 'period'],
    '(?:calendar )?week (?:no\\.? ?)?(?<week>[1-4]?\\d|5[0-3])(?:(?: of|,| in)? (?<year>(?:19|20)\\d\\d))?',
    (match) =>
      match.groups.year === undefined && !/^calendar/iu.test(match.text.slice(match.start, match.end)) ? null : readWeek(match.groups.year, match.groups.week),
  ),
  dateRule('<year> week <n>', ['year'], '(?<year>(?:19|20)\\d\\d),? (?:calendar )?week (?<week>[1-4]?\\d|5[0-3])', ({ groups }) =>
    readWeek(groups.year, groups.week),
  ),
  // "spring 2024", "summer of 2012", "winter 2023-24", "in the summer"
  dateRule('<season> <year>', ['season'], '<season>(?: of|,)? (?<year>(?:1\\d|20)\\d\\d)(?:[-–/](?<to>(?:19|20)\\d\\d|\\d\\d))?', ({ groups }) =>
    pointOf([yearStep(groups.year ?? ''), seasonStep(groups.season ?? '')]),
  ),
  dateRule('<season>', ['season'], '<season>', (match) => (isSeason(match) ? pointOf([seasonStep(match.groups.season ?? '')]) : null)),
  // "the first week" of October, "the last day" of 2023, "the third Tuesday" in May, "the end" is no nth
  dateRule(
    '<nth> <unit> of',
    ['ordinal', 'nth', 'relative'],
    '(?<nth>last|final|closing|opening|penultimate|<ordinal>)(?<back> last|[ -](?:to|from)[ -]last)?(?: (?<full>full|whole|working|business))? (?:(?<unit>day|week|weekend|month|quarter|decade)|<weekday>)(?: (?:evening|morning|night))?',
    readNth,
  ),
  // "the 20th" of this month, "on the 27th"; not "the 5th floor"
  dateRule('the <nth>', ['nth', 'ordinalend'], '(?:(?<day>(?:3[01]|[12]\\d|[1-9])(?:st|nd|rd|th))|<ordinalday>)', (match) => {
    const step: DateStep = { op: 'day', day: ordinalOf(match.groups.day ?? match.groups.ordinalday ?? ''), weekday: null };
    if (/^\sof\s(?:(?:the\s)?(?:this|last|next|same|current|previous|following)\s|the\smonth\b)/iu.test(tail(match)))
      return pointOf([step], { article: 'keep', incomplete: true });
    // In words it is more often a rank: "on the first, he scored".
    const cue =
      match.groups.day === undefined
        ? /\bon the\s$/iu.test(lead(match, 8)) && /^[.!?]?\s*$/u.test(tail(match, 6))
        : /\b(?:on|until|since|for|from|by|week of|weekend of) the\s$/iu.test(lead(match, 16));
    return cue && /^(?:[.,;:!?)"”]|$|\s(?:and|at|but|when|with)\b)/u.test(tail(match, 6)) ? pointOf([step], { article: 'keep' }) : null;
  }),
  // "the first nine months" of 2024, "the last two weeks" of May
  dateRule(
    '<first> <count> <unit> of',
    ['ordinal', 'relative'],
    '(?<side>first|last|final|opening|closing) <count> (?<unit>days|weeks|months|quarters|years)',
    readRun,
  ),
];

export function partStep(unit: 'half' | 'quarter' | 'season', part: number, which: number | null = null, fiscal = false): DateStep {
  return { op: 'part', unit, part, which, ...(fiscal ? { fiscal } : {}) };
}

/** "fourth quarter and full year 2025": the year that both share. */
function sharedYear(match: DateMatch): DateStep | null {
  const year = SHARED_YEAR.exec(tail(match, 64))?.[1] ?? TITLED_YEAR.exec(tail(match, 40))?.[1];
  return year === undefined ? null : yearStep(year);
}

function readQuarter(match: DateMatch): DateReading {
  const { groups } = match;
  const year = groups.year ?? groups.yearof ?? groups.fiscal;
  const years = year === undefined ? sharedYear(match) : yearStep(fullYear(year.replace(/\D/gu, '')), groups.fiscal !== undefined);
  return pointOf([years, partStep('quarter', Number(groups.q))], { article: 'head' });
}

function readHalf({ groups }: DateMatch): DateReading {
  const years = groups.year === undefined ? null : yearStep(fullYear(groups.year.replace(/\D/gu, '')));
  return pointOf([years, partStep('half', Number(groups.half))], { article: 'head' });
}

/** The week that holds the first Thursday is the first of the year. */
function readWeek(year: string | undefined, week: string | undefined): DateReading | null {
  const nth = Number(week);
  const step: DateStep = year === undefined ? { op: 'shift', unit: 'year', count: 0, from: 'published' } : yearStep(year);
  return nth === 0 ? null : pointOf([step, { op: 'nth', unit: 'week', nth, weekday: null }]);
}

function readFiscalYear({ groups }: DateMatch): DateReading | null {
  const from = fullYear((groups.fiscal ?? '').replace(/\D/gu, ''));
  if (groups.to === undefined) return pointOf([yearStep(from, true)]);
  const to = laterYear(from, groups.to);
  return to === null ? null : pointOf([{ op: 'years', from, to }]);
}

function nthOf(word: string | undefined, last: number): number {
  const lower = plain(word ?? '');
  return lower === 'final' || lower === 'latter' || lower === 'last' ? last : ordinalOf(lower);
}

function seasonStep(word: string): DateStep {
  return partStep('season', (SEASONS.get(plain(word)) ?? 21) - 20);
}

const SEASON_AND_YEAR = /^\s(?:and|or|to|through|until)\s(?:spring|summer|autumn|fall|winter)\s(?:of\s)?(?:19|20)\d\d/iu;

/** "in the spring", "during summer", "late summer"; not "fall in prices", "a spring". */
function isSeason(match: DateMatch): boolean {
  if (
    /^\s(?:wheat|sports?|olympics|games|camps?|school|coats?|break|crops?|barley|squash|solstice|time|temperatures|tires|tyres|vacation|internship)\b/iu.test(
      tail(match, 12),
    )
  )
    return false;
  if (/^\p{Lu}/u.test(match.groups.season ?? '') && /^\s\p{Lu}\p{Ll}/u.test(tail(match, 4))) return false;
  // "last year's summer"
  if (/\byear['’]s\s$/iu.test(lead(match, 8))) return true;
  // "spring and summer 2024"
  if (SEASON_AND_YEAR.test(tail(match, 24))) return true;
  const fall = plain(match.groups.season ?? '') === 'fall';
  const before = lead(match, 16);
  if (fall || plain(match.groups.season ?? '') === 'spring')
    return (
      /\b(?:in|since|by|until|during|over|late|early|mid) ?-?the\s$|\b(?:in|since|by|until|during|late|early|mid)[\s-]$/iu.test(before) &&
      !(fall && /^\s(?:in|of|from|by|to)\b/u.test(tail(match, 6)))
    );
  return /\b(?:in|since|by|until|till|during|over|throughout|before|after|of|for|late|early|mid|from|to|every|each)[\s-](?:the\s)?(?:early |late )?$/iu.test(
    before,
  );
}

function readNth(match: DateMatch): DateReading | null {
  const { nth = '', unit, weekday } = match.groups;
  if (!/^\s(?:of|in|this|last|next)\b/u.test(tail(match, 6))) return null;
  const last = /^(?:last|final|closing)$/iu.test(nth);
  const spoken = /^opening$/iu.test(nth) ? 1 : /^penultimate$/iu.test(nth) ? -2 : ordinalOf(nth);
  const granularity = unit === undefined ? 'day' : plain(unit) === 'weekend' ? 'weekend' : granularityOf(unit);
  const step: DateStep = {
    op: 'nth',
    unit: granularity,
    nth: last ? -1 : match.groups.back === undefined ? spoken : -spoken,
    weekday: weekday === undefined ? null : weekdayOf(weekday),
  };
  return pointOf([step], { article: 'keep', incomplete: true });
}

function readRun(match: DateMatch): DateReading | null {
  const { groups } = match;
  const count = countOf(groups.count ?? '');
  if (
    !Number.isInteger(count) ||
    !/^\s(?:of|in)\s(?:the\s(?:year|month|week|quarter|current|fiscal|financial|same|previous|following|\d)|(?:this|last|next|fiscal|FY|\d|\p{Lu}))/u.test(
      tail(match),
    )
  )
    return null;
  return pointOf([{ op: 'run', unit: granularityOf(groups.unit ?? ''), count, first: /^(?:first|opening)$/iu.test(groups.side ?? '') }], {
    article: 'keep',
    incomplete: true,
  });
}
