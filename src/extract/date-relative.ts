// Dates that lean on another: "yesterday evening", "last month", "the previous year", "two weeks ago", "this coming Saturday".

import { SEASONS, WEEKDAYS } from '../lexicon/calendar.ts';
import { RELATIVES } from '../lexicon/date-words.ts';
import type { DateBasis, DateStep, Granularity } from '../types.ts';
import { COUNTED, pairsOf } from './date-duration.ts';
import { isTitleName } from './date-guards.ts';
import { countOf, granularityOf, ordinalOf, plain, unitOf } from './date-read.ts';
import { type DateMatch, type DateReading, type DateRule, dateRule, lead, oneOf, tail } from './date-rule.ts';
import { durationOf, monthStep, pointOf, weekdayStep, yearStep } from './date-steps.ts';

/** Day word → days from the publication date. */
const DAY_WORDS: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);
/** Minutes of the units below a day. */
const CLOCK_MINUTES: { readonly [unit: string]: number } = { hour: 60, minute: 1, second: 1 / 60 };
const A_YEAR = 12;
/** So many years back the year of publication makes no difference. */
const PREHISTORIC = 10_000;
const WITHIN = /\b(?:in|over|within|for|during|throughout|across)\sthe\s$/iu;
const FISCAL_WORD = /\b(?:fiscal|financial|calendar|academic|school)\b/iu;
const FISCAL = '(?:(?:full|fiscal|financial|calendar|business|academic|school|marketing|model|tax) )?';
const PERIOD = '(?<unit>hour|day|week|fortnight|week-?end|month|quarter|qtr|half|year|yr|decade|century|date|night|morning|afternoon|evening|period)';

