// Nodes → entities: which names are one referent, each join with its reason; which names may mean several and are left open.
// Phases in a fixed order, each over sorted keys and over what the phases before left: the order of the documents cannot matter.

import type { RegistryRow } from './file.ts';
import type { Node, Nodes } from './fold.ts';
import { type Claims, claimsOf } from './hand.ts';
import { compareText, wordsOfName } from './names.ts';

export interface Cluster {
  /** Node keys, sorted. */
  readonly nodes: readonly string[];
  /** The person's row that it stands for. */
  readonly hand: RegistryRow | null;
}

export interface Clusters {
  readonly list: readonly Cluster[];
  /** Why a node was joined to its cluster; none for those that only share its spelling. */
  readonly reasons: ReadonlyMap<string, string>;
  /** Nodes that may mean several: places in `list`, and why. */
  readonly open: ReadonlyMap<string, { readonly candidates: readonly number[]; readonly reason: string }>;
  /** Short names (`type|key`) → places in `list` of the entities they were given beside. */
  readonly shorts: ReadonlyMap<string, readonly number[]>;
}

/** Why a short name was joined to the name it stands for. */
export const SHORT_REASONS = ['acronym given beside the full name', 'name given beside it'] as const;

interface Work {
  readonly nodes: Nodes;
  readonly keys: readonly string[];
  readonly claims: Claims;
  readonly parent: Map<string, string>;
  readonly reasons: Map<string, string>;
  /** Open nodes and the nodes of their candidates. */
  readonly open: Map<string, { readonly candidates: readonly string[]; readonly reason: string }>;
}

/** Joins the nodes; `rows` are those of the last registry, of which only `hand` counts. */
export function clusterNodes(nodes: Nodes, rows: readonly RegistryRow[]): Clusters {
  const keys = [...nodes.keys()].sort(compareText);
  const work: Work = { nodes, keys, claims: claimsOf(nodes, rows), parent: new Map(keys.map((key) => [key, key])), reasons: new Map(), open: new Map() };
  joinByHand(work);
  joinByIds(work);
  joinByLegalForm(work);
  leaveOfficesOpen(work);
  const shorts = indexShorts(work);
  joinFullerNames(work, shorts);
  joinShorts(work, shorts);
  return finish(work, shorts);
}

function joinByHand(work: Work): void {
  for (const [nodeKey, rowIds] of work.claims.byNode) {
    const [rowId, ...others] = rowIds;
    if (rowId === undefined) continue;
    if (others.length > 0) {
      work.open.set(nodeKey, { candidates: rowIds.map(handKey), reason: 'claimed by hand for several' });
      continue;
    }
    if (!work.parent.has(handKey(rowId))) work.parent.set(handKey(rowId), handKey(rowId));
    work.parent.set(find(work, nodeKey), find(work, handKey(rowId)));
    work.claims.unite(handKey(rowId), nodeKey);
    work.reasons.set(nodeKey, 'by hand');
  }
}

/** Names that a user's list or a registry gives one identifier. */
function joinByIds(work: Work): void {
  const first = new Map<string, string>();
  for (const nodeKey of work.keys) {
    const node = work.nodes.get(nodeKey) as Node;
    for (const id of [...node.ids.keys()].sort(compareText)) {
      const scheme = id.slice(0, id.indexOf('=') + 1);
      if ([...node.ids.keys()].filter((other) => other.startsWith(scheme)).length > 1) continue;
      const other = first.get(`${node.type} ${id}`);
      if (other === undefined) first.set(`${node.type} ${id}`, nodeKey);
      else join(work, other, nodeKey, `same ${id}`);
    }
  }
}

/** "Amgen" joins "Amgen Inc."; beside "Merck & Co." and "Merck KGaA" plain "Merck" stays open. */
function joinByLegalForm(work: Work): void {
  for (const [, siblings] of groupBy(work, (node) => (node.country === null ? `${node.type}|${node.key}` : null))) {
    const bare = siblings.find((nodeKey) => work.nodes.get(nodeKey)?.family === '');
    const formed = siblings.filter((nodeKey) => nodeKey !== bare);
    if (bare === undefined || formed.length === 0 || isSettled(work, bare)) continue;
    const allowed = formed.filter((nodeKey) => !work.claims.forbids(find(work, nodeKey), bare));
    if (roots(work, allowed).length > 1) work.open.set(bare, { candidates: allowed, reason: 'firms of several legal forms' });
    else if (allowed[0] !== undefined) join(work, allowed[0], bare, 'same name without its legal form');
  }
}

/** "Ministry of Health" where the document tells no country: open even where no other document tells one, for it is not the same ministry in all. */
function leaveOfficesOpen(work: Work): void {
  for (const [, siblings] of groupBy(work, (node) => (node.country === null ? null : `${node.type}|${node.key}|${node.family}`))) {
    const open = siblings.find((nodeKey) => work.nodes.get(nodeKey)?.country === '');
    const known = siblings.filter((nodeKey) => nodeKey !== open);
    if (open !== undefined && !isSettled(work, open)) work.open.set(open, { candidates: known, reason: 'an office that every country has' });
  }
}

/** Short name → nodes it was given beside, sorted. */
function indexShorts(work: Work): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const nodeKey of work.keys) {
    const { type, shorts } = work.nodes.get(nodeKey) as Node;
    for (const short of [...shorts.keys()].sort(compareText)) {
      const key = `${type}|${work.claims.keyOf(type, short)}`;
      if (work.claims.forbidsName(find(work, nodeKey), type, short)) continue;
      const list = index.get(key);
      if (!list) index.set(key, [nodeKey]);
      else if (list.at(-1) !== nodeKey) list.push(nodeKey);
    }
  }
  return index;
}

