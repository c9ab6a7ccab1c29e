// A person's rows as claims on nodes: which names are theirs, which never.

import { idOf, type RegistryRow } from './file.ts';
import type { Node, Nodes } from './fold.ts';
import { compareText, keyOfName, legalFamily, type ReferentType } from './names.ts';

export interface Claims {
  /** Rows with `hand`, by id, sorted. */
  readonly rows: ReadonlyMap<string, RegistryRow>;
  /** Node key → ids of the rows that claim it, sorted. */
  readonly byNode: ReadonlyMap<string, readonly string[]>;
  keyOf(type: ReferentType, name: string): string;
  /** The row that a group stands for. */
  rowOf(root: string): RegistryRow | null;
  /** Whether the row of `root` says that the node or group `other` is never it. */
  forbids(root: string, other: string): boolean;
  forbidsName(root: string, type: ReferentType, name: string): boolean;
  /** `gone` is now a part of `root`. */
  unite(root: string, gone: string): void;
}

/** The claims of the last registry's rows on the nodes of this run. */
export function claimsOf(nodes: Nodes, rows: readonly RegistryRow[]): Claims {
  const byHand = new Map(
    rows
      .filter(({ hand }) => hand !== undefined && Object.keys(hand).length > 0)
      .sort((a, b) => compareText(a.id, b.id))
      .map((row) => [row.id, row]),
  );
  const bySpelling = spellings(nodes);
  const byNode = new Map<string, string[]>();
  const never = new Map<string, ReadonlySet<string>>();
  const byId = byHand.size > 0 ? plainIds(nodes) : new Map<string, string[]>();
  for (const [id, row] of byHand) {
    let found = false;
    const forbidden = new Set((row.hand?.never ?? []).map((name) => spellingOf(row.type, name)));
    for (const name of row.hand?.never ?? []) forbidden.add(`#${name}`);
    never.set(`#${id}`, forbidden);
    for (const name of new Set([row.canonical, row.hand?.canonical ?? row.canonical, ...(row.hand?.aliases ?? [])])) {
      const spelling = spellingOf(row.type, name);
      if (forbidden.has(spelling)) continue;
      for (const nodeKey of bySpelling.get(spelling) ?? []) {
        found = true;
        claim(byNode, nodeKey, id);
      }
    }
    // A person gave it a name that no document has: its id tells what it was.
    if (!found) for (const nodeKey of byId.get(id) ?? []) if (!forbidden.has(nodeKey)) claim(byNode, nodeKey, id);
  }
  /** Members of the groups that hold a person's row: few. */
  const members = new Map<string, string[]>();
  const membersOf = (root: string): readonly string[] => members.get(root) ?? [root];
  const isNever = (forbidden: ReadonlySet<string>, member: string): boolean => {
    if (forbidden.has(member)) return true;
    const node = nodes.get(member);
    return node !== undefined && forbidden.has(`${node.type}|${node.key}|${node.family}`);
  };
  return {
    rows: byHand,
    byNode: new Map([...byNode].sort(([a], [b]) => compareText(a, b))),
    keyOf: (type, name) => keyOfName(name, type),
    rowOf: (root) => (root.startsWith('#') ? (byHand.get(root.slice(1)) ?? null) : null),
    forbids(root, other) {
      const forbidden = never.get(root);
      return forbidden !== undefined && forbidden.size > 0 && membersOf(other).some((member) => isNever(forbidden, member));
    },
    forbidsName: (root, type, name) => never.get(root)?.has(spellingOf(type, name)) ?? false,
    unite(root, gone) {
      if (byHand.size > 0) members.set(root, [...membersOf(root), ...membersOf(gone)]);
      members.delete(gone);
    },
  };
}

function claim(byNode: Map<string, string[]>, nodeKey: string, id: string): void {
  const claimants = byNode.get(nodeKey) ?? [];
  if (!claimants.includes(id)) claimants.push(id);
  byNode.set(nodeKey, claimants);
}

/** Nodes by the ids that they would have as entities of their own. */
function plainIds(nodes: Nodes): Map<string, string[]> {
  const byId = new Map<string, string[]>();
  for (const [nodeKey, { type, key, country, ids }] of [...nodes].sort(([a], [b]) => compareText(a, b))) {
    const plain = country === null ? `${type}|${key}` : `${type}|${key}|${country}`;
    for (const id of [plain, nodeKey, ...ids.keys()].map((text) => idOf(type, text))) byId.set(id, [...(byId.get(id) ?? []), nodeKey]);
  }
  return byId;
}

/** Nodes by spelling, whatever the country. */
function spellings(nodes: Nodes): Map<string, string[]> {
  const bySpelling = new Map<string, string[]>();
  for (const [nodeKey, { type, key, family }] of [...nodes].sort(([a], [b]) => compareText(a, b)) as [string, Node][]) {
    const spelling = `${type}|${key}|${family}`;
    const list = bySpelling.get(spelling);
    if (list) list.push(nodeKey);
    else bySpelling.set(spelling, [nodeKey]);
  }
  return bySpelling;
}

function spellingOf(type: ReferentType, name: string): string {
  return `${type}|${keyOfName(name, type)}|${type === 'ORG' ? legalFamily(name) : ''}`;
}
