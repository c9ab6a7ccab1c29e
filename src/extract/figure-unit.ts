// What may stand behind a number: percent sign, unit of measurement, years of age. "5 mg", "12,000 square metres", "65-year-old".
import { SCALED_SIGNS, UNIT_NAMES, UNIT_SIGNS } from '../lexicon/units.ts';
import type { FigureKind } from '../types.ts';
import { isLetter, matchAt } from './figure-piece.ts';

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
const GAPS = ' \u00a0\u202f-';
const FIRST_WORD = /[A-Za-zåö]{2,20}/y;
const TWO_SIGNS = /([A-Za-z°º.]{1,3} [A-Za-z.]{1,3})(?![A-Za-z])/y;
/** First word of a name → the names that begin with it, longest first. */
const UNITS_BY_FIRST_WORD: ReadonlyMap<string, readonly (readonly [string, string])[]> = byFirstWord();
/** Names that are also common words: units only where no noun follows. */
const WORDLIKE = new Set(['gray', 'grays', 'stone', 'gauss', 'erg', 'bar', 'dyne']);
const CLOSES = /^(?:[.,;:)]|$| (?:in|to|of|over|per|and|or|at|for|was|were|is|are|a|each|by|from|with|on|when|heavier|lighter)\b)/;
/** Length → its square and its cube. */
const AREAS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['m', ['m2', 'm3']],
  ['km', ['km2', 'km3']],
  ['cm', ['cm2', 'cm3']],
  ['mm', ['mm2', 'mm3']],
  ['[ft_i]', ['[sft_i]', '[cft_i]']],
  ['[in_i]', ['[sin_i]', '[cin_i]']],
  ['[mi_i]', ['[smi_us]', '[mi_i]3']],
  ['[yd_i]', ['[syd_i]', '[cyd_i]']],
]);
/** "20 (kg)", "20 [kg]". */
const BRACKETED = /[ \u00a0]?(?:\(([^\s()]{2,6})\)|\[([^\s[\]]{2,6})\])/y;
const SQUARED = / (squared|cubed)(?![A-Za-z])/y;
/** "5\" wide": inches; elsewhere the mark closes a quotation. */
const INCH_MARK = /"(?= (?:tall|long|wide|deep|high|thick|screen|display|TV|monitor|tablet|pipe|in diameter)\b| ?[x×])/y;
/** What tells that the letter behind degrees is Celsius or Fahrenheit: a sign, a partner in brackets, words of weather or of limits. */
const DEGREES_BEFORE =
  /(?:[-−–]|\b(?:reach(?:ed|es|ing)?|hit|hits|hitting|above|below|exceed(?:ed|s|ing)?|topped|around|about|to|at|of|by|than|over|under|C \()\s?)[-−]?[\d.]{1,5}$/;
const DEGREES_AFTER = /^[CF](?: ?\([-−]?[\d.]{1,5} ?°?[CF]\)| ?[-–/] ?[-−]?\d|\))/;
const WEATHER = /\b(?:temperatures?|weather|cold|hot|heat|heatwave|warm|cool|chill|celsius|fahrenheit|freezing|degrees)\b/i;
const PER =
  /(?: per |\/| ?p\/)(?:an? )?([A-Za-zµμ]{1,12}(?:[²³23]| (?:kilometre|kilometer|metre|meter|foot|feet|centimetre|centimeter|inch|mile|yard|millimetre|millimeter)s?)?)(?![A-Za-z\d])/y;

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
  if (first === '"' && !gap)
    return matchAt(INCH_MARK, text, at) || (at < 10 && at === text.length - 1 && text.indexOf('"') === at) ? measure(at + 1, '[in_i]') : null;
  if ('.,;:)]"”’?!–—'.includes(first)) return null;
  if (first === '%' || first === '％' || first === 'p' || first === 'b') {
    const percent = percentAfter(text, at);
    if (percent) return percent;
  }
  if (first === '(' || first === '[') return bracketed(text, at);
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
  const raised = AREAS.has(named.unit) ? matchAt(SQUARED, text, named.end) : null;
  if (raised) return measure(named.end + raised[0].length, AREAS.get(named.unit)?.[raised[1] === 'squared' ? 0 : 1] ?? named.unit);
  if (named.unit.includes('/') || named.exponent !== 0) return measure(named.end, named.unit, named.exponent);
  const below = matchAt(PER, text, named.end);
  const code = below ? (PER_UNITS.get(below[1] ?? '') ?? UNIT_NAMES.get((below[1] ?? '').toLowerCase()) ?? UNIT_SIGNS.get(below[1] ?? '')) : undefined;
  if (!below || !code || /^(?:By|bit)$/.test(code)) return measure(named.end, named.unit);
  return measure(named.end + below[0].length, `${named.unit}/${code}`);
}

