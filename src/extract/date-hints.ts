// What words a sentence must hold for a class of expressions or a rule to be tried at all: one bit a group of words, one look-up a word.
import { MONTHS, SEASONS, WEEKDAYS } from '../lexicon/calendar.ts';
import { DAY_PARTS, ORDINALS, UNITS } from '../lexicon/date-words.ts';
import type { DateStart } from './date-starts.ts';

const words = (line: string): readonly string[] => line.split(' ');

/** Group → words, lower case, as runs of letters: "a.m." shows as "m", "10am" as "am". */
const GROUPS = {
  month: [...MONTHS.keys()],
  weekday: [...WEEKDAYS.keys()].flatMap((name) => [name, `${name}s`]),
  season: [...SEASONS.keys()],
  unit: [...UNITS.keys()].flatMap((word) => word.split('-')),
  part: [...DAY_PARTS, 'tonight'],
  am: words('am pm m'),
  clock: words('clock oclock noon midnight midday tonight gmt utc bst est edt cet cest ist pst pdt et ct pt eastern central pacific local hours hrs time'),
  half: words('half halves quarter quarters qtr qtrs third thirds'),
  past: words('past minutes mins'),
  ago: words('ago earlier later previously before prior beforehand afterwards afterward hence thereafter from back after following'),
  turn: words('times x once twice thrice hourly daily weekly monthly yearly annually'),
  or: words('or'),
  more: words('another additional extra further'),
  whole: words('all entire whole full'),
  coming: words('past coming upcoming previous next last'),
  every: words('every each'),
  ish: words('ish'),
  long: words('long hourlong daylong weeklong weekendlong monthlong yearlong decadelong centurylong'),
  century: words('century centuries'),
  misc: words('date period half year ytd'),
  first: words('first last final opening closing'),
  between: words('from between open'),
  era: words('b bc bce ad d ce e'),
  end: words('end'),
  year: words('year'),
  same: words('ended ending'),
  mid: words('mid'),
  ordinal: [...ORDINALS.keys()].flatMap((word) => word.split('-')),
} as const;

type Group = keyof typeof GROUPS;

const BITS = Object.fromEntries(Object.keys(GROUPS).map((group, index) => [group, 1 << index])) as { readonly [group in Group]: number };

/** Word → the bits of its groups. */
export const HINT_WORDS: ReadonlyMap<string, number> = hintWords();

/** Classes and rules without an entry need nothing; the others one of the groups. */
const START_NEEDS: { readonly [start in DateStart]?: readonly Group[] } = {
  day: ['month'],
  monthday: ['unit'],
  bare: ['part'],
  number: ['unit', 'turn'],
  count: ['unit', 'turn', 'century', 'am', 'clock', 'part', 'past', 'half'],
  relative: ['unit', 'month', 'weekday', 'season', 'part', 'misc', 'half'],
  ordinal: ['unit', 'half', 'century', 'weekday', 'month'],
  weekdays: ['weekday'],
  ish: ['ish'],
  clockrange: ['between', 'am'],
};
const RULE_NEEDS: { readonly [rule: string]: readonly Group[] } = {
  '<count> <unit>': ['unit'],
  '<count> <unit> <count> <unit>': ['unit'],
  '<count>-<count> <unit>': ['unit'],
  '<count> <unit> ago': ['ago'],
  '<count> <unit> <count> <unit> ago': ['ago'],
  '<count> <weekday>s ago': ['weekday'],
  '<count>-monthly': ['turn'],
  '<nth> of every <unit>': ['every'],
  '<n> times a <unit>': ['turn'],
  '<count> past <unit>': ['coming'],
  '<count> and a half <unit>': ['half'],
  'a <unit> and a half': ['half'],
  'half <unit>': ['half'],
  '<fraction> of a <unit>': ['half'],
  'the past <unit> and a half': ['half'],
  'a <unit> or two': ['or'],
  'the last <unit> or two': ['or'],
  'another <unit>': ['more'],
  'all <unit>': ['whole'],
  '<unit>long': ['long'],
  'the last <count> <unit>': ['unit'],
  'the year before': ['ago'],
  'the <unit> after next': ['ago'],
  '<unit> ended': ['same'],
  '<relative> <unit>': ['unit', 'part', 'misc'],
  '<relative> <month>': ['month'],
  '<relative> <weekday>': ['weekday'],
  '<relative> <season>': ['season'],
  '<relative> <daypart>': ['part'],
  '<year-ago> <period>': ['year'],
  '<first> <count> <unit> of': ['first'],
  '<nth> <unit> of': ['unit', 'weekday'],
  '<nth> half': ['half'],
  '<nth> half-year': ['half'],
  'half-year <year>': ['half'],
  '<nth> quarter': ['half'],
  '<nth> and <nth> quarters': ['half'],
  '<nth> century': ['century'],
  '<nth> and <nth> centuries': ['century'],
  '<weekday> <day> <month> <year>': ['month'],
  "<day> <month> '<yy>": ['month'],
  '<day>-<day> <month> <year>': ['month'],
  '<weekday>, <month> <day>, <year>': ['month'],
  "<month> <day>, '<yy>": ['month'],
  '<weekday>, <month> <day>': ['month'],
  '<weekday> <daypart>': ['part'],
  '<weekday> after next': ['ago'],
  '<unit> to date': ['misc'],
  'the <unit> after <date>': ['ago'],
  '<year> <month> <day>': ['month'],
  '<year> fiscal year': ['year'],
  '<year> BC': ['era'],
  '<year> AD': ['era'],
  'AD <year>': ['era'],
  'year-end': ['end'],
  '<h>:<mm> a.m. <zone>': ['am'],
  '<word> a.m.': ['am'],
  '<h><mm>am': ['am'],
  '<h>-<h> p.m.': ['am'],
  '<h> in the morning': ['part'],
  '<h>-<h> in the morning': ['part'],
  noon: ['clock', 'mid'],
  'half past <h>': ['past', 'half', 'am'],
  "<h> o'clock": ['clock'],
  '<hhmm> <zone>': ['clock'],
  '<hh>.<mm> <zone>': ['clock'],
  'half <h>': ['half'],
  '<part of day> at <h>': ['part'],
  '<h> <part of day>': ['part'],
};

