// Fractions and multiples that are no quantity: "first half", "a third party", "double-blind", "Phase 1/2", "met twice".
import { DESIGNATORS } from '../lexicon/quantities-designators.ts';
import type { Piece } from './figure-piece.ts';
import type { Around } from './figure-refuse-time.ts';

const COMMON = new Set([2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 20, 32, 40, 50, 64, 100, 1000]);
const HALVES =
  /^(?:first|second|latter|other|last|front|back|top|bottom|each|either|next|previous|this|better|current|former|opening|closing|final|early|late|time|a-|his|her|your|my|interval)$/i;
const HALF_TIME =
  /^-|^ (?:an? (?:hour|day|year|century|decade|minute|month|week|second)|hour|day|year|century|time|life|brother|sister|marathon|term|back|moon|board|mast|baked|way|price)\b/;
const COMPARES = /^ (?:the|as|its|his|her|their|our|that|what|this|those|more|higher|larger|\p{L}{2,12}er\b|\$|€|£|\d)/u;
const MORE_OR_LESS = /^ (?:more|less|fewer|higher|lower|larger|smaller|bigger|cheaper|as (?:many|much|big|large|high|likely)|were|are|have)\b/;
const PART_CUE =
  /\b(?:by|to|than|about|around|nearly|almost|roughly|approximately|some|over|under|only|just|least|most|up|down|fell|rose|dropped|lost|grew|shrank|jumped|declined|increased|cut|costs?|takes?|taking|below|above|within|exactly|barely) (?:an?) $/i;
const PERIOD = /^ (?:of (?:the )?(?:year|20\d\d|19\d\d|fiscal|financial|this|last|next)|in a row|ago|earlier|running|straight|consecutive)/;

/** The reason where a fraction or multiple is no quantity, or null. */
export function refusedRatio(text: string, piece: Piece, around: Around): string | null {
  const { previous, after } = around;
  if (/\p{L}-$/u.test(around.before)) return 'name';
  const word = text.slice(piece.at, piece.end).toLowerCase();
  if (/^(?:half|one[- ]half)$/.test(word))
    return HALVES.test(previous) || (/^\p{Lu}/u.test(text.slice(piece.at, piece.at + 1)) && /^ \p{Lu}/u.test(after))
      ? 'name'
      : HALF_TIME.test(after)
        ? 'duration'
        : null;
  if (/^(?:twice|thrice)$/.test(word)) return COMPARES.test(after) ? null : 'adverb';
  if (/^(?:double|triple|treble|quadruple)$/.test(word)) return refusedMultiple(previous, after);
  if (/(?:third|fourth|fifth|quarter|tenth|eighth|sixth|ninth|seventh|hundredth|thousandth|twentieth|twelfth|half|halve)s?$/.test(word))
    return refusedPart(word, around);
  return /^\d{1,4}[/⁄]\d/.test(word) ? refusedStroke(piece, around) : null;
}

/** "double the number" is a ratio; "to double its capacity" and "double agent" are not. */
function refusedMultiple(previous: string, after: string): string | null {
  if (!/^ (?:the|that|what|this|those)\b/.test(after)) return 'adjective';
  return /^(?:to|will|would|could|can|may|might|should|must|or|not|also|and|we|they|helped?|let|it|us|did|does)$/i.test(previous) ? 'verb' : null;
}

/** "a third of", "two-thirds", "three quarters": a lone "third" or "quarter" is an ordinal or a period. */
function refusedPart(word: string, { before, previous, after }: Around): string | null {
  if (/s$/.test(word)) {
    if (PERIOD.test(after)) return 'duration';
    return /quarters$/.test(word) && !/^(?: of| as|[.,;)]| the| in|-|$)/.test(after) ? 'duration' : null;
  }
  if (PERIOD.test(after)) return 'date';
  if (/^ of\b/.test(after)) return /^(?:the|this|that|its|first|second|last|final)$/i.test(previous) && !/^(?:one|a)\b/.test(word) ? 'ordinal' : null;
  if (/^one\b/.test(word))
    return /^ \p{L}/u.test(after) &&
      !/^ (?:more|less|higher|lower|the|in|to|and|or|from|since|that|but|below|above|smaller|larger|stake|share|majority)\b/.test(after)
      ? 'ordinal'
      : null;
  if (/^an?$/i.test(previous) && isPart(before, after)) return null;
  if (/^an?$/i.test(previous) && /(?:hundred|thousand|million|billion|trillion)th$/.test(word)) return /^ \p{L}/u.test(after) ? 'ordinal' : null;
  return /^(?:nearly|almost|about|around|by|roughly|than|over|approximately|least|just|only|to)$/i.test(previous) && !/^ \p{L}/u.test(after) ? null : 'ordinal';
}

/** "fell by a third", "a third more", "nearly a quarter in cash"; "a second and a third man" counts on. */
function isPart(before: string, after: string): boolean {
  if (MORE_OR_LESS.test(after)) return true;
  return (
    PART_CUE.test(before) &&
    !/^ \p{Ll}+(?<!to|from|in|on|since|after|this|last|at|over|between|when|as|and|or|but|year|compared|by|of|off|during|within|for)(?!\p{L})/u.test(after)
  );
}

function refusedStroke(piece: Piece, { previous, after }: Around): string | null {
  if (DESIGNATORS.has(previous.toLowerCase().replace(/\.$/, ''))) return 'designator';
  const above = Number(piece.number.digits);
  const below = piece.number.divisor;
  if (above >= below && !(below <= 8 && above < 40 && /^ (?:of|inch|cup|mile)/.test(after))) return 'code';
  if (/^(?:on|since|dated|date|by|until|and)$/i.test(previous) && !/^ of\b/.test(after)) return 'date';
  return COMMON.has(below) || /^ of\b/.test(after) ? null : 'code';
}
