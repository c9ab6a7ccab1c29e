// What a user's list says of the organisations and medicines found: canonical name, subtype, ids; it wins over what the article shows.
// A name that several rows claim keeps its place and gets `candidates`, unless another name in the article tells which is meant.
import { withoutLegalForm } from '../lexicon/legal-forms.ts';
import { type UserEntry, type UserNames, userEntriesNamed } from '../lexicon/user-table.ts';
import type { DrugEntity, Entity, EntityIds, OrgEntity, OrgSubtype, Resolver } from '../types.ts';

export const AMBIGUOUS = 'ambiguous-name';
const MOST_CANDIDATES = 10;

type Named = OrgEntity | DrugEntity;

/** A resolver to run behind the one that joins names within the article. */
export function createUserNameResolver(lists: { readonly ORG: UserNames | null; readonly DRUG: UserNames | null }): Resolver {
  return (entities) => {
    const rows = new Map<string, readonly UserEntry[]>();
    for (const entity of entities) {
      const list = isNamed(entity) ? lists[entity.type] : null;
      if (list && isNamed(entity) && !rows.has(keyOf(entity))) rows.set(keyOf(entity), rowsOf(list, entity));
    }
    return rows.size === 0 ? entities : link(entities, rows);
  };
}

function isNamed(entity: Entity): entity is Named {
  return entity.type === 'ORG' || entity.type === 'DRUG';
}

function keyOf({ type, text, canonical }: Named): string {
  return `${type}\t${text}\t${canonical}`;
}

/** Rows that may be meant: by the text, else without its legal form, else by the canonical name. Rows that say the same are one. */
function rowsOf(list: UserNames, { type, text, canonical }: Named): readonly UserEntry[] {
  const named = userEntriesNamed(list, text.replace(/[®™]/gu, ''));
  const found = named.length > 0 ? named : userEntriesNamed(list, type === 'ORG' ? withoutLegalForm(text) : canonical);
  return [...new Map(found.map((entry) => [identityOf(entry), entry])).values()];
}

function identityOf({ canonical, ids }: UserEntry): string {
  return `${canonical}\t${ids}`;
}

function link(entities: readonly Entity[], rows: ReadonlyMap<string, readonly UserEntry[]>): readonly Entity[] {
  const named = entities.filter(isNamed);
  const sure = new Map<string, UserEntry>();
  const joined = new Map<string, Map<string, UserEntry>>();
  for (const entity of named) {
    const [only, second] = rows.get(keyOf(entity)) ?? [];
    if (only === undefined || second !== undefined) continue;
    sure.set(`${entity.type}\t${identityOf(only)}`, only);
    const group = joined.get(groupOf(entity)) ?? new Map<string, UserEntry>();
    joined.set(groupOf(entity), group.set(identityOf(only), only));
  }
  return entities.map((entity) => {
    if (!isNamed(entity)) return entity;
    const group = [...(joined.get(groupOf(entity))?.values() ?? [])];
    const claims = rows.get(keyOf(entity)) ?? [];
    if (claims.length === 0) return group.length === 1 ? withRow(entity, group[0] as UserEntry, false) : entity;
    const told = claims.length === 1 ? claims : claims.filter((claim) => sure.has(`${entity.type}\t${identityOf(claim)}`));
    return told.length === 1 ? withRow(entity, told[0] as UserEntry, true) : withCandidates(entity, claims);
  });
}

/** The article's own name for the referent: what the resolver before has joined. */
function groupOf({ type, canonical }: Named): string {
  return `${type}\t${canonical}`;
}

/** `own`: the entity bears a name of the row, and is not only joined with one that does. */
function withRow(entity: Named, row: UserEntry, own: boolean): Named {
  const ids = own || entity.type === 'ORG' ? idsOf(row) : null;
  const known = { canonical: row.canonical, ...(ids && Object.keys(ids).length > 0 && { ids }) };
  if (entity.type === 'ORG') return { ...entity, ...known, subtype: (row.kind as OrgSubtype | '') || entity.subtype };
  return { ...entity, ...known, class: row.class || entity.class };
}

function withCandidates<E extends Named>(entity: E, claims: readonly UserEntry[]): E {
  const candidates = claims.slice(0, MOST_CANDIDATES).map((row) => ({ canonical: row.canonical, ids: idsOf(row) }));
  return { ...entity, candidates, issues: [...entity.issues, AMBIGUOUS] };
}

function idsOf({ ids }: UserEntry): EntityIds {
  return Object.fromEntries(
    ids.split(';').flatMap((pair) => (pair.includes('=') ? [[pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]] : [])),
  );
}
