// Joins two quantities into a range: "10 to 15", "between 5 and 7 per cent", "$5-7 million", "20–30%", "two or three".
import { SCALES } from '../lexicon/number-words.ts';
import { isDigit, numberValue } from '../lexicon/numbers.ts';
import { codeBehind, codesOf, isWordChar, matchAt, type Piece } from './figure-piece.ts';
import { readPiece } from './figure-quantity.ts';

/** A quantity, or two that are the ends of one range. `next` is a second quantity read that is no range with the first. */
export interface Stretch {
  readonly low: Piece;
  readonly high: Piece | null;
  readonly start: number;
  readonly end: number;
}

/** "5.2 ± 0.3 mg". */
const SPREAD_CODES = codesOf('±+');
const SPREAD_BY = /[ \u00a0]?(?:±|\+\/[-−–])[ \u00a0]?(?=\d)/y;
/** First characters of what joins two ends. */
const LINKS = codesOf('toa-–—−‒‑~');
const DASH = /[ \u00a0]?[–—−‒‑][ \u00a0]?~?|-~?|[ \u00a0](?:-~|[-~])[ \u00a0]?|[ \u00a0]- ~|~/y;
const TO_OR = /[ \u00a0](?:to|or)[ \u00a0]/y;
const WORD = /[ \u00a0-](to|or|and|through)[ \u00a0-](?:(?:about|around|nearly|almost|as much as|as many as|perhaps|even)[ \u00a0])?/y;
const CURRENCY_GAP = /(?:[A-Z]{0,3}[$€£¥₹₦₩₽₱₪]|[A-Z]{3}[ \u00a0]?|Rs\.?[ \u00a0]?)/y;
const BETWEEN =
  /\b(?:between|in between)(?: (?:the )?ages of| ages| the)?(?: (?:an? )?(?:estimated|about|around|approximately|roughly))? (?:[A-Z]{3} |US\$|[$€£¥₹])?$/i;
const FROM =
  /\bfrom(?: (?:the|an?|its|their))?(?: [a-z]{2,14}ly)?(?: (?:planned|expected|previous|prior|current|present|original|initial|earlier|estimated|existing|projected|forecast|record|today’s|baseline|budgeted|agreed|announced))?(?: (?:about|around|nearly|almost|just|an? estimated|approximately|roughly|just over|more than|over))? (?:[A-Z]{3} |US\$|[$€£¥₹])?$/i;
const SPREAD =
  /\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|anywhere|anything|span(?:s|ned|ning)?|ages?|aged|estimates?|estimated|values?|prices?|priced)\b[^.;]{0,30}$/i;
/** Verbs of change: what goes "from 110 to 160" is told twice, before and after. */
const CHANGES =
  /\b(?:rose|ris(?:e[sn]?|ing)|f[ea]ll(?:s|en|ing)?|gr[eo]w(?:s|n|ing|th)?|(?:in|de)creas\w+|declin\w+|drop\w*|climb\w*|jump\w*|surg\w+|soar\w*|gain\w*|slid\w*|slip\w*|cut\w*|rais\w+|lower\w+|reduc\w+|widen\w*|narrow\w*|improv\w+|chang\w+|mov\w+|went|go(?:es|ing)?|shift\w*|up|down|expan\w+|extend\w*|shr[aiu]nk\w*|upgrad\w+|downgrad\w+|revis\w+|advanc\w+|(?:dou|tre)bl\w+|tripl\w+|plung\w+|plummet\w*|tumbl\w+|slump\w*|eas(?:ed|es|ing)|edg\w+|swung|accelerat\w+|slow\w*|recover\w*|rebound\w*|lift\w*|boost\w*|bring\w*|brought|took|tak(?:es|en|ing)|hik\w+|trim\w+|slash\w+|convert\w*|return\w*|turn(?:ed|s|ing)|switch\w*|adjust\w*|worsen\w*|halv\w+|dwindl\w+|balloon\w*|flew|travel\w*|ran|drove|differ\w*)\b[^.;]*$/i;
const CHANGE =
  /\b(?:rose|rise[sn]?|rising|fell|fall(?:s|en|ing)?|grew|grow(?:s|n|ing)?|increas\w+|decreas\w+|declin\w+|dropp\w+|drops?|climb\w+|jump\w+|up|down|surg\w+|gain\w*|slid|slip\w*|cut|rais\w+|lower\w+|reduc\w+|widen\w*|narrow\w*|improv\w+|voted|won|lost|beat)(?: (?:by|nearly|about|more than|an?|estimated|roughly|around|almost|some))*[ $€£]*$/i;

/** The range that begins with `first`, or null; `text` is one sentence. */
export function readRange(text: string, first: Piece): Piece | null {
  if (!LINKS.has(codeBehind(text, first.end)) && !LINKS.has(text.charCodeAt(first.end))) return null;
  const dash = matchAt(DASH, text, first.end);
  const joined = dash ? dashed(text, first, first.end + dash[0].length) : null;
  if (joined) return joined;
  const word = matchAt(WORD, text, first.end);
  if (!word) return null;
  const second = secondPiece(text, first.end + word[0].length);
  // "since 2020 to €81.4 million": a year and an amount.
  if (!second || (!first.marked && second.marked && isYearLike(first))) return null;
  const before = text.slice(Math.max(0, first.start - 72), first.start);
  if (word[1] === 'and') return BETWEEN.test(before) ? ordered(first, second) : null;
  if (word[1] === 'or') return nearby(first, second) ? ordered(first, second) : null;
  const glued = word[0].startsWith('-');
  if (!glued && FROM.test(before) && CHANGES.test(before) && !SPREAD.test(before)) return null;
  if (!glued && CHANGE.test(before) && first.marked) return null;
  return ordered(first, second);
}

