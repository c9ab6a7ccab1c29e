// Shares told as one number out of another: "one in five", "3 out of 10", "nine of every ten".
import { numberValue, readNumber } from '../lexicon/numbers.ts';
import { TIME_NOUNS } from '../lexicon/quantities-designators.ts';
import { isWordChar, matchAt, type Piece } from './figure-piece.ts';

const OUT_OF = /[ \u00a0-](out of every|of every|in every|out of|in|over)[ \u00a0-](?:the )?/y;
const WORD = /[ \u00a0-](\p{L}{1,20})/uy;

/** The share that begins with `first`, or null: whole numbers, the first smaller, the second no year and no unit behind it. */
export function readShare(text: string, first: Piece): Piece | null {
  if (/^0\d/.test(first.number.digits) || /[\p{L}\d]-$/u.test(text.slice(Math.max(0, first.at - 2), first.at))) return null;
  if (first.kind !== 'count' || first.marked || first.number.divisor !== 1 || first.number.digits.includes('.')) return null;
  const link = matchAt(OUT_OF, text, first.end);
  const read = link ? readNumber(text, first.end + link[0].length) : null;
  if (!link || !read || read.form === 'fraction' || read.number.divisor !== 1 || read.number.digits.includes('.')) return null;
  const above = numberValue(first.number);
  const below = numberValue(read.number);
  if (above <= 0 || above >= below || isWordChar(text.charCodeAt(read.end)) || /^[%°$€£/:-]|^\.\d/.test(text.slice(read.end, read.end + 2))) return null;
  const plain = link[1] === 'in';
  if (link[1] === 'over' && !/^(?:[.,;)]|$| of\b)/.test(text.slice(read.end, read.end + 3))) return null;
  if (plain && ((read.form === 'integer' && below >= 1000 && below % 100 !== 0) || above > 20)) return null;
  if (plain && TIME_NOUNS.has((matchAt(WORD, text, read.end)?.[1] ?? '').toLowerCase())) return null;
  return {
    ...first,
    end: read.end,
    number: { digits: String(above), exponent: 0, divisor: below },
    form: 'fraction',
    kind: 'ratio',
    marked: true,
    rule: '<number> in <number>',
    text: text.slice(first.at, read.end),
  };
}
