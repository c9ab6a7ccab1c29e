// Reads one quantity at a place: sign, currency, number, scale, unit. "$1.8 billion", "-3.2%", "5 mg", "20m euros", "two-thirds", "3-fold".

import type { NumberRead } from '../lexicon/number-token.ts';
import { MULTIPLIERS, SCALE_LETTERS } from '../lexicon/number-words.ts';
import { numberValue, readNumber } from '../lexicon/numbers.ts';
import type { NumberParts } from '../types.ts';
import { type Currency, currencyAfter, currencyAgain, currencyBefore } from './figure-money.ts';
import { isWordChar, matchAt, type Piece } from './figure-piece.ts';
import { unitAfter } from './figure-unit.ts';

const LETTERS = /[ \u00a0]?(MM|mm|[kKmMbBtT])(?![A-Za-z\d/²³])/y;
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
const INCHES = /[ -]?(?:and )?(\d{1,2}(?:\.\d)?|\d{1,2} \d\/\d)[ -]?(?:inch(?:es)?|in\.?|″|")(?![A-Za-z])/y;
const NEGATIVE = /(?:^|[\s(\u00a0])(?:minus|negative) $/i;

/** The quantity whose number begins at `at`, or null; `text` is one sentence. */
export function readPiece(text: string, at: number): Piece | null {
  const read = readNumber(text, at);
  if (!read) return null;
  const large = read.scaled || read.form === 'grouped' || read.form === 'decimal';
  const digits = read.form !== 'words' && !/[a-z]/i.test(text.charAt(at));
  const before = digits || text.charAt(at - 1) !== ' ' ? currencyBefore(text, at, large) : null;
  const letter = digits && !read.scaled ? letterScale(text, read.end, before !== null) : null;
  const number = letter ? { ...read.number, exponent: read.number.exponent + letter.power } : read.number;
  const end = letter?.end ?? read.end;
  const scaled = read.scaled || letter !== null;
  const article = matchAt(ARTICLE, text, at)?.[0].length ?? 0;
  const base = {
    at: at + article,
    number,
    form: read.form,
    scaled,
    issues: read.issue ? [read.issue] : [],
    capital: /^[A-Z]/.test(text.charAt(at)),
    text: text.slice(at, end),
  };
  if (before) return money(text, { ...base, end }, before);
  const after = currencyAfter(text, end, large || letter !== null);
  if (after && !isWeight(text, after)) return money(text, { ...base, end: after.end }, after);
  return measured(text, { ...base, end }, read, digits) ?? multiple(text, { ...base, end }, read);
}

/** A piece without what it means yet. */
type Bare = Pick<Piece, 'at' | 'number' | 'form' | 'scaled' | 'issues' | 'end' | 'capital' | 'text'>;

function money(text: string, bare: Bare, currency: Currency): Piece {
  const prefixed = currency.end === bare.at;
  const again = prefixed ? currencyAgain(text, bare.end) : null;
  const signed = signedNumber(text, prefixed ? currency.start : bare.at, bare.number, prefixed && /[-−]$/.test(text.slice(currency.start, bare.at)));
  const named = again && currency.shared !== null ? again : currency;
  const whole = cents(text, { ...bare, number: signed.number, end: again?.end ?? bare.end }, prefixed, currency.exponent);
  const scale = bare.scaled ? ' <scale>' : '';
  return {
    ...bare,
    start: signed.start,
    end: whole.end,
    number: whole.number,
    kind: 'money',
    unit: named.unit,
    shared: named.shared,
    rule: prefixed ? `<currency> <number>${scale}` : `<number>${scale} <currency>`,
    age: false,
    marked: true,
  };
}

/** Adds the cents of "20 dollars and 43 cents"; scales an amount that is cents itself. */
function cents(text: string, bare: Bare, prefixed: boolean, exponent: number): Pick<Piece, 'end' | 'number'> {
  const number = exponent === 0 ? bare.number : { ...bare.number, exponent: bare.number.exponent + exponent };
  if (exponent !== 0 || bare.scaled || bare.number.divisor !== 1 || bare.number.digits.includes('.')) return { end: bare.end, number };
  const found = matchAt(CENTS, text, bare.end);
  const part = found ? readNumber(text, bare.end + found[0].indexOf(found[1] ?? '')) : null;
  const sub = part ? currencyAfter(text, part.end, false) : null;
  if (!part || numberValue(part.number) > 99) return { end: bare.end, number };
  const alone =
    !prefixed &&
    !sub &&
    /^ \d\d$/.test(found?.[0] ?? '') &&
    /^(?:[.,;!?]?(?:\s|$))/.test(text.slice(part.end)) &&
    !/^ (?!more\b)\p{L}/u.test(text.slice(part.end, part.end + 6));
  if (alone) return { end: part.end, number: { digits: String(Number(bare.number.digits) * 100 + numberValue(part.number)), exponent: -2, divisor: 1 } };
  if (sub?.exponent !== -2) return { end: bare.end, number };
  return { end: sub.end, number: { digits: String(Number(bare.number.digits) * 100 + numberValue(part.number)), exponent: -2, divisor: 1 } };
}

function measured(text: string, bare: Bare, read: NumberRead, digits: boolean): Piece | null {
  const unit = unitAfter(text, bare.end, digits);
  if (!unit || (read.form === 'fraction' && MULTIPLIERS.has(text.slice(bare.at, read.end).toLowerCase()))) return null;
  const signed = signedNumber(text, bare.at, bare.number, false);
  const inches = unit.unit === '[ft_i]' ? feetAndInches(text, unit.end, signed.number) : null;
  const number = inches?.number ?? { ...signed.number, exponent: signed.number.exponent + unit.exponent };
  const { kind, age, rule } = unit;
  return { ...bare, start: signed.start, end: inches?.end ?? unit.end, number, kind, unit: unit.unit, shared: null, rule, age, marked: true };
}

/** A number without unit: a count or a ratio. */
function multiple(text: string, bare: Bare, read: NumberRead): Piece {
  const fold = matchAt(FOLD, text, bare.end) ?? matchAt(TIMES_X, text, bare.end) ?? (read.form === 'fraction' ? null : matchAt(TIMES, text, bare.end));
  const signed = signedNumber(text, bare.at, bare.number, false);
  const ratio = fold !== null || read.form === 'fraction';
  return {
    ...bare,
    start: signed.start,
    end: fold ? bare.end + fold[0].trimEnd().length : bare.end,
    number: signed.number,
    kind: ratio ? 'ratio' : 'count',
    unit: null,
    shared: null,
    rule: fold ? '<number> times' : ratio ? '<fraction>' : bare.scaled ? '<number> <scale>' : '<number>',
    age: false,
    marked: fold !== null,
  };
}

/** "5m", "$1.8 b", "20k": the letter as a scale where a currency or the noun behind says so. */
function letterScale(text: string, at: number, prefixed: boolean): { readonly end: number; readonly power: number } | null {
  const found = matchAt(LETTERS, text, at);
  const letter = found?.[1] ?? '';
  const power = SCALE_LETTERS.get(letter);
  if (!found || power === undefined) return null;
  const end = at + found[0].length;
  if (REPORTED.test(text.slice(end, end + 6))) return null;
  const glued = found[0].length === letter.length;
  if (prefixed) return { end, power };
  if (!glued && letter !== 'M' && letter !== 'K') return null;
  if (letter === 'M' && !glued)
    return /^(?:[.,;)]|\s*$)/.test(text.slice(end, end + 8)) || currencyAfter(text, end, true) || matchAt(THINGS_AFTER, text, end) ? { end, power } : null;
  if (currencyAfter(text, end, true)) return { end, power };
  if (letter === 'k' || letter === 'K') return { end, power };
  if (letter === 'M' && glued) return { end, power };
  if (letter === 'mm' || letter === 'MM' || /[tT]/.test(letter) || matchAt(TALL, text, end)) return null;
  return matchAt(THINGS_AFTER, text, end) ? { end, power } : null;
}

function signedNumber(text: string, start: number, number: NumberParts, inner: boolean): { readonly start: number; readonly number: NumberParts } {
  const negative: NumberParts = { ...number, digits: `-${number.digits}` };
  if (inner) return { start, number: negative };
  const sign = text.charAt(start - 1);
  const free = start < 2 || /[\s(\u00a0=:/"“]/.test(text.charAt(start - 2));
  if (free && (sign === '-' || sign === '−' || (sign === '–' && start >= 2))) return { start: start - 1, number: negative };
  if (free && sign === '+') return { start: start - 1, number };
  const word = start >= 6 ? NEGATIVE.exec(text.slice(Math.max(0, start - 10), start)) : null;
  if (!word) return { start, number };
  return { start: start - word[0].trimStart().replace('(', '').length, number: negative };
}

function feetAndInches(text: string, at: number, feet: NumberParts): { readonly end: number; readonly number: NumberParts } | null {
  const found = matchAt(INCHES, text, at);
  const read = found ? readNumber(text, at + found[0].indexOf(found[1] ?? '')) : null;
  if (!found || !read || feet.divisor !== 1 || feet.exponent !== 0) return null;
  const inches = numberValue(read.number);
  if (inches >= 12) return null;
  return { end: at + found[0].length, number: { digits: String(Number(feet.digits) * 12 + inches), exponent: 0, divisor: 12 } };
}

/** "12 pounds of cocaine": the weight, not the money. */
function isWeight(text: string, currency: Currency): boolean {
  if (currency.shared !== 'pound') return false;
  if (/[ -]pounds?$/i.test(text.slice(currency.start, currency.end)) && !/sterling/i.test(text)) {
    const after = text.slice(currency.end, currency.end + 24);
    const before = text.slice(Math.max(0, currency.start - 60), currency.start);
    if (/\b(?:million|billion|thousand|m|bn|trillion)$/.test(before)) return false;
    if (
      /^(?:-| (?:of (?:force|pressure|thrust|weight|body|meat|beef|cocaine|heroin|marijuana|cannabis|fentanyl|meth\w*|drugs|gold|silver|copper|uranium|explosives|rice|food|fish|fruit|coffee|flour|sugar|cargo|material|CO2|carbon|waste|plastic|ice|fat|muscle)|in weight|heavier|lighter|overweight|apiece|baby|dog|man|per square|\(\d+(?:\.\d+)? ?(?:kg|kilo|g\b)))/.test(
        after,
      )
    )
      return true;
    return /\b(?:weigh\w*|lost|lose|losing|gain\w*|shed|lift\w*|carry\w*|birth weight|dropped)\b/i.test(before);
  }
  return false;
}

/** True where a letter or digit is glued to the number on the left. */
export function gluedLeft(text: string, start: number): boolean {
  return start > 0 && isWordChar(text.charCodeAt(start - 1));
}
