// The questions of docs/dataset.md, each run on the shipped corpus, in DuckDB and, where there is a server, in PostgreSQL: the same rows, and never none.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ArticleRecord } from '../../src/types.ts';
import { TABLE_NAMES, tableOf } from '../../src/write/rows.ts';
import { VIEWS } from '../../src/write/views.ts';
import { broadsheet } from '../support/cli.ts';
import { NO_POSTGRES, startPostgres, type TestPostgres } from '../support/postgres.ts';

const REPOSITORY = resolve(import.meta.dirname, '../..');
const QUERIES = [...readFileSync(join(REPOSITORY, 'docs/dataset.md'), 'utf8').matchAll(/\n\n([^\n]+)\n\n```sql\n([\s\S]*?);\n```/gu)].map(
  ([, question = '', sql = '']) => [question, sql] as const,
);

const work = mkdtempSync(join(tmpdir(), 'broadsheet-queries-'));
const out = join(work, 'out');
let server: TestPostgres | null = null;
let records: ArticleRecord[] = [];
beforeAll(async () => {
  server = await startPostgres();
  expect(broadsheet(['run', 'pipelines/news.yaml', '-o', out, '--quiet'], { cwd: REPOSITORY })).toMatchObject({ code: 0 });
  records = readFileSync(join(out, 'records.ndjson'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  if (server)
    expect(broadsheet(['load', out, '--to', server.url, '--schema', 'queries', '--vanished', 'delete', '--quiet'])).toMatchObject({ code: 0, stderr: '' });
});
afterAll(async () => {
  await server?.rows('DROP SCHEMA IF EXISTS queries CASCADE');
  await server?.end();
  rmSync(work, { recursive: true, force: true });
});

async function duckdb(sql: string, path = join(out, 'dataset.duckdb')): Promise<unknown[][]> {
  const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowsJson();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Both stores write numbers in their own way. */
function plain(rows: readonly (readonly unknown[])[]): unknown[][] {
  return rows.map((row) => row.map((cell) => (typeof cell === 'string' && /^-?\d+(?:\.\d+)?$/u.test(cell) ? Number(cell) : cell)));
}

test('there are ten of them', () => {
  expect(QUERIES).toHaveLength(10);
});

describe.each(QUERIES)('%s', (_, sql) => {
  test('has an answer, the same in both stores', async ({ skip }) => {
    const rows = plain(await duckdb(sql));
    expect(rows.length).toBeGreaterThan(0);
    if (!server) return skip(NO_POSTGRES);
    expect(plain(await server.rows(sql, 'queries'))).toEqual(rows);
  });
});

describe('the answers are those of the records', () => {
  const count = (type: 'ORG' | 'DRUG'): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const { entities } of records)
      for (const entity of entities) if (entity.type === type) counts.set(entity.canonical, (counts.get(entity.canonical) ?? 0) + 1);
    return counts;
  };

  test.each(['ORG', 'DRUG'] as const)('%s: mentions of each canonical name', async (type) => {
    const table = type === 'ORG' ? 'organisations' : 'drugs';
    const found = await duckdb(`SELECT canonical, mentions::INTEGER FROM ${table}`);
    expect(new Map(found.map(([name, mentions]) => [String(name), Number(mentions)]))).toEqual(count(type));
  });

  test('drugs by month', async () => {
    const months = new Map<string, number>();
    for (const { published, entities } of records)
      for (const entity of entities) {
        if (entity.type !== 'DRUG' || published === null) continue;
        const key = `${published.slice(0, 7)} ${entity.canonical}`;
        months.set(key, (months.get(key) ?? 0) + 1);
      }
    const found = await duckdb('SELECT month, drug, mentions::INTEGER FROM drug_months');
    expect(new Map(found.map(([month, drug, mentions]) => [`${month} ${drug}`, Number(mentions)]))).toEqual(months);
  });

  test('money of organisations and countries', async () => {
    const facts = records.flatMap(({ facts = [], entities }) =>
      facts.filter(({ actor, figure }) => actor && entities[figure]?.type === 'FIGURE' && (entities[figure] as { kind: string }).kind === 'money'),
    );
    expect(Number((await duckdb('SELECT count(*) FROM money_of_organisations'))[0]?.[0])).toBe(facts.length);
  });

  test('every view can be asked', async () => {
    for (const { name, columns } of VIEWS) expect((await duckdb(`SELECT ${columns.map(([column]) => column).join(', ')} FROM ${name} LIMIT 1`)).length).toBe(1);
  });
});

describe('datapackage.json', () => {
  test('describes every table with its keys and the files that lie there', () => {
    const { resources } = JSON.parse(readFileSync(join(out, 'datapackage.json'), 'utf8'));
    expect(resources.map(({ name }: { name: string }) => name)).toEqual(['records', ...TABLE_NAMES, 'rejects']);
    for (const table of TABLE_NAMES) {
      const { path, bytes, schema } = resources.find(({ name }: { name: string }) => name === table);
      expect(readFileSync(join(out, path)).length).toBe(bytes);
      expect(schema.fields.map(({ name }: { name: string }) => name)).toEqual(tableOf(table).columns.map(({ name }) => name));
      expect(schema.primaryKey).toEqual(tableOf(table).key);
    }
  });

  test('its foreign keys hold', async () => {
    for (const table of TABLE_NAMES)
      for (const { columns, table: other, key } of tableOf(table).references) {
        const on = columns.map((column, i) => `o."${key[i]}" = t."${column}"`).join(' AND ');
        const whole = columns.map((column) => `t."${column}" IS NOT NULL`).join(' AND ');
        expect([
          table,
          columns,
          await duckdb(`SELECT count(*)::INTEGER FROM ${table} AS t WHERE ${whole} AND NOT EXISTS (SELECT 1 FROM ${other} AS o WHERE ${on})`),
        ]).toEqual([table, columns, [[0]]]);
      }
  });
});

describe('load', () => {
  test('into a DuckDB file and a directory gives the tables of the run', async () => {
    const file = join(work, 'loaded/news.duckdb');
    expect(broadsheet(['load', out, '--to', `duckdb:${file}`, '--quiet'])).toMatchObject({ code: 0, stderr: '' });
    const directory = join(work, 'again');
    expect(broadsheet(['load', join(out, 'records.ndjson'), '--to', directory, '--quiet'])).toMatchObject({ code: 0, stderr: '' });
    for (const table of TABLE_NAMES) {
      expect(readFileSync(join(directory, `${table}.parquet`)).equals(readFileSync(join(out, `${table}.parquet`)))).toBe(true);
      expect(await duckdb(`SELECT * FROM ${table}`, file)).toEqual(await duckdb(`SELECT * FROM ${table}`));
    }
  });

  test('adds to what is there, refuses what is no record, and says where', () => {
    const [first, second] = readFileSync(join(out, 'records.ndjson'), 'utf8').split('\n');
    writeFileSync(join(work, 'one.ndjson'), `${first}\n`);
    writeFileSync(join(work, 'two.ndjson'), `${second}\n{"id":"x","text":"y","entities":[]}\n`);
    const directory = join(work, 'adding');
    broadsheet(['load', join(work, 'one.ndjson'), '--to', directory, '--quiet']);
    expect(broadsheet(['load', join(work, 'two.ndjson'), '--to', directory, '--quiet']).code).toBe(3);
    expect(readFileSync(join(directory, 'records.ndjson'), 'utf8').trimEnd().split('\n')).toHaveLength(2);
    expect(JSON.parse(readFileSync(join(directory, 'rejects.ndjson'), 'utf8'))).toMatchObject({
      id: 'x',
      origin: { line: 2 },
      stage: 'validate',
      code: 'schema',
    });
  });

  test.each<[string, string[], RegExp, number]>([
    ['a file that is not there', ['nowhere.ndjson', '--to', './x'], /nowhere\.ndjson: no such file/u, 2],
    ['a word that is no target', ['one.ndjson', '--to', 'typo'], /--to typo: no such directory; write \.\/typo to make it/u, 2],
    ['an address that is none', ['one.ndjson', '--to', 'postgres://%'], /address of PostgreSQL cannot be read/u, 2],
    ['a server that does not answer', ['one.ndjson', '--to', 'postgres://me:secret@127.0.0.1:1/news'], /PostgreSQL 127\.0\.0\.1:1\/news: .*ECONNREFUSED/u, 4],
  ])('tells %s in one line', (_, args, line, code) => {
    const told = broadsheet(['load', ...args, '--quiet'], { cwd: work });
    expect(told).toMatchObject({ code, stdout: '' });
    expect(told.stderr).toMatch(line);
    expect(told.stderr.trimEnd().split('\n').at(-1)).toMatch(/^broadsheet: /u);
    expect(told.stderr).not.toContain('secret');
  });
});
