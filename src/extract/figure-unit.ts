// What may stand behind a number: percent sign, unit of measurement, years of age. "5 mg", "12,000 square metres", "65-year-old".
import { UNIT_NAMES, UNIT_SIGNS } from '../lexicon/units.ts';
import type { FigureKind } from '../types.ts';
import { matchAt } from './figure-piece.ts';

/** A unit behind a number; `end` is one past it. */
export interface Unit {
  readonly end: number;
  readonly kind: FigureKind;
  readonly unit: string;
  /** Power of ten that the unit brings (basis points −2). */
  readonly exponent: number;
  readonly age: boolean;
  readonly rule: string;
}

const PERCENT =
  /(?:[ \u00a0\u202f]?[%％](?:[- ]?points?\b)?|[ \u00a0\u202f-]?(?:percentage[ -]points?|percents?(?:[ -]points?)?|per[ -]cent(?:[ -]points?)?|percentage|pct\.?(?:[ -](?:pts?|points?))?|ppts?|p\.p\.|pps?|basis[ -]points?|bps)(?![A-Za-z]))/iy;
const AGE = /[ \u00a0-]?(years?|yrs?|yr\.|months?|weeks?|days?)(?:[ -](?:olds?)(?![A-Za-z])|[ -]of[ -]age(?![A-Za-z]))/iy;
const SHORT_AGE = /[ \u00a0-]?(?:y\.?o\.?|yo)(?![A-Za-z])/y;
const AGE_AND_OLDER = /[ \u00a0-](years?|months?|weeks?)(?= (?:and|or) (?:older|younger|above|over|under|below|up)\b)/iy;
const TOKEN = /[ \u00a0\u202f-]?([^\s\d,;:()"'“”‘’!?<>[\]{}-][^\s,;:()"'“”‘’!?<>[\]{}-]{0,12})/y;
const NAME = /[ \u00a0\u202f-]?(?:\(([A-Za-z]{2,20})\)|([A-Za-z]{2,20}))/y;
const MORE = /[ \u00a0-]([A-Za-z]{1,20})/y;
const WEATHER = /\b(?:temperatures?|weather|cold|hot|heat|heatwave|warm|cool|chill|celsius|fahrenheit|freezing|degrees)\b/i;
const PER = /(?: per |\/)(?:an? )?([A-Za-z]{1,12}(?: (?:metre|meter|foot|feet|centimetre|centimeter)s?)?)(?![A-Za-z])/y;

const AGE_UNITS: ReadonlyMap<string, string> = new Map([
  ['y', 'a'],
  ['m', 'mo'],
  ['w', 'wk'],
  ['d', 'd'],
]);
/** Signs of one letter: read only behind digits, and these alone with a space between. */
const SPACED_LETTERS = new Set(['m', 'g', 't', 'L', 'l', 'W', '°']);
const GLUED_LETTERS = new Set(['m', 'g', 't', 'L', 'l', 'W', 'V', 'J', '°']);
/** Signs that are rather something else in news. */
const NOT_SIGNS = new Set(['pm', 'PM', 'pA', 'mA.', 'PV', 'PA', 'MA', 'hm', 'mV.', 'GB.', 'MV', 'EV']);
const PER_UNITS: ReadonlyMap<string, string> = new Map([
  ['hour', 'h'],
  ['minute', 'min'],
  ['second', 's'],
]);

/** The unit behind the number that ends at `at`; `digits` where the number is in digits. */
export function unitAfter(text: string, at: number, digits: boolean): Unit | null {
  const next = text.charCodeAt(at);
  if (Number.isNaN(next)) return null;
  const gap = next === 32 || next === 45 || next === 0xa0 || next === 0x202f;
  const first = (gap ? text.charAt(at + 1) : text.charAt(at)).toLowerCase();
  if ('.,;:)]"”’?!–—'.includes(first)) return null;
  if (first === '%' || first === '％' || first === 'p' || first === 'b') {
    const percent = percentAfter(text, at);
    if (percent) return percent;
  }
  const age = first === 'y' || first === 'm' || first === 'w' || first === 'd' ? ageAfter(text, at) : null;
  return age ?? measureAfter(text, at, digits);
}

function percentAfter(text: string, at: number): Unit | null {
  const found = matchAt(PERCENT, text, at);
  if (!found) return null;
  const words = found[0].toLowerCase();
  const end = at + found[0].length;
  if (/basis|bps/.test(words)) return { end, kind: 'percent', unit: 'pp', exponent: -2, age: false, rule: '<number> basis points' };
  const points = /point|pts?|pp|p\.p/.test(words);
  return { end, kind: 'percent', unit: points ? 'pp' : '%', exponent: 0, age: false, rule: points ? '<number> percentage points' : '<number> %' };
}

function ageAfter(text: string, at: number): Unit | null {
  const found = matchAt(AGE, text, at) ?? matchAt(AGE_AND_OLDER, text, at);
  if (found) {
    const unit = AGE_UNITS.get((found[1] ?? '').charAt(0).toLowerCase()) ?? 'a';
    return { end: at + found[0].length, kind: 'measure', unit, exponent: 0, age: true, rule: '<number> years old' };
  }
  const short = matchAt(SHORT_AGE, text, at);
  return short ? { end: at + short[0].length, kind: 'measure', unit: 'a', exponent: 0, age: true, rule: '<number> years old' } : null;
}

function measureAfter(text: string, at: number, digits: boolean): Unit | null {
  const named = nameAfter(text, at) ?? (digits ? signAfter(text, at) : null);
  if (!named) return null;
  const below = matchAt(PER, text, named.end);
  const code = below ? (PER_UNITS.get(below[1] ?? '') ?? UNIT_NAMES.get((below[1] ?? '').toLowerCase()) ?? UNIT_SIGNS.get(below[1] ?? '')) : undefined;
  const compound = below && code && !named.unit.includes('/') && !/^(?:By|bit)$/.test(code);
  return {
    end: compound ? named.end + below[0].length : named.end,
    kind: 'measure',
    unit: compound ? `${named.unit}/${code}` : named.unit,
    exponent: 0,
    age: false,
    rule: '<number> <unit>',
  };
}

function nameAfter(text: string, at: number): { readonly end: number; readonly unit: string } | null {
  const first = matchAt(NAME, text, at);
  if (!first) return null;
  let end = at + first[0].length;
  let name = (first[1] ?? first[2] ?? '').toLowerCase();
  let best = UNIT_NAMES.has(name) ? { end, unit: UNIT_NAMES.get(name) ?? '' } : null;
  for (let count = 0; count < 3; count += 1) {
    const more = matchAt(MORE, text, end);
    if (!more) break;
    end += more[0].length;
    name += ` ${(more[1] ?? '').toLowerCase()}`;
    const unit = UNIT_NAMES.get(name);
    if (unit) best = { end, unit };
  }
  return best;
}

function signAfter(text: string, at: number): { readonly end: number; readonly unit: string } | null {
  const found = matchAt(TOKEN, text, at);
  if (!found) return null;
  const gap = found[0].length - (found[1] ?? '').length;
  const two = matchAt(/([A-Za-z°º.]{1,3} [A-Za-z]{1,3})(?![A-Za-z])/y, text, at + gap)?.[1];
  const word = found[1] ?? '';
  for (const sign of [two, word, word.replace(/\.+$/, '')]) {
    const unit = sign === undefined || NOT_SIGNS.has(sign) ? undefined : UNIT_SIGNS.get(sign);
    if (sign === undefined || !unit || (sign.length === 1 && !(gap === 0 ? GLUED_LETTERS : SPACED_LETTERS).has(sign))) continue;
    if (sign.length === 1 && sign !== '°' && text.charAt(at) === '-') continue;
    return { end: at + gap + sign.length, unit };
  }
  const plural = /^[a-z]{2}s$/.test(word) ? UNIT_SIGNS.get(word.slice(0, 2)) : undefined;
  if (plural) return { end: at + gap + 3, unit: plural };
  return gap === 0 && /^[CF]$/.test(found[1] ?? '') && WEATHER.test(text) ? { end: at + 1, unit: found[1] === 'C' ? 'Cel' : '[degF]' } : null;
}
