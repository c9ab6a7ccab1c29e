// Name lists (TSV) → a hash table for longest match over running text, in one pass whatever the length of the list.
// The list stays one flat string; a name costs some twenty bytes beside it. Format: lexicons/README.md.
import type { Span } from '../types.ts';
import { isWordCode } from './fold.ts';
import { endOfLine, type FoundNames, GUARDED, readNames } from './names-rows.ts';
import { addName, MAX_UNITS, mayOpen, type NameList, sameName } from './names-table.ts';
import { hashUnit, SEED, skipSpace, slotOf, unitEnd } from './names-units.ts';
import { type UserNames, userEntryOf, userNameAt } from './user-table.ts';

export type { NameList } from './names-table.ts';

/** What a list says of one name. */
export interface NameEntry {
  /** The name as listed, without its guard mark. */
  readonly name: string;
  /** Name of the row: the fullest usual name of the thing. */
  readonly title: string;
  readonly role: NameRole;
  /** A leading "?": also a common word, counts only beside evidence. */
  readonly guarded: boolean;
  /** `kind` or `subtype` of the row, empty where the list has none. */
  readonly kind: string;
  readonly canonical: string;
  readonly class: string;
  readonly ids: string;
  /** From a list that the user brought. */
  readonly own: boolean;
  /** Only of a user's list: an ordinary word or a place, so that the name alone tells nothing. */
  readonly ordinary: boolean;
}

export type NameRole = 'name' | 'alias' | 'brand';

/** A listed name found in a text; `entry` indexes the list (see `entryOf`). */
export interface NameHit extends Span {
  readonly entry: number;
}

const ROLES: readonly NameRole[] = ['name', 'alias', 'brand'];

/** Reads a list in the format of lexicons/README.md. Never throws: a row without a name is passed over. */
export function loadNames(text: string): NameList {
  const lineEnd = endOfLine(text, 0);
  const columns = text.slice(0, lineEnd).replace('\r', '').split('\t');
  const found = readNames(text, lineEnd + 1, columns);
  const size = found.starts.length;
  const capacity = capacityFor(text, found);
  const names: NameList = {
    size,
    source: text,
    columns,
    hashes: new Int32Array(capacity),
    slots: new Int32Array(capacity),
    openings: new Uint8Array(capacity >> 3),
    nameStarts: Int32Array.from(found.starts),
    nameEnds: Int32Array.from(found.ends),
    rows: Int32Array.from(found.rows),
    roles: Uint8Array.from(found.roles),
  };
  for (let entry = 0; entry < size; entry += 1) addName(names, entry);
  return names;
}

/** The list with a user's names laid over it; both are shared, nothing is copied. */
export function withUserNames(names: NameList, over: UserNames | null): NameList {
  return over === null ? names : { ...names, over };
}

