// datapackage.json: the files of a dataset as a Data Package, each table with its Table Schema: types, keys, foreign keys (datapackage.org, version 2).

import { type ColumnHead, TABLE_NAMES, type TableName, tableOf } from './rows.ts';
import type { FileFacts } from './text-file.ts';

export const PACKAGE_NAME = 'datapackage.json';

const TYPES: { readonly [T in ColumnHead['type']]: object } = {
  VARCHAR: { type: 'string' },
  INTEGER: { type: 'integer' },
  BIGINT: { type: 'integer' },
  DOUBLE: { type: 'number' },
  DATE: { type: 'date', format: 'default' },
  'DECIMAL(38,10)': { type: 'number' },
};

/** In order of preference: one file a table is described. */
const TABLE_FORMATS: readonly (readonly [extension: string, about: object])[] = [
  ['csv', { format: 'csv', mediatype: 'text/csv', encoding: 'utf-8', dialect: { header: true, delimiter: ',', lineTerminator: '\n', doubleQuote: true } }],
  ['parquet', { format: 'parquet', mediatype: 'application/vnd.apache.parquet' }],
];

/** The text of the file; `facts`: what is known of each file of the dataset. The same files give the same text. */
export function dataPackage(name: string, facts: ReadonlyMap<string, FileFacts>): string {
  const described = TABLE_NAMES.flatMap((table) => tableResource(table, facts));
  const names: ReadonlySet<string> = new Set(described.map((resource) => resource.name));
  const resources = [
    ...plainResource('records', 'records.ndjson', 'Whole records, one a line, nothing lost.', facts),
    ...described.map(({ foreignKeys, schema, ...resource }) => ({
      ...resource,
      schema: { ...schema, foreignKeys: foreignKeys.filter(({ reference }) => reference.resource === '' || names.has(reference.resource)) },
    })),
    ...plainResource('rejects', 'rejects.ndjson', 'Inputs that were refused: stage, code, message.', facts),
  ];
  return `${JSON.stringify({ $schema: 'https://datapackage.org/profiles/2.0/datapackage.json', name: packageName(name), resources }, null, 2)}\n`;
}

function tableResource(table: TableName, facts: ReadonlyMap<string, FileFacts>) {
  const { comment, columns, key, references } = tableOf(table);
  const [extension, about] = TABLE_FORMATS.find(([candidate]) => facts.has(`${table}.${candidate}`)) ?? [];
  if (extension === undefined) return [];
  const path = `${table}.${extension}`;
  const schema = {
    fields: columns.map(({ name, type, comment: description }) => ({ name, ...TYPES[type], description })),
    missingValues: [''],
    primaryKey: key,
  };
  const foreignKeys = references.map(({ columns: fields, table: resource, key: keys }) => ({
    fields,
    // A reference to the table itself has an empty name.
    reference: { resource: resource === table ? '' : resource, fields: keys },
  }));
  return [{ name: table, path, description: comment, ...about, ...sizes(path, facts), schema, foreignKeys }];
}

function plainResource(name: string, path: string, description: string, facts: ReadonlyMap<string, FileFacts>): object[] {
  if (!facts.has(path)) return [];
  return [{ name, path, description, format: 'ndjson', mediatype: 'application/x-ndjson', encoding: 'utf-8', ...sizes(path, facts) }];
}

function sizes(path: string, facts: ReadonlyMap<string, FileFacts>): object {
  const { bytes, sha256 } = facts.get(path) ?? {};
  return { bytes, ...(sha256 && { hash: `sha256:${sha256}` }) };
}

/** Lower-case letters, digits, ".", "-" and "_" are allowed. */
function packageName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9._-]+/gu, '-') || 'dataset';
}