export const RELATIVE_RULES: readonly DateRule[] = [
  // "today", "yesterday evening", "very early yesterday morning"; "early" and its like are added later
  dateRule('<today> <daypart>', ['deictic'], '(?<word>today|tonight|yesterday|tomorrow)(?:(?: at| in the)? <daypart>)?', (match) =>
    isTitleName(match) ? null : pointOf([shiftStep('day', DAY_WORDS.get(plain(match.groups.word ?? '')) ?? 0, 'published')]),
  ),
  dateRule('the day after tomorrow', ['deictic'], 'day (?:before yesterday|after tomorrow)', ({ text, start }) =>
    pointOf([shiftStep('day', /^day\s+before/iu.test(text.slice(start, start + 14)) ? -2 : 2, 'published')], { article: 'keep' }),
  ),
  // "last night", "this morning"; "that night" leans on the text
  dateRule(
    '<relative> <daypart>',
    ['relative'],
    '(?<relative>last|this|that|the same|same|next)(?: very)?(?: early| late)? (?<part>morning|afternoon|evening|night|lunchtime)',
    readDayPart,
  ),
  // "Monday morning", "Tuesday night"
  dateRule('<weekday> <daypart>', ['weekday'], '<weekday>(?: early| late)?(?: in the| at)?(?: early)?(?: hours of the)?[ -]<daypart>', ({ groups }) =>
    pointOf([weekdayStep(groups.weekday ?? '')]),
  ),
  // "this week", "the previous year", "the current fiscal year"; "over the past year" is a duration
  dateRule('<relative> <unit>', ['relative'], `(?:this )?<relative>(?: just-?ended| whole| entire| full)? ${FISCAL}${PERIOD}`, readPeriod),
  // "the same quarter the previous year", "the year-earlier period", "the prior-year quarter"
  dateRule(
    '<year-ago> <period>',
    ['relative', 'count', 'deictic'],
    "(?:(?:prior|previous|last)[ -]year(?:[’']s)?|year-(?:ago|earlier)|year ago|year earlier)[ -](?:same |comparable |corresponding )?(?:(?<nth>first|second|third|fourth)[ -])?(?<unit>quarter|period|month|week|half|day)",
    ({ groups }) => {
      const part: DateStep =
        groups.nth === undefined
          ? { op: 'same', unit: sameUnit(groups.unit ?? '') }
          : { op: 'part', unit: 'quarter', part: ordinalOf(groups.nth), which: null };
      return pointOf([shiftStep('year', -1, 'text'), part], { article: 'head' });
    },
  ),
  // "last November", "next March", "this July", "this past May"
  dateRule('<relative> <month>', ['relative'], '<relative>(?: past| coming)? <month>', ({ groups }) =>
    named(groups.relative, (which) => (/^\p{Lu}|^(?!may|mar|dec)/u.test(groups.month ?? '') ? monthStep(groups.month ?? '', which) : null)),
  ),
  // "last Friday", "this coming Saturday", "next Tuesday afternoon"
  dateRule('<relative> <weekday>', ['relative'], '(?:this )?<relative>(?: past| coming)? <weekday>(?: <daypart>)?', (match) => {
    const coming = /\bcoming\b/iu.test(match.text.slice(match.start, match.end)) ? 'next' : match.groups.relative;
    const reading = named(coming, (which) => weekdayStep(match.groups.weekday ?? '', which));
    // "next Friday" said on a Wednesday is Friday of next week, "last Monday" Monday of last week.
    const which = /^next$/iu.test(match.groups.relative ?? '') ? 1 : /^(?:last|previous)$/iu.test(match.groups.relative ?? '') ? -1 : 0;
    return reading === null || which === 0 ? reading : pointOf([shiftStep('week', which, 'published'), weekdayStep(match.groups.weekday ?? '')]);
  }),
  // "two Thursdays ago", "3 Fridays from now", "Wednesday after next", "Monday before last"
  dateRule('<count> <weekday>s ago', ['count', 'weekdays'], `<count> (?<weekday>${oneOf([...WEEKDAYS.keys()])})s? (?<way>ago|from now|hence)`, ({ groups }) => {
    const [count, back] = [countOf(groups.count ?? ''), groups.way === 'ago'];
    return Number.isInteger(count)
      ? pointOf([weekdayStep(groups.weekday ?? '', back ? -1 : 1), { op: 'add', unit: 'week', count: back ? 1 - count : count - 1 }])
      : null;
  }),
  dateRule('<weekday> after next', ['weekday'], '<weekday> (?<way>after next|before last)', ({ groups }) => {
    const sign = groups.way === 'after next' ? 1 : -1;
    return pointOf([weekdayStep(groups.weekday ?? '', sign), { op: 'add', unit: 'week', count: sign }]);
  }),
  // "Tuesday week", "Friday fortnight", "Saturday next", "Monday last"
  dateRule('<weekday> week', ['weekday'], '(?<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday) (?<way>week|fortnight|next|last)', (match) => {
    const { weekday = '', way = '' } = match.groups;
    // "Friday last week", "Monday next year", "Tuesday week one", "Sunday last stood".
    if (!/^(?:[.,;:!?)"”’]|$|\s(?:and|at|in|for|with|by|to|from|when|as|but)\b)/u.test(tail(match, 6))) return null;
    const add = { week: 1, fortnight: 2 }[plain(way)];
    if (add !== undefined) return pointOf([weekdayStep(weekday, 1), { op: 'add', unit: 'week', count: add }]);
    return pointOf([weekdayStep(weekday, plain(way) === 'next' ? 1 : -1)]);
  }),
  // "year to date", "the month-to-date total", "YTD"
  dateRule('<unit> to date', ['deictic'], '(?:(?<unit>year|quarter|month|week)[ -]to[ -]date|ytd)', ({ groups }) =>
    pointOf([shiftStep(granularityOf(groups.unit ?? 'year'), 0, 'published'), { op: 'nth', unit: 'day', nth: 1, weekday: null }], {
      until: [shiftStep('day', 0, 'published')],
    }),
  ),
  // "the day after" 5 May, "the year before" 2015: joined to what follows
  dateRule('the <unit> after <date>', ['deictic'], '(?<unit>day|week|weekend|month|year) (?<way>before|after|following)', (match) =>
    /\bthe\s$/iu.test(lead(match, 5)) && /^\s(?:\p{Lu}|\d|the\s\d)/u.test(tail(match, 7))
      ? pointOf([{ op: 'add', unit: granularityOf(match.groups.unit ?? ''), count: match.groups.way?.toLowerCase() === 'before' ? -1 : 1 }], {
          article: 'keep',
          incomplete: true,
        })
      : null,
  ),
  // "the week after next", "the year before last"
  dateRule('the <unit> after next', ['deictic'], '(?<unit>week|weekend|month|quarter|year) (?<way>after next|before last)', ({ groups }) =>
    pointOf(
      [shiftStep(plain(groups.unit ?? '') === 'weekend' ? 'weekend' : granularityOf(groups.unit ?? ''), groups.way === 'after next' ? 2 : -2, 'published')],
      {
        article: 'keep',
      },
    ),
  ),
  // "last summer", "this past spring"
  dateRule('<relative> <season>', ['relative'], '(?:this )?<relative>(?: past| coming)? <season>', ({ groups }) =>
    named(groups.relative, (which) => ({ op: 'part', unit: 'season', part: (SEASONS.get(plain(groups.season ?? '')) ?? 21) - 20, which })),
  ),
  // "three years ago", "a year earlier", "two months later", "ten days from now"
  dateRule(
    '<count> <unit> ago',
    ['count', 'number'],
    `<count>[ -](?:full |more |short |long )?<unit>(?: or so| or two| and a half)?[ -](?<way>ago|earlier|later|previously|before|prior|beforehand|afterwards?|hence|thereafter|from now|from today|back)`,
    readShift,
  ),
  // "1 month and 21 days ago", "2 years, 3 months later"
  dateRule(
    '<count> <unit> <count> <unit> ago',
    ['count', 'number'],
    `<count> <unit>(?:(?:,| and|, and)? ${COUNTED}){1,4} (?<way>ago|earlier|later|from now|hence)`,
    readCompoundShift,
  ),
  dateRule(
    'the year before',
    ['count', 'relative', 'deictic'],
    '(?<unit>day|week|month|quarter|year|decade) (?<way>earlier|before|prior|after|later|ago)(?! (?:the|a|an|his|her|its|their|that|he|she|it|they|we|this)\\b)',
    readBefore,
  ),
  // "the last week or two"
  dateRule('the last <unit> or two', ['relative'], '(?:last|past|next|coming) <unit> or (?<more>two|so)', ({ groups }) =>
    withArticle(durationOf(1, groups.unit ?? '', groups.more === 'two' ? 2 : null)),
  ),
  // "fiscal year" ended June 30
  dateRule('<unit> ended', ['deictic'], '(?:(?:full|fiscal|financial|calendar)[ -])?(?<unit>week|month|quarter|half|year)', (match) =>
    /^\s(?:ended|ending)\b/iu.test(tail(match, 8)) && !/\b(?:first|second|third|fourth|final)[ -]$/iu.test(lead(match, 8))
      ? pointOf([shiftStep(granularityOf(match.groups.unit ?? ''), 0, 'published')], { article: 'keep', incomplete: true })
      : null,
  ),
  // "over the weekend"
  dateRule('the weekend', ['deictic'], 'weekend', (match) =>
    /\b(?:over|during|at|this|through|throughout|for|on|by|of) the\s$/iu.test(lead(match, 16)) || /^\sof\s(?:the\s)?(?:\d|\p{Lu})/u.test(tail(match, 9))
      ? pointOf([shiftStep('weekend', 0, 'published')])
      : null,
  ),
  // "the end of the year", "the week of July 23": the unit alone means nothing
  dateRule('the <unit>', ['deictic'], '(?<unit>day|week|month|quarter|year|decade|century)', (match) => {
    const week = plain(match.groups.unit ?? '') === 'week' && /^\sof\s/u.test(tail(match, 4));
    if (!week && !/\b(?:the|of)\s$/iu.test(lead(match, 4))) return null;
    return pointOf([shiftStep(granularityOf(match.groups.unit ?? ''), 0, 'published')], { article: 'keep', incomplete: true });
  }),
];

function shiftStep(unit: Granularity | 'weekend', count: number, from: DateBasis): DateStep {
  return { op: 'shift', unit, count, from };
}

function readDayPart({ groups }: DateMatch): DateReading {
  const word = plain(groups.relative ?? '');
  const from = word === 'that' || word.endsWith('same') ? 'text' : 'published';
  const count = word === 'last' ? -1 : word === 'next' ? 1 : 0;
  return pointOf([shiftStep('day', count, from)]);
}

function readPeriod(match: DateMatch): DateReading | null {
  const { groups } = match;
  const relative = plain(groups.relative ?? '');
  const unit = plain(groups.unit ?? '')
    .replace('-', '')
    .replace('qtr', 'quarter')
    .replace('yr', 'year');
  const basis = RELATIVES.get(relative);
  if (basis === undefined || isTitleName(match)) return null;
  // "within the next hour"; not "the same hour".
  if (unit === 'hour') return /^(?:last|past|next|coming)$/u.test(relative) && /\bthe\s$/iu.test(lead(match, 5)) ? withArticle(durationOf(1, unit)) : null;
  if ((unit === 'half' || unit === 'date') && relative !== 'that' && relative !== 'same' ? unit === 'date' : unit === 'half' && relative === 'that')
    return null;
  if (/^(?:latest|most recent)$/u.test(relative) && !/^(?:quarter|half|year)$/u.test(unit)) return null;
  if (unit === 'day' && /\bto\s$/iu.test(lead(match, 3))) return null;
  const lower = unit === 'date' || /^(?:night|morning|afternoon|evening)$/u.test(unit) ? 'day' : unit;
  const the = /\bthe\s$/iu.test(lead(match, 5));
  if (unit === 'period') return basis.from === 'text' ? pointOf([{ op: 'same', unit: null }], { article: 'keep' }) : null;
  if (lower === 'fortnight')
    return relative === 'last' || relative === 'past' || relative === 'next' || relative === 'coming' ? withArticle(durationOf(1, 'fortnight')) : null;
  const step = lower === 'half' ? 'half' : unitOf(lower).unit;
  if (step === 'weekend' && /\bcoming$/u.test(relative))
    return pointOf([shiftStep('week', 0, 'published'), { op: 'nth', unit: 'weekend', nth: 0, weekday: null }]);
  if (step === 'weekend' && relative === 'this') return pointOf([shiftStep('week', 0, 'published'), shiftStep('weekend', 0, 'published')]);
  if (step === 'weekend' || step === 'half') return pointOf([shiftStep(step, basis.count, basis.from)], { article: 'keep' });
  if (
    relative === 'past' ||
    (the &&
      (relative === 'last' || relative === 'next' || relative === 'coming') &&
      step !== 'day' &&
      step !== 'quarter' &&
      !FISCAL_WORD.test(match.text.slice(match.start, match.end)) &&
      !/^\sof\s(?:the|his|her|its|their|\p{Lu})/u.test(tail(match, 8)) &&
      WITHIN.test(lead(match, 16)))
  )
    return step === 'day' && relative !== 'past' ? null : withArticle(durationOf(1, step));
  if (
    the &&
    relative === 'last' &&
    (step === 'decade' || (step !== 'day' && /^(?:[.,;)]|\s(?:has|have|saw|alone)\b)/u.test(tail(match, 7)))) &&
    !/^,?\s(?:of|before)\b/u.test(tail(match, 8))
  )
    return withArticle(durationOf(1, step));
  if (the && relative === 'last' && step !== 'century' && step !== 'quarter' && !FISCAL_WORD.test(match.text.slice(match.start, match.end)))
    return pointOf([{ op: 'nth', unit: step, nth: -1, weekday: null }], { article: 'keep', incomplete: true });
  if (relative === 'same' || relative === 'corresponding' || relative === 'comparable') return pointOf([{ op: 'same', unit: step }], { article: 'keep' });
  if (relative === 'present' && unit !== 'day') return null;
  if (the && relative === 'next') return pointOf([shiftStep(step, 1, 'text')], { article: 'keep' });
  const fiscal = /\b(?:fiscal|financial)\b/iu.test(match.text.slice(match.start, match.end));
  return pointOf([{ ...shiftStep(step, basis.count, basis.from), ...(fiscal ? { fiscal } : {}) }], { article: 'keep' });
}

function withArticle(reading: DateReading | null): DateReading | null {
  return reading && { ...reading, article: 'keep' };
}

function named(relative: string | undefined, make: (which: number) => DateStep | null): DateReading | null {
  const word = plain(relative ?? '');
  const basis = RELATIVES.get(word);
  if (basis === undefined || word === 'upcoming') return null;
  const step = make(basis.count);
  return step && pointOf([step]);
}

function readShift(match: DateMatch): DateReading | null {
  const { groups } = match;
  const way = plain(groups.way ?? '');
  const half = /\sand a half[\s-]/iu.test(match.text.slice(match.start, match.end)) && Number.isInteger(countOf(groups.count ?? '')) ? 0.5 : 0;
  let count = (countOf(groups.count ?? '') + half) * unitOf(groups.unit ?? '').times;
  const unit = granularityOf(groups.unit ?? '');
  if (Number.isNaN(count) || count === 0) return null;
  if ((way === 'before' || way === 'prior' || way === 'back') && !/^(?:[.,;:!?)"”’]|$|\s(?:and|but|when|as|in)\b)/u.test(tail(match, 6))) return null;
  if (way === 'later' && /^\s(?:than|this|that)\b/u.test(tail(match, 6))) return null;
  const back = /^(?:ago|earlier|previously|before|prior|beforehand|back)$/u.test(way);
  const from = way === 'ago' || way === 'back' || way === 'hence' || way.startsWith('from') ? 'published' : 'text';
  if (unit === 'hour' || unit === 'minute' || unit === 'second') return pointOf([clockShift(unit, back ? -count : count, from)], { kind: 'time' });
  const sign = back ? -1 : 1;
  // Before history the year of publication is nothing: "66 million years ago" is the year -66,000,000.
  if (unit === 'year' && count >= PREHISTORIC) return pointOf([yearStep(sign * count)]);
  if (unit === 'year' && Number.isInteger(count * A_YEAR) && !Number.isInteger(count))
    return pointOf([shiftStep('day', 0, from), { op: 'add', unit: 'month', count: sign * count * A_YEAR }, { op: 'nth', unit: 'year', nth: 0, weekday: null }]);
  if (!Number.isInteger(count)) count = Math.round(count);
  return pointOf([shiftStep(unit, back ? -count : count, from)]);
}

/** The units one by one, at the precision of the finest. */
function readCompoundShift(match: DateMatch): DateReading | null {
  const pairs = pairsOf(match.text.slice(match.start, match.end));
  if (pairs.some(({ count }) => !Number.isInteger(count)) || new Set(pairs.map(({ unit }) => unit)).size < pairs.length) return null;
  const way = plain(match.groups.way ?? '');
  const sign = way === 'ago' || way === 'earlier' ? -1 : 1;
  const from = way === 'earlier' || way === 'later' ? 'text' : 'published';
  const clock = pairs.filter(({ unit }) => unit in CLOCK_MINUTES).reduce((sum, { count, unit }) => sum + count * (CLOCK_MINUTES[unit] ?? 0), 0);
  const first = clock > 0 ? clockShift('minute', sign * clock, from) : shiftStep('day', 0, from);
  const adds = pairs.filter(({ unit }) => !(unit in CLOCK_MINUTES)).map(({ count, unit }): DateStep => ({ op: 'add', unit, count: sign * count }));
  const coarse = pairs.every(({ unit }) => unit === 'month' || unit === 'year');
  const end: readonly DateStep[] = coarse ? [{ op: 'nth', unit: 'month', nth: 0, weekday: null }] : [];
  return pointOf([first, ...adds, ...end], clock > 0 ? { kind: 'time' } : {});
}

/** A shift by hours or less, in whole minutes where it is no whole number. */
function clockShift(unit: Granularity, count: number, from: DateBasis): DateStep {
  return Number.isInteger(count) ? shiftStep(unit, count, from) : shiftStep('minute', Math.round(count * (CLOCK_MINUTES[unit] ?? 1)), from);
}

/** "the year before", "the day after": one unit from the date before. */
function readBefore(match: DateMatch): DateReading | null {
  const way = plain(match.groups.way ?? '');
  if (!/\bthe\s$/iu.test(lead(match, 5))) return null;
  if ((way === 'after' || way === 'before') && !/^(?:[.,;:!?)"”’]|$|\s(?:and|but|when|as|in)\b)/u.test(tail(match, 6))) return null;
  return pointOf([shiftStep(granularityOf(match.groups.unit ?? ''), way === 'after' || way === 'later' ? 1 : -1, 'text')], { article: 'keep' });
}

function sameUnit(word: string): 'quarter' | 'month' | 'week' | 'half' | 'day' | null {
  return word === 'quarter' || word === 'month' || word === 'week' || word === 'half' || word === 'day' ? word : null;
}
