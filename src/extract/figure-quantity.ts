// Reads one quantity at a place: sign, currency, number, scale, unit. "$1.8 billion", "-3.2%", "5 mg", "20m euros", "two-thirds", "3-fold".

import type { NumberRead } from '../lexicon/number-token.ts';
import { MULTIPLIERS, SCALE_LETTERS } from '../lexicon/number-words.ts';
import { numberValue, readNumber } from '../lexicon/numbers.ts';
import type { NumberParts } from '../types.ts';
import { type Currency, currencyAfter, currencyAgain, currencyBefore } from './figure-money.ts';
import { smallerParts } from './figure-parts.ts';
import { type Bare, codeBehind, codesOf, isLetter, isWordChar, matchAt, type Piece, pieceOf } from './figure-piece.ts';
import { type Unit, unitAfter } from './figure-unit.ts';
import { isWeight } from './figure-weight.ts';

const LETTER_CODES = codesOf('MmkKbBtTG ');
const LETTERS = /[ \u00a0]{0,2}(MM|mm|[kKmMbBtTG])(?![A-Za-z\d/²³])/y;
/** "half [a] gallon", "three-quarters of [an] inch". */
const PART_OF = /(?: of)?(?= an? )| of(?= one )/y;
const BELOW_ZERO = / below zero(?![A-Za-z])/iy;
const THINGS_AFTER =
  /[ \u00a0](?:\p{Ll}+[ -]){0,2}?(?!metres\b|miles\b|this\b|is\b|was\b|has\b|as\b|its\b|his\b|across\b|races\b|hurdles\b|sprints\b|was\b|always\b)\p{Ll}{2,}(?:s|people|men|women|children)(?!\p{L})/uy;
const TALL =
  /[ \u00a0-](?:tall|high|long|wide|deep|away|above|below|from|of|race|final|relay|sprint|hurdles|freestyle|butterfly|backstroke|breaststroke|to|up|down|off|apart|thick|across)(?![A-Za-z])/y;
/** The article of "a third" stays outside, that of "a million" inside. */
const ARTICLE = /an? (?=(?:half|third|quarter|f(?:our|if)th|sixth|seventh|eighth|ninth|tenth|twelfth|twentieth|hundredth|thousandth|millionth)\b)/iy;
/** "9M 2025": months of a report. */
const REPORTED = /^[ -]?(?:20\d\d|FY)/;
const FOLD = /[ \u00a0-]?fold(?![A-Za-z])/y;
const TIMES_X = /x(?![A-Za-z\d])/y;
const TIMES =
  /[ \u00a0-]times?[ \u00a0](?=(?:the|as|more|higher|larger|greater|less|lower|bigger|faster|likelier|longer|stronger|smaller|its|his|her|their|our|that|what|those|normal|cheaper|better|worse|over|\p{L}+er than)\b)/uy;
