// Rows of a user's lists → the compact table of user-table.ts. Rows are taken one by one, so that a file of any length is never held whole.
import { withoutLegalForm } from './legal-forms.ts';
import { pluralOf } from './names-plural.ts';
import { hashUnit, SEED, skipSpace, slotOf, unitEnd } from './names-units.ts';
import { type GrowingBytes, type GrowingInts, growingBytes, growingInts } from './user-arrays.ts';
import { guardOf } from './user-guard.ts';
import { DERIVED, GUARDED, MAX_UNITS, probe, type UserNames, type UserType } from './user-table.ts';

/** A row as read and checked; values hold no tab, line break or "|". */
export interface UserRow {
  readonly type: UserType;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Found as brands of the medicine. */
  readonly brands: readonly string[];
  /** Subtype of an organisation, kind of a medicine; empty where the list says nothing. */
  readonly kind: string;
  readonly canonical: string;
  readonly class: string;
  /** Sorted by scheme. */
  readonly ids: readonly (readonly [scheme: string, value: string])[];
}

export interface UserNamesBuilder {
  readonly rows: () => number;
  /** Takes a row; answers how many of its names cannot be looked for: no letter, or more than 31 words and marks. */
  readonly add: (row: UserRow) => number;
  readonly finish: () => UserNames;
}

/** A builder for the names of one type. */
export function createUserNames(type: UserType): UserNamesBuilder {
  const bytes = growingBytes();
  const rowStarts = growingInts();
  const entries: Entries = {
    rows: growingInts(),
    starts: growingInts(),
    lengths: growingInts(),
    flags: growingInts(),
    hashes: growingInts(),
    firsts: growingInts(),
    units: growingInts(),
  };

  let unused = 0;

  const addName = (given: string, role: number, at: number, derived: boolean): void => {
    const marked = given.startsWith('?');
    const name = marked ? given.slice(1) : given;
    const run = hashName(name);
    if (run === null) {
      unused += 1;
      return;
    }
    entries.rows.push(rowStarts.length() - 1);
    entries.starts.push(marked ? at + 1 : at);
    entries.lengths.push(Buffer.byteLength(name));
    entries.flags.push(role | (marked ? GUARDED : 0) | guardOf(name, type, derived));
    entries.hashes.push(run.hash);
    entries.firsts.push(run.first);
    entries.units.push(run.units);
  };
  const addCell = (text: string, role: number, at: number): void => {
    addName(text, role, at, false);
    if (type !== 'ORG') return;
    const article = /^the\s+/iu.exec(text)?.[0].length ?? 0;
    const core = withoutLegalForm(text);
    if (core.length > article && (article > 0 || core !== text)) addName(core.slice(article), role === 0 ? 1 : role, at + article, true);
  };
  return {
    rows: rowStarts.length,
    add(row) {
      unused = 0;
      rowStarts.push(bytes.length());
      const ids = row.ids.map(([scheme, value]) => `${scheme}=${value}`).join(';');
      bytes.write(`${[row.kind, row.canonical, row.class, ids].join('\t')}\t`);
      const plain = row.kind === 'brand' ? (name: string) => name : (name: string) => smallNamed(name, type, row.kind);
      const aliases = withPluralsOf(row, type).map(plain);
      for (const [role, names] of [[plain(row.name)], aliases, row.brands].entries()) {
        for (const [index, name] of names.entries()) {
          if (index > 0) bytes.write('|');
          const at = bytes.length();
          bytes.write(name);
          addCell(name, role, at);
        }
        bytes.write('\t');
      }
      return unused;
    },
    finish: () => finishTable(type, bytes, rowStarts, entries),
  };
}

/** "Nimotuzumab" of a list that opens every name with a capital is found in small letters too. */
function smallNamed(name: string, type: UserType, kind: string): string {
  return type === 'DRUG' && kind !== 'investigational' && kind !== 'vaccine' && /^\p{Lu}\p{Ll}{2}/u.test(name)
    ? name.charAt(0).toLowerCase() + name.slice(1)
    : name;
}