/** "Centers for Disease Control" joins "Centers for Disease Control and Prevention" where both are called CDC and no third name goes on from it. */
function joinFullerNames(work: Work, shorts: ReadonlyMap<string, readonly string[]>): void {
  const joins: [string, string, string][] = [];
  for (const [short, nodeKeys] of [...shorts].sort(([a], [b]) => compareText(a, b))) {
    if (nodeKeys.length < 2 || nodeKeys.length > 50) continue;
    const named = nodeKeys.map((nodeKey) => {
      const node = work.nodes.get(nodeKey) as Node;
      return { nodeKey, words: wordsOfName([...node.names.keys()].sort(compareText)[0] ?? '', node.type) };
    });
    for (const { nodeKey, words } of named) {
      const fuller = named.filter((other) => other.words.length > words.length && words.every((word, i) => other.words[i] === word));
      if (words.length > 1 && fuller[0] && fuller.length === 1)
        joins.push([fuller[0].nodeKey, nodeKey, `begins the fuller name and is called ${short.slice(short.indexOf('|') + 1).toUpperCase()} like it`]);
    }
  }
  for (const [fuller, nodeKey, reason] of joins) if (!work.open.has(nodeKey)) join(work, fuller, nodeKey, reason);
}

/** "WHO" alone joins the one name it was given beside; "CDC" beside two stays open. */
function joinShorts(work: Work, shorts: ReadonlyMap<string, readonly string[]>): void {
  const joins: [string, string, string][] = [];
  for (const [short, nodeKeys] of [...shorts].sort(([a], [b]) => compareText(a, b))) {
    const nodeKey = `${short}|`;
    const node = work.nodes.get(nodeKey);
    if (!node || isSettled(work, nodeKey) || (node.type === 'ORG' && !node.acronym)) continue;
    const longs = nodeKeys.filter((other) => other !== nodeKey && !work.open.has(other) && !work.claims.forbids(find(work, other), nodeKey));
    const [long] = longs;
    if (long === undefined) continue;
    if (roots(work, longs).length > 1) work.open.set(nodeKey, { candidates: longs, reason: 'given beside several names' });
    else joins.push([long, nodeKey, node.type === 'ORG' ? SHORT_REASONS[0] : SHORT_REASONS[1]]);
  }
  for (const [long, nodeKey, reason] of joins) join(work, long, nodeKey, reason);
}

function finish(work: Work, shorts: ReadonlyMap<string, readonly string[]>): Clusters {
  const members = new Map<string, string[]>();
  for (const nodeKey of work.keys) {
    if (work.open.has(nodeKey)) continue;
    const root = find(work, nodeKey);
    const list = members.get(root);
    if (list) list.push(nodeKey);
    else members.set(root, [nodeKey]);
  }
  for (const rowId of work.claims.rows.keys()) {
    const root = work.parent.has(handKey(rowId)) ? find(work, handKey(rowId)) : handKey(rowId);
    if (!members.has(root)) members.set(root, []);
  }
  const list = [...members].map(([root, nodes]): Cluster & { root: string } => ({ root, nodes, hand: work.claims.rowOf(root) }));
  const place = new Map(list.map(({ root }, index) => [root, index]));
  const placesOf = (nodeKeys: readonly string[]): number[] =>
    [...new Set(nodeKeys.flatMap((nodeKey) => place.get(work.parent.has(nodeKey) ? find(work, nodeKey) : nodeKey) ?? []))].sort((a, b) => a - b);
  return {
    list,
    reasons: work.reasons,
    open: new Map([...work.open].map(([nodeKey, { candidates, reason }]) => [nodeKey, { candidates: placesOf(candidates), reason }])),
    shorts: new Map([...shorts].map(([short, nodeKeys]) => [short, placesOf(nodeKeys.filter((nodeKey) => !work.open.has(nodeKey)))])),
  };
}

/** Joins the entity of `nodeKey` to that of `to`, unless a person forbids it or claims them for two. */
function join(work: Work, to: string, nodeKey: string, reason: string): void {
  const [a, b] = [find(work, to), find(work, nodeKey)];
  if (a === b || work.claims.forbids(a, b) || work.claims.forbids(b, a)) return;
  const [rowA, rowB] = [work.claims.rowOf(a), work.claims.rowOf(b)];
  if (rowA && rowB) return;
  // The person's row stays the root, else the key that comes first.
  const root = rowA || (!rowB && a < b) ? a : b;
  work.parent.set(root === a ? b : a, root);
  work.claims.unite(root, root === a ? b : a);
  if (!work.reasons.has(nodeKey)) work.reasons.set(nodeKey, reason);
}

function find({ parent }: Work, nodeKey: string): string {
  let root = nodeKey;
  for (let next = parent.get(root); next !== undefined && next !== root; next = parent.get(root)) root = next;
  for (let at = nodeKey; at !== root; ) {
    const next = parent.get(at) ?? root;
    parent.set(at, root);
    at = next;
  }
  return root;
}

/** A person or an identifier has said what it means, or it is open. */
function isSettled(work: Work, nodeKey: string): boolean {
  return work.open.has(nodeKey) || work.claims.byNode.has(nodeKey) || work.reasons.has(nodeKey);
}

function roots(work: Work, nodeKeys: readonly string[]): string[] {
  return [...new Set(nodeKeys.map((nodeKey) => find(work, nodeKey)))];
}

function groupBy(work: Work, keyOf: (node: Node) => string | null): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const nodeKey of work.keys) {
    const key = keyOf(work.nodes.get(nodeKey) as Node);
    if (key === null) continue;
    const list = groups.get(key);
    if (list) list.push(nodeKey);
    else groups.set(key, [nodeKey]);
  }
  return groups;
}

/** Key of a person's row among the node keys. */
function handKey(rowId: string): string {
  return `#${rowId}`;
}
