// Reads one number out of a text at a position: digits in all groupings, fractions, words, each with its scale. Pure.
// "1.8 billion" → 1.8 × 10^9; "two and a half million" → 5 × 10^6 ÷ 2; "12 34 567" is not one number.
import type { NumberParts } from '../types.ts';
import { readWords } from './number-reading.ts';
import type { NumberForm, NumberRead } from './number-token.ts';
import { DENOMINATORS, SCALES, VULGAR } from './number-words.ts';

const SPACES = ' \\u00a0\\u2009\\u202f';
const SPACE_GROUPS = new RegExp(`\\d{1,3}(?:[${SPACES}]\\d{3}){1,5}(?:\\.\\d{1,6}|,\\d{1,2}(?!\\d))?(?![\\d,]|[${SPACES}]\\d)`, 'y');
const WESTERN = /\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,9})?(?!\d|,\d)/y;
const INDIAN = /\d{1,2}(?:,\d{2}){1,5},\d{3}(?:\.\d{1,9})?(?!\d|,\d)/y;
const APOSTROPHES = /\d{1,3}(?:['’]\d{3}){1,6}(?:\.\d{1,9})?(?!\d)/y;
const DOT_GROUPS = /\d{1,3}(?:(?:\.\d{3}){2,6}(?:,\d{1,2})?|\.\d{3},\d{1,2})(?![\d.,]\d|\d)/y;
const DECIMAL_COMMA = /(?:\d{1,9},\d{1,2}|0,\d{3,6})(?!\d|,\d|\.\d)/y;
const MOST_DIGITS = 18;
const PLAIN = /\d{0,18}(?:\.\d{1,12}(?!\.?\d))?/y;
const POWER = /(?:[eE]([+-]?\d{1,2})(?![\dA-Za-z])| ?[×x*] ?10\^([-−]?\d{1,2})(?!\d))/y;
/** "1.1^23", "2^-3". */
const RAISED = /\^([+-−]?\d{1,2})(?![\d.])/y;
/** "2 point 5". */
const POINT = / point (\d{1,3})(?!\d)(?=[.,;)]|$| (?:thousand|million|billion|trillion|per ?cent|percent|degrees)\b)/y;
const FRACTION = /(\d{1,4})[/⁄](\d{1,4})(?![\d/⁄]|[.,]\d)/y;
const MIXED = /[ \u00a0-]{1,2}(\d{1,2}) ?[/⁄] ?(\d{1,3})(?![\d/⁄]|[.,]\d)/y;
const MIXED_DENOMINATORS = new Set([2, 3, 4, 5, 6, 8, 10, 16, 32, 64]);
const SMALLER = / (\d{1,3}) (hundred|thousand|lakh|million|crore|billion)(?![A-Za-z])(?: and ([1-9]\d?)(?![\d,%]|\.\d))?/iy;
const AND_TENS = / and ([1-9]\d?)(?![\d,%]|\.\d)(?! \p{L}+s\b)/uy;
const AND_WORDS = / and (?=[a-z])/iy;
const AND_FRACTION = /[ -]and[ -](?:(?:an?|one)[ -](half|third|quarter|fourth)|(two|three)[ -](thirds|quarters|fourths))(?![A-Za-z])/iy;
const SCALE_WORD = new RegExp(
  `(?:\\+ ?|[${SPACES}-]?)(${[...SCALES.keys(), 'hundred', 'dozens?', 'do?zs?'].sort((a, b) => b.length - a.length).join('|')})(?![A-Za-z])`,
  'iy',
);

const SPACE = 0x20;
const PLUS = 0x2b;
const CARET = 0x5e;
const CASE_BIT = 0x20;
const LETTER_A = 0x61;
const LETTER_P = 0x70;
const POWER_STARTS: ReadonlySet<number> = codesOf('eE×x*');
/** Behind one of the gaps, or none, a scale begins with one of the letters. */
const SCALE_GAPS: ReadonlySet<number> = codesOf('-\u00a0\u2009\u202f ');
const SCALE_LETTERS: ReadonlySet<number> = codesOf(
  [...SCALES.keys(), 'hundred', 'dozen'].map((word) => word.charAt(0) + word.charAt(0).toUpperCase()).join(''),
);

/** The number that begins at `at`, or null. A sign before it is not read; nor are scale letters such as "m", which need context. */
export function readNumber(text: string, at: number): NumberRead | null {
  const code = text.charCodeAt(at);
  if (isDigit(code) || (code === 46 && isDigit(text.charCodeAt(at + 1)))) return readDigits(text, at);
  const vulgar = VULGAR.get(text.charAt(at));
  if (vulgar) return withScale(text, at + 1, { digits: String(vulgar[0]), exponent: 0, divisor: vulgar[1] }, 'fraction', null);
  return readWords(text, at);
}

/** The value of a number as read. */
export function numberValue({ digits, exponent, divisor }: NumberParts): number {
  const value = Number(exponent === 0 ? digits : `${digits}e${exponent}`);
  return divisor === 1 ? value : value / divisor;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function readDigits(text: string, at: number): NumberRead | null {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end += 1;
  // Every grouping and every fraction has a digit behind one sign.
  if (end > at && end - at <= MOST_DIGITS && !isDigit(text.charCodeAt(end + 1))) return readPlain(text, at, text.slice(at, end));
  const fraction = match(FRACTION, text, at);
  if (fraction) return readFraction(text, at, fraction);
  const grouped = match(WESTERN, text, at) ?? match(SPACE_GROUPS, text, at) ?? match(INDIAN, text, at) ?? match(APOSTROPHES, text, at);
  if (grouped) return withScale(text, at + grouped[0].length, whole(plainDigits(grouped[0])), 'grouped', null);
  const dotted = match(DOT_GROUPS, text, at);
  if (dotted) return withScale(text, at + dotted[0].length, whole(dotted[0].replaceAll('.', '').replace(',', '.')), 'grouped', null);
  const comma = match(DECIMAL_COMMA, text, at);
  if (comma) return withScale(text, at + comma[0].length, whole(comma[0].replace(',', '.')), 'decimal', 'decimal-comma');
  const plain = match(PLAIN, text, at);
  if (!plain || plain[0] === '') return null;
  return readPlain(text, at, plain[0]);
}

/** Digits with at most a decimal point, a power of ten or a fraction behind: "12", "0.5", "1.5e6", "10 1/2", "2½". */
function readPlain(text: string, at: number, digits: string): NumberRead {
  const end = at + digits.length;
  const decimal = digits.includes('.');
  const next = text.charCodeAt(end);
  const power = POWER_STARTS.has(next === SPACE ? text.charCodeAt(end + 1) : next) ? match(POWER, text, end) : null;
  if (power) {
    const exponent = Number((power[1] ?? power[2] ?? '0').replace('−', '-'));
    return { end: end + power[0].length, number: { digits, exponent, divisor: 1 }, form: 'decimal', scaled: true, issue: null };
  }
  const raised = next === CARET ? match(RAISED, text, end) : null;
  const result = raised ? Number(digits) ** Number((raised[1] ?? '').replace('−', '-')) : 0;
  if (raised && result > 1e-6 && result < 1e15)
    return { end: end + raised[0].length, number: whole(String(result)), form: 'decimal', scaled: true, issue: null };
  if (decimal) {
    const issue = /^[1-9]\d{0,2}\.\d{3}$/.test(digits) ? 'ambiguous-number' : null;
    return withScale(text, end, whole(digits.startsWith('.') ? `0${digits}` : digits), 'decimal', issue);
  }
  const sign = text.charAt(end) === ' ' ? end + 1 : end;
  const vulgar = VULGAR.get(text.charAt(sign));
  if (vulgar) return withScale(text, sign + 1, mixed(digits, vulgar[0], vulgar[1]), 'decimal', null);
  const part = isDigit(text.charCodeAt(end + 1)) || isDigit(text.charCodeAt(end + 2)) ? match(MIXED, text, end) : null;
  if (part && MIXED_DENOMINATORS.has(Number(part[2])) && Number(part[1]) < Number(part[2])) {
    return withScale(text, end + part[0].length, mixed(digits, Number(part[1]), Number(part[2])), 'decimal', null);
  }
  const half = andFraction(text, end);
  if (half) return withScale(text, half.end, mixed(digits, half.above, half.below), 'decimal', null);
  const point = text.charCodeAt(end + 1) === LETTER_P ? match(POINT, text, end) : null;
  if (point) return withScale(text, end + point[0].length, whole(`${digits}.${point[1]}`), 'decimal', null);
  return withScale(text, end, whole(digits), 'integer', null);
}

/** "6 [and a half]", "2 [and three quarters]". */
function andFraction(text: string, at: number): { readonly end: number; readonly above: number; readonly below: number } | null {
  const found = (text.charCodeAt(at + 1) | CASE_BIT) === LETTER_A ? match(AND_FRACTION, text, at) : null;
  if (!found) return null;
  const below = DENOMINATORS.get((found[1] ?? found[3] ?? '').toLowerCase()) ?? 1;
  return { end: at + found[0].length, above: found[2] ? (found[2].toLowerCase() === 'two' ? 2 : 3) : 1, below };
}

/** The decimal of "1,234.5" and "1 234,5". */
function plainDigits(grouped: string): string {
  const comma = /[^,\d][\d\D]*,(\d{1,2})$/.exec(grouped);
  return comma ? `${grouped.slice(0, -(comma[1] ?? '').length).replace(/\D/g, '')}.${comma[1]}` : grouped.replace(/[^\d.]/g, '');
}

function readFraction(text: string, at: number, found: RegExpExecArray): NumberRead | null {
  const divisor = Number(found[2]);
  if (divisor === 0) return null;
  return withScale(text, at + found[0].length, { digits: found[1] ?? '', exponent: 0, divisor }, 'fraction', null);
}

/** Adds the scale words that follow: "million", "lakh crore", "hundred thousand", "dozen". */
function withScale(text: string, from: number, number: NumberParts, form: NumberForm, issue: NumberRead['issue']): NumberRead {
  let end = from;
  let { exponent } = number;
  let divisor = number.divisor;
  let digits = number.digits;
  let scaled = false;
  for (let found = scaleAt(text, end); found && exponent < 18; found = scaleAt(text, end)) {
    const word = (found[1] ?? '').toLowerCase();
    if (word.startsWith('do') || word.startsWith('dz')) {
      if (scaled || form === 'fraction') break;
      digits = String(Number(digits) * 12);
    } else exponent += powerOf(word);
    scaled = true;
    end += found[0].length;
  }
  const half = scaled && divisor === 1 && !digits.includes('.') ? andFraction(text, end) : null;
  if (half) {
    digits = String(Number(digits) * half.below + half.above);
    divisor = half.below;
    end = half.end;
  }
  if (divisor === 2 && exponent > 0 && Number.isInteger(Number(digits))) {
    digits = String(Number(digits) / 2);
    divisor = 1;
  }
  return addSmaller(text, { end, number: { digits, exponent, divisor }, form, scaled, issue: scaled && issue === 'ambiguous-number' ? null : issue });
}

/** "4 thousand 3 hundred and 21", "3 hundred and 21", "6 crore and two hundred": a smaller scale behind a larger one. */
function addSmaller(text: string, read: NumberRead): NumberRead {
  const { digits, exponent, divisor } = read.number;
  if (exponent < 2 || divisor !== 1 || digits.includes('.')) return read;
  const tens = exponent === 2 ? match(AND_TENS, text, read.end) : null;
  if (tens) return { ...read, end: read.end + tens[0].length, number: whole(String(Number(digits) * 100 + Number(tens[1]))) };
  const and = exponent >= 3 ? match(AND_WORDS, text, read.end) : null;
  const words = and ? readWords(text, read.end + and[0].length) : null;
  const rest = words?.form === 'words' ? numberValue(words.number) : 0;
  if (words && rest >= 100 && rest < 10 ** exponent) return { ...read, end: words.end, number: whole(String(Number(digits) * 10 ** exponent + rest)) };
  const found = exponent >= 3 && divisor === 1 && !digits.includes('.') ? match(SMALLER, text, read.end) : null;
  const power = found ? powerOf(found[2] ?? '') : 0;
  if (!found || power >= exponent) return read;
  const value = Number(digits) * 10 ** exponent + Number(found[1]) * 10 ** power + Number(found[3] ?? 0);
  return { ...read, end: read.end + found[0].length, number: whole(String(value)) };
}

function scaleAt(text: string, at: number): RegExpExecArray | null {
  const code = text.charCodeAt(at);
  return code === PLUS || SCALE_LETTERS.has(SCALE_GAPS.has(code) ? text.charCodeAt(at + 1) : code) ? match(SCALE_WORD, text, at) : null;
}

function codesOf(chars: string): ReadonlySet<number> {
  return new Set([...chars].map((char) => char.charCodeAt(0)));
}

function powerOf(word: string): number {
  return SCALES.get(word.toLowerCase()) ?? 2;
}

function mixed(digits: string, above: number, below: number): NumberParts {
  return { digits: String(Number(digits) * below + above), exponent: 0, divisor: below };
}

function whole(digits: string): NumberParts {
  return { digits, exponent: 0, divisor: 1 };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
