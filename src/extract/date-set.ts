// Recurrences: "annually", "each year", "twice a day", "every 10 to 15 minutes", "the last Thursday of every month".
import { RECURRENCES } from '../lexicon/date-words.ts';
import type { Granularity } from '../types.ts';
import { countOf, granularityOf, lengthOf, ordinalOf, plain } from './date-read.ts';
import { type DateMatch, type DateReading, type DateRule, dateRule, lead, oneOf, tail } from './date-rule.ts';
import { setOf } from './date-steps.ts';

export const SET_RULES: readonly DateRule[] = [
  // "annually", "quarterly", "once daily", "twice-daily"; not "Daily Mail"
  dateRule(
    '<annually>',
    ['recurrence'],
    `(?:(?:once|twice|thrice|three[ -]times|four[ -]times)[ -])?(?<word>${oneOf([...RECURRENCES.keys()])})`,
    readRecurrence,
  ),
  // "six-monthly"
  dateRule('<count>-monthly', ['count', 'number'], '(?<count>half|<count2>)-(?<word>hourly|weekly|monthly|yearly)', ({ groups }) => {
    const unit = plain(groups.word ?? '').slice(0, -2);
    const count = countOf(groups.count ?? '');
    return count > 1 || (count === 0.5 && unit === 'hour') ? setOf(lengthOf(count, unit), granularityOf(unit)) : null;
  }),
  // "every day", "each hour", "every two weeks", "every other year", "once every 10 to 15 years", "every Monday and Thursday", "every morning"
  dateRule(
    'every <unit>',
    ['recurrence'],
    '(?:(?:once|twice|thrice|three times) )?(?:each and every|every single|every|each)(?: (?<other>other|alternate|<ordinal>)| (?:<count>(?:(?: to | or | ?[-–] ?)<count2>)?|(?<half>half)))?(?: (?:calendar|fiscal|school|working|business|passing))?[ -](?:<unit>|<weekday>s?(?:(?:, |,? and | or )<weekday2>s?)*|(?<workday>weekday|workday|working day)|(?<annual>spring|summer|autumn|fall|winter|season)|<month>|<daypart>)(?: (?:morning|night|evening|afternoon))?',
    readEvery,
  ),
  // "the last Thursday of every month", "the 5th of each month", "the first day of every quarter"
  dateRule(
    '<nth> of every <unit>',
    ['ordinal', 'nth', 'relative'],
    '(?:<ordinal>|last|final)(?: and (?:<ordinal2>|last))?(?: (?:working |business |full )?(?:day|week|weekend|<weekday>|month))? (?:of|in) (?:every|each)(?: single)? (?:(?<other>other|second) )?(?<unit>month|quarter|year|week)',
    ({ groups }) => ({ ...setOf(lengthOf(groups.other === undefined ? 1 : 2, groups.unit ?? ''), granularityOf(groups.unit ?? '')), article: 'keep' }),
  ),
  // "once a day", "three times a week", "twice per year"
  dateRule(
    '<n> times a <unit>',
    ['recurrence', 'count', 'number'],
    '(?:once|twice|thrice|(?:<count>|several|multiple) times|<count2>x)(?: (?:a|an|per|each|every) (?<unit>hour|day|night|week|fortnight|month|quarter|year|decade)|[ -](?<word>daily|weekly|monthly|yearly|annually))',
    ({ groups }) => (groups.unit === undefined ? recurrenceOf(groups.word ?? '') : setOf(lengthOf(1, groups.unit), granularityOf(groups.unit))),
  ),
  // "Mondays", "Tuesday nights", "weekends"
  dateRule(
    '<weekday>s',
    ['weekday', 'deictic'],
    '(?:(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?:s|s? (?:mornings|nights|evenings|afternoons))|weekends|weekdays|(?:weekday|weekend) (?:mornings|nights|evenings|afternoons))',
    () => setOf('P1W', 'week'),
  ),
];

function readRecurrence(match: DateMatch): DateReading | null {
  const word = match.groups.word ?? '';
  const capital = /^\p{Lu}\p{Ll}/u.test(word);
  if (capital && /^\s\p{Lu}\p{Ll}/u.test(tail(match, 4)) && !/^\s(?:Reports?|Revenues?|Results|Sales)\b/u.test(tail(match, 10))) return null;
  if (capital && (/\p{Lu}\p{Ll}*\s$/u.test(lead(match, 16)) || /^\s\p{Lu}/u.test(tail(match, 3))) && !/\b(?:annual|quarterly)\b/iu.test(word)) return null;
  return recurrenceOf(word);
}

function recurrenceOf(word: string): DateReading | null {
  const length = RECURRENCES.get(plain(word));
  return length === undefined ? null : setOf(length, lengthUnit(length));
}

function readEvery({ groups }: DateMatch): DateReading | null {
  const { unit, weekday, other, count, count2 } = groups;
  const times = other === undefined ? (groups.half !== undefined ? 0.5 : countOf(count ?? 'one')) : /^[oa]/iu.test(other) ? 2 : ordinalOf(other);
  const most = count2 === undefined ? null : countOf(count2);
  if (Number.isNaN(times) || times === 0 || (most !== null && !(most > times))) return null;
  const turn = (word: string): DateReading =>
    setOf(most === null ? lengthOf(times, word) : `${lengthOf(times, word)}/${lengthOf(most, word)}`, granularityOf(word));
  if (unit !== undefined) return turn(unit);
  if (most !== null || !Number.isInteger(times)) return null;
  if (groups.workday !== undefined) return setOf('P1D', 'day');
  return turn(weekday !== undefined ? 'week' : groups.daypart === undefined ? 'year' : 'day');
}

function lengthUnit(length: string): Granularity {
  const letter = length.at(-1);
  if (length.startsWith('PT')) return 'hour';
  return letter === 'D' ? 'day' : letter === 'W' ? 'week' : letter === 'M' ? 'month' : 'year';
}
