// Doc → FIGURE mentions: the number with its scale, currency, unit or percent sign, and what stands around it.
// "more than 30 joint projects" → "30", gt, of "joint projects".
import { CARDINALS, DENOMINATORS, MULTIPLIERS, SCALES } from '../lexicon/number-words.ts';
import type { Extractor, Mention } from '../types.ts';
import { readLoss } from './figure-accounts.ts';
import { readAge } from './figure-age.ts';
import { describe } from './figure-describe.ts';
import { isCode, junkEnd } from './figure-junk.ts';
import { oneOf, type Piece } from './figure-piece.ts';
import { readProportion } from './figure-proportion.ts';
import { gluedLeft, readPiece } from './figure-quantity.ts';
import { borrowUnit, lowEnd, readRange, readSpread, type Stretch } from './figure-range.ts';
import { refusal } from './figure-refuse.ts';
import { readShare } from './figure-share.ts';

const LONG_SCALES = [...SCALES.keys()].filter((word) => word.length > 3 && !word.endsWith('s'));
const NOUNS = [...DENOMINATORS.keys()].filter((word) => !word.endsWith('s') && word !== 'half' && word.length < 11);
const RUN = /[\p{L}\p{N}]{1,200}/uy;
const START = new RegExp(
  `\\d|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]|\\b(?:${oneOf([...CARDINALS.keys(), ...MULTIPLIERS.keys(), 'half', 'hundred', 'dozen', ...LONG_SCALES])}|an? (?:${oneOf(['hundred', 'dozen', ...LONG_SCALES, ...NOUNS])})|quarter (?:of an? )?(?:${oneOf(LONG_SCALES)}))\\b`,
  'gi',
);

export const extractFigures: Extractor = (doc) => {
  const mentions: Mention<'FIGURE'>[] = [];
  for (const sentence of doc.sentences) {
    const text = doc.article.text.slice(sentence.start, sentence.end);
    const stretches = readSentence(text);
    if (stretches.length === 0 || (stretches.length === 1 && doc.sentences.length > 1 && isAlone(text, stretches))) continue;
    mentions.push(...describe(doc, sentence, stretches));
  }
  return mentions;
};

/** A line of nothing but a number, such as a page number or a counter. */
function isAlone(text: string, [only]: readonly Stretch[]): boolean {
  return (
    only !== undefined && !only.low.marked && !only.low.scaled && /^[\s•*–—|-]*$/.test(text.slice(0, only.start)) && /^[\s.)|]*$/.test(text.slice(only.end))
  );
}

/** All quantities of one sentence, in order. */
export function readSentence(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  while (at < text.length) {
    START.lastIndex = at;
    const found = START.exec(text);
    if (!found) break;
    at = found.index + readAt(text, found.index, stretches);
  }
  return withListedUnits(text, stretches);
}

const NEXT_IN_LIST = /^(?:, |,? (?:and|or|&) )$/;

/** "5, 10 and 20 mg", "5 and 10 km races": the numbers of a list share the unit at its end. */
function withListedUnits(text: string, stretches: readonly Stretch[]): Stretch[] {
  const listed = [...stretches];
  for (let i = listed.length - 2; i >= 0; i -= 1) {
    const [one, next, before] = [listed[i], listed[i + 1], listed[i - 1]];
    if (!one || !next || one.high || next.high || one.low.marked || one.low.kind !== 'count' || one.low.form === 'words' || next.low.age) continue;
    if (!next.low.marked || (next.low.kind !== 'measure' && next.low.kind !== 'percent') || one.low.scaled !== next.low.scaled) continue;
    const gap = text.slice(one.end, next.start);
    // "won 3 and 20% of the seats" is no list of percentages.
    const long = gap.startsWith(',') || (before !== undefined && text.slice(before.end, one.start) === ', ');
    if (!NEXT_IN_LIST.test(gap) || (next.low.kind === 'percent' && !long)) continue;
    const { kind, unit } = next.low;
    listed[i] = { ...one, low: { ...one.low, kind, unit, marked: true } };
  }
  return listed;
}

/** Reads at a place where a number may begin; answers how far to go on. */
function readAt(text: string, index: number, stretches: Stretch[]): number {
  const code = text.charCodeAt(index);
  const digit = code >= 48 && code <= 57;
  if (digit) {
    const proportion = special(text, index);
    if (proportion) {
      stretches.push({ low: proportion, high: null, start: proportion.start, end: proportion.end });
      return proportion.end - index;
    }
    const junk = junkEnd(text, index);
    if (junk > index) return junk - index;
  }
  const piece = readPiece(text, startOf(text, index, digit));
  const first = piece && readSpread(text, piece);
  if (!first) return runLength(text, index);
  if ((first.start === first.at && gluedLeft(text, first.at)) || first.start < (stretches.at(-1)?.end ?? 0))
    return Math.max(runLength(text, index), first.end - index);
  const share = readShare(text, first);
  if (share) {
    stretches.push({ low: share, high: null, start: share.start, end: share.end });
    return share.end - index;
  }
  const second = readRange(text, first);
  const last = second ?? first;
  if (isCode(text, last)) return Math.max(runLength(text, index), 1);
  const low = second ? lowEnd(first, second) : borrowUnit(text, first);
  const end = trimmedEnd(text, last.end);
  const whole = end === low.end ? low : { ...low, end };
  const age = readAge(text, whole);
  if (age)
    stretches.push({
      low: { ...low, kind: age.kind, unit: age.unit, age: true, rule: age.rule },
      high: second,
      start: low.start,
      end: trimmedEnd(text, age.end),
    });
  else if (refusal(text, whole) === null) stretches.push({ low, high: second, start: low.start, end: whole.end });
  return Math.max(1, (age?.end ?? last.end) - index);
}

/** Digits with a colon or in a bracket of accounts. */
function special(text: string, index: number): Piece | null {
  if (text.charCodeAt(index - 1) === 40) {
    const loss = readLoss(text, index);
    if (loss) return loss;
  }
  let end = index + 1;
  while (end < index + 6 && '0123456789.'.includes(text.charAt(end))) end += 1;
  return text.charCodeAt(end) === 58 || text.startsWith(' :', end) ? readProportion(text, index) : null;
}

/** A full stop that ends the sentence is no part of "8 oz.". */
function trimmedEnd(text: string, end: number): number {
  return text.charCodeAt(end - 1) === 46 && !/\.[A-Za-z]\.$/.test(text.slice(end - 3, end)) && /^[\s"'”’)]*$/.test(text.slice(end, end + 8)) ? end - 1 : end;
}

/** A decimal point before the digit belongs to the number; the article of "a third" does not, that of "a million" does. */
function startOf(text: string, index: number, digit: boolean): number {
  if (digit) return text.charAt(index - 1) === '.' && !/[\w.)]/.test(text.charAt(index - 2)) ? index - 1 : index;
  return index;
}

/** Length of the run of letters and digits at `index`. */
function runLength(text: string, index: number): number {
  RUN.lastIndex = index;
  return Math.max(1, RUN.exec(text)?.[0].length ?? 1);
}
