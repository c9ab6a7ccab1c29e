// Lengths of time: "16 weeks", "the last five months", "nine-week-long", "a quarter of a century", "2 million years".
import { UNITS } from '../lexicon/date-words.ts';
import { CARDINALS } from '../lexicon/number-words.ts';
import type { Granularity } from '../types.ts';
import { countOf, granularityOf, lengthOf, plain, unitOf } from './date-read.ts';
import { type DateMatch, type DateReading, type DateRule, dateRule, lead, oneOf, tail } from './date-rule.ts';
import { durationOf } from './date-steps.ts';

const ADJECTIVE =
  '(?:(?:consecutive|straight|full|whole|solid|long|more|additional|extra|further|calendar|working|business|trading|successive|short|calendar|school|fiscal|hospital|tumultuous|gruelling|other|mere) )?';
const AGE_AFTER =
  /^(?:[\s-]olds?\b|\sof age\b|[\s,]{1,2}(?:and|or) (?:older|over|above|up|younger|under)\b|[\s-](?:daughter|son|baby|boy|girl|infant|child|toddler|puppy|kitten|man|woman)\b|[’']? (?:her|his) (?:senior|junior)\b)/iu;
const AGE_BEFORE = /\b(?:aged?|ages|turned|turning)\s(?:of\s|over\s|under\s|between\s|from\s|at least\s|\d{1,3}\s(?:to|and|-)\s)?$/iu;
const AGE_GROUP =
  /\b(?:everyone|anyone|people|children|adults|babies|infants|those|patients|kids|persons|women|men|boys|girls)\s(?:aged\s)?(?:over|under|above|below|older than|younger than)\s(?:the age of\s)?$/iu;
const RATE_BEFORE =
  /(?:[\d%]|\b(?:million|billion|trillion|thousand|hundred|percent|per cent|pct|dollars?|euros?|pounds?|cents?|times|once|twice|hours?|days?|weeks?|months?|nights?|doses?|tonnes?|tons|people|barrels|cases|deaths|units|vehicles|passengers|mg|kg|ml|litres|\p{Ll}{3,}s))\s$/iu;
const SPAN_BEFORE =
  /(?:^|[(“"‘—–,;:]\s?|\b(?:in|for|within|after|about|around|nearly|almost|over|than|every|under|just|only|of|by|from|with|during|last|lasted|lasts|took|takes|take|spent|spend|wait|waited|is|was|half|to|and|or|at least|until|before|roughly|some|comes|came|less|more|through|throughout|least))\s$/iu;

/** A count and its unit without groups, and with them. */
export const COUNTED = `(?:\\d{1,4}|an?|${oneOf([...CARDINALS.keys()])}(?:[ -]${oneOf([...CARDINALS.keys()])})?) ${oneOf([...UNITS.keys()])}`;
const PAIR = new RegExp(
  `(?<count>\\d[\\d.]{0,5}|an?|${oneOf([...CARDINALS.keys()])}(?:[-\\s]${oneOf([...CARDINALS.keys()])})?)\\s{1,3}(?<unit>${oneOf([...UNITS.keys()])})(?![a-z])`,
  'giu',
);

const NOT_LENGTH = /[\d.:/$€£-]$|\b(?:at|by|around|about|from|to|until|before)\s$/iu;
const VERB_LAST = /\b(?:to|will|would|could|can|may|might|should|must|not|n['’]t|did|does|they|that|which|each|only|usually|often|typically)\s$/iu;

export const DURATION_RULES: readonly DateRule[] = [
  // "16 weeks", "three-year", "12 consecutive weeks", "nine-week-long", "two and a half years"; not "65 years old", "$5 a year"
  dateRule('<count> <unit>', ['count', 'number'], `<count>(?:[ -]|)${ADJECTIVE}(?:(?:year|month|week|day)['’]s )?<unit>['’]?(?:-long)?`, readCount),
  // "an hour and a half", "one hour and half", "a year and a quarter"
  dateRule('a <unit> and a half', ['count'], '(?:an?|one) <unit> and (?:an? )?(?<part>half|quarter)', ({ groups }) =>
    durationOf(plain(groups.part ?? '') === 'half' ? 1.5 : 1.25, groups.unit ?? ''),
  ),
  // "one and a half hours", "two and three quarters of an hour"
  dateRule(
    '<count> and a half <unit>',
    ['count', 'number'],
    '<count> and (?:(?<parts>an?|one|two|three) )?(?<part>half|quarters?)(?: of(?: an?)?)? (?<unit>hours?|days?|weeks?|months?|years?|minutes?|mins?|decades?)',
    readFraction,
  ),
  // "a quarter of a century", "three-quarters of an hour", "a third of a year"
  dateRule('<fraction> of a <unit>', ['count'], '(?:an? |(?<parts>one|two|three)[ -])?(?<part>quarter|third|half|halves)s? of an? <unit>', ({ groups }) =>
    durationOf(countOf(groups.parts ?? 'one') / ({ quarter: 4, third: 3 }[plain(groups.part ?? '')] ?? 2), groups.unit ?? ''),
  ),
  // "2h 30m", "1 hr 5 min"
  dateRule('<h>h <m>m', ['letter', 'number'], '(?<count>\\d{1,3}) ?(?:h|hrs?) ?(?<minutes>[0-5]?\\d) ?(?:m|mins?)', (match) =>
    NOT_LENGTH.test(lead(match, 10))
      ? null
      : { kind: 'duration', length: `PT${Number(match.groups.count)}H${Number(match.groups.minutes)}M`, lengthUnit: 'minute' },
  ),
  // "3h", "48 h"; not "15h30"
  dateRule('<n>h', ['letter'], '(?<count>\\d{1,3}(?:\\.\\d{1,2})?) ?h', (match) =>
    NOT_LENGTH.test(lead(match, 10)) ? null : durationOf(Number(match.groups.count), 'hour'),
  ),
  // "for another day", "an additional year"
  dateRule('another <unit>', ['count'], '(?:another|an (?:additional|extra)|a further) (?<unit>hour|day|week|month|year|decade)', (match) =>
    // "another day" is any other day unless something marks it as a length.
    !/^day$/iu.test(match.groups.unit ?? '') || SPAN_BEFORE.test(lead(match)) ? durationOf(1, match.groups.unit ?? '') : null,
  ),
  // "22 and 27 weeks", "six to nine months", "1-2 weeks", "two or three years", "one- to two-year"
  dateRule(
    '<count>-<count> <unit>',
    ['count', 'number'],
    `<count>(?:-?(?: (?:to|and|or) |[ -](?:to|or)[ -])| ?[-–—] ?)<count2>[ -]?${ADJECTIVE}<unit>['’]?(?:-long)?`,
    (match) => (isAge(match) || isList(match) ? null : rangeOf(match)),
  ),
  // "a day or two"
  dateRule('a <unit> or two', ['count'], 'an? <unit> or two', ({ groups }) => durationOf(1, groups.unit ?? '', 2)),
  // "one year and three months", "2 days 1 hour"
  dateRule('<count> <unit> <count> <unit>', ['count', 'number'], `<count> <unit>(?:(?:,| and|, and)? ${COUNTED}){1,4}`, readCompound),
  // "the last 20 years", "the next two weeks", "the first six months", "the past 24 hours"
  dateRule(
    'the last <count> <unit>',
    ['relative', 'ordinal'],
    `(?:last|past|next|previous|prior|preceding|following|coming|first|final|latest|intervening|ensuing|remaining)(?: (?:about|some|almost|nearly|roughly|approximately|or so))? <count>(?:(?: to |-| or |–)<count2>)?[ -]${ADJECTIVE}<unit>`,
    (match) => {
      if (/^last\s/iu.test(match.text.slice(match.start, match.start + 5)) && VERB_LAST.test(lead(match, 10))) return null;
      const range = match.groups.count2 === undefined ? null : countOf(match.groups.count2);
      const reading = durationOf(countOf(match.groups.count ?? ''), match.groups.unit ?? '', range);
      return reading && { ...reading, article: 'keep' };
    },
  ),
  // "the past year and a half"
  dateRule(
    'the past <unit> and a half',
    ['relative'],
    '(?:last|past|next|coming|previous) (?<unit>hour|day|week|month|year|decade|century) and a (?<part>half|quarter)',
    ({ groups }) => {
      const reading = durationOf(plain(groups.part ?? '') === 'half' ? 1.5 : 1.25, groups.unit ?? '');
      return reading && { ...reading, article: 'keep' };
    },
  ),
  dateRule(
    '<count> past <unit>',
    ['count', 'number'],
    '<count> (?<which>past|coming|upcoming|previous|next|last) (?<unit>(?:second|minute|hour|day|week|month|quarter|year|decade)s?)',
    // In "sold 120 last week" the number is none of weeks.
    ({ groups }) =>
      /s$/iu.test(groups.unit ?? '') || plain(groups.which ?? '') === 'upcoming' ? durationOf(countOf(groups.count ?? ''), groups.unit ?? '') : null,
  ),
  // "yearlong", "weeklong", "day-long", "half-hour", "all day", "entire week"
  dateRule('<unit>long', ['deictic', 'period', 'relative'], '(?<unit>hour|day|week|weekend|month|year|decade|century)-?long', ({ groups }) =>
    durationOf(1, groups.unit ?? ''),
  ),
  dateRule(
    'half <unit>',
    ['count'],
    '(?:half(?: an?[ -]|[ -](?!year))|(?<quarter>quarter)[ -](?=hour|century))(?<unit>hour|day|year|century|decade|month)',
    (match) => (isRunsScored(match) ? null : durationOf(match.groups.quarter === undefined ? 0.5 : 0.25, match.groups.unit ?? '')),
  ),
  dateRule('all <unit>', ['deictic'], '(?:all|entire|whole|full)[ -](?<unit>day|week|weekend|month|year|night|decade|century)(?: (?:long|round))?', (match) =>
    /\b(?:final|last|first|next|previous|this|that|each|every)\s$/iu.test(lead(match, 10)) ? null : durationOf(1, match.groups.unit ?? ''),
  ),
];

function readCount(match: DateMatch): DateReading | null {
  const { count: words = '', unit = '' } = match.groups;
  // "hit a century", "2 million HR professionals".
  if (isRunsScored(match) || unit === 'HR' || (/illion$/iu.test(words) && !/^(?:year|century|centurie|day)s?$/iu.test(unit))) return null;
  const count = countOf(words);
  // "one day" is vague where nothing marks it as a length.
  const article = /^an?$/iu.test(words) || (/^one$/iu.test(words) && /^(?:day|night)$/iu.test(unit) && !/-/u.test(match.text.slice(match.start, match.end)));
  const lower = plain(unit);
  if (Number.isNaN(count) || isAge(match) || isRepeated(match) || /^[-‑](?!long|period)\p{L}/iu.test(tail(match, 8))) return null;
  if (/^\d{4}$/u.test(words) && /^(?:(?:19|20)\d\d)$/u.test(words)) return null;
  // A text that is nothing else names the length.
  const alone = match.start === 0 && /^[.\s]*$/u.test(tail(match, 3));
  if (article && !alone && !(SPAN_BEFORE.test(lead(match)) || /^\s(?:after|before|into|since|or (?:more|so|two)|on|from|in|for|to)\b/u.test(tail(match, 8))))
    return null;
  if (
    article &&
    RATE_BEFORE.test(lead(match)) &&
    !/^\s(?:(?:after|before|into|since|or more)\b|(?:from|on)\s(?:\p{Lu}\p{Ll}+day|today|tomorrow|now)\b)/u.test(tail(match, 16))
  )
    return null;
  if (article && /^(?:second|minute)$/u.test(lower) && !/\b(?:for|in|within|than|half|about|under|every)\s$/u.test(lead(match))) return null;
  if (/^(?:second|quarter|half)$/u.test(lower)) return count > 1 || /^1$/u.test(words) || lower !== 'second' ? numbered(match, count, unit) : null;
  return numbered(match, count, unit);
}

/** "hit a century": runs at cricket. */
function isRunsScored(match: DateMatch): boolean {
  return (
    /^century$/iu.test(match.groups.unit ?? '') &&
    /\b(?:scored|scoring|hit|hitting|made|making|maiden|test|double|half|unbeaten)\s(?:an?\s)?$/iu.test(lead(match, 12))
  );
}

/** The whole number and its halves or quarters. */
function readFraction({ groups }: DateMatch): DateReading | null {
  const parts = countOf(groups.parts ?? 'one');
  return durationOf(countOf(groups.count ?? '') + (parts * 1) / (plain(groups.part ?? '') === 'half' ? 2 : 4), groups.unit ?? '');
}

/** "two quarters"; not "a quarter", "one second half", "first quarter". */
function numbered(match: DateMatch, count: number, unit: string): DateReading | null {
  const lower = plain(unit);
  if (lower === 'quarter' && (match.groups.count ?? '').length < 3) return null;
  if (lower === 'quarters' && /^three$/iu.test(match.groups.count ?? '') && /^\sof\b/u.test(tail(match, 4))) return null;
  return durationOf(count, unit);
}

/** "year after year", "day by day". */
function isRepeated(match: DateMatch): boolean {
  const unit = plain(match.groups.unit ?? '');
  return (
    /^\s(?:after|by|over|to|in)\s/u.test(tail(match, 8)) &&
    tail(match, 20)
      .toLowerCase()
      .replace(/^\s\w+\s/u, '')
      .startsWith(unit)
  );
}

function isAge(match: DateMatch): boolean {
  return AGE_AFTER.test(tail(match)) || AGE_BEFORE.test(lead(match)) || AGE_GROUP.test(lead(match, 40)) || /^-olds?\b/u.test(tail(match, 6));
}

/** "30 and 45 minutes" is a range only behind "between". */
function isList(match: DateMatch): boolean {
  return /\sand\s/iu.test(match.text.slice(match.start, match.end)) && !/\bbetween\s$/iu.test(lead(match, 9));
}

function rangeOf({ groups }: DateMatch): DateReading | null {
  return durationOf(countOf(groups.count ?? ''), groups.unit ?? '', countOf(groups.count2 ?? ''));
}

/** Joins lengths in falling units: "1 year 3 months" → P1Y3M. */
function readCompound(match: DateMatch): DateReading | null {
  const pairs = [...match.text.slice(match.start, match.end).matchAll(PAIR)].map(({ groups = {} }) => [groups.count ?? '', groups.unit ?? ''] as const);
  if (isAge(match) || pairs.length < 2 || pairs.slice(1).some(([number]) => /^an?$/iu.test(number))) return null;
  if (new Set(pairs.map(([, word]) => granularityOf(word))).size < pairs.length) return null;
  const lengths = pairs.map(([number, word]) => lengthOf(countOf(number), word));
  if (lengths.some((length) => length.includes('NaN'))) return null;
  const days = lengths.filter((length) => !length.startsWith('PT')).map((length) => length.slice(1));
  const clock = lengths.filter((length) => length.startsWith('PT')).map((length) => length.slice(2));
  return { kind: 'duration', length: `P${days.join('')}${clock.length > 0 ? `T${clock.join('')}` : ''}`, lengthUnit: granularityOf(pairs.at(-1)?.[1] ?? '') };
}

/** The counts and units of "1 month and 21 days ago", in order. */
export function pairsOf(words: string): readonly { readonly count: number; readonly unit: Granularity }[] {
  return [...words.matchAll(PAIR)].map(({ groups = {} }) => {
    const { unit, times } = unitOf(groups.unit ?? '');
    return { count: countOf(groups.count ?? '') * times, unit: unit === 'weekend' ? 'week' : unit };
  });
}
