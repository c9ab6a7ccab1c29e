// duckling's numerals, amounts of money, quantities, distances, volumes and temperatures under our guidelines.
import { codesOf } from './figures-units.ts';
import { type Mapped, REASONS, rangeWanted, valueWanted } from './figures-wanted.ts';
import type { SuiteCase } from './suite.ts';

export const DUCKLING_PARTS = /^(?:Numeral|AmountOfMoney|Quantity|Distance|Volume|Temperature)\//;

const NUMERAL = /^\(NumeralValue \(?([-\d.e]+)\)?\)$/;
const SIMPLE = /^\((simple|under|above) (\w+) \(?([-\d.e]+)\)?/;
const BETWEEN = /^\(between (\w+) \(([-\d.e]+), ?([-\d.e]+)\)/;
const ARTICLE_ALONE = /^(?:(?:an?|single|nickel|dime|quarter)\b ?)(?!.*\d)(?!.*\b(?:hundred|thousand|million|half|third)\b)/i;
const CLASHES = /\d ?(?:l|b)$|\bKr$/;
const UNNAMED = new Set(['Unnamed', 'Degree', 'M']);

export function mapDuckling({ input, expected, spec }: SuiteCase): Mapped {
  const [one] = expected;
  const resolution = String(one?.resolution ?? '');
  if (/\\x[0-9a-f]{4}/i.test(input)) return { reason: REASONS.garbled };
  if (ARTICLE_ALONE.test(input) || /^(?:few|several|couple)/.test(input)) return { reason: REASONS.noNumber };
  const numeral = NUMERAL.exec(resolution);
  if (numeral) return CLASHES.test(input) ? { reason: REASONS.clash } : { wanted: [valueWanted(Number(numeral[1]))] };
  const between = BETWEEN.exec(resolution);
  if (between) {
    const [divisor, units] = unitsOf(between[1] ?? '', spec);
    return units === null ? { reason: REASONS.noUnit } : { wanted: [rangeWanted(Number(between[2]) / divisor, Number(between[3]) / divisor, units)] };
  }
  const simple = SIMPLE.exec(resolution);
  if (!simple) return { reason: REASONS.noUnit };
  const [divisor, units] = unitsOf(simple[2] ?? '', spec);
  return units === null ? { reason: REASONS.noUnit } : { wanted: [valueWanted(Number(simple[3]) / divisor, units)] };
}

/** What to divide by, and the codes; [] where no unit is asked. */
function unitsOf(name: string, spec: string): readonly [number, readonly string[] | null] {
  if (name === 'Cent') return [100, codesOf('dollar')];
  if (name === 'Unnamed' || (name === 'Degree' && spec.startsWith('Temperature'))) return [1, UNNAMED.has(name) && name === 'Unnamed' ? [] : ['deg']];
  if (name === 'M') return [1, ['m']];
  if (/^[A-Z]{3}$/.test(name)) return [1, [name]];
  return [1, codesOf(name)];
}
