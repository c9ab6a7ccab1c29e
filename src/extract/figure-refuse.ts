// Numbers that are no quantity: times, dates, codes, phone numbers, designators, scores, list numbers, addresses, pronouns.
import { isDigit, numberValue } from '../lexicon/numbers.ts';
import { CHILDREN, DESIGNATORS, MONTH_WORD, STREETS, TIME_MODIFIERS, TIME_NOUNS, YEAR_CUES } from '../lexicon/quantities-designators.ts';
import { isLetter, matchAt, type Piece } from './figure-piece.ts';

const RUNS: readonly RegExp[] = [
  /\d{1,2}[:.]\d{2}(?::\d{2})?[ \u00a0]?(?:[ap]\.?m\b\.?|hrs?\b|GMT\b|UTC\b|[CE]?[ES]T\b)/iy,
  /\d{1,2}[ \u00a0]?(?:a\.m\.|p\.m\.|am\b|pm\b|o['’]clock|noon\b)/iy,
  /\d{1,2}(?:[ \u00a0]?(?:-|–|to|and)[ \u00a0]?)\d{1,2}(?::\d{2})?[ \u00a0]?(?:a\.m\.|p\.m\.|am\b|pm\b)/iy,
  /\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d+)?/y,
  /\d{4}[ \u00a0]?(?:GMT|UTC|hours|hrs|[CE]?[ES]T)\b/y,
  /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?![-/\d])/y,
  /\d{1,2}([-/.])\d{1,2}\1\d{2,4}(?![-/\d])/y,
  /\d{4}[-–/](?:\d{4}|\d{2})(?![\d,%]|[.]\d)(?=[ ,.;:)'’]|$)/y,
  /(?:\d{1,4}[-–. ]){2,5}\d{3,4}(?![\d,%])(?=[ ,.;:)]|$)/y,
  /\d{3}[-.)] ?\d{3,4}(?![\d,%])(?=[ ,.;:)]|$)/y,
  /\d{1,3}(?:\.\d{1,5}){2,5}/y,
  /\d{1,9}(?:st|nd|rd|th)(?![a-z])/iy,
  /\d{2,4}['’]?s(?![a-z])/iy,
  /(?:24\/7|9\/11|7\/7|50[-/]50|20\/20|24-7|52-week|7-Eleven|360-degree)(?!\d)/iy,
  /\d{1,4}[x×]\d{1,4}(?:[x×]\d{1,4})?(?![\d])/y,
  /\d{5}-\d{4}(?!\d)/y,
];
const CODE_TAIL = /[A-Za-z]|-[A-Z]{2,}\b|-\d|_|@|[A-Za-z]*\d/y;
const BRACKETED = /^\(?\d{1,2}[.)]$|^\[\d{1,3}\]$/;
const WORD_BEFORE = /([\p{L}\p{N}][\p{L}\p{N}.’'-]{0,24}|[#&№§])[ \u00a0]?$/u;
const WORD_AFTER = /^[ \u00a0-]([\p{L}][\p{L}’']{0,20})(?:[ \u00a0-]([\p{L}]{1,20}))?(?:[ \u00a0-]([\p{L}]{1,20}))?/u;
const ORDINAL_TAIL = /[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)(?![a-z])/iy;
const NAMES_OF_NUMBERS =
  /^(?:Big|Top|Fortune|Forbes|Global|FTSE|Nikkei|Nasdaq|NASDAQ|Dow|DAX|CAC|IBEX|Russell|STOXX|Stoxx|S&P|ASX|TSX|Hang|Group|Sensex|Nifty|KOSPI|HSI|SMI|ATX|AEX|MIB|CSI|Topix|TOPIX|MSCI|P|Euronext|Catch|Agenda|Vision|Horizon|Formula|Apollo|Catch|Expo|Formula)$/;
const ONE_PRONOUN_BEFORE =
  /^(?:no|any|every|some|each|this|that|which|another|the|first|only|last|next|loved|other|another|my|your|his|her|their|our|day|no-|everyone|someone|new|big|good|bad|better|best|worst|biggest|largest|old|older|small|smaller|different|similar|same|previous|such|a|an|quite|whichever|latter|former|many|not)$/i;
const ONE_HYPHEN =
  /^-(?:time|off|sided|way|stop|on|to|by|size|day|week|month|year|hour|minute|man|woman|liner|liners|eyed|trick|upmanship|click|legged|horse|dimensional|party|child|state|person|off's|third|half|quarter|of|another)/i;
const COMPOUND_STOP =
  /^-(?:year|month|week|day|hour|minute|second|decade|night|century|quarter|semester|fold-out|blind|digit|edged|dealing|cross|click|check|header|takes?|time|timer|faced|way|ply|timing|cross|term|life|lives|mast|hearted|truths?|brother|sister|sibling|marathon|moon|back|price|timbered|baked|empty|full|court|hourly)s?(?![a-z])/i;

/** A stretch of digits at `at` that is a time, date, phone number or code as a whole: where it ends, or −1. */
export function junkEnd(text: string, at: number): number {
  for (const pattern of RUNS) {
    const found = matchAt(pattern, text, at);
    if (found) return at + found[0].length;
  }
  return -1;
}

/** True where letters or further digits hang on the number on the right, so that it is part of a code ("3D", "2019-nCoV"). */
export function isCode(text: string, piece: Piece): boolean {
  if (isLetter(text.charCodeAt(piece.end)) || (piece.form !== 'words' && matchAt(CODE_TAIL, text, piece.end) !== null)) return true;
  const next = text.charAt(piece.end);
  return (
    (next === '.' || next === ',' || next === '/' || next === ':') &&
    isDigit(text.charCodeAt(piece.end + 1)) &&
    piece.form !== 'words' &&
    !(next === ',' && piece.marked)
  );
}

/** The reason why a bare number is no quantity, or null. `high` is true where it begins a range. */
export function refusal(text: string, piece: Piece): string | null {
  const before = text.slice(Math.max(0, piece.start - 32), piece.start);
  const after = text.slice(piece.end, piece.end + 64);
  if (piece.kind === 'money' || (piece.marked && piece.kind !== 'ratio')) return null;
  const previous = WORD_BEFORE.exec(before)?.[1] ?? '';
  const next = WORD_AFTER.exec(after);
  if (piece.kind === 'ratio') return refusedRatio(text, piece, previous, after);
  return (
    refusedTime(piece, previous, next, after) ??
    refusedName(piece, previous, next, before, after) ??
    refusedList(text, piece, before, after) ??
    (piece.form === 'words' ? refusedWord(text, piece, previous, after) : null)
  );
}

function refusedTime(piece: Piece, previous: string, next: RegExpExecArray | null, after: string): string | null {
  const words = [next?.[1] ?? '', next?.[2] ?? '', next?.[3] ?? ''].map((word) => word.toLowerCase());
  const noun = words.findIndex((word) => !TIME_MODIFIERS.has(word));
  if (noun >= 0 && TIME_NOUNS.has(words[noun] ?? '')) {
    const child = noun === 0 && /^[ -](?:month|week|day|year)$/i.test(after.slice(0, (next?.[1] ?? '').length + 1)) && CHILDREN.test(words[1] ?? '');
    return child ? null : 'duration';
  }
  const value = numberValue(piece.number);
  const small = Number.isInteger(value) && value >= 1 && value <= 31;
  if (small && !piece.scaled && MONTH_WORD.test(words[0] ?? '') && /^[ \u00a0-]?\p{Lu}/u.test(after)) return 'date';
  if (!piece.scaled && piece.form === 'integer' && MONTH_WORD.test(previous.replace(/\.$/, '')) && /^\p{Lu}/u.test(previous)) return 'date';
  if (isYear(piece, value, previous, next)) return 'year';
  return /^[ \u00a0]o['’]clock/.test(after) ? 'time' : null;
}

function isYear(piece: Piece, value: number, previous: string, next: RegExpExecArray | null): boolean {
  if (piece.form !== 'integer' || piece.scaled || piece.end - piece.start !== 4 || value < 1000 || value > 2199) return false;
  const cue = YEAR_CUES.has(previous.toLowerCase());
  const plural = /^(?:people|men|women|children|personnel|police|\p{Ll}{2,}s)$/u.test(next?.[1] ?? '') || /^\p{Ll}{3,}s$/u.test(next?.[2] ?? '');
  if (value < 1900) return cue && !plural && value >= 1400;
  if (!plural || /^(?:was|is|has|as|its|this|vs|season|edition)$/.test(next?.[1] ?? '')) return value >= 1900 && value <= 2100;
  return cue && value <= 2100 && previous !== 'of' && previous !== 'from' && previous !== 'by';
}

function refusedName(piece: Piece, previous: string, next: RegExpExecArray | null, before: string, after: string): string | null {
  const large = piece.scaled || piece.form === 'grouped';
  const bare = previous.toLowerCase().replace(/[.,’']+$/, '');
  if (/[#№§]$/.test(before.trimEnd()) || /(?:^|\W)(?:No|Nos|no|Vol|vol|pp|Art|art|Ref|Tel|tel)\.? ?$/.test(before)) return 'designator';
  if (!large && before.endsWith(' ') && DESIGNATORS.has(bare) && !counted(previous, next, piece)) return 'designator';
  if (/[&]\s?$/.test(before)) return 'name';
  if (before.endsWith(' ') && NAMES_OF_NUMBERS.test(previous)) return 'name';
  if (/-$/.test(before) && /[\p{L}\p{N}]-$/u.test(before)) return 'code';
  if (/\/$/.test(before) && /[\p{L}\p{N}]\/$/u.test(before)) return 'code';
  if (STREETS.test(after.trimStart()) && piece.form === 'integer') return 'address';
  if (/\b[A-Z]{2} $/.test(before) && /^\d{5}$/.test(piece.number.digits) && piece.form === 'integer' && !/^ \p{Ll}/u.test(after)) return 'address';
  if (/^0\d/.test(piece.number.digits) && !piece.number.digits.includes('.')) return 'code';
  if (/^[ -](?:under|over) \d/.test(after) && /\d/.test(piece.number.digits) && after.slice(1).replace(/\D/g, ' ').trim().split(' ')[0] === piece.number.digits)
    return 'name';
  return null;
}

/** "three Phase 2 trials" has its noun behind; "In section 4 people" cannot be told and stays a designator. */
function counted(previous: string, next: RegExpExecArray | null, piece: Piece): boolean {
  if (piece.form === 'words' && !/^\p{Lu}/u.test(previous)) return false;
  return /^(?:part|parts|number|numbers|level|levels|type|line|form|point|case|season|grade|class|order|mark|act|title|model|unit|site|state|question|day|game|match|store|building|plant|half|quarter|group|code)$/.test(
    previous,
  ) === false
    ? false
    : /^\p{Ll}{3,}s$/u.test(next?.[1] ?? '') && piece.form !== 'integer';
}

function refusedList(text: string, piece: Piece, before: string, after: string): string | null {
  const open = text.charAt(piece.start - 1);
  const close = text.charAt(piece.end);
  if (piece.form === 'integer' && !piece.scaled) {
    if ((open === '(' && close === ')') || (open === '[' && close === ']')) return piece.number.digits.length <= 3 ? 'list number' : null;
    if (before.trim() === '' && BRACKETED.test(piece.number.digits + close) && /^[.)]\s+\S/.test(after)) return 'list number';
    if (/^[-–][ ]?\d/.test(after) || /\d[-–]$/.test(before)) return 'score';
    if (/^\s*$/.test(before) && close === '' && text.length <= 6) return 'page number';
  }
  return null;
}

function refusedWord(text: string, piece: Piece, previous: string, after: string): string | null {
  if (matchAt(ORDINAL_TAIL, text, piece.end)) return 'ordinal';
  const word = text.slice(piece.at, piece.end).toLowerCase();
  if (
    /^(?:hundred|thousand|million|billion|trillion|dozen)/.test(word) &&
    /^(?:several|few|many|some|tens|hundreds|thousands|millions|couple|of|couple of|multi|per)$/i.test(previous)
  )
    return 'vague';
  if (word === 'one') return refusedOne(previous, after);
  if (/^(?:day|days)$/i.test(previous)) return 'date';
  if (COMPOUND_STOP.test(after)) return 'duration';
  if (
    word === 'zero' &&
    (/^-|^ (?:tolerance|sum|hour|chance|emission\b)/.test(after) || /^(?:net|near|ground|absolute|patient|sub|to|at|below|above)$/i.test(previous))
  )
    return 'idiom';
  return null;
}

/** "one" counts before a noun; elsewhere it is a pronoun. */
function refusedOne(previous: string, after: string): string | null {
  if (ONE_HYPHEN.test(after)) return 'idiom';
  if (ONE_PRONOUN_BEFORE.test(previous)) return 'pronoun';
  if (/^ of\b/.test(after)) return 'pronoun';
  if (/^[’']s\b/.test(after)) return 'pronoun';
  return /^[ \u00a0-]\p{L}/u.test(after) ? null : 'pronoun';
}

function refusedRatio(text: string, piece: Piece, previous: string, after: string): string | null {
  const word = text.slice(piece.at, piece.end).toLowerCase();
  if (/^(?:half|one[- ]half)$/.test(word)) return refusedHalf(previous, after);
  if (/^(?:twice|thrice)$/.test(word))
    return /^ (?:the|as|its|his|her|their|our|that|what|more|higher|larger|\p{L}+er\b|\$|€|£|\d)/u.test(after) ? null : 'adverb';
  if (/^(?:double|triple|treble|quadruple)$/.test(word)) {
    return /^ (?:the|that|what|this|those)\b/.test(after) &&
      !/^(?:to|will|would|could|can|may|might|should|must|and|or|not|also|more|nearly|almost|roughly)$/i.test(previous) === false
      ? /^(?:more|nearly|almost|roughly|about|than)$/i.test(previous) && /^ (?:the|that|what)\b/.test(after)
        ? null
        : 'verb'
      : /^ (?:the|that|what|this|those)\b/.test(after)
        ? null
        : 'adjective';
  }
  if (/(?:third|fourth|fifth|quarter|tenth|eighth|sixth|ninth|seventh|hundredth|thousandth|twentieth|twelfth)s?$/.test(word))
    return refusedPart(word, previous, after);
  if (/^\d{1,4}[/⁄]\d/.test(text.slice(piece.at, piece.end))) return refusedStroke(piece, previous, after);
  return null;
}

function refusedHalf(previous: string, after: string): string | null {
  if (
    /^(?:first|second|latter|other|last|front|back|top|bottom|each|either|next|previous|this|better|current|former|opening|closing|final|early|late|one-and-a|h)$/i.test(
      previous,
    )
  )
    return 'name';
  if (/^-/.test(after) || /^ (?:an? (?:hour|day|year|century|decade|mile-)|hour|day|year|century|time|life|brother|sister|marathon)\b/.test(after))
    return 'duration';
  return null;
}

/** "a third of", "two-thirds", "three quarters": a lone "third" or "quarter" is an ordinal or a period. */
function refusedPart(word: string, previous: string, after: string): string | null {
  if (/^(?:two|three|four|five|six|seven|eight|nine|ten)\b/.test(word))
    return /^ (?:of (?:the )?(?:year|20\d\d|19\d\d|fiscal)|in a row|ago|earlier)/.test(after) ||
      (/quarters$/.test(word) && !/^(?: of| as|[.,;)]| the|-)/.test(after))
      ? 'duration'
      : null;
  if (/^ of (?:the (?:year|fiscal|financial)|this year|last year|next year|(?:19|20)\d\d|fiscal)/.test(after)) return 'date';
  if (/^ of\b/.test(after)) return null;
  return /^(?:nearly|almost|about|around|by|roughly|than|over|approximately|one|some|least|just|only|to)$/i.test(previous) && !/^ \p{L}/u.test(after)
    ? null
    : 'ordinal';
}

function refusedStroke(piece: Piece, previous: string, after: string): string | null {
  const above = Number(piece.number.digits);
  const below = piece.number.divisor;
  if (above >= below && !(below <= 8 && above < 40 && /^ (?:of|inch|cup|mile)/.test(after))) return 'code';
  if (/^(?:on|since|dated|date|by|until|of|and)$/i.test(previous) && !/^ of\b/.test(after)) return 'date';
  return [2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 20, 32, 40, 50, 64, 100, 1000].includes(below) ? null : 'code';
}