function measure(end: number, unit: string, exponent = 0): Unit {
  return { end, kind: 'measure', unit, exponent, age: false, rule: '<number> <unit>' };
}

/** A unit as read. */
interface Named {
  readonly end: number;
  readonly unit: string;
  readonly exponent: number;
}

/** The longest unit name behind a number: "km", "square kilometres", "litres per 100 km". */
function nameAfter(text: string, at: number): Named | null {
  const start = at + (GAPS.includes(text.charAt(at)) ? 1 : 0);
  const first = matchAt(FIRST_WORD, text, start)?.[0].toLowerCase();
  const names = first === undefined ? undefined : UNITS_BY_FIRST_WORD.get(first);
  if (!names) return null;
  const rest = text
    .slice(start, start + 56)
    .toLowerCase()
    .replace(/[\u00a0-]/g, ' ');
  for (const [name, unit] of names) {
    if (!rest.startsWith(name) || isLetterAt(text, start + name.length)) continue;
    if (WORDLIKE.has(name) && !CLOSES.test(rest.slice(name.length))) continue;
    return { end: start + name.length, unit, exponent: 0 };
  }
  return null;
}

function isLetterAt(text: string, at: number): boolean {
  return isLetter(text.charCodeAt(at));
}

function signAfter(text: string, at: number): Named | null {
  const found = matchAt(TOKEN, text, at);
  if (!found) return null;
  const word = found[1] ?? '';
  const gap = found[0].length - word.length;
  const two = matchAt(TWO_SIGNS, text, at + gap)?.[1];
  for (const sign of [two, word, word.replace(/\.+$/, '')]) {
    if (sign === undefined) continue;
    const scaled = SCALED_SIGNS.get(sign);
    if (scaled) return { end: at + gap + sign.length, unit: scaled.code, exponent: scaled.exponent };
    const unit = NOT_SIGNS.has(sign) ? undefined : UNIT_SIGNS.get(sign);
    if (!unit || (sign.length === 1 && !(gap === 0 ? GLUED_LETTERS : SPACED_LETTERS).has(sign))) continue;
    if (sign.length === 1 && sign !== '°' && text.charAt(at) === '-') continue;
    return { end: at + gap + sign.length, unit, exponent: 0 };
  }
  const plural = /^(?:k[gm]|m[glm]|cm|lb|ft|yd|oz|gr)s$/.test(word) ? UNIT_SIGNS.get(word.slice(0, 2)) : undefined;
  if (plural) return { end: at + gap + 3, unit: plural, exponent: 0 };
  return gap === 0 && /^[CF]$/.test(word) && isDegrees(text, at) ? { end: at + 1, unit: word === 'C' ? 'Cel' : '[degF]', exponent: 0 } : null;
}

/** "-3C (27F)", "hit 41C": the letter is a temperature. */
function isDegrees(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 24), at);
  if (before.endsWith('13') && text.charAt(at) === 'F') return false;
  return DEGREES_AFTER.test(text.slice(at, at + 14)) || DEGREES_BEFORE.test(before) || WEATHER.test(text.slice(Math.max(0, at - 160), at + 80));
}

/** "20 (kg)": the sign in brackets. */
function bracketed(text: string, at: number): Unit | null {
  const found = matchAt(BRACKETED, text, at);
  const unit = found ? UNIT_SIGNS.get(found[1] ?? found[2] ?? '') : undefined;
  return found && unit ? measure(at + found[0].length, unit) : null;
}

function byFirstWord(): Map<string, (readonly [string, string])[]> {
  const table = new Map<string, (readonly [string, string])[]>();
  for (const [name, unit] of UNIT_NAMES) {
    const first = /^[a-zåö]+/.exec(name)?.[0] ?? '';
    table.set(first, [...(table.get(first) ?? []), [name.replaceAll('-', ' '), unit] as const]);
  }
  for (const names of table.values()) names.sort((a, b) => b[0].length - a[0].length);
  return table;
}
