// Units of text as names are compared: runs of letters and digits, single marks, white space between.
import { foldCode, isWordCode } from './fold.ts';

/** A unit is a run of letters and digits, or one mark. */
export function unitEnd(text: string, start: number, end: number): number {
  let at = start + 1;
  if (!isWordCode(text.charCodeAt(start))) return at;
  while (at < end && isWordCode(text.charCodeAt(at))) at += 1;
  return at;
}

export function skipSpace(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && foldCode(text.charCodeAt(at)) === 32) at += 1;
  return at;
}
