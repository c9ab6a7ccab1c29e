// Runs of digits that are no quantity as a whole: times, dates, phone numbers, codes, addresses on the web, versions.
import { isDigit } from '../lexicon/numbers.ts';
import { YEAR_CUES } from '../lexicon/quantities-designators.ts';
import { codesOf, isLetter, matchAt, type Piece, wordEndingAt } from './figure-piece.ts';

const ZONES = 'GMT|UTC|BST|IST|JST|KST|MSK|AEST|AEDT|SAST|WAT|EAT|CES?T|EES?T|WES?T|E[SD]?T|C[SD]T|M[SD]T|P[SD]?T';
const END = '(?![\\d,%]|\\.\\d)(?=[\\s.,;:)\\]’”"\']|$)';

/** Month names and short forms with a capital. */
const MONTHS: ReadonlySet<string> = new Set(
  'January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Jan. Feb. Mar. Apr. Aug. Sep. Sept. Oct. Nov. Dec.'.split(
    ' ',
  ),
);

const DAYS =
  /(?:[ ]?[-–][ ]?| to | and | or )\d{1,2}(?=[.;:)]?(?:\s*$|,|[.;:)]? (?:in|at|this|next|last|of|with|for|on|when|as|[12]\d{3}|\p{Lu})))(?![,.]\d)/uy;
