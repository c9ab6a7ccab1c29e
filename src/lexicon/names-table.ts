// The hash table under a name list: which names start with which units, and how a name takes its slot.
import { foldCode } from './fold.ts';
import { hashUnit, SEED, skipSpace, slotOf, unitEnd } from './names-units.ts';
import type { UserNames } from './user-table.ts';

/** A loaded list. Opaque: use `findNames`, `lookUpName` and `entryOf`. */
export interface NameList {
  readonly size: number;
  readonly source: string;
  readonly columns: readonly string[];
  /** Hash of a run of units; a slot with value 0 is free. */
  readonly hashes: Int32Array;
  /** `(entry + 1) * 2 + more`: entry -1 for a mere prefix; `more` where a longer name begins so. */
  readonly slots: Int32Array;
  /** A bit a slot, set where the search for the hash of some name's first unit begins: most words of a text end there. */
  readonly openings: Uint8Array;
  readonly nameStarts: Int32Array;
  readonly nameEnds: Int32Array;
  readonly rows: Int32Array;
  /** Index into ROLES, plus 4 where guarded. */
  readonly roles: Uint8Array;
  /** The user's names, laid over: of equal names the user's wins, else the longer. Their entries are numbered from `size` on. */
  readonly over?: UserNames;
}

/** Units of the longest name that is kept. */
export const MAX_UNITS = 16;
/** Spellings of one name in different case: "NATO", "Nato". */
const MOST_SPELLINGS = 4;

/** Enters a name of the list and its prefixes. */
export function addName(names: NameList, entry: number): void {
  const { source, openings } = names;
  const mask = names.slots.length - 1;
  const end = names.nameEnds[entry] as number;
  let at = names.nameStarts[entry] as number;
  let hash = SEED;
  for (let unit = 0; unit < MAX_UNITS; unit += 1) {
    const next = unitEnd(source, at, end);
    hash = hashUnit(hash, source, at, next);
    if (unit === 0) markOpening(openings, slotOf(hash, mask));
    at = skipSpace(source, next, end);
    if (at >= end) {
      put(names, hash, entry);
      return;
    }
    put(names, hash, -1);
  }
}

function markOpening(openings: Uint8Array, slot: number): void {
  openings[slot >> 3] = (openings[slot >> 3] as number) | (1 << (slot & 7));
}

/** False where no name begins with the unit of this hash. */
export function mayOpen({ openings, slots }: NameList, hash: number): boolean {
  const slot = slotOf(hash, slots.length - 1);
  return ((openings[slot >> 3] as number) & (1 << (slot & 7))) !== 0;
}

/** Takes a slot for a name (`entry` ≥ 0) or marks a prefix. The first of two equal names stays; spellings in another case stand beside it, four at most. */
function put(names: NameList, hash: number, entry: number): void {
  const { hashes, slots, source, nameStarts, nameEnds } = names;
  const mask = slots.length - 1;
  let slot = slotOf(hash, mask);
  let spellings = 0;
  while (slots[slot] !== 0) {
    const value = slots[slot] as number;
    if (hashes[slot] === hash) {
      const held = (value >> 1) - 1;
      if (entry < 0) {
        slots[slot] = value | 1;
        return;
      }
      if (held < 0) {
        slots[slot] = ((entry + 1) << 1) | (value & 1);
        return;
      }
      const [start, end] = [nameStarts[entry] as number, nameEnds[entry] as number];
      if (sameName(names, held, source, start, end)) {
        spellings += 1;
        if (spellings >= MOST_SPELLINGS || sameLetters(names, held, source, start, end)) return;
      }
    }
    slot = (slot + 1) & mask;
  }
  hashes[slot] = hash;
  slots[slot] = entry < 0 ? 1 : (entry + 1) << 1;
}

/** True where both are written with the same letters, case included. */
function sameLetters(names: NameList, entry: number, text: string, start: number, end: number): boolean {
  return names.source.slice(names.nameStarts[entry], names.nameEnds[entry]) === text.slice(start, end);
}

/** True where a listed name and a stretch of text are the same units, white space aside. */
export function sameName(names: NameList, entry: number, text: string, start: number, end: number): boolean {
  const { source } = names;
  const nameEnd = names.nameEnds[entry] as number;
  let left = names.nameStarts[entry] as number;
  let right = start;
  while (left < nameEnd && right < end) {
    const a = foldCode(source.charCodeAt(left));
    const b = foldCode(text.charCodeAt(right));
    if (a !== b) return false;
    left = a === 32 ? skipSpace(source, left, nameEnd) : left + 1;
    right = b === 32 ? skipSpace(text, right, end) : right + 1;
  }
  return left >= nameEnd && right >= end;
}
