// CSV lines of the fact tables → a DuckDB file, Parquet files, and the tables of organisations and drugs drawn from the mentions.
// One thread and rows kept in order of insertion: the same rows give the same bytes of Parquet, and a DuckDB file that differs in unused bytes alone. DuckDB is loaded only here.
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { CodedError } from '../errors.ts';
import { ACROSS_TABLES, type AcrossTable, FACT_TABLES, type FactTable, TABLE_NAMES, type TableName, tableOf } from './rows.ts';
import { STRETCH_ROWS, type TextFile } from './text-file.ts';
import { VIEWS } from './views.ts';

/** A finished CSV file with header. `longest`: most bytes of one article's lines; `heaviest`: of a stretch of rows; `cuts`: where parts begin. */
export type StagedTable = Pick<TextFile, 'path' | 'rows' | 'longest' | 'heaviest' | 'cuts'>;

export interface StoreOptions {
  /** Where all files are made. */
  readonly directory: string;
  readonly staged: { readonly [T in FactTable]: StagedTable } & { readonly [T in AcrossTable]?: StagedTable };
  readonly parquet: boolean;
  readonly csv: boolean;
  readonly duckdb: boolean;
}

const STAGED = [...FACT_TABLES, ...ACROSS_TABLES];
export const STORE_NAME = 'dataset.duckdb';
const MIB = 1_048_576;
/** DuckDB keeps this much in memory, or what its row groups need and something beside, and the rest on disk. */
const MEMORY_MIB = 128;
const BESIDE_MIB = 64;
/** Rows of a Parquet row group, which is held in memory; documents carry whole texts. */
const GROUP_ROWS = 100_000;
const DOCUMENT_GROUP_ROWS = 8192;
const STORAGE_GROUP_ROWS = 16_384;
/** Row groups of long texts hold fewer rows, down to `STRETCH_ROWS`, so as not to be heavier than that. */
const GROUP_BYTES = 64 * MIB;
/** FSST trains on a random sample: left out, the file has the same size each time. zstd packs texts better anyway, from this storage version on. */
const SETTINGS = ["disabled_compression_methods='fsst,dict_fsst'", 'zstd_min_string_length=64'];
const STORAGE_VERSION = 'v1.2.0';

/** Builds the tables; answers the number of rows of each. Organisations and drugs are written as CSV too where wanted. */
export async function buildStore(options: StoreOptions): Promise<{ readonly [T in TableName]: number }> {
  const { directory, staged, parquet, csv, duckdb } = options;
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const spill = join(directory, 'spill');
  const path = join(directory, STORE_NAME);
  const lineBytes = Math.max(...Object.values(staged).map(({ longest }) => longest)) + MIB;
  const groups = groupRows(staged);
  const needed = Math.max(...STAGED.map((table) => (table === 'documents' ? 4 : 2) * ((staged[table]?.heaviest ?? 0) / STRETCH_ROWS) * groups.parquet(table)));
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '1',
    memory_limit: `${Math.ceil(Math.max(MEMORY_MIB, BESIDE_MIB + needed / MIB) + (8 * lineBytes) / MIB)}MiB`,
    temp_directory: spill,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  try {
    for (const setting of SETTINGS) await connection.run(`SET ${setting}`);
    await connection.run(`ATTACH ${quoted(path)} AS store (ROW_GROUP_SIZE ${groups.storage}, STORAGE_VERSION '${STORAGE_VERSION}')`);
    await connection.run('USE store');
    for (const table of TABLE_NAMES) await createTable(connection, table);
    for (const table of STAGED) {
      const file = staged[table];
      if (file) await loadTable(connection, table, file, lineBytes);
    }
    for (const table of TABLE_NAMES) {
      const { query } = tableOf(table);
      if (query !== undefined) await connection.run(`INSERT INTO ${table} ${query}`);
    }
    const rows = Object.fromEntries(TABLE_NAMES.map((table) => [table, 0])) as { [T in TableName]: number };
    for (const table of TABLE_NAMES) {
      rows[table] = await countRows(connection, table);
      if (parquet) await copyParquet(connection, table, join(directory, `${table}.parquet`), groups.parquet(table));
      if (csv && !(table in staged)) await connection.run(`COPY ${table} TO ${quoted(join(directory, `${table}.csv`))} (FORMAT csv, HEADER)`);
    }
    for (const { name, comment, columns, sql } of VIEWS) {
      await connection.run(`CREATE VIEW ${name} AS ${sql}`);
      await connection.run(`COMMENT ON VIEW ${name} IS ${quoted(comment)}`);
      for (const [column, what] of columns) await connection.run(`COMMENT ON COLUMN ${name}."${column}" IS ${quoted(what)}`);
    }
    await connection.run('CHECKPOINT');
    await connection.run('USE memory');
    await connection.run('DETACH store');
    return rows;
  } finally {
    connection.closeSync();
    instance.closeSync();
    await rm(spill, { recursive: true, force: true });
    if (!duckdb) await rm(path, { force: true });
  }
}

