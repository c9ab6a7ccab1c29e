// The schema in PostgreSQL, created and migrated from the tables as data: types, keys, foreign keys, comments, views, and what was loaded when.
import type pg from 'pg';
import { CodedError } from '../../errors.ts';
import { type ColumnHead, TABLE_NAMES, type Table, type TableName, tableOf } from '../rows.ts';
import { VIEWS } from '../views.ts';

/** Raised when a release needs more than new tables, columns and views, which are added by themselves. */
const SCHEMA_VERSION = 1;
/** PostgreSQL cuts longer names without a word. */
const MOST_NAME_BYTES = 63;

const TYPES: { readonly [T in ColumnHead['type']]: string } = {
  // Code point order whatever the locale of the database, as in the other stores.
  VARCHAR: 'text COLLATE "C"',
  INTEGER: 'integer',
  BIGINT: 'bigint',
  // A double as its shortest decimal: sums without rounding.
  DOUBLE: 'numeric',
  DATE: 'date',
  'DECIMAL(38,10)': 'numeric(38,10)',
};

/** Tables of our own keeping beside those of the dataset. */
const BOOKS: readonly (readonly [name: string, columns: string, comment: string])[] = [
  ['schema_versions', 'version integer PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now()', 'Versions of this schema, each when it was made.'],
  [
    'loads',
    'load bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, loaded_at timestamptz NOT NULL DEFAULT now(), documents integer NOT NULL, written integer NOT NULL, vanished integer NOT NULL, tool jsonb NOT NULL',
    'One row a load: documents given, those written since they were new or changed, those no longer given, and the program.',
  ],
  [
    'document_loads',
    'document_id text COLLATE "C" PRIMARY KEY, digest text NOT NULL, loaded_at timestamptz NOT NULL DEFAULT now(), vanished boolean NOT NULL DEFAULT false',
    'One row a document: hash of all its rows, when they were last written, and whether the last load no longer held it.',
  ],
];

const INDEXES: readonly string[] = [
  'CREATE INDEX IF NOT EXISTS mentions_canonical ON mentions (canonical)',
  'CREATE INDEX IF NOT EXISTS documents_published ON documents (published)',
];

/** Creates what is missing and tells the schema apart from one that a newer release made. Inside a transaction that holds the lock of `lockSchema`. */
export async function migrateSchema(client: pg.Client, schema: string): Promise<void> {
  await refuseForeign(client, schema);
  await client.query(`CREATE SCHEMA IF NOT EXISTS ${identifier(schema)}`);
  await client.query(`SET LOCAL search_path TO ${identifier(schema)}, pg_catalog`);
  for (const [name, columns, comment] of BOOKS) {
    await client.query(`CREATE TABLE IF NOT EXISTS ${name} (${columns})`);
    await client.query(`COMMENT ON TABLE ${name} IS ${literal(comment)}`);
  }
  const { rows } = await client.query('SELECT max(version) AS version FROM schema_versions');
  const version: number | null = rows[0]?.version ?? null;
  if (version !== null && version > SCHEMA_VERSION)
    throw new CodedError('database', `schema ${schema} was made by a newer release (version ${version}); update broadsheet, or choose another schema`);
  for (const table of TABLE_NAMES) await migrateTable(client, schema, table);
  for (const index of INDEXES) await client.query(index);
  for (const { name, comment, columns, sql } of VIEWS) {
    await replaceView(client, identifier(name), sql);
    await client.query(`COMMENT ON VIEW ${identifier(name)} IS ${literal(comment)}`);
    for (const [column, what] of columns) await client.query(`COMMENT ON COLUMN ${identifier(name)}.${identifier(column)} IS ${literal(what)}`);
  }
  if (version === null) await client.query('INSERT INTO schema_versions (version) VALUES ($1)', [SCHEMA_VERSION]);
}

