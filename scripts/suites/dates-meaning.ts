// What a date means, as plain numbers that values of any convention can be turned into and compared by.
import type { DateEntity } from '../../src/types.ts';

/** Seconds on the local clock since 1970-01-01T00:00; half-open. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Where the last period of an interval begins. */
  readonly last?: number;
}

/** One reading of an expected value; `of` names the conversion that makes it ours. */
export type Meaning = (
  | { readonly type: 'stretch'; readonly from: number; readonly to: number }
  | { readonly type: 'ends'; readonly from: number; readonly to: number }
  | { readonly type: 'edge'; readonly at: number }
  | { readonly type: 'inside'; readonly from: number; readonly to: number; readonly units: readonly string[] }
  | { readonly type: 'clock'; readonly from: number; readonly to: number | null }
  | { readonly type: 'length'; readonly seconds: number }
  | { readonly type: 'turn'; readonly length: string }
) & { readonly of: string };

export const DAY = 86_400;
const UNIT_SECONDS: { readonly [letter: string]: number } = { Y: 365.25 * DAY, M: 30.4375 * DAY, W: 7 * DAY, D: DAY };
const CLOCK_SECONDS: { readonly [letter: string]: number } = { H: 3600, M: 60, S: 1 };
const QUARTER_CODES: { readonly [code: string]: readonly [month: number, months: number] } = {
  21: [3, 3],
  22: [6, 3],
  23: [9, 3],
  24: [12, 3],
  33: [1, 3],
  34: [4, 3],
  35: [7, 3],
  36: [10, 3],
  40: [1, 6],
  41: [7, 6],
};

/** Seconds of a civil moment; months and days may run over. */
export function secondsOf(year: number, month = 1, day = 1, hour = 0, minute = 0, second = 0): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / 1000 + hour * 3600 + minute * 60 + second;
}

/** The stretch that an EDTF or TIMEX value covers ("2024-35", "2024-W20", "1989-Q3", "198X"); null where it is none. */
export function stretchOf(value: string): Stretch | null {
  const plain = value.replaceAll('~', '');
  const [first = '', second] = plain.split('/');
  if (second !== undefined) {
    const [from, to] = [stretchOf(first), stretchOf(second)];
    return from && to && { from: from.from, to: to.to, last: to.from };
  }
  const match = /^(-?\d{4})(?:-(?:W(\d\d)(?:-WE)?|Q([1-4])|H([12])|(SP|SU|FA|WI)|(\d\d)(?:-(\d\d)(?:T.*)?)?))?$/u.exec(first);
  if (match === null) return decadeOf(first);
  const year = Number(match[1]);
  if (match[2] !== undefined) return weekOf(year, Number(match[2]), first.endsWith('WE'));
  const season = match[5] === undefined ? undefined : { SP: '21', SU: '22', FA: '23', WI: '24' }[match[5]];
  const code = match[3] !== undefined ? String(32 + Number(match[3])) : match[4] !== undefined ? String(39 + Number(match[4])) : (season ?? match[6]);
  if (code === undefined) return { from: secondsOf(year), to: secondsOf(year + 1) };
  const part = QUARTER_CODES[code];
  if (part !== undefined) return { from: secondsOf(year, part[0]), to: secondsOf(year, part[0] + part[1]) };
  const month = Number(code);
  if (match[7] === undefined) return { from: secondsOf(year, month), to: secondsOf(year, month + 1) };
  const from = secondsOf(year, month, Number(match[7])) + (clockOf(first.slice(first.indexOf('T'))) ?? 0);
  return { from, to: first.includes('T') ? from : from + DAY };
}

/** Seconds after midnight of "T10:30:00Z". */
export function clockOf(value: string): number | null {
  const match = /^T?(\d\d)(?::?(\d\d)(?::?(\d\d))?)?/u.exec(value);
  return match === null ? null : Number(match[1]) * 3600 + Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0);
}

/** Length in seconds of an ISO 8601 duration, months and years on average; null where it is none. */
export function lengthOf(value: string): number | null {
  const match = /^P((?:[\d.]+[YMWD])*)(?:T((?:[\d.]+[HMS])+))?$/u.exec(value);
  if (match === null) return null;
  const sum = (parts: string | undefined, seconds: { readonly [letter: string]: number }): number =>
    [...(parts ?? '').matchAll(/([\d.]+)([A-Z])/gu)].reduce((total, [, count, letter]) => total + Number(count) * (seconds[letter ?? ''] ?? 0), 0);
  return sum(match[1], UNIT_SECONDS) + sum(match[2], CLOCK_SECONDS);
}

