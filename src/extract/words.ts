// Words of running text as the class and vaccine grammars read them: runs between white space, walked leftwards from a head.
import type { Span } from '../types.ts';

/** A run without white space: `start`–`end` without brackets, quotes and marks around it. */
export interface Word extends Span {
  /** Start of the run, marks before the word included. */
  readonly from: number;
  /** Lower case. */
  readonly lower: string;
  readonly text: string;
  /** A comma, bracket or stop stands behind it. */
  readonly closed: boolean;
  /** Opens a bracket or quote. */
  readonly opened: boolean;
}

const SPACE = 32;
const LONGEST_WORD = 60;

/** The word that ends before `offset`, at most one white-space code away, or null at `floor` and at a line's start. */
export function wordBefore(text: string, offset: number, floor: number): Word | null {
  let end = offset;
  if (end > floor && isSpace(text.charCodeAt(end - 1))) end -= 1;
  let start = end;
  while (start > floor && end - start < LONGEST_WORD && !isSpace(text.charCodeAt(start - 1))) start -= 1;
  return start < end ? trimWord(text, start, end) : null;
}

/** The word that starts at `offset` or one white-space code behind it, or null. */
export function wordAfter(text: string, offset: number, ceiling: number): Word | null {
  let start = offset;
  if (start < ceiling && isSpace(text.charCodeAt(start))) start += 1;
  let end = start;
  while (end < ceiling && end - start < LONGEST_WORD && !isSpace(text.charCodeAt(end))) end += 1;
  return start < end ? trimWord(text, start, end) : null;
}

/** Letters and marks that `before` may look back on. */
const REACH = 80;

/**
 * True where `word` stands somewhere in the text between `before` (ends in $) and `behind` (begins with ^).
 * In place of a pattern made for the word: to compile one takes as long as to read a paragraph.
 */
export function standsBetween(text: string, word: string, { before, behind }: { readonly before: RegExp; readonly behind: RegExp }): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (behind.test(text.slice(end, end + 2)) && before.test(text.slice(Math.max(0, at - REACH), at))) return true;
  }
  return false;
}

function trimWord(text: string, from: number, to: number): Word {
  let start = from;
  let end = to;
  while (start < end && '("“‘\'[*'.includes(text.charAt(start))) start += 1;
  while (end > start && ')"”’\',.;:!?]*™®'.includes(text.charAt(end - 1)) && !(text.charAt(end - 1) === ')' && text.slice(start, end).includes('('))) end -= 1;
  const word = text.slice(start, end);
  return { start, end, from, text: word, lower: word.toLowerCase(), closed: end < to && !'™®'.includes(text.charAt(end)), opened: start > from };
}

function isSpace(code: number): boolean {
  return code <= SPACE || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f || code === 0x3000 || code === 0xfeff;
}
