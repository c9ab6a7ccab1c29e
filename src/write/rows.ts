// The relational tables as data: comment, columns, keys, and where the rows come from. A new table is one entry of TABLES.
// Rows are drawn from each record (`rows`), or at the end from the tables above them (`query`).
import type { ArticleRecord, DateEntity, FigureEntity } from '../types.ts';
import { type Cell, type Column, DATE_COLUMNS, DOCUMENT_COLUMNS, FIGURE_COLUMNS, type Located, MENTION_COLUMNS } from './columns.ts';
import { ENTITY_COLUMNS, LINK_COLUMNS, STORY_COLUMNS } from './columns-across.ts';
import { FACT_COLUMNS, locatedFacts } from './columns-facts.ts';

/** Cells in the order of the table's columns. */
export type Row = readonly Cell[];

/** A column without its origin: enough to create the table. */
export type ColumnHead = Pick<Column<never>, 'name' | 'type' | 'comment'>;

/** Columns whose values, where none is null, are the key of a row of `table`. */
export interface Reference {
  readonly columns: readonly string[];
  readonly table: string;
  readonly key: readonly string[];
}

export interface Table {
  readonly comment: string;
  readonly columns: readonly ColumnHead[];
  /** Columns that tell rows apart. */
  readonly key: readonly string[];
  readonly references: readonly Reference[];
  /** All rows of one record, in order; they belong to the document whose id stands in the column `document_id` (in `documents`: `id`). */
  readonly rows?: (record: ArticleRecord) => readonly Row[];
  /** Rows are made at the end of a run from all records together (across.ts) and replace those of the run before. */
  readonly across?: true;
  /** A SELECT over the tables above this one, in the SQL that DuckDB and PostgreSQL share. */
  readonly query?: string;
}

const OF_DOCUMENT: Reference = { columns: ['document_id'], table: 'documents', key: ['id'] };
const OF_MENTION: Reference = { columns: ['document_id', 'mention'], table: 'mentions', key: ['document_id', 'mention'] };

/** A column of a table that names a mention of the same document. */
function toMention(column: string): Reference {
  return { columns: ['document_id', column], table: 'mentions', key: ['document_id', 'mention'] };
}

/** In the order in which they are made. */
export const TABLES = {
  documents: {
    comment: 'One row an article.',
    columns: DOCUMENT_COLUMNS,
    key: ['id'],
    references: [],
    rows: (record: ArticleRecord): readonly Row[] => [cells(DOCUMENT_COLUMNS, record)],
  },
  mentions: {
    comment: 'One row a mention of any type; key: document_id, mention.',
    columns: MENTION_COLUMNS,
    key: ['document_id', 'mention'],
    references: [OF_DOCUMENT],
    rows: (record: ArticleRecord): readonly Row[] => record.entities.map((entity, mention) => cells(MENTION_COLUMNS, { record, entity, mention })),
  },
  organisations: {
    comment: 'One row an organisation: the mentions of type ORG that share a canonical name.',
    columns: referentColumns('subtype', 'company, research, university …'),
    key: ['canonical'],
    references: [],
    query: referentQuery('ORG', { subtype: 'kind' }),
  },
  drugs: {
    comment: 'One row a drug: the mentions of type DRUG that share a canonical name.',
    columns: referentColumns('kind', 'generic, brand, investigational, vaccine or class'),
    key: ['canonical'],
    references: [],
    query: referentQuery('DRUG', { kind: 'kind', class: 'class' }),
  },
  figures: {
    comment: 'One row a mention of type FIGURE, with its value; key: document_id, mention.',
    columns: FIGURE_COLUMNS,
    key: ['document_id', 'mention'],
    references: [OF_MENTION, { columns: ['document_id', 'converts'], table: 'figures', key: ['document_id', 'mention'] }],
    rows: (record: ArticleRecord): readonly Row[] =>
      record.entities.flatMap((entity, mention) =>
        entity.type === 'FIGURE' ? [cells(FIGURE_COLUMNS, { record, entity, mention } satisfies Located<FigureEntity>)] : [],
      ),
  },
  dates: {
    comment: 'One row a mention of type DATE, with its value; key: document_id, mention.',
    columns: DATE_COLUMNS,
    key: ['document_id', 'mention'],
    references: [OF_MENTION],
    rows: (record: ArticleRecord): readonly Row[] =>
      record.entities.flatMap((entity, mention) =>
        entity.type === 'DATE' ? [cells(DATE_COLUMNS, { record, entity, mention } satisfies Located<DateEntity>)] : [],
      ),
  },
  facts: {
    comment: 'One row a figure that its sentence ties to an organisation or country, a drug or a date; key: document_id, figure.',
    columns: FACT_COLUMNS,
    key: ['document_id', 'figure'],
    references: ['figure', 'organisation', 'drug', 'date'].map(toMention),
    rows: (record: ArticleRecord): readonly Row[] => locatedFacts(record).map((located) => cells(FACT_COLUMNS, located)),
  },
  stories: {
    comment: 'One row a document: the story it tells, and the document that stands for the story.',
    columns: STORY_COLUMNS,
    key: ['document_id'],
    references: [OF_DOCUMENT, { columns: ['story_id'], table: 'documents', key: ['id'] }, { columns: ['duplicate_of'], table: 'documents', key: ['id'] }],
    across: true,
  },
  entities: {
    comment: 'One row an organisation or drug across all documents: registry.ndjson as a table.',
    columns: ENTITY_COLUMNS,
    key: ['id'],
    references: [],
    across: true,
  },
  links: {
    comment: 'One row a mention of an organisation or drug: the entity it means; key: document_id, mention.',
    columns: LINK_COLUMNS,
    key: ['document_id', 'mention'],
    references: [OF_MENTION, { columns: ['entity_id'], table: 'entities', key: ['id'] }],
    across: true,
  },
} as const satisfies { readonly [name: string]: Table };

