// Records → Parquet, CSV and DuckDB: the same rows everywhere, read back by independent readers.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ArticleRecord, DateEntity, DrugEntity, FigureEntity } from '../../src/types.ts';
import { answerOf } from '../../src/write/answer.ts';
import { type DatasetFormats, openDataset } from '../../src/write/dataset.ts';
import { FACT_TABLES, type FactTable, TABLE_NAMES, TABLES, type TableName, tableRows } from '../../src/write/rows.ts';
import { readCsv } from '../support/csv.ts';
import { fakeRecord } from '../support/fake-process.ts';

const ALL: DatasetFormats = { records: true, parquet: true, csv: true, duckdb: true };
const COMMON = { zone: 'body', sentence: 0, rule: '<test>', confidence: 'high', issues: [] } as const;

function figure(start: number, text: string, more: Partial<FigureEntity>): FigureEntity {
  const none = { value: null, min: null, max: null, unit: null, of: null, per: null, action: null, label: null, converts: null } as const;
  return { ...COMMON, type: 'FIGURE', start, end: start + text.length, text, kind: 'money', comparator: 'eq', ...none, ...more };
}

function date(start: number, text: string, more: Partial<DateEntity>): DateEntity {
  return {
    ...COMMON,
    type: 'DATE',
    start,
    end: start + text.length,
    text,
    kind: 'date',
    value: null,
    granularity: null,
    relation: null,
    anchor: null,
    ...more,
  };
}

function drug(start: number, canonical: string, more: Partial<DrugEntity> = {}): DrugEntity {
  return { ...COMMON, type: 'DRUG', start, end: start + canonical.length, text: canonical, kind: 'generic', canonical, class: null, ...more };
}

const RECORDS: readonly ArticleRecord[] = [
  fakeRecord('plain', 'Acme sold $5 of adalimumab in 2020', { published: '2024-05-20', title: 'A title' }),
  fakeRecord('quotes', 'Acme said "no, never",\nand\r\nleft 😀 for Zürich; گفت\t=1+1\u2028.', { title: '', source: ' , ', published: '2023-01-31' }),
  fakeRecord('null byte\u0000', 'a\u0000b NULL \\N null Acme', { title: 'NULL', origin: { path: 'dir/ä.txt', line: null } }),
  fakeRecord('half', 'half \ud83d of a pair', {
    issues: [
      { code: 'one', message: 'x' },
      { code: 'two', message: 'y' },
    ],
  }),
  fakeRecord('bad-day', 'no such day', { published: '2023-02-30' }),
  fakeRecord('figures', 'RMB 62.8 million (US$ 9.5 million) 1e30 5-7 0.1', {
    entities: [
      figure(0, 'RMB 62.8 million', {
        value: 62_800_000,
        unit: 'CNY',
        comparator: 'approx',
        of: 'sales, of "it"',
        per: 'year',
        action: 'sell',
        label: 'sales',
      }),
      figure(18, 'US$ 9.5 million', { value: 9_500_000, unit: 'USD', converts: { start: 0, end: 16 } }),
      figure(35, '1e30', { value: 1e30 }),
      figure(40, '5-7', { min: 5, max: 7.25, kind: 'count' }),
      figure(44, '0.1', { value: 0.1, unit: 'USD' }),
    ],
  }),
  fakeRecord('dates', 'since 2018 and soon infliximab infliximab', {
    published: '2024-01-01',
    entities: [
      date(6, '2018', { value: '2018', granularity: 'year', relation: 'since' }),
      date(15, 'soon', { anchor: { value: '2024-01-01', basis: 'published' } }),
      drug(20, 'infliximab', { kind: 'brand', class: null }),
      drug(31, 'infliximab', { kind: 'generic', class: 'antibody' }),
    ],
  }),
];

let directory = '';
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'broadsheet-tables-'));
  await write(directory, RECORDS);
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

async function write(into: string, records: readonly ArticleRecord[], formats = ALL): Promise<void> {
  const dataset = await openDataset({ directory: into, formats, force: false, version: '0.0.0', pipeline: { name: 'test', sha256: '1'.repeat(64) } });
  for (const record of records) {
    const answer = answerOf({ ok: true, record }, true);
    if (answer.ok) await dataset.add(answer);
  }
  await dataset.commit({ inputs: [], interrupted: false, jobs: 1, startedAt: new Date(0), elapsedSeconds: () => 1 });
}

type Cells = { readonly [column: string]: unknown };

/** The rows a table should hold, as objects; dates and decimals as text, half surrogates as UTF-8 must hold them. */
function expectedRows(table: FactTable, records = RECORDS): Cells[] {
  return records.flatMap((record) =>
    tableRows(record)[table].map((row) =>
      Object.fromEntries(TABLES[table].columns.map(({ name }, i) => [name, typeof row[i] === 'string' ? Buffer.from(row[i]).toString() : (row[i] ?? null)])),
    ),
  );
}

async function parquetRows(table: TableName, from = directory): Promise<Cells[]> {
  const bytes = readFileSync(join(from, `${table}.parquet`));
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const { compressors } = await import('../support/zstd.ts');
  const rows: Cells[] = await parquetReadObjects({ file, compressors });
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])));
}

function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'bigint' ? Number(value) : value;
}

