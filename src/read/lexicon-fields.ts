// Raw rows of a name list → checked rows: which column holds what, allowed kinds, ids. A row that cannot be used says why.
import { CodedError } from '../errors.ts';
import type { UserRow } from '../lexicon/user-build.ts';
import type { UserType } from '../lexicon/user-table.ts';
import type { LexiconColumns, PipelineLexicon } from '../types.ts';
import { readLexiconRows } from './lexicon-rows.ts';

/** What a list says, row by row. `note`: the row is used, but not all of it. */
export type LexiconRow = { readonly line: number; readonly row: UserRow; readonly note: string | null } | { readonly line: number; readonly fault: string };

const SUBTYPES = ['company', 'research', 'university', 'government', 'healthcare', 'ngo', 'intergovernmental', 'media', 'other'];
const KINDS = ['generic', 'brand', 'investigational', 'vaccine', 'class'];
const FIELDS = ['name', 'aliases', 'brands', 'type', 'subtype', 'kind', 'canonical', 'class', 'ids'] as const;
type Field = (typeof FIELDS)[number];
const LONGEST_NAME = 500;

/** The values of one row by field; ids by scheme. */
interface Reader {
  readonly text: (field: Field) => string;
  readonly list: (field: Field) => readonly string[];
  readonly ids: () => readonly (readonly [string, string])[];
}

/** Rows of a list in order. Throws CodedError 'config' where the file cannot be read or has no column of names. */
export function* readLexicon(list: PipelineLexicon): Generator<LexiconRow, void, undefined> {
  let table: ((cells: readonly string[]) => Reader | string) | null = null;
  const separator = list.separator ?? '|';
  for (const raw of readLexiconRows(list.path)) {
    if ('fault' in raw) yield raw;
    else if ('value' in raw) yield rowOf(raw.line, objectReader(raw.value, list.columns ?? {}, separator), list);
    else if (table === null) table = tableReader(raw.cells, list, separator);
    else yield rowOf(raw.line, table(raw.cells), list);
  }
}

function rowOf(line: number, reader: Reader | string, list: PipelineLexicon): LexiconRow {
  if (typeof reader === 'string') return { line, fault: reader };
  const name = reader.text('name');
  if (name.replace(/^\?/u, '') === '') return { line, fault: 'no name' };
  if (name.length > LONGEST_NAME) return { line, fault: `a name of ${name.length} characters; at most ${LONGEST_NAME}` };
  const type = list.type ?? typeOf(reader.text('type'));
  if (type === null) return { line, fault: `type "${reader.text('type')}" is neither ORG nor DRUG; give \`type\` with the list or in each row` };
  const stated = type === 'ORG' ? reader.text('subtype') || reader.text('kind') : reader.text('kind') || reader.text('subtype');
  const allowed = type === 'ORG' ? SUBTYPES : KINDS;
  const kind = stated.toLowerCase();
  const known = kind === '' || allowed.includes(kind);
  const row: UserRow = {
    type,
    name,
    aliases: reader.list('aliases').filter((alias) => alias !== name && alias.length <= LONGEST_NAME),
    brands: type === 'DRUG' ? reader.list('brands') : [],
    kind: known ? kind : '',
    canonical: reader.text('canonical'),
    class: type === 'DRUG' ? reader.text('class') : '',
    ids: [...reader.ids()].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  };
  return { line, row, note: known ? null : `${type === 'ORG' ? 'subtype' : 'kind'} "${stated}" is none of ${allowed.join(', ')}: left open` };
}

function typeOf(text: string): UserType | null {
  const upper = text.toUpperCase();
  return upper === 'ORG' || upper === 'DRUG' ? upper : null;
}

/** Reads rows by the header. Throws where a mapped column or the name is missing. */
function tableReader(header: readonly string[], list: PipelineLexicon, separator: string): (cells: readonly string[]) => Reader | string {
  const titles = header.map((title) => title.trim());
  const mapping: LexiconColumns = list.columns ?? {};
  const place = (field: string): number => {
    const mapped = mapping[field];
    const at = titles.indexOf(mapped ?? field);
    if (at < 0 && (mapped !== undefined || field === 'name'))
      throw new CodedError(
        'config',
        `${list.path}:1: no column "${mapped ?? field}"; the header has ${titles.slice(0, 20).join(', ')}; say under \`columns\` which holds what`,
      );
    return at;
  };
  const places = Object.fromEntries(FIELDS.map((field) => [field, place(field)])) as { readonly [F in Field]: number };
  const named = [...new Set([...Object.keys(mapping), ...titles].filter((key) => /^ids\.[a-z]/u.test(key)))].map((key) => [key.slice(4), place(key)] as const);
  return (cells) => {
    if (cells.length < titles.length) return `${cells.length} cells where the header has ${titles.length}`;
    const text = (at: number): string => tidy(cells[at] ?? '');
    return {
      text: (field) => text(places[field]),
      list: (field) => (places[field] < 0 ? [] : splitList(cells[places[field]] ?? '', separator)),
      ids: () => [...named.map(([scheme, at]) => [scheme, idValue(text(at))] as const), ...parseIds(text(places.ids))].filter(([, value]) => value !== ''),
    };
  };
}

function objectReader(value: unknown, mapping: LexiconColumns, separator: string): Reader | string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'no object {"name": …}';
  const at = (field: string): unknown => valueAt(value, mapping[field] ?? field);
  const text = (found: unknown): string => (typeof found === 'string' || typeof found === 'number' ? tidy(String(found)) : '');
  return {
    text: (field) => text(at(field)),
    list: (field) => {
      const found = at(field);
      return Array.isArray(found) ? found.map(text).filter((name) => name !== '') : typeof found === 'string' ? splitList(found, separator) : [];
    },
    ids: () => {
      const ids = at('ids');
      const own = typeof ids === 'object' && ids !== null ? Object.entries(ids).filter(([scheme]) => /^[a-z][a-z0-9_-]*$/u.test(scheme)) : parseIds(text(ids));
      const named = Object.keys(mapping).flatMap((key) => (key.startsWith('ids.') ? [[key.slice(4), at(key)] as const] : []));
      return [...new Map([...own, ...named].map(([scheme, id]) => [scheme, idValue(text(id))])).entries()].filter(([, id]) => id !== '');
    },
  };
}

/** The value under the key as it stands, else along the dotted path. */
function valueAt(value: object, path: string): unknown {
  if (Object.hasOwn(value, path)) return (value as { readonly [key: string]: unknown })[path];
  let at: unknown = value;
  for (const key of path.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as { readonly [key: string]: unknown })[key];
  }
  return at;
}

/** "ror=01f80g185;wikidata=Q7817". */
function parseIds(text: string): (readonly [string, string])[] {
  return text.split(';').flatMap((pair) => {
    const [, scheme, value] = /^\s*([a-z][a-z0-9_-]*)=(.+?)\s*$/u.exec(pair) ?? [];
    return scheme && value ? [[scheme, idValue(value)] as const] : [];
  });
}

function idValue(text: string): string {
  return text.replaceAll(';', ',');
}

function splitList(cell: string, separator: string): string[] {
  return cell
    .split(separator)
    .map(tidy)
    .filter((name) => name !== '');
}

/** One line, single spaces, no mark that the table keeps for itself. */
function tidy(text: string): string {
  return text.includes('|') || /\s\s|[\t\n\r]|^\s|\s$/u.test(text) ? text.replace(/[\s|]+/gu, ' ').trim() : text;
}