/** True where what was found says one of the meanings. A range may be found as one interval or as its two ends. */
export function saysOne(meanings: readonly Meaning[], found: readonly DateEntity[]): Meaning | null {
  return meanings.find((meaning) => says(meaning, found)) ?? null;
}

function says(meaning: Meaning, found: readonly DateEntity[]): boolean {
  const values = found.flatMap(({ kind, value, granularity }) => (value === null ? [] : [{ kind, value, granularity }]));
  const stretches = values.flatMap(({ kind, value }) => (kind === 'date' || kind === 'time' ? (stretchOf(value) ?? []) : []));
  switch (meaning.type) {
    case 'stretch':
      return stretches.some(({ from, to }) => from === meaning.from && (to === meaning.to || from === to));
    case 'ends':
      return (
        stretches.some(({ from, to }) => from === meaning.from && isEnd(to, meaning.to)) ||
        stretches.some(({ from, last }) => from === meaning.from && last === meaning.to) ||
        hasEnds(stretches, meaning)
      );
    case 'edge':
      return stretches.some(({ from, to }) => from === meaning.at || to === meaning.at || to - 1 === meaning.at);
    case 'inside':
      return values.some(({ value, granularity }) => {
        const stretch = stretchOf(value);
        return stretch !== null && granularity !== null && meaning.units.includes(granularity) && stretch.from <= meaning.from && meaning.to <= stretch.to;
      });
    case 'clock':
      return saysClock(meaning, values);
    case 'length':
      return values.some(({ kind, value }) => kind === 'duration' && isNear(lengthOf(value), meaning.seconds));
    case 'turn':
      return values.some(({ kind, value }) => kind === 'set' && value === meaning.length);
  }
}

/** The end of a range is given as its last day or as the day behind it. */
function isEnd(to: number, wanted: number): boolean {
  return to === wanted || (to > wanted && to - wanted <= DAY) || (wanted > to && wanted - to <= 3600 && to % DAY !== 0);
}

function hasEnds(stretches: readonly Stretch[], { from, to }: Stretch): boolean {
  const first = stretches.findIndex((stretch) => stretch.from === from);
  return first >= 0 && stretches.slice(first + 1).some((stretch) => stretch.from === to || isEnd(stretch.to, to));
}

function saysClock(meaning: { readonly from: number; readonly to: number | null }, values: readonly { readonly value: string }[]): boolean {
  const clocks = values.flatMap(({ value }) => {
    const ends = value.split('/').map((end) => (end.includes('T') ? clockOf(end.slice(end.indexOf('T'))) : null));
    return ends.flatMap((end) => end ?? []);
  });
  const first = clocks.indexOf(meaning.from);
  return (
    first >= 0 &&
    (meaning.to === null || clocks.slice(first + 1).some((end) => end === meaning.to || end === (meaning.to ?? 0) - 60 || end === (meaning.to ?? 0) - 3600))
  );
}

/** Months and years are as long as they are on average. */
function isNear(length: number | null, wanted: number): boolean {
  return length !== null && Math.abs(length - wanted) <= (wanted >= 27 * DAY ? wanted * 0.05 : wanted >= DAY ? 0.05 * wanted : 0.5);
}

function decadeOf(value: string): Stretch | null {
  const match = /^(\d{2,3})(X{0,2})$/u.exec(value);
  if (match === null) return null;
  const span = (match[1] ?? '').length === 3 ? 10 : 100;
  const year = Number(match[1]) * span;
  return { from: secondsOf(year), to: secondsOf(year + span) };
}

function weekOf(year: number, week: number, weekend: boolean): Stretch {
  const fourth = secondsOf(year, 1, 4);
  const monday = fourth - ((((fourth / DAY + 3) % 7) + 7) % 7) * DAY + (week - 1) * 7 * DAY;
  return weekend ? { from: monday + 5 * DAY, to: monday + 7 * DAY } : { from: monday, to: monday + 7 * DAY };
}