/** A schema with tables or views of our names that we did not make. Throws CodedError 'config'. */
async function refuseForeign(client: pg.Client, schema: string): Promise<void> {
  const names = [...BOOKS.map(([name]) => name), ...TABLE_NAMES, ...VIEWS.map(({ name }) => name)];
  const { rows } = await client.query('SELECT table_name FROM information_schema.tables WHERE table_schema = $1 AND table_name = ANY($2) ORDER BY 1', [
    schema,
    names,
  ]);
  const there = rows.map((row) => String(row.table_name));
  if (there.length > 0 && !there.includes('schema_versions'))
    throw new CodedError('config', `schema ${schema} holds a table "${there[0]}" that is not ours; choose another schema`);
}

/** Throws CodedError 'config' for a name that PostgreSQL would cut. */
function checkSchemaName(schema: string): void {
  if (schema === '' || Buffer.byteLength(schema) > MOST_NAME_BYTES || schema.includes('\0'))
    throw new CodedError('config', `"${schema.slice(0, 80)}" is no name of a schema; give one of 1 to ${MOST_NAME_BYTES} bytes`);
}

/** One load at a time in a schema; the lock ends with the transaction. `tell` hears of it where another load must be awaited. */
export async function lockSchema(client: pg.Client, schema: string, tell: (message: string) => void = () => {}): Promise<void> {
  checkSchemaName(schema);
  const { rows } = await client.query('SELECT pg_try_advisory_xact_lock(hashtext($1)) AS held', [`broadsheet ${schema}`]);
  if (rows[0]?.held === true) return;
  tell(`schema ${schema}: another load is at work; waiting for its end`);
  await client.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`broadsheet ${schema}`]);
}

/** The column that says to which document a row belongs; null for a table of the whole dataset, such as those made from all records together. */
export function documentColumn(name: TableName): string | null {
  if (tableOf(name).across) return null;
  if (name === 'documents') return 'id';
  return tableOf(name).columns.some((column) => column.name === 'document_id') ? 'document_id' : null;
}

export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A view whose columns have changed cannot be replaced and is made anew. */
async function replaceView(client: pg.Client, name: string, sql: string): Promise<void> {
  await client.query('SAVEPOINT before_view');
  try {
    await client.query(`CREATE OR REPLACE VIEW ${name} AS ${sql}`);
  } catch {
    await client.query('ROLLBACK TO SAVEPOINT before_view');
    await client.query(`DROP VIEW IF EXISTS ${name}`);
    await client.query(`CREATE VIEW ${name} AS ${sql}`);
  }
  await client.query('RELEASE SAVEPOINT before_view');
}

async function migrateTable(client: pg.Client, schema: string, name: TableName): Promise<void> {
  const table = tableOf(name);
  const { rows } = await client.query('SELECT column_name FROM information_schema.columns WHERE table_schema = $1 AND table_name = $2', [schema, name]);
  const there = new Set(rows.map((row) => String(row.column_name)));
  if (there.size === 0) await client.query(createTable(name, table));
  else {
    const missing = table.columns.filter((column) => !there.has(column.name));
    for (const column of missing) await client.query(`ALTER TABLE ${name} ADD COLUMN ${identifier(column.name)} ${TYPES[column.type]}`);
  }
  await client.query(`COMMENT ON TABLE ${name} IS ${literal(table.comment)}`);
  for (const column of table.columns) await client.query(`COMMENT ON COLUMN ${name}.${identifier(column.name)} IS ${literal(column.comment)}`);
}

/** Foreign keys are looked at when the load is complete: documents of one story point at each other. */
function createTable(name: TableName, { columns, key, references, across }: Table): string {
  const names = (list: readonly string[]): string => list.map(identifier).join(', ');
  // Rows over all documents are brought up to date after those of the documents.
  const later = across ? ' DEFERRABLE INITIALLY DEFERRED' : '';
  return `CREATE TABLE ${name} (${[
    ...columns.map((column) => `${identifier(column.name)} ${TYPES[column.type]}`),
    `PRIMARY KEY (${names(key)})`,
    ...references.map((reference) => `FOREIGN KEY (${names(reference.columns)}) REFERENCES ${reference.table} (${names(reference.key)})${later}`),
  ].join(', ')})`;
}