export type TableName = keyof typeof TABLES;
/** Tables that records fill row by row. */
export type FactTable = { [T in TableName]: (typeof TABLES)[T] extends { readonly rows: unknown } ? T : never }[TableName];
/** Tables made at the end from all records together. */
export type AcrossTable = { [T in TableName]: (typeof TABLES)[T] extends { readonly across: true } ? T : never }[TableName];
export type Rows = { readonly [T in FactTable]: readonly Row[] };

export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];
export const FACT_TABLES = TABLE_NAMES.filter((name): name is FactTable => 'rows' in TABLES[name]);

export const ACROSS_TABLES = TABLE_NAMES.filter((name): name is AcrossTable => 'across' in TABLES[name]);

/** The table as plain data, whatever its rows come from. */
export function tableOf(name: TableName): Table {
  return TABLES[name];
}

/** All rows of one record, in order of its mentions. */
export function tableRows(record: ArticleRecord): Rows {
  return Object.fromEntries(FACT_TABLES.map((table) => [table, TABLES[table].rows(record)])) as unknown as Rows;
}

function cells<Subject>(columns: readonly Column<Subject>[], subject: Subject): Row {
  return columns.map((column) => column.cell(subject));
}

function referentColumns(kind: string, kinds: string): readonly ColumnHead[] {
  return [
    { name: 'canonical', type: 'VARCHAR', comment: 'The name; unique in this table.' },
    { name: kind, type: 'VARCHAR', comment: `${kinds}: the one most of its mentions have, of equals the first in code point order.` },
    ...(kind === 'kind' ? [{ name: 'class', type: 'VARCHAR', comment: 'Pharmacological class, chosen likewise; null where none is known.' } as const] : []),
    { name: 'mentions', type: 'BIGINT', comment: 'Mentions in all documents.' },
    { name: 'documents', type: 'BIGINT', comment: 'Documents that mention it.' },
    { name: 'first_published', type: 'DATE', comment: 'Publication day of the first of them.' },
    { name: 'last_published', type: 'DATE', comment: 'Publication day of the last of them.' },
  ];
}

/** One row a canonical name. The attributes are those most of its mentions have, known before unknown, of equals the first in code point order. */
function referentQuery(type: 'ORG' | 'DRUG', attributes: { readonly [column: string]: string }): string {
  const chosen = Object.entries(attributes).map(
    ([column, source]) => `JOIN (SELECT canonical, value FROM
      (SELECT canonical, ${source} AS value, row_number() OVER (PARTITION BY canonical ORDER BY (${source} IS NULL), count(*) DESC, ${source}) AS place
       FROM mentions WHERE type = '${type}' GROUP BY canonical, ${source}) AS ranked WHERE place = 1) AS of_${column} ON of_${column}.canonical = total.canonical`,
  );
  const values = Object.keys(attributes).map((column) => `of_${column}.value`);
  return `SELECT total.canonical, ${values.join(', ')}, total.mentions, total.documents, total.first_day, total.last_day
    FROM (SELECT canonical, count(*) AS mentions, count(DISTINCT document_id) AS documents, min(published) AS first_day, max(published) AS last_day
          FROM mentions JOIN documents ON documents.id = document_id WHERE type = '${type}' GROUP BY canonical) AS total
    ${chosen.join('\n')}
    ORDER BY total.canonical`;
}
