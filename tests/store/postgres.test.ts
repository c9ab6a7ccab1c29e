// PostgreSQL, on a real server: the rows of DuckDB, whatever was loaded before; comments, keys and views; lost connections; faults in one line.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planRun } from '../../src/commands/run.ts';
import type { ArticleRecord } from '../../src/types.ts';
import { answerOf } from '../../src/write/answer.ts';
import { openDataset } from '../../src/write/dataset.ts';
import { type LoadCounts, loadPostgres, preparePostgres } from '../../src/write/postgres/load.ts';
import { TABLE_NAMES, tableOf } from '../../src/write/rows.ts';
import { VIEWS } from '../../src/write/views.ts';
import { fakeRecord } from '../support/fake-process.ts';
import { NO_POSTGRES, startPostgres, type TestPostgres } from '../support/postgres.ts';

const work = mkdtempSync(join(tmpdir(), 'broadsheet-stores-'));
let server: TestPostgres | null = null;
beforeAll(async () => {
  server = await startPostgres(true);
});
afterAll(async () => {
  await server?.end();
  rmSync(work, { recursive: true, force: true });
});

function serverOrSkip(skip: (note: string) => void): TestPostgres {
  if (!server) skip(NO_POSTGRES);
  return server as TestPostgres;
}

const RECORDS: readonly ArticleRecord[] = [
  fakeRecord('plain', 'Acme sold $5 of adalimumab in 2020', { published: '2024-05-20', title: 'A title' }),
  fakeRecord('quotes', 'Acme said "no, never",\nand\r\n\tleft 😀 for Zürich; \\N \\. گفت\n\\.\n=1+1\u2028.', {
    title: '',
    source: ' , ',
    published: '2023-01-31',
  }),
  fakeRecord('null byte\u0000', 'a\u0000b NULL \\N null Acme 0.1 1000000000000000000000', { title: 'NULL', origin: { path: 'dir/ä.txt', line: null } }),
  fakeRecord('half', 'half \ud83d of a pair', { issues: [{ code: 'one', message: 'x' }] }),
  ...Array.from({ length: 40 }, (_, i) =>
    fakeRecord(`r${i}`, `Beta${i % 7} and Gamma bought infliximab for $${i}.25 in 20${10 + i}`, { published: `2024-0${1 + (i % 9)}-11` }),
  ),
];

/** Builds a store of its own and loads it. */
async function load(name: string, records: readonly ArticleRecord[], schema: string, vanished: 'delete' | 'mark' | 'keep' = 'delete'): Promise<LoadCounts> {
  let counts: LoadCounts | undefined;
  const url = server?.url ?? null;
  const dataset = await openDataset({
    directory: join(work, name),
    formats: { records: true, parquet: false, csv: false, duckdb: true, postgres: true },
    force: false,
    version: '0.0.0',
    pipeline: { name: 'test', sha256: '1'.repeat(64) },
    load: async (store) => {
      counts = await loadPostgres(store, { target: { url, schema, vanished }, version: '0.0.0' });
    },
  });
  for (const record of records) {
    const answer = answerOf({ ok: true, record }, true);
    if (answer.ok) await dataset.add(answer);
  }
  await dataset.commit({ inputs: [], interrupted: false, jobs: 1, startedAt: new Date(0), elapsedSeconds: () => 1 });
  if (!counts) throw new Error('nothing was loaded');
  return counts;
}

