// Why the registry holds an entity as it does, and why two names are or are not one: plain lines of text.
import { findRows, namesOf } from './edits.ts';
import type { RegistryRow } from './file.ts';
import { keyOfName } from './names.ts';

/** The reasons of one entity: a line a name, then what is forbidden. */
export function explainEntity(row: RegistryRow): string[] {
  const { id, type, canonical, kind, aliases, never, ids, hand, documents, mentions, stories, first, last, replaces } = row;
  const days = first === null ? '' : first === last ? `, ${first}` : `, ${first} to ${last}`;
  return [
    `${canonical}  ${id}  ${type}${kind === null ? '' : ` ${kind}`}  ${counted(mentions, 'mention')} in ${counted(documents, 'document')} (${counted(stories, 'story', 'stories')})${days}`,
    ...(hand?.canonical === undefined ? [] : [`  canonical name by hand`]),
    ...aliases.map(
      ({ name, documents: count, reason, shared }) =>
        `  ${name}: ${reason}${count > 0 ? `, ${counted(count, 'document')}` : ''}${shared ? `; may also mean ${shared.join(', ')}` : ''}`,
    ),
    ...Object.entries(ids).map(([scheme, value]) => `  ${scheme} ${value}${hand?.ids?.[scheme] === value ? ' by hand' : ' from a name list'}`),
    ...never.map((name) => `  never ${name}: by hand`),
    ...(replaces.length === 0 ? [] : [`  replaces ${replaces.join(', ')}`]),
  ];
}

/** "1 mention", "2 mentions". */
export function counted(count: number, one: string, more = `${one}s`): string {
  return `${count} ${count === 1 ? one : more}`;
}

/** What stands between two names. */
export function explainPair(rows: readonly RegistryRow[], a: string, b: string): string[] {
  const [left, right] = [findRows(rows, a), findRows(rows, b)];
  const both = left.filter((row) => right.includes(row));
  if (both.length > 0)
    return both.flatMap((row) => [`"${a}" and "${b}" are one entity: ${row.canonical} (${row.id})`, ...[a, b].map((name) => reasonOf(row, name))]);
  const lines = left.flatMap((one) => right.map((other) => apart(one, other)));
  const absent = [...(left.length === 0 ? [a] : []), ...(right.length === 0 ? [b] : [])];
  return [...absent.map((name) => `no entity "${name}" in the registry`), ...lines];
}

function reasonOf(row: RegistryRow, name: string): string {
  if (row.canonical === name || row.id === name) return `  ${name}: canonical name${row.hand?.canonical === name ? ' by hand' : ''}`;
  const alias = row.aliases.find((other) => other.name === name) ?? row.aliases.find((other) => keyOfName(other.name, row.type) === keyOfName(name, row.type));
  return `  ${name}: ${alias ? `${alias.reason}${alias.documents > 0 ? `, ${counted(alias.documents, 'document')}` : ''}` : 'spelt like the canonical name'}`;
}

function apart(one: RegistryRow, other: RegistryRow): string {
  const pair = `${one.canonical} (${one.id}) and ${other.canonical} (${other.id})`;
  if (one.type !== other.type) return `${pair}: two types are never one entity`;
  const forbids = (row: RegistryRow, rival: RegistryRow): boolean =>
    row.never.some((name) => name === rival.id || namesOf(rival).some((own) => keyOfName(own, row.type) === keyOfName(name, row.type)));
  if (forbids(one, other) || forbids(other, one)) return `${pair} are kept apart by hand ("never")`;
  const common = one.aliases.find((alias) => alias.shared?.includes(other.id));
  if (common) return `${pair} are two entities that share the name "${common.name}", which alone decides nothing`;
  return `${pair} are two entities: no document, list or person joins them`;
}
