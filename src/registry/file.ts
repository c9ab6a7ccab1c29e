// registry.ndjson: one line an entity, sorted by type, canonical and id, fields in one order, so that a change reads well in review.
// What the program finds is made anew on every run; what stands in `hand` is a person's, is kept word for word and wins.
import { createHash } from 'node:crypto';
import { CodedError } from '../errors.ts';
import { compareText, type ReferentType } from './names.ts';

/** Another name of an entity, and why it is taken for one. */
export interface Alias {
  readonly name: string;
  /** Documents that use it for this entity. */
  readonly documents: number;
  readonly reason: string;
  /** Ids of the other entities that it may mean. */
  readonly shared?: readonly string[];
}

/** What a person has decided. */
export interface Hand {
  readonly canonical?: string;
  readonly kind?: string;
  /** Names that mean this entity. */
  readonly aliases?: readonly string[];
  /** Names or ids that never mean it. */
  readonly never?: readonly string[];
  readonly ids?: { readonly [scheme: string]: string };
}

export interface RegistryRow {
  readonly id: string;
  readonly type: ReferentType;
  readonly canonical: string;
  /** Subtype of an organisation, kind of a drug. */
  readonly kind: string | null;
  /** ISO 3166-1 alpha-2, of an office that every country has; absent for names that tell themselves. */
  readonly country?: string;
  readonly aliases: readonly Alias[];
  /** Forbidden merges: names or ids. */
  readonly never: readonly string[];
  /** ror, lei, wikidata, permid, cik; rxcui, unii, atc … */
  readonly ids: { readonly [scheme: string]: string };
  /** First and last publication day. */
  readonly first: string | null;
  readonly last: string | null;
  readonly documents: number;
  readonly mentions: number;
  /** Stories: documents without the copies and earlier versions among them. */
  readonly stories: number;
  /** Ids that this entity would have under its other names, and had before they were joined. */
  readonly replaces: readonly string[];
  readonly hand?: Hand;
  /** Over what the program wrote; tells a change made outside `hand`. */
  readonly sum: string;
}

export const REGISTRY_NAME = 'registry.ndjson';

/** The id of the entity that is known by `key` (a normalised name, or `scheme=value`): the same in every run. */
export function idOf(type: ReferentType, key: string): string {
  return `${type.toLowerCase()}-${createHash('sha256').update(`${type}\n${key}`).digest('hex').slice(0, 12)}`;
}

/** A row with its sum. */
export function sealed(row: Omit<RegistryRow, 'sum'>): RegistryRow {
  return { ...row, sum: sumOf(row) };
}

/** The file's text: sorted rows, one a line. */
export function writeRegistry(rows: readonly RegistryRow[]): string {
  const sorted = [...rows].sort((a, b) => compareText(a.type, b.type) || compareText(a.canonical, b.canonical) || compareText(a.id, b.id));
  return sorted.map((row) => `${JSON.stringify(ordered(row))}\n`).join('');
}

/**
 * Reads the file. A row changed outside `hand` is taken as the person's word: its canonical name, kind, ids, never and aliases move into `hand`.
 * Throws CodedError 'config' naming file and line for what is no row.
 */
export function readRegistry(text: string, path: string): RegistryRow[] {
  const rows: RegistryRow[] = [];
  const lines = new Map<string, number>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const row = rowOf(line, `${path}:${index + 1}`);
    const before = lines.get(row.id);
    if (before !== undefined) throw new CodedError('config', `${path}:${index + 1}: id "${row.id}" stands in line ${before} too; keep one of the two lines`);
    lines.set(row.id, index + 1);
    rows.push(row.sum === sumOf(row) ? row : { ...row, hand: adopted(row) });
  }
  return rows;
}

/** A person's row in full: what was changed in place counts like what stands in `hand`. */
function adopted(row: RegistryRow): Hand {
  const { hand = {} } = row;
  const aliases = union(
    hand.aliases,
    row.aliases.filter(({ shared }) => shared === undefined).map(({ name }) => name),
  );
  const never = union(hand.never, row.never);
  return {
    canonical: hand.canonical ?? row.canonical,
    ...((hand.kind ?? row.kind) !== null && { kind: hand.kind ?? row.kind ?? '' }),
    ...(aliases.length > 0 && { aliases }),
    ...(never.length > 0 && { never }),
    ...(Object.keys(row.ids).length > 0 && { ids: { ...row.ids, ...hand.ids } }),
  };
}

/** Members of both lists, each once, sorted. */
export function union(a: readonly string[] = [], b: readonly string[] = []): string[] {
  return [...new Set([...a, ...b])].sort(compareText);
}

