// Clusters → entities with id, canonical name, kind and identifiers. The id hangs on an identifier or on the fullest name's spelling, never on counts or aliases.

import { countriesNamed } from '../lexicon/countries.ts';
import { type Cluster, type Clusters, SHORT_REASONS } from './clusters.ts';
import type { Alias, RegistryRow } from './file.ts';
import { idOf, union } from './file.ts';
import type { Node, Nodes } from './fold.ts';
import { compareText, homesOf, keyOfName, wordsOfName } from './names.ts';

/** An entity before its counts are known. */
export type EntityRow = Omit<RegistryRow, 'first' | 'last' | 'documents' | 'mentions' | 'stories' | 'sum'>;

/** Identifiers from the surest on; others follow in order of their names. */
const SCHEMES = ['ror', 'lei', 'wikidata', 'permid', 'cik', 'rxcui', 'unii', 'atc'];

/** Rows that run parallel to `clusters.list`; no two have one id. */
export function makeEntities(clusters: Clusters, nodes: Nodes): EntityRow[] {
  const split = splitNames(clusters);
  const bare = clusters.list.map((cluster) => ({ cluster, anchor: anchorOf(cluster, nodes, clusters.reasons) }));
  const ids = assignIds(bare, nodes, split);
  const shared = sharedShorts(clusters, ids);
  const used = new Set(ids);
  return bare.map(({ cluster, anchor }, index): EntityRow => {
    const id = ids[index] as string;
    const { hand } = cluster;
    const type = hand?.type ?? (nodes.get(anchor ?? '') as Node).type;
    const canonical = hand?.hand?.canonical ?? hand?.canonical ?? canonicalOf(cluster, anchor ?? '', nodes);
    const own = cluster.nodes.flatMap((nodeKey) => idsByKey(nodeKey, nodes, split));
    return {
      id,
      type,
      canonical,
      kind: hand?.hand?.kind ?? kindOf(cluster, nodes) ?? hand?.kind ?? null,
      ...countryOfOffice(cluster, nodes),
      aliases: aliasesOf(cluster, canonical, { clusters, nodes, ids, shared, index }),
      never: union(hand?.hand?.never),
      ids: { ...identifiersOf(cluster, nodes), ...hand?.hand?.ids },
      replaces: [...new Set(own)].filter((other) => !used.has(other)).sort(compareText),
      ...(hand?.hand && { hand: hand.hand }),
    };
  });
}

/** The country of "Ministry of Health", where all its nodes tell one. */
function countryOfOffice(cluster: Cluster, nodes: Nodes): { readonly country?: string } {
  const codes = new Set(cluster.nodes.flatMap((nodeKey) => nodes.get(nodeKey)?.country ?? []));
  const [country] = codes;
  return codes.size === 1 && country ? { country } : {};
}

/** Countries that the names of an entity point to: "U.S. …", "… KGaA". */
export function countriesOfNames(cluster: Cluster, nodes: Nodes): Set<string> {
  const found = new Set<string>();
  for (const nodeKey of cluster.nodes) {
    const node = nodes.get(nodeKey);
    for (const home of homesOf(node?.family ?? '')) found.add(home);
    if (node?.country) found.add(node.country);
    for (const name of node?.names.keys() ?? []) for (const code of countriesNamed(name)) found.add(code);
  }
  return found;
}

/** `type|key` of names that stand for several entities under several legal forms. */
function splitNames({ list }: Clusters): ReadonlySet<string> {
  const places = new Map<string, number>();
  const split = new Set<string>();
  for (const [index, { nodes }] of list.entries()) {
    for (const nodeKey of nodes) {
      const plain = plainOf(nodeKey);
      const other = places.get(plain);
      if (other !== undefined && other !== index) split.add(plain);
      places.set(plain, index);
    }
  }
  return split;
}

/** Type, key and country of a node key, without its legal family. */
function plainOf(nodeKey: string): string {
  const [type = '', key = '', , country] = nodeKey.split('|');
  return country === undefined ? `${type}|${key}` : `${type}|${key}|${country}`;
}

/** The node whose name the entity goes by: no acronym and no name that was joined as a short one, then the most words, then the first key. */
function anchorOf({ nodes: keys }: Cluster, nodes: Nodes, reasons: Clusters['reasons']): string | null {
  const shorts: readonly (string | undefined)[] = SHORT_REASONS;
  const rank = (nodeKey: string): readonly [number, number] => {
    const node = nodes.get(nodeKey) as Node;
    const [name = ''] = [...node.names.keys()].sort(compareText);
    return [node.acronym || shorts.includes(reasons.get(nodeKey)) ? 1 : 0, -wordsOfName(name, node.type).length];
  };
  const [anchor] = keys
    .map((nodeKey) => ({ nodeKey, at: rank(nodeKey) }))
    .sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1] || compareText(a.nodeKey, b.nodeKey));
  return anchor?.nodeKey ?? null;
}

