// A record → its rows in the relational tables; and the tables with their columns, for whoever writes them.
import type { ArticleRecord, DateEntity, FigureEntity } from '../types.ts';
import { type Cell, type Column, DATE_COLUMNS, DOCUMENT_COLUMNS, FIGURE_COLUMNS, type Located, MENTION_COLUMNS } from './columns.ts';

/** Cells in the order of the table's columns. */
export type Row = readonly Cell[];

/** Tables that records fill row by row; the others are drawn from these. */
export const FACT_TABLES = ['documents', 'mentions', 'figures', 'dates'] as const;
export type FactTable = (typeof FACT_TABLES)[number];
export type Rows = { readonly [T in FactTable]: readonly Row[] };

/** A column without its origin: enough to create the table. */
export type ColumnHead = Pick<Column<never>, 'name' | 'type' | 'comment'>;

export interface TableHead {
  readonly comment: string;
  readonly columns: readonly ColumnHead[];
}

export const TABLE_HEADS: { readonly [T in FactTable | 'organisations' | 'drugs']: TableHead } = {
  documents: { comment: 'One row an article.', columns: DOCUMENT_COLUMNS },
  mentions: { comment: 'One row a mention of any type; key: document_id, mention.', columns: MENTION_COLUMNS },
  organisations: {
    comment: 'One row an organisation: the mentions of type ORG that share a canonical name.',
    columns: referentColumns('subtype', 'company, research, university …'),
  },
  drugs: {
    comment: 'One row a drug: the mentions of type DRUG that share a canonical name.',
    columns: referentColumns('kind', 'generic, brand, investigational, vaccine or class'),
  },
  figures: { comment: 'One row a mention of type FIGURE, with its value; key: document_id, mention.', columns: FIGURE_COLUMNS },
  dates: { comment: 'One row a mention of type DATE, with its value; key: document_id, mention.', columns: DATE_COLUMNS },
};

/** All rows of one record, in order of its mentions. */
export function tableRows(record: ArticleRecord): Rows {
  const mentions: Row[] = [];
  const figures: Row[] = [];
  const dates: Row[] = [];
  for (const [mention, entity] of record.entities.entries()) {
    mentions.push(row(MENTION_COLUMNS, { record, entity, mention }));
    if (entity.type === 'FIGURE') figures.push(row(FIGURE_COLUMNS, { record, entity, mention } satisfies Located<FigureEntity>));
    if (entity.type === 'DATE') dates.push(row(DATE_COLUMNS, { record, entity, mention } satisfies Located<DateEntity>));
  }
  return { documents: [row(DOCUMENT_COLUMNS, record)], mentions, figures, dates };
}

function row<Subject>(columns: readonly Column<Subject>[], subject: Subject): Row {
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
