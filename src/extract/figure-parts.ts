// Measures told in two units, the smaller behind the larger: "6ft 2in", "8 lb 4 oz", "2 yards and 7 feet", "a 6-foot-3 guard".
import { numberValue, readNumber } from '../lexicon/numbers.ts';
import type { NumberParts } from '../types.ts';
import { matchAt } from './figure-piece.ts';
import type { Unit } from './figure-unit.ts';

/** Larger unit → the smaller one that may follow it, and how many make one. */
const SMALLER_UNITS: ReadonlyMap<string, { readonly unit: string; readonly times: number; readonly pattern: RegExp }> = new Map(
  (
    [
      ['[yd_i]', '[ft_i]', 3, 'feet|foot|ft\\.?'],
      ['[ft_i]', '[in_i]', 12, "inch(?:es)?|in\\.?|″|\"|”|’’|''"],
      ['[stone_av]', '[lb_av]', 14, 'pounds?|lbs?\\.?'],
      ['[lb_av]', '[oz_av]', 16, 'ounces?|oz\\.?'],
      ['km', 'm', 1000, 'metres?|meters?|m'],
      ['m', 'cm', 100, 'centimetres?|centimeters?|cms?'],
      ['cm', 'mm', 10, 'millimetres?|millimeters?|mm'],
      ['kg', 'g', 1000, 'grams?|grammes?|g'],
    ] as const
  ).map(([larger, unit, times, names]) => [
    larger,
    { unit, times, pattern: new RegExp(`(?:,? |[ -])?(?:and )?(\\d{1,3}(?:\\.\\d{1,2})?|\\d{1,2} \\d\\/\\d)[ -]?(?:${names})(?![A-Za-z\\d²³]| squared)`, 'y') },
  ]),
);
/** "6-foot-3": the inches without their name. */
const BARE_INCHES = /-(\d{1,2})(?![\d-]|\.\d)/y;

/** The smaller unit behind a larger one: "7 feet 10 inches", "8 lb 4 oz", "2 yards and 7 feet". */
export function smallerParts(text: string, unit: Unit, number: NumberParts): { readonly end: number; readonly number: NumberParts } | null {
  let next = SMALLER_UNITS.get(unit.unit);
  if (!next || unit.exponent !== 0 || number.divisor !== 1 || number.exponent !== 0 || !/^-?\d+$/.test(number.digits)) return null;
  let total = Number(number.digits);
  let { end } = unit;
  let divisor = 1;
  for (; next; next = SMALLER_UNITS.get(next.unit)) {
    const bare = unit.unit === '[ft_i]' && /-foot$/.test(text.slice(end - 5, end)) ? matchAt(BARE_INCHES, text, end) : null;
    const found = matchAt(next.pattern, text, end) ?? bare;
    const read = found ? readNumber(text, end + found[0].indexOf(found[1] ?? '')) : null;
    if (!found || !read) break;
    const part = numberValue(read.number);
    if (part >= next.times && next.unit !== '[ft_i]') break;
    total = total * next.times + part;
    divisor *= next.times;
    end += found[0].length;
  }
  return divisor === 1 ? null : { end, number: { digits: String(total), exponent: 0, divisor } };
}