function withPluralsOf({ name, aliases, kind }: UserRow, type: UserType): readonly string[] {
  return type === 'DRUG' && kind === 'class' ? [...aliases, ...[name, ...aliases].map(pluralOf)] : aliases;
}

function hashName(name: string): { readonly hash: number; readonly first: number; readonly units: number } | null {
  let hash = SEED;
  let first = 0;
  let units = 0;
  for (let at = skipSpace(name, 0, name.length); at < name.length; units += 1) {
    const next = unitEnd(name, at, name.length);
    hash = hashUnit(hash, name, at, next);
    if (units === 0) first = hash;
    at = skipSpace(name, next, name.length);
  }
  return units === 0 || units > MAX_UNITS ? null : { hash, first, units };
}

interface Entries {
  readonly rows: GrowingInts;
  readonly starts: GrowingInts;
  readonly lengths: GrowingInts;
  readonly flags: GrowingInts;
  readonly hashes: GrowingInts;
  /** Hash of the first unit, and how many units there are. */
  readonly firsts: GrowingInts;
  readonly units: GrowingInts;
}

function finishTable(type: UserType, bytes: GrowingBytes, rowStarts: GrowingInts, entries: Entries): UserNames {
  const size = entries.rows.length();
  rowStarts.push(bytes.length());
  const capacity = powerAbove((size * 4) / 3);
  const table: UserNames = {
    type,
    size,
    bytes: bytes.shared(),
    rowStarts: rowStarts.fill(new Uint32Array(sharedBytes(rowStarts.length() * 4))),
    entryRows: entries.rows.fill(new Uint32Array(sharedBytes(size * 4))),
    nameStarts: entries.starts.fill(new Uint32Array(sharedBytes(size * 4))),
    nameLengths: entries.lengths.fill(new Uint16Array(sharedBytes(size * 2))),
    flags: entries.flags.fill(new Uint8Array(sharedBytes(size))),
    next: new Int32Array(sharedBytes(size * 4)).fill(-1),
    hashes: new Int32Array(sharedBytes(capacity * 4)),
    slots: new Int32Array(sharedBytes(capacity * 4)),
    lengths: new Int32Array(sharedBytes(Math.min(2 ** 20, capacity) * 4)),
  };
  for (let entry = 0; entry < size; entry += 1) {
    const slot = slotOf(entries.firsts.at(entry), table.lengths.length - 1);
    table.lengths[slot] = (table.lengths[slot] as number) | (1 << (entries.units.at(entry) - 1));
    place(table, entry, entries.hashes.at(entry));
  }
  return table;
}

/** Takes a slot, or joins the chain of an equal name, unless its own row has the name already. */
function place(table: UserNames, entry: number, hash: number): void {
  const { slots, hashes, next, entryRows } = table;
  const start = table.nameStarts[entry] as number;
  const mask = slots.length - 1;
  let slot = slotOf(hash, mask);
  let taken = false;
  for (; slots[slot] !== 0; slot = (slot + 1) & mask) taken ||= hashes[slot] === hash;
  if (taken) {
    const name = Buffer.from(table.bytes.buffer).toString('utf8', start, start + (table.nameLengths[entry] as number));
    const head = probe(table, hash, name, 0, name.length);
    if (head >= 0) {
      const second = next[head] as number;
      for (const other of [head, second]) {
        if (other < 0 || entryRows[other] !== entryRows[entry]) continue;
        if ((table.flags[entry] as number) & DERIVED) return;
        // Listed after all, not only made from a listed name.
        for (const column of [table.nameStarts, table.nameLengths, table.flags]) column[other] = column[entry] as number;
        return;
      }
      next[entry] = second;
      next[head] = entry;
      return;
    }
  }
  hashes[slot] = hash;
  slots[slot] = entry + 1;
}

function powerAbove(count: number): number {
  return 2 ** Math.max(4, Math.ceil(Math.log2(count + 1)));
}

function sharedBytes(length: number): SharedArrayBuffer {
  return new SharedArrayBuffer(length);
}
