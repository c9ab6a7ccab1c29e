// Words of a text one by one, and what a number read from them looks like.
import type { NumberParts } from '../types.ts';

/** How a number is written; `integer` is bare digits with neither grouping nor decimals. */
export type NumberForm = 'integer' | 'grouped' | 'decimal' | 'fraction' | 'words';

export interface NumberRead {
  /** One past the last character. */
  readonly end: number;
  readonly number: NumberParts;
  readonly form: NumberForm;
  /** True where a scale word is part of it ("million", "dozen", "crore"). */
  readonly scaled: boolean;
  /** Code of a doubt about the reading, or null. */
  readonly issue: 'decimal-comma' | 'ambiguous-number' | null;
}

const WORD = /[A-Za-z]{1,12}(?![A-Za-z\d])/y;
const GAP = /(?:[ \u00a0]{1,3}|[-‑](?=[A-Za-z]))/y;

/** A word at hand: lower case, and where it ends. */
export interface Word {
  readonly text: string;
  readonly end: number;
}

/** Halves, quarters and eighths as decimals, which are exact: 5 ÷ 2 → 2.5. */
export function halved(number: NumberParts): NumberParts {
  if (number.exponent === 0 || (number.divisor !== 2 && number.divisor !== 4 && number.divisor !== 8)) return number;
  return { digits: String(Number(number.digits) / number.divisor), exponent: number.exponent, divisor: 1 };
}

export function read(end: number, number: NumberParts, form: NumberRead['form'], scaled: boolean): NumberRead {
  return { end, number, form, scaled, issue: null };
}

export function next(text: string, from: number): Word | null {
  GAP.lastIndex = from;
  return GAP.test(text) ? wordAt(text, GAP.lastIndex) : null;
}

export function wordAt(text: string, at: number): Word | null {
  WORD.lastIndex = at;
  const found = WORD.exec(text);
  return found ? { text: found[0].toLowerCase(), end: WORD.lastIndex } : null;
}