const CENTS = /(?:,? and|,)? ?(\d{1,2}|[a-z]{3,9}(?:[ -][a-z]{3,5})?)(?: ([a-z¢]{1,9}))?(?![A-Za-z\d.,]\d|[A-Za-z])/y;
/** Last letters of "minus" and "negative", and signs. */
const SIGN_WORD_ENDS = codesOf('sSeE-−–');
/** A second naming of the currency stands behind a gap, or is a sign. */
const AGAIN_CODES = codesOf(' -\u00a0\u202f$€£¥');
const NO_ISSUES: readonly string[] = [];
const NEGATIVE = /(?:^|[\s(\u00a0])(?:minus|negative) $/i;

/** The quantity whose number begins at `at`, or null; `text` is one sentence. */
export function readPiece(text: string, at: number): Piece | null {
  const read = readNumber(text, at);
  if (!read) return null;
  const large = read.scaled || read.form === 'grouped' || read.form === 'decimal';
  const digits = read.form !== 'words' && !isLetter(text.charCodeAt(at));
  const before = digits || text.charAt(at - 1) !== ' ' ? currencyBefore(text, at, large) : null;
  const letter = digits && !read.scaled ? letterScale(text, read, { start: at, prefixed: before !== null }) : null;
  const number = letter ? { ...read.number, exponent: read.number.exponent + letter.power } : read.number;
  const end = letter?.end ?? read.end;
  const scaled = read.scaled || letter !== null;
  const article = read.form === 'words' || read.form === 'fraction' ? (matchAt(ARTICLE, text, at)?.[0].length ?? 0) : 0;
  const bare = {
    at: at + article,
    number,
    form: read.form,
    scaled,
    issues: read.issue ? [read.issue] : NO_ISSUES,
    end,
    capital: isCapital(text.charCodeAt(at)),
    text: text.slice(at, end),
  };
  if (before) return money(text, bare, before);
  const after = currencyAfter(text, end, large || letter !== null);
  if (after && !isWeight(text, after)) return money(text, bare, after);
  return measured(text, bare, read, digits) ?? multiple(text, bare, read);
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

function money(text: string, bare: Bare, currency: Currency): Piece {
  const prefixed = currency.end === bare.at;
  const again = prefixed && AGAIN_CODES.has(text.charCodeAt(bare.end)) ? currencyAgain(text, bare.end) : null;
  const signed = signedNumber(
    text,
    prefixed ? currency.start : bare.at,
    timesOf(bare.number, currency),
    prefixed && /[-−]$/.test(text.slice(currency.start, bare.at)),
  );
  const named = again && currency.shared !== null ? again : currency;
  const end = again?.end ?? (prefixed ? bare.end : currency.end);
  const whole = cents(text, { end, number: signed.number, scaled: bare.scaled }, prefixed, currency.exponent);
  const scale = bare.scaled ? ' <scale>' : '';
  return pieceOf(bare, {
    start: signed.start,
    end: whole.end,
    number: whole.number,
    kind: 'money',
    unit: named.unit,
    shared: named.shared,
    rule: prefixed ? `<currency> <number>${scale}` : `<number>${scale} <currency>`,
    age: false,
    marked: true,
  });
}

/** Adds the cents of "20 dollars and 43 cents"; scales an amount that is cents itself. */
function cents(text: string, bare: Pick<Bare, 'end' | 'number' | 'scaled'>, prefixed: boolean, exponent: number): Pick<Piece, 'end' | 'number'> {
  const number = exponent === 0 ? bare.number : { ...bare.number, exponent: bare.number.exponent + exponent };
  if (exponent !== 0 || bare.scaled || bare.number.divisor !== 1 || bare.number.digits.includes('.')) return { end: bare.end, number };
  const found = matchAt(CENTS, text, bare.end);
  const part = found ? readNumber(text, bare.end + found[0].indexOf(found[1] ?? '')) : null;
  const sub = part ? currencyAfter(text, part.end, false) : null;
  if (!part || numberValue(part.number) > 99) return { end: bare.end, number };
  const alone =
    (!prefixed || isAlone(text, 0, part.end)) &&
    !sub &&
    /^ \d\d(?: |$)/.test(found?.[0] ?? '') &&
    /^(?:[.,;!?]?(?:\s|$))/.test(text.slice(part.end)) &&
    !/^ (?!more\b)\p{L}/u.test(text.slice(part.end, part.end + 6));
  if (alone) return { end: part.end, number: { digits: String(Number(bare.number.digits) * 100 + numberValue(part.number)), exponent: -2, divisor: 1 } };
  if (sub?.exponent !== -2) return { end: bare.end, number };
  return { end: sub.end, number: { digits: String(Number(bare.number.digits) * 100 + numberValue(part.number)), exponent: -2, divisor: 1 } };
}

function measured(text: string, bare: Bare, read: NumberRead, digits: boolean): Piece | null {
  const unit = unitAfter(text, bare.end, digits) ?? (read.form === 'fraction' ? unitOfPart(text, bare.end) : null);
  if (!unit || (read.form === 'fraction' && (unit.unit === 'mm[Hg]' || MULTIPLIERS.has(text.slice(bare.at, read.end).toLowerCase())))) return null;
  const signed = signedNumber(text, bare.at, bare.number, false);
  const smaller = smallerParts(text, unit, signed.number);
  const below = unit.unit === 'deg' || unit.unit === 'Cel' ? matchAt(BELOW_ZERO, text, unit.end) : null;
  const plain = { ...signed.number, exponent: signed.number.exponent + unit.exponent };
  const number = smaller?.number ?? (below ? { ...plain, digits: `-${plain.digits}` } : plain);
  const { kind, age, rule } = unit;
  return pieceOf(bare, {
    start: signed.start,
    end: smaller?.end ?? unit.end + (below?.[0].length ?? 0),
    number,
    kind,
    unit: unit.unit,
    shared: null,
    rule,
    age,
    marked: true,
  });
}

/** A number without unit: a count or a ratio. */
function multiple(text: string, bare: Bare, read: NumberRead): Piece {
  const fold = foldBehind(text, bare.end, read.form === 'fraction');
  const signed = signedNumber(text, bare.at, bare.number, false);
  const ratio = fold !== null || read.form === 'fraction';
  return pieceOf(bare, {
    start: signed.start,
    end: fold ? bare.end + fold[0].trimEnd().length : bare.end,
    number: signed.number,
    kind: ratio ? 'ratio' : 'count',
    unit: null,
    shared: null,
    rule: fold ? '<number> times' : ratio ? '<fraction>' : bare.scaled ? '<number> <scale>' : '<number>',
    age: false,
    marked: fold !== null,
  });
}

/** "-fold", "x", "times as": what makes a multiple of the number before `at`. */
function foldBehind(text: string, at: number, fraction: boolean): RegExpExecArray | null {
  const code = codeBehind(text, at);
  if (code === 102) return matchAt(FOLD, text, at);
  if (code === 120) return matchAt(TIMES_X, text, at);
  return code === 116 && !fraction ? matchAt(TIMES, text, at) : null;
}

/** The unit of "half [a gallon]", "three-quarters [of an inch]". */
function unitOfPart(text: string, at: number): Unit | null {
  const link = matchAt(PART_OF, text, at);
  if (!link) return null;
  const from = at + link[0].length;
  return unitAfter(text, from + (text.startsWith(' an ', from) ? 3 : text.startsWith(' one ', from) ? 4 : 2), false);
}

/** A coin worth several cents: five to a nickel. */
function timesOf(number: NumberParts, { times = 1 }: Currency): NumberParts {
  return times === 1 ? number : { ...number, digits: String(Number(number.digits) * times) };
}

/** Where a number stands, and whether a currency goes before it. */
interface Place {
  readonly start: number;
  readonly prefixed: boolean;
}

/** "5m", "$1.8 b", "20k": the letter as a scale where a currency or the noun behind says so. */
function letterScale(text: string, read: NumberRead, { start, prefixed }: Place): { readonly end: number; readonly power: number } | null {
  const at = read.end;
  if (!LETTER_CODES.has(codeBehind(text, at))) return null;
  const found = matchAt(LETTERS, text, at);
  const letter = found?.[1] ?? '';
  const power = SCALE_LETTERS.get(letter);
  if (!found || power === undefined) return null;
  const end = at + found[0].length;
  if (REPORTED.test(text.slice(end, end + 6))) return null;
  const scale = { end, power };
  const glued = found[0].length === letter.length;
  if (letter === 'G') return isAlone(text, start, end) && !/^[2-6]$/.test(read.number.digits) ? scale : read.form === 'grouped' ? scale : null;
  if (prefixed) return scale;
  const large = read.form === 'decimal' || read.form === 'grouped';
  if (isAlone(text, start, end) && /[kKMbBT]/.test(letter)) return scale;
  if (!glued && letter !== 'M' && letter !== 'K') return letter === 'k' && large ? scale : null;
  if (letter === 'M' && !glued)
    return /^(?:[.,;)]|\s*$)/.test(text.slice(end, end + 8)) || currencyAfter(text, end, true) || matchAt(THINGS_AFTER, text, end) ? scale : null;
  if (currencyAfter(text, end, true)) return scale;
  if (letter === 'k' || letter === 'K') return scale;
  if (letter === 'M' && glued) return scale;
  if (letter === 'mm' || letter === 'MM' || /[tT]/.test(letter) || matchAt(TALL, text, end)) return null;
  return matchAt(THINGS_AFTER, text, end) || (/[bB]/.test(letter) && read.form === 'decimal') ? scale : null;
}

/** True where the sentence holds nothing but the stretch, bar a sign and a full stop. */
function isAlone(text: string, start: number, end: number): boolean {
  return end - start + 6 > text.length && /^\s*[-+−~]? ?$/.test(text.slice(0, start)) && /^[\s.!?]*$/.test(text.slice(end));
}

function signedNumber(text: string, start: number, number: NumberParts, inner: boolean): { readonly start: number; readonly number: NumberParts } {
  const last = text.charCodeAt(start - 1);
  // Most numbers stand behind a plain word.
  if (!inner && last === 32 && !SIGN_WORD_ENDS.has(text.charCodeAt(start - 2))) return { start, number };
  const negative: NumberParts = { ...number, digits: `-${number.digits}` };
  if (inner) return { start, number: negative };
  const sign = text.charAt(start - 1);
  const free = start < 2 || /[\s(\u00a0=:/"“]/.test(text.charAt(start - 2));
  if (sign === ' ' && /^\s*[-−–]$/.test(text.slice(0, start - 1)) && /^[^\s]* ?[^\s]*$/.test(text.slice(start)))
    return { start: text.search(/\S/), number: negative };
  if (free && (sign === '-' || sign === '−' || (sign === '–' && start >= 2))) return { start: start - 1, number: negative };
  if (free && sign === '+') return { start: start - 1, number };
  const word = start >= 6 ? NEGATIVE.exec(text.slice(Math.max(0, start - 10), start)) : null;
  if (!word) return { start, number };
  return { start: start - word[0].trimStart().replace('(', '').length, number: negative };
}

/** True where a letter or digit is glued to the number on the left. */
export function gluedLeft(text: string, start: number): boolean {
  return start > 0 && isWordChar(text.charCodeAt(start - 1));
}
