// What chrono, Duckling and timenorm expect of a date → meanings under our conventions.
import { DAY, lengthOf, type Meaning, secondsOf, stretchOf } from './dates-meaning.ts';

const GRAINS: { readonly [grain: string]: number } = { Second: 0, Minute: 0, Hour: 0, Day: DAY, Week: 7 * DAY };
const DURATION_SECONDS: { readonly [unit: string]: number } = {
  Second: 1,
  Minute: 60,
  Hour: 3600,
  Day: DAY,
  Week: 7 * DAY,
  Month: 30.4375 * DAY,
  Quarter: 91.3125 * DAY,
  Year: 365.25 * DAY,
};
/** First month of a season → its EDTF code. */
const SEASON_CODES: { readonly [month: number]: string } = { 3: '21', 6: '22', 9: '23', 12: '24' };

/** Hours east of Greenwich. */
const ZONE_HOURS: { readonly [zone: string]: number } = {
  GMT: 0,
  UTC: 0,
  BST: 1,
  CET: 1,
  CEST: 2,
  PST: -8,
  PDT: -7,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
};
/** Duckling's reference is 2013-02-12T04:30 two hours west of Greenwich; its values are given there. */
const REFERENCE_HOURS = 2;

interface ChronoParts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  readonly date?: string | null;
}

/** chrono asserts the parts or the moment of a start and perhaps an end; parts that it implies are not in the text. */
export function chronoMeanings(resolution: unknown, input: string, reference: string | null): readonly Meaning[] {
  const parts = resolution as { readonly start?: ChronoParts; readonly end?: ChronoParts };
  const year = /^\d{4}/u.exec(reference ?? '')?.[0];
  const timed = /\d\s?(?:[ap]\.?m|h\d|:|h\b)|o.?clock|noon|night|hour|\bhr|min|\bat \d|\d in the/iu.test(input);
  const [start, end] = [parts.start, parts.end].map((part) => part && plainParts(part, year, timed));
  const from = start === undefined ? null : chronoMoment(start);
  if (from === null) return start?.hour === undefined ? [] : [chronoClock(start, end)];
  const to = end === undefined ? null : chronoMoment(end);
  if (to !== null) return [{ type: 'ends', from, to, of: 'range → two dates or an interval' }, ...(start?.hour === undefined ? [] : [chronoClock(start, end)])];
  const day = Math.floor(from / DAY) * DAY;
  const meanings: Meaning[] = [
    { type: 'stretch', from, to: from, of: 'moment' },
    ...(start?.hour === undefined ? [] : [chronoClock(start, end)]),
    { type: 'inside', from: day, to: day, units: ['week', 'month', 'year'], of: 'shift → unit named' },
    { type: 'stretch', from: day, to: day + 2 * DAY, of: 'weekend' },
    { type: 'stretch', from: day - DAY, to: day + DAY, of: 'weekend' },
  ];
  // A clock that the text does not state is implied.
  if (!timed || /morning|evening|afternoon|night/iu.test(input)) meanings.push({ type: 'stretch', from: day, to: day + DAY, of: 'day' });
  return meanings;
}

/** Duckling prints its corpus values as Haskell terms. */
export function ducklingMeanings(resolution: string, input: string): readonly Meaning[] {
  const duration = /^\(DurationData ([\d.]+) (\w+)\)/u.exec(resolution);
  if (duration !== null) return [{ type: 'length', seconds: Number(duration[1]) * (DURATION_SECONDS[duration[2] ?? ''] ?? 0), of: 'length in the unit named' }];
  const moments = [...resolution.matchAll(/\((-?\d+), (\d+), (\d+), (\d+), (\d+), (\d+)\)/gu)].map(([, ...parts]) => {
    const [year = 0, month, day, hour, minute, second] = parts.map(Number);
    return { year: year < 0 ? year + 1 : year, month: month ?? 1, seconds: secondsOf(year < 0 ? year + 1 : year, month, day, hour, minute, second) };
  });
  const [first, second] = moments;
  const grain = /(\w+)\)$/u.exec(resolution)?.[1] ?? '';
  if (first === undefined) return [];
  if (resolution.startsWith('(datetimeOpenInterval')) return [{ type: 'edge', at: first.seconds, of: 'open interval → its date' }, clockAt(first.seconds)];
  if (second !== undefined) return ducklingInterval(first, second, grain, input);
  const day = Math.floor(first.seconds / DAY) * DAY;
  const zone = Object.entries(ZONE_HOURS).find(([name]) => new RegExp(`\\b${name}\\b`, 'iu').test(input));
  if (zone !== undefined) return [clockAt(first.seconds + (REFERENCE_HOURS + zone[1]) * 3600, 'zone of the reference → zone as written')];
  if (/\bupcoming\b/iu.test(input)) return [{ type: 'length', seconds: first.seconds - startOfGrain(grain), of: 'nth period ahead → duration' }];
  const relative = /\b(?:ago|hence|from now|later|earlier|in (?:a|an|\d+|one|two|three|four|the next))\b/iu.test(input);
  const stated = { type: 'stretch', from: first.seconds, to: endOf(first, grain), of: 'period or moment' } as const;
  const meanings: Meaning[] = [stated];
  if (relative) meanings.push({ type: 'inside', from: day, to: day, units: ['day', 'week', 'month', 'year'], of: 'shift → unit named' });
  if (/Second|Minute|Hour/u.test(grain)) meanings.push(clockAt(first.seconds));
  return meanings;
}

