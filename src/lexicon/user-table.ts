// A user's name list as flat arrays over shared memory: a million names cost some 100 MB once, whatever the number of workers.
// Names are found by the hash of their units and compared letter by letter before they count; a row is decoded only when found.
import { foldCode } from './fold.ts';
import { hashUnit, SEED, skipSpace, slotOf, unitEnd } from './names-units.ts';

/** The type that a list's names have. */
export type UserType = 'ORG' | 'DRUG';

/** A compiled list of one type. Plain data: it passes to worker threads without a copy. */
export interface UserNames {
  readonly type: UserType;
  /** Entries: names, aliases, and names without their legal form. */
  readonly size: number;
  /** Rows in UTF-8, back to back: kind, canonical, class, ids, name, aliases and brands, parted by tabs. */
  readonly bytes: Uint8Array;
  /** Where each row starts in `bytes`, and where the last one ends. */
  readonly rowStarts: Uint32Array;
  readonly entryRows: Uint32Array;
  /** The name's first byte and its length in bytes. */
  readonly nameStarts: Uint32Array;
  readonly nameLengths: Uint16Array;
  readonly flags: Uint8Array;
  /** The next entry with the same name in another row, or -1. */
  readonly next: Int32Array;
  readonly hashes: Int32Array;
  /** Entry + 1; 0 is free. */
  readonly slots: Int32Array;
  /** By hash of a name's first unit: bit n where some such name has n + 1 units. */
  readonly lengths: Int32Array;
}

/** Bits of `flags`; the two lowest are the role: name, alias, brand. */
export const ROLE_MASK = 3;
export const GUARDED = 4;
export const ORDINARY = 8;
/** Made from a listed name: its legal form or article left out. */
export const DERIVED = 16;

/** Words and marks of the longest name that is looked for. */
export const MAX_UNITS = 31;
/** Rows that one name may belong to before the rest is no longer told. */
const MOST_ROWS = 20;

export interface UserEntry {
  readonly row: number;
  readonly name: string;
  readonly title: string;
  /** 0 name, 1 alias, 2 brand. */
  readonly role: number;
  readonly guarded: boolean;
  readonly ordinary: boolean;
  readonly kind: string;
  readonly canonical: string;
  readonly class: string;
  /** `scheme=value` parted by ";", sorted. */
  readonly ids: string;
}

/** The longest name that starts at `start` in a spelling that fits, or null. */
export function userNameAt(names: UserNames, text: string, start: number, end: number): { readonly end: number; readonly entry: number } | null {
  const first = unitEnd(text, start, end);
  let hash = hashUnit(SEED, text, start, first);
  let lengths = names.lengths[slotOf(hash, names.lengths.length - 1)] as number;
  let best = -1;
  let bestEnd = start;
  let next = first;
  while (lengths !== 0) {
    if (lengths & 1) {
      const head = probe(names, hash, text, start, next);
      const entry = head < 0 ? -1 : fittingEntry(names, head, text.slice(start, next));
      if (entry >= 0) {
        best = entry;
        bestEnd = next;
      }
    }
    lengths >>= 1;
    const at = skipSpace(text, next, end);
    if (at >= end) break;
    next = unitEnd(text, at, end);
    hash = hashUnit(hash, text, at, next);
  }
  return best < 0 ? null : { end: bestEnd, entry: best };
}

/** Entries of all rows that have exactly this name, spelled so that it fits; a listed name shuts out one with its legal form left out, an exact spelling shuts out the others. In order of the rows. */
export function userEntriesNamed(names: UserNames, name: string): UserEntry[] {
  let hash = SEED;
  let next = 0;
  for (let at = 0; at < name.length; at = skipSpace(name, next, name.length)) {
    next = unitEnd(name, at, name.length);
    hash = hashUnit(hash, name, at, next);
  }
  const fitting: number[] = [];
  let entry = next > 0 ? probe(names, hash, name, 0, next) : -1;
  for (; entry >= 0 && fitting.length < MOST_ROWS; entry = names.next[entry] as number) {
    if (fits(names, entry, nameOf(names, entry), name)) fitting.push(entry);
  }
  const listed = narrowed(fitting, (found) => ((names.flags[found] as number) & DERIVED) === 0);
  const exact = narrowed(listed, (found) => nameOf(names, found) === name);
  return exact.sort((a, b) => a - b).map((found) => userEntryOf(names, found));
}