/** Signs of which one must stand right behind the first number for a rule to be tried. */
const RULE_SIGNS: { readonly [rule: string]: string } = {
  '<hh>:<mm> <zone>': ':',
  '<hh>:<mm>-<hh>:<mm>': ':',
  '<hh>:<mm>:<ss>-<hh>:<mm>:<ss>': ':',
  '<hh>.<mm> <zone>': '.',
  '<hh>h<mm>': 'hH',
  '<h>p': ':apAP',
  '<hhmm>-<hhmm>': '-– ',
  '<n>/<n>-<n>/<n>': '/',
  '<mm>/<yyyy>': '/',
  '<yyyy>-<mm>': '-/',
  '<mm>-<yyyy>': '- ',
  '<year>-<year>': '-–—‑/ ',
  '<decade>s': "s'’S",
  'Q<n> <year>': '1234',
  '<n>M <year>': 'Mm',
  'H<n> <year>': '12',
};

/** The signs of a rule, or null where any will do. */
export function signsOfRule(rule: string): string | null {
  return RULE_SIGNS[rule] ?? null;
}

/** Rules behind a month's name that need a number or an ordinal after it. */
const AFTER_MONTH: ReadonlySet<string> = new Set([
  '<weekday>, <month> <day>, <year>',
  "<month> <day>, '<yy>",
  '<weekday>, <month> <day>',
  '<month> <day>, <yy>',
  '<month> <day>-<day>, <year>',
  '<month> <day> and <day>',
]);

export function needsDay(start: DateStart, rule: string): boolean {
  return start === 'month' && AFTER_MONTH.has(rule);
}

/** Words that make a time of a number without a sign. */
export const TIME_HINTS = BITS.am | BITS.clock | BITS.part | BITS.past | BITS.half;

/** Ordinals in words. */
export const ORDINAL_HINT = BITS.ordinal;

export function needsOfStart(start: DateStart): number {
  return bitsOf(START_NEEDS[start]);
}

export function needsOfRule(rule: string): number {
  return bitsOf(RULE_NEEDS[rule]);
}

function bitsOf(groups: readonly Group[] | undefined): number {
  return (groups ?? []).reduce((bits, group) => bits | BITS[group], 0);
}

function hintWords(): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  for (const [group, members] of Object.entries(GROUPS)) {
    for (const word of members) bits.set(word, (bits.get(word) ?? 0) | BITS[group as Group]);
  }
  return bits;
}
