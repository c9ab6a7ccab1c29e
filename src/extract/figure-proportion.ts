// Proportions with a colon: "in the ratio 60:40", "a 3:1 ratio", "randomised 2:1". Elsewhere two numbers and a colon are a time or a score.
import { numberValue, readNumber } from '../lexicon/numbers.ts';
import { matchAt, type Piece } from './figure-piece.ts';

const PROPORTION = /(\d{1,3}(?:\.\d{1,2})?) ?: ?(\d{1,3}(?:\.\d{1,2})?)(?![\d:]|\.\d)/y;
const BEFORE =
  /\b(?:ratios?|proportions?|randomi[sz](?:ed|ation)|odds|split|scale)(?: (?:of|is|was|at|a|the|in|to|about|around|roughly|approximately|nearly)){0,3}[ (]$/i;
const AFTER = /^[- ]?(?:ratio|split|randomi[sz]ation|proportion|odds|stock split|share split|basis|scale)\b/i;

/** The proportion whose first digit is at `at`, first divided by second, or null. */
export function readProportion(text: string, at: number): Piece | null {
  const found = matchAt(PROPORTION, text, at);
  if (!found) return null;
  const end = at + found[0].length;
  if (!BEFORE.test(text.slice(Math.max(0, at - 40), at)) && !AFTER.test(text.slice(end, end + 16))) return null;
  const below = readNumber(found[2] ?? '', 0);
  const value = below ? numberValue(below.number) : 0;
  if (value === 0) return null;
  return {
    start: at,
    end,
    at,
    number: { digits: found[1] ?? '', exponent: 0, divisor: value },
    form: 'fraction',
    scaled: false,
    kind: 'ratio',
    unit: null,
    shared: null,
    rule: '<number>:<number>',
    issues: [],
    age: false,
    text: found[0],
    capital: false,
    marked: true,
  };
}
