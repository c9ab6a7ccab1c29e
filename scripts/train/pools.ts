// Name lists → names by type and kind, to put in the places of other names: our own lists, and the public ones of the training data.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createRandom } from '../../src/tagger/crf.ts';

/** "ORG company" → names. A name that stands twice is drawn twice as often. */
export type NamePools = ReadonlyMap<string, readonly string[]>;

/** Our lists count this often beside the public ones. */
const OWN_SHARE = 6;

export function readPools(shared: string, lexicons: string): NamePools {
  const pools = new Map<string, string[]>();
  const add = (key: string, names: readonly string[]): void => {
    const pool = pools.get(key) ?? [];
    for (const name of names) pool.push(name);
    pools.set(key, pool);
  };
  for (let share = 0; share < OWN_SHARE; share++) {
    for (const row of readTable(join(lexicons, 'organisations.tsv'))) add(`ORG ${row.subtype}`, namesOf(row));
    for (const row of readTable(join(lexicons, 'drugs.tsv'))) {
      add(`DRUG ${row.kind}`, namesOf(row));
      add('DRUG brand', splitNames(row.brands));
    }
  }
  const list = (name: string) => readLines(join(shared, 'vocab', `${name}.txt.gz`));
  add(
    'ORG university',
    list('org-universities').filter((name) => /^[\p{L}\s.'-]{8,60}$/u.test(name)),
  );
  add(
    'ORG company',
    list('org-companies-sec')
      .filter((name) => /\p{Ll}/u.test(name) && !/\b(?:Acquisition|Trust|Fund)\b/u.test(name))
      .map(tidyCompany),
  );
  add('DRUG generic', list('drug-generic-drugbank').filter(isPlainName).map(lowerFirst));
  add('DRUG generic', list('who-essential-medicines-2021').filter(isPlainName).map(lowerFirst));
  add(
    'DRUG generic',
    readLines(join(shared, 'vocab', 'mabs.tsv.gz'))
      .map((line) => lowerFirst(line.split('\t')[0] ?? ''))
      .filter(isPlainName),
  );
  add(
    'DRUG brand',
    list('drug-brand').filter((name) => /^\p{Lu}\p{Ll}{3,}(?: \p{Lu}\p{Ll}+)?$/u.test(name)),
  );
  add('DRUG investigational', inventCodes(600));
  return pools;
}

type Row = { readonly [column: string]: string };

function readTable(path: string): Row[] {
  if (!existsSync(path)) return [];
  const [head = '', ...lines] = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const columns = head.split('\t');
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, i) => [columns[i] ?? '', cell])));
}

function readLines(path: string): string[] {
  return existsSync(path)
    ? gunzipSync(readFileSync(path))
        .toString('utf8')
        .split('\n')
        .filter((line) => line !== '')
    : [];
}

function namesOf(row: Row): string[] {
  return [...splitNames(row.name), ...splitNames(row.aliases)];
}

function splitNames(cell: string | undefined): string[] {
  return (cell ?? '')
    .split('|')
    .map((name) => name.replace(/^\?/u, ''))
    .filter((name) => name !== '');
}

/** One word without digits, as the names of substances that news prints are. */
function isPlainName(name: string): boolean {
  return /^\p{L}\p{Ll}{4,}$/u.test(name);
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** "Broadsmith Corp /DE/" → "Broadsmith Corp". */
function tidyCompany(name: string): string {
  return name.replace(/\s*\/.*$/u, '').trim();
}

/** Code names as laboratories give them: "KTX-4021", "BM7140", "VB-119". */
function inventCodes(count: number): string[] {
  const random = createRandom(11);
  const letters = 'ABCDEFGHJKLMNPQRSTVWXZ';
  return Array.from({ length: count }, () => {
    const head = Array.from({ length: 2 + Math.floor(random() * 3) }, () => letters.charAt(Math.floor(random() * letters.length))).join('');
    const number = String(Math.floor(10 ** (2 + Math.floor(random() * 3)) * (0.1 + 0.9 * random())));
    return head + (random() < 0.6 ? '-' : '') + number;
  });
}