/** A zone, "hours" and "local time" may stand glued to the digits. */
const NEXT_OF_CLOCK = `:. \u00a0hl${[...new Set(ZONES.split('|').map((zone) => zone.charAt(0)))].join('')}`;
/** With the characters of which one stands right behind the first digits. */
const RUNS: readonly (readonly [next: string, pattern: RegExp])[] = [
  // 10:30 p.m., 10.30pm, 10 a.m., 5 o'clock, 3-4pm, 1500 GMT
  [':.', /\d{1,2}[:.]\d{2}(?::\d{2})?[ \u00a0]?(?:[ap]\.?m\b\.?|hrs?\b)/iy],
  [' \u00a0apoAPOnN', /\d{1,2}[ \u00a0]?(?:a\.m\.?|p\.m\.?|am\b|pm\b|o['’]clock|noon\b)/iy],
  [':. \u00a0-–taTA', /\d{1,2}(?:[:.]\d{2})?(?:[ \u00a0]?(?:-|–|to|and)[ \u00a0]?)\d{1,2}(?:[:.]\d{2})?[ \u00a0]?(?:a\.m\.?|p\.m\.?|am\b|pm\b)/iy],
  [NEXT_OF_CLOCK, new RegExp(`\\d{1,2}[:.]?\\d{2}[ \\u00a0]?(?:${ZONES}|hours|hrs|local time)\\b`, 'y')],
  [':', /\d{1,4}:\d{2}(?::\d{2})?(?:[.,]\d{1,6})?(?:[-–]\d{1,3})?/y],
  // 2023-09-15, 15/09/2023, 2019-2022, 2025/26, 11/12 March
  ['-/.', /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?![-/\d])/y],
  ['-/.', /\d{1,2}([-/.])\d{1,2}\1\d{2,4}(?![-/\d])/y],
  [' -–/', new RegExp(`(?:1[5-9]|20)\\d{2}[ ]?[-–/][ ]?(?:\\d{4}|\\d{2})${END}`, 'y')],
  // phone and reference numbers, versions
  ['-–. ', new RegExp(`(?:\\d{1,4}[-–. ]){2,5}\\d{4}${END}`, 'y')],
  ['-–', new RegExp(`(?:\\d{1,5}[-–]){2,6}\\d{1,6}${END}`, 'y')],
  ['-', new RegExp(`\\d{3}-\\d{4}${END}(?! \\p{Ll}{2,}s\\b)`, 'uy')],
  [')', /\d{3}\) ?\d{3}-?\d{4}(?!\d)/y],
  [' -', new RegExp(`0\\d{1,4}(?:[ -]\\d{2,8}){1,4}${END}`, 'y')],
  ['.', /(?!\d{1,3}(?:\.\d{3}){2,6}(?![\d.]))\d{1,4}(?:\.\d{1,6}){2,6}/y],
  [' \u00a0BCAbc', /\d{1,5}[ \u00a0]?(?:BCE?|CE|AD|B\.C\.(?:E\.)?|C\.E\.|A\.D\.|b\.c\.(?:e\.)?|c\.e\.)(?![A-Za-z])/y],
  // ordinals, decades, and idioms
  ['snrtSNRT', /\d{1,9}(?:st|nd|rd|th)(?![a-z])/iy],
  ["'’sS", /\d{1,4}0['’]?s(?![a-z])/iy],
  ['/-', /(?:24\/7|9\/11|7\/7|50[-/]50|20\/20|24-7|7-Eleven|360-degree|9-1-1)(?!\d)/iy],
  [' ', /(?:911|999|112)(?= (?:calls?|emergency|dispatch\w*|operators?|attacks?|centers?)\b)/y],
  ['x×', /\d{1,4}[x×]\d{1,4}(?:[x×]\d{1,4})?(?!\d)/y],
  ['-', /\d{5}-\d{4}(?!\d)/y],
];
const INTERNATIONAL = /\d{1,3}(?:[ \u00a0.\-/()]{0,3}\d{1,9}){1,7}/y;
const EMERGENCY = /^(?:911|999|112|111|101|000)(?!\d)/;
const CALLED = /\b(?:call|called|calling|dial|dialled|dialed|dialing|ring|phone|hotline|helpline|whatsapp)(?: to| on| at)?:? $/i;
const CALLED_NUMBER = /\d{2,5}(?:[ -]\d{2,5}){1,4}(?![\d,.%])/y;
const CODE_TAIL = /[A-Za-z]|-[A-Z]{2,}\b|-\d|_|@|[A-Za-z]{0,8}\d|\((?:\d{1,4}|[a-z])\)/y;
/** First letters behind a number that open no clock time, era, zone or second number. */
const PLAIN_NEXT = codesOf('defgijkmqrsuvwxyz');
const LINK_CHARS = '/.-_=&?#@%:~';
const TOKEN_LEFT = /[^\s]{1,80}$/;
const LINK = /(?:\/\/|www\.|@|\.(?:com|org|net|gov|edu|int|co|io|uk|eu|ir|cn|ru|de|fr|in|au|ca|info|html?|pdf)\b)/i;

/** End of a bare year or day that its neighbours make one: "in 2024,", "March 31"; −1 elsewhere. Nearly half of all numbers in news are these. */
function dateEnd(text: string, at: number): number {
  if (text.charCodeAt(at - 1) !== 32) return -1;
  let end = at + 1;
  while (end < at + 5 && isDigit(text.charCodeAt(end))) end += 1;
  const next = text.charCodeAt(end);
  const closed = Number.isNaN(next) || ((next === 44 || next === 46 || next === 59 || next === 41 || next === 58) && !isDigit(text.charCodeAt(end + 1)));
  if (!closed && next !== 32) return -1;
  const year = end === at + 4 && (text.startsWith('20', at) || text.startsWith('19', at));
  if (!(year && closed) && end > at + 2) return -1;
  const word = wordEndingAt(text, at);
  if (MONTHS.has(word)) {
    const range = dayRange(text, end);
    if (range > 0) return range;
    return closed || !/^ (?:[$€£%]|percent|per cent|million|billion|people|of)/.test(text.slice(end, end + 9)) ? end : -1;
  }
  return year && (YEAR_CUES.has(word.toLowerCase()) || (word === '' && /(?:\d|[A-Z][a-z]{2,8}), $/.test(text.slice(Math.max(0, at - 11), at)))) ? end : -1;
}

/** End of the second day of "June 6 to 8", or 0. */
function dayRange(text: string, at: number): number {
  const found = matchAt(DAYS, text, at);
  return found ? at + found[0].length : 0;
}

/** True where the digit at `at` goes on after "1,2," or "12(1):", as in references. */
function goesOn(text: string, at: number): boolean {
  const left = text.charAt(at - 1);
  if (left === ',' || left === '.') return isDigit(text.charCodeAt(at - 2));
  return left === ':' && (text.charAt(at - 2) === ')' || isDigit(text.charCodeAt(at - 2)));
}

/** True where neither side of the digits leaves room for anything but a quantity: "about 1,200 people", "$3.5 million", "the 12%". */
function isPlain(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (before !== 32 && before !== 36 && before !== 0x20ac && before !== 0xa3) return false;
  let end = at;
  while (end < at + 7 && isDigit(text.charCodeAt(end))) end += 1;
  if (text.charCodeAt(at) === 48 && end > at + 1) return false;
  const mark = text.charCodeAt(end);
  if (mark === 46 || mark === 44) {
    const from = end + 1;
    end = from;
    while (end < from + 6 && isDigit(text.charCodeAt(end))) end += 1;
    // Three digits behind a comma group; one or two behind a full stop are decimals or minutes.
    if (end === from || (mark === 44 && end !== from + 3)) return false;
  }
  const next = text.charCodeAt(end);
  if (next === 37) return true;
  return next === 32 && PLAIN_NEXT.has(text.charCodeAt(end + 1)) && end - at < 10 && !(end === at + 3 && EMERGENCY.test(text.slice(at, at + 4)));
}

/** Where the run of digits at `at` ends that is no quantity as a whole, or −1. */
export function junkEnd(text: string, at: number): number {
  if (text.charCodeAt(at - 1) === 43) {
    const phone = matchAt(INTERNATIONAL, text, at);
    if (phone && phone[0].replace(/\D/g, '').length >= 9) return at + phone[0].length;
  }
  const date = dateEnd(text, at);
  if (date > at) return date;
  if (isPlain(text, at)) return -1;
  if (goesOn(text, at)) return at + (/^\d{1,40}(?:[-–]\d{1,10})?/.exec(text.slice(at, at + 52))?.[0].length ?? 1);
  if (EMERGENCY.test(text.slice(at, at + 4)) && CALLED.test(text.slice(Math.max(0, at - 10), at))) return at + 3;
  const called = matchAt(CALLED_NUMBER, text, at);
  if (called && CALLED.test(text.slice(Math.max(0, at - 14), at))) return at + called[0].length;
  const link = linkEnd(text, at);
  if (link > at) return link;
  const after = text.charCodeAt(at + 1);
  // A lone digit before a blank or a bracket needs no second look.
  if (!isDigit(after) && (after === 32 || Number.isNaN(after)) && !/[apto0-9–-]/i.test(text.charAt(at + 2))) return -1;
  let end = at;
  while (isDigit(text.charCodeAt(end))) end += 1;
  const next = text.charAt(end);
  if (next === '') return -1;
  for (const [nexts, pattern] of RUNS) {
    const found = nexts.includes(next) ? matchAt(pattern, text, at) : null;
    if (found) return at + found[0].length;
  }
  return -1;
}

/** End of the web address or mail address that the digit at `at` lies in, or −1. */
function linkEnd(text: string, at: number): number {
  if (at === 0 || !LINK_CHARS.includes(text.charAt(at - 1)) || isBreak(text.charCodeAt(at - 2))) return -1;
  const left = TOKEN_LEFT.exec(text.slice(Math.max(0, at - 80), at))?.[0] ?? '';
  if (!LINK.test(left)) return -1;
  let end = at;
  while (end < text.length && !isBreak(text.charCodeAt(end))) end += 1;
  return end;
}

function isBreak(code: number): boolean {
  return Number.isNaN(code) || code <= 32 || code === 0xa0 || code === 40 || code === 41;
}

/** True where letters or further digits hang on the number on the right, so that it is part of a code ("3D", "2019-nCoV"). */
export function isCode(text: string, piece: Piece): boolean {
  const next = text.charCodeAt(piece.end);
  if (Number.isNaN(next) || next === 32) return false;
  if (isLetter(next) || next === 0xae || next === 0x2122) return true;
  if (piece.form === 'words' || /[A-Za-z]/.test(text.charAt(piece.end - 1))) return false;
  if (matchAt(CODE_TAIL, text, piece.end) && !(piece.marked && next === 45)) return true;
  const mark = text.charAt(piece.end);
  if (mark === '%' || mark === '°') return false;
  return (mark === '.' || mark === ',' || mark === '/' || mark === ':') && isDigit(text.charCodeAt(piece.end + 1)) && !(mark === ',' && piece.marked);
}
