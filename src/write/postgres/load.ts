// The tables of a finished DuckDB store → PostgreSQL, in one transaction: documents that are new or changed are replaced whole, the others not touched.
// A transaction that is lost is begun again; so nobody ever sees half of it, and nothing comes twice.
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { TABLE_NAMES, type TableName, tableOf } from '../rows.ts';
import { HASTY, PATIENT, type PostgresTarget, type TellRetry, withPostgres } from './connect.ts';
import { copyLine } from './copy-line.ts';
import { documentColumn, identifier, lockSchema, migrateSchema } from './schema.ts';

/** Tables whose rows belong to one document each. */
const DOCUMENT_TABLES = TABLE_NAMES.filter((table) => documentColumn(table) !== null);

export interface LoadCounts {
  readonly documents: number;
  /** New or changed, and so written. */
  readonly written: number;
  /** Of earlier loads and not in this one. */
  readonly vanished: number;
}

export interface LoadOptions {
  readonly target: PostgresTarget;
  /** Version of the program. */
  readonly version: string;
  readonly tell?: TellRetry;
  readonly waits?: readonly number[];
}

/** Makes sure that the server answers and the schema stands, before any work is done. Throws CodedError 'database'. */
export async function preparePostgres({ target, tell, waits = HASTY }: Omit<LoadOptions, 'version'>): Promise<void> {
  await withPostgres(target, (client) => inTransaction(client, target, async () => {}, tell), waits, tell);
}

/** Loads the store at `path`, which nobody may be writing. Throws CodedError 'database'. */
export async function loadPostgres(path: string, { target, version, tell, waits = PATIENT }: LoadOptions): Promise<LoadCounts> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', { threads: '1', autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' });
  const store = await instance.connect();
  try {
    await store.run(`ATTACH '${path.replaceAll("'", "''")}' AS store (READ_ONLY)`);
    await store.run(`CREATE TABLE memory.digests AS ${digestQuery()}`);
    return await withPostgres(target, (client) => inTransaction(client, target, () => replaceChanged(client, store, target, version), tell), waits, tell);
  } finally {
    store.closeSync();
    instance.closeSync();
  }
}

async function inTransaction<T>(client: pg.Client, { schema }: PostgresTarget, work: () => Promise<T>, tell?: TellRetry): Promise<T> {
  await client.query('BEGIN');
  await lockSchema(client, schema, tell);
  await migrateSchema(client, schema);
  const done = await work();
  await client.query('COMMIT');
  return done;
}

/** One row a document: its id and a hash of all its rows in all tables. The names of the columns count too: where one is added, all is written again. */
function digestQuery(): string {
  const parts = TABLE_NAMES.flatMap((table) => {
    const id = documentColumn(table);
    if (id === null) return [];
    const columns = tableOf(table).columns.map(({ name }) => identifier(name));
    return [`SELECT ${identifier(id)} AS document_id, hash('${table}', '${columns.join(' ')}', ${columns.join(', ')}) AS part FROM store.${table}`];
  });
  return `SELECT document_id, count(*)::VARCHAR || '-' || printf('%016x', bit_xor(part)) || printf('%x', sum(part % 4294967291)) AS digest
    FROM (${parts.join(' UNION ALL ')}) GROUP BY document_id`;
}

async function replaceChanged(client: pg.Client, store: DuckDBConnection, { vanished }: PostgresTarget, version: string): Promise<LoadCounts> {
  await client.query('CREATE TEMP TABLE given (document_id text COLLATE "C" PRIMARY KEY, digest text NOT NULL) ON COMMIT DROP');
  const documents = await copyRows(client, 'pg_temp.given', store, 'SELECT document_id, digest FROM memory.digests');
  await client.query('ANALYZE given');
  await client.query(`CREATE TEMP TABLE changed ON COMMIT DROP AS SELECT document_id FROM given
    WHERE NOT EXISTS (SELECT FROM document_loads AS old WHERE old.document_id = given.document_id AND old.digest = given.digest)`);
  await client.query('ANALYZE changed');
  const written = await takeChanged(client, store);
  const gone = await client.query(`CREATE TEMP TABLE gone ON COMMIT DROP AS SELECT document_id FROM document_loads AS old
    WHERE NOT EXISTS (SELECT FROM given WHERE given.document_id = old.document_id)`);
  await deleteDocuments(client, 'changed');
  if (vanished === 'delete') await deleteDocuments(client, 'gone');
  for (const table of DOCUMENT_TABLES) await copyTable(client, store, table);
  await client.query('INSERT INTO document_loads (document_id, digest) SELECT document_id, digest FROM given JOIN changed USING (document_id)');
  await client.query('UPDATE document_loads AS old SET vanished = false FROM given WHERE old.document_id = given.document_id AND old.vanished');
  if (vanished === 'mark')
    await client.query('UPDATE document_loads AS old SET vanished = true FROM gone WHERE old.document_id = gone.document_id AND NOT old.vanished');
  await mergeTables(
    client,
    store,
    TABLE_NAMES.filter((table) => documentColumn(table) === null),
  );
  const counts = { documents, written, vanished: gone.rowCount ?? 0 };
  await client.query('INSERT INTO loads (documents, written, vanished, tool) VALUES ($1, $2, $3, $4)', [
    documents,
    written,
    counts.vanished,
    JSON.stringify({ name: 'broadsheet', version }),
  ]);
  return counts;
}

