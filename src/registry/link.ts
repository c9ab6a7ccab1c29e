// Contributions of all documents and the last registry → the new registry, and of every mention the entity it means.
// A name that may mean several is decided by its document (another name of one of them there, the country of the source, what else is mentioned), or stays open with its candidates.

import { type Clusters, clusterNodes } from './clusters.ts';
import { type Contribution, decodeContribution, type Named } from './contribution.ts';
import { countriesOfNames, type EntityRow, makeEntities } from './entities.ts';
import { type RegistryRow, sealed } from './file.ts';
import { createFolder, type Nodes, nodeKeyOf } from './fold.ts';
import { compareText } from './names.ts';
import { regrouperOf } from './regroup.ts';

/** What one mention means. */
export interface MentionLink {
  readonly document: string;
  /** Place among the record's entities. */
  readonly mention: number;
  /** Id of the entity; null where the name may mean several. */
  readonly entity: string | null;
  /** Ids of those it may mean, sorted; empty where `entity` is known. */
  readonly candidates: readonly string[];
  /** Why this one, or why none. */
  readonly reason: string;
}

export interface LinkOptions {
  /** Encoded contributions; called up to three times and must yield the same each time. */
  readonly read: () => AsyncIterable<string> | Iterable<string>;
  /** Rows of the last registry. */
  readonly before: readonly RegistryRow[];
  /** True for a document that another one of its story stands for; by its place in the order of `read`, counted from 0. */
  readonly isDuplicate?: (place: number) => boolean;
  /** Takes the links of one document after the other, in the order of `read`. */
  readonly onLinks: (links: readonly MentionLink[]) => void | Promise<void>;
}

interface Counts {
  first: string | null;
  last: string | null;
  documents: number;
  mentions: number;
  stories: number;
}

/** What a document's name was decided to mean. */
interface Decided {
  readonly place: number | null;
  readonly candidates: readonly number[];
  readonly reason: string;
}

/** Shared names of which a document must hold so many to decide. */
const FEWEST_SHARED = 2;

/** Links all documents; the rows of the new registry. Memory grows with the number of names, not of documents. */
export async function linkMentions({ read, before, isDuplicate = () => false, onLinks }: LinkOptions): Promise<RegistryRow[]> {
  const folder = createFolder();
  const regroup = regrouperOf(before);
  const decode = (line: string): Contribution => regroup(decodeContribution(line));
  for await (const line of read()) folder.add(decode(line));
  const { nodes } = folder;
  const clusters = clusterNodes(nodes, before);
  const rows = makeEntities(clusters, nodes);
  const world: World = {
    nodes,
    clusters,
    placeOf: placesOf(clusters),
    countries: clusters.list.map((cluster) => countriesOfNames(cluster, nodes)),
    wanted: new Set([...clusters.open.values()].flatMap(({ candidates }) => candidates)),
    company: new Map(),
  };
  if (clusters.open.size > 0) for await (const line of read()) noteCompany(world, decode(line));
  const counts = rows.map((): Counts => ({ first: null, last: null, documents: 0, mentions: 0, stories: 0 }));
  let place = 0;
  for await (const line of read()) {
    const contribution = decode(line);
    const decided = decideAll(world, contribution);
    countDocument(counts, contribution, decided, isDuplicate(place));
    place += 1;
    await onLinks(linksOf(contribution, decided, rows));
  }
  return rows.flatMap((row, index) => (row.hand || (counts[index]?.documents ?? 0) > 0 ? [sealed({ ...row, ...(counts[index] as Counts) })] : []));
}

interface World {
  readonly nodes: Nodes;
  readonly clusters: Clusters;
  /** Node key → place in `clusters.list`. */
  readonly placeOf: ReadonlyMap<string, number>;
  /** Countries that the names of each entity point to. */
  readonly countries: readonly ReadonlySet<string>[];
  /** Candidates of all open names. */
  readonly wanted: ReadonlySet<number>;
  /** Of each candidate, what it is mentioned with → documents. */
  readonly company: Map<number, Map<number, number>>;
}

function placesOf({ list }: Clusters): Map<string, number> {
  return new Map(list.flatMap(({ nodes }, index) => nodes.map((nodeKey): [string, number] => [nodeKey, index])));
}

