// Captured words → numbers and units: "Sept." → 9, "twenty-first" → 21, "two and a half" → 2.5.
import { MONTHS, WEEKDAYS } from '../lexicon/calendar.ts';
import { ORDINALS, UNITS, type UnitWord } from '../lexicon/date-words.ts';
import { numberValue, readNumber } from '../lexicon/numbers.ts';
import type { Granularity } from '../types.ts';

/** Unit → ISO 8601 designator, its prefix, and how many of them make one. */
const DESIGNATORS: { readonly [unit in UnitWord]: readonly [prefix: 'P' | 'PT', letter: string, times: number] } = {
  second: ['PT', 'S', 1],
  minute: ['PT', 'M', 1],
  hour: ['PT', 'H', 1],
  day: ['P', 'D', 1],
  week: ['P', 'W', 1],
  weekend: ['P', 'W', 1],
  month: ['P', 'M', 1],
  quarter: ['P', 'M', 3],
  half: ['P', 'M', 6],
  year: ['P', 'Y', 1],
  decade: ['P', 'Y', 10],
  century: ['P', 'Y', 100],
};

const SIMPLE = /^[\w-]*$/;

/** Lower case, full stop off, white space single. */
export function plain(words: string): string {
  const lower = words.toLowerCase();
  return SIMPLE.test(lower) ? lower : lower.replace(/\.$/u, '').replace(/\s+/gu, ' ');
}

export function monthOf(word: string): number {
  return MONTHS.get(plain(word)) ?? 0;
}

export function weekdayOf(word: string): number {
  return WEEKDAYS.get(plain(word).replace(/s$/u, '')) ?? WEEKDAYS.get(plain(word)) ?? 0;
}

/** Number of an ordinal in words or digits ("21st", "first"); 0 where it is none. */
export function ordinalOf(word: string): number {
  return ORDINALS.get(plain(word)) ?? ORDINALS.get(plain(word).replace(' ', '-')) ?? Number.parseInt(word, 10);
}

export function unitOf(word: string): { readonly unit: UnitWord; readonly times: number } {
  return UNITS.get(plain(word)) ?? { unit: 'day', times: 1 };
}

/** Value of a count in digits or words, "a" and "half a" included; NaN where it is none. */
export function countOf(words: string): number {
  const text = plain(words).replace(/(?:\+|-plus)$/u, '');
  if (/^an?(?!\s(?:hundred|thousand|dozen|million|billion))/u.test(text)) return 1;
  if (/^half an?$|^half$/u.test(text)) return 0.5;
  const dozens = /^(?:an?\s)?(?:(half(?:\san?)?|\w+)\s)?dozen$/u.exec(text);
  if (dozens !== null) return (dozens[1] === undefined ? 1 : countOf(dozens[1])) * 12;
  const spoken = text.replace(/-and-/gu, ' and ');
  const read = readNumber(spoken, 0);
  return read !== null && read.end === spoken.length ? numberValue(read.number) : Number.NaN;
}

/** ISO 8601 duration of `count` units ("P20Y", "PT48H"). */
export function lengthOf(count: number, unitWord: string): string {
  const { unit, times } = unitOf(unitWord);
  const [prefix, letter, factor] = DESIGNATORS[unit];
  return `${prefix}${Number((count * times * factor).toFixed(4))}${letter}`;
}

/** The granularity that a unit word names. */
export function granularityOf(unitWord: string): Granularity {
  const { unit } = unitOf(unitWord);
  return unit === 'weekend' ? 'week' : unit;
}
