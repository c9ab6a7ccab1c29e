// Units of text as names are compared: runs of letters and digits, single marks, white space between; and the hash of a run of units.
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

/** Hash to begin a run of units with. */
export const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

/** The hash of the run so far and of the unit `[start, end)` behind it. */
export function hashUnit(hash: number, text: string, start: number, end: number): number {
  let value = Math.imul(hash ^ 32, PRIME);
  for (let at = start; at < end; at += 1) value = Math.imul(value ^ foldCode(text.charCodeAt(at)), PRIME);
  return value;
}

/** Where the search for a hash begins in a table of `mask + 1` slots. */
export function slotOf(hash: number, mask: number): number {
  return (hash ^ (hash >>> 15)) & mask;
}
