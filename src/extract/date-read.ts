// Captured words → numbers and units: "Sept." → 9, "twenty-first" → 21, "two and a half" → 2.5.
import { MONTHS, WEEKDAYS } from '../lexicon/calendar.ts';
import { COUNT_WORDS, ORDINALS, UNITS, type UnitWord } from '../lexicon/date-words.ts';
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
  season: ['P', 'M', 3],
  half: ['P', 'M', 6],
  year: ['P', 'Y', 1],
  decade: ['P', 'Y', 10],
  century: ['P', 'Y', 100],
};

const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
]);

/** Lower case, full stop off, white space single. */
export function plain(words: string): string {
  return words.toLowerCase().replace(/\.$/u, '').replace(/\s+/gu, ' ');
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

/** Value of a count in digits or words; NaN where it is none. */
export function countOf(words: string): number {
  const tokens = plain(words)
    .replace(/,/gu, '')
    .split(/[\s-]+/u);
  let total = 0;
  let group = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] ?? '';
    const word = COUNT_WORDS.get(token);
    if (word !== undefined) {
      if (group % 100 > 19 ? word > 9 || group % 10 > 0 : group % 100 > 0) return Number.NaN;
      group += word;
    } else if (/^\d\/[2-9]$/u.test(token)) group += Number(token[0]) / Number(token[2]);
    else if (FRACTIONS.has(token)) group += FRACTIONS.get(token) ?? 0;
    else if (/^\d/u.test(token)) group += digitsOf(token);
    else if (token === 'hundred') group = Math.max(group, 1) * 100;
    else if (token === 'dozen') group = Math.max(group, 1) * 12;
    else if (token === 'couple') group = 2;
    else if (token === 'half') group += 0.5;
    else if (token === 'quarter') group += 0.25;
    else if (token === 'thousand') {
      total += Math.max(group, 1) * 1000;
      group = 0;
    } else if (token === 'a' || token === 'an') group += tokens.length === 1 ? 1 : 0;
    else if (token !== 'and' && token !== 'of' && token !== 'plus') return Number.NaN;
  }
  return total + group;
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

function digitsOf(token: string): number {
  const last = FRACTIONS.get(token.slice(-1));
  return last === undefined ? Number.parseFloat(token) : Number.parseFloat(token.slice(0, -1)) + last;
}
