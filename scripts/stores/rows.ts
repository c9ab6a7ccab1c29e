// All rows of a store, one hash a table: DuckDB and PostgreSQL alike, whatever the order in which rows were written.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import pg from 'pg';
import { TABLE_NAMES, type TableName, tableOf } from '../../src/write/rows.ts';

export interface TableDigest {
  readonly rows: number;
  readonly sha256: string;
}

export type StoreDigest = { readonly [T in TableName]: TableDigest };

/** Rows of the DuckDB file of a dataset directory. */
export async function duckdbDigest(directory: string): Promise<StoreDigest> {
  const instance = await DuckDBInstance.create(join(directory, 'dataset.duckdb'), { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  try {
    return await digestAll(async (sql) => (await connection.runAndReadAll(sql)).getRowsJson());
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Rows of a schema in PostgreSQL. */
export async function postgresDigest(url: string, schema: string): Promise<StoreDigest> {
  const client = new pg.Client({ connectionString: url, types: { getTypeParser: () => String } });
  await client.connect();
  try {
    await client.query(`SET search_path TO ${schema}`);
    return await digestAll(async (sql) => (await client.query({ text: sql, rowMode: 'array' })).rows);
  } finally {
    await client.end();
  }
}

async function digestAll(query: (sql: string) => Promise<unknown[][]>): Promise<StoreDigest> {
  const digests: [string, TableDigest][] = [];
  for (const table of TABLE_NAMES) {
    const columns = tableOf(table).columns.map(({ name, type }) => (type === 'DOUBLE' ? `CAST("${name}" AS double precision)` : `CAST("${name}" AS VARCHAR)`));
    const lines = (await query(`SELECT ${columns.join(', ')} FROM ${table}`)).map((row) => JSON.stringify(row.map(plain))).sort();
    digests.push([table, { rows: lines.length, sha256: createHash('sha256').update(lines.join('\n')).digest('hex') }]);
  }
  return Object.fromEntries(digests) as StoreDigest;
}

/** The two write numbers differently: 1e30 and 1000…; a number is compared as one. */
function plain(cell: unknown): unknown {
  return typeof cell === 'string' && /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/iu.test(cell) ? Number(cell) : cell;
}