/** Brings the ids of changed documents into DuckDB, where their rows are chosen. */
async function takeChanged(client: pg.Client, store: DuckDBConnection): Promise<number> {
  await store.run('CREATE OR REPLACE TABLE memory.changed (document_id VARCHAR)');
  const { rows } = await client.query({ text: 'SELECT document_id FROM changed', rowMode: 'array' });
  const appender = await store.createAppender('changed', 'main', 'memory');
  for (const row of rows) {
    appender.appendVarchar(String(row[0]));
    appender.endRow();
  }
  appender.closeSync();
  return rows.length;
}

/** Children first: nothing may point at a row that is gone. */
async function deleteDocuments(client: pg.Client, list: 'changed' | 'gone'): Promise<void> {
  for (const table of [...DOCUMENT_TABLES].reverse()) {
    await client.query(`DELETE FROM ${table} AS old USING ${list} WHERE old.${identifier(documentColumn(table) ?? '')} = ${list}.document_id`);
  }
  await client.query(`DELETE FROM document_loads AS old USING ${list} WHERE old.document_id = ${list}.document_id`);
}

async function copyTable(client: pg.Client, store: DuckDBConnection, table: TableName): Promise<void> {
  const id = identifier(documentColumn(table) ?? '');
  await copyRows(
    client,
    target(table),
    store,
    `SELECT ${texts(table)} FROM store.${table} AS row_of WHERE replace(row_of.${id}, chr(0), chr(65533)) IN (SELECT document_id FROM memory.changed)`,
  );
}

/** Tables of the whole dataset: computed here where a query makes them, else taken as they are; only rows that differ are touched. Users go first, as a row in use stays. */
async function mergeTables(client: pg.Client, store: DuckDBConnection, tables: readonly TableName[]): Promise<void> {
  for (const table of tables) {
    const { query } = tableOf(table);
    await client.query(`CREATE TEMP TABLE ${freshOf(table)} (LIKE ${table}) ON COMMIT DROP`);
    if (query !== undefined) await client.query(`INSERT INTO ${freshOf(table)} ${query}`);
    else await copyRows(client, target(table, freshOf(table)), store, `SELECT ${texts(table)} FROM store.${table}`);
  }
  for (const table of [...tables].reverse()) {
    const { query, key } = tableOf(table);
    const same = key.map((name) => `old.${identifier(name)} = lost.${identifier(name)}`).join(' AND ');
    const stays = query === undefined ? ` AND ${unneeded(table, freshOf(table))} AND ${notKept(table)}` : '';
    await client.query(`DELETE FROM ${table} AS old USING (SELECT * FROM ${table} EXCEPT SELECT * FROM ${freshOf(table)}) AS lost WHERE ${same}${stays}`);
  }
  for (const table of tables) await client.query(`INSERT INTO ${table} SELECT * FROM (SELECT * FROM ${freshOf(table)} EXCEPT SELECT * FROM ${table}) AS more`);
}

function freshOf(table: TableName): string {
  return `fresh_${table}`;
}

/** Rows of documents of earlier loads that are kept stay as they are. */
function notKept(table: TableName): string {
  if (!tableOf(table).columns.some(({ name }) => name === 'document_id')) return 'true';
  return `NOT EXISTS (SELECT FROM gone JOIN documents ON documents.id = gone.document_id WHERE gone.document_id = old.document_id)`;
}

/** Rows that other tables refer to stay, also where they are not given again: documents of earlier loads need them. */
function unneeded(table: TableName, fresh: string): string {
  const pairs = (other: string, columns: readonly string[]): string =>
    tableOf(table)
      .key.map((name, i) => `${other}.${identifier(columns[i] ?? '')} = old.${identifier(name)}`)
      .join(' AND ');
  const users = TABLE_NAMES.flatMap((name) =>
    tableOf(name).references.flatMap((reference) => (reference.table === table ? [{ name, columns: reference.columns }] : [])),
  );
  const unused = users.map(({ name, columns }) => `NOT EXISTS (SELECT FROM ${name} AS user_of WHERE ${pairs('user_of', columns)})`);
  return `(EXISTS (SELECT FROM ${fresh} AS given_again WHERE ${pairs('given_again', tableOf(table).key)}) OR (${unused.join(' AND ') || 'true'}))`;
}

function target(table: TableName, into: string = table): string {
  return `${into} (${tableOf(table)
    .columns.map(({ name }) => identifier(name))
    .join(', ')})`;
}

function texts(table: TableName): string {
  return tableOf(table)
    .columns.map(({ name }) => `${identifier(name)}::VARCHAR`)
    .join(', ');
}

/** Streams rows of text by COPY; answers how many. */
async function copyRows(client: pg.Client, into: string, store: DuckDBConnection, query: string): Promise<number> {
  const stream = client.query(copyFrom(`COPY ${into} FROM STDIN`));
  const ended = finished(stream);
  ended.catch(() => {});
  let count = 0;
  try {
    for await (const rows of (await store.stream(query)).yieldRowsJs()) {
      count += rows.length;
      const open = stream.write(rows.map((row) => copyLine(row as (string | null)[])).join(''));
      if (!open) await Promise.race([once(stream, 'drain'), ended]);
    }
  } catch (error) {
    stream.destroy();
    throw error;
  }
  stream.end();
  await ended;
  return count;
}
