// What stands around a number in the text; every stretch is bounded, so that hostile text costs no more than long text.
import type { NumberPlace } from './scan.ts';

export interface Surroundings {
  /** The number, lower case. */
  readonly word: string;
  /** Up to 60 characters on either side; the start of the text counts as a line break. */
  readonly before: string;
  readonly after: string;
  /** What stands before and behind it in the run between white space. */
  readonly head: string;
  readonly tail: string;
  /** Words before and behind, a blank or hyphen between; '' where there is none. */
  readonly previous: string;
  readonly next: string;
  /** True where it is written with a capital. */
  readonly capital: boolean;
}

const REACH = 60;

/** Looks around `place`. */
export function lookAround(text: string, { start, end, text: word }: NumberPlace): Surroundings {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  return {
    word: word.toLowerCase(),
    before: start > REACH ? before : `\n${before}`,
    after,
    head: /\S*$/u.exec(before)?.[0] ?? '',
    tail: /^\S*/u.exec(after)?.[0] ?? '',
    previous: /([\p{L}\p{N}&’'.-]+)[ \u00a0-]$/u.exec(before)?.[1] ?? '',
    next: /^[ \u00a0-]([\p{L}][\p{L}’']*)/u.exec(after)?.[1] ?? '',
    capital: /^\p{Lu}/u.test(word),
  };
}