/** Longest listed names in `text.slice(start, end)`, without overlaps, in order; case, accents and kinds of apostrophe are not compared. */
export function findNames(names: NameList, text: string, start: number, end: number): NameHit[] {
  const hits: NameHit[] = [];
  let at = start;
  while (at < end) {
    if (!isWordCode(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const hit = nameAt(names, text, at, end);
    if (hit) {
      hits.push(hit);
      at = hit.end;
    } else at = unitEnd(text, at, end);
  }
  return hits;
}

/** The entry for exactly this name (folded as `findNames` does), or null. */
export function lookUpName(names: NameList, name: string): NameEntry | null {
  const hit = nameAt(names, name, 0, name.length);
  return hit && hit.end === name.length ? entryOf(names, hit.entry) : null;
}

/** What the list says of an entry. */
export function entryOf(names: NameList, entry: number): NameEntry {
  return names.over && entry >= names.size ? ownEntry(names, names.over, entry - names.size) : shippedEntry(names, entry);
}

/** A user's entry; what it leaves open the shipped list may tell, and what that one takes unguarded needs no guard. */
function ownEntry(names: NameList, over: UserNames, entry: number): NameEntry {
  const own = userEntryOf(over, entry);
  const hit = shippedAt(names, own.name, 0, own.name.length);
  const shipped = hit?.end === own.name.length ? shippedEntry(names, hit.entry) : null;
  return {
    ...own,
    role: ROLES[own.role] as NameRole,
    kind: own.kind || (shipped?.kind ?? ''),
    class: own.class || (shipped?.class ?? ''),
    guarded: own.guarded && (shipped === null || shipped.guarded),
    ordinary: own.ordinary && shipped === null,
    own: true,
  };
}

function shippedEntry(names: NameList, entry: number): NameEntry {
  const row = names.rows[entry] as number;
  const cells = names.source.slice(row, endOfLine(names.source, row)).replace('\r', '').split('\t');
  const cell = (column: string) => cells[names.columns.indexOf(column)]?.trim() ?? '';
  const role = names.roles[entry] as number;
  const title = cell('name').replace(/^\?/u, '');
  const brand = ROLES[role & 3] === 'brand';
  return {
    name: names.source.slice(names.nameStarts[entry], names.nameEnds[entry]),
    title,
    role: ROLES[role & 3] as NameRole,
    guarded: role >= GUARDED,
    kind: brand ? 'brand' : cell('kind') || cell('subtype'),
    canonical: cell('canonical') || title.toLowerCase(),
    class: cell('class'),
    ids: cell('ids'),
    own: false,
    ordinary: false,
  };
}

/** Power of two that holds a slot for every unit of every name, at most three quarters full. */
function capacityFor(text: string, found: FoundNames): number {
  let units = 0;
  for (let entry = 0; entry < found.starts.length; entry += 1) {
    const end = found.ends[entry] as number;
    for (let at = found.starts[entry] as number; at < end; at = skipSpace(text, unitEnd(text, at, end), end)) units += 1;
  }
  return 2 ** Math.max(4, Math.ceil(Math.log2((units * 4) / 3 + 1)));
}

/** The longest listed name that starts exactly at `start`, or null. */
export function nameAt(names: NameList, text: string, start: number, end: number): NameHit | null {
  const shipped = shippedAt(names, text, start, end);
  if (!names.over) return shipped;
  const own = userNameAt(names.over, text, start, end);
  return own && own.end >= (shipped?.end ?? 0) ? { start, end: own.end, entry: names.size + own.entry } : shipped;
}

function shippedAt(names: NameList, text: string, start: number, end: number): NameHit | null {
  const { hashes, slots } = names;
  const mask = slots.length - 1;
  let best = -1;
  let bestEnd = start;
  let hash = SEED;
  let at = start;
  for (let unit = 0; unit < MAX_UNITS && at < end; unit += 1) {
    const next = unitEnd(text, at, end);
    hash = hashUnit(hash, text, at, next);
    if (unit === 0 && !mayOpen(names, hash)) return null;
    let more = 0;
    for (let slot = slotOf(hash, mask); slots[slot] !== 0; slot = (slot + 1) & mask) {
      if (hashes[slot] !== hash) continue;
      const value = slots[slot] as number;
      more |= value & 1;
      const entry = (value >> 1) - 1;
      if (entry >= 0 && sameName(names, entry, text, start, next) && (bestEnd !== next || best < 0 || isBetter(names, entry, best, text.slice(start, next)))) {
        best = entry;
        bestEnd = next;
      }
    }
    if (more === 0) break;
    at = skipSpace(text, next, end);
  }
  return best < 0 ? null : { start, end: bestEnd, entry: best };
}

/** Of two spellings of one name the one that the text has, else the one listed first. */
function isBetter(names: NameList, entry: number, best: number, written: string): boolean {
  const [one, two] = [entry, best].map((at) => names.source.slice(names.nameStarts[at], names.nameEnds[at]) === written);
  return one === two ? entry < best : one === true;
}

/** Listed names within a hit, shorter than it: what stands there where the hit itself is refused. */
export function findShorterNames(names: NameList, text: string, hit: Span): NameHit[] {
  let last = hit.start;
  for (let at = hit.start; at < hit.end; at = skipSpace(text, unitEnd(text, at, hit.end), hit.end)) last = at;
  const first = last > hit.start ? nameAt(names, text, hit.start, last) : null;
  const from = first?.end ?? unitEnd(text, hit.start, hit.end);
  return [...(first ? [first] : []), ...findNames(names, text, from, hit.end)];
}