/** Those that pass, or all where none does. */
function narrowed(entries: readonly number[], passes: (entry: number) => boolean): number[] {
  const passing = entries.filter(passes);
  return passing.length > 0 ? passing : [...entries];
}

/** What the list says of an entry. */
export function userEntryOf(names: UserNames, entry: number): UserEntry {
  const row = names.entryRows[entry] as number;
  const flags = names.flags[entry] as number;
  const [kind = '', canonical = '', drugClass = '', ids = '', title = ''] = decode(
    names,
    names.rowStarts[row] as number,
    names.rowStarts[row + 1] as number,
  ).split('\t');
  const role = flags & ROLE_MASK;
  return {
    row,
    name: nameOf(names, entry),
    title,
    role,
    guarded: (flags & GUARDED) !== 0,
    ordinary: (flags & ORDINARY) !== 0,
    kind: role === 2 ? 'brand' : kind,
    canonical: canonical || (names.type === 'DRUG' ? title.toLowerCase() : title),
    class: drugClass,
    ids,
  };
}

/** The listed spelling of an entry. */
export function nameOf(names: Pick<UserNames, 'bytes' | 'nameStarts' | 'nameLengths'>, entry: number): string {
  const start = names.nameStarts[entry] as number;
  return decode(names, start, start + (names.nameLengths[entry] as number));
}

/** First entry whose name is, case and accents aside, this stretch of text; -1 where there is none. */
export function probe(
  names: Pick<UserNames, 'slots' | 'hashes' | 'bytes' | 'nameStarts' | 'nameLengths'>,
  hash: number,
  text: string,
  start: number,
  end: number,
): number {
  const { slots, hashes } = names;
  const mask = slots.length - 1;
  for (let slot = slotOf(hash, mask); slots[slot] !== 0; slot = (slot + 1) & mask) {
    if (hashes[slot] !== hash) continue;
    const entry = (slots[slot] as number) - 1;
    if (sameUnits(nameOf(names, entry), text.slice(start, end))) return entry;
  }
  return -1;
}

function fittingEntry(names: UserNames, head: number, written: string): number {
  for (let entry = head, count = 0; entry >= 0 && count < MOST_ROWS; entry = names.next[entry] as number, count += 1)
    if (fits(names, entry, nameOf(names, entry), written)) return entry;
  return -1;
}

/**
 * Case of organisations: as listed; all in capitals; of several words any where the longer ones have a capital; of a list in capitals
 * ("PFIZER INC") a capital first letter. The rules for medicines weigh case themselves.
 */
function fits(names: UserNames, entry: number, listed: string, written: string): boolean {
  if (names.type === 'DRUG' || listed === written) return true;
  const capitals = written === written.toUpperCase();
  if (/[\s-]/u.test(written)) return (capitals && written.length > 4) || !/(?:^|[\s-])\p{Ll}[\p{L}\p{N}]{3,}|^\p{Ll}/u.test(written);
  if (plain(listed) === plain(written)) return true;
  if (capitals) return written.length > 4 && listed.length > 4;
  const shouted = listed === listed.toUpperCase() && listed.length > ((names.flags[entry] as number) & DERIVED ? 3 : 5);
  return shouted && /^\p{Lu}\p{Ll}/u.test(written);
}

function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘ʼ]/gu, "'");
}

/** Alike as `foldCode` compares, white space aside. */
function sameUnits(left: string, right: string): boolean {
  let a = 0;
  let b = 0;
  while (a < left.length && b < right.length) {
    const code = foldCode(left.charCodeAt(a));
    if (code !== foldCode(right.charCodeAt(b))) return false;
    a = code === 32 ? skipSpace(left, a, left.length) : a + 1;
    b = code === 32 ? skipSpace(right, b, right.length) : b + 1;
  }
  return a >= left.length && b >= right.length;
}

function decode({ bytes }: Pick<UserNames, 'bytes'>, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8', start, end);
}
