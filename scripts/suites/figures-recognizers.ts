// Recognizers-Text's number and number-with-unit cases under our guidelines.
import { codesOf } from './figures-units.ts';
import { type Mapped, REASONS, rangeWanted, valueWanted, type Wanted } from './figures-wanted.ts';
import type { Expected, SuiteCase } from './suite.ts';

interface Resolution {
  readonly value?: string | null;
  readonly unit?: string;
  readonly isoCurrency?: string;
}

const TIME_BEHIND = /^[ -](?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?)\b(?! old| of age)/i;
const DESIGNATED = /\b(?:nrs?\.|version|no\.|page|chapter|section|article|phase) ?(?:[\d, ]|and)*$/i;
const INTERVAL = /^([[(])(-?[\d.eE+-]*),(-?[\d.eE+-]*)([\])])$/;
const BETWEEN = /\b(?:between|from|through)\b|\d ?[–-] ?\d|\dk ?[–-]/i;
/** A range is one figure to us, the other engine reads its upper end alone. */
const LOWER_END = /(\d+) - $/;
const SUB_UNITS: ReadonlyMap<string, number> = new Map([
  ['Cent', 100],
  ['Pence', 100],
  ['Penny', 100],
  ['Paise', 100],
]);

/** Number, percentage, range: the value alone is compared. */
export function mapNumber({ input, expected, spec }: SuiteCase): Mapped {
  if (spec.startsWith('Ordinal')) return { reason: REASONS.ordinal };
  if (spec.startsWith('NumberRange') && expected.length === 0) return { reason: REASONS.otherRead };
  if (spec.startsWith('NumberModelPercentMode')) return { reason: REASONS.otherRead };
  if (expected.length === 0) return { wanted: [], never: ({ kind }) => kind === 'count' || kind === 'ratio' };
  return allOf(expected.map((one) => mapOne(input, one)));
}

function mapOne(input: string, one: Expected): Mapped {
  const { value } = one.resolution as Resolution;
  if (value === undefined || value === null || value === 'null') return { reason: REASONS.noNumber };
  if (/^per ?cent of/i.test(one.text)) return { reason: REASONS.otherRead };
  if (/th$/.test(one.text) && /\bthe \w+th\b/.test(one.text)) return { reason: REASONS.ordinal };
  if (/^ \w*(?:th|nd|rd)\b/.test(input.slice(one.end)) && one.text === 'two') return { reason: REASONS.ordinal };
  if (TIME_BEHIND.test(input.slice(one.end))) return { reason: REASONS.duration };
  if (DESIGNATED.test(input.slice(0, one.start))) return { reason: REASONS.designator };
  if (one.type === 'percentage') {
    const share = Number(value.replace('%', ''));
    return { wanted: [/\b(?:in|of)\b/.test(one.text) ? valueWanted(share / 100) : valueWanted(share, ['%'])] };
  }
  const interval = INTERVAL.exec(value);
  return { wanted: interval ? mapInterval(one.text, interval) : [valueWanted(Number(value))] };
}

/** "[10,20)" of "between 10 and 20" is one range; of "more than 10 and less than 20" two figures with comparators. */
function mapInterval(text: string, [, open, low = '', high = '', close]: RegExpExecArray): Wanted[] {
  if (low !== '' && low === high) return [valueWanted(Number(low))];
  if (low !== '' && high !== '' && BETWEEN.test(text)) return [rangeWanted(Number(low), Number(high))];
  const ends: Wanted[] = [];
  if (low !== '') ends.push(valueWanted(Number(low), null, open === '[' ? 'ge' : 'gt'));
  if (high !== '') ends.push(valueWanted(Number(high), null, close === ']' ? 'le' : 'lt'));
  return ends;
}

/** Ages, currencies, dimensions, temperatures: value and unit. */
export function mapNumberWithUnit({ input, expected, spec }: SuiteCase): Mapped {
  if (expected.length === 0) return { wanted: [], never: NEVER.get(spec) ?? (() => true) };
  return allOf(expected.map((one) => mapUnit(input, one)));
}

const NEVER: ReadonlyMap<string, (figure: { readonly kind: string; readonly unit: string | null }) => boolean> = new Map([
  ['AgeModel', ({ unit }) => unit === 'a' || unit === 'mo'],
  ['CurrencyModel', ({ kind }) => kind === 'money'],
  ['DimensionModel', ({ kind }) => kind === 'measure'],
  ['TemperatureModel', ({ unit }) => unit === 'Cel' || unit === '[degF]' || unit === 'K'],
]);

function mapUnit(input: string, { resolution, start }: Expected): Mapped {
  const { value, unit = '', isoCurrency } = resolution as Resolution;
  if (value === null || value === undefined) return { reason: REASONS.noNumber };
  const divisor = SUB_UNITS.get(unit);
  if (divisor !== undefined) return { wanted: [valueWanted(Number(value) / divisor)] };
  const codes = isoCurrency === undefined ? codesOf(unit) : [isoCurrency];
  if (codes === null) return { reason: REASONS.noUnit };
  const lower = LOWER_END.exec(input.slice(0, start))?.[1];
  return { wanted: [lower === undefined ? valueWanted(Number(value), codes) : rangeWanted(Number(lower), Number(value), codes)] };
}

/** Together: what is wanted of those in scope; left out where none is. */
export function allOf(mapped: readonly Mapped[]): Mapped {
  const wanted = mapped.flatMap((one) => ('wanted' in one ? one.wanted : []));
  const reason = mapped.flatMap((one) => ('reason' in one ? [one.reason] : []))[0];
  return wanted.length === 0 && reason !== undefined ? { reason } : { wanted };
}
