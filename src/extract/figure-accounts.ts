// Losses in brackets, as accounts write them: "$(1.4) million", "(1.4) million euros", "$(0.15) per share". Brackets elsewhere are brackets.
import { readNumber } from '../lexicon/numbers.ts';
import { currencyAfter, currencyBefore } from './figure-money.ts';
import { matchAt, type Piece } from './figure-piece.ts';

const CLOSED = /\)(?: (?=(?:thousand|million|billion|trillion|mn|bn|m)\b))?/y;

/** The negative amount whose first digit, right behind a bracket, is at `at`; null where no currency or scale makes it one. */
export function readLoss(text: string, at: number): Piece | null {
  if (text.charCodeAt(at - 1) !== 40) return null;
  const bare = readNumber(text, at);
  const closed = bare ? matchAt(CLOSED, text, bare.end) : null;
  if (!bare || !closed || bare.form === 'words' || bare.form === 'fraction') return null;
  const end = bare.end + closed[0].length;
  // The scale is read as if the bracket were not there.
  const scaled = closed[0].length > 1 ? readNumber(`1 ${text.slice(end, end + 12)}`, 0) : null;
  const scaledEnd = scaled ? end + scaled.end - 2 : end;
  const before = currencyBefore(text, at - 1, true);
  const after = scaled ? currencyAfter(text, scaledEnd, true) : null;
  const currency = before ?? after;
  if (!currency || (!scaled && text.charCodeAt(at - 2) <= 32)) return null;
  return {
    start: before ? before.start : at - 1,
    end: before ? scaledEnd : currency.end,
    at,
    number: { ...bare.number, digits: `-${bare.number.digits}`, exponent: bare.number.exponent + (scaled?.number.exponent ?? 0) },
    form: bare.form,
    scaled: scaled !== null,
    kind: 'money',
    unit: currency.unit,
    shared: currency.shared,
    rule: '(<number>)',
    issues: [],
    age: false,
    text: text.slice(at, bare.end),
    capital: false,
    marked: true,
  };
}
