// What Recognizers-Text expects of a date → meanings under our conventions.
import { clockOf, lengthOf, type Meaning, secondsOf, stretchOf } from './dates-meaning.ts';

/** One value as its models give it; the parsers' past and future values are brought to the same form. */
interface Value {
  readonly timex: string;
  readonly type: string;
  readonly value: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly mod: string | null;
}

const DAY_PART = /T(?:MO|AF|EV|NI|DT|MI|MEL|MEB|MED)/u;
const UNIT_OF_TIMEX: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^\d{4}-W/u, ['week']],
  [/^[\dX]{4}-[\dX]{2}$/u, ['month']],
  [/^[\dX]{4}$/u, ['year']],
];

/** The meanings of one expected mention; empty where nothing can be told. */
export function recognizersMeanings(type: string, resolution: unknown): readonly Meaning[] {
  return valuesOf(type, resolution).flatMap((value) => meaningsOf(value));
}

function valuesOf(type: string, resolution: unknown): readonly Value[] {
  const record = resolution as { readonly [key: string]: unknown };
  if (Array.isArray(record.values)) {
    return (record.values as { readonly [key: string]: string | undefined }[]).map((value) => ({
      timex: value.timex ?? '',
      type: value.type ?? '',
      value: value.value ?? null,
      start: value.start ?? null,
      end: value.end ?? null,
      mod: value.Mod ?? null,
    }));
  }
  const timex = typeof record.Timex === 'string' ? record.Timex : '';
  const mod = typeof record.Mod === 'string' ? record.Mod : null;
  return ['PastResolution', 'FutureResolution'].flatMap((key) => {
    const values = record[key] as { readonly [name: string]: string | null } | undefined;
    if (values === undefined || values === null) return [];
    const [value, start, end] = [/^(?:date|dateTime|time|duration|set)$/u, /^start/u, /^end/u].map(
      (name) => Object.entries(values).find(([entry]) => name.test(entry))?.[1] ?? null,
    );
    return [{ timex, type: type.replace('datetimeV2.', ''), value: value ?? null, start: start ?? null, end: end ?? null, mod }];
  });
}

function meaningsOf(value: Value): readonly Meaning[] {
  const { timex, type, mod } = value;
  if (type === 'duration') return lengths(timex, 'length in the unit named');
  if (type === 'set') return turns(timex);
  if (type === 'time' || type === 'timerange') return clocks(value);
  const meanings: Meaning[] = [];
  const [start, end] = [momentOf(value.start), momentOf(value.end)];
  const point = momentOf(value.value);
  if (DAY_PART.test(timex) && (start ?? point) !== null) {
    const from = start ?? point ?? 0;
    return [{ type: 'inside', from, to: from, units: ['day', 'hour', 'minute'], of: 'part of a day → day' }];
  }
  if (point !== null) {
    const whole = /^\d{4}-\d\d-\d\d$/u.test(value.value ?? '');
    meanings.push({ type: 'stretch', from: point, to: whole ? point + 86_400 : point, of: 'day or moment' });
    // "two years ago" is a year, "three months ago" a month.
    meanings.push({ type: 'inside', from: point, to: point, units: ['week', 'month', 'year'], of: 'shift → unit named' });
  }
  if (start !== null && end !== null) {
    meanings.push({ type: 'stretch', from: start, to: end, of: 'period' }, { type: 'ends', from: start, to: end, of: 'range → two dates or an interval' });
    const [, length] = /,(P[^)]*)\)/u.exec(timex) ?? [];
    if (length !== undefined) meanings.push(...lengths(length, 'anchored length → duration'));
    const units = UNIT_OF_TIMEX.find(([pattern]) => pattern.test(timex))?.[1];
    // "early next month", "late this week", "earlier this year" are the whole period, approximate.
    if (units !== undefined) meanings.push({ type: 'inside', from: start, to: start, units, of: 'early or late → approximate period' });
  } else if (start !== null || end !== null) {
    meanings.push({ type: 'edge', at: start ?? end ?? 0, of: 'open interval → its date' });
    const day = (start ?? end ?? 0) % 86_400 === 0;
    if (!day) meanings.push({ type: 'clock', from: (((start ?? end ?? 0) % 86_400) + 86_400) % 86_400, to: null, of: 'open interval → its date' });
  }
  const period = stretchOf(timex);
  if (period !== null && mod !== null) meanings.push({ type: 'stretch', ...period, of: 'modified period → period' });
  if (period !== null && /-(?:SP|SU|FA|WI)$/u.test(timex)) meanings.push({ type: 'stretch', ...period, of: 'season → EDTF season' });
  return meanings;
}

function clocks({ timex, value, start, end }: Value): readonly Meaning[] {
  const from = clockOf(start ?? value ?? end ?? '');
  if (from === null || DAY_PART.test(timex)) return [];
  const [, length] = /,(P[^)]*)\)/u.exec(timex) ?? [];
  const clock: Meaning = { type: 'clock', from, to: start === null || end === null ? null : clockOf(end), of: 'time of day' };
  return length === undefined ? [clock] : [clock, ...lengths(length, 'anchored length → duration')];
}

function lengths(timex: string, of: string): readonly Meaning[] {
  const seconds = lengthOf(timex);
  return seconds === null ? [] : [{ type: 'length', seconds, of }];
}

function turns(timex: string): readonly Meaning[] {
  const length = /^P/u.test(timex)
    ? timex.replace('P0.5Y', 'P6M').replace('P1WD', 'P1D')
    : /WXX/u.test(timex)
      ? 'P1W'
      : /^XXXX-XX-XX|^T/u.test(timex)
        ? 'P1D'
        : /^XXXX-XX-\d/u.test(timex)
          ? 'P1M'
          : /^XXXX(?:-\d|-[A-Z]|$)/u.test(timex)
            ? 'P1Y'
            : null;
  return length === null ? [] : [{ type: 'turn', length, of: 'set → one turn' }];
}

/** "2016-11-07" or "2016-11-07 16:12:00" in seconds. */
function momentOf(value: string | null): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?: (\d\d):(\d\d):(\d\d))?$/u.exec(value ?? '');
  if (match === null || match[1] === '0001') return null;
  const [year = 0, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0));
  return secondsOf(year, month, day, hour, minute, second);
}
