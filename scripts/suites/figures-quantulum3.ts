// quantulum3's quantities under our guidelines: value with unit; a spread about a value is a range.
import { allOf } from './figures-recognizers.ts';
import { codesOf } from './figures-units.ts';
import { type Mapped, REASONS, rangeWanted, valueWanted } from './figures-wanted.ts';
import type { Expected, SuiteCase } from './suite.ts';

interface Resolution {
  readonly value: number;
  readonly unit: string;
  readonly uncertainty?: number | null;
}

const TIMES = /^(?:second|minute|hour|day|week|month|year|decade|century|gigayear)s?$/;

export function mapQuantulum({ input, expected }: SuiteCase): Mapped {
  if (expected.length === 0) return { wanted: [], never: ({ kind }) => kind !== 'count' && kind !== 'ratio' };
  return allOf(expected.map((one) => mapOne(input, one)));
}

function mapOne(input: string, one: Expected): Mapped {
  const { value, unit, uncertainty } = one.resolution as Resolution;
  if (TIMES.test(unit)) return { reason: REASONS.duration };
  if (unit === 'dimensionless' && /^(?:1[89]|20)\d\d$/.test(one.text)) return { reason: REASONS.duration };
  if (unit === 'dimensionless' && /\p{Lu}\p{L}+ $/u.test(input.slice(0, one.start)) && one.text.length === 1) return { reason: REASONS.designator };
  if (!/\d/.test(one.text) && value === 0 && unit !== 'dimensionless') return { reason: REASONS.designator };
  const codes = codesOf(unit);
  if (codes === null) return { reason: REASONS.noUnit };
  const times = unit === 'dozen' ? 12 : unit === 'dime' ? 0.1 : 1;
  if (uncertainty && !one.text.includes('±')) return { wanted: [rangeWanted(value - uncertainty, value + uncertainty, codes)] };
  return { wanted: [valueWanted(value * times, codes)] };
}