/** Which entities stand beside each candidate where its name is plain. */
function noteCompany(world: World, contribution: Contribution): void {
  const plain = plainPlaces(world, contribution);
  for (const place of plain) {
    if (!world.wanted.has(place)) continue;
    const company = world.company.get(place) ?? new Map<number, number>();
    world.company.set(place, company);
    for (const other of plain) if (other !== place) company.set(other, (company.get(other) ?? 0) + 1);
  }
}

/** Entities that the document names beyond doubt. */
function plainPlaces({ placeOf }: World, { names, countries }: Contribution): Set<number> {
  return new Set(names.flatMap(({ type, canonical }) => placeOf.get(nodeKeyOf(type, canonical, countries)) ?? []));
}

/** What each name of the document means, parallel to its names. */
function decideAll(world: World, contribution: Contribution): Decided[] {
  const plain = plainPlaces(world, contribution);
  return contribution.names.map((named) => {
    const nodeKey = nodeKeyOf(named.type, named.canonical, contribution.countries);
    const place = world.placeOf.get(nodeKey);
    if (place !== undefined) return { place, candidates: [], reason: world.clusters.reasons.get(nodeKey) ?? 'spelt alike' };
    const open = world.clusters.open.get(nodeKey);
    return open ? decideOpen(world, contribution, plain, open) : { place: null, candidates: [], reason: 'unknown' };
  });
}

function decideOpen(
  world: World,
  { countries }: Contribution,
  plain: ReadonlySet<number>,
  open: { readonly candidates: readonly number[]; readonly reason: string },
): Decided {
  const only = (places: readonly number[], reason: string): Decided | null =>
    places.length === 1 ? { place: places[0] as number, candidates: [], reason } : null;
  const { candidates } = open;
  const present = candidates.filter((place) => plain.has(place));
  return (
    only(present, 'named in full in the same document') ??
    (present.length > 1
      ? null
      : only(
          candidates.filter((place) => countries.some((country) => world.countries[place]?.has(country))),
          'country of the source',
        )) ??
    (present.length > 1 ? null : only(inCompany(world, plain, candidates), 'what else the document mentions')) ?? {
      place: null,
      candidates,
      reason: open.reason,
    }
  );
}

/** Candidates that alone are known to stand beside at least two of the document's other entities. */
function inCompany({ company }: World, plain: ReadonlySet<number>, candidates: readonly number[]): number[] {
  const others = [...plain].filter((place) => !candidates.includes(place));
  const own = candidates.map((candidate) => others.filter((place) => company.get(candidate)?.has(place)));
  const best = candidates.filter(
    (_, i) => (own[i] as number[]).filter((place) => own.every((list, j) => j === i || !list.includes(place))).length >= FEWEST_SHARED,
  );
  return best;
}

function countDocument(counts: readonly Counts[], { day, names }: Contribution, decided: readonly Decided[], duplicate: boolean): void {
  const seen = new Set<number>();
  for (const [i, { place }] of decided.entries()) {
    if (place === null) continue;
    const count = counts[place] as Counts;
    count.mentions += mentionsOf(names[i] as Named);
    if (seen.has(place)) continue;
    seen.add(place);
    count.documents += 1;
    if (!duplicate) count.stories += 1;
    if (day !== null && (count.first === null || day < count.first)) count.first = day;
    if (day !== null && (count.last === null || day > count.last)) count.last = day;
  }
}

function mentionsOf({ forms }: Named): number {
  return forms.reduce((sum, [, mentions]) => sum + mentions.length, 0);
}

function linksOf({ document, names }: Contribution, decided: readonly Decided[], rows: readonly EntityRow[]): MentionLink[] {
  const links = names.flatMap(({ forms, canonical }, i) => {
    const { place, candidates, reason } = decided[i] as Decided;
    const entity = place === null ? null : (rows[place]?.id ?? null);
    const ids = candidates.map((candidate) => rows[candidate]?.id ?? '').sort(compareText);
    const told = (form: string): string => (form === canonical || entity === null ? reason : 'joined in its document');
    return forms.flatMap(([form, mentions]) => mentions.map((mention): MentionLink => ({ document, mention, entity, candidates: ids, reason: told(form) })));
  });
  return links.sort((a, b) => a.mention - b.mention);
}