async function query(sql: string, from = directory): Promise<unknown[][]> {
  const instance = await DuckDBInstance.create(join(from, 'dataset.duckdb'), { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowsJson();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function numeric(cells: Cells, columns: readonly string[]): Cells {
  return Object.fromEntries(Object.entries(cells).map(([name, value]) => [name, columns.includes(name) && value !== null ? Number(value) : value]));
}

describe.each(FACT_TABLES)('table %s', (table) => {
  const numbers = TABLES[table].columns.filter(({ type }) => !['VARCHAR', 'DATE'].includes(type)).map(({ name }) => name);

  test('Parquet holds the rows, as hyparquet reads them', async () => {
    const rows = (await parquetRows(table)).map((row) => numeric(row, numbers));
    expect(rows).toEqual(expectedRows(table).map((row) => numeric(row, numbers)));
  });

  test('CSV holds the rows, null and empty text apart', () => {
    const text = (value: unknown): string | null => (value === null ? null : String(value));
    expect(readCsv(readFileSync(join(directory, `${table}.csv`), 'utf8'))).toEqual(
      expectedRows(table).map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, text(value)]))),
    );
  });

  test('DuckDB holds the rows', async () => {
    const columns = TABLES[table].columns.map(({ name }) => `"${name}"::VARCHAR`).join(', ');
    const rows = (await query(`SELECT ${columns} FROM ${table}`)).map((row) => Object.fromEntries(TABLES[table].columns.map(({ name }, i) => [name, row[i]])));
    expect(rows.map((row) => numeric(row, numbers))).toEqual(expectedRows(table).map((row) => numeric(row, numbers)));
  });
});

test('organisations and drugs: one row a canonical name', async () => {
  expect(await parquetRows('drugs')).toEqual([
    {
      canonical: 'adalimumab',
      kind: 'generic',
      class: 'monoclonal antibody',
      mentions: 1,
      documents: 1,
      first_published: '2024-05-20',
      last_published: '2024-05-20',
    },
    { canonical: 'infliximab', kind: 'brand', class: 'antibody', mentions: 2, documents: 1, first_published: '2024-01-01', last_published: '2024-01-01' },
  ]);
  const organisations = await query('SELECT canonical, mentions, documents, first_published::VARCHAR, last_published::VARCHAR FROM organisations');
  expect(organisations).toContainEqual(['Acme', '3', '3', '2023-01-31', '2024-05-20']);
  expect(organisations.map(([canonical]) => canonical)).toEqual(['Acme', 'NULL', 'Zürich']);
});

test('money sums exactly; what does not fit stands in value alone', async () => {
  expect(await query('SELECT unit, sum(amount)::VARCHAR FROM figures WHERE unit IS NOT NULL GROUP BY unit ORDER BY unit')).toEqual([
    ['CNY', '62800000.0000000000'],
    ['USD', '9500005.1000000000'],
  ]);
  expect(await query("SELECT value, amount FROM figures WHERE text = '1e30'")).toEqual([[1e30, null]]);
});

test('a conversion points at the figure it restates', async () => {
  expect(await query('SELECT b.text, a.text FROM figures b JOIN figures a ON a.document_id = b.document_id AND a.mention = b.converts')).toEqual([
    ['US$ 9.5 million', 'RMB 62.8 million'],
  ]);
});

test('every table and column of the DuckDB file has a comment', async () => {
  expect(await query('SELECT table_name FROM duckdb_tables() WHERE comment IS NULL')).toEqual([]);
  expect(await query('SELECT column_name FROM duckdb_columns() WHERE NOT internal AND comment IS NULL')).toEqual([]);
  expect((await query('SELECT table_name FROM duckdb_tables()')).flat().sort()).toEqual([...TABLE_NAMES].sort());
});

test('any text survives the way through CSV into Parquet', async () => {
  const text = fc.string({
    unit: fc.oneof(fc.constantFrom('"', ',', '\n', '\r', '\0', '\\', "'", ' ', 'é', '😀', '\ufeff', 'N'), fc.string({ unit: 'binary', maxLength: 1 })),
    minLength: 1,
    maxLength: 30,
  });
  const samples = fc.sample(fc.record({ text, title: fc.option(text) }), { numRuns: 500, seed: 7 });
  const records = samples.map(({ text, title }, i) => fakeRecord(`r${i}`, text, { title }));
  const into = mkdtempSync(join(tmpdir(), 'broadsheet-any-'));
  try {
    await write(into, records, { records: false, parquet: true, csv: false, duckdb: true });
    const codes = await query("SELECT title IS NULL, hex(coalesce(title, '')), hex(text) FROM documents", into);
    const hex = (value: string): string => Buffer.from(value).toString('hex').toUpperCase();
    expect(codes).toEqual(records.map(({ title, text }) => [title === null, hex(title ?? ''), hex(text)]));
  } finally {
    rmSync(into, { recursive: true, force: true });
  }
});

test('an article of many megabytes in one line is loaded', async () => {
  const into = mkdtempSync(join(tmpdir(), 'broadsheet-long-'));
  try {
    await write(into, [fakeRecord('long', `${'"x",\n'.repeat(2_000_000)}`), fakeRecord('short', 'Acme')], {
      records: false,
      parquet: true,
      csv: false,
      duckdb: true,
    });
    expect(await query('SELECT id, length(text) FROM documents', into)).toEqual([
      ['long', '10000000'],
      ['short', '4'],
    ]);
  } finally {
    rmSync(into, { recursive: true, force: true });
  }
});

test('a mention in an endless sentence carries only its surroundings', () => {
  const record = fakeRecord('endless', `${'x '.repeat(5000)}Acme${' y'.repeat(5000)}`);
  const context = tableRows(record).mentions[0]?.at(-1);
  expect(context).toBe(`${'x '.repeat(100)}Acme${' y'.repeat(100)}`);
});