/** TIMEX3 of the timenorm data. */
export function timenormMeanings(type: string, value: string): readonly Meaning[] {
  if (type === 'DURATION' && value.startsWith('P')) {
    const seconds = lengthOf(value);
    return seconds === null
      ? []
      : [
          { type: 'length', seconds, of: 'length in the unit named' },
          { type: 'turn', length: value, of: 'recurrence → set' },
        ];
  }
  if (type === 'SET' || /^XXXX/u.test(value)) {
    const length = value.startsWith('P') ? value : /WXX/u.test(value) ? 'P1W' : /XX-XX/u.test(value) ? 'P1D' : 'P1Y';
    return [{ type: 'turn', length, of: 'set → one turn' }];
  }
  const week = /^(\d{4})-WXX$/u.exec(value);
  if (week !== null)
    return [{ type: 'inside', from: secondsOf(Number(week[1]), 1, 8), to: secondsOf(Number(week[1]), 1, 8), units: ['never'], of: 'open week' }];
  const part = /^(\d{4}-\d\d-\d\d)T(?:MO|AF|EV|NI|DT)/u.exec(value);
  const stretch = stretchOf(part?.[1] ?? value);
  if (stretch === null) return [];
  const { from } = stretch;
  if (value.includes('T') && part === null) return [{ type: 'stretch', ...stretch, of: 'TIMEX3 moment' }, clockAt(from)];
  return [
    { type: 'stretch', ...stretch, of: part === null ? 'TIMEX3 period' : 'part of a day → day' },
    { type: 'inside', from, to: from, units: ['week', 'month', 'quarter', 'year'], of: 'shift → unit named' },
  ];
}

function ducklingInterval(
  first: { readonly year: number; readonly month: number; readonly seconds: number },
  second: { readonly seconds: number },
  grain: string,
  input: string,
): readonly Meaning[] {
  const { seconds: from } = first;
  const { seconds: to } = second;
  const day = Math.floor(from / DAY) * DAY;
  const season =
    grain === 'Day' && /spring|summer|autumn|fall|winter|season/iu.test(input) ? stretchOf(`${first.year}-${SEASON_CODES[first.month] ?? ''}`) : null;
  const meanings: Meaning[] = [
    { type: 'stretch', from, to, of: 'period' },
    { type: 'ends', from, to: from % DAY === 0 && to % DAY === 0 ? to - DAY : to, of: 'range → two dates or an interval' },
    { type: 'length', seconds: to - from, of: 'anchored length → duration' },
  ];
  if (season !== null) meanings.push({ type: 'stretch', ...season, of: 'season → EDTF season' });
  if (to - from <= 1.01 * DAY && /morning|evening|afternoon|night|hours/iu.test(input))
    meanings.push({ type: 'inside', from: day, to: day, units: ['day'], of: 'part of a day → day' });
  if (/week-?\s?end/iu.test(input)) meanings.push({ type: 'stretch', from: to - 2 * DAY, to, of: 'weekend' });
  // "the end of April", "beginning of the year" are the whole period, approximate; so is what is left of one.
  if (/\b(?:begin|start|end|rest|early|late|mid|the week)/iu.test(input) && to - from > 0) {
    const at = /\bby\b/iu.test(input) ? to - DAY : day;
    meanings.push({ type: 'inside', from: at, to: at, units: ['week', 'month', 'year'], of: 'early or late → approximate period' });
  }
  if (/Minute|Hour|Second/u.test(grain)) {
    const inclusive = grain === 'Minute' ? 60 : grain === 'Hour' ? 3600 : 1;
    meanings.push({ type: 'ends', from, to: to - inclusive, of: 'range → two dates or an interval' });
    meanings.push({ type: 'clock', from: from % DAY, to: (to - inclusive) % DAY, of: 'time of day' });
  }
  return meanings;
}

/** Start of the period of Duckling's reference. */
function startOfGrain(grain: string): number {
  if (grain === 'Year' || grain === 'Quarter') return secondsOf(2013);
  return grain === 'Month' ? secondsOf(2013, 2) : secondsOf(2013, 2, grain === 'Week' ? 11 : 12);
}

function endOf({ year, month, seconds }: { readonly year: number; readonly month: number; readonly seconds: number }, grain: string): number {
  if (grain === 'Month') return secondsOf(year, month + 1);
  if (grain === 'Quarter') return secondsOf(year, month + 3);
  return grain === 'Year' ? secondsOf(year + 1) : seconds + (GRAINS[grain] ?? 0);
}

function clockAt(seconds: number, of = 'time of day'): Meaning {
  return { type: 'clock', from: ((seconds % DAY) + DAY) % DAY, to: null, of };
}

/** Without a clock in the text noon is implied; without a year that of the reference. */
function plainParts(parts: ChronoParts, year: string | undefined, timed: boolean): ChronoParts {
  const dated = parts.year === undefined && parts.day !== undefined && year !== undefined ? { ...parts, year: Number(year) } : parts;
  if (timed) return dated;
  const { hour: _hour, minute: _minute, second: _second, ...day } = dated;
  return { ...day, date: dated.date == null ? null : `${dated.date.slice(0, 10)}T00:00:00` };
}

function chronoMoment({ date, year, month, day, hour, minute, second }: ChronoParts): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)/u.exec(date ?? '');
  if (match !== null) {
    const [y = 0, mo, d, h, mi, s] = match.slice(1).map(Number);
    return secondsOf(y, mo, d, h, mi, s);
  }
  return year === undefined || month === undefined ? null : secondsOf(year, month, day ?? 1, hour ?? 0, minute ?? 0, second ?? 0);
}

function chronoClock({ hour = 0, minute = 0, second = 0 }: ChronoParts, end: ChronoParts | undefined): Meaning {
  const to = end?.hour === undefined ? null : end.hour * 3600 + (end.minute ?? 0) * 60 + (end.second ?? 0);
  return { type: 'clock', from: hour * 3600 + minute * 60 + second, to, of: 'time of day' };
}
