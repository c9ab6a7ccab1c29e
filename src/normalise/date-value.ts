// A resolved date as EDTF, with its granularity: 2024-05-20, 2018~, 2019/2022, 2023-09-15T10:00.
import type { Granularity } from '../types.ts';
import { firstDay, periodName } from './date-period.ts';
import type { Clock, State } from './date-state.ts';

/** Value of a point or, where `to` is given, of an interval; null where it is not known. */
export function valueFrom(from: State, to: State | null, approximate: boolean): string | null {
  const start = nameOf(from, approximate);
  const end = to === null ? null : nameOf(to, approximate);
  return start === null || end === null ? start : `${start}/${end}`;
}

function nameOf({ period, clock }: State, approximate: boolean): string | null {
  if (clock === null) return period && periodName(period, approximate);
  return `${period === null ? '' : periodName({ unit: 'day', index: firstDay(period) }, false)}T${clockName(clock)}`;
}

function clockName({ hour, minute, second, zone }: Clock): string {
  const digits = [hour, minute ?? 0, ...(second === null ? [] : [second])].map((number) => String(number).padStart(2, '0')).join(':');
  return digits + offsetOf(zone);
}

/** Only what is fixed to UTC is written; the other zones name a clock whose offset depends on the day. */
function offsetOf(zone: string | null): string {
  if (zone === null) return '';
  const name = zone.replace(/[()]/gu, '');
  if (/^(?:UTC|GMT|Z)$/iu.test(name)) return 'Z';
  const offset = /^(?:UTC|GMT)?\s?([+-])(\d{1,2}):?(\d\d)?$/iu.exec(name.replace('−', '-'));
  return offset === null ? '' : `${offset[1]}${(offset[2] ?? '').padStart(2, '0')}:${offset[3] ?? '00'}`;
}

/** Finest unit that the value states. */
export function granularityOf({ period, clock }: State): Granularity | null {
  if (clock !== null) return clock.second !== null ? 'second' : clock.minute !== null ? 'minute' : 'hour';
  return period === null ? null : period.unit === 'weekend' ? 'day' : period.unit;
}
