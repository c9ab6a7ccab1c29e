// One quantity as it is being read: a number with what belongs to it, before ranges and context.
import type { NumberForm } from '../lexicon/number-token.ts';
import type { FigureKind, NumberParts } from '../types.ts';

/** A quantity read at one place of a sentence; offsets count from the start of the sentence's text. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Where the number itself begins, behind sign and currency. */
  readonly at: number;
  readonly number: NumberParts;
  readonly form: NumberForm;
  readonly scaled: boolean;
  readonly kind: FigureKind;
  readonly unit: string | null;
  readonly shared: string | null;
  /** What it looks like, in the words of rule names: '<currency> <number> <scale>'. */
  readonly rule: string;
  readonly issues: readonly string[];
  /** True where the number is an age. */
  readonly age: boolean;
  /** The number's characters with its scale, without sign, currency and unit. */
  readonly text: string;
  /** True where a number in words begins with a capital. */
  readonly capital: boolean;
  /** True where currency, percent sign or unit stands with this very number. */
  readonly marked: boolean;
}

/** A number before its meaning is known. */
export type Bare = Pick<Piece, 'at' | 'number' | 'form' | 'scaled' | 'issues' | 'end' | 'capital' | 'text'>;

/** What currency, unit and neighbours make of a number. */
export type Meaning = Pick<Piece, 'start' | 'end' | 'number' | 'kind' | 'unit' | 'shared' | 'rule' | 'age' | 'marked'>;

/** The two together; written out, since copying by spread costs more than reading the number. */
export function pieceOf(bare: Bare, { start, end, number, kind, unit, shared, rule, age, marked }: Meaning): Piece {
  const { at, form, scaled, issues, capital, text } = bare;
  return { start, end, at, number, form, scaled, kind, unit, shared, rule, issues, age, text, capital, marked };
}

/** Runs a sticky pattern at an offset. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Code of the character behind a number, past one gap (space or hyphen); NaN at the end of the text. */
export function codeBehind(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code === 32 || code === 45 || code === 0xa0 || code === 0x202f ? text.charCodeAt(at + 1) : code;
}

/** Character codes as a set, for a look before a pattern is run. */
export function codesOf(chars: string): ReadonlySet<number> {
  return new Set([...chars].map((char) => char.charCodeAt(0)));
}

/** True for letters and digits of any script that news uses. */
export function isWordChar(code: number): boolean {
  return (code >= 48 && code <= 57) || isLetter(code);
}

export function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && code < 0x2000);
}

/** The word of letters, digits, full stops, apostrophes and hyphens that ends before `at`, one blank between at most; '' where there is none. */
export function wordEndingAt(text: string, at: number): string {
  const last = text.charCodeAt(at - 1);
  const end = last === 32 || last === 0xa0 ? at - 1 : at;
  let start = end;
  while (start > 0 && end - start < 26 && isInWord(text.charCodeAt(start - 1))) start -= 1;
  while (start < end && !isWordChar(text.charCodeAt(start))) start += 1;
  return text.slice(start, end);
}

function isInWord(code: number): boolean {
  return isWordChar(code) || code === 46 || code === 39 || code === 45 || code === 0x2019;
}

/** The part of an alternation that stands for any of the words, longest first. */
export function oneOf(words: Iterable<string>): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|');
}
