// Text → its non-blank lines, each trimmed, with what stands around it. Offsets are UTF-16 units of the text.
import type { Span } from '../types.ts';

/** A non-blank line without outer white space. `bare` is its inside without list marks, heading signs and emphasis. */
export interface Line extends Span {
  readonly bare: Span;
  /** True where a blank line (or the start of the text) stands before it. */
  readonly opensBlock: boolean;
}

/** Marks at the start of a line that are no words: bullets, quote and heading signs, emphasis, table bars. */
const LEAD_MARKS: ReadonlySet<number> = new Set(Array.from('•·●▪◦‣○■□*#>_|~`–—-', codeOf));
const TAIL_MARKS: ReadonlySet<number> = new Set(Array.from('*_#|~`', codeOf));
const LINE_BREAK = /[\n-\r\u0085\u2028\u2029]/gu;
/** Signs of emphasis beside a letter's outer side; those inside a word are its own. */
const EMPHASIS = /\*{1,3}(?=\S)|(?<=\S)\*{1,3}|(?<![\p{L}\p{N}])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\p{N}_])/gu;
const LINK = /\[([^[\]]{0,200})\]\([^()]{0,1000}\)/gu;

/** All non-blank lines in order. Linear, whatever the text. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let blankBefore = true;
  for (let from = 0; from < text.length; ) {
    const to = lineEnd(text, from);
    let start = from;
    let end = to;
    while (start < end && isBlank(text.charCodeAt(start))) start++;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    if (start < end) {
      lines.push({ start, end, bare: stripMarks(text, start, end), opensBlock: blankBefore });
      blankBefore = false;
    } else {
      blankBefore = true;
    }
    from = text.charCodeAt(to) === 13 && text.charCodeAt(to + 1) === 10 ? to + 2 : to + 1;
  }
  return lines;
}

/** The bare line as a string, links as their words, without emphasis; empty where it is longer than `longest`, so that no rule reads an endless line. */
export function bareText(text: string, line: Line, longest: number): string {
  const { start, end } = line.bare;
  if (end - start > longest) return '';
  const bare = text.slice(start, end);
  const unlinked = bare.includes('](') ? bare.replace(LINK, '$1') : bare;
  return unlinked.includes('*') || unlinked.includes('_') ? unlinked.replace(EMPHASIS, '') : unlinked;
}

/** True for space, tab, no-break and zero-width spaces and the byte order mark. */
export function isBlank(code: number): boolean {
  return (
    code === 32 ||
    code === 9 ||
    code === 160 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    isBreak(code)
  );
}

function codeOf(sign: string): number {
  return sign.charCodeAt(0);
}

function isBreak(code: number): boolean {
  return (code >= 10 && code <= 13) || code === 0x85 || code === 0x2028 || code === 0x2029;
}

function lineEnd(text: string, from: number): number {
  LINE_BREAK.lastIndex = from;
  return LINE_BREAK.exec(text)?.index ?? text.length;
}

function stripMarks(text: string, lineStart: number, lineEnd: number): Span {
  let start = lineStart;
  let end = lineEnd;
  while (start < end && (LEAD_MARKS.has(text.charCodeAt(start)) || isBlank(text.charCodeAt(start)))) start++;
  while (end > start && (TAIL_MARKS.has(text.charCodeAt(end - 1)) || isBlank(text.charCodeAt(end - 1)))) end--;
  return start < end ? { start, end } : { start: lineStart, end: lineEnd };
}
