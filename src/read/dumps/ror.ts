// Research Organization Registry: the JSON or CSV file of a ROR data dump, schema v2. Withdrawn and inactive records are left out.
import { CodedError } from '../../errors.ts';
import { textOf } from '../sync-lines.ts';
import { type DumpItem, type DumpRow, otherNames, parseDump, readCsvDump } from './dump.ts';

const WHAT = 'the JSON or CSV of a ROR data dump, schema v2';
/** ROR's types, the telling ones first. */
const SUBTYPES: readonly (readonly [type: string, subtype: string])[] = [
  ['healthcare', 'healthcare'],
  ['company', 'company'],
  ['education', 'university'],
  ['facility', 'research'],
  ['government', 'government'],
  ['nonprofit', 'ngo'],
  ['archive', 'other'],
  ['funder', 'other'],
  ['other', 'other'],
];

interface RorName {
  readonly value?: unknown;
  readonly types?: unknown;
}

interface RorRecord {
  readonly id?: unknown;
  readonly status?: unknown;
  readonly types?: unknown;
  readonly names?: unknown;
  readonly external_ids?: unknown;
}

interface RorId {
  readonly type?: unknown;
  readonly preferred?: unknown;
  readonly all?: unknown;
}

/** Rows of the dump. `line` of a fault counts records of the JSON from 1. */
export function* readRor(path: string): Generator<DumpItem> {
  if (/\.csv(?:\.gz)?$/iu.test(path)) yield* readRorCsv(path);
  else yield* readRorJson(path);
}

function* readRorJson(path: string): Generator<DumpItem> {
  const records = parseDump(textOf(path), path, WHAT);
  if (!Array.isArray(records)) throw new CodedError('config', `${path}: no array of records; give ${WHAT}`);
  for (const [index, record] of (records as readonly RorRecord[]).entries()) {
    const where = index + 1;
    if (typeof record?.id !== 'string' || !Array.isArray(record.names)) {
      if (typeof (record as { name?: unknown } | null)?.name === 'string') throw new CodedError('config', `${path}: schema v1 of ROR; give ${WHAT}`);
      yield { line: where, fault: 'a record without id or names' };
    } else if (record.status === undefined || record.status === 'active') {
      const row = rowOf(record.id, namesOf(record.names), list(record.types), externalIds(record.external_ids));
      yield row ? { row } : { line: where, fault: `${record.id} has no name` };
    }
  }
}

interface Names {
  readonly display: string;
  readonly others: readonly string[];
}

function namesOf(names: readonly unknown[]): Names {
  const read = names.filter(isObject).flatMap(({ value, types }: RorName) => (typeof value === 'string' ? [{ value, types: list(types) }] : []));
  const display = read.find(({ types }) => types.includes('ror_display')) ?? read.find(({ types }) => types.includes('label')) ?? read[0];
  return { display: display?.value ?? '', others: read.map(({ value }) => value) };
}

function* readRorCsv(path: string): Generator<DumpItem> {
  for (const line of readCsvDump(
    path,
    ['id', 'status', 'types', 'names.types.ror_display', 'names.types.label', 'names.types.alias', 'names.types.acronym'],
    WHAT,
  )) {
    if ('fault' in line) {
      yield line;
      continue;
    }
    if (line.cell('status') !== 'active') continue;
    const others = ['label', 'alias', 'acronym'].flatMap((type) => values(line.cell(`names.types.${type}`)));
    const ids = (type: string, scheme: string): readonly (readonly [string, string])[] => {
      const [first] = [...values(line.cell(`external_ids.type.${type}.preferred`)), ...values(line.cell(`external_ids.type.${type}.all`))];
      return first ? [[scheme, first]] : [];
    };
    const row = rowOf(
      line.cell('id'),
      { display: line.cell('names.types.ror_display'), others },
      values(line.cell('types')),
      Object.fromEntries([...ids('wikidata', 'wikidata'), ...ids('grid', 'grid'), ...ids('isni', 'isni')]),
    );
    yield row ? { row } : { line: line.line, fault: 'no id or name' };
  }
}

/** "en: Example Institute; fr: Institut Exemple", language before each, as the CSV has it. */
function values(cell: string): string[] {
  return cell
    .split(';')
    .map((value) => value.trim().replace(/^(?:[a-z]{2}|no_lang_code):\s*/u, ''))
    .filter((value) => value !== '');
}

function rowOf(id: string, { display, others }: Names, types: readonly string[], external: { readonly [scheme: string]: string }): DumpRow | null {
  const name = display.trim();
  const ror = /([0-9a-z]{9})\/?$/u.exec(id)?.[1];
  if (name === '' || ror === undefined) return null;
  const subtype = SUBTYPES.find(([type]) => types.includes(type))?.[1] ?? 'other';
  return { type: 'ORG', name, aliases: otherNames(name, others), subtype, ids: { ror, ...external } };
}

function externalIds(found: unknown): { readonly [scheme: string]: string } {
  const ids: { [scheme: string]: string } = {};
  for (const { type, preferred, all } of (Array.isArray(found) ? found : []).filter(isObject) as readonly RorId[]) {
    const value = typeof preferred === 'string' ? preferred : list(all)[0];
    if (typeof value === 'string' && typeof type === 'string' && ['wikidata', 'grid', 'isni'].includes(type)) ids[type] = value;
  }
  return ids;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function list(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((part): part is string => typeof part === 'string') : [];
}