function assignIds(list: readonly { readonly cluster: Cluster; readonly anchor: string | null }[], nodes: Nodes, split: ReadonlySet<string>): string[] {
  const ids: string[] = list.map(({ cluster }) => cluster.hand?.id ?? '');
  const used = new Set(ids);
  const rest = [...list.keys()].filter((index) => ids[index] === '').sort((a, b) => compareText(list[a]?.anchor ?? '', list[b]?.anchor ?? ''));
  for (const index of rest) {
    const { cluster, anchor } = list[index] as { cluster: Cluster; anchor: string };
    const { type } = nodes.get(anchor) as Node;
    const identifiers = identifiersOf(cluster, nodes);
    const scheme = SCHEMES.find((known) => identifiers[known] !== undefined) ?? Object.keys(identifiers).sort(compareText)[0];
    const wishes = [
      ...(scheme === undefined ? [] : [idOf(type, `${scheme}=${identifiers[scheme]}`)]),
      ...(split.has(plainOf(anchor)) ? [] : [idOf(type, plainOf(anchor))]),
      idOf(type, anchor),
    ];
    let id = wishes.find((wish) => !used.has(wish));
    for (let turn = 2; id === undefined; turn += 1) {
      const next = idOf(type, `${anchor}|${turn}`);
      if (!used.has(next)) id = next;
    }
    ids[index] = id;
    used.add(id);
  }
  return ids;
}

/** Ids that a node would have as an entity of its own. */
function idsByKey(nodeKey: string, nodes: Nodes, split: ReadonlySet<string>): string[] {
  const { type } = nodes.get(nodeKey) as Node;
  return split.has(plainOf(nodeKey)) ? [idOf(type, nodeKey)] : [idOf(type, plainOf(nodeKey))];
}

/** Of each scheme the value that most documents give. */
function identifiersOf(cluster: Cluster, nodes: Nodes): { readonly [scheme: string]: string } {
  const best = new Map<string, { value: string; documents: number }>();
  const sums = sumOver(cluster, nodes, ({ ids }) => ids);
  for (const [id, documents] of sums) {
    const scheme = id.slice(0, id.indexOf('='));
    const value = id.slice(scheme.length + 1);
    const known = best.get(scheme);
    if (!known || documents > known.documents || (documents === known.documents && value < known.value)) best.set(scheme, { value, documents });
  }
  return Object.fromEntries([...best].map(([scheme, { value }]) => [scheme, value]));
}

/** The name most documents use among those spelt like the anchor; of equals the longer, not in capitals alone. */
function canonicalOf(cluster: Cluster, anchor: string, nodes: Nodes): string {
  const plain = plainOf(anchor);
  const names = sumOver({ ...cluster, nodes: cluster.nodes.filter((nodeKey) => plainOf(nodeKey) === plain) }, nodes, (node) => node.names);
  const acronym = nodes.get(anchor)?.acronym ?? false;
  const shouts = (name: string): number => (!acronym && name === name.toUpperCase() ? 1 : 0);
  const [first] = [...names].sort(([a, m], [b, n]) => shouts(a) - shouts(b) || n - m || b.length - a.length || compareText(a, b));
  return first?.[0] ?? '';
}

function kindOf(cluster: Cluster, nodes: Nodes): string | null {
  const [first] = [...sumOver(cluster, nodes, ({ kinds }) => kinds)].sort(([a, m], [b, n]) => n - m || compareText(a, b));
  return first?.[0] ?? null;
}

interface AliasContext {
  readonly clusters: Clusters;
  readonly nodes: Nodes;
  readonly ids: readonly string[];
  readonly shared: ReadonlyMap<string, readonly string[]>;
  readonly index: number;
}

/** All other names: of its nodes, short names given beside it, names left open that may mean it, and those a person gave it. */
function aliasesOf(cluster: Cluster, canonical: string, { clusters, nodes, ids, shared, index }: AliasContext): Alias[] {
  const aliases = new Map<string, Alias>();
  const add = (name: string, documents: number, reason: string, others?: readonly string[]): void => {
    if (name === canonical) return;
    const known = aliases.get(name);
    if (known) aliases.set(name, { ...known, documents: known.documents + documents });
    else aliases.set(name, { name, documents, reason, ...(others && others.length > 0 && { shared: others }) });
  };
  const byHand = new Set(cluster.hand?.hand?.aliases ?? []);
  for (const nodeKey of cluster.nodes) {
    const node = nodes.get(nodeKey) as Node;
    const reason = clusters.reasons.get(nodeKey) ?? 'spelt alike';
    for (const [name, documents] of sorted(node.names)) add(name, documents, byHand.has(name) ? 'by hand' : reason === 'by hand' ? 'spelt alike' : reason);
  }
  for (const nodeKey of cluster.nodes) {
    const node = nodes.get(nodeKey) as Node;
    for (const [short, documents] of sorted(node.shorts)) {
      const others = (shared.get(`${node.type}|${keyOfName(short, node.type)}`) ?? []).filter((id) => id !== ids[index]);
      if ((clusters.shorts.get(`${node.type}|${keyOfName(short, node.type)}`) ?? []).includes(index)) add(short, documents, 'given beside it', others);
    }
  }
  for (const name of byHand) add(name, 0, 'by hand');
  return [...aliases.values()].sort((a, b) => compareText(a.name, b.name));
}

/** Short names that were given beside several entities → their ids. */
function sharedShorts({ shorts }: Clusters, ids: readonly string[]): Map<string, readonly string[]> {
  return new Map(
    [...shorts].filter(([, places]) => places.length > 1).map(([short, places]) => [short, places.map((place) => ids[place] as string).sort(compareText)]),
  );
}

function sumOver(cluster: Cluster, nodes: Nodes, of: (node: Node) => ReadonlyMap<string, number>): Map<string, number> {
  const sums = new Map<string, number>();
  for (const nodeKey of cluster.nodes) for (const [name, count] of of(nodes.get(nodeKey) as Node)) sums.set(name, (sums.get(name) ?? 0) + count);
  return sums;
}

function sorted(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort(([a], [b]) => compareText(a, b));
}
