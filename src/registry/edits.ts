// A person's edits of the registry: joining two entities, taking a name out of one. Both only write `hand`, so that each can be undone by the other.
import { CodedError } from '../errors.ts';
import { type Hand, idOf, type RegistryRow, sealed, union } from './file.ts';
import { keyOfName } from './names.ts';

/** The rows that `name` means: by id, else by canonical name, else by alias; exact first, then by spelling. */
export function findRows(rows: readonly RegistryRow[], name: string): RegistryRow[] {
  const steps: ((row: RegistryRow) => boolean)[] = [
    ({ id, replaces }) => id === name || replaces.includes(name),
    ({ canonical }) => canonical === name,
    ({ canonical, type }) => keyOfName(canonical, type) === keyOfName(name, type),
    (row) => namesOf(row).includes(name),
    (row) => namesOf(row).some((alias) => keyOfName(alias, row.type) === keyOfName(name, row.type)),
  ];
  for (const fits of steps) {
    const found = rows.filter(fits);
    if (found.length > 0) return found;
  }
  return [];
}

/** The one row that `name` means. Throws CodedError 'usage' where there is none, or several (naming their ids). */
export function findRow(rows: readonly RegistryRow[], name: string): RegistryRow {
  const found = findRows(rows, name);
  const [row] = found;
  if (row === undefined) throw new CodedError('usage', `no entity "${name}" in the registry; see broadsheet registry list`);
  if (found.length > 1)
    throw new CodedError('usage', `"${name}" may mean ${found.map(({ id, canonical }) => `${canonical} (${id})`).join(', ')}; name it by its id`);
  return row;
}

/** All names of an entity, its canonical one first. */
export function namesOf({ canonical, aliases, hand }: RegistryRow): string[] {
  return [...new Set([canonical, ...(hand?.canonical === undefined ? [] : [hand.canonical]), ...aliases.map(({ name }) => name), ...(hand?.aliases ?? [])])];
}

/** Joins `gone` to `kept`, which keeps its id: the names of `gone` become names of `kept` by hand. Throws CodedError 'usage' for two types or one entity. */
export function mergeRows(rows: readonly RegistryRow[], kept: RegistryRow, gone: RegistryRow): RegistryRow[] {
  if (kept.id === gone.id) throw new CodedError('usage', `"${kept.canonical}" is one entity already (${kept.id})`);
  if (kept.type !== gone.type)
    throw new CodedError('usage', `"${kept.canonical}" is ${kept.type}, "${gone.canonical}" is ${gone.type}: two types are never one entity`);
  // A name that may mean several others too is not taken along.
  const shared = new Set(gone.aliases.filter((alias) => alias.shared !== undefined).map(({ name }) => name));
  const names = namesOf(gone).filter((name) => !shared.has(name));
  const keys = new Set(names.map((name) => keyOfName(name, kept.type)));
  const stays = (never: readonly string[] = [], ids: readonly string[] = []): string[] =>
    never.filter((name) => !keys.has(keyOfName(name, kept.type)) && !ids.includes(name));
  const never = stays(union(kept.hand?.never, gone.hand?.never), [kept.id, gone.id]).filter((name) => !namesOf(kept).includes(name));
  const hand: Hand = { ...kept.hand, aliases: union(kept.hand?.aliases, names), never, ids: { ...gone.hand?.ids, ...kept.hand?.ids } };
  const aliases = union(
    kept.aliases.map(({ name }) => name),
    names,
  ).map((name) => kept.aliases.find((alias) => alias.name === name) ?? { name, documents: 0, reason: 'by hand' });
  const joined = sealed({
    ...kept,
    aliases,
    never: union(never),
    ids: { ...gone.ids, ...kept.ids },
    replaces: union(kept.replaces, [gone.id, ...gone.replaces]),
    hand,
  });
  return rows.flatMap((row) => (row.id === kept.id ? [joined] : row.id === gone.id ? [] : [row]));
}

/** Takes a name out of an entity: it is never that entity again, and an entity of its own. Throws CodedError 'usage' where the entity has no such name. */
export function splitName(rows: readonly RegistryRow[], from: RegistryRow, name: string): RegistryRow[] {
  const key = keyOfName(name, from.type);
  const gone = namesOf(from).filter((other) => other === name || keyOfName(other, from.type) === key);
  if (gone.length === 0) throw new CodedError('usage', `"${from.canonical}" has no name "${name}"; its names: ${namesOf(from).join(', ')}`);
  if (gone.includes(from.canonical)) throw new CodedError('usage', `"${name}" is the canonical name of ${from.id}; split the other name out instead`);
  const aliases = (from.hand?.aliases ?? []).filter((other) => !gone.includes(other));
  const hand: Hand = { ...from.hand, aliases, never: union(from.hand?.never, [name]) };
  const left = sealed({ ...from, aliases: from.aliases.filter((alias) => !gone.includes(alias.name)), never: union(hand.never), hand });
  const id = freeId(rows, from, key);
  const empty = { kind: from.kind, aliases: [], never: [], ids: {}, first: null, last: null, documents: 0, mentions: 0, stories: 0, replaces: [] };
  const own = sealed({ ...empty, id, type: from.type, canonical: name, hand: { canonical: name } });
  return [...rows.map((row) => (row.id === from.id ? { ...left, replaces: left.replaces.filter((other) => other !== id) } : row)), own];
}

function freeId(rows: readonly RegistryRow[], { type }: RegistryRow, key: string): string {
  const used = new Set(rows.map(({ id }) => id));
  let id = idOf(type, `${type}|${key}`);
  for (let turn = 2; used.has(id); turn += 1) id = idOf(type, `${type}|${key}|${turn}`);
  return id;
}