/** Throws CodedError 'output-busy' where another process holds the DuckDB file, and 'output-not-writable' where it is none. */
export async function refuseHeldStore(path: string): Promise<void> {
  if (!existsSync(path)) return;
  const { DuckDBInstance } = await import('@duckdb/node-api');
  try {
    (await DuckDBInstance.create(path, { access_mode: 'READ_WRITE' })).closeSync();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const holder = /Conflicting lock is held in (.*?)(?: by user .*?)?\. /u.exec(message)?.[1];
    if (/lock/iu.test(message))
      throw new CodedError('output-busy', `${path}: open in another process${holder ? ` (${holder})` : ''}; close it there and run again`);
    throw new CodedError('output-not-writable', `${path}: no DuckDB file; name another, or move it away`);
  }
}

async function createTable(connection: DuckDBConnection, table: TableName): Promise<void> {
  const { comment, columns } = tableOf(table);
  await connection.run(`CREATE TABLE ${table} (${columns.map(({ name, type }) => `"${name}" ${type}`).join(', ')})`);
  await connection.run(`COMMENT ON TABLE ${table} IS ${quoted(comment)}`);
  for (const column of columns) await connection.run(`COMMENT ON COLUMN ${table}."${column.name}" IS ${quoted(column.comment)}`);
}

/**
 * Loads a CSV file as it was written: nothing guessed, nothing skipped, every row counted. It is handed over in parts, each a file:
 * the reader keeps every value with a quotation mark in memory until the end of its file.
 */
async function loadTable(connection: DuckDBConnection, table: FactTable | AcrossTable, staged: StagedTable, lineBytes: number): Promise<void> {
  if (staged.rows === 0) return;
  const columns = tableOf(table)
    .columns.map(({ name, type }) => `${quoted(name)}: ${quoted(type)}`)
    .join(', ');
  const format = `auto_detect=false, header=false, delim=',', quote='"', escape='"', nullstr='', allow_quoted_nulls=false, new_line='\\n', comment=''`;
  const limits = `parallel=false, max_line_size=${lineBytes}, buffer_size=${2 * lineBytes}`;
  const parts = await writeParts(staged);
  try {
    const files = `[${parts.map(quoted).join(', ')}]`;
    await connection.run(`INSERT INTO ${table} SELECT * FROM read_csv(${files}, ${format}, ${limits}, columns={${columns}})`);
  } finally {
    for (const part of parts) await rm(part, { force: true });
  }
  const rows = await countRows(connection, table);
  if (rows !== staged.rows) throw new Error(`table ${table}: ${rows} of ${staged.rows} rows arrived`);
}

/** Copies the parts of a file beside it. */
async function writeParts({ path, cuts }: StagedTable): Promise<string[]> {
  const parts: string[] = [];
  for (const [i, start] of cuts.entries()) {
    const part = `${path}.part-${String(i).padStart(6, '0')}`;
    parts.push(part);
    const end = (cuts[i + 1] ?? Number.POSITIVE_INFINITY) - 1;
    await pipeline(createReadStream(path, { start, end, highWaterMark: MIB }), createWriteStream(part));
  }
  return parts;
}

async function countRows(connection: DuckDBConnection, table: TableName): Promise<number> {
  const reader = await connection.runAndReadAll(`SELECT count(*)::INTEGER FROM ${table}`);
  return Number(reader.getRows()[0]?.[0]);
}

async function copyParquet(connection: DuckDBConnection, table: TableName, path: string, rows: number): Promise<void> {
  await connection.run(`COPY ${table} TO ${quoted(path)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${rows})`);
}

/** Rows of a row group of the DuckDB file and of Parquet: as many as fit into `GROUP_BYTES`. The same for the same rows. */
function groupRows(staged: StoreOptions['staged']): { readonly storage: number; readonly parquet: (table: TableName) => number } {
  const { heaviest } = staged.documents;
  const fitting = (most: number): number => {
    let rows = most;
    while (rows > STRETCH_ROWS && (heaviest * rows) / STRETCH_ROWS > GROUP_BYTES) rows /= 2;
    return rows;
  };
  const documents = fitting(DOCUMENT_GROUP_ROWS);
  return { storage: fitting(STORAGE_GROUP_ROWS), parquet: (table) => (table === 'documents' ? documents : GROUP_ROWS) };
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