/** All rows of a table as texts, in order of its key; numbers as numbers. */
async function duckRows(name: string, table: string): Promise<unknown[][]> {
  const instance = await DuckDBInstance.create(join(work, name, 'dataset.duckdb'), { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  try {
    return sorted((await connection.runAndReadAll(`SELECT ${columnsOf(table)} FROM ${table}`)).getRowsJson());
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function postgresRows(schema: string, table: string): Promise<unknown[][]> {
  return sorted((await server?.rows(`SELECT ${columnsOf(table)} FROM ${schema}.${table}`)) ?? []);
}

function columnsOf(table: string): string {
  const { columns } = tableOf(table as (typeof TABLE_NAMES)[number]);
  return columns.map(({ name, type }) => (type === 'DOUBLE' ? `CAST("${name}" AS double precision)` : `CAST("${name}" AS VARCHAR)`)).join(', ');
}

function sorted(rows: readonly (readonly unknown[])[]): unknown[][] {
  const plain = rows.map((row) =>
    row.map((cell) =>
      typeof cell === 'string' && /^-?\d[\d.e+]*$/u.test(cell) ? Number(cell) : typeof cell === 'string' ? cell.replaceAll('\0', '\ufffd') : cell,
    ),
  );
  return plain.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

async function expectSame(name: string, schema: string): Promise<void> {
  for (const table of TABLE_NAMES) expect([table, await postgresRows(schema, table)]).toEqual([table, await duckRows(name, table)]);
}

describe('what is loaded', () => {
  test('is, row for row, what DuckDB holds', async ({ skip }) => {
    serverOrSkip(skip);
    expect(await load('first', RECORDS, 'rows')).toEqual({ documents: 44, written: 44, vanished: 0 });
    await expectSame('first', 'rows');
  });

  test('again is not written again; new, changed and vanished documents alone are', async ({ skip }) => {
    const { rows } = serverOrSkip(skip);
    await load('again', RECORDS, 'again');
    const written = await rows('SELECT document_id, loaded_at FROM again.document_loads ORDER BY 1');
    expect(await load('again', RECORDS, 'again')).toEqual({ documents: 44, written: 0, vanished: 0 });
    expect(await rows('SELECT document_id, loaded_at FROM again.document_loads ORDER BY 1')).toEqual(written);
    const changed = [fakeRecord('new', 'Delta'), fakeRecord('r0', 'Epsilon sold 3'), ...RECORDS.filter(({ id }) => id !== 'r0' && id !== 'r1')];
    expect(await load('again', changed, 'again')).toEqual({ documents: 44, written: 2, vanished: 1 });
    await expectSame('again', 'again');
  });

  test('keeps or marks what has vanished, as the policy says', async ({ skip }) => {
    const { rows } = serverOrSkip(skip);
    await load('policy', RECORDS, 'policy');
    expect(await load('policy', RECORDS.slice(0, 3), 'policy', 'keep')).toEqual({ documents: 3, written: 0, vanished: 41 });
    expect(await rows('SELECT count(*) FROM policy.documents')).toEqual([['44']]);
    await load('policy', RECORDS.slice(0, 3), 'policy', 'mark');
    expect(await rows('SELECT count(*) FROM policy.document_loads WHERE vanished')).toEqual([['41']]);
    await load('policy', RECORDS, 'policy', 'mark');
    expect(await rows('SELECT count(*) FROM policy.document_loads WHERE vanished')).toEqual([['0']]);
    expect(await rows("SELECT documents, written, vanished, tool->>'name' FROM policy.loads ORDER BY load")).toEqual([
      ['44', '44', '0', 'broadsheet'],
      ['3', '0', '41', 'broadsheet'],
      ['3', '0', '41', 'broadsheet'],
      ['44', '0', '0', 'broadsheet'],
    ]);
  });

  test('keeps links, entities and stories of documents that stay, and drops them with the documents', async ({ skip }) => {
    const { rows } = serverOrSkip(skip);
    await load('across', RECORDS.slice(0, 6), 'across');
    const store = async (ids: readonly string[]): Promise<void> => {
      const instance = await DuckDBInstance.create(join(work, 'across/dataset.duckdb'));
      const connection = await instance.connect();
      await connection.run('DELETE FROM links; DELETE FROM entities; DELETE FROM stories');
      for (const id of ids) {
        await connection.run(`INSERT INTO entities (id, type, canonical) VALUES ('org-${id}', 'ORG', '${id}')`);
        await connection.run(
          `INSERT INTO links (document_id, mention, entity_id) SELECT document_id, mention, 'org-${id}' FROM mentions WHERE document_id = '${id}'`,
        );
        await connection.run(`INSERT INTO stories (document_id, story_id) VALUES ('${id}', '${id}')`);
      }
      connection.closeSync();
      instance.closeSync();
    };
    const send = (vanished: 'keep' | 'delete'): Promise<LoadCounts> =>
      loadPostgres(join(work, 'across/dataset.duckdb'), { target: { url: server?.url ?? null, schema: 'across', vanished }, version: '0.0.0' });
    const across = (): Promise<unknown[][]> =>
      rows(
        'SELECT id FROM "across".entities UNION ALL SELECT DISTINCT entity_id FROM across.links UNION ALL SELECT document_id FROM across.stories ORDER BY 1',
        'across',
      );
    await store(['plain', 'r0']);
    await send('keep');
    const both = await across();
    expect(both).toEqual([['org-plain'], ['org-plain'], ['org-r0'], ['org-r0'], ['plain'], ['r0']]);
    await load('across', [RECORDS[0] as ArticleRecord], 'across', 'keep');
    await store(['plain']);
    await send('keep');
    expect((await across()).filter(([id]) => String(id).endsWith('r0'))).toEqual([['org-r0'], ['org-r0'], ['r0']]);
    await send('delete');
    expect(await across()).toEqual([['org-plain'], ['org-plain'], ['plain']]);
  });

  test('every table, view and column of the dataset tells what it holds, and keys are kept', async ({ skip }) => {
    const { rows } = serverOrSkip(skip);
    await load('comments', RECORDS, 'comments');
    const uncommented = await rows(
      `SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'comments'::regnamespace AND c.relkind IN ('r', 'v') AND obj_description(c.oid) IS NULL`,
    );
    expect(uncommented).toEqual([]);
    const columns = await rows(`SELECT a.attname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid WHERE c.relnamespace = 'comments'::regnamespace
      AND c.relname IN ('${[...TABLE_NAMES, ...VIEWS.map(({ name }) => name)].join("', '")}') AND c.relkind IN ('r', 'v') AND a.attnum > 0 AND col_description(c.oid, a.attnum) IS NULL`);
    expect(columns).toEqual([]);
    await expect(rows("INSERT INTO comments.mentions (document_id, mention) VALUES ('nowhere', 0)")).rejects.toThrow('foreign key');
    for (const { name } of VIEWS) await rows(`SELECT * FROM comments.${name} LIMIT 1`);
  });

  test('a schema of an older release is given what it lacks, and all is written again', async ({ skip }) => {
    const { rows } = serverOrSkip(skip);
    await load('older', RECORDS, 'older');
    await rows('ALTER TABLE older.mentions DROP COLUMN zone CASCADE');
    await rows("UPDATE older.document_loads SET digest = 'of an older release'");
    expect((await load('older', RECORDS, 'older')).written).toBe(44);
    await expectSame('older', 'older');
    await rows('INSERT INTO older.schema_versions VALUES (99)');
    await expect(load('older', RECORDS, 'older')).rejects.toMatchObject({ code: 'database', message: expect.stringContaining('made by a newer release') });
  });
});

describe('a schema', () => {
  test('with a table of our name that we did not make is left alone', async ({ skip }) => {
    const own = serverOrSkip(skip);
    await own.rows('CREATE SCHEMA theirs');
    await own.rows('CREATE TABLE theirs.documents (id integer)');
    await expect(preparePostgres({ target: { url: own.url, schema: 'theirs', vanished: 'keep' } })).rejects.toThrow(
      'schema theirs holds a table "documents" that is not ours; choose another schema',
    );
    expect(await own.rows("SELECT column_name FROM information_schema.columns WHERE table_schema = 'theirs'")).toHaveLength(1);
  });

  test.each(['', 'ä'.repeat(32), 'a\0b'])('named %j is refused', async (schema) => {
    if (!server) return;
    await expect(preparePostgres({ target: { url: server.url, schema, vanished: 'keep' } })).rejects.toThrow(
      /is no name of a schema; give one of 1 to 63 bytes$/u,
    );
  });

  test('that another load holds is waited for, and that is told', async ({ skip }) => {
    const own = serverOrSkip(skip);
    const target = { url: own.url, schema: 'shared', vanished: 'keep' } as const;
    const told: string[] = [];
    const other = new pg.Client({ connectionString: own.url });
    await other.connect();
    await other.query('BEGIN');
    await other.query("SELECT pg_advisory_xact_lock(hashtext('broadsheet shared'))");
    const tell = (message: string): void => {
      told.push(message);
      other.query('COMMIT').catch(() => {});
    };
    await preparePostgres({ target, tell });
    await other.end();
    expect(told).toEqual(['schema shared: another load is at work; waiting for its end']);
  });
});

describe('a server that goes away', () => {
  test('is waited for, and the rows are those of one undisturbed load', async ({ skip }) => {
    const own = serverOrSkip(skip);
    await load('lost', RECORDS, 'lost');
    await own.stop();
    const told: string[] = [];
    const target = { url: own.url, schema: 'lost', vanished: 'delete' } as const;
    const loading = loadPostgres(join(work, 'lost/dataset.duckdb'), {
      target,
      version: '0.0.0',
      waits: [0.2, 0.5, 1, 2, 4],
      tell: (message) => told.push(message),
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await own.start();
    expect(await loading).toEqual({ documents: 44, written: 0, vanished: 0 });
    expect(told[0]).toMatch(/^PostgreSQL 127\.0\.0\.1:\d+\/postgres: .*; trying again in 0\.2 s$/u);
    await expectSame('lost', 'lost');
  });

  test('is not asked where a certificate is missing or the address in a file holds a password', async () => {
    const target = { url: 'postgres://me@127.0.0.1:1/news?sslrootcert=/nowhere/ca.pem', schema: 'x', vanished: 'keep' } as const;
    await expect(preparePostgres({ target, waits: [] })).rejects.toMatchObject({ code: 'config', message: expect.stringContaining('/nowhere/ca.pem') });
    const file = join(work, 'password.yaml');
    writeFileSync(file, 'input: { paths: [a.txt] }\nwrite: { postgres: { url: "postgres://me:secret@127.0.0.1/news" } }\n');
    expect(() => planRun([file], { dryRun: true })).toThrow(/^write\.postgres\.url holds a password/u);
  });

  test('for good is told in one line, without the password, and the dataset in the directory is good', async ({ skip }) => {
    serverOrSkip(skip);
    const target = { url: 'postgres://me:secret@127.0.0.1:1/news', schema: 'x', vanished: 'keep' } as const;
    const fault = await preparePostgres({ target, waits: [] }).catch((error: unknown) => error);
    expect(fault).toMatchObject({ code: 'database', exitCode: 4 });
    expect(String(fault)).toMatch(/^[^\n]*PostgreSQL 127\.0\.0\.1:1\/news: [^\n]*ECONNREFUSED[^\n]*; start the server, or check host and port$/u);
    expect(String(fault)).not.toContain('secret');
  });
});
