// What a date rule is, and how its pattern is built: '<month> <day>' → a sticky expression with groups `month` and `day`.
import { MONTHS, SEASONS, WEEKDAYS } from '../lexicon/calendar.ts';
import { DAY_PARTS, ORDINALS, RELATIVES, UNITS, ZONES } from '../lexicon/date-words.ts';
import { CARDINALS } from '../lexicon/number-words.ts';
import type { DateParts } from '../types.ts';
import type { DateStart } from './date-starts.ts';

/** Parts that a rule has read; what it leaves out is empty. */
export interface DateReading extends Partial<Omit<DateParts, 'relation' | 'tense'>> {
  readonly kind: DateParts['kind'];
  /** The leading "the": part of the expression, part of it unless a noun follows, or never. Default never. */
  readonly article?: 'keep' | 'head';
  /** Means nothing alone, only joined to what follows ("the first week" of October). */
  readonly incomplete?: boolean;
}

/** What a rule may look at: its groups, and the text around the match. */
export interface DateMatch {
  readonly groups: Readonly<{ [name: string]: string | undefined }>;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Up to `length` units that stand before the match. */
export function lead({ text, start }: DateMatch, length = 24): string {
  return text.slice(Math.max(0, start - length), start);
}

/** Up to `length` units that stand after the match. */
export function tail({ text, end }: DateMatch, length = 32): string {
  return text.slice(end, end + length);
}

export interface DateRule {
  /** Reads like what it matches. */
  readonly name: string;
  readonly starts: readonly DateStart[];
  /** Sticky; groups as named in the source. */
  readonly pattern: RegExp;
  /** The parts, or null where the rule declines. */
  readonly read: (match: DateMatch) => DateReading | null;
}

const COUNT_WORD = oneOf([...CARDINALS.keys()]);
const NUMBER_WORDS = `${COUNT_WORD}(?:[ -](?:${COUNT_WORD}|(?:hundred|thousand)(?: and ${COUNT_WORD})?)){0,4}`;

/** Fragment name → expression; `<name2>` takes the fragment of `<name>`. */
const FRAGMENTS: { readonly [name: string]: string } = {
  month: `${oneOf([...MONTHS.keys()])}\\b\\.?`,
  weekday: `${oneOf([...WEEKDAYS.keys()])}\\b\\.?`,
  season: oneOf([...SEASONS.keys()]),
  day: `(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\w])`,
  ordinalday: oneOf([...ORDINALS.keys()].flatMap((word) => [word, word.replace('-', ' ')])),
  year: `(?:1\\d|20)\\d\\d(?![\\w])`,
  unit: oneOf([...UNITS.keys()]),
  relative: oneOf([...RELATIVES.keys()]),
  ordinal: `(?:${oneOf([...ORDINALS.keys()])}|\\d{1,2}(?:st|nd|rd|th))`,
  daypart: oneOf(DAY_PARTS),
  count: `(?:\\d/\\d|\\d{1,3}(?:,\\d{3}){1,2}|\\d{1,4}(?:\\.\\d{1,2})?(?: ?[½¼¾]| 1/2|\\+|-plus)?|an?(?: hundred| thousand| dozen)?|half an?(?: dozen)?|${COUNT_WORD} dozen|${NUMBER_WORDS})(?:[ -]and[ -]a[ -](?:half|quarter))?(?: (?:million|billion))?`,
  zone: `(?:(?:US\\/)?(?:eastern|central|mountain|pacific)(?! ?(?:[a-z]+ )?time)(?!\\w)|(?:${ZONES.join('|')})(?!\\w)|\\((?:${ZONES.join('|')}|(?:[a-z]+ ){1,2}time)\\)|local time|(?!this |that |the |at |same |of |for |some |prime |air |show |start |first |full |and |or |in |on )(?:[a-z]+ )(?:[a-z]+ )?(?:(?:standard|daylight|summer|mean) )?time(?!\\w)|(?:UTC|GMT) ?[+-−]\\d{1,2}(?::?\\d\\d)?(?!\\w))`,
};

/** Behind a run of white space. `\s{1,3}` says the same, but what follows it is then compiled once for each length: twice the code and the time to compile. */
const AT_MOST_THREE = '(?<!\\s{4})';

/**
 * Makes a rule. In `source` a space stands for white space of up to three units and `<name>` for a fragment;
 * the match must end where a word ends. Without the flag `u`, which costs a fifth of the speed and means nothing here.
 */
export function dateRule(name: string, starts: readonly DateStart[], source: string, read: DateRule['read']): DateRule {
  let pattern: RegExp | null = null;
  return {
    name,
    starts,
    // Compiled when first tried: most runs never meet most rules.
    get pattern() {
      pattern ??= new RegExp(`(?:${expand(source)})(?![\\w\u00c0-\u1fff])`, 'iy');
      return pattern;
    },
    read,
  };
}

function expand(source: string): string {
  return source
    .replace(/(?<!\(\?)<([a-z]+)(\d?)>/gu, (_, fragment: string, copy: string) => {
      const body = FRAGMENTS[fragment];
      return body === undefined ? `<${fragment}${copy}>` : `(?<${fragment}${copy}>${body})`;
    })
    .replaceAll('[ -]', '[-\\s]')
    .replaceAll(' ?', `\\s*${AT_MOST_THREE}`)
    .replaceAll(' ', `\\s+${AT_MOST_THREE}`);
}

/** Alternation, the longer words first. */
export function oneOf(words: readonly string[]): string {
  return `(?:${[...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|')})`;
}