function rowOf(line: string, place: string): RegistryRow {
  let value: Partial<RegistryRow> | null;
  try {
    value = JSON.parse(line);
  } catch {
    throw new CodedError('config', `${place}: no JSON; each line is one entity, such as {"id":"org-…","type":"ORG","canonical":"…"}`);
  }
  const { id, type, canonical } = value ?? {};
  if (typeof id !== 'string' || id === '') throw new CodedError('config', `${place}: no "id"; take it over from the line before your change`);
  if (type !== 'ORG' && type !== 'DRUG') throw new CodedError('config', `${place}: "type" is neither "ORG" nor "DRUG"`);
  if (typeof canonical !== 'string' || canonical === '') throw new CodedError('config', `${place}: no "canonical" name`);
  const fault = faultOf(value ?? {});
  if (fault !== null) throw new CodedError('config', `${place}: ${fault}`);
  const empty = { kind: null, aliases: [], never: [], ids: {}, first: null, last: null, documents: 0, mentions: 0, stories: 0, replaces: [], sum: '' };
  const aliases = (value?.aliases ?? []).map((alias): Alias => (typeof alias === 'string' ? { name: alias, documents: 0, reason: 'by hand' } : alias));
  return { ...empty, ...value, id, type, canonical, aliases };
}

function faultOf({ hand = {}, never, ids, aliases }: Partial<RegistryRow>): string | null {
  const isNames = (list: unknown): boolean => list === undefined || (Array.isArray(list) && list.every((name) => typeof name === 'string' && name !== ''));
  const isIds = (map: unknown): boolean =>
    map === undefined || (typeof map === 'object' && map !== null && !Array.isArray(map) && Object.values(map).every((id) => typeof id === 'string'));
  if (typeof hand !== 'object' || hand === null || Array.isArray(hand)) return '"hand" is no object';
  const unknown = Object.keys(hand).find((field) => !['canonical', 'kind', 'aliases', 'never', 'ids'].includes(field));
  if (unknown !== undefined) return `unknown field "${unknown}" in "hand"; known: canonical, kind, aliases, never, ids`;
  if (!isNames(hand.aliases) || !isNames(hand.never) || !isNames(never)) return '"aliases" of "hand" and "never" are lists of names';
  if (!isIds(hand.ids) || !isIds(ids)) return '"ids" is an object of scheme and identifier';
  if ([hand.canonical, hand.kind].some((text) => text !== undefined && (typeof text !== 'string' || text === '')))
    return '"canonical" and "kind" of "hand" are texts';
  const isAlias = (alias: unknown): boolean => (typeof alias === 'object' && alias !== null && 'name' in alias ? isNames([alias.name]) : isNames([alias]));
  if (aliases !== undefined && !(Array.isArray(aliases) && aliases.every(isAlias))) return '"aliases" is a list of names, or of objects with a "name"';
  return null;
}

/** Counts and days are left out: editing those is no decision. */
function sumOf({ canonical, kind, aliases, never, ids }: Omit<RegistryRow, 'sum'>): string {
  const names = aliases.map(({ name }) => name).sort(compareText);
  return createHash('sha256')
    .update(JSON.stringify([canonical, kind, names, [...never].sort(compareText), sortedIds(ids)]))
    .digest('hex')
    .slice(0, 8);
}

function sortedIds(ids: RegistryRow['ids']): [string, string][] {
  return Object.entries(ids).sort(([a], [b]) => compareText(a, b));
}

function ordered({
  id,
  type,
  canonical,
  kind,
  country,
  aliases,
  never,
  ids,
  first,
  last,
  documents,
  mentions,
  stories,
  replaces,
  hand,
  sum,
}: RegistryRow): object {
  const other = aliases.map(({ name, documents: count, reason, shared }) => ({ name, documents: count, reason, ...(shared && { shared }) }));
  return {
    id,
    type,
    canonical,
    kind,
    ...(country !== undefined && { country }),
    aliases: other,
    never,
    ids: Object.fromEntries(sortedIds(ids)),
    first,
    last,
    documents,
    mentions,
    stories,
    replaces,
    ...(hand && Object.keys(hand).length > 0 && { hand: orderedHand(hand) }),
    sum,
  };
}

function orderedHand({ canonical, kind, aliases, never, ids }: Hand): Hand {
  return {
    ...(canonical !== undefined && { canonical }),
    ...(kind !== undefined && { kind }),
    ...(aliases && aliases.length > 0 && { aliases: [...aliases].sort(compareText) }),
    ...(never && never.length > 0 && { never: [...never].sort(compareText) }),
    ...(ids && Object.keys(ids).length > 0 && { ids: Object.fromEntries(sortedIds(ids)) }),
  };
}