/** "2,000.45±0.01 pounds": the value before the sign, with the unit that may stand behind its error. */
export function readSpread(text: string, first: Piece): Piece {
  if (!SPREAD_CODES.has(codeBehind(text, first.end))) return first;
  const sign = matchAt(SPREAD_BY, text, first.end);
  const error = sign ? readPiece(text, first.end + sign[0].length) : null;
  if (!error || error.kind === 'ratio') return first;
  const { kind, unit, shared, rule } = error;
  return first.marked || !error.marked ? { ...first, end: error.end } : { ...first, end: error.end, kind, unit, shared, rule, marked: true };
}

/** The lower end with the scale and unit that only the upper end states: "$5-7 million", "5 to 7 per cent". */
export function lowEnd(first: Piece, second: Piece): Piece {
  const shareScale = second.scaled && !first.scaled && first.form !== 'grouped' && numberValue(first.number) < 1000 && rawValue(first) < rawValue(second);
  const number = shareScale ? { ...first.number, exponent: first.number.exponent + scaleOf(second) } : first.number;
  if (first.marked || !second.marked) return number === first.number ? first : { ...first, number };
  const { kind, unit, shared, age, rule } = second;
  const cents = kind === 'percent' && unit === 'pp' ? second.number.exponent : 0;
  return { ...first, number: cents < 0 ? { ...number, exponent: number.exponent + cents } : number, kind, unit, shared, age, rule, marked: true };
}

/** "50.1 to 42.9 per cent", "from 5 to 7 million": no range, but the first takes the unit of the second. */
export function borrowUnit(text: string, first: Piece): Piece {
  if (first.marked || first.kind !== 'count' || first.form === 'words' || isYearLike(first) || !LINKS.has(codeBehind(text, first.end))) return first;
  const word = matchAt(TO_OR, text, first.end);
  const second = word ? secondPiece(text, first.end + word[0].length) : null;
  return second?.marked && !second.age && second.kind !== 'ratio' ? lowEnd(first, second) : first;
}

function dashed(text: string, first: Piece, at: number): Piece | null {
  const read = secondPiece(text, at);
  // The dash of "2 -7 litres" is no sign.
  const signed = read?.start === at - 1 && read.number.digits.startsWith('-');
  const second = read && signed ? { ...read, start: at, number: { ...read.number, digits: read.number.digits.slice(1) } } : read;
  if (!second || second.start !== at) return null;
  const next = text.charAt(second.end);
  if ((next === '-' || next === '–' || next === '/') && isDigit(text.charCodeAt(second.end + 1))) return null;
  if (!first.marked && !second.marked && looksLikeYears(first, second)) return null;
  return ordered(first, second);
}

function secondPiece(text: string, at: number): Piece | null {
  const code = text.charCodeAt(at);
  const currency = isDigit(code) ? null : matchAt(CURRENCY_GAP, text, at);
  const from = currency && isDigit(text.charCodeAt(at + currency[0].length)) ? at + currency[0].length : at;
  const piece = readPiece(text, from);
  return piece && !isWordChar(text.charCodeAt(piece.end)) ? piece : null;
}

/** The second where both are ends of one quantity: same kind, rising. */
function ordered(first: Piece, second: Piece): Piece | null {
  if (first.marked && second.marked && (first.kind !== second.kind || (first.unit !== second.unit && !(second.shared ?? first.shared)))) return null;
  if (second.kind === 'ratio' && first.kind !== 'ratio') return null;
  if (first.kind === 'ratio' && !(second.kind === 'ratio')) return null;
  const low = lowEnd(first, second);
  return numberValue(low.number) < numberValue(second.number) ? second : null;
}

/** "two or three", "5 or 6 per cent": near each other, the first bare. */
function nearby(first: Piece, second: Piece): boolean {
  const low = rawValue(first);
  const high = rawValue(second);
  return (
    !first.marked &&
    !first.scaled &&
    low > 0 &&
    high > low &&
    (high <= low + 2 || high <= low * 2) &&
    !(first.form === 'words' && low === 1 && second.form !== 'words')
  );
}

function isYearLike({ form, number }: Piece): boolean {
  return form === 'integer' && number.digits.length === 4 && /^(?:19|20)/.test(number.digits);
}

function looksLikeYears(first: Piece, second: Piece): boolean {
  const low = rawValue(first);
  return first.form === 'integer' && low >= 1500 && low <= 2100 && second.form === 'integer' && (rawValue(second) < 100 || rawValue(second) <= 2100);
}

function rawValue(piece: Piece): number {
  return numberValue({ ...piece.number, exponent: piece.form === 'words' ? piece.number.exponent - scaleOf(piece) : 0 });
}

/** Power of ten of the scale at the end of a number: "six million" 6, "$7bn" 9. */
function scaleOf(piece: Piece): number {
  if (piece.form !== 'words') return Math.max(0, piece.number.exponent);
  const word = /[a-z]+$/i.exec(piece.text)?.[0].toLowerCase() ?? '';
  return word === 'hundred' ? 2 : (SCALES.get(word) ?? 0);
}
